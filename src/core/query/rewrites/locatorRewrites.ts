import { locatorFixes } from '../../check/fixes/locatorFixes.js'
import type { Checked } from '../../cited/checked.js'
import type { MemoSentence } from '../../cited/sentences.js'
import type { Rewrite } from './rewrite.js'

/** Says where in an interview that is cited as a whole, at the offset, the sentence can be read. */
export function locatorRewrites(sentence: MemoSentence, offset: number, checked: Checked): readonly Rewrite[] {
  return sentence.cited
    .filter(({ item }) => !item.locator && item.span.start <= offset && offset <= item.span.end)
    .flatMap((one) => locatorFixes(one, checked))
    .map(({ edits, data }) => ({ kind: 'add-locator', edits, data }))
}
