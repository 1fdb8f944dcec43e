import { byRarity, candidates, everything, meets, mostCandidates, mostUnasked, rarest } from './claimCandidates.js'
import { hasTerm } from './claimColumns.js'
import { byDate, type Document, wordsOfClaims } from './claimDocument.js'
import type { ClaimRef } from './claimRef.js'
import { ClaimVocabulary } from './claimVocabulary.js'
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
  /** How many claims there are; reads all of them. */
  readonly size: number
  add(interview: Interview): void
  remove(interview: Interview): void
  get(ref: ClaimRef): Claim | undefined
  /** Reads the words of an interview, as a search would do at once of all: so a shell can give others a turn. */
  prepare(key: string): void
  search(query: ClaimQuery): ClaimHits
}

/** How many words one beginning may stand for, so that a query's cost does not grow with the corpus. */
const mostCompletions = 50

/** An index of claims by word. Adding or removing an interview costs what that interview holds; its words are read when they are asked for. */
export function makeClaimIndex(): ClaimIndex {
  const interviews = new Map<string, Interview>()
  const unread = new Set<string>()
  const documents = new Map<number, Document>()
  /** By key: the number of the interview among the documents. */
  const numbers = new Map<string, number>()
  const known = new ClaimVocabulary()
  let order: Document[] | undefined
  let size = 0
  let last = 0

  /** All interviews, newest first. */
  const ranked = (): readonly Document[] => {
    if (order) return order
    order = [...documents.values()].sort(byDate)
    order.forEach((document, index) => (document.rank = index))
    return order
  }
  const read = (key: string): void => {
    unread.delete(key)
    const interview = interviews.get(key)
    if (!interview) return
    const document = { interview, number: ++last, rank: 0, ...wordsOfClaims(interview, known) }
    size += document.interviewees.length
    documents.set(document.number, document)
    numbers.set(key, document.number)
    known.add(document.number, document.words)
    order = undefined
  }
  const completions = (start: string): readonly string[] => {
    const exact = known.startingWith(start)
    // `countri` is on the way to `countries`, which the index knows as `country`.
    const found = exact.length ? exact : known.startingWith(start.replace(/ie?$/, 'y'))
    return found.length <= mostCompletions
      ? found
      : found.sort((a, b) => known.spread(b) - known.spread(a)).slice(0, mostCompletions)
  }
  /** For each term of an alternative, the words of the index it may stand for. */
  const expand = ({ terms, isPrefix }: Alternative): readonly (readonly string[])[] =>
    terms.map((term, at) => (isPrefix && at === terms.length - 1 ? completions(term) : known.has(term) ? [term] : []))
  const weight = (term: string): number => Math.log(1 + size / (known.count(term) ?? size))

  return {
    get size() {
      for (const key of unread) read(key)
      return size
    },
    add(interview) {
      interviews.set(interview.key, interview)
      unread.add(interview.key)
    },
    remove({ key }) {
      const interview = interviews.get(key)
      if (!interview) return
      interviews.delete(key)
      unread.delete(key)
      const number = numbers.get(key) ?? 0
      const document = documents.get(number)
      if (!document) return
      size -= document.interviewees.length
      documents.delete(number)
      numbers.delete(key)
      known.remove(number, document.words)
      order = undefined
    },
    get(ref) {
      const hash = ref.indexOf('#')
      const interview = interviews.get(ref.slice(0, hash))
      return interview && byId(interview.claims).get(ref.slice(hash + 1))
    },
    prepare(key) {
      if (unread.has(key)) read(key)
    },
    search({ wants, context, keys, limit }) {
      for (const key of unread) read(key)
      const tests = wants.map((want) => want.map(expand))
      const numbered = tests.map((want) => want.map((one) => one.map((terms) => terms.map((term) => known.idOf(term)))))
      const contextTerms = context.filter((term) => known.has(term)).map((term) => ({ id: known.idOf(term), term }))
      const groups = tests.length
        ? [rarest(tests, known)]
        : byRarity(
            contextTerms.map(({ term }) => term),
            known,
          )
      const most = tests.length ? mostCandidates : mostUnasked
      const isMet = (document: Document, ordinal: number): boolean =>
        numbered.every((want) => want.some((one) => meets(document, ordinal, one)))
      const scoreOf = (document: Document, ordinal: number): number => {
        // Less than any rare word that is shared, so that these decide between equals only.
        const own = document.interviewees[ordinal] ? 0.3 : 0
        const preferred = own + (keys?.has(document.interview.key) ? 0.5 : 0)
        return contextTerms
          .filter(({ id }) => hasTerm(document.words, ordinal, id))
          .reduce((sum, { term }) => sum + weight(term), preferred)
      }
      const hits: Hit[] = []
      let isCut = false
      const looked = groups.length ? candidates(groups, known, documents, ranked()) : everything(ranked())
      for (const [document, ordinals] of looked) {
        isCut = hits.length >= most
        if (isCut) break
        for (const ordinal of ordinals)
          if (isMet(document, ordinal)) hits.push({ document, ordinal, score: scoreOf(document, ordinal) })
      }
      hits.sort((a, b) => b.score - a.score || a.document.rank - b.document.rank || a.ordinal - b.ordinal)
      const best = hits.slice(0, limit)
      return {
        claims: best.flatMap(({ document, ordinal }) => document.interview.claims[ordinal] ?? []),
        isCut: isCut || hits.length > limit,
      }
    },
  }
}

const idsOf = new WeakMap<readonly Claim[], ReadonlyMap<string, Claim>>()

function byId(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  const before = idsOf.get(claims)
  if (before) return before
  // Of several with one id the first counts.
  const made = new Map([...claims].reverse().map((claim) => [claim.id, claim]))
  idsOf.set(claims, made)
  return made
}

interface Hit {
  readonly document: Document
  readonly ordinal: number
  readonly score: number
}
