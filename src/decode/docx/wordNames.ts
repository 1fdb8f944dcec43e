import type { Revision, WordMark, WordStory } from '../../core/text/wordDocument.js'

/** Properties as they were, a second rendering for old programs, and the codes of fields. */
export const skipped = new Set(['rPrChange', 'pPrChange', 'Fallback', 'instrText', 'delInstrText'])

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
  moveTo: 'moved here',
  moveFrom: 'moved away',
}

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
