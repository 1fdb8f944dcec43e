import { doubtOfClaim } from '../../sentence/certainty/doubt.js'
import { type RenderedClaim, renderedBy, type Rendering, renderingsOf } from '../../sentence/claims/renderings.js'
import type { Checked } from '../../cited/checked.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import { interviewees } from '../../corpus/voiceNames.js'
import type { CitationItem } from '../../memo/citations.js'
import type { Claim, Interview, Passage } from '../../model.js'

/**
 * The claims of the cited paragraph that the words before a citation without a pin may say again, as the checks find them: none where too little is alike,
 * several where several fit. Claims have English words, and so must the memo.
 */
export function renderedClaims(item: CitationItem, checked: Checked): readonly Claim[] {
  if (!checked.isEnglish) return []
  const found = renderingsOf(checked)
    .filter(({ isPinned, claims }) => !isPinned && claims.some(({ cited }) => cited.item === item))
    .flatMap((rendering) => fitting(rendering).filter(({ cited }) => cited.item === item))
  const claims = [...new Set(found.map(({ claim }) => claim))]
  const [only] = claims
  const interview = checked.corpus.interview(item.key)
  if (!only || !interview || (claims.length === 1 && !found.some(isClose))) return []
  // What the speaker is said to report is no view of his.
  return claims.length === 1 && only.holder === undefined && isReportedBySpeaker(item, interview, checked) ? [] : claims
}

/** What a clause says again, and what else is much like it: a check asks, but what a document says has to be true. */
function fitting(rendering: Rendering): readonly RenderedClaim[] {
  const said = renderedBy(rendering).filter((one) => doubtOfClaim(rendering, one) !== 'few-words')
  const [best] = rendering.claims
  if (!said.length || !best) return []
  const near = rendering.claims.filter(
    ({ overlap }) => overlap.words + overlap.entries > 1 && overlap.coverage > nearEnough * best.overlap.coverage,
  )
  return [...new Set([...said, ...near])]
}

const nearEnough = 0.5

function isClose({ overlap: { words, entries, coverage } }: RenderedClaim): boolean {
  return coverage === 1 || (coverage >= leastShare && words + entries > 1)
}

const leastShare = 0.4

/**
 * Whether nobody can tell whose view it is that a citation stands for: what it says may be of several, or is not found among the claims of a paragraph that
 * reports views of others, or the sentence says itself that the speaker only reports it.
 */
export function isViewOpen(
  item: CitationItem,
  rendered: readonly Claim[],
  { interview, passages, checked }: { interview: Interview; passages: readonly Passage[]; checked: Checked },
): boolean {
  if (rendered.length) return new Set(rendered.map(({ voice, holder = '' }) => `${voice}\n${holder}`)).size > 1
  const reportsOthers = passages.some(({ ref }) =>
    interview.claims.some(
      ({ holder, at }) =>
        holder !== undefined && at.some((one) => one.ref.kind === ref.kind && one.ref.number === ref.number),
    ),
  )
  return reportsOthers || isReportedBySpeaker(item, interview, checked)
}

/** `the navy, quoted by Reed`, `officials told Reed`. */
function isReportedBySpeaker(item: CitationItem, interview: Interview, checked: Checked): boolean {
  const sentence = checked.sentences.find(({ cited }) => cited.some((one) => one.item === item))
  if (!sentence) return false
  const { start } = sentence.span
  const here = sentence.cited.find((one) => one.item === item)?.citation.span
  // What stands before another citation is that one's.
  const ends = sentence.cited.map(({ citation }) => citation.span.end).filter((end) => here && end <= here.start)
  const words = wordsOfSentence(sentence, checked).own.slice(Math.max(0, ...ends.map((end) => end - start)))
  const names = interviewees(interview).map(
    ({ name }) =>
      name
        .split(' ')
        .at(-1)
        ?.replace(/[^\p{L}\p{N}-]/gu, '') ?? '',
  )
  const reported = String.raw`\b(?:(?:quoted|cited|reported|relayed|as told) by|via|told|tell|tells) (?:\p{Lu}[\p{L}.]* )*(?:${names.filter(Boolean).join('|')})(?![\p{L}\p{N}])`
  return names.some(Boolean) && new RegExp(reported, 'u').test(words)
}
