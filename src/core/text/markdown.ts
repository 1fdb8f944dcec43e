import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** The one processor of the product; frozen, so that nobody changes the grammar for everybody else. */
const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze()

/**
 * The Markdown tree (mdast) of a text: CommonMark with YAML front matter. Any text has a tree; nothing throws.
 * Positions are unist points: 1-based lines and columns, offsets in UTF-16 units.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}
