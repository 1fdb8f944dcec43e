import { type Fields, fieldsOf, isFields } from '../../memo/conditions.js'
import { frontMatter } from '../../memo/prose.js'
import { readAttributes } from '../draft/attributes.js'
import type { Project } from './project.js'
import type { KnownSurroundings } from './surroundings.js'

/** A document of a Quarto book. */
export interface Chapter {
  /** From the memo’s folder on. */
  readonly path: string
  readonly text: string
  readonly isMemo: boolean
  /** `3`, in an appendix `B`; none of one that has none. */
  readonly number: string | undefined
  readonly isAppendix: boolean
}

/** The documents of the book that a memo stands in, in their order, numbered as Quarto does (its guide, "Books"); none where it stands in no book. */
export function chaptersOf({ fields, folder }: Project, { path: memo, read }: KnownSurroundings): readonly Chapter[] {
  const { book } = fields
  if (memo === undefined || folder === undefined || !isFields(book)) return []
  const up = folder.split('/').length
  const own = memo.split('/').slice(-up).join('/')
  const counts = { chapters: 0, appendices: 0 }
  const all = (['chapters', 'appendices'] as const).flatMap((part) => {
    const isAppendix = part === 'appendices'
    return filesIn(book[part]).flatMap((name): readonly Chapter[] => {
      const text = read(folder + name)
      if (text === undefined) return []
      const isNumbered = fields['number-sections'] !== false && hasNumber(text)
      if (isNumbered) counts[part]++
      const count = isAppendix ? String.fromCharCode(64 + counts.appendices) : String(counts.chapters)
      return [{ path: folder + name, text, isMemo: name === own, number: isNumbered ? count : undefined, isAppendix }]
    })
  })
  return all.some(({ isMemo }) => isMemo) ? all : []
}

/** The title of a chapter in its front matter; undefined where its first heading is. */
export function titleOfChapter(text: string): string | undefined {
  const { title }: Fields = fieldsOf(text.slice(0, frontMatter(text)[0]?.end ?? 0))
  return typeof title === 'string' ? title : undefined
}

/** `- a.qmd`, `- part: Why`, `- file: a.qmd` */
function filesIn(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((one: unknown): readonly string[] => {
    if (typeof one === 'string') return [one]
    if (!isFields(one)) return []
    const { file, href, chapters } = one
    return [file, href].flatMap((name) => (typeof name === 'string' ? [name] : [])).concat(filesIn(chapters))
  })
}

function hasNumber(text: string): boolean {
  if (titleOfChapter(text) !== undefined) return true
  const [, braces = '{}'] = /^#[ \t][^\r\n]*?(\{[^{}\r\n]*\})?[ \t]*$/m.exec(text) ?? []
  return !readAttributes(braces).classes.includes('unnumbered')
}
