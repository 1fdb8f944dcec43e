import type { CslStrings } from '../../core/bibliography/item.js'
import type { Fields } from './fields.js'

type Titles = Pick<CslStrings, 'title' | 'title-short' | 'volume-title' | 'container-title' | 'container-title-short'>
type Prefix = '' | 'main' | 'book' | 'issue'

/** Entries that stand within a book. */
const inBooks = ['bookinbook', 'conference', 'inbook', 'incollection', 'inproceedings', 'inreference']

/** Entries that are a book: what they say of one is themselves. */
const isBook = [
  'book',
  'collection',
  'mvbook',
  'mvcollection',
  'mvproceedings',
  'mvreference',
  'proceedings',
  'reference',
]

/** The titles of an entry, of what it stands in, and of the volume. Empty ones are left to the caller. */
export function titlesOf(type: string, fields: Fields): Required<Titles> {
  const isInBook = inBooks.includes(type)
  const isPeriodical = type === 'periodical'
  const main = whole(fields, 'main')
  const own = whole(fields, isPeriodical && fields.has('issuetitle') ? 'issue' : '')
  const isVolume = main !== '' && !isInBook
  const book = whole(fields, 'book')
  const journal = joined(
    ': ',
    fields.rich(fields.has('journaltitle') ? 'journaltitle' : 'journal'),
    fields.rich('journalsubtitle'),
  )
  const inMain = isInBook && main !== ''
  return {
    title: isVolume ? main : own,
    'title-short': isVolume ? '' : shortOf(fields, own, isPeriodical),
    'volume-title': inMain ? book : isVolume ? own : '',
    'container-title': isPeriodical
      ? fields.rich('title')
      : isInBook
        ? main || book || journal
        : isBook.includes(type)
          ? ''
          : journal || book,
    'container-title-short': fields.rich('shortjournal'),
  }
}

/** Title, subtitle and what is added to it. */
function whole(fields: Fields, prefix: Prefix): string {
  const subtitle = prefix === 'issue' ? 'issuesubtitle' : `${prefix}subtitle`
  const addition = prefix === 'issue' ? 'titleaddon' : `${prefix}titleaddon`
  const title = joined(': ', fields.title(`${prefix}title`), fields.title(subtitle))
  return joined('. ', title, fields.title(addition))
}

function shortOf(fields: Fields, own: string, isPeriodical: boolean): string {
  if (fields.has('shorttitle')) return fields.title('shorttitle')
  const short = fields.shortened('title')
  const isCut = short.split('“').length !== short.split('”').length || /^‘[^’]*$|\s‘[^’]*$/.test(short)
  return own === '' || short === own || isCut || (isPeriodical && fields.has('issuetitle')) ? '' : short
}

/** A title that ends in a mark of its own takes no further one. */
function joined(separator: ': ' | '. ', first: string, second: string): string {
  if (first === '' || second === '') return first || second
  return /[.?!:;,…]$/.test(first) ? `${first} ${second}` : `${first}${separator}${second}`
}
