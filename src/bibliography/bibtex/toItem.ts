import type { BibliographyEntry } from '../../core/bibliography/bibliography.js'
import { readDate } from '../../core/bibliography/date.js'
import type { CslDate, CslDates, CslItem, CslNames, CslStrings } from '../../core/bibliography/item.js'
import { readYear } from './dates.js'
import { seriesOf } from './bibStrings.js'
import { genreOf, statusOf, typeOf } from './entryTypes.js'
import { type Fields, makeFields } from './fields.js'
import { readNames } from './personNames.js'
import type { RawEntry, RawField } from './scan.js'
import { titlesOf } from './titles.js'

/** An entry with all that it inherits. */
export interface FilledEntry {
  readonly entry: RawEntry
  readonly fields: ReadonlyMap<string, RawField>
}

/**
 * The entry in CSL-JSON, as Pandoc would give it, and where nothing says that it is in English, the same with the capitals that its titles are written with.
 * `hides` names commands that show nothing.
 */
export function toItems(
  filled: FilledEntry,
  hides: ReadonlySet<string>,
): Pick<BibliographyEntry, 'item' | 'asWritten'> {
  const fields = makeFields(filled.entry.type, filled.fields, hides)
  const item = toItem(filled, fields)
  if (!fields.isCased || fields.language !== '') return { item }
  let asWritten: CslItem | undefined
  return {
    item,
    // Few entries of a large file are ever asked for it.
    get asWritten() {
      return (asWritten ??= toItem(filled, makeFields(filled.entry.type, filled.fields, hides, 'as written')))
    },
  }
}

function toItem({ entry, fields: raw }: FilledEntry, fields: Fields): CslItem {
  const hasEvent = fields.has('eventtitle') || fields.has('eventdate') || fields.has('venue')
  const type = typeOf(entry.type, fields.plain('entrysubtype'), hasEvent)
  return {
    id: entry.key,
    type,
    ...present({ ...titlesOf(entry.type, fields), ...stringsOf(entry.type, fields), ...numbersOf(entry.type, fields) }),
    ...namesOf(fields, raw),
    ...datesOf(raw),
  }
}

function stringsOf(type: string, fields: Fields): CslStrings {
  const { rich, list, title, verbatim, plain } = fields
  const event = title('eventtitle')
  const place = list('address') || list('location')
  const options = plain('options')
  const shows = (name: string): boolean => !new RegExp(`(?:^|,)\\s*${name}\\s*=\\s*false\\s*(?:,|$)`).test(options)
  return {
    'collection-title': inIssues.includes(type) ? seriesOf(plain('series')) || title('series') : title('series'),
    publisher: join('; ', ...['school', 'institution', 'organization', 'howpublished', 'publisher'].map(list)),
    'publisher-place': type === 'patent' ? '' : place,
    jurisdiction: type === 'patent' ? place : '',
    event,
    'event-title': event,
    'event-place': rich('venue'),
    'original-title': rich('origtitle'),
    'original-publisher': list('origpublisher'),
    'original-publisher-place': list('origlocation'),
    genre: genreOf(type, rich('type')),
    status: statusOf(plain('pubstate')),
    language: fields.language,
    keyword: plain('keywords'),
    abstract: rich('abstract'),
    annote: rich('annotation') || rich('annote'),
    note: noteOf(rich('note'), rich('addendum')),
    'call-number': rich('library'),
    version: rich('version'),
    edition: editionOf(rich('edition')),
    DOI: !shows('doi') ? '' : verbatim('doi').replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''),
    // An address is all that a page has.
    URL: (shows('url') || type === 'online' ? verbatim('url') : '') || eprintAddress(fields),
    ISBN: plain('isbn'),
    ISSN: plain('issn'),
    PMID: plain('pmid'),
    PMCID: plain('pmcid'),
  }
}

const inIssues = ['article', 'periodical', 'suppperiodical']
const inSeries =
  'book bookinbook collection conference inbook incollection inproceedings inreference mvbook mvcollection mvproceedings mvreference proceedings reference suppbook suppcollection'.split(
    ' ',
  )

/** `number` is an issue of a journal, a volume of a series, or a number of its own. */
function numbersOf(type: string, { rich }: Fields): CslStrings {
  const number = rich('number')
  return {
    volume: join('.', rich('volume'), rich('part')),
    issue: inIssues.includes(type) ? join(', ', number, rich('issue')) : '',
    'collection-number': inSeries.includes(type) ? number : '',
    number: inIssues.includes(type) || inSeries.includes(type) ? '' : number,
    page: rich('pages').replaceAll('–', '-'),
    'number-of-pages': rich('pagetotal'),
    'number-of-volumes': rich('volumes'),
    'chapter-number': rich('chapter'),
  }
}

function namesOf({ plain }: Fields, raw: ReadonlyMap<string, RawField>): CslNames {
  const usesPrefix = /(?:^|,)\s*useprefix\s*(?:=\s*true\s*)?(?:,|$)/.test(plain('options'))
  const names = (field: string) => readNames(raw.get(field)?.value ?? '', usesPrefix)
  const editors = plain('editortype') === 'director' ? 'director' : 'editor'
  return stated({
    author: names('author'),
    [editors]: names('editor'),
    ...(plain('editoratype') === 'interviewer' ? { interviewer: names('editora') } : {}),
    translator: names('translator'),
    'container-author': names('bookauthor'),
    ...(raw.has('director') ? { director: names('director') } : {}),
  })
}

function datesOf(raw: ReadonlyMap<string, RawField>): CslDates {
  return {
    ...dated('issued', dateOf(raw, '')),
    ...dated('accessed', dateOf(raw, 'url')),
    ...dated('event-date', dateOf(raw, 'event')),
    ...dated('original-date', dateOf(raw, 'orig')),
  }
}

/** `2nd.` and `3rd. Ed.` are numbers, behind which a style sets its own word. */
function editionOf(edition: string): string {
  return edition.replace(/^(\d+(?:st|nd|rd|th)?)\.?(?:\s*ed(?:n|ition)?\.?)?$/i, '$1')
}

function dateOf(raw: ReadonlyMap<string, RawField>, prefix: string): CslDate | undefined {
  const value = (name: string): string | undefined => raw.get(prefix + name)?.value
  const date = value('date')
  const exact = readDate((date ?? '').replace(/[{}]/g, ''))
  if (exact) return exact
  // A `date` of the day alone stands beside a `year`.
  const from = readYear(value('year') ?? '', value('month'), value('day')) ?? readYear(date ?? '', undefined, undefined)
  const to = readYear(value('endyear') ?? '', value('endmonth'), value('endday'))?.['date-parts']?.[0]
  const first = from?.['date-parts']?.[0]
  return first && to ? { ...from, 'date-parts': [first, to] } : from
}

function dated(name: keyof CslDates, date: CslDate | undefined): CslDates {
  return date ? { [name]: date } : {}
}

const eprints: Readonly<Record<string, string>> = {
  arxiv: 'https://arxiv.org/abs/',
  googlebooks: 'https://books.google.com?id=',
  jstor: 'https://www.jstor.org/stable/',
  pubmed: 'https://www.ncbi.nlm.nih.gov/pubmed/',
}

function eprintAddress({ verbatim, plain }: Fields): string {
  const archive = eprints[(plain('eprinttype') || plain('archiveprefix')).toLowerCase()]
  return archive !== undefined && verbatim('eprint') !== '' ? archive + verbatim('eprint') : ''
}

function noteOf(note: string, addendum: string): string {
  return /[.?!:;,…]$/.test(note) ? join(' ', note, addendum) : join('. ', note, addendum)
}

function join(separator: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(separator)
}

/** Without variables that have no text. */
function present(strings: CslStrings): CslStrings {
  return Object.fromEntries(Object.entries(strings).filter(([, value]) => value !== ''))
}

function stated(names: CslNames): CslNames {
  return Object.fromEntries(Object.entries(names).filter(([, value]) => value.length > 0))
}
