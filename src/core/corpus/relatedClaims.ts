import { type ClaimRef, claimRef, resolveRef } from './claimRef.js'
import type { Corpus } from './corpus.js'
import { mayPoint } from './lazyFile.js'
import type { Claim, Interview } from '../model.js'
import { rememberedOf } from '../text/remember.js'
import { perVersion } from './perVersion.js'

export type Relation = 'qualifies' | 'contradicts' | 'qualified-by' | 'contradicted-by'

export interface RelatedClaim {
  readonly relation: Relation
  readonly claim: Claim
}

interface Link {
  readonly relation: 'qualified-by' | 'contradicted-by'
  readonly from: Claim
}

type Links = ReadonlyMap<ClaimRef, readonly Link[]>

/** What a claim qualifies or contradicts, and then what does so to it, in whatever interview. References that lead nowhere are left out. */
export function relatedClaims(corpus: Corpus, claim: Claim): readonly RelatedClaim[] {
  const own = (relation: 'qualifies' | 'contradicts'): readonly RelatedClaim[] =>
    claim[relation].flatMap((reference) => {
      const found = corpus.claim(resolveRef(reference, claim.key))
      return found ? [{ relation, claim: found }] : []
    })
  const others = (linksIn(corpus).get(claimRef(claim)) ?? []).map(({ relation, from }) => ({ relation, claim: from }))
  return [...own('qualifies'), ...own('contradicts'), ...others].sort((a, b) =>
    compareRelations(a.relation, b.relation),
  )
}

/** Made once for each version of a corpus, so that who asks for claim after claim does not look through all interviews each time. */
const linksIn = perVersion((corpus): Links => {
  const links = new Map<ClaimRef, Link[]>()
  for (const interview of corpus.interviews()) {
    // To make the claims of all interviews would take seconds in a large corpus; few point at others.
    for (const [to, from] of mayPoint(interview) ? linksOf(interview) : []) {
      const before = links.get(to)
      if (before) before.push(...from)
      else links.set(to, [...from])
    }
  }
  return links
})

const relations: readonly Relation[] = ['qualifies', 'qualified-by', 'contradicts', 'contradicted-by']

function compareRelations(a: Relation, b: Relation): number {
  return relations.indexOf(a) - relations.indexOf(b)
}

/** Who points at which claim. What an interview says never changes: an edited file gives a new one. */
const linksOf = rememberedOf((interview: Interview): Links => {
  const links = new Map<ClaimRef, Link[]>()
  const add = (relation: Link['relation'], references: readonly string[], from: Claim): void => {
    for (const reference of references) {
      const to = resolveRef(reference, interview.key)
      links.set(to, [...(links.get(to) ?? []), { relation, from }])
    }
  }
  for (const claim of interview.claims) {
    add('qualified-by', claim.qualifies, claim)
    add('contradicted-by', claim.contradicts, claim)
  }
  return links
})
