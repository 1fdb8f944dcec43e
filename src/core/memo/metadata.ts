import { blank } from '../text/blank.js'
import { fieldsOf } from './conditions.js'
import { findMarkup } from './markup.js'
import type { Span } from '../model.js'

const block =
  /(?<=(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r))---[ \t]*(?:\r\n|\n|\r)(?=[^\s-])[^]*?(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$(?![^]))/g

/**
 * Blocks of metadata behind the front matter, which ends at `front` (Pandoc manual, `yaml_metadata_block`): a blank line stands before, and what is between the dashes are
 * fields in YAML.
 */
export function metadataBlocks(text: string, front: number): readonly Span[] {
  if (!/[\r\n][ \t]*[\r\n]---[ \t]*[\r\n]/.test(text.slice(Math.max(0, front - 2)))) return []
  const body = ' '.repeat(front) + text.slice(front)
  const { parts } = findMarkup(body)
  const literal = blank(
    body,
    parts.filter(({ kind }) => kind === 'fence' || kind === 'comment'),
  )
  return Array.from(literal.matchAll(block), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  })).filter(({ start, end }) => Object.keys(fieldsOf(text.slice(start, end))).length > 0)
}
