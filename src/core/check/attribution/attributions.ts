import { interviewees } from '../../corpus/voiceNames.js'
import type { Span } from '../../model.js'
import { pronounsIn } from './anaphora.js'
import type { Checked } from '../input/checked.js'
import {
  participles,
  saidForms,
  sayingDenied,
  sayingForms,
  speechNouns,
  viewNouns,
} from '../../language/reportingVerbs.js'
import { describedSpeakers, type NamedSpeaker, type Speaker, speakersNamedIn } from './speakers.js'
import type { MemoSentence } from '../input/sentences.js'
import { wordsOf } from '../input/sentenceWords.js'

/** A sentence says of somebody that he says, thinks or expects something. Offsets are the memo's. */
export interface Attribution {
  readonly speakers: readonly Speaker[]
  readonly name: Span
  /** With the verb, or the words that stand for one: `Reed argued`, `according to Reed`. */
  readonly whole: Span
}

const adverb = String.raw`has|have|had|also|then|later|once|still|now|himself|herself|rightly|openly|already|here|duly|never|long|often|always|again|twice|first|since|even|only|just|both|too|further|rather|(?!family|ally|assembly|italy)\p{L}+ly|in (?:\p{Lu}\p{L}+ )?(?:19|20)\d\d`
const adverbs = String.raw`(?:\s+(?:${adverb}))*`
/** `went on to argue`, `seems to think`, `did say`. */
const helping = String.raw`(?:\s+(?:(?:goes|went) on to|(?:goes|went) (?:so|as) far as to|(?:seems|seemed|appears|appeared) to|does|did)(?= ))?`
const aside = String.raw`(?:\s*\([^()]{0,40}\)|,[^,;:.]{1,60},| and \p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)?|,? who)?`
const saying = new RegExp(String.raw`^${aside}${adverbs}${helping}\s+(?:${sayingForms})(?![\p{L}’'])`, 'u')
const described = String.raw`(?:[\p{Ll}\d-]+ ){0,2}`
const isThat = String.raw`(?:,? (?:is|was|remains|has been))?,? that\b`
const possessed = new RegExp(
  String.raw`^[’']s?\s+${described}(?:(?:${viewNouns})\b|(?:${speechNouns})(?=${isThat})|(?:first|main|chief|biggest|foremost|prime) (?:${speechNouns})(?=(?: in \d{4})? (?:is|was)\b))`,
  'iu',
)
/** `was Reed’s first demand`. */
const ownSpeech = new RegExp(String.raw`^[’']s?\s+${described}(?:${speechNouns})\b`, 'iu')
const isOf = /\b(?:is|was)\s+$/iu
const leadBefore = new RegExp(
  String.raw`(?:\b(?:according to|to quote|to follow|following|quoting|to cite|(?:in|by|on|to|from) the (?:${viewNouns}) of|as (?:\p{L}+ )?(?:${participles}) by|(?:${participles}) (?:in \d{4} |\p{L}+ly )?by)\s+|^to\s+|[,x]\s+(?:${saidForms})\s+)$`,
  'iu',
)
/** `the view of Reed is that …`, `for Reed, …`: what stands behind the name has to tell. */
const leadWithRest: readonly (readonly [RegExp, RegExp])[] = [
  [
    new RegExp(String.raw`\b(?:the|a|an) ${described}(?:${viewNouns}|${speechNouns}) (?:of|from|by)\s+$`, 'iu'),
    new RegExp(String.raw`^${isThat}|^ (?:is|was):`, 'u'),
  ],
  [/(?:^|, )for\s+$/iu, /^,/u],
]
/** A surname that is a word as well, before what may be a participle: `Long thought dead, …`, `Long said to be dead, …`. */
const participle =
  /^\s+(?:thought|said|held|seen|considered|expected|believed|feared|known|found|called)(?:,|\s+(?:to be|as|by)\b|\s+\p{Ll}+(?: \p{Ll}+)?,)/u

/** Before quoted words: `Reed: “…”`, `**Reed** – “…”`, as transcripts and lists give words to somebody. */
const colon = /^[*_]{0,3}(?::[*_]{0,3}|\s+[–—-])(?=\s+x{3})/u
const nothing = /^[\s>*_–—•-]*$/u

/** Before what may be a noun: `Small states keep quiet`. */
const nounBehind =
  /^\s+(?:states|notes|reports|claims|forecasts|doubts|fears|estimates|calls|finds|points|stresses|views|judges|rates|comments|demands|questions|charges|objects|reasons|advances)\b(?! (?:that|it|the|an?|this|these|its|their|his|her|no|any|whether|if|how)\b)|^\s+wonder\b/u

/** What he agreed to, or told of himself, is no view: `Reed agreed to speak on the record`, `Reed told us that she would call`. */
const notSaying =
  /^.{0,80}?\b(?:agree[ds]?|expect(?:s|ed)?|propose[ds]?) to (?:speak|talk|meet|answer|be (?:named|quoted|interviewed)|see us|go on)\b|^.{0,40}?\b(?:told|tells) (?:us|me|this (?:desk|office|unit)) that (?:he|she|they)\b/u

const given = new WeakMap<Checked['cited'], Map<MemoSentence, readonly Attribution[]>>()

/**
 * Who, of those known to the corpus, is said in a sentence to say something, by name or by a pronoun that can mean nobody else. Names in
 * quotations do not count. English only.
 */
export function attributionsIn(sentence: MemoSentence, checked: Checked): readonly Attribution[] {
  const all = given.get(checked.cited) ?? new Map<MemoSentence, readonly Attribution[]>()
  given.set(checked.cited, all)
  const known = all.get(sentence) ?? look(sentence, checked)
  all.set(sentence, known)
  return known
}

function look(sentence: MemoSentence, checked: Checked): readonly Attribution[] {
  if (!checked.isEnglish) return []
  const { own: words } = wordsOf(sentence, checked)
  const { start } = sentence.span
  const named = [
    ...speakersNamedIn(checked.corpus, words),
    ...calledIn(words, sentence, checked),
    ...pronounsIn(words, sentence, checked),
    ...bothIn(words, sentence),
  ]
  return named.flatMap((one) => {
    const whole = sayingAround(words, one)
    const shift = (span: Span): Span => ({ start: span.start + start, end: span.end + start })
    return whole ? [{ speakers: one.speakers, name: shift(one.span), whole: shift(whole) }] : []
  })
}

/** `both experts`, where the sentence cites one interview that two people gave. */
function bothIn(words: string, { cited }: MemoSentence): readonly NamedSpeaker[] {
  const [interview, ...more] = new Set(cited.map((one) => one.interview))
  const voices = interview && !more.length ? interviewees(interview) : []
  if (!interview || voices.length !== 2) return []
  return Array.from(words.matchAll(both), ({ 0: name, index }) => ({
    span: { start: index, end: index + name.length },
    speakers: voices.map((voice) => ({ interview, voice })),
    mayBeWord: false,
  }))
}

const both =
  /\b(?:both|the two|the pair)(?: of them)?(?: (?:experts?|interviewees|speakers|analysts|scholars|guests|voices|witnesses))?(?: (?:who were )?(?:interviewed|asked|heard)(?: in (?:\p{Lu}\p{L}+ )?\d{4})?)?(?= )/giu

/** The name with what says that he says something; undefined where nothing does. Offsets are the sentence's. */
export function sayingAround(words: string, { span, mayBeWord }: NamedSpeaker): Span | undefined {
  const before = words.slice(0, span.start)
  const rest = words.slice(span.end)
  if (mayBeWord && (participle.test(rest) || nounBehind.test(rest))) return undefined
  const behind =
    saying.exec(rest) ??
    possessed.exec(rest) ??
    (isOf.test(before) ? ownSpeech.exec(rest) : null) ??
    (nothing.test(before) ? colon.exec(rest) : null)
  // "According to Reed’s interviewer" is not according to her.
  if (!behind && /^[’']s?(?![\p{L}])/u.test(rest)) return undefined
  const lead =
    leadBefore.exec(before) ??
    leadWithRest
      .filter(([, next]) => next.test(rest))
      .map(([one]) => one.exec(before))
      .find(Boolean)
  if (lead) return { start: lead.index + (/^[,x]\s+/.exec(lead[0])?.[0].length ?? 0), end: span.end }
  if (!behind || notSaying.test(rest)) return undefined
  return { start: span.start, end: span.end + behind[0].length }
}

/** `the official`, where the sentence cites an interview with a European official whom nobody may name; with the whole description where it stands. */
function calledIn(words: string, { cited }: MemoSentence, { corpus }: Checked): readonly NamedSpeaker[] {
  const own = describedSpeakers(corpus).filter(({ speaker }) =>
    cited.some(({ interview }) => interview === speaker.interview),
  )
  return own.flatMap(({ speaker, head, whole }) => {
    const noun = head.split(/[^\p{L}-]+/u).at(-1) ?? ''
    const rest = whole.slice(head.length)
    const called = new RegExp(String.raw`\b(?:an?|the) (?:[\p{L}-]+ ){0,3}${noun}\b`, 'giu')
    return Array.from(words.matchAll(called), ({ 0: name, index }) => {
      const end = index + name.length
      const isWhole = words.slice(end, end + rest.length).toLowerCase() === rest
      return { span: { start: index, end: isWhole ? end + rest.length : end }, speakers: [speaker], mayBeWord: false }
    })
  })
}

/** Whether words behind a citation that is part of the sentence make its author the one who says something. */
export function beginsWithSaying(words: string): boolean {
  return saying.test(words)
}

const denied = new RegExp(sayingDenied('put'), 'iu')

/** `Reed never called it likely`: what follows is nobody's claim. */
export function isSayingDenied(words: string): boolean {
  return denied.test(words)
}

/**
 * `a European official told us`, where an interview was given under the description "a European official close to the talks": the description
 * whole with a verb of saying, or its head where it is us that somebody told.
 */
export function describedIn(sentence: MemoSentence, checked: Checked): readonly Attribution[] {
  if (!checked.isEnglish) return []
  const { own: words } = wordsOf(sentence, checked)
  const { start } = sentence.span
  const lower = words.toLowerCase()
  return describedSpeakers(checked.corpus).flatMap(({ speaker, whole, head }) => {
    const at = lower.indexOf(head)
    if (at < 0) return []
    const isWhole = lower.startsWith(whole, at)
    const end = at + (isWhole ? whole.length : head.length)
    const behind = saying.exec(words.slice(end))
    const isTold = /^\s+told (?:us|me|this (?:desk|office|unit))\b/.test(words.slice(end))
    if (!behind || !(isWhole || isTold)) return []
    const from = at - (/\b(?:an?|the)\s+$/i.exec(words.slice(0, at))?.[0].length ?? 0)
    const name = { start: start + from, end: start + end }
    return [{ speakers: [speaker], name, whole: { start: name.start, end: name.end + behind[0].length } }]
  })
}

/** Words that hold what one says against what another does: what is said of two may be either's. */
export const comparing =
  /\b(?:unlike|contrary|confirm\w*|den(?:y|ies|ied)|disput\w+|disagree\w*|contradict\w*|question\w*|echo\w*|share[sd]?|agree[sd]?)\b/iu
