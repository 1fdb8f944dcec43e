import type { Interview, PassageRef, Span } from '../model.js'
import { unnamedEditor } from '../quotation/result.js'
import { touching } from '../text/inOrder.js'
import { beginsWithAttribution } from '../sentence/attribution/attributions.js'
import type { MemoQuotation } from '../cited/quotations.js'
import type { Checked } from '../cited/checked.js'
import type { Cited, MemoSentence } from '../cited/sentences.js'
import { countWords } from '../language/words.js'
import { placesOfWords } from './verdict.js'

/** Fewer words may stand in a passage of anybody. */
const fewestQuoted = 3

/** Passages with the ids of those who say them. */
export interface QuotedVoices {
  readonly voices: readonly string[]
  readonly refs: readonly [PassageRef, ...PassageRef[]]
}

/**
 * Who says what a sentence quotes from an interview and gives to somebody whose name stands at `name`, each quotation where it stands in one place
 * alone; undefined where none does.
 */
export function quotedVoices(
  one: Cited,
  interview: Interview,
  { span }: MemoSentence,
  name: Span,
  checked: Checked,
): QuotedVoices | undefined {
  const quoted = touching(checked.quotations, span, ({ whole }) => whole).filter(
    (quotation) =>
      quotation.cited.some(({ item }) => item === one.item) &&
      countWords(quotation.text) >= fewestQuoted &&
      !isDescription(quotation, name, checked),
  )
  const places = quoted.flatMap(({ text }) => {
    const [place, ...more] = placesOfWords(text, one, checked)
    return place && !more.length ? [place] : []
  })
  const [first, ...rest] = places.flatMap(({ refs }) => refs)
  const isKnown = (voice: string): boolean => voice === unnamedEditor || interview.voices.some(({ id }) => id === voice)
  if (!first || !places.every(({ voice }) => isKnown(voice))) return undefined
  // Of a place and not of its passage: an editor's bracket stands within what somebody else says.
  return { voices: [...new Set(places.map(({ voice }) => voice))], refs: [first, ...rest] }
}

/** `Reed, “a water economist”, said`: what she is called, and not what she says. */
function isDescription({ whole }: MemoQuotation, name: Span, { memo }: Checked): boolean {
  const before = memo.citingProse.slice(name.end, whole.start)
  const behind = memo.citingProse.slice(whole.end - 2, whole.end + 80)
  return (
    /^,\s*(?:\p{L}+\s+)?$/u.test(before) &&
    /^.?[,”"’]{1,3}\s/u.test(behind) &&
    beginsWithAttribution(behind.replace(/^.?[^\p{L}]+/u, ' '))
  )
}
