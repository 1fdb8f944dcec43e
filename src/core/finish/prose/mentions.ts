import type { CslItem } from '../../bibliography/item.js'
import { shortName } from '../names.js'
import type { CitedMemo, SaidHere } from '../model.js'
import { authorsOf } from './authors.js'

/** What a memo has told of its sources so far, and which of them a surname alone would confuse. */
export class Mentions {
  readonly #told = new Set<string>()
  /** The sources that go by one short name. */
  readonly #named = new Map<string, Set<string>>()

  constructor({ clusters, items }: CitedMemo) {
    for (const { items: cited } of clusters) {
      for (const { id, said } of cited) {
        const item = items.get(id)
        const names = said ? speakersOf(said).map(({ name }) => shortName(name)) : item ? shortAuthors(item) : []
        if (!this.#named.has(names.join())) this.#named.set(names.join(), new Set())
        this.#named.get(names.join())?.add(id)
      }
    }
  }

  /** True the first time that something is told. */
  isFirst(what: string): boolean {
    if (this.#told.has(what)) return false
    this.#told.add(what)
    return true
  }

  /** Whether this has been told already. */
  isTold(what: string): boolean {
    return this.#told.has(what)
  }

  /** The other sources by the same people. */
  othersNamed(names: readonly string[], id: string): readonly string[] {
    return [...(this.#named.get(names.join()) ?? [])].filter((one) => one !== id)
  }
}

/** Who speaks: whoever utters the passage, or all who were interviewed. */
export function speakersOf({ speaker, role, interviewees }: SaidHere): SaidHere['interviewees'] {
  return speaker && role === 'interviewee' ? [speaker] : interviewees
}

function shortAuthors(item: CslItem): readonly string[] {
  return authorsOf(item).map(({ short }) => short)
}
