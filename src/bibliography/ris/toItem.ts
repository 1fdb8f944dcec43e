import {
  type CslDate,
  type CslItem,
  type CslName,
  type CslStrings,
  type CslType,
  typesNamed,
} from '../../core/bibliography/item.js'
import type { Span } from '../../core/model.js'
import type { RisField } from './field.js'

/** What the types of RIS are in CSL. */
const types = typesNamed({
  article: 'ABST',
  'article-journal': 'EJOUR INPR JFULL JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL UNBILL',
  book: 'BOOK CTLG DICT EBOOK EDBOOK SER',
  chapter: 'CHAP ECHAP',
  classic: 'ANCIENT CLSWK',
  dataset: 'AGGR DATA DBASE',
  document: 'GEN GRNT STD',
  'entry-encyclopedia': 'ENCYC',
  figure: 'EQUA FIGURE',
  graphic: 'ART CHART',
  hearing: 'HEAR',
  legal_case: 'CASE LEGAL',
  legislation: 'STAT',
  manuscript: 'MANSCPT UNPB UNPD',
  map: 'MAP',
  motion_picture: 'ADVS MPCT VIDEO',
  musical_score: 'MUSIC',
  pamphlet: 'PAMP',
  'paper-conference': 'CONF CPAPER',
  patent: 'PAT',
  personal_communication: 'ICOMM PCOMM',
  'post-weblog': 'BLOG',
  report: 'GOVDOC RPRT',
  software: 'COMP',
  song: 'SOUND',
  speech: 'SLIDE',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC MULTI WEB',
})

export const isRisType = (type: string): boolean => types.has(type)

/** Types that come out in issues: their numbers are those of issues, and `SN` is an ISSN. */
const serial: readonly CslType[] = ['article', 'article-journal', 'article-magazine', 'article-newspaper']

/** A reference in CSL-JSON, and where its key stands if it has one of its own. */
export interface RisItem {
  readonly item: CslItem
  readonly keySpan: Span | undefined
}

/** The fields of one reference, `TY` first. Without an `ID` the key is made of author and year, as Pandoc makes it. */
export function toItem(fields: readonly RisField[]): RisItem {
  const all = (...tags: readonly string[]): readonly string[] =>
    fields.filter(({ tag, value }) => tags.includes(tag) && value !== '').map(({ value }) => value)
  const first = (...tags: readonly string[]): string => tags.flatMap((tag) => all(tag))[0] ?? ''
  const type = types.get(first('TY')) ?? 'document'
  const key = fields.find(({ tag, value }) => tag === 'ID' && value !== '')
  const keySpan = key && { start: key.span.end - key.value.length, end: key.span.end }
  const authors = all('AU', 'A1')
  const year = first('PY')
  const made = (authors[0]?.split(/[ ,]/, 1)[0] ?? '') + (year === '' ? '' : `_${year}`)
  const dates = { issued: readDate(first('PY', 'DA', 'Y1')), accessed: readDate(first('Y2')) }
  const exact = readDay(first('DA'), dates.issued) ?? readDate(first('DA'))
  if (isFiner(exact, dates.issued)) dates.issued = exact
  const item = {
    id: key?.value ?? made,
    type,
    ...present(stringsOf(type, { all, first })),
    ...namesOf({ author: authors, editor: all('ED', 'A2'), translator: all('A4') }),
    ...(dates.issued ? { issued: dates.issued } : {}),
    ...(dates.accessed ? { accessed: dates.accessed } : {}),
  }
  return { item, keySpan }
}

interface Values {
  readonly all: (...tags: readonly string[]) => readonly string[]
  /** The first value of the first tag that has one; empty where none has. */
  readonly first: (...tags: readonly string[]) => string
}

function stringsOf(type: CslType, { all, first }: Values): CslStrings {
  const isSerial = serial.includes(type)
  const number = first('IS', 'M1')
  const pages = [first('SP'), first('EP')].filter((page) => page !== '').join('-')
  return {
    title: first('TI', 'T1', 'CT'),
    'title-short': first('ST'),
    'container-title': first('T2', 'JO', 'JF', 'BT'),
    'container-title-short': first('J2', 'JA', 'JI', 'J9'),
    'collection-title': first('T3'),
    publisher: first('PB', 'PU'),
    'publisher-place': first('CY', 'PP', 'PI'),
    volume: first('VL'),
    issue: isSerial ? number : '',
    number: isSerial ? '' : number,
    'number-of-volumes': first('NV'),
    page: pages,
    edition: first('ET'),
    genre: first('M3'),
    abstract: first('AB', 'N2'),
    note: all('N1').join('. '),
    keyword: all('KW').join(', '),
    language: first('LA'),
    DOI: first('DO').replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''),
    URL: first('UR', 'LK'),
    ISSN: isSerial ? first('SN') : '',
    ISBN: isSerial ? '' : first('SN'),
    'call-number': first('CN'),
    archive: first('DB'),
  }
}

function namesOf(lists: Readonly<Record<'author' | 'editor' | 'translator', readonly string[]>>): Partial<CslItem> {
  const named = Object.entries(lists).filter(([, names]) => names.length)
  return Object.fromEntries(named.map(([role, names]) => [role, names.map(readName)]))
}

/** `Last, First, Suffix`; what has no comma is an institution. */
function readName(written: string): CslName {
  const [family = '', given = '', suffix = ''] = written.split(',').map((part) => part.trim())
  if (!written.includes(',') || family === '') return { literal: written }
  const [, particle = '', rest = family] = /^((?:\p{Ll}[\p{L}’']* )+)(\S.*)$/u.exec(family) ?? []
  return {
    ...(particle === '' ? {} : { 'dropping-particle': particle.trim() }),
    family: rest,
    ...(given === '' ? {} : { given }),
    ...(suffix === '' ? {} : { suffix }),
  }
}

/** `2010/03/04/Spring`: year, month, day, and words, each of which may be empty. */
function readDate(written: string): CslDate | undefined {
  if (written === '') return undefined
  const [year = '', month = '', day = ''] = written.split(/[/-]/).map((part) => part.trim())
  if (!/^\d{4}$/.test(year)) return { literal: written }
  const parts = [Number(year)]
  if (/^(?:0?[1-9]|1[0-2])$/.test(month)) parts.push(Number(month))
  if (parts.length === 2 && /^(?:0?[1-9]|[12]\d|3[01])$/.test(day)) parts.push(Number(day))
  return { 'date-parts': [parts] }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `JAN 15`, `March 4`, `4 March`, as EndNote and the Web of Science have it beside a year. */
function readDay(written: string, issued: CslDate | undefined): CslDate | undefined {
  const [, before, word = '', behind] =
    /^(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\.?(?:\s+(\d{1,2}))?(?:,?\s+\d{4})?$/.exec(written.trim()) ?? []
  const month = months.indexOf(word.slice(0, 3).toLowerCase()) + 1
  const year = issued?.['date-parts']?.[0]?.[0]
  if (month === 0 || year === undefined) return undefined
  const day = Number(before ?? behind ?? 0)
  return { 'date-parts': [day >= 1 && day <= 31 ? [year, month, day] : [year, month]] }
}

/** Reference managers write the year into `PY` and the day into `DA`. */
function isFiner(one: CslDate | undefined, other: CslDate | undefined): boolean {
  const [a] = one?.['date-parts'] ?? []
  const [b] = other?.['date-parts'] ?? []
  return a !== undefined && b !== undefined && a[0] === b[0] && a.length > b.length
}

function present(strings: CslStrings): CslStrings {
  return Object.fromEntries(Object.entries(strings).filter(([, value]) => value !== ''))
}
