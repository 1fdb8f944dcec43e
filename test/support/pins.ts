import { pinEntryOf } from '../../src/core/citation/citation.js'
import type { Claim } from '../../src/core/model.js'

/** The comment of a pin, as it stands in memos that were written before pins were recorded elsewhere. */
export function pinOf(claim: Claim): string {
  return `<!--c:${pinEntryOf(claim)}-->`
}
