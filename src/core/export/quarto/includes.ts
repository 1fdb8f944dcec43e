import { frontMatter } from '../../memo/prose.js'
import type { Unfilled } from '../../memo/refused.js'
import { type Composed, type Edit, edited } from './composed.js'
import { shortcodesIn } from './shortcodes.js'
import type { KnownSurroundings } from './surroundings.js'

const deepest = 5
const mostFiles = 100

/**
 * `{{< include file.qmd >}}` with the words of the file, whose own includes are filled in as well; of its front matter nothing is taken. What cannot be
 * read stays, and is told with the reason.
 */
export function withIncludes(
  memo: Composed,
  { read }: KnownSurroundings,
): { readonly composed: Composed; readonly unfilled: ReadonlyMap<string, Unfilled> } {
  let composed = memo
  let files = 0
  const unfilled = new Map<string, Unfilled>()
  const above = new Map<string, ReadonlySet<string>>()
  for (let depth = 0; depth <= deepest; depth++) {
    const edits: Edit[] = []
    for (const { start, end, name, argument } of shortcodesIn(composed.text)) {
      if (name !== 'include' || /^[a-z]+:/i.test(argument)) continue
      const within = composed.included({ start, end })?.file.path
      const around = new Set(within === undefined ? [] : [within, ...(above.get(within) ?? [])])
      const text = around.has(argument) ? undefined : read(argument)
      if (text === undefined) unfilled.set(argument, around.has(argument) ? 'circle' : 'missing')
      else if (depth === deepest || files++ >= mostFiles) unfilled.set(argument, 'deep')
      if (text === undefined || unfilled.has(argument)) continue
      above.set(argument, new Set([...around, ...(above.get(argument) ?? [])]))
      const body = text.slice(frontMatter(text)[0]?.end ?? 0)
      const from = { file: { path: argument, text }, start: text.length - body.trimStart().length }
      edits.push({ start, end, put: body.trim(), from })
    }
    if (!edits.length) break
    composed = edited(composed, edits)
  }
  return { composed, unfilled }
}
