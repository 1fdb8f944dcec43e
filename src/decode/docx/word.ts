import type { WordStory } from '../../core/text/wordDocument.js'
import { docxStyles } from './docxStyles.js'
import { Unreadable } from '../unreadable.js'
import { type NumberedStory, readStories } from './wordStories.js'
import { readXml } from '../xml.js'
import { unzipTexts } from '../zip.js'

const wanted =
  /^(?:word\/(?:document|styles|header|footer|footnotes|endnotes|comments|commentsExtended)\d*\.xml|docProps\/core\.xml)$/

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
  [/comments\d*\.xml/, 'comment'],
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
  return {
    stories: withReplies(stories, parts.get('word/commentsExtended.xml') ?? ''),
    properties: parts.get('docProps/core.xml') ?? '',
  }
}

/** Which comment each answers stands in a part of its own, by the numbers of their last paragraphs ([MS-DOCX], 2.5.4.4). */
function withReplies(stories: readonly NumberedStory[], xml: string): readonly WordStory[] {
  const above = new Map<string, string>()
  readXml(xml, {
    open(name, attribute) {
      const [own, parent] = [attribute('paraId'), attribute('paraIdParent')]
      if (name === 'commentEx' && own !== undefined && parent !== undefined) above.set(own, parent)
    },
    close: () => {},
    text: () => {},
  })
  const ids = new Map(stories.map(({ kind, id, paraId }) => [kind === 'comment' ? paraId : undefined, id]))
  return stories.map(({ paraId, ...story }) => {
    const parent = story.kind === 'comment' && paraId !== undefined ? above.get(paraId) : undefined
    const replyTo = parent === undefined ? undefined : ids.get(parent)
    return replyTo === undefined ? story : { ...story, replyTo }
  })
}
