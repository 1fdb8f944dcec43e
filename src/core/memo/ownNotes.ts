import type { Memo } from './memo.js'
import { noteDefinitions } from './noteDefinitions.js'
import type { Span } from '../model.js'
import { rememberedOf } from '../text/remember.js'

/** A footnote of a memo's own: where its words stand, and where its mark does, at which it is read. */
export interface OwnNote {
  readonly body: Span
  readonly mark: number
}

/** The memo's own footnotes, `[^1]` with its definition and `^[inline]`, in the order of their marks; those without a mark are never read. */
export const ownNotes = rememberedOf(
  ({ citingProse, text }: Pick<Memo, 'citingProse' | 'text'>): readonly OwnNote[] => {
    const definitions = noteDefinitions(text)
    const marks = definitions.flatMap(({ name, body }) => {
      const mark = [...text.matchAll(/\[\^([^\]\s]+)\](?!:)/g)].find(
        (one) => one[1] === name && !definitions.some((other) => within(one.index, other.body)),
      )
      return mark ? [{ body, mark: mark.index }] : []
    })
    return [...marks, ...inlineNotes(citingProse)].sort((a, b) => a.mark - b.mark)
  },
)

function inlineNotes(prose: string): readonly OwnNote[] {
  const notes: OwnNote[] = []
  for (const { index } of prose.matchAll(/\^\[/g)) {
    const end = closing(prose, index + 1)
    if (end !== undefined && !notes.some(({ body }) => within(index, body)))
      notes.push({ mark: index, body: { start: index + 2, end } })
  }
  return notes
}

const longestNote = 20_000

function closing(prose: string, open: number): number | undefined {
  let depth = 0
  for (let at = open; at < Math.min(prose.length, open + longestNote); at++) {
    if (prose[at] === '\\') at++
    else if (prose[at] === '[') depth++
    else if (prose[at] === ']' && --depth === 0) return at
  }
  return undefined
}

/** Whether an offset lies in a span. */
export function within(offset: number, { start, end }: Span): boolean {
  return start <= offset && offset < end
}
