import { blank } from '../memo/blank.js'
import type { Span } from '../model.js'
import type { Checked } from './rule.js'
import { describedSpeakers, type NamedSpeaker, type Speaker, speakersNamedIn } from './speakers.js'
import type { MemoSentence } from './sentences.js'

/** A sentence says of somebody that he says, thinks or expects something. Offsets are the memo's. */
export interface Attribution {
  readonly speakers: readonly Speaker[]
  readonly name: Span
  /** With the verb, or the words that stand for one: `Reed argued`, `according to Reed`. */
  readonly whole: Span
}

const verbs =
  'says?|said|tells?|told|argue[sd]?|states?|stated|note[sd]?|observe[sd]?|adds?|added|remark(?:s|ed)?|recall(?:s|ed)?|report(?:s|ed)?|' +
  'explain(?:s|ed)?|claim(?:s|ed)?|warn(?:s|ed)?|predict(?:s|ed)?|forecast(?:s|ed)?|foresaw|foresees?|expect(?:s|ed)?|thinks?|thought|' +
  'believe[sd]?|judge[sd]?|assess(?:es|ed)?|consider(?:s|ed)?|conclude[sd]?|suggest(?:s|ed)?|maintain(?:s|ed)?|insist(?:s|ed)?|stress(?:es|ed)?|' +
  'emphasi[sz]e[sd]?|describe[sd]?|rate[sd]?|regard(?:s|ed)?|deem(?:s|ed)?|view(?:s|ed)?|doubt(?:s|ed)?|denie[sd]|fear(?:s|ed)?|estimate[sd]?|reckon(?:s|ed)?|contend(?:s|ed)?|' +
  'assert(?:s|ed)?|acknowledge[sd]?|concede[sd]?|admit(?:s|ted)?|confirm(?:s|ed)?|point(?:s|ed) out|caution(?:s|ed)?|' +
  'urge[sd]?|recommend(?:s|ed)?|propose[sd]?|advise[sd]?|agree[sd]?|repl(?:y|ies|ied)|suspect(?:s|ed)?|feels?|felt|hear[sd]?|had (?:only )?heard|' +
  '(?:has|had|puts?|saw|sees) (?:it|this|the (?:matter|odds|chances?|likelihood))|(?:calls?|called|finds?|found|holds?|held|sees?|saw|wrote|writes?)(?= (?:it|that|this|in it|no\\b|little|there|\\p{L}+ (?:\\p{L}+ )?(?:of|in|to)\\b|an?\\b|the\\b|\\p{Lu}))|' +
  '(?:is|was|remains|remained)(?: not)? (?:convinced|certain|sure|confident|scept\\w+|skept\\w+|doubtful|cautious|(?:ready|prepared|willing|inclined|able) to (?:exclude|rule out|predict|say|bet|accept|believe|go))|' +
  '(?:would|could|did|does) not (?:exclude|rule out|predict|think|believe|expect|bet|see|accept)|refuse[sd] to (?:exclude|rule out|predict)'
const adverbs = String.raw`(?:\s+(?:has|have|had|also|then|later|once|still|now|himself|herself|rightly|openly|already|here|duly|(?!family|ally|assembly|italy)\p{L}+ly|in (?:\p{Lu}\p{L}+ )?(?:19|20)\d\d))*`
const aside = String.raw`(?:\s*\([^()]{0,40}\)|,[^,;:.]{1,60},)?`
const saying = new RegExp(String.raw`^${aside}${adverbs}\s+(?:${verbs})(?![\p{L}’'])`, 'u')
const possessed =
  /^[’']s?\s+(?:own |first |later |new |considered )*(?:views?|opinions?|account|eyes|words|judge?ment|reading|estimate|telling|assessment|verdict|guess|count|phrase|interpretation|analysis|forecast|expectation|argument|conclusion|warning)\b/iu
const leadBefore =
  /(?:\b(?:according to|in the (?:words|view|opinion|judge?ment|reading|eyes|estimate|account) of|as (?:reported|described|told|put) by)\s+|^to\s+|[,x]\s+(?:says|said|argues|argued|writes|wrote|adds|added|notes|noted|warns|warned|thinks|thought|observes|observed|explains|explained|recalls|recalled)\s+)$/iu
/** A surname that is a word as well, before what may be a participle: `Long thought dead, …`, `Long said to be dead, …`. */
const participle =
  /^\s+(?:thought|said|held|seen|considered|expected|believed|feared|known|found|called)(?:,|\s+(?:to be|as|by)\b|\s+\p{Ll}+(?: \p{Ll}+)?,)/u

/** Before what may be a noun: `Small states keep quiet`. */
const nounBehind =
  /^\s+(?:states|notes|reports|claims|forecasts|doubts|fears|estimates|calls|finds|points|stresses|views|judges)\b(?! that\b)/u

const given = new WeakMap<Checked['cited'], Map<MemoSentence, readonly Attribution[]>>()

/** Who, of those known to the corpus, is said in a sentence to say something. Names in quotations do not count. English only. */
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
  const shift = ({ start, end }: Span): Span => ({
    start: start + sentence.span.start,
    end: end + sentence.span.start,
  })
  const named = [...speakersNamedIn(checked.corpus, words), ...calledIn(words, sentence, checked)]
  return named.flatMap(({ span, speakers, mayBeWord }) => {
    const rest = words.slice(span.end)
    if (mayBeWord && (participle.test(rest) || nounBehind.test(rest))) return []
    const behind = saying.exec(rest) ?? possessed.exec(rest)
    const lead = leadBefore.exec(words.slice(0, span.start))
    if (!behind && !lead) return []
    const start = lead ? lead.index + (/^[,x]\s+/.exec(lead[0])?.[0].length ?? 0) : span.start
    const whole = { start, end: span.end + (lead ? 0 : (behind?.[0].length ?? 0)) }
    return [{ speakers, name: shift(span), whole: shift(whole) }]
  })
}

/** `the official`, where the sentence cites an interview with a European official whom nobody may name. */
function calledIn(words: string, { cited }: MemoSentence, { corpus }: Checked): readonly NamedSpeaker[] {
  const own = describedSpeakers(corpus).filter(({ speaker }) =>
    cited.some(({ interview }) => interview === speaker.interview),
  )
  return own.flatMap(({ speaker, head }) => {
    const noun = head.split(/[^\p{L}-]+/u).at(-1) ?? ''
    const called = new RegExp(String.raw`\b(?:an?|the) (?:[\p{L}-]+ ){0,3}${noun}\b`, 'giu')
    return Array.from(words.matchAll(called), ({ 0: name, index }) => ({
      span: { start: index, end: index + name.length },
      speakers: [speaker],
      mayBeWord: false,
    }))
  })
}

/** Whether words behind a citation that is part of the sentence make its author the one who says something. */
export function beginsWithSaying(words: string): boolean {
  return saying.test(words)
}

const denied =
  /\b(?:did|does|do|has|had)(?: not|n[’']t) (?:\p{L}+ )?(?:say|said|state|claim|claimed|argue|argued|write|written|suggest|call|called|put|go so far)\b|\b(?:never|nowhere) (?:said|says|stated|claimed|argued|wrote|called|calls|put)\b/iu

/** `Reed never called it likely`: what follows is nobody's claim. */
export function isSayingDenied(words: string): boolean {
  return denied.test(words)
}

interface Words {
  /** A sentence with its citations as spaces. */
  readonly all: string
  /** The same with quoted words as `x`. */
  readonly own: string
}

const known = new WeakMap<MemoSentence, Words>()

/** The words of a sentence without its citations, and without what is quoted; both as long as the sentence. */
export function wordsOf(sentence: MemoSentence, { memo, quotations }: Checked): Words {
  const before = known.get(sentence)
  if (before) return before
  const { span, cited } = sentence
  const citations = cited.map(({ citation }) => within(citation.span, span))
  const all = blank(memo.citingProse.slice(span.start, span.end), citations)
  const quoted = quotations.filter(({ whole }) => whole.start < span.end && span.start < whole.end)
  const spans = quoted.map(({ whole }) => within(whole, span))
  const found = { all, own: blank(all, spans, 'x') }
  known.set(sentence, found)
  return found
}

function within({ start, end }: Span, outer: Span): Span {
  return { start: Math.max(start, outer.start) - outer.start, end: Math.min(end, outer.end) - outer.start }
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
