import { frontMatter } from '../../memo/prose.js'
import { type Composed, type Edit, edited } from './composed.js'
import { shortcodesIn } from './shortcodes.js'
import type { KnownSurroundings } from './surroundings.js'

/** A file that includes itself would go on for ever. */
const deepest = 5
const mostFiles = 100

/**
 * `{{< include file.qmd >}}` with the words of the file, whose own includes are filled in as well; of its front matter nothing is taken. What cannot be
 * read stays, and the proof tells of it.
 */
export function withIncludes(memo: Composed, { read }: KnownSurroundings): Composed {
  let composed = memo
  let files = 0
  for (let depth = 0; depth < deepest; depth++) {
    const edits: Edit[] = []
    for (const { start, end, name, argument } of shortcodesIn(composed.text)) {
      if (name !== 'include' || files >= mostFiles || /^[a-z]+:/i.test(argument)) continue
      files++
      const text = read(argument)
      if (text === undefined) continue
      const body = text.slice(frontMatter(text)[0]?.end ?? 0)
      const from = { file: { path: argument, text }, start: text.length - body.trimStart().length }
      edits.push({ start, end, put: body.trim(), from })
    }
    if (!edits.length) break
    composed = edited(composed, edits)
  }
  return composed
}
