import { besideOf } from '../fixes/beside.js'
import { voiceNamed } from '../../corpus/voiceNames.js'
import { assess } from '../../assess/assess.js'
import { holderIn } from '../../assess/holders.js'
import type { Unit } from '../../sentence/evidence/evidence.js'
import { mappingOf } from '../../assess/mapping.js'
import { overlaps } from '../../certainty/clauses.js'
import { isOwnJudgement } from '../../certainty/ownJudgement.js'
import type { Claim, Interview, Span } from '../../model.js'
import { attributionsIn, isAttributionDenied } from '../../sentence/attribution/attributions.js'
import { countStems, overlapWithClaim } from '../../sentence/evidence/overlap.js'
import { reportedViewFixes } from '../fixes/attributionFixes.js'
import { quoteInstead } from '../fixes/quoteInstead.js'
import { doubtOf } from '../../sentence/certainty/doubt.js'
import { isHolderKept, isHolderNamed, namesHolder, attributesView } from '../../sentence/attribution/holders.js'
import { type RenderedClaim, renderedBy, type Rendering, renderingsOf } from '../../sentence/claims/renderings.js'
import { isCitedAgainst } from '../../cited/cited.js'
import type { Fix, Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import type { Speaker } from '../../sentence/attribution/speakers.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import { numeral } from '../../language/figures/numbers.js'
import { deniesOrDoubts } from '../../language/meaning/negations.js'
import { indirectQuestion } from '../../language/reporting/attributionForms.js'

/**
 * Somebody else’s view, which the source only reports, told as a fact or as the interviewee’s own.
 *
 * Why: “Beijing thinks that it will meet no resistance” is a report on Beijing. Without Beijing it is a forecast that nobody made.
 *
 * Only a hint where the sentence or the one before names the person but not that it is their view. Also where the view is given to somebody
 * else, the words are only quoted, several places are cited or a condition is set. And where the transcript is here and no claim is pinned.
 *
 * ok:
 *
 *     Kestrian engineers feared in 2021 that the Kerra Dam might fail within ten years [@reed2021, para. 3].
 *
 * ok:
 *
 *     To Dorrin the treaty looked unfair in 2021 [-@reed2021, sec. 1].
 *
 * not ok:
 *
 *     In 2021 ⟦the Kerra Dam was going to fail within ten years⟧ [@reed2021, para. 3].
 *
 * not ok:
 *
 *     ⟦Reed warned⟧ that the Kerra Dam could fail within ten years [@reed2021, para. 3]<!--c:dam-failure~59f94a-->.
 */
export const voiceDropped: Rule<'voice-dropped'> = {
  id: 'voice-dropped',
  severity: 'warning',
  *check(checked) {
    if (!checked.isEnglish) return
    for (const rendering of renderingsOf(checked)) {
      const { words, ownWords, sentence } = rendering
      if (isOwnJudgement(ownWords) || isAttributionDenied(ownWords) || words.trimEnd().endsWith('?')) continue
      const reported = reportedIn(rendering, checked)
      const { interview } = reported?.cited ?? {}
      // “But see” cites against the sentence.
      if (!reported || !interview || isCitedAgainst(reported.cited.item)) continue
      const { claim } = reported
      // What a later clause gives to somebody is not this one's, unless it ends with who says it.
      const given = attributionsIn(sentence, checked).filter(({ name }) => name.start < rendering.clause.end)
      const own = given.filter(({ speakers }) => speakers.some((speaker) => isVoice(speaker, interview, claim.voice)))
      // Another speaker of the interview, who does not even report it, is what `wrong-voice` tells.
      if (given.length > own.length || indirectQuestion.test(words)) continue
      if (isHolderKept(claim, rendering, own, checked)) continue
      const [first] = own
      const [{ ref }] = claim.at
      const data = { key: claim.key, ref, voice: claim.voice, holder: claim.holder ?? '', claim: claim.label }
      const isNear = isHolderNamed(claim, rendering, checked) || attributesView(claim, rendering, own, checked)
      const doubt = isOnlyQuoted(rendering, reported, checked)
        ? 'of-source'
        : isNear || namesHolder(claim, rendering, checked)
          ? 'holder-named'
          : doubtOf(rendering, reported, checked)
      // Told all the same, these were wrong more often than right.
      if (doubt === 'few-words' || (!doubt && isInOwnName(rendering, checked, first !== undefined))) continue
      const beside = besideOf(claim.key, reported, checked, rendering.words.trim())
      const orQuote = (fixes: readonly Fix[]): readonly Fix[] =>
        fixes.length ? fixes : quoteInstead(sentence, reported, checked)
      if (first) {
        const fixes = orQuote(reportedViewFixes(first, data.holder, checked))
        yield { span: first.whole, data: { ...data, as: 'own' }, fixes, ...beside, doubt }
      } else {
        const span = bareClause(rendering)
        yield {
          span,
          data: { ...data, as: 'fact' },
          fixes: orQuote(fixesFor(span, claim.holder ?? '', rendering)),
          doubt,
        }
      }
    }
  },
}

/** `Small’s “tit-for-tat” has become a commonplace`: what a sentence has of the claim it only quotes, and may speak of the words. */
function isOnlyQuoted({ ownWords }: Rendering, { cited, claim }: RenderedClaim, { corpus }: Checked): boolean {
  if (!/x{3}/.test(ownWords) || !cited.interview) return false
  const { words, entries } = overlapWithClaim(ownWords, claim, cited.interview, corpus).overlap
  return words + entries === 0
}

/** From this part of its words at the place on, a clause says again what the nearest sentences say. */
const leastCoverage = 0.5

/**
 * Whether, where the text is here, another sentence of the place may say as much in the voice’s own name: none that is as near does where each is of somebody who is
 * said to say or think it, in so many words. Who is given it may share it. Of a pinned claim that is no matter.
 */
function isInOwnName({ sentence, clause, isPinned, words }: Rendering, checked: Checked, isGiven: boolean): boolean {
  if (isPinned) return false
  return assess(sentence, checked)
    .filter((one) => overlaps(one.clause, clause))
    .some(({ nearest, coverage }) =>
      nearest.some(
        (unit) => !unit.claim && (isGiven || coverage < leastCoverage || !isAttributedToOthers(unit, words, checked)),
      ),
    )
}

/** Whether what a sentence of a text has in common with some words is what somebody else is said to say. */
function isAttributedToOthers(unit: Unit, words: string, { corpus }: Checked): boolean {
  const last = mappingOf(words, unit, corpus).reduce((most, { other }) => Math.max(most, other.start), 0)
  return unit.reports.some(({ span, isNamed }) => isNamed && span.start <= last && last < span.end)
}

function isVoice({ interview, voice }: Speaker, own: Interview, id: string): boolean {
  return interview === own && voice.id === id
}

const doubts = /\b(?:doubt|s[ck]eptic|den(?:y|ie[sd])|disput|reject|oppos|object|contest)/iu

/** From this share of the best match on, another claim of the paragraph may be meant as well. */
const nearEnough = 0.6

/** The claim that a clause says again, where it and every other that it may say is a view that the voice reports of somebody else. */
function reportedIn(rendering: Rendering, checked: Checked): RenderedClaim | undefined {
  const [best] = [...renderedBy(rendering)].sort(
    (a, b) => b.overlap.coverage - a.overlap.coverage || shareRendered(b) - shareRendered(a),
  )
  if (!best) return undefined
  // That somebody doubts a thing is not dropped by who says the thing: it is another's claim.
  if (!rendering.isPinned && doubts.test(best.claim.wording) && !doubts.test(rendering.ownWords)) return undefined
  const words = wordsOfSentence(rendering.sentence, checked).all.toLowerCase()
  const isNear = (one: RenderedClaim): boolean =>
    one.overlap.coverage >= nearEnough * best.overlap.coverage && shareRendered(one) >= nearEnough * shareRendered(best)
  const figures = [...rendering.keys].filter((key) => numeral.test(key) && best.keys.has(key))
  const hasFigures = ({ keys }: RenderedClaim): boolean => figures.every((key) => keys.has(key))
  // Who says that he doubts a view does not hold it: only a clause that denies it may be his.
  const isDenied = deniesOrDoubts.test(rendering.ownWords)
  const own = rendering.claims.filter(
    (one) => !isReported(one, checked) && (isDenied || !turnsAgainst(one.claim, best.claim)),
  )
  const mayBeOwn = own.some(
    (one) =>
      (isNear(one) && hasFigures(one)) ||
      (one.claim.hedge !== undefined && words.includes(one.claim.hedge.toLowerCase())),
  )
  return mayBeOwn ? undefined : best
}

/** Whether a claim denies another of the same interview. */
function turnsAgainst({ qualifies, contradicts, wording, hedge = '' }: Claim, other: Claim): boolean {
  return [...qualifies, ...contradicts].includes(other.id) && deniesOrDoubts.test(`${wording} ${hedge}`)
}

/** Which part of a claim the clause says: what qualifies a view has all its words, and more of its own. */
function shareRendered({ overlap, keys }: RenderedClaim): number {
  return overlap.words / Math.max(1, countStems(keys))
}

function isReported({ claim: { holder }, cited: { interview } }: RenderedClaim, { corpus }: Checked): boolean {
  return holder !== undefined && interview !== undefined && voiceNamed(corpus, interview, holder) === undefined
}

/** A clause without what joins or dates it and without its citation and full stop. */
function bareClause({ clause, words }: Rendering): Span {
  const lead =
    /^\s*(?:(?:and|but|or|so|yet|while|whereas|although|though|because|since)\s+)?(?:(?:in|by|as of|at the time|until) (?:[\p{L}\d ]{0,20}\b(?:19|20)\d\d|the time),?\s+)?/iu.exec(
      words,
    )?.[0].length ?? 0
  const end = words.replace(/[\s.,;:!–—-]+$/u, '').length
  return { start: clause.start + Math.min(lead, end), end: clause.start + end }
}

/** Says whose view it is, where the clause ends with its citation. */
function fixesFor({ end }: Span, holder: string, { sentence, clause, ownWords }: Rendering): readonly Fix[] {
  const isUnnamed = /\bunnamed\b/i.test(holder)
  const next = sentence.cited.find(({ citation }) => citation.span.start >= end)
  // Where the clause gives it to somebody already, a second holder would not make it right.
  if (isUnnamed || holderIn(ownWords) || !next || next.item.inText || next.citation.span.start > clause.end + 1)
    return []
  return [
    {
      kind: 'name-holder',
      edits: [{ replace: { start: end, end }, text: `, according to ${holder}` }],
      data: { holder },
    },
  ]
}
