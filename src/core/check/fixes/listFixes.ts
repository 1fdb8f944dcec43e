import type { Memo } from '../../memo/memo.js'
import type { Span } from '../../model.js'
import { lineStartOf } from '../../text/lines.js'
import type { Fix } from '../../cited/rule.js'

/** Takes a key off a list of the front matter: the whole line where it is an item of its own, else the key with one comma. */
export function takeOffList(key: string, { start, end }: Span, { text }: Memo): readonly Fix[] {
  const lineStart = lineStartOf(text, start)
  const lineEnd = end + (/\r\n|\n|\r/.exec(text.slice(end))?.index ?? 0)
  const before = text.slice(lineStart, start)
  const behind = text.slice(end, lineEnd)
  const fix = (replace: Span): readonly Fix[] => [
    { kind: 'take-off-list', edits: [{ replace, text: '' }], data: { key } },
  ]
  if (/^[ \t]*-[ \t]*["'@]*$/.test(before) && /^["']?[ \t]*$/.test(behind)) {
    const next = lineEnd + (/^(?:\r\n|\n|\r)/.exec(text.slice(lineEnd))?.[0].length ?? 0)
    return fix({ start: lineStart, end: next })
  }
  const opening = /["'@]*$/.exec(before)?.[0].length ?? 0
  const closing = /^["']?/.exec(behind)?.[0].length ?? 0
  const comma = /,[ \t]*$/.exec(before.slice(0, before.length - opening))?.[0].length ?? 0
  if (comma) return fix({ start: start - opening - comma, end: end + closing })
  const next = /^[ \t]*,[ \t]*/.exec(behind.slice(closing))?.[0].length ?? 0
  return next ? fix({ start: start - opening, end: end + closing + next }) : []
}
