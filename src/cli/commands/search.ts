import { citationOf, formatCitation } from '../../core/citation/citation.js'
import { isProtected, isProtectedInterview, termsOfClaim } from '../../core/terms/terms.js'
import { claimRef } from '../../core/corpus/claimRef.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { SaidClaim, SaidPassage } from '../../core/search/whoSaid.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { pointAt } from '../../core/text/lines.js'
import { claimDescription, kindLabel, voiceLabel } from '../../words/claim.js'
import { speakerName } from '../../words/hover/hoverParts.js'
import { plainEnglish } from '../../words/l10n.js'
import { saidDescription, saidText } from '../../words/whoSaid.js'
import { CannotRun, type Host } from '../host.js'
import { type JsonClaim, type JsonSaid, type JsonSearch, schemaVersion } from '../json.js'
import type { Options } from '../options.js'
import { endOf, jsonPlace, printJson } from '../report.js'
import { searchedCorpus } from '../searchedCorpus.js'

/**
 * `attache search`: the claims and the passages of source texts that have the words, those with all of them first. What was said off the record is
 * never among them. Protected interviews whose texts are not searched are named.
 */
export async function runSearch(host: Host, { folders, json, words, limit }: Options): Promise<number> {
  if (!words.length) throw new CannotRun('Expected words to search for; see attache --help.')
  const { corpus, search, problems } = await searchedCorpus(host, folders)
  const { said, isCut } = await search.search(words.join(' '), limit, 'all')
  const claims = said.flatMap((one) => (one.kind === 'claim' ? describe(corpus, one) : []))
  const passages = said.filter((one) => one.kind === 'passage')
  if (json) {
    const found = { claims: claims.map((one) => one.json), passages: passages.map((one) => jsonSaid(corpus, one)) }
    printJson(host, { schemaVersion, ...found, isCut } satisfies JsonSearch)
  } else {
    const print = (isWhole: boolean): void => {
      for (const one of claims) if (one.json.hasAll === isWhole) host.out(one.line)
      for (const one of passages) if (one.hasAll === isWhole) host.out(lineOfSaid(one))
    }
    print(true)
    if (!said.length) host.out('No claim and no passage has these words.\n')
    else if (!said[0]?.hasAll) host.out('No claim and no passage has all these words. Those with some of them:\n')
    else if (!said.at(-1)?.hasAll) host.out('With some of these words:\n')
    print(false)
  }
  const unsearched = corpus
    .interviews()
    .filter(
      (one) => isProtectedInterview(one) && one.terms !== 'off record' && !one.isSample && !corpus.sourceOf(one.key),
    )
  if (unsearched.length) host.err(`${unsearchedSentence(unsearched.map(({ key }) => key))}\n`)
  return endOf(host, problems())
}

function unsearchedSentence(keys: readonly string[]): string {
  return `Not searched, since they are protected: ${keys.join(', ')}.`
}

function jsonSaid(corpus: Corpus, said: SaidPassage): JsonSaid {
  const { interview, passage, terms, hasAll, excerpt, sentence, claims } = said
  const starts = corpus.sourceOf(interview.key)?.lineStarts ?? [0]
  const { issued } = interview
  const date = issued && isProtectedInterview(interview) ? issued.slice(0, 4) : issued
  return {
    key: interview.key,
    ref: formatPassageRef(passage.ref),
    voice: speakerName(interview, passage, plainEnglish),
    ...(date ? { date } : {}),
    terms,
    hasAll,
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

function describe(
  corpus: Corpus,
  { claim, hasAll }: SaidClaim,
): readonly { readonly json: JsonClaim; readonly line: string }[] {
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
    hasAll,
  }
  const about = `${claimDescription(claim, corpus, plainEnglish)} · ${kindLabel(kind, plainEnglish)}`
  return [{ json, line: `${label}\n  ${wording}\n  ${about} · ${citation}\n` }]
}
