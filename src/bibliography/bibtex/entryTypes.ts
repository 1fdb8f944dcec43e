import { type CslType, typesNamed } from '../../core/bibliography/item.js'
import { keyed } from '../../core/text/keyed.js'

/** What the entry types of BibTeX and BibLaTeX are in CSL; the mapping is Pandoc's. */
const types = typesNamed({
  'article-journal': 'article periodical suppperiodical',
  'article-newspaper': 'newsarticle',
  book: 'book collection commentary manual mvbook mvcollection mvproceedings mvreference proceedings reference',
  chapter: 'bookinbook inbook incollection suppbook suppcollection',
  dataset: 'data dataset',
  document: 'misc',
  'entry-encyclopedia': 'inreference',
  graphic: 'artwork image',
  legal_case: 'jurisdiction',
  legislation: 'legislation standard',
  manuscript: 'unpublished',
  motion_picture: 'movie video',
  pamphlet: 'booklet',
  'paper-conference': 'conference inproceedings',
  patent: 'patent',
  personal_communication: 'letter',
  report: 'report techreport',
  review: 'review',
  software: 'software',
  song: 'audio music',
  speech: 'performance',
  thesis: 'mastersthesis phdthesis thesis',
  treaty: 'legal',
  webpage: 'electronic online www',
})

/** Types that BibLaTeX knows and CSL has nothing for. */
const others = [
  'archival',
  'bibnote',
  'custom',
  'set',
  'xdata',
  ...'abcdef'.split('').map((letter) => `custom${letter}`),
]

export const isKnownType = (type: string): boolean => types.has(type) || others.includes(type)

/** Magazines and newspapers are told by `entrysubtype`, talks by an event. */
export function typeOf(type: string, subtype: string, hasEvent: boolean): CslType {
  if (type === 'misc' && subtype === 'interview') return 'interview' // as our own files have it
  const found = types.get(type) ?? 'document'
  if (found === 'article-journal' && subtype === 'magazine') return 'article-magazine'
  if (found === 'article-journal' && subtype === 'newspaper') return 'article-newspaper'
  return found === 'manuscript' && hasEvent ? 'speech' : found
}

/** `type` of a thesis, report, patent or the like, and the entry types that stand for one (BibLaTeX, section 4.9.2.13). */
const genres = keyed(
  'audiocd: audio CD; bathesis: Bachelor’s thesis; candthesis: Candidate thesis; datacd: data CD; ' +
    'mastersthesis: Master’s thesis; mathesis: Master’s thesis; patent: patent; patentde: German patent; ' +
    'patenteu: European patent; patentfr: French patent; patentuk: British patent; patentus: U.S. patent; ' +
    'patreq: patent request; patreqde: German patent request; patreqeu: European patent request; ' +
    'patreqfr: French patent request; patrequk: British patent request; patrequs: U.S. patent request; ' +
    'phdthesis: PhD thesis; resreport: research report; software: computer software; techreport: technical report' +
    '; ',
)

export function genreOf(type: string, written: string): string {
  if (written !== '') return genres.get(written) ?? written
  return type === 'phdthesis' || type === 'mastersthesis' ? (genres.get(type) ?? '') : ''
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
