import type { Checked } from '../cited/checked.js'
import { type ReviewChange, withIds } from './change.js'
import type { DocumentBlock, ReviewedDocument } from './documentBlocks.js'
import { readBlock } from './groups.js'
import { blockOf, memoUnits } from './memoUnits.js'
import { type Against, type Compared, Reviewer } from './reviewer.js'
import { untold } from './untold.js'

/** What came back, beside the memo as it is now. */
export interface Review extends Pick<Compared, 'comments'> {
  readonly against: Against
  readonly changes: readonly ReviewChange[]
}

/** Finds what a reviewer did, where in the memo it belongs, and why somebody should look at it first. `exported` is the document as it went out. */
export function reviewOf(
  checked: Checked,
  document: ReviewedDocument,
  exported: readonly DocumentBlock[] | undefined,
): Review {
  const wordsIn = (blocks: readonly DocumentBlock[]): string => blocks.map(({ text }) => text).join('\n')
  const isTracked =
    document.struck.length > 0 ||
    document.blocks.some(({ inserted }) => inserted.length > 0) ||
    wordsIn(document.blocks) !== wordsIn(document.before)
  const compared = (against: Against): Compared => {
    const own = (): readonly DocumentBlock[] => memoUnits(checked.memo).map((unit) => blockOf(unit, checked.memo))
    const before = (against === 'memo' ? undefined : against === 'export' ? exported : document.before) ?? own()
    return new Reviewer({ checked, document, before: before.map(readBlock), against }).review()
  }
  const against = exported ? 'export' : isTracked ? 'tracked' : 'memo'
  const first = compared(against)
  // An export may be kept otherwise than it went out, and beside changes that were tracked there may be others.
  const second = isTracked ? compared(exported ? 'tracked' : 'memo').changes : []
  const missing = untold(first.changes, second, exported ? 'not in export' : 'untracked')
  const aside = document.aside.map((one) => ({ ...one, edits: [], reasons: ['not in memo'] as const }))
  const inMemo = ({ place }: ReviewChange): number => place?.start ?? Infinity
  const changes = [...withIds([...first.changes, ...missing, ...aside])].sort((x, y) => inMemo(x) - inMemo(y))
  return { against, changes, comments: first.comments }
}
