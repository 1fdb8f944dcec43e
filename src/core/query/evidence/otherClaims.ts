import type { Corpus } from '../../corpus/corpus.js'
import { perVersion } from '../../corpus/perVersion.js'
import { relatedClaims } from '../../corpus/relatedClaims.js'
import type { Claim, Interview, Topic } from '../../model.js'
import { stemsOf } from '../../language/meaning/tellingStems.js'
import { termsOfClaim } from '../../terms/terms.js'
import type { OtherClaim, OtherClaims } from './evidenceTypes.js'
import { rememberedOf } from '../../text/remember.js'

/** How many related claims, and how many interviews on the same topic, are listed. */
const mostRelated = 12
const mostOnTopic = 5
/** Of one interview no more claims are looked at for the one that is nearest. */
const mostLooked = 100

/** The claims of one interview by the shared name of the topic that they stand under, or under which that topic stands. */
type ByTopic = ReadonlyMap<string, readonly Claim[]>

/** The interviews that have claims on a topic, newest first. */
type Spoken = readonly { readonly interview: Interview; readonly claims: readonly Claim[] }[]

/**
 * Who contradicts or qualifies a claim, and what others say on the same shared topic: of each of the newest interviews the claim that is nearest in its
 * words. Nothing off the record. What it costs does not grow with the corpus, but for the first look after a change.
 */
export function otherClaims(corpus: Corpus, claim: Claim): OtherClaims {
  const related = relatedOnce(corpus, claim).filter((one) => isTold(corpus, one.claim))
  // Whoever is told of already needs no second row.
  const known = new Set([claim.key, ...related.map((one) => one.claim.key)])
  const terms = new Set(stemsOf(claim.wording))
  const others = [...topicsOf(corpus, claim)]
    .flatMap((shared) => spokenOn(corpus).get(shared) ?? [])
    .filter(({ interview }) => !known.has(interview.key))
  const onTopic: OtherClaim[] = []
  let looked = 0
  for (const { claims } of others) {
    if (onTopic.length === mostOnTopic) break
    looked += 1
    const nearest = nearestOf(
      claims.slice(0, mostLooked).filter((one) => isTold(corpus, one)),
      terms,
    )
    if (nearest) onTopic.push({ relation: 'same-topic', claim: nearest })
  }
  const cut = new Set(related.slice(mostRelated).map((one) => one.claim.key))
  return { claims: [...related.slice(0, mostRelated), ...onTopic], more: cut.size + others.length - looked }
}

/** Where two contradict each other, once is enough. */
function relatedOnce(corpus: Corpus, claim: Claim): readonly OtherClaim[] {
  const all = relatedClaims(corpus, claim)
  return all.filter((one, at) => all.findIndex((other) => other.claim === one.claim) === at)
}

function isTold(corpus: Corpus, claim: Claim): boolean {
  const interview = corpus.interview(claim.key)
  return interview !== undefined && termsOfClaim(interview, claim) !== 'off record'
}

function nearestOf(claims: readonly Claim[], terms: ReadonlySet<string>): Claim | undefined {
  let best: { readonly claim: Claim; readonly shared: number } | undefined
  for (const claim of claims) {
    const shared = stemsOf(claim.wording).filter((stem) => terms.has(stem)).length
    if (!best || shared > best.shared) best = { claim, shared }
  }
  return best?.claim
}

function topicsOf(corpus: Corpus, { key, id }: Claim): ReadonlySet<string> {
  const interview = corpus.interview(key)
  const found = interview ? [...byTopic(interview)].filter(([, claims]) => claims.some((one) => one.id === id)) : []
  return new Set(found.map(([shared]) => shared))
}

const spokenOn = perVersion((corpus): ReadonlyMap<string, Spoken> => {
  const found = new Map<string, { interview: Interview; claims: readonly Claim[] }[]>()
  for (const interview of corpus.interviews())
    for (const [shared, claims] of byTopic(interview)) {
      const spoken = found.get(shared)
      if (spoken) spoken.push({ interview, claims })
      else found.set(shared, [{ interview, claims }])
    }
  return found
})

/** What an interview says never changes: an edited file gives a new one. */
const byTopic = rememberedOf((interview: Interview): ByTopic => {
  const byId = new Map(interview.claims.map((claim) => [claim.id, claim]))
  const found = new Map<string, Claim[]>()
  const walk = ({ shared, claims, topics }: Topic, above: readonly string[]): void => {
    const names = shared === undefined || above.includes(shared) ? above : [...above, shared]
    const own = claims.flatMap((id) => byId.get(id) ?? [])
    for (const name of names) found.set(name, [...(found.get(name) ?? []), ...own])
    for (const topic of topics) walk(topic, names)
  }
  for (const topic of interview.topics) walk(topic, [])
  return found
})
