import type { Paragraph } from './paragraphs.js'
import { isOfSelf, isPersonal, isSpokenTo } from './questionForm.js'
import { someInterviewee, someQuestioner, type Voices } from './voices.js'
import { countWords, endsSentence, withoutQuotations } from '../lines/wording.js'

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

/** Small words of the languages in which a sentence cannot do without a word for who acts: English, German, Dutch, French, Scandinavian. */
const smallWords = /(?<!\p{L})(?:the|and|of|und|der|das|ist|les|des|est|une|het|een|och|att|og|det)(?!\p{L})/giu

const sayWho = (texts: readonly { readonly text: string }[]): boolean => {
  const all = texts.map(({ text }) => text).join(' ')
  return (all.match(smallWords)?.length ?? 0) >= countWords(all) * 0.04
}

/** Whether somebody greets an audience and then speaks of himself, as a standfirst does not: `Excellencies, dear friends,` */
export function isSpeech(before: readonly Paragraph[]): boolean {
  const greeting = before.findIndex(({ text, block }) => block.region === undefined && greets(text))
  return greeting >= 0 && before.slice(greeting + 1).some(({ text }) => isOfSelf(withoutQuotations(text)))
}

/** Whether a line names several and stays open, in any language: it ends before what is said to them. */
function greets(text: string): boolean {
  const words = countWords(text)
  return words >= 2 && words <= 30 && /\p{L},\s.*[,:!،，：！]$/u.test(text) && !/[.?;]\s/.test(text)
}
