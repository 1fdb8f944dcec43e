import type { Bibliography } from '../../core/bibliography/bibliography.js'
import { makeBibliography, type ReportEntry } from '../../core/bibliography/makeBibliography.js'
import { readDate } from '../../core/bibliography/date.js'
import { lineStartsOf } from '../../core/text/lines.js'
import { isKnownType } from './entryTypes.js'
import { makeFields } from './fields.js'
import { type Inheritance, inheritance } from './inherit.js'
import { type RawEntry, scanBibTeX } from './scan.js'
import { toItems } from './toItem.js'

/** Reads a BibTeX or BibLaTeX file, entry by entry, so that a big one can be read in slices. A broken entry costs nothing but itself. */
export function* readBibTeX(uri: string, text: string, format: 'bibtex' | 'biblatex'): Generator<void, Bibliography> {
  const maker = makeBibliography(uri, format, lineStartsOf(text))
  const entries: RawEntry[] = []
  const hides = new Set<string>()
  for (const found of scanBibTeX(text)) {
    if (found.kind === 'entry') entries.push(found.entry)
    if (found.kind === 'preamble') for (const name of hiddenIn(found.text)) hides.add(name)
    if (found.kind === 'problem') {
      const { code, span, text: words, expected } = found.problem
      maker.report(code, span, { text: words }, expected === '' ? [] : [expected])
    }
    yield
  }
  const heirs = inheritance(entries, format === 'biblatex')
  for (const entry of entries) {
    if (entry.type === 'xdata' || entry.type === 'set' || entry.key === '') continue
    examine(entry, heirs, maker.report)
    examineTitles(entry, hides, maker.report)
    const { key, keySpan, span, fields } = entry
    const aliases = (fields.get('ids')?.value ?? '').split(',').map((one) => one.trim())
    const items = toItems({ entry, fields: heirs.fieldsOf(entry) }, hides)
    maker.add({ ...items, aliases: aliases.filter((one) => one !== '' && one !== key), span, keySpan })
    yield
  }
  return maker.done()
}

/** Commands that the file says show nothing: `\newcommand{\noopsort}[1]{}`. */
function hiddenIn(preamble: string): readonly string[] {
  const found = preamble.matchAll(/\\(?:re|provide)?(?:new)?command\s*\{?\\([A-Za-z]+)\}?\s*\[1\]\s*\{\s*\}/g)
  return [...found].flatMap(([, name]) => name ?? [])
}

function examineTitles({ type, fields }: RawEntry, hides: ReadonlySet<string>, report: ReportEntry): void {
  for (const name of ['title', 'subtitle']) {
    const field = fields.get(name)
    for (const word of field ? makeFields(type, fields, hides).lostCapitals(name) : [])
      if (field) report('entry-capital-lost', field.valueSpan, { text: word }, [`{${word}}`])
  }
}

const dates = ['date', 'urldate', 'eventdate', 'origdate']

function examine({ type, span, fields, ...entry }: RawEntry, heirs: Inheritance, report: ReportEntry): void {
  if (!isKnownType(type)) {
    const start = span.start + 1
    report('entry-type-unknown', { start, end: start + type.length }, { text: type })
  }
  for (const { key, field } of heirs.missing({ type, span, fields, ...entry }))
    report('entry-parent-missing', field.valueSpan, { text: key })
  for (const name of dates) {
    const field = fields.get(name)
    const written = field?.value.replace(/[{}]/g, '').trim()
    if (field && written && !readDate(written))
      report('entry-date-malformed', field.valueSpan, { text: written }, ['2010', '2010-03-04', '2010/2012'])
  }
}
