import { smallWords, opinion, narrates, reports } from '../../language/articleWords.js'
import { aboutInterview, byline } from '../../language/headLines.js'
import { namesIn } from '../personNames/namesInText.js'
import type { Paragraph } from './paragraphs.js'
import { looksLikeName } from '../personNames/nameWords.js'
import {
  asksForSomething,
  asksWithin,
  isAddressing,
  isPersonal,
  isReply,
  isSpokenTo,
  isOfSelf,
} from './questionForm.js'
import { someInterviewee, someQuestioner, type Voices } from './voices.js'
import { plainWords } from '../../language/foldName.js'
import { endsInPunctuation, withoutQuotations, endsSentence } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

/**
 * Whether what looks like questions and answers is the text of one who writes or speaks alone: a report, or a list of answers, in which
 * nobody speaks of himself but in quotations; a speech, which greets those who hear it before the first question; or prose that asks once.
 */
export function isOneVoice(paragraphs: readonly Paragraph[], voices: Voices): boolean {
  const labelled = paragraphs.filter(isLabelled)
  if (voices.layout === 'headings' || labelled.every(({ label }) => label?.form === 'question'))
    return isReport(paragraphs, voices) || isSpeech(paragraphs.slice(0, voices.start))
  return (
    labelled.length <= 2 && paragraphs.filter((paragraph) => !isLabelled(paragraph) && isSaid(paragraph)).length >= 5
  )
}

const isLabelled = ({ label, changes }: Paragraph): boolean => label !== undefined || changes

/** Prose in which somebody speaks of himself. */
const isSaid = ({ text, block }: Paragraph): boolean =>
  block.region === undefined && countWords(text) >= 8 && endsSentence(text) && isPersonal(withoutQuotations(text))

/**
 * Whether hardly any answer speaks of who answers, and hardly any question to somebody: words of one language may be such words of another,
 * so a few are no sign where others are quoted. Nothing is said of a language that may tell by the verb alone who speaks, or of one whose
 * words for that are not known: one that says `you` or `I` anywhere, in quotations too, is known.
 */
function isReport(paragraphs: readonly Paragraph[], { keys }: Voices): boolean {
  const texts: { readonly key: string; readonly text: string }[] = []
  for (const [index, key] of keys) {
    const { text = '' } = paragraphs[index] ?? {}
    const last = texts.at(-1)
    if (last?.key === key) texts[texts.length - 1] = { key, text: `${last.text}\n${text}` }
    else texts.push({ key, text })
  }
  const [questions = [], answers = []] = [someQuestioner, someInterviewee].map((voice) =>
    texts.flatMap(({ key, text }) => (key === voice ? [text] : [])),
  )
  const isKnown = texts.some(({ text }) => isPersonal(text) || isSpokenTo(text)) && sayWho(texts)
  if (!isKnown || answers.length < 4) return false
  const shareOf = (all: readonly string[], is: (unquoted: string) => boolean): number =>
    all.filter((text) => is(outsideQuotations(text))).length / all.length
  const own = shareOf(answers, isPersonal)
  const quoting = answers.filter((text) => countWords(text) - countWords(withoutQuotations(text)) >= 4)
  return shareOf(questions, isSpokenTo) <= 0.25 && (own === 0 || (own <= 0.3 && quoting.length >= 2))
}

/** What a text says itself. Papers set whole answers between quotation marks: there that is what is quoted. */
function outsideQuotations(text: string): string {
  const plain = withoutQuotations(text)
  return countWords(plain) <= 2 ? text : plain
}

const sayWho = (texts: readonly { readonly text: string }[]): boolean => {
  const all = texts.map(({ text }) => text).join(' ')
  return (all.match(smallWords)?.length ?? 0) >= countWords(all) * 0.04
}

/** Whether somebody greets an audience and then speaks of himself, as a standfirst does not: `Excellencies, dear friends,` */
function isSpeech(before: readonly Paragraph[]): boolean {
  const greeting = before.findIndex(({ text, block }) => block.region === undefined && greets(text))
  return greeting >= 0 && before.slice(greeting + 1).some(({ text }) => isOfSelf(withoutQuotations(text)))
}

/** Whether a line names several and stays open, in any language: it ends before what is said to them. */
function greets(text: string): boolean {
  const words = countWords(text)
  return words >= 2 && words <= 30 && /\p{L},\s.*[,:!،，：！]$/u.test(text) && !/[.?;]\s/.test(text)
}

const speech =
  /(?<!\p{L})(?:(?:remarks|speech|address|keynote|lecture|statement|sermon|eulogy|toast) (?:by|of|to|at|delivered|before|given|as)|as prepared for delivery|check against delivery|es gilt das gesprochene wort|rede (?:von|des|der|zur)|ansprache|discours (?:de|du|prononcé)|discurso (?:de|del)|discorso (?:di|del)|речь|выступление|minutes of|notes of|protokoll der|procès-verbal|acta de)(?!\p{L})/iu
/** What is written under the name of somebody who writes for himself. */
const columnist =
  /^(?:\p{L}[\p{L}\s'’.-]{0,40}[,|·]\s)?(?:(?:a )?(?:guest|regular|staff|opinion) )?(?:columnist|contributor|gastautor(?:in)?|kolumnist(?:in)?|chroniqueu(?:r|se)|columnista|colunista|колумнист)\W{0,3}$/iu
const conversation =
  /(?<!\p{L})(?:spoke (?:to|with)|talk(?:s|ed) (?:to|with)|sat down with|i (?:met|asked|visited)|asked (?:him|her|them|about)|in conversation|condensed|edited for length|gekürzt|condensé|sprachen? mit|s['’]est entretenu|habló con|побеседовал\p{L}*|rozmawia(?:ła?)?|rozmowa z|conversou com|sprak met)(?!\p{L})/iu

/**
 * A talk without labels is believed in by what speaks for one together: questions address somebody, the text calls itself an interview,
 * introduces somebody who did not write it, and answers begin like answers. An author who asks himself does little of this.
 */
export function isTalk(
  paragraphs: readonly Paragraph[],
  { keys, start }: Voices,
  isWord: (word: string) => boolean,
): boolean {
  const all = [...keys]
  const last = all.at(-1)?.[0] ?? start
  const textsOf = (voice: string): readonly string[] =>
    all.flatMap(([index, key]) => (key === voice ? [paragraphs[index]?.text ?? ''] : []))
  const questions = textsOf(someQuestioner)
  const asking = questions.filter((text) => asksForSomething(text) || asksShortly(text))
  const isAsked =
    asking.length >= (all.length <= 8 ? 2 : 3) &&
    asking.filter((text) => /(?<!\p{L})(?:I|my|we|our)(?!\p{L})/u.test(text)).length <= asking.length * 0.6 &&
    questions.length >= all.length * 0.12 &&
    textsOf(someInterviewee).length >= 2
  if (!isAsked) return false
  const told = all.filter(([index]) => {
    const unquoted = withoutQuotations(paragraphs[index]?.text ?? '')
    return narrates.test(unquoted) && !isPersonal(unquoted)
  }).length
  // Where nobody says `you` or `I` in any language whose words are known, only question marks tell.
  const isForeign = all.every(([index]) => {
    const { text = '' } = paragraphs[index] ?? {}
    return !isSpokenTo(text) && !isPersonal(text)
  })
  // A report of what was said speaks to nobody but in the words that it quotes.
  const isNarrated = told >= 2 && told >= all.length * 0.4
  const addressed = questions.filter((text) => isAddressing(withoutQuotations(text))).length / questions.length
  const around = [...paragraphs.slice(Math.max(0, start - 12), start), ...paragraphs.slice(last + 1, last + 6)].map(
    ({ text }) => text.slice(0, 800),
  )
  const head = around.filter((text) => countWords(text) < 40)
  // Where the talk seems to begin with a title that asks, who speaks stands below it.
  const below = paragraphs
    .slice(start, start + 5)
    .filter(({ text }) => countWords(text) < 40 && !endsInPunctuation(text))
  const introduced = peopleAround(around, isWord)
  // The greeting of a speech stays open, and looks like words to somebody that are replied to.
  const isOpen = /[,:،，：]$/u.test(paragraphs[start]?.text ?? '')
  const answers = all.filter(([index, key]) => key === someInterviewee && keys.get(index - 1) === someQuestioner)
  const replies = answers.filter(([index]) => isReply(paragraphs[index]?.text ?? '')).length
  return (
    2 * Math.min(1, addressed / 0.25) +
      (isForeign
        ? Math.min(2, (asking.length - 1) * 0.4)
        : Math.max(0, Math.min(1.5, (asking.length - rhetorical) * 0.4))) +
      (around.some((text) => conversation.test(text)) ||
      head.some((text) => aboutInterview.test(text) || caselessInterview.test(text))
        ? 2
        : 0) +
      (introduced.others > 0 && !isNarrated ? 1 : 0) +
      (replies >= answers.length * 0.25 ? 0.5 : 0) +
      (isOfSelfByTurns(questions, textsOf(someInterviewee)) ? 1 : 0) -
      (introduced.others === 0 && introduced.authors > 0 ? 1.5 : 0) -
      (head.some((text) => opinion.test(text)) ? 1.5 : 0) -
      (head.some((text) => columnist.test(text)) ? 1.5 : 0) -
      (isNarrated ? 1.5 : 0) -
      ([...head, ...below.map(({ text }) => text)].some((text) => speech.test(text)) ||
      isSpeech(paragraphs.slice(0, isOpen ? start + 2 : start))
        ? 3
        : 0) >=
    2
  )
}

/** Whether who is asked speaks of himself, and who asks does not. */
const isOfSelfByTurns = (questions: readonly string[], answers: readonly string[]): boolean =>
  answers.filter(isPersonal).length >= answers.length * 0.5 &&
  questions.filter(isPersonal).length <= questions.length * 0.1

/** A few words that ask, and not only at their end: `And the tariff? The regulator is due to rule in May.` */
const asksShortly = (text: string): boolean => countWords(text) <= 25 && asksWithin.test(text)

/** What a talk is called, or what who asked did, where there are no capitals. */
const caselessInterview =
  /(?<!\p{L})(?:حوار|الحوار|حاور(?:ه|ها|ته|تها)|مقابلة|گفت[‌\s]?و[‌\s]?گو|گفتگو|مصاحبه|انٹرویو|साक्षात्कार|बातचीत|इंटरव्यू|ריאיון|ראיון|שיחה עם|সাক্ষাৎকার)(?!\p{L})|인터뷰|일문일답|インタビュー|聞き手|に聞く|專訪|訪談|专访|访谈|สัมภาษณ์/u

/** As many paragraphs as an author may ask without an answer from anybody; in a talk there are more, whatever its language. */
const rhetorical = 6

/** How many people the text around a talk names: who wrote it, and others. */
function peopleAround(
  texts: readonly string[],
  isWord: (word: string) => boolean,
): { readonly authors: number; readonly others: number } {
  const authors = texts.flatMap((text) => {
    const named = byline.exec(text.slice(0, 120))?.[1]?.split(/\s+[–—|·-]\s|,/)[0]
    return named !== undefined && looksLikeName(named) ? [plainWords(named)] : []
  })
  const names = texts.flatMap((text) => [...namesIn(text, isWord)].map(({ name }) => plainWords(name)))
  return { authors: authors.length, others: names.filter((name) => !authors.includes(name)).length }
}

/** Whether names stand before what is told of them, not before their words, as in minutes: `Quill: noted that …`. */
export function isReported(paragraphs: readonly Paragraph[]): boolean {
  const said = paragraphs.filter(({ label, block }) => label !== undefined && block.kind !== 'cue')
  const reported = said.filter(({ text }) => reports.test(text.slice(0, 120)))
  return reported.length >= 2 && reported.length >= said.length * 0.4
}
