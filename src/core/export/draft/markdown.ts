import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** CommonMark with the tables, footnotes, task lists and strikethrough that GitHub's and Pandoc's Markdown share. */
const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze()

/** The tree of a memo's body. Any text has one; nothing throws. */
export function parseBody(text: string): Root {
  return processor.parse(text)
}
