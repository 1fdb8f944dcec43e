import { between, ClaimPostings } from './claimPostings.js'
import type { ClaimRef } from './claimRef.js'
import { eachTerm } from './claimTerms.js'
import type { Claim, Interview } from '../model.js'
import { lowerBound } from '../text/lowerBound.js'
import { rememberedOf } from '../text/remember.js'

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
  /** To be called by a shell that prepares all: until it calls the answer, a search is among the interviews that were read. */
  beginReading(): () => void
  search(query: ClaimQuery): ClaimHits
}

/** How many claims one query looks at, so that its cost does not grow with the corpus. */
const mostCandidates = 800
/** The same where nothing was typed, and any word of the sentence makes a candidate. */
const mostUnasked = 200

/** An interview whose words were read. All claims are counted through, a later interview's after those before. */
interface Document {
  readonly interview: Interview
  readonly first: number
  readonly end: number
  /** By claim: 1 where an interviewee makes it. */
  readonly interviewees: Uint8Array
  /** Its place among all, newest interview first. */
  rank: number
}

/** The claims that have any of some words, by word. */
type Lists = readonly Uint32Array[]

/** An index of claims by word. Adding or removing an interview costs what that interview holds; its words are read when they are asked for. */
export function makeClaimIndex(): ClaimIndex {
  const interviews = new Map<string, Interview>()
  const unread = new Set<string>()
  /** In the order of their claims. */
  const documents: Document[] = []
  const postings = new ClaimPostings()
  let order: Document[] | undefined
  let size = 0
  let next = 0
  let readers = 0

  /** All interviews, newest first. */
  const ranked = (): readonly Document[] => {
    if (order) return order
    order = [...documents].sort(byDate)
    order.forEach((document, index) => (document.rank = index))
    return order
  }
  const read = (key: string): void => {
    unread.delete(key)
    const interview = interviews.get(key)
    if (!interview) return
    const first = next
    const interviewees = intervieweesClaims(interview)
    eachTerm(interview, (ordinal, term) => postings.add(term, first + ordinal))
    next += interviewees.length
    size += interviewees.length
    documents.push({ interview, first, end: next, interviewees, rank: 0 })
    order = undefined
  }
  /** Newest first. Words that stand in many interviews reach the limit long before all of these were put in order. */
  const holdersOf = (lists: Lists): readonly Document[] => {
    if (costOf(lists) > mostCandidates) return ranked()
    ranked()
    const found = lists.flatMap((list) => [...list].flatMap((claim) => documentOf(documents, claim) ?? []))
    return [...new Set(found)].sort((a, b) => a.rank - b.rank)
  }
  /** The claims that have any word of a group, group after group, each claim once; within a group by interview, newest first. */
  function* candidates(groups: readonly Lists[]): Iterable<readonly [Document, readonly number[]]> {
    const seen = new Set<number>()
    for (const lists of groups) {
      for (const document of holdersOf(lists)) {
        const all = lists.flatMap((list) => [...between(list, document.first, document.end)])
        const claims = [...new Set(all)].filter((claim) => !seen.has(claim)).sort((a, b) => a - b)
        for (const claim of claims) seen.add(claim)
        if (claims.length) yield [document, claims]
      }
    }
  }
  function* everything(): Iterable<readonly [Document, readonly number[]]> {
    for (const document of ranked())
      yield [document, Array.from(document.interviewees, (_, ordinal) => document.first + ordinal)]
  }
  /** For each term of an alternative, the claims that have one of the words it may stand for. */
  const expand = ({ terms, isPrefix }: Alternative): readonly Lists[] =>
    terms.map((term, at) => (isPrefix && at === terms.length - 1 ? postings.startingWith(term) : [postings.of(term)]))

  const readRest = (): void => {
    if (!readers) for (const key of unread) read(key)
  }

  return {
    get size() {
      readRest()
      return size
    },
    add(interview) {
      interviews.set(interview.key, interview)
      unread.add(interview.key)
    },
    remove({ key }) {
      interviews.delete(key)
      unread.delete(key)
      const at = documents.findIndex(({ interview }) => interview.key === key)
      const [document] = at < 0 ? [] : documents.splice(at, 1)
      if (!document) return
      const { interview, first, end } = document
      size -= end - first
      eachTerm(interview, (_, term) => postings.remove(term, first, end))
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
    beginReading() {
      readers += 1
      return () => (readers -= 1)
    },
    search({ wants, context, keys, limit }) {
      readRest()
      const tests = wants.map((want) => want.map(expand))
      const shared = context.map((term) => ({ term, claims: postings.of(term) })).filter(({ claims }) => claims.length)
      shared.sort((a, b) => a.claims.length - b.claims.length || (a.term < b.term ? -1 : 1))
      const weighed = shared.map(({ claims }) => ({ claims, weight: Math.log(1 + size / claims.length) }))
      const groups = tests.length ? [rarest(tests)] : shared.map(({ claims }) => [claims])
      const isMet = (claim: number): boolean =>
        tests.every((want) => want.some((one) => one.every((lists) => lists.some((list) => has(list, claim)))))
      const scoreOf = ({ interview, interviewees, first }: Document, claim: number): number => {
        // Less than any rare word that is shared, so that these decide between equals only.
        const own = interviewees[claim - first] ? 0.3 : 0
        const preferred = own + (keys?.has(interview.key) ? 0.5 : 0)
        return weighed.filter(({ claims }) => has(claims, claim)).reduce((sum, { weight }) => sum + weight, preferred)
      }
      const hits: { readonly document: Document; readonly claim: number; readonly score: number }[] = []
      let isCut = false
      for (const [document, claims] of groups.length ? candidates(groups) : everything()) {
        isCut = hits.length >= (tests.length ? mostCandidates : mostUnasked)
        if (isCut) break
        for (const claim of claims) if (isMet(claim)) hits.push({ document, claim, score: scoreOf(document, claim) })
      }
      hits.sort((a, b) => b.score - a.score || a.document.rank - b.document.rank || a.claim - b.claim)
      return {
        claims: hits
          .slice(0, limit)
          .flatMap(({ document, claim }) => document.interview.claims[claim - document.first] ?? []),
        isCut: isCut || hits.length > limit,
      }
    },
  }
}

/** By halves, as documents are in the order of their claims. */
function documentOf(documents: readonly Document[], claim: number): Document | undefined {
  let [low, high] = [0, documents.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((documents[middle]?.end ?? 0) <= claim) low = middle + 1
    else high = middle
  }
  return documents[low]
}

/** Of all wants, the claims that have a word without which the one is not met that the fewest meet. */
function rarest(tests: readonly (readonly (readonly Lists[])[])[]): Lists {
  const choices = tests.map((want) => want.flatMap((alternative) => alternative.at(-1) ?? []))
  return choices.reduce((best, one) => (costOf(one) < costOf(best) ? one : best))
}

function costOf(lists: Lists): number {
  return lists.reduce((sum, { length }) => sum + length, 0)
}

function has(list: Uint32Array, claim: number): boolean {
  return list[lowerBound(list, claim)] === claim
}

function intervieweesClaims({ voices, claims }: Interview): Uint8Array {
  const ids = new Set(voices.flatMap(({ id, role }) => (role === 'interviewee' ? [id] : [])))
  return Uint8Array.from(claims, ({ voice }) => (ids.has(voice) ? 1 : 0))
}

/** Newest first, then by key. */
function byDate({ interview: a }: Document, { interview: b }: Document): number {
  if (a.issued !== b.issued) return (a.issued ?? '') > (b.issued ?? '') ? -1 : 1
  return a.key < b.key ? -1 : 1
}

/** Of several with one id the first counts. */
const byId = rememberedOf(
  (claims: readonly Claim[]): ReadonlyMap<string, Claim> =>
    new Map([...claims].reverse().map((claim) => [claim.id, claim])),
)
