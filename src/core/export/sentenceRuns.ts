import { joinRuns } from './joinRuns.js'
import type { Run } from './citedItem.js'

/** With a capital at its beginning; what a mark of quotation or a bracket opens counts as the beginning. */
export function capitalised(runs: readonly Run[]): readonly Run[] {
  const [first, ...rest] = runs
  if (!first) return []
  const text = first.text.replace(
    /^(["'“‘«([]*)(\p{Ll})/u,
    (_whole, marks: string, letter: string) => marks + letter.toUpperCase(),
  )
  return joinRuns([{ ...first, text }, ...rest])
}

/** Without a full stop at its end, or before the quotation mark that closes it. */
export function withoutStop(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1)
  const text = last?.text.replace(/\.(’?”)?$/, '$1')
  return last && text !== undefined && text !== last.text ? joinRuns([...runs.slice(0, -1), { ...last, text }]) : runs
}

/** A sentence of its own, which ends with a full stop unless `markAfter`, the mark that follows it, is one. */
export function asSentence(runs: readonly Run[], markAfter: string): readonly Run[] {
  const sentence = capitalised(runs)
  if (markAfter === '.') return withoutStop(sentence)
  return /[.?!]["”’»]*$/.test(sentence.at(-1)?.text ?? '') ? sentence : joinRuns([...sentence, { text: '.' }])
}
