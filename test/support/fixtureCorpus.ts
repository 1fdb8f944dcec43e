import type { ClaimRef } from '../../src/core/corpus/claimRef.js'
import { Corpus } from '../../src/core/corpus/corpus.js'
import type { Claim, Interview } from '../../src/core/model.js'
import { fixtureCorpus } from './fixtures.js'

/** The invented corpus, read; with further files, or with others in place of its own. */
export function readFixture(others: Readonly<Record<string, string>> = {}): Corpus {
  const corpus = new Corpus()
  for (const [uri, text] of fixtureCorpus()) corpus.set(uri, text)
  for (const [uri, text] of Object.entries(others)) corpus.set(uri, text)
  return corpus
}

const shared = readFixture()

/** A claim of the invented corpus with its interview. */
export function fixture(
  ref: ClaimRef,
  corpus: Corpus = shared,
): { readonly corpus: Corpus; readonly interview: Interview; readonly claim: Claim } {
  const claim = corpus.claim(ref)
  const interview = claim && corpus.interview(claim.key)
  if (!claim || !interview) throw new Error(`expected a claim ${ref} in the invented corpus, got none`)
  return { corpus, interview, claim }
}
