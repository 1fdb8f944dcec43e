import type { Span } from '../model.js'
import type { ReviewChange } from './change.js'
import type { DocumentBlock, ReviewedDocument, Who } from './documentBlocks.js'
import type { ReadBlock } from './groups.js'
import { type GroupToken, wordsOf } from './groupTokens.js'

interface Replacement {
  readonly removed: readonly GroupToken[]
  readonly before: readonly ReadBlock[]
  readonly added: readonly GroupToken[]
  readonly after: readonly ReadBlock[]
}

/** Tells by the tracked changes of a document who made a change, and when. */
export class WhoDidIt {
  readonly #struck: ReviewedDocument['struck']
  readonly #used = new Set<number>()

  constructor({ struck }: ReviewedDocument) {
    this.#struck = struck
  }

  /** By whom words gave way to others, of the blocks that they stand in, and whether to look since several had a hand in it. */
  of({ removed, before, added, after }: Replacement): Who & Pick<ReviewChange, 'reasons'> {
    const [first, end] = [added.find(({ token }) => token), [...added].reverse().find(({ token }) => token)]
    const one = first && after[first.block]?.block
    const span = { start: first?.token?.start ?? 0, end: end?.token?.end ?? 0 }
    const by = one ? insertions(one, span).map(whoOnly) : []
    const all = [...by, this.struckBy(wordsOf(removed, before))].filter(({ author }) => author !== undefined)
    const authors = [...new Set(all.map(({ author }) => author))]
    const reasons = authors.length > 1 ? (['several people'] as const) : []
    return { ...(all[0] ?? by[0]), ...(all.length && { author: authors.join(', ') }), reasons }
  }

  insertedBy(block: DocumentBlock, span: Span): Who {
    const [found] = insertions(block, span)
    return found ? whoOnly(found) : {}
  }

  /** Each piece that was struck out answers for one change. */
  struckBy(words: string): Who {
    const struck = this.#struck
    const plain = words.replace(/\s+/g, ' ').trim()
    if (!plain) return {}
    const index = struck.findIndex((one, at) => !this.#used.has(at) && one.words.replace(/\s+/g, ' ').includes(plain))
    const found = struck[index] ?? struck.find((one) => one.words.trim() && plain.includes(one.words.trim()))
    if (index >= 0) this.#used.add(index)
    return found ? whoOnly(found) : {}
  }
}

function insertions({ inserted }: DocumentBlock, { start, end }: Span): DocumentBlock['inserted'] {
  return inserted.filter((one) => one.start < end && start < one.end)
}

function whoOnly({ author, date }: Who): Who {
  return { ...(author !== undefined && { author }), ...(date !== undefined && { date }) }
}
