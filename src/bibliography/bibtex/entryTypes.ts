import type { CslType } from '../../core/bibliography/item.js'

/** What the entry types of BibTeX and BibLaTeX are in CSL; the mapping is Pandoc's. */
const types: Readonly<Record<string, CslType>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'pamphlet',
  collection: 'book',
  commentary: 'book',
  conference: 'paper-conference',
  data: 'dataset',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  jurisdiction: 'legal_case',
  legal: 'treaty',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'book',
  mastersthesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  music: 'song',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  newsarticle: 'article-newspaper',
  online: 'webpage',
  patent: 'patent',
  performance: 'speech',
  periodical: 'article-journal',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'legislation',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  www: 'webpage',
}

/** Types that BibLaTeX knows and CSL has nothing for. */
const others = [
  'archival',
  'bibnote',
  'custom',
  'set',
  'xdata',
  ...'abcdef'.split('').map((letter) => `custom${letter}`),
]

export const isKnownType = (type: string): boolean => Object.hasOwn(types, type) || others.includes(type)

/** Magazines and newspapers are told by `entrysubtype`, talks by an event. */
export function typeOf(type: string, subtype: string, hasEvent: boolean): CslType {
  if (type === 'misc' && subtype === 'interview') return 'interview' // as our own files have it
  const found = (Object.hasOwn(types, type) ? types[type] : undefined) ?? 'document'
  if (found === 'article-journal' && subtype === 'magazine') return 'article-magazine'
  if (found === 'article-journal' && subtype === 'newspaper') return 'article-newspaper'
  return found === 'manuscript' && hasEvent ? 'speech' : found
}

/** `type` of a thesis, report, patent or the like, and the entry types that stand for one (BibLaTeX, section 4.9.2.13). */
const genres: Readonly<Record<string, string>> = {
  audiocd: 'audio CD',
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  datacd: 'data CD',
  mastersthesis: 'Master’s thesis',
  mathesis: 'Master’s thesis',
  patent: 'patent',
  patentde: 'German patent',
  patenteu: 'European patent',
  patentfr: 'French patent',
  patentuk: 'British patent',
  patentus: 'U.S. patent',
  patreq: 'patent request',
  patreqde: 'German patent request',
  patreqeu: 'European patent request',
  patreqfr: 'French patent request',
  patrequk: 'British patent request',
  patrequs: 'U.S. patent request',
  phdthesis: 'PhD thesis',
  resreport: 'research report',
  software: 'computer software',
  techreport: 'technical report',
}

export function genreOf(type: string, written: string): string {
  if (written !== '') return Object.hasOwn(genres, written) ? (genres[written] ?? '') : written
  return type === 'phdthesis' || type === 'mastersthesis' ? (genres[type] ?? '') : ''
}

const states: Readonly<Record<string, string>> = {
  inpreparation: 'in preparation',
  inpress: 'in press',
  prepublished: 'pre-published',
}

/** `pubstate`: BibLaTeX's names in words. */
export function statusOf(written: string): string {
  return Object.hasOwn(states, written) ? (states[written] ?? '') : written
}
