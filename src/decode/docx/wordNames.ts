import type { Revision, WordMark, WordStory } from '../../core/text/wordDocument.js'

/** Tracked changes of looks: of runs and paragraphs, and of what is around them. Within stand the properties as they were. */
export const ownFormats = new Set(['rPrChange', 'pPrChange'])
export const outerFormats = new Set(['tblPrChange', 'tblPrExChange', 'trPrChange', 'tcPrChange', 'cellMerge'])

/** Properties as they were, a second rendering for old programs, and the codes of fields. */
export const skipped = new Set([...ownFormats, ...outerFormats, 'Fallback', 'instrText', 'delInstrText'])

/** Elements that say where something begins or ends that is no element. */
export const ends: Readonly<Record<string, Pick<WordMark, 'of' | 'isStart'>>> = {
  bookmarkStart: { of: 'bookmark', isStart: true },
  bookmarkEnd: { of: 'bookmark', isStart: false },
  commentRangeStart: { of: 'comment', isStart: true },
  commentRangeEnd: { of: 'comment', isStart: false },
}

/** Elements of tracked changes. */
export const revisionKinds: Readonly<Record<string, Revision['kind']>> = {
  ins: 'inserted',
  del: 'deleted',
  cellIns: 'inserted',
  cellDel: 'deleted',
  moveTo: 'moved here',
  moveFrom: 'moved away',
}

/** Elements of tables that may be put in, struck out or formatted as a whole. */
export const tableParts = new Set(['tbl', 'tr', 'tc'])

/** Elements that hold a text of their own. */
export const storyKinds: ReadonlyMap<string, WordStory['kind']> = new Map([
  ['footnote', 'footnote'],
  ['endnote', 'endnote'],
  ['comment', 'comment'],
])

/** By whom and when, of a change or comment. */
export function whoAndWhen(attribute: (name: string) => string | undefined): Pick<Revision, 'author' | 'date'> {
  const [author, date] = [attribute('author'), attribute('date')]
  return { ...(author !== undefined && { author }), ...(date !== undefined && { date }) }
}
