import {
  byRarity,
  candidates,
  everything,
  meets,
  mostCandidates,
  mostUnasked,
  type Postings,
  rarest,
} from './claimCandidates.js'
import { byDate, type Document, makeDocument } from './claimDocument.js'
import type { ClaimRef } from './claimRef.js'
import type { Claim, Interview } from '../model.js'

/** One thing wanted: any of the alternatives, each a row of terms that must all be there. */
export type Want = readonly Alternative[]

export interface Alternative {
  readonly terms: readonly string[]
  /** Whether the last term may be the beginning of a word. */
  readonly isPrefix: boolean
}

export interface ClaimQuery {
  /** All must be met. With none, the claims that share a term with the context are found. */
  readonly wants: readonly Want[]
  /** Terms of the sentence that is being written; claims that share rare ones rank first. */
  readonly context: readonly string[]
  /** Cited already or otherwise preferred: claims of these interviews rank before equals, and so do those of interviewees. */
  readonly keys?: ReadonlySet<string>
  readonly limit: number
}

export interface ClaimHits {
  /** Best first. */
  readonly claims: readonly Claim[]
  /** Whether there were more than could be looked at; then the best of those looked at are given. */
  readonly isCut: boolean
}

export interface ClaimIndex {
  readonly size: number
  add(interview: Interview): void
  remove(interview: Interview): void
  get(ref: ClaimRef): Claim | undefined
  search(query: ClaimQuery): ClaimHits
}

/** How many words one beginning may stand for, so that a query's cost does not grow with the corpus. */
const mostCompletions = 50

/** An index of claims by word. Adding or removing an interview costs what that interview holds. */
export function makeClaimIndex(): ClaimIndex {
  const documents = new Map<string, Document>()
  const postings = new Map<string, Postings>()
  /** By term: how many claims have it. */
  const counts = new Map<string, number>()
  let vocabulary: string[] | undefined
  let order: Document[] | undefined
  let size = 0

  /** All interviews, newest first. */
  const ranked = (): readonly Document[] => {
    if (order) return order
    order = [...documents.values()].sort(byDate)
    order.forEach((document, index) => (document.rank = index))
    return order
  }
  const startingWith = (start: string): string[] => {
    vocabulary ??= [...postings.keys()].sort()
    return vocabulary.slice(lowerBound(vocabulary, start), lowerBound(vocabulary, `${start}\uffff`))
  }
  const completions = (start: string): readonly string[] => {
    const exact = startingWith(start)
    // `countri` is on the way to `countries`, which the index knows as `country`.
    const found = exact.length ? exact : startingWith(start.replace(/ie?$/, 'y'))
    const frequency = (term: string): number => postings.get(term)?.size ?? 0
    return found.length <= mostCompletions
      ? found
      : found.sort((a, b) => frequency(b) - frequency(a)).slice(0, mostCompletions)
  }
  /** For each term of an alternative, the words of the index it may stand for. */
  const expand = ({ terms, isPrefix }: Alternative): readonly (readonly string[])[] =>
    terms.map((term, at) =>
      isPrefix && at === terms.length - 1 ? completions(term) : postings.has(term) ? [term] : [],
    )
  const count = (term: string, more: number): void => {
    counts.set(term, (counts.get(term) ?? 0) + more)
  }
  const weight = (term: string): number => Math.log(1 + size / (counts.get(term) ?? size))

  return {
    get size() {
      return size
    },
    add(interview) {
      const document = makeDocument(interview)
      documents.set(interview.key, document)
      for (const [term, claims] of document.terms) {
        const found = postings.get(term)
        count(term, claims.length)
        if (found) found.add(document)
        else {
          postings.set(term, new Set([document]))
          vocabulary = undefined
        }
      }
      size += document.claims.length
      order = undefined
    },
    remove({ key }) {
      const document = documents.get(key)
      if (!document) return
      documents.delete(key)
      for (const [term, claims] of document.terms) {
        const found = postings.get(term)
        count(term, -claims.length)
        found?.delete(document)
        if (found?.size) continue
        postings.delete(term)
        counts.delete(term)
        vocabulary = undefined
      }
      size -= document.claims.length
      order = undefined
    },
    get(ref) {
      const hash = ref.indexOf('#')
      return documents.get(ref.slice(0, hash))?.byId.get(ref.slice(hash + 1))
    },
    search({ wants, context, keys, limit }) {
      const tests = wants.map((want) => want.map(expand))
      const contextTerms = context.filter((term) => postings.has(term))
      const groups = tests.length ? [rarest(tests, postings)] : byRarity(contextTerms, postings)
      const most = tests.length ? mostCandidates : mostUnasked
      const isMet = (document: Document, ordinal: number): boolean =>
        tests.every((want) => want.some((one) => meets(document, ordinal, one)))
      const scoreOf = (document: Document, ordinal: number): number => {
        // Less than any rare word that is shared, so that these decide between equals only.
        const own = document.interviewees.has(ordinal) ? 0.3 : 0
        const preferred = own + (keys?.has(document.interview.key) ? 0.5 : 0)
        return contextTerms
          .filter((term) => document.terms.get(term)?.includes(ordinal))
          .reduce((sum, term) => sum + weight(term), preferred)
      }
      const hits: Hit[] = []
      let isCut = false
      const looked = groups.length ? candidates(groups, postings, ranked()) : everything(ranked())
      for (const [document, ordinals] of looked) {
        isCut = hits.length >= most
        if (isCut) break
        for (const ordinal of ordinals) {
          const claim = document.claims[ordinal]
          if (claim && isMet(document, ordinal))
            hits.push({ claim, document, ordinal, score: scoreOf(document, ordinal) })
        }
      }
      hits.sort((a, b) => b.score - a.score || a.document.rank - b.document.rank || a.ordinal - b.ordinal)
      return { claims: hits.slice(0, limit).map(({ claim }) => claim), isCut: isCut || hits.length > limit }
    },
  }
}

interface Hit {
  readonly claim: Claim
  readonly document: Document
  readonly ordinal: number
  readonly score: number
}

function lowerBound(sorted: readonly string[], value: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < value) low = middle + 1
    else high = middle
  }
  return low
}
