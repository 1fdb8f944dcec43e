import * as vscode from 'vscode'
import { hashOfClaim } from '../../core/citation/citation.js'
import { claimRef } from '../../core/corpus/claimRef.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { PinOf, PinRecord } from '../../core/corpus/reviews.js'
import type { Memo } from '../../core/memo/memo.js'
import { type CitedPlace, pinnedPlaces } from '../../core/memo/recordedPins.js'
import type { Claim } from '../../core/model.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import { carried, type Cut, type KeyPin, keysIn, type TextChange } from './carriedPins.js'

/** What is known of the pins of an open memo. */
interface Tracked {
  /** As it was when the pins were last brought up to date. */
  text: string
  /** By where the key begins. */
  pins: ReadonlyMap<number, KeyPin>
  cuts: readonly Cut[]
  /** Stretches that the last change put in. */
  inserted: readonly (readonly [start: number, end: number])[]
  /** `SENTENCE KEY` of the records that are this memo's, as they were read or last written. */
  readonly recorded: Set<string>
  /** The same of those that somebody took away. */
  readonly removed: Set<string>
  /** Claims that are about to be cited. */
  expected: readonly Claim[]
  version: number
}

/** What a memo's pins come to in the file of records. */
export interface PinChanges {
  /** `SENTENCE KEY` of records that no longer hold. */
  readonly removed: readonly string[]
  readonly added: readonly PinRecord[]
}

/**
 * Which claims the citations of open memos rest on: as it is recorded, and carried along while sentences are edited and moved, until the memo is saved. Of a
 * protected source nothing is recorded, for a corpus must not tell which of its sentences rest on whom.
 */
export class LivePins implements vscode.Disposable {
  readonly #tracked = new WeakMap<vscode.TextDocument, Tracked>()
  readonly #corpus: Corpus
  readonly #memoOf: (document: vscode.TextDocument) => Memo | undefined
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>()
  readonly #subscription: vscode.Disposable

  /** Fires where a memo has other pins though its text is the same. */
  readonly onDidChange = this.#changed.event

  constructor(corpus: Corpus, memoOf: (document: vscode.TextDocument) => Memo | undefined) {
    this.#corpus = corpus
    this.#memoOf = memoOf
    this.#subscription = vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event))
  }

  dispose(): void {
    this.#subscription.dispose()
    this.#changed.dispose()
  }

  /** Changes whenever the pins of a document may be others. */
  versionOf(document: vscode.TextDocument): string {
    return `${this.#corpus.reviews.version} ${this.#trackedOf(document).version}`
  }

  /** Knows the pins of a memo that is not open. */
  get recordedPinOf(): PinOf {
    return this.#corpus.reviews.pinOf
  }

  /** Knows the pins of a document whose text is this now; undefined where there is none. */
  pinOf(document: vscode.TextDocument, now: string): PinOf | undefined {
    const tracked = this.#trackedOf(document)
    if (!tracked.pins.size && !this.#corpus.reviews.arePins) return undefined
    if (tracked.text === now) tracked.text = now // the same string is compared at once
    return (place, written) => {
      // What includes other files, or was read before the last change, has its own places.
      if (written !== tracked.text) return this.#corpus.reviews.pinOf(place, written)
      const pin = tracked.pins.get(place.start)
      const isOwn = pin?.key === place.key
      // A claim that is renamed is renamed where it is recorded.
      if (isOwn && this.#corpus.claim(claimRef(pin))) return pin
      const name = placeKey(place)
      const recorded = tracked.removed.has(name) ? undefined : this.#corpus.reviews.pinOf(place, written)
      if (!recorded) return isOwn ? pin : undefined
      tracked.pins = new Map([...tracked.pins, [place.start, { ...recorded, key: place.key }]])
      tracked.recorded.add(name)
      return recorded
    }
  }

  /** Pins the citations of these claims that the last change of a document put in. */
  cited(document: vscode.TextDocument, claims: readonly Claim[]): void {
    const tracked = this.#trackedOf(document)
    const memo = this.#memoOf(document)
    const items = memo?.citations.flatMap((citation) => citation.items) ?? []
    const pins = new Map(tracked.pins)
    for (const [start, end] of tracked.inserted) {
      const open = items.filter(({ keySpan }) => start <= keySpan.start && keySpan.end <= end)
      for (const claim of claims.filter((one) => this.#mayRecord(one.key))) {
        const item = open.find(({ key, keySpan }) => key === claim.key && !pins.has(keySpan.start))
        if (item) pins.set(item.keySpan.start, { key: claim.key, id: claim.id, hash: hashOfClaim(claim) })
      }
    }
    this.#put(document, tracked, pins)
  }

  /** Pins the citations of these claims as soon as the document changes. */
  expect(document: vscode.TextDocument, claims: readonly Claim[]): void {
    this.#trackedOf(document).expected = claims
  }

  /** Says that a sentence still rests on its claim as it is now. */
  renew(document: vscode.TextDocument, start: number): void {
    const tracked = this.#trackedOf(document)
    const pin = tracked.pins.get(start)
    const claim = pin && this.#corpus.interview(pin.key)?.claims.find(({ id }) => id === pin.id)
    if (pin && claim)
      this.#put(document, tracked, new Map([...tracked.pins, [start, { ...pin, hash: hashOfClaim(claim) }]]))
  }

  remove(document: vscode.TextDocument, start: number): void {
    const tracked = this.#trackedOf(document)
    for (const place of this.#placesOf(document)) if (place.start === start) tracked.removed.add(placeKey(place))
    this.#put(document, tracked, new Map([...tracked.pins].filter(([at]) => at !== start)))
  }

  /** What has to be recorded for a document as it is now. */
  changesOf(document: vscode.TextDocument, mayTell: (sentence: string) => boolean): PinChanges {
    const tracked = this.#trackedOf(document)
    const now = new Map<string, PinRecord | undefined>()
    for (const place of this.#placesOf(document)) {
      const { key, start, sentence, words } = place
      const pin = tracked.pins.get(start)
      if (!pin || pin.key !== key || sentence === undefined || !this.#mayRecord(key) || !mayTell(words)) continue
      const name = placeKey(place)
      const before = now.get(name)
      // Two sentences of the same words that rest on different claims cannot be told apart.
      const isCertain = !now.has(name) || before?.id === pin.id
      now.set(name, isCertain ? { sentence, key, id: pin.id, hash: pin.hash } : undefined)
    }
    const { reviews } = this.#corpus
    const added = [...now.values()].flatMap((one) => {
      const known = one && reviews.pinOf({ ...one, start: 0 }, '')
      return one && (known?.id !== one.id || known.hash !== one.hash) ? [one] : []
    })
    return { removed: [...tracked.recorded].filter((name) => !now.get(name)), added }
  }

  /** Called when changes of a document have been written. */
  recorded(document: vscode.TextDocument, { removed, added }: PinChanges): void {
    const { recorded } = this.#trackedOf(document)
    for (const name of removed) recorded.delete(name)
    for (const pin of added) recorded.add(placeKey(pin))
  }

  #placesOf(document: vscode.TextDocument): readonly CitedPlace[] {
    const memo = this.#memoOf(document)
    return memo ? [...pinnedPlaces(memo.citations, memo).values()] : []
  }

  #mayRecord(key: string): boolean {
    const interview = this.#corpus.interview(key)
    return interview !== undefined && !isProtectedInterview(interview)
  }

  #put(document: vscode.TextDocument, tracked: Tracked, pins: ReadonlyMap<number, KeyPin>): void {
    tracked.pins = pins
    tracked.version += 1
    this.#changed.fire(document)
  }

  #trackedOf(document: vscode.TextDocument): Tracked {
    const known = this.#tracked.get(document)
    if (known) return known
    const made: Tracked = {
      text: document.getText(),
      pins: new Map(),
      cuts: [],
      inserted: [],
      recorded: new Set(),
      removed: new Set(),
      expected: [],
      version: 0,
    }
    this.#tracked.set(document, made)
    return made
  }

  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const tracked = this.#tracked.get(document)
    if (!tracked || !contentChanges.length) return
    const changes = contentChanges.map(({ rangeOffset: start, rangeLength, text }): TextChange => ({
      start,
      end: start + rangeLength,
      text,
    }))
    const { pins, cuts, inserted } = carried(tracked.text, tracked.pins, changes, tracked.cuts)
    Object.assign(tracked, { text: document.getText(), pins, cuts, inserted })
    const { expected } = tracked
    const isThere = expected.some(({ key }) => changes.some(({ text }) => keysIn(text, key).length > 0))
    if (!isThere) return
    tracked.expected = []
    this.cited(document, expected)
  }
}

function placeKey({ sentence, key }: Pick<CitedPlace, 'sentence' | 'key'>): string {
  return `${sentence ?? ''} ${key}`
}
