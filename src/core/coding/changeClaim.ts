import type { Claim, Interview } from '../model.js'
import { claimDepth } from '../corpus/read/claims.js'
import { readCorpusFile } from '../corpus/read/corpusFile.js'
import type { OutlineRecord } from '../corpus/read/outline.js'
import { outlineOf } from '../corpus/read/outlineOf.js'
import type { Edit } from '../citation/insert.js'
import { lineStartOf } from '../text/lines.js'
import { type InterviewFile, type TopicChoice, withClaim } from './claimPlace.js'
import type { ClaimContent } from './content.js'
import { forHeading } from './scaffold.js'

/** The fields that can be changed, as they stand in a claim. */
const order = ['at', 'voice', 'holder', 'kind', 'hedge', 'likelihood', 'caveat'] as const

/**
 * The file of an interview with other content of a claim, under another topic where one is given. What changes in what a claim says, whose view
 * it is or how sure takes the check mark away, for nobody has checked that. Undefined where claim or topic are not there.
 */
export function changedClaim(
  file: InterviewFile,
  id: string,
  content: ClaimContent,
  topic?: TopicChoice,
): string | undefined {
  const record = recordOf(file.text, id)
  const claim = file.interview.claims.find((one) => one.id === id)
  if (!record || !claim) return undefined
  const changed = apply(file.text, contentEdits(file.text, record, claim, content))
  if (!topic || (topic.kind === 'existing' && topic.id === claim.topic)) return changed
  const after = recordOf(changed, id)
  const rest = withoutClaim(changed, id)
  const read = rest === undefined ? undefined : readCorpusFile(file.interview.uri, rest).document
  if (!after || rest === undefined || read?.kind !== 'interview') return undefined
  const body = changed.slice(after.body.start, after.body.end).replaceAll(/\r\n|\r/g, '\n')
  return withClaim({ text: rest, interview: read }, topic, body)
}

/** The file of an interview without a claim; undefined where it is not there. */
export function withoutClaim(text: string, id: string): string | undefined {
  const record = recordOf(text, id)
  if (!record) return undefined
  const { start, end } = record.body
  const blank = /^[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)*/.exec(text.slice(end))?.[0].length ?? 0
  if (end + blank < text.length) return text.slice(0, start) + text.slice(end + blank)
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  return text.slice(0, start).trimEnd() + eol
}

/** The one edit that makes one text of another: what they begin and end with stays. Undefined where nothing changes. */
export function editBetween(before: string, after: string): Edit | undefined {
  if (before === after) return undefined
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let kept = 0
  while (kept < most - start && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept += 1
  return { replace: { start, end: before.length - kept }, text: after.slice(start, after.length - kept) }
}

/** Whether a claim reads back from a file as it was meant: words that the format takes for something else must not get into it. */
export function readsBack(before: Interview, after: string, id: string, content: ClaimContent): boolean {
  const is = readCorpusFile(before.uri, after).document
  if (is?.kind !== 'interview') return false
  const claim = is.claims.find((one) => one.id === id)
  const othersOf = ({ claims }: Interview): string =>
    claims
      .map((one) => one.id)
      .filter((one) => one !== id)
      .sort()
      .join()
  return (
    claim !== undefined &&
    claim.wording === content.wording &&
    claim.kind === content.kind &&
    claim.holder === content.holder &&
    claim.hedge === content.hedge &&
    othersOf(is) === othersOf(before)
  )
}

function recordOf(text: string, id: string): OutlineRecord | undefined {
  return outlineOf(text).find((one) => one.depth === claimDepth && one.id?.text === id)
}

function contentEdits(text: string, record: OutlineRecord, claim: Claim, content: ClaimContent): readonly Edit[] {
  const edits: Edit[] = []
  if (content.label !== claim.label) edits.push({ replace: record.titleSpan, text: forHeading(content.label) })
  const [first, last] = [record.paragraphs[0], record.paragraphs.at(-1)]
  const isReworded = content.wording !== claim.wording
  if (isReworded && first && last)
    edits.push({ replace: { start: first.span.start, end: last.span.end }, text: content.wording })
  const quoted = (value: string | undefined): string | undefined => value && `“${value}”`
  const fields = [
    claim.holder === content.holder ? [] : setField(text, record, 'holder', content.holder),
    claim.kind === content.kind ? [] : setField(text, record, 'kind', content.kind),
    claim.hedge === content.hedge ? [] : setField(text, record, 'hedge', quoted(content.hedge)),
    claim.likelihood === content.likelihood ? [] : setField(text, record, 'likelihood', content.likelihood),
    claim.caveat === content.caveat ? [] : setField(text, record, 'caveat', quoted(content.caveat)),
  ].flat()
  const isOther = isReworded || fields.length > 0
  return [...edits, ...fields, ...(isOther ? removeField(text, record, 'checked') : [])]
}

function setField(
  text: string,
  record: OutlineRecord,
  name: (typeof order)[number],
  value: string | undefined,
): readonly Edit[] {
  if (value === undefined) return removeField(text, record, name)
  const field = record.fields.find((one) => one.name === name)
  if (field) return [{ replace: field.valueSpan, text: value }]
  const before = new Set<string>(order.slice(0, order.indexOf(name)))
  const end = [...record.fields].reverse().find((one) => before.has(one.name))?.span.end ?? record.body.end
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  return [{ replace: { start: end, end }, text: `${eol}- ${name}: ${value}` }]
}

/** With its line. */
function removeField(text: string, record: OutlineRecord, name: string): readonly Edit[] {
  const field = record.fields.find((one) => one.name === name)
  if (!field) return []
  const rest = /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(text.slice(field.span.end))?.[0] ?? ''
  return [{ replace: { start: lineStartOf(text, field.span.start), end: field.span.end + rest.length }, text: '' }]
}

/** None touches another; of two at one place the later one stands behind. */
function apply(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.map((edit, index) => ({ ...edit, index }))
  inOrder.sort((a, b) => b.replace.start - a.replace.start || b.index - a.index)
  return inOrder.reduce(
    (now, { replace, text: added }) => now.slice(0, replace.start) + added + now.slice(replace.end),
    text,
  )
}
