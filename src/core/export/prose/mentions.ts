import type { CslItem } from '../../bibliography/item.js'
import { shortName } from '../nameWords.js'
import type { CitedMemo, CitedSpeech } from '../citedItem.js'
import { authorsOf } from './authors.js'
import { isoDate, sourceYear } from './sourceDate.js'
import { rememberedOf } from '../../text/remember.js'

/** What was asked of the mentions, and the answer: all that the wording of a citation hangs on in the rest of its memo. */
export interface Asked {
  readonly of: 'first' | 'others'
  readonly what: string
  readonly id: string
  readonly answer: string
}

/** What a memo has told of its sources so far, and which of them a surname alone would confuse. */
export class Mentions {
  readonly #told = new Set<string>()
  /** The sources that go by one short name. */
  readonly #named = new Map<string, Set<string>>()
  readonly #items: CitedMemo['items']
  #asked: Asked[] = []

  constructor({ clusters, items }: CitedMemo) {
    this.#items = items
    for (const { items: cited } of clusters) {
      for (const { id, said } of cited) {
        const item = items.get(id)
        const names = said ? speakerNames(said) : item ? authorNames(item) : ''
        const known = this.#named.get(names)
        if (known) known.add(id)
        else this.#named.set(names, new Set([id]))
      }
    }
  }

  /** True the first time that something is told. */
  isFirst(what: string): boolean {
    const isFirst = !this.#told.has(what)
    this.#told.add(what)
    this.#asked.push({ of: 'first', what, id: '', answer: String(isFirst) })
    return isFirst
  }

  /** The other sources by the same people. */
  othersNamed(names: readonly string[], id: string): readonly string[] {
    const what = names.join()
    const others = [...(this.#named.get(what) ?? [])].filter((one) => one !== id)
    this.#asked.push({ of: 'others', what, id, answer: this.#toldOf(others) })
    return others
  }

  /** What `make` makes, and what it asked meanwhile. */
  listenTo<T>(make: () => T): { readonly made: T; readonly asked: readonly Asked[] } {
    this.#asked = []
    return { made: make(), asked: this.#asked }
  }

  /** Whether all would be answered as before. If so, what was told then counts as told now; if not, nothing has happened. */
  answersAgain(asked: readonly Asked[]): boolean {
    const told: string[] = []
    for (const { of, what, id, answer } of asked) {
      const isFirst = of === 'first' && !this.#told.has(what)
      if (isFirst) told.push(what)
      if (isFirst) this.#told.add(what)
      const now = of === 'first' ? String(isFirst) : this.#othersNow(what, id)
      if (now === answer) continue
      for (const one of told) this.#told.delete(one)
      return false
    }
    return true
  }

  #othersNow(names: string, id: string): string {
    return this.#toldOf([...(this.#named.get(names) ?? [])].filter((one) => one !== id))
  }

  /** With their dates, by which they are told apart. */
  #toldOf(others: readonly string[]): string {
    return others
      .map((id) => {
        const item = this.#items.get(id)
        return `${id} ${sourceYear(item)} ${(item?.issued && isoDate(item.issued)) ?? ''}`
      })
      .join('\n')
  }
}

/** Who speaks: whoever utters the passage, or all who were interviewed. */
export function speakersOf({ speaker, role, interviewees }: CitedSpeech): CitedSpeech['interviewees'] {
  return speaker && role === 'interviewee' ? [speaker] : interviewees
}

// Neither what was said nor an item changes: another edition of it is another object.
const speakerNames = rememberedOf((said: CitedSpeech) =>
  speakersOf(said)
    .map(({ name }) => shortName(name))
    .join(),
)
const authorNames = rememberedOf((item: CslItem) =>
  authorsOf(item)
    .map(({ short }) => short)
    .join(),
)
