import type { Corpus } from '../corpus/corpus.js'
import { namesOf } from '../corpus/entryNames.js'
import { findMentions } from '../names/findMentions.js'
import type { Claim } from '../model.js'
import { indexWordsOf } from '../language/keywords.js'

export interface ClaimsAbout {
  /** Those that share rare words with the context first, then those of interviewees, of newer interviews, in the order of the file. */
  readonly claims: readonly Claim[]
  /** Whether there are, or may be, more than were asked for. */
  readonly isCut: boolean
}

/** How many claims are looked at, so that the cost does not grow with the corpus; the index looks at no more. */
const mostCandidates = 2000

/**
 * The claims whose label or wording mentions an entry by any of its names. `context` holds terms (of `keywordsOf`) of the sentence
 * that is being written. Costs no more the bigger the corpus is: the index finds candidates by the words of the names, and names are
 * looked for, with the rules that hold for memos, only until `limit` claims are found.
 */
export function claimsAbout(
  corpus: Corpus,
  entryId: string,
  { context = [], limit }: { readonly context?: readonly string[]; readonly limit: number },
): ClaimsAbout {
  const entry = corpus.entry(entryId)
  if (!entry) return { claims: [], isCut: false }
  const names = namesOf(entry).map((name) => ({ terms: [...new Set(indexWordsOf(name))], isPrefix: false }))
  const wants = [names.filter(({ terms }) => terms.length > 0)]
  const candidates = corpus.claims.search({ wants, context, limit: mostCandidates })
  const found: Claim[] = []
  for (const claim of candidates.claims) {
    if (!mentionsIn(corpus, claim).includes(entryId)) continue
    if (found.length === limit) return { claims: found, isCut: true }
    found.push(claim)
  }
  return { claims: found, isCut: candidates.isCut }
}

/** The ids of the entries that a claim's label or wording mentions, each once, in order. */
function mentionsIn(corpus: Corpus, { label, wording }: Pick<Claim, 'label' | 'wording'>): readonly string[] {
  // A full stop between, so that no name reaches from one into the other.
  const mentions = findMentions(corpus.matcher, `${label}.\n\n${wording}`)
  return [...new Set(mentions.flatMap(({ entries }) => entries))]
}
