import { endorsed, endorsing, reportBehind, personsIn, reportingIn } from '../../language/reporting/reportedSpeech.js'
import type { Span } from '../../model.js'
import type { SourceBlock, SourceText } from '../../corpus/source/sourceText.js'
import { sentencesOf } from '../../passage/passageSentences.js'
import type { Reading } from './tokens.js'
import { rememberedOf } from '../../text/remember.js'

/** Words of a passage that whoever speaks gives to somebody else, and does not take up. Offsets are the passage's. */
export interface Report {
  readonly span: Span
  /** What says so: `Mr Tan told me:`. */
  readonly frame: Span
  /** Whose words or view it is, as the passage names him; of a pronoun with what stands before it. */
  readonly who: string
  /** Whether it names him, and not by a pronoun. */
  readonly isNamed: boolean
}

const pronoun = /^(?:he|she|they|his|her|their)$/iu
const marks = /"[^"]*"|“[^”]*”/gu
/** Where the words of somebody end that stand in no marks. */
const ends = /[;–—]|, (?:but|and|though|although|which|yet|so)\b/u
/** So many signs may stand between two parts of what one says: `," she told me. "`. */
const closeBy = 60

/** What somebody else says or thinks in a passage, in offsets of the text; looked for once. */
export function reportsOf(source: SourceText, block: SourceBlock): readonly Report[] {
  return reportsIn(block, source)
}

const reportsIn = rememberedOf((block: SourceBlock, source: SourceText) =>
  look(source.text, sentencesOf(source, block), block.span),
)

function look(text: string, sentences: readonly Span[], { start: from, end: to }: Span): readonly Report[] {
  const quoted = Array.from(text.slice(from, to).matchAll(marks), ({ 0: words, index }) => ({
    start: from + index,
    end: from + index + words.length,
  }))
  const found: Report[] = []
  for (const [index, sentence] of sentences.entries()) {
    const words = text.slice(sentence.start, sentence.end)
    const next = sentences[index + 1]
    if (endorsed.test(words) || (next && endorsing.test(text.slice(next.start, next.end)))) continue
    const before = sentences[index - 1]
    const name = (who: string, at: number): string =>
      pronoun.test(who) ? personsIn(text.slice(before?.start ?? sentence.start, at).replace(marks, '')) : who
    for (const { frame, who } of [...framesBefore(text, sentence), ...framesBehind(text, sentence, quoted)]) {
      if (quoted.some((one) => one.start < frame.start && frame.end < one.end)) continue
      found.push({
        span: frame.of,
        frame: { start: frame.start, end: frame.end },
        who: name(who, frame.start),
        isNamed: !pronoun.test(who),
      })
    }
  }
  return [...found, ...continued(text, quoted, found)]
}

interface Frame {
  readonly frame: Span & { readonly of: Span }
  readonly who: string
}

function framesBefore(text: string, sentence: Span): readonly Frame[] {
  return reportingIn(text.slice(sentence.start, sentence.end)).map(({ start, end, who }) => {
    const to = sentence.start + end
    const rest = text.slice(to, sentence.end)
    const [inMarks] = /^\s*(?:"[^"]*"|“[^”]*”)/u.exec(text.slice(to)) ?? []
    const length = inMarks?.length ?? ends.exec(rest)?.index ?? rest.length
    return { frame: { start: sentence.start + start, end: to, of: { start: to, end: to + length } }, who }
  })
}

function framesBehind(text: string, sentence: Span, quoted: readonly Span[]): readonly Frame[] {
  const inMarks = quoted.filter(({ start, end }) => sentence.start <= start && end <= sentence.end)
  const comma = text.slice(sentence.start, sentence.end).lastIndexOf(', ')
  const parts = inMarks.length || comma < 0 ? inMarks : [{ start: sentence.start, end: sentence.start + comma }]
  return parts.flatMap((of) => {
    const rest = text.slice(of.end, sentence.end)
    const found = reportBehind.map((pattern) => pattern.exec(rest)).find(Boolean)
    if (!found) return []
    return [{ frame: { start: of.end, end: of.end + found[0].length, of }, who: found.groups?.['who'] ?? '' }]
  })
}

/** Words in marks right behind others that are somebody's, which no frame of their own gives to anybody. */
function continued(text: string, quoted: readonly Span[], found: readonly Report[]): readonly Report[] {
  const more: Report[] = []
  for (const span of quoted) {
    if (found.some((one) => one.span.start < span.end && span.start < one.span.end)) continue
    const last = [...found, ...more].find(
      ({ span: of, frame }) =>
        Math.max(of.end, frame.end) <= span.start &&
        span.start - of.end < closeBy &&
        /["”]/.test(text.charAt(of.end - 1)),
    )
    if (
      last &&
      /(?:^|[.!?:]["”]?)\s*$/u.test(text.slice(0, span.start)) &&
      !/\bI\b/u.test(text.slice(last.span.end, span.start))
    )
      more.push({ ...last, span })
  }
  return more
}

/** The same report in offsets that count from elsewhere. */
export function movedBy({ span, frame, ...rest }: Report, by: number): Report {
  const shift = ({ start, end }: Span): Span => ({ start: start + by, end: end + by })
  return { ...rest, span: shift(span), frame: shift(frame) }
}

/** Of somebody's words a clause says again so much that it says them. */
const mostOfIt = 0.7

/** Whose words those are that a unit has in common with a clause: of everybody who says most of them in it. */
export function reportersOf(
  { reading, reports }: { readonly reading: Reading; readonly reports: readonly Report[] },
  shared: readonly string[],
): readonly string[] {
  return reports.flatMap(({ span, frame, who }) => {
    const within = (of: Span): ReadonlySet<string> =>
      new Set(
        reading.tokens.flatMap(({ key, start, end }) =>
          key !== undefined && of.start <= start && end <= of.end ? key : [],
        ),
      )
    const [content, source] = [within(span), within(frame)]
    const all = shared.filter((key) => content.has(key) || !source.has(key))
    return all.length && all.filter((key) => content.has(key)).length >= mostOfIt * all.length ? who : []
  })
}
