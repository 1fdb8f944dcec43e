import type { WordStory } from '../../core/text/wordDocument.js'
import { docxStyles } from './docxStyles.js'
import { Unreadable } from '../unreadable.js'
import { readStories } from './wordStories.js'
import { unzipTexts } from '../zip.js'

const wanted = /^(?:word\/(?:document|styles|header|footer|footnotes|endnotes|comments)\d*\.xml|docProps\/core\.xml)$/

/** A Word file as data, in the order in which its words are read: headers, the text, notes, comments, footers. */
export interface WordFile {
  readonly stories: readonly WordStory[]
  /** Its properties by Dublin Core's names, as written. */
  readonly properties: string
}

const order: readonly (readonly [pattern: RegExp, kind: WordStory['kind']])[] = [
  [/header/, 'header'],
  [/document/, 'text'],
  [/footnotes/, 'footnote'],
  [/endnotes/, 'endnote'],
  [/comments/, 'comment'],
  [/footer/, 'footer'],
]

/**
 * Reads a Word file (ECMA-376, part 1, WordprocessingML) with its tracked changes. Words are read where they stand, and not by way of HTML, which has no
 * place for headers and pages.
 * @throws Unreadable where it is none, is damaged, or unfolds to more than a document has
 */
export function readWordFile(bytes: Uint8Array): WordFile {
  const parts = unzipTexts(bytes, wanted)
  const names = [...parts.keys()].filter((name) => name.startsWith('word/')).sort()
  const main = names.find((name) => name.startsWith('word/document'))
  if (main === undefined) throw new Unreadable('unknown format')
  // Word opens none whose text does not end: half of it would look like all.
  if (!/<\/(?:[\w.-]+:)?document\s*>/.test(parts.get(main) ?? '')) throw new Unreadable('damaged')
  const styles = docxStyles(parts.get(names.find((name) => name.startsWith('word/styles')) ?? '') ?? '')
  const stories = order.flatMap(([pattern, kind]) =>
    names
      .filter((name) => (kind === 'text' ? name === main : pattern.test(name)))
      .flatMap((name) => readStories(parts.get(name) ?? '', name, kind, styles)),
  )
  return { stories, properties: parts.get('docProps/core.xml') ?? '' }
}
