import type { Interview, PassageRef } from '../model.js'
import { isSameRef } from '../source/sourceText.js'
import { touching } from '../text/inOrder.js'
import type { Checked } from './rule.js'
import type { Cited, MemoSentence } from './sentences.js'
import { countWords, passagesOfWords } from './verdict.js'

/** Fewer words may stand in a passage of anybody. */
const fewestQuoted = 3

/** Passages with the ids of those who say them. */
export interface QuotedVoices {
  readonly voices: readonly string[]
  readonly refs: readonly [PassageRef, ...PassageRef[]]
}

/** Who says what a sentence quotes from an interview, each quotation where it stands in one place alone; undefined where none does. */
export function quotedVoices(
  one: Cited,
  interview: Interview,
  { span }: MemoSentence,
  checked: Checked,
): QuotedVoices | undefined {
  const quoted = touching(checked.quotations, span, ({ whole }) => whole).filter(
    ({ text, cited }) => cited.some(({ item }) => item === one.item) && countWords(text) >= fewestQuoted,
  )
  const [first, ...rest] = quoted.flatMap(({ text }) => passagesOfWords(text, one, checked))
  if (!first) return undefined
  const refs = [first, ...rest] as const
  const spoken = interview.passages.filter(({ ref }) => refs.some((other) => isSameRef(ref, other)))
  return spoken.length > 0 ? { voices: [...new Set(spoken.map(({ voice }) => voice))], refs } : undefined
}
