import { citationOf, formatCitation } from '../../core/citation/citation.js'
import { isProtected, isProtectedInterview, termsOfClaim } from '../../core/terms/terms.js'
import { claimRef } from '../../core/corpus/claimRef.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import { FullText } from '../../core/search/fullText.js'
import { type Said, type SaidPassage, searchedPassages } from '../../core/search/whoSaid.js'
import type { Claim } from '../../core/model.js'
import { wantsOf } from '../../core/search/wants.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { pointAt } from '../../core/text/lines.js'
import { claimDescription, kindLabel, voiceLabel } from '../../words/claim.js'
import { speakerName } from '../../words/hover/hoverParts.js'
import { plainEnglish } from '../../words/l10n.js'
import { saidDescription, saidText } from '../../words/whoSaid.js'
import { CannotRun, type Host } from '../host.js'
import { type JsonClaim, type JsonSaid, type JsonSearch, schemaVersion } from '../json.js'
import { loadCorpus } from '../load.js'
import type { Options } from '../options.js'
import { endOf, jsonPlace, printJson } from '../report.js'

/**
 * `attache search`: the claims that have all the words, best first, and the passages of source texts that have them, newest first. What
 * was said off the record is never among them. Protected interviews whose texts are not searched are named.
 */
export async function runSearch(host: Host, { folders, json, words, limit }: Options): Promise<number> {
  if (!words.length) throw new CannotRun('Expected words to search for; see attache --help.')
  const corpus = await loadCorpus(host, folders, { isSearched: true })
  const typed = words.join(' ')
  const { claims, isCut: isMore } = corpus.claims.search({
    wants: wantsOf(corpus, typed),
    context: [],
    limit: Infinity,
  })
  const all = claims.flatMap((claim) => describe(corpus, claim))
  const found = all.slice(0, limit)
  const said = searchTexts(corpus, typed, limit)
  const answer: JsonSearch = {
    schemaVersion,
    claims: found.map(({ json: one }) => one),
    passages: said.passages.map((one) => jsonSaid(corpus, one)),
    isCut: isMore || all.length > limit || said.isCut,
  }
  if (json) printJson(host, answer)
  else for (const { line } of found) host.out(line)
  if (!json) for (const one of said.passages) host.out(lineOfSaid(one))
  if (!json && !found.length && !said.passages.length) host.out('No claim and no passage has all these words.\n')
  const unsearched = corpus
    .interviews()
    .filter(
      (one) => isProtectedInterview(one) && one.terms !== 'off record' && !one.isSample && !corpus.sourceOf(one.key),
    )
  if (unsearched.length) host.err(`${unsearchedSentence(unsearched.map(({ key }) => key))}\n`)
  return endOf(host, corpus)
}

function unsearchedSentence(keys: readonly string[]): string {
  return `Not searched, since they are protected: ${keys.join(', ')}.`
}

/** The passages alone: the claims are found by their own index. */
function searchTexts(
  corpus: Corpus,
  typed: string,
  limit: number,
): { readonly passages: readonly SaidPassage[]; readonly isCut: boolean } {
  const fullText = new FullText(corpus, searchedPassages)
  for (const _ of fullText.catchUp());
  const { said } = fullText.search(typed, Infinity)
  const passages = said.filter((one: Said) => one.kind === 'passage')
  return { passages: passages.slice(0, limit), isCut: passages.length > limit }
}

function jsonSaid(corpus: Corpus, { interview, passage, terms, excerpt, sentence, claims }: SaidPassage): JsonSaid {
  const starts = corpus.sourceOf(interview.key)?.lineStarts ?? [0]
  const { issued } = interview
  const date = issued && isProtectedInterview(interview) ? issued.slice(0, 4) : issued
  return {
    key: interview.key,
    ref: formatPassageRef(passage.ref),
    voice: speakerName(interview, passage, plainEnglish),
    ...(date ? { date } : {}),
    terms,
    ...(excerpt && !isProtected(terms) ? { text: excerpt.text } : {}),
    span: jsonPlace(pointAt(starts, sentence.start), sentence.end),
    claims: claims.map(claimRef),
  }
}

function lineOfSaid(said: SaidPassage): string {
  const { interview, passage } = said
  const who = speakerName(interview, passage, plainEnglish)
  return `${saidText(said, plainEnglish)}\n  ${who} ${saidDescription(said, plainEnglish)} · ${interview.key}\n`
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
