import type { Checked } from '../cited/checked.js'
import type { Edit } from '../citation/insert.js'
import type { Span } from '../model.js'
import { type DiffToken, diffTokens } from '../text/wordDiff.js'
import type { LookReason } from './change.js'
import type { ReviewComment, ReviewedDocument, Who } from './documentBlocks.js'
import { AlignedGroups } from './alignedGroups.js'
import { type Group, inOrder, type ReadBlock, readBlock } from './groups.js'
import { reasonsToLook } from './guard.js'
import { type GroupToken, hasBlank, withoutCitations, wordsOf } from './groupTokens.js'
import { formatChange, type LookChange, lookChanges } from './looks.js'
import { likeness } from './matchBlocks.js'
import { type InMemo, MemoPlaces } from './memoPlaces.js'
import type { MemoUnit } from './memoUnits.js'
import { noteMark } from './pieces.js'
import { TypedCitations } from './typedCitations.js'
import { type Found, placesOf, placesOfBlock } from './untold.js'
import { WhoDidIt } from './whoDidIt.js'
import { hasUnseen, type Hunk, hunksOf, isMarkupSign, wordEdit } from './wordEdit.js'

/** What a document was compared with: what went out, itself before its tracked changes, or the memo. */
export type Against = 'export' | 'tracked' | 'memo'

/** What one comparison found, in the order of the document. */
export interface Compared {
  readonly changes: readonly Found[]
  readonly comments: readonly (ReviewComment & { readonly place?: Span })[]
}

/** A document, and what it is compared with. */
interface Reviewing {
  readonly against: Against
  readonly checked: Checked
  readonly document: ReviewedDocument
  readonly before: readonly ReadBlock[]
}

/** Of which so much stayed. */
const leastSure = 0.7

/** Compares a document with what it was, and finds the places of the changes in the memo. */
export class Reviewer {
  readonly #reviewing: Reviewing
  readonly #after: readonly ReadBlock[]
  readonly #places: MemoPlaces
  readonly #changes: Found[] = []
  readonly #who: WhoDidIt
  /** Whether the paragraphs at hand are surely one and the same. */
  #isSure = true
  readonly #groups: AlignedGroups
  readonly #typed: TypedCitations

  constructor(reviewing: Reviewing) {
    this.#reviewing = reviewing
    const { before, checked, document, against } = reviewing
    this.#after = document.blocks.map(readBlock)
    this.#who = new WhoDidIt(document)
    this.#groups = new AlignedGroups(before, this.#after, against !== 'memo')
    this.#places = new MemoPlaces(checked.memo, before, against === 'export')
    this.#typed = new TypedCitations(checked, this.#places.printed())
  }

  /** All that differs. */
  review(): Compared {
    const { before, document } = this.#reviewing
    const { groups } = this.#groups
    const kept = inOrder(groups.filter(({ before: [first = 0] }) => !before[first]?.block.isNote))
    for (const group of groups) {
      const isNote = before[group.before[0] ?? 0]?.block.isNote
      const isMoved = !isNote && !kept.has(group)
      if (isMoved) this.#addMoved(group)
      this.#addGroup(group, isMoved)
    }
    const left = new Set(groups.flatMap((one) => one.before))
    for (const index of before.keys()) if (!left.has(index) && before[index]?.tokens.length) this.#addDeleted(index)
    for (const index of this.#after.keys())
      if (!this.#groups.of(index) && this.#after[index]?.tokens.length) this.#addInserted(index)
    for (const [index, { block }] of this.#after.entries())
      for (const { start, end, ...who } of block.formatted) this.#addFormat(index, { start, end }, who)
    const comments = document.comments.map((comment) => {
      const place = comment.on && this.#places.ofWords(this.#groups, comment.on.block, comment.on)
      return place ? { ...comment, place } : comment
    })
    return { changes: this.#changes, comments }
  }

  #addGroup(group: Group, isMoved: boolean): void {
    const { before, after, aligned } = this.#groups.alignedOf(group)
    // One that was written anew may be another.
    this.#isSure = !isMoved && likeness(before, after) >= leastSure
    for (const hunk of hunksOf(aligned, after.length)) this.#addHunk(before, after, hunk)
    const { against, checked, before: blocks } = this.#reviewing
    const isExport = against === 'export'
    // Without an export nobody knows what the memo strikes out itself.
    if (!isExport && checked.memo.text.includes('~~')) return
    const side = { tokens: after, blocks: this.#after }
    for (const change of lookChanges(isExport ? blocks : undefined, before, side, aligned))
      this.#addLook(before, after, change)
  }

  #addHunk(
    before: readonly GroupToken[],
    after: readonly GroupToken[],
    hunk: Hunk,
    struck?: { isBlank: boolean },
  ): void {
    const removed = before.slice(hunk.from, hunk.to)
    const added = after.slice(hunk.nowFrom, hunk.nowTo)
    const block = before[hunk.from]?.block ?? before[hunk.from - 1]?.block ?? 0
    const { reasons: shared, ...who } = this.#who.of({
      removed,
      before: this.#reviewing.before,
      added,
      after: this.#after,
    })
    const told = {
      ...who,
      on: placesOf(after, hunk.nowFrom, hunk.nowTo),
      before: wordsOf(removed, this.#reviewing.before),
      after: wordsOf(added, this.#after),
    }
    if ([...removed, ...added].some(({ token }) => !token)) return this.#addBreak(told, before, hunk, [removed, added])
    const found = this.#places.inMemo(before, hunk, block)
    // What stands for a citation is no word of the memo, and was not put in by anybody.
    if (this.#reviewing.against === 'memo' && !removed.length && this.#places.isAtCitation(found)) return
    const { last, next, tokens, why } = found
    const { markdown, ...citing } = this.#typed.in(told.after)
    const isNote = [...removed, ...added].some(({ key }) => key.startsWith(noteMark))
    const edit =
      why || isNote
        ? undefined
        : wordEdit({
            memo: this.#reviewing.checked.memo.text,
            removed: tokens,
            last,
            next,
            text: markdown,
            blankBefore: struck?.isBlank ?? hasBlank(after, hunk.nowFrom),
            blankAfter: added.length ? hasBlank(after, hunk.nowTo) : false,
          })
    const isMarkup = !edit || hasUnseen(told.after) || removed.some(({ key }) => isMarkupSign(key))
    const own = why ? [why] : isNote ? (['note'] as const) : isMarkup ? (['markup'] as const) : []
    const kind = struck ? 'struck' : 'words'
    const between = found.between && this.#reviewing.checked.memo.text.slice(found.between.start, found.between.end)
    const all = { ...told, kind, ...citing, ...(between !== undefined && { inMemo: between.trim() }) } as const
    this.#add(block, all, edit ? [edit] : [], struck ? ['struck', ...own] : [...shared, ...own], found)
  }

  #addLook(before: readonly GroupToken[], after: readonly GroupToken[], { from, to, now, isStruck }: LookChange): void {
    const [first, last] = [after[now], after[now + to - from - 1]]
    const block = first && this.#after[first.block]?.block
    if (!first || !last || !block) return
    const span = { start: first.start, end: last.end }
    // Those that were tracked are told with who made them.
    if (block.formatted.some((one) => one.start < span.end && span.start < one.end)) return
    const isBlank = hasBlank(after, now) && hasBlank(after, now + to - from)
    if (isStruck) return this.#addHunk(before, after, { from, to, nowFrom: now, nowTo: now }, { isBlank })
    this.#addFormat(first.block, span, {})
  }

  #addFormat(index: number, span: Span, who: Who): void {
    const words = this.#after[index]?.block.text.slice(span.start, span.end) ?? ''
    const place = this.#places.ofWords(this.#groups, index, span)
    if (words.trim()) this.#changes.push(formatChange(words, who, place))
  }

  #addBreak(
    told: Pick<Found, 'before' | 'after' | 'on'> & Who,
    before: readonly GroupToken[],
    { from, to }: Hunk,
    [removed, added]: readonly [readonly GroupToken[], readonly GroupToken[]],
  ): void {
    const at = (index: number): { readonly unit: MemoUnit | undefined; readonly token: DiffToken | undefined } => {
      const one = before[index]
      const unit = one && this.#places.unit(one.block)
      const place = one ? (this.#places.placesIn(one.block)[one.index] ?? -1) : -1
      return { unit, token: one?.token && unit?.tokens[place] }
    }
    const [last, next] = [at(from - 1), at(to)]
    const isAlone = removed.length + added.length === 1
    const gap = { start: last.token?.end ?? 0, end: next.token?.start ?? 0 }
    const { text } = this.#reviewing.checked.memo
    const isFree = last.token && next.token && gap.start <= gap.end && !text.slice(gap.start, gap.end).trim()
    const canBe = isAlone && isFree && last.unit?.isPlain && next.unit?.isPlain
    const kind = isAlone ? (added.length ? 'split' : 'joined') : 'words'
    const edit = { replace: gap, text: added.length ? '\n\n' : ' ' }
    const block = before[from - 1]?.block ?? before[to]?.block ?? 0
    this.#add(block, { ...told, kind }, canBe ? [edit] : [], ['structure'], { last: last.token, next: next.token })
  }

  #addMoved({ before: [block = 0] }: Group): void {
    const words = this.#reviewing.before[block]?.block.text ?? ''
    this.#add(block, { kind: 'moved', before: words, after: words }, [], ['structure'], {})
  }

  #addDeleted(block: number): void {
    const one = this.#reviewing.before[block]
    const unit = this.#places.unit(block)
    if (!one) return
    const isSame =
      unit?.tokens.map(({ key }) => key).join(' ') ===
      withoutCitations(one)
        .map(({ key }) => key)
        .join(' ')
    const { text } = this.#reviewing.checked.memo
    const behind = /^\s*/.exec(text.slice(unit?.span.end))?.[0].length ?? 0
    const edits = unit?.isPlain && isSame ? [{ replace: { ...unit.span, end: unit.span.end + behind }, text: '' }] : []
    const who = this.#who.struckBy(one.block.text)
    const why = unit ? (isSame ? [] : (['memo changed'] as const)) : (['not in memo'] as const)
    this.#add(block, { ...who, kind: 'deleted', before: one.block.text, after: '' }, edits, ['structure', ...why], {})
  }

  #addInserted(index: number): void {
    const one = this.#after[index]?.block
    if (!one) return
    let beside: MemoUnit | undefined
    for (let at = index - 1; at >= 0 && !beside; at--) {
      const block = this.#groups.of(at)?.before.at(-1)
      beside = block === undefined ? undefined : this.#places.unit(block)
    }
    const at = beside?.span.end
    const isThere = this.#places.hasUnit(diffTokens(one.text))
    const { markdown, ...citing } = this.#typed.in(one.text)
    const hasNote = one.text.includes(noteMark)
    const edits =
      at !== undefined && beside?.isPlain && !one.isNote && !isThere && !hasNote
        ? [{ replace: { start: at, end: at }, text: `\n\n${markdown}` }]
        : []
    const who = this.#who.insertedBy(one, { start: 0, end: one.text.length })
    const on = placesOfBlock(index, this.#after[index]?.tokens.length ?? 0)
    const told = { ...who, on, before: '', after: one.text, ...citing }
    const place = at === undefined ? {} : { place: { start: at, end: at } }
    const reasons = beside ? reasonsToLook(this.#reviewing.checked, beside.span, { ...told, edits }) : []
    const why: readonly LookReason[] = isThere ? ['memo changed'] : hasNote ? ['note'] : []
    this.#changes.push({
      ...told,
      kind: 'inserted',
      ...place,
      edits,
      reasons: ['structure', ...why, ...reasons],
    })
  }

  #add(
    block: number,
    told: Omit<Found, 'edits' | 'reasons' | 'place'>,
    edits: readonly Edit[],
    why: readonly LookReason[],
    { last, next, tokens = [], between }: Partial<InMemo>,
  ): void {
    const unit = this.#places.unit(block)
    const first = tokens[0] ?? between ?? last ?? next
    const start = edits[0]?.replace.start ?? first?.start ?? unit?.span.start
    const end = edits[0]?.replace.end ?? tokens.at(-1)?.end ?? first?.end ?? unit?.span.end
    const place = start === undefined || end === undefined ? undefined : { start, end }
    // Without an edit the rules look at the place: a change in a quotation is one, whether or not it can be made.
    const looked = edits.length ? edits : place ? [{ replace: place, text: '' }] : []
    const found = unit ? reasonsToLook(this.#reviewing.checked, unit.span, { ...told, edits: looked }) : []
    const reasons = [...new Set([...why, ...(this.#isSure ? [] : (['structure'] as const)), ...found])]
    // Made meanwhile by somebody else, or by an earlier review.
    const isMade = !edits.length && told.inMemo && told.inMemo === told.after.trim()
    this.#changes.push({ ...told, ...(place && { place }), edits, reasons: isMade ? ['in memo'] : reasons })
  }
}
