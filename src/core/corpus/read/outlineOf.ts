import { findFrontMatter } from './frontMatter.js'
import { type OutlineRecord, readOutline } from './outline.js'
import { makeReporter } from './reporter.js'

/** The headings of an interview's file with what stands under each, whatever mistakes it has. */
export function outlineOf(text: string): readonly OutlineRecord[] {
  const matter = findFrontMatter(text)
  const start = matter ? text.indexOf('---', matter.span.end) + 3 : 0
  return readOutline(text, start, makeReporter('', [0]).report)
}
