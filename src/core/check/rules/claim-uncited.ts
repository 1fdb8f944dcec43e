import { formatCitation, citationOf } from '../../citation/citation.js'
import { claimRef } from '../../corpus/claimRef.js'
import { displayName } from '../../corpus/voiceNames.js'
import { isOwnJudgement } from '../../certainty/ownJudgement.js'
import type { Span } from '../../model.js'
import { citedPlaceOf } from '../../citation/resolve.js'
import { citeInSentence } from '../../citation/citeInSentence.js'
import { firstIndex, touching } from '../../text/inOrder.js'
import {
  type Attribution,
  attributionsIn,
  describedIn,
  isAttributionDenied,
} from '../../sentence/attribution/attributions.js'
import { claimsFor } from '../fixes/claimsFor.js'
import { isInHeading } from '../../cited/headings.js'
import type { Fix, Found, Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import type { Speaker } from '../../sentence/attribution/speakers.js'
import type { Cited, MemoSentence } from '../../cited/sentences.js'
import { countWords } from '../../language/words.js'
import { sentencesBefore, sentencesBehind, wordsOfSentence } from '../../cited/sentenceWords.js'
import { noViewBefore, unnamedAttribution } from '../../language/reporting/attributionForms.js'

/**
 * A sentence that attributes a view to an interviewee and cites nothing.
 *
 * Why: readers cannot look up a source that is not named. A citation later in the paragraph, a note or a link is enough.
 *
 * Only a hint where the words may attribute no view: “why Reed thought so is unclear”, “Reed disagreed”.
 *
 * ok:
 *
 *     Reed argued in 2021 that the treaty is a bargain between unequal partners [@reed2021, para. 2].
 *
 * ok:
 *
 *     We shall ask Anna Reed about the dam next week.
 *
 * ok:
 *
 *     This section rests on what Reed said, and we do not know whether Reed saw the plan.
 *
 * not ok:
 *
 *     ⟦Reed argued⟧ in 2021 that the treaty is a bargain between unequal partners.
 *
 * not ok:
 *
 *     Nothing will be signed this year, ⟦according to Claire Moreau⟧.
 *
 * not ok:
 *
 *     ⟦Reed told⟧ us: “The treaty was dead before anybody had signed it.”
 *
 * not ok:
 *
 *     ⟦Many experts say⟧ that the treaty has no future.
 */
export const claimUncited: Rule<'claim-uncited'> = {
  id: 'claim-uncited',
  severity: 'warning',
  *check(checked) {
    for (const sentence of checked.sentences) {
      if (sentence.cited.length || isElsewhere(sentence, checked)) continue
      const { own: words } = wordsOfSentence(sentence, checked)
      if (isAttributionDenied(words) || isOwnJudgement(words) || words.trimEnd().endsWith('?')) continue
      const given = [...attributionsIn(sentence, checked), ...describedIn(sentence, checked)]
      const first = given.find((one) => givesSomething(one, sentence, words))
      if (!first) {
        const unnamed = checked.isEnglish && unnamedIn(words)
        // "The officials say": somebody of whom was told before.
        const doubt = /^the\b/i.test(words) ? 'no-view' : undefined
        if (unnamed && !isAnythingCitedNear(sentence, checked)) yield { ...uncited(unnamed, sentence), doubt }
        continue
      }
      if (isCitedNear(sentence, first.speakers, checked)) continue
      const [speaker] = first.speakers
      const name = speaker ? (displayName(speaker.interview, speaker.voice) ?? '') : ''
      yield {
        span: first.whole,
        data: { name, keys: first.speakers.map(({ interview }) => interview.key) },
        fixes: fixesFor(sentence, first.speakers, checked),
        doubt: isSurelyView(first, sentence, words, checked) ? undefined : 'no-view',
      }
    }
  },
}

/** Where a sentence gives something to experts, officials and the like whom it does not name. */
function unnamedIn(words: string): Span | undefined {
  const found = unnamedAttribution.exec(words)?.[0]
  if (found === undefined || /^(?:we|our|my|i)\b|\b(?:we|i) (?:asked|told|met)\b/i.test(found)) return undefined
  return { start: 0, end: found.replace(/,? that$/i, '').length }
}

function uncited({ start, end }: Span, { span }: MemoSentence): Found<'claim-uncited'> {
  return { span: { start: span.start + start, end: span.start + end }, data: { name: '', keys: [] } }
}

/** Whether the paragraph cites anything. */
function isAnythingCitedNear(sentence: MemoSentence, { sentences, memo: { text } }: Checked): boolean {
  for (const { cited } of sentencesBefore(sentence, sentences, text)) if (cited.length) return true
  for (const { cited } of sentencesBehind(sentence, sentences, text)) if (cited.length) return true
  return sentence.cited.length > 0
}

/** `Reed’s view is not ours` gives her nothing; `Reed’s view is that …` and `in Reed’s view` do. */
function givesSomething({ name, whole }: Attribution, { span }: MemoSentence, words: string): boolean {
  const [from, next, end] = [name.start - span.start, name.end - span.start, whole.end - span.start]
  // "This section rests on what Reed said" tells nothing of it.
  if (
    /[\p{L},] (?:what|everything|all|much|little|nothing|anything|whom|which)(?: that)? $/iu.test(words.slice(0, from))
  )
    return false
  if (!/^[’']/.test(words.slice(next, end))) return true
  return (
    /\b(?:in|by|to|on)\s+$/i.test(words.slice(0, from)) ||
    /^(?: (?:is|was|remains|has been))? that\b/.test(words.slice(end))
  )
}

/** So many words say something. */
const fewestWords = 3

/**
 * Whether what is given to somebody is surely a view: `argued that …`, `according to …`, a verb of saying with some words behind. Not what stands
 * beside a condition or in a question, nor what is said of a thing that he told.
 */
function isSurelyView(
  { name, whole }: Attribution,
  { span }: MemoSentence,
  words: string,
  { memo: { text } }: Checked,
): boolean {
  const [from, end] = [name.start - span.start, whole.end - span.start]
  const before = words.slice(0, from)
  const rest = words.slice(end)
  if (noViewBefore.test(before)) return false
  if (
    /(?:dis)?agree[sd]?$/iu.test(words.slice(0, end)) &&
    /^ (?:on|about|over) (?:much|most|almost|nearly|little|few|nothing)\b/iu.test(rest)
  )
    return false
  if (/^ (?:us|me)? ?(?:how|why|when|where|about|nothing|little|no more)\b/iu.test(rest)) return false
  // Of what stands between marks `words` has but one.
  return (
    countWords(text.slice(whole.end, span.end)) >= fewestWords ||
    countWords(text.slice(span.start, name.start)) >= fewestWords
  )
}

/** A heading; a sentence with a note, a link or another work in it; words that are told to be somebody's by another rule. */
function isElsewhere({ span }: MemoSentence, { memo, quotations, find }: Checked): boolean {
  const { text } = memo
  if (isInHeading(text, span)) return true
  const own = text.slice(span.start, span.end)
  if (/\[\^|\^\[|\]\(|https?:|<!--/.test(own) || /^[\s”’"')]*\[?\^/.test(text.slice(span.end, span.end + 4)))
    return true
  if (
    /\b(?:book|article|paper|essay|column|testimony|tweet|blog|speech|press release|newspaper|reporters?)\b/i.test(own)
  )
    return true
  const quoted = quotations[firstIndex(quotations, ({ whole }) => whole.start >= span.end)]
  if (own.endsWith(':') && quoted?.kind === 'block' && /^[\s>]*$/.test(text.slice(span.end, quoted.span.start)))
    return true
  return touching(quotations, span, ({ whole }) => whole).some(
    (one) =>
      one.span.start >= span.start &&
      one.span.end <= span.end &&
      countWords(one.text) > 4 &&
      find(one.text).kind === 'found',
  )
}

/** Whether a later sentence of the paragraph cites the same person, or the one before gives him something and cites him. */
function isCitedNear(sentence: MemoSentence, speakers: readonly Speaker[], checked: Checked): boolean {
  const { sentences, memo } = checked
  const { text } = memo
  const cites = ({ cited }: MemoSentence): boolean =>
    cited.some((one) => speakers.some((speaker) => mayBeHis(one, speaker, checked)))
  const isSameItem = (from: MemoSentence, to: MemoSentence): boolean =>
    !/\n[ \t]*(?:[-*+]|\d+[.)])[ \t]/.test(text.slice(from.span.end, to.span.start))
  const [before] = sentencesBefore(sentence, sentences, text)
  if (before && cites(before) && isSameItem(before, sentence)) {
    const given = attributionsIn(before, checked).flatMap((one) => one.speakers)
    if (given.some(({ voice }) => speakers.some((speaker) => speaker.voice === voice))) return true
  }
  let last = sentence
  for (const next of sentencesBehind(sentence, sentences, text)) {
    if (!isSameItem(last, next)) return false
    if (cites(next)) return true
    last = next
  }
  return false
}

/** Whether what is cited of his interview may be his own words: those of a question are not. */
function mayBeHis({ item, interview }: Cited, { interview: own, voice }: Speaker, { corpus }: Checked): boolean {
  if (!interview || interview !== own) return false
  const place = item.locator && citedPlaceOf(corpus, interview, item.locator)
  return place?.kind !== 'passages' || place.passages.some(({ passage }) => passage.voice === voice.id)
}

/** At most so many claims are offered. */
const mostFixes = 3

/** Cites what the speaker says of the same, where there is such a claim. */
function fixesFor(sentence: MemoSentence, speakers: readonly Speaker[], checked: Checked): readonly Fix[] {
  const bySpeakers = speakers.flatMap(({ interview, voice }) =>
    interview.claims.filter((claim) => claim.voice === voice.id).map((claim) => ({ interview, claim })),
  )
  const alike = claimsFor(sentence, bySpeakers, checked)
  return alike.slice(0, mostFixes).flatMap(({ interview, claim }): readonly Fix[] => {
    const edits = citeInSentence(checked.memo, sentence.span.start, { interview, claim })
    const citation = formatCitation([citationOf(interview, claim)])
    return edits ? [{ kind: 'cite-claim', edits, data: { citation, claim: claim.label, ref: claimRef(claim) } }] : []
  })
}
