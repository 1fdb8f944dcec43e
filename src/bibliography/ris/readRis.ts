import type { Bibliography } from '../../core/bibliography/bibliography.js'
import { makeBibliography } from '../../core/bibliography/makeBibliography.js'
import type { Span } from '../../core/model.js'
import { lineStartsOf } from '../../core/text/lines.js'
import type { RisField } from './field.js'
import { isRisType, toItem } from './toItem.js'

const line = /^([A-Z][A-Z0-9])\s{1,2}-(?:[ \t]+(.*))?$/

/**
 * Reads RIS, the exchange format of reference managers, reference by reference, so that a big file can be read in slices. A reference begins with
 * `TY` and ends with `ER`; a line without a tag goes on with the one before.
 */
export function* readRis(uri: string, text: string): Generator<void, Bibliography> {
  const lineStarts = lineStartsOf(text)
  const maker = makeBibliography(uri, 'ris', lineStarts)
  let fields: RisField[] | undefined
  const finish = (end: number): void => {
    const [first] = fields ?? []
    if (!fields || !first) return
    const { item, keySpan } = toItem(fields)
    const span = { start: first.span.start, end }
    const place = keySpan ?? first.span
    if (!isRisType(first.value)) maker.report('entry-type-unknown', first.span, { text: first.value })
    if (item.id === '') maker.report('entry-key-missing', first.span, {}, ['ID  - …'])
    else maker.add({ item, aliases: [], span, keySpan: place })
    fields = undefined
  }
  for (const [index, start] of lineStarts.entries()) {
    const whole = text.slice(start, lineStarts[index + 1] ?? text.length)
    const words = whole.replace(/[\r\n]+$/, '')
    const span = { start, end: start + words.length }
    const [, tag, value = ''] = line.exec(words.replace(/^\uFEFF/, '').trimEnd()) ?? []
    if (tag === 'TY') {
      if (fields) {
        maker.report('entry-malformed', span, { text: words.slice(0, 20) }, ['ER  -'])
        finish(start)
      }
      fields = [{ tag, value: value.trim(), span }]
    } else if (tag === 'ER') {
      finish(span.end)
      yield
    } else if (tag === 'EF' && !fields) {
      // The Web of Science ends its files so.
      continue
    } else if (tag !== undefined && fields) fields.push({ tag, value: value.trim(), span })
    else if (tag !== undefined) maker.report('entry-malformed', span, { text: words.slice(0, 20) }, ['TY  - …'])
    else if (words.trim() !== '') goOn(fields, words, span)
  }
  if (fields) {
    maker.report('entry-malformed', { start: text.length, end: text.length }, { text: '' }, ['ER  -'])
    finish(text.length)
  }
  return maker.done()
}

function goOn(fields: RisField[] | undefined, words: string, span: Span): void {
  const last = fields?.pop()
  if (last)
    fields?.push({ ...last, value: `${last.value} ${words.trim()}`.trim(), span: { ...last.span, end: span.end } })
}
