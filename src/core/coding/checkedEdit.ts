import type { Edit } from '../citation/insert.js'
import type { Signature } from '../model.js'
import { claimDepth } from '../corpus/read/claims.js'
import { lineStartOf } from '../text/lines.js'
import { outlineOf } from '../corpus/read/outlineOf.js'

/**
 * The edit of an interview's file that says who has checked a claim and when, or takes that away. Undefined where the claim is not in the
 * file, or nobody has checked it anyway.
 */
export function checkedEdit(text: string, id: string, checked: Signature | undefined): Edit | undefined {
  const record = outlineOf(text).find((one) => one.depth === claimDepth && one.id?.text === id)
  if (!record) return undefined
  const before = record.fields.find(({ name }) => name === 'checked')
  if (checked) {
    const field = `checked: ${checked.by} ${checked.on}`
    if (before) return { replace: before.span, text: field }
    const last = record.fields.find(({ name }) => name === 'coded') ?? record.fields.at(-1)
    const end = last?.span.end ?? record.body.end
    const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
    return { replace: { start: end, end }, text: last ? `${eol}- ${field}` : `${eol}${eol}- ${field}` }
  }
  if (!before) return undefined
  const lineStart = lineStartOf(text, before.span.start)
  const rest = /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(text.slice(before.span.end))?.[0] ?? ''
  return { replace: { start: lineStart, end: before.span.end + rest.length }, text: '' }
}
