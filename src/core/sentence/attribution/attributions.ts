import { interviewees } from '../../corpus/voiceNames.js'
import type { Span } from '../../model.js'
import { pronounsIn } from './anaphora.js'
import { type Checked, perCheck } from '../../cited/checked.js'
import { describedSpeakers, type NamedSpeaker, type Speaker, speakersNamedIn } from './speakers.js'
import type { MemoSentence } from '../../cited/sentences.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import {
  reportingBehind,
  viewBehind,
  speechBehind,
  copulaBefore,
  attributionBefore,
  viewOfBefore,
  participleBehind,
  nounBehind,
  noViewBehind,
  bothSpeakers,
  deniedAttribution,
} from '../../language/reporting/attributionForms.js'

/** A sentence says of somebody that he says, thinks or expects something. Offsets are the memo's. */
export interface Attribution {
  readonly speakers: readonly Speaker[]
  readonly name: Span
  /** With the verb, or the words that stand for one: `Reed argued`, `according to Reed`. */
  readonly whole: Span
}

/** Before quoted words: `Reed: “…”`, `**Reed** – “…”`, as transcripts and lists give words to somebody. */
const colon = /^[*_]{0,3}(?::[*_]{0,3}|\s+[–—-])(?=\s+x{3})/u
const nothing = /^[\s>*_–—•-]*$/u

/**
 * Who, of those known to the corpus, is said in a sentence to say something, by name or by a pronoun that can mean nobody else. Names in
 * quotations do not count. English only.
 */
export const attributionsIn = perCheck((sentence, checked): readonly Attribution[] => {
  if (!checked.isEnglish) return []
  const { own: words } = wordsOfSentence(sentence, checked)
  const { start } = sentence.span
  const named = [
    ...speakersNamedIn(checked.corpus, words),
    ...calledIn(words, sentence, checked),
    ...pronounsIn(words, sentence, checked),
    ...bothIn(words, sentence),
  ]
  return named.flatMap((one) => {
    const whole = attributionAround(words, one)
    const shift = (span: Span): Span => ({ start: span.start + start, end: span.end + start })
    return whole ? [{ speakers: one.speakers, name: shift(one.span), whole: shift(whole) }] : []
  })
})

/** `both experts`, where the sentence cites one interview that two people gave. */
function bothIn(words: string, { cited }: MemoSentence): readonly NamedSpeaker[] {
  const [interview, ...more] = new Set(cited.map((one) => one.interview))
  const voices = interview && !more.length ? interviewees(interview) : []
  if (!interview || voices.length !== 2) return []
  return Array.from(words.matchAll(bothSpeakers), ({ 0: name, index }) => ({
    span: { start: index, end: index + name.length },
    speakers: voices.map((voice) => ({ interview, voice })),
    mayBeWord: false,
  }))
}

/** The name with what says that he says something; undefined where nothing does. Offsets are the sentence's. */
export function attributionAround(words: string, { span, mayBeWord }: NamedSpeaker): Span | undefined {
  const before = words.slice(0, span.start)
  const rest = words.slice(span.end)
  if (mayBeWord && (participleBehind.test(rest) || nounBehind.test(rest))) return undefined
  const behind =
    reportingBehind.exec(rest) ??
    viewBehind.exec(rest) ??
    (copulaBefore.test(before) ? speechBehind.exec(rest) : null) ??
    (nothing.test(before) ? colon.exec(rest) : null)
  // "According to Reed’s interviewer" is not according to her.
  if (!behind && /^[’']s?(?![\p{L}])/u.test(rest)) return undefined
  const lead =
    attributionBefore.exec(before) ??
    viewOfBefore
      .filter(([, next]) => next.test(rest))
      .map(([one]) => one.exec(before))
      .find(Boolean)
  if (lead) return { start: lead.index + (/^[,x]\s+/.exec(lead[0])?.[0].length ?? 0), end: span.end }
  if (!behind || noViewBehind.test(rest)) return undefined
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
export function beginsWithAttribution(words: string): boolean {
  return reportingBehind.test(words)
}

/** `Reed never called it likely`: what follows is nobody's claim. */
export function isAttributionDenied(words: string): boolean {
  return deniedAttribution.test(words)
}

/**
 * `a European official told us`, where an interview was given under the description "a European official close to the talks": the description
 * whole with a verb of saying, or its head where it is us that somebody told.
 */
export function describedIn(sentence: MemoSentence, checked: Checked): readonly Attribution[] {
  if (!checked.isEnglish) return []
  const { own: words } = wordsOfSentence(sentence, checked)
  const { start } = sentence.span
  const lower = words.toLowerCase()
  return describedSpeakers(checked.corpus).flatMap(({ speaker, whole, head }) => {
    const at = lower.indexOf(head)
    if (at < 0) return []
    const isWhole = lower.startsWith(whole, at)
    const end = at + (isWhole ? whole.length : head.length)
    const behind = reportingBehind.exec(words.slice(end))
    const isToUs = /^\s+told (?:us|me|this (?:desk|office|unit))\b/.test(words.slice(end))
    if (!behind || !(isWhole || isToUs)) return []
    const from = at - (/\b(?:an?|the)\s+$/i.exec(words.slice(0, at))?.[0].length ?? 0)
    const name = { start: start + from, end: start + end }
    return [{ speakers: [speaker], name, whole: { start: name.start, end: name.end + behind[0].length } }]
  })
}
