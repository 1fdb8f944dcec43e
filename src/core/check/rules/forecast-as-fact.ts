import { besideOf } from '../fixes/beside.js'
import { assertionIn } from '../../certainty/assertion.js'
import { isOfState } from '../../certainty/claimCommitment.js'
import { firstPastIn, pastOf, presentOf } from '../../certainty/tense.js'
import { blank } from '../../text/blank.js'
import type { Claim, Span } from '../../model.js'
import { estimateFound } from '../../sentence/certainty/estimate.js'
import { type RenderedClaim, renderedBy, type Rendering, renderingsOf } from '../../sentence/claims/renderings.js'
import { stemsOf } from '../../language/meaning/tellingStems.js'
import { doubtOf, namesVoice } from '../../sentence/certainty/doubt.js'
import { expectedFixes } from '../fixes/attributionFixes.js'
import { quoteInstead } from '../fixes/quoteInstead.js'
import type { Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import { asForetold, futureVerbs, noEvent } from '../../language/certainty/forecasts.js'
import { denies } from '../../language/meaning/negations.js'
import { isStatement } from '../../sentence/claims/statement.js'

/**
 * A forecast of the source told as if it had happened: “signed” or “has signed” where the source says “will sign”.
 *
 * Why: the source cannot know it. Whether it happened needs another source.
 *
 * Only a hint where another verb is in the past and the sentence names whose forecast it is. The same goes for a sentence that cites several
 * places or sets a condition.
 *
 * ok:
 *
 *     Reed expected that Velmark would sign the treaty before winter [@reed2021, para. 2].
 *
 * ok:
 *
 *     We have no record that Velmark signed the treaty before winter [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Velmark ⟦signed⟧ the Lower Basin Treaty before winter [@reed2021, para. 2].
 *
 * not ok:
 *
 *     The Sarn talks ⟦have opened⟧ in March 2022 [@reed2021, para. 4].
 */
export const forecastAsFact: Rule<'forecast-as-fact'> = {
  id: 'forecast-as-fact',
  severity: 'warning',
  *check(checked) {
    if (!checked.isEnglish) return
    for (const rendering of renderingsOf(checked)) {
      const { ownWords, hedgings, clause } = rendering
      const came = asForetold.exec(ownWords)
      const open = hedgings.filter(
        ({ span }) => !came || span.start < came.index || span.end > came.index + came[0].length,
      )
      const isForetold = open.length > 0 || /\b(?:will|shall|would|won[’']t)\b/i.test(ownWords) || isAhead(ownWords)
      if (isForetold || !isStatement(rendering)) continue
      const found = doneIn(rendering)
      if (!found) continue
      const { claim, done, verb } = found
      const span = { start: clause.start + done.start, end: clause.start + done.end }
      const expected = verb === undefined ? [] : expectedFixes(span, verb, rendering, claim, checked)
      const fixes = expected.length ? expected : quoteInstead(rendering.sentence, claim, checked)
      const doubt = isSurelyDone(found, rendering, checked) ? doubtOf(rendering, claim, checked) : 'other-verb'
      const data = estimateFound(claim, checked.memo.text.slice(span.start, span.end))
      yield { span, data, fixes, ...besideOf(data.key, claim, checked), doubt }
    }
  },
}

/** `has decided to`, `is going to`, `there is no chance`: not done. */
function isAhead(words: string): boolean {
  const kind = assertionIn(words)?.kind
  return kind !== undefined && kind !== 'proved' && kind !== 'convinced'
}

interface Done {
  readonly claim: RenderedClaim
  readonly done: Span
  /** The forecast's own, where it is that which is told as done. */
  readonly verb?: string
}

/**
 * The forecast that a clause tells as done. Its own verb in the past will do; another past needs a clause that says little else, for the
 * paragraph may hold what was done as well, or a pin that stands for what “has” come about.
 */
function doneIn(rendering: Rendering): Done | undefined {
  const { ownWords, isPinned } = rendering
  const claims = renderedBy(rendering)
  const others = claims.filter(({ claim }) => claim.kind !== 'forecast').map(({ overlap }) => overlap)
  const forecasts = claims.filter(
    ({ claim, cited, overlap }) =>
      claim.kind === 'forecast' &&
      !isOfState(claim) &&
      others.every(({ coverage }) => overlap.coverage >= coverage) &&
      !isBefore(ownWords, cited.interview?.issued ?? ''),
  )
  for (const claim of forecasts) {
    for (const verb of verbsOf(claim.claim)) {
      const done = pastOf(verb, ownWords)
      if (done && isAsMuchDenied(done, ownWords, claim.claim)) return { claim, done, verb }
    }
  }
  const [best] = forecasts
  const done = firstPastIn(ownWords)
  // "Had served" goes before what the clause is about, unless it says by when.
  if (!best || !done || (/^had\b/i.test(ownWords.slice(done.start, done.end)) && !/\bby\b/i.test(ownWords)))
    return undefined
  if (!isAsMuchDenied(done, ownWords, best.claim)) return undefined
  const { overlap } = best
  const [, second] = rendering.claims
  const isClear =
    overlap.words > 1 && overlap.coverage >= 0.35 && (!second || second.overlap.coverage < clear * overlap.coverage)
  const isSame = isClear || (overlap.coverage >= 0.5 && overlap.words + overlap.entries / 2 >= 2)
  const isPinnedAsDone = isPinned && overlap.words > 0
  return isSame || isPinnedAsDone ? { claim: best, done } : undefined
}

/**
 * Whether it is surely the forecast that is told as done: by its verb or one that means the same, or by any event in a sentence that does not
 * speak of whoever made the forecast.
 */
function isSurelyDone({ claim, done, verb }: Done, { ownWords, sentence }: Rendering, checked: Checked): boolean {
  const words = ownWords.slice(done.start, done.end)
  if (verb !== undefined || stemsOf(words).some((stem) => claim.keys.has(stem))) return true
  return isEvent(done, ownWords) && !namesVoice(sentence, checked)
}

/** `was lost`, `took`: what can be nothing but a verb of what was done; of `signed` alone where the clause has no other verb. */
function isEvent({ start, end }: Span, words: string): boolean {
  const done = words.slice(start, end)
  if (/ /.test(done)) return !/^had been$/i.test(done)
  if (!/ed$/i.test(done)) return true
  const rest = blank(words, [{ start, end }])
  return !presentOf(rest) && !firstPastIn(rest) && !/\b(?:is|are|was|were|has|have|had)\b/iu.test(rest)
}

/** That a thing did not come about is no forecast of it told as done, unless that was the forecast. */
function isAsMuchDenied({ start, end }: Span, words: string, { wording }: Claim): boolean {
  const from = words.lastIndexOf(',', start) + 1
  const to = words.indexOf(',', end)
  const main = wording.replace('than not', '').split(/\b(?:that|which|who|by|because|although|though|as)\b/)[0] ?? ''
  const part = words.slice(from, to < 0 ? undefined : to).replace(/\bwith no\b/gi, 'without')
  return denies.test(part) === denies.test(main)
}

/** Whether a clause tells of a year before the interview. */
function isBefore(words: string, issued: string): boolean {
  const years = words.match(/\b(?:19|20)\d\d\b/g) ?? []
  return years.length > 0 && years.every((year) => year < issued.slice(0, 4))
}

/** Below this share of the best match no other claim of the passage can be meant. */
const clear = 0.75

/** What a forecast says will be done, by its label and wording, and by how a key phrase begins: `sign`; of `will be signed` the participle, which pasts have too. */
function verbsOf({ label, wording, keyPhrases }: Claim): readonly string[] {
  const verbs = [...`${wording} ${label}`.matchAll(futureVerbs)].flatMap(({ groups }) => {
    const passive = groups?.['passive']
    return passive ? passive.replace(/e?d$/, (end) => (end === 'ed' ? '' : end)) : (groups?.['active'] ?? [])
  })
  const opening = keyPhrases.flatMap((phrase) => /^\p{Ll}{4,}(?= )/u.exec(phrase)?.[0] ?? [])
  return [...new Set([...verbs, ...opening])].filter((verb) => !noEvent.test(verb))
}
