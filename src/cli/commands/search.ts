import { citationOf, formatCitation } from '../../core/cite/citation.js'
import { termsOfClaim } from '../../core/cite/protection.js'
import { claimRef } from '../../core/claimRef.js'
import type { Corpus } from '../../core/corpus.js'
import type { Claim } from '../../core/model.js'
import { wantsOf } from '../../core/query/wants.js'
import { claimDescription, kindLabel, voiceLabel } from '../../words/claim.js'
import { plainEnglish } from '../../words/l10n.js'
import { CannotRun, type Host } from '../host.js'
import { type JsonClaim, type JsonSearch, schemaVersion } from '../json.js'
import { loadCorpus } from '../load.js'
import type { Options } from '../options.js'
import { endOf, printable, printJson } from '../report.js'

/** `attache search`: the claims that have all the words, best first. What was said off the record is never among them. */
export async function runSearch(host: Host, { folders, json, words, limit }: Options): Promise<number> {
  if (!words.length) throw new CannotRun('Expected words to search for; see attache --help.')
  const corpus = await loadCorpus(host, folders)
  const query = { wants: wantsOf(corpus, words.join(' ')), context: [], limit: Infinity }
  const { claims, isCut: isMore } = corpus.claims.search(query)
  const all = claims.flatMap((claim) => describe(corpus, claim))
  const found = all.slice(0, limit)
  const isCut = isMore || all.length > limit
  const answer: JsonSearch = { schemaVersion, claims: found.map(({ json: one }) => one), isCut }
  if (json) printJson(host, answer)
  else for (const { line } of found) host.out(printable(line))
  if (!json && !found.length) host.out('No claim has all these words.\n')
  return endOf(host, corpus)
}

function describe(corpus: Corpus, claim: Claim): readonly { readonly json: JsonClaim; readonly line: string }[] {
  const interview = corpus.interview(claim.key)
  if (!interview || termsOfClaim(interview, claim) === 'off record') return []
  const citation = formatCitation([citationOf(interview, claim)])
  const { label, wording, kind, hedge, likelihood } = claim
  const json: JsonClaim = {
    ref: claimRef(claim),
    label,
    wording,
    kind,
    voice: voiceLabel(claim, corpus, plainEnglish),
    ...(hedge === undefined ? {} : { hedge }),
    ...(likelihood === undefined ? {} : { likelihood }),
    citation,
  }
  const about = `${claimDescription(claim, corpus, plainEnglish)} · ${kindLabel(kind, plainEnglish)}`
  return [{ json, line: `${label}\n  ${wording}\n  ${about} · ${citation}\n` }]
}
