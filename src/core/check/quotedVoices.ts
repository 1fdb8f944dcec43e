import type { Interview, PassageRef } from '../model.js'
import { touching } from '../text/inOrder.js'
import type { Checked } from './rule.js'
import type { Cited, MemoSentence } from './sentences.js'
import { countWords, placesOfWords } from './verdict.js'

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
  const places = quoted.flatMap(({ text }) => {
    const [place, ...more] = placesOfWords(text, one, checked)
    return place && !more.length ? [place] : []
  })
  const [first, ...rest] = places.flatMap(({ refs }) => refs)
  if (!first || !places.every(({ voice }) => interview.voices.some(({ id }) => id === voice))) return undefined
  // Of a place and not of its passage: an editor's bracket stands within what somebody else says.
  return { voices: [...new Set(places.map(({ voice }) => voice))], refs: [first, ...rest] }
}
