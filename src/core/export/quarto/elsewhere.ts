import { type Memo, readMemo } from '../../memo/memo.js'
import { numberedWords } from '../prose/proseWords.js'
import type { Chapter } from './book.js'
import { untouched } from './composed.js'
import { withIncludes } from './includes.js'
import type { KnownSurroundings } from './surroundings.js'
import { numbered, type Target } from './targets.js'

/** What a memo refers to and other chapters of its book have, as these number it. */
export function targetsElsewhere(
  memo: Memo,
  own: ReadonlyMap<string, Target>,
  chapters: readonly Chapter[],
  { foldersAbove, read }: KnownSurroundings,
): ReadonlyMap<string, Target> {
  const wanted = Array.from(memo.citingProse.matchAll(/@([a-z]{2,3}-[\w-]*\w)/gi), ([, id = '']) => id)
  const missing = wanted.filter((id) => !own.has(id))
  const found = chapters.flatMap((chapter): readonly (readonly [string, Target])[] => {
    if (chapter.isMemo || !missing.some((id) => chapter.text.includes(id))) return []
    const folder = chapter.path.replace(/[^/]*$/, '')
    const text = withIncludes(untouched(chapter.text), { foldersAbove, read: (path) => read(folder + path) }).text
    const { targets } = numbered(readMemo(text, 'quarto', memo.reader, memo.profiles), {
      words: numberedWords('en'), // only numbers are taken
      numbersSections: chapter.number !== undefined,
      chapter,
    })
    return missing.flatMap((id) => {
      const target = targets.get(id)
      return target ? [[id, { ...target, isElsewhere: true }] as const] : []
    })
  })
  return new Map(found)
}
