import type { Memo } from '../memo/memo.js'
import type { Span } from '../model.js'
import { alignTokens, type DiffToken } from '../text/wordDiff.js'
import type { AlignedGroups } from './alignedGroups.js'
import type { LookReason } from './change.js'
import type { ReadBlock } from './groups.js'
import { type GroupToken, isWhole, type Place, withoutCitations } from './groupTokens.js'
import { matchBlocks } from './matchBlocks.js'
import { type MemoUnit, memoUnits } from './memoUnits.js'
import type { Hunk } from './wordEdit.js'

/** Words of a memo that a stretch of a block stands for, with those beside it; `why` they cannot be changed there. */
export interface InMemo {
  readonly unit: MemoUnit | undefined
  readonly last: DiffToken | undefined
  readonly next: DiffToken | undefined
  readonly tokens: readonly DiffToken[]
  readonly why?: LookReason
  /** Where somebody has changed the memo: what it has between the words that stayed. */
  readonly between?: Span
}

/** Finds the words of a document, as it went out, in the memo as it is now. */
export class MemoPlaces {
  readonly #memo: Memo
  readonly #before: readonly ReadBlock[]
  readonly #units: readonly MemoUnit[]
  readonly #isOfExport: boolean
  /** For each block its unit in the memo, and for each of its words the place among those of the unit. */
  readonly #unitOf: readonly number[]
  readonly #places = new Map<number, readonly number[]>()

  constructor(memo: Memo, before: readonly ReadBlock[], isOfExport: boolean) {
    this.#memo = memo
    this.#before = before
    this.#isOfExport = isOfExport
    this.#units = memoUnits(memo)
    const own = before.map((one) => ({ tokens: withoutCitations(one) }))
    this.#unitOf = matchBlocks(own, this.#units)
  }

  unit(block: number): MemoUnit | undefined {
    return this.#units[this.#unitOf[block] ?? -1]
  }

  /** Whether a paragraph of the memo has these words and no other. */
  hasUnit(words: readonly DiffToken[]): boolean {
    const keys = words.map(({ key }) => key).join(' ')
    return this.#units.some(({ tokens }) => tokens.map(({ key }) => key).join(' ') === keys)
  }

  /** Where each word of a block stands among those of its unit, or -1. */
  placesIn(block: number): readonly number[] {
    const known = this.#places.get(block)
    if (known) return known
    const one = this.#before[block]
    const unit = this.unit(block)
    const open = one ? withoutCitations(one) : []
    const found = new Map(alignTokens(open, unit?.tokens ?? []).map((to, index) => [open[index], to]))
    const places = one?.tokens.map((token) => found.get(token) ?? -1) ?? []
    this.#places.set(block, places)
    return places
  }

  /** The words of the memo that a stretch of a block stands for; `why` it cannot be changed there. */
  inMemo(before: readonly GroupToken[], { from, to }: Hunk, block: number): InMemo {
    const unit = this.unit(block)
    if (!unit) return { unit, last: undefined, next: undefined, tokens: [], why: 'not in memo' }
    const places = this.placesIn(block)
    const one = this.#before[block]
    const placeAt = (index: number): Place => {
      const token = before[index]
      if (!token?.token || token.block !== block) return 'edge'
      const place = places[token.index] ?? -1
      if (place >= 0) return place
      const { start } = token.token
      return one?.block.citations.some((span) => span.start <= start && start < span.end) ? 'citation' : -1
    }
    const removed = Array.from({ length: to - from }, (_, index) => placeAt(from + index))
    const [last, next] = [placeAt(from - 1), placeAt(to)]
    const tokenAt = (place: Place): DiffToken | undefined =>
      typeof place === 'number' ? unit.tokens[place] : undefined
    const found = { unit, last: tokenAt(last), next: tokenAt(next), tokens: removed.flatMap((at) => tokenAt(at) ?? []) }
    if (removed.includes('citation')) return { ...found, why: 'citation' }
    if (isWhole(last, removed, next, unit.tokens.length)) return found
    const why = this.#whyNot(unit)
    if (why !== 'memo changed') return { ...found, why }
    const isWord = (index: number): boolean => typeof placeAt(index) === 'number' && placeAt(index) !== -1
    let [behind, ahead] = [from - 1, to]
    while (behind >= 0 && !isWord(behind)) behind--
    while (ahead < before.length && !isWord(ahead)) ahead++
    const start = tokenAt(placeAt(behind))?.end ?? unit.span.start
    return { ...found, why, between: { start, end: tokenAt(placeAt(ahead))?.start ?? unit.span.end } }
  }

  /** Where words of a block as it is now stand in the memo: at least their paragraph, if that is known. */
  ofWords(groups: AlignedGroups, block: number, { start, end }: Span): Span | undefined {
    const group = groups.of(block)
    if (!group) return undefined
    const { before, after, aligned } = groups.alignedOf(group)
    const tokens = aligned.flatMap((to, index) => {
      const [own, now] = [before[index], after[to]]
      if (!own?.token || !now?.token || now.block !== block || now.token.end <= start || now.token.start >= end)
        return []
      return this.unit(own.block)?.tokens[this.placesIn(own.block)[own.index] ?? -1] ?? []
    })
    const [first, last] = [tokens[0], tokens.at(-1)]
    return first && last ? { start: first.start, end: last.end } : this.unit(group.before[0] ?? -1)?.span
  }

  /**
   * What each citation of the memo became in the document, where a paragraph has as many of them as it had; without a value where two became
   * the same.
   */
  printed(): ReadonlyMap<string, string | undefined> {
    const found = new Map<string, string | undefined>()
    const { citations, text } = this.#memo
    for (const [index, { block }] of this.#before.entries()) {
      const { start: from, end: to } = this.unit(index)?.span ?? { start: 0, end: 0 }
      const own = block.citations.length ? citations.filter(({ span }) => from <= span.start && span.end <= to) : []
      if (own.length !== block.citations.length) continue
      for (const [at, { span }] of own.entries()) {
        const place = block.citations[at]
        const printed = place ? block.text.slice(place.start, place.end) : ''
        const citation = text.slice(span.start, span.end)
        if (!/[\p{L}\p{N}]/u.test(printed)) continue
        found.set(printed, found.has(printed) && found.get(printed) !== citation ? undefined : citation)
      }
    }
    return found
  }

  /** Whether a citation stands between the words beside a place. */
  isAtCitation({ last, next, unit }: InMemo): boolean {
    const memo = this.#memo
    const from = last?.end ?? unit?.span.start ?? 0
    const to = next?.start ?? unit?.span.end ?? 0
    return memo.citations.some(({ span }) => from <= span.start && span.end <= to)
  }

  /** Where words of a document are none of the memo’s: a citation may stand for them, or somebody has changed the memo. */
  #whyNot(unit: MemoUnit): LookReason {
    const cites = this.#memo.citations.some(({ span }) => unit.span.start <= span.start && span.end <= unit.span.end)
    return cites && !this.#isOfExport ? 'citation' : 'memo changed'
  }
}
