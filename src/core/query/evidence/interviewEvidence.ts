import { isSameRef } from '../../corpus/source/sourceText.js'
import type { Claim, Interview, Passage } from '../../model.js'
import { strictest, termsOfClaim, termsOfPassage } from '../../protection/attribution/terms.js'
import type { Evidence, InterviewEvidence } from './model.js'
import { otherClaims } from './otherClaims.js'
import { sourceWords, type Wanted } from './sourceWords.js'

/** What is to be shown of an interview. */
interface Parts {
  readonly passages: readonly Passage[]
  readonly claim?: Claim | undefined
  /** The sentence of the memo, where it is shown for one. */
  readonly memo?: string
  readonly besides?: ReadonlySet<string>
}

/** A claim shown for itself: its wording and all that it rests on. */
export function evidenceOfClaim(wanted: Wanted, claim: Claim): Evidence {
  const passages = wanted.interview.passages.filter(({ ref }) => claim.at.some((anchor) => isSameRef(anchor.ref, ref)))
  return alone(interviewEvidence(wanted, { passages, claim }))
}

/** A passage shown for itself; undefined where the interview has none such. */
export function evidenceOfPassage(wanted: Wanted, ref: Passage['ref']): Evidence | undefined {
  const passage = wanted.interview.passages.find((one) => isSameRef(one.ref, ref))
  return passage && alone(interviewEvidence(wanted, { passages: [passage] }))
}

function alone(source: InterviewEvidence): Evidence {
  return { problems: [], sources: [source], more: 0 }
}

/** What an interview gives for passages of it, or for a claim that rests on them. */
export function interviewEvidence(wanted: Wanted, { passages, claim, memo, besides }: Parts): InterviewEvidence {
  const { corpus, interview } = wanted
  const { passage, words } = sourceWords(wanted, {
    passages,
    anchors: claim?.at ?? [],
    memo,
    besides: besides ?? new Set(),
  })
  return {
    kind: 'interview',
    interview,
    refs: passages.map(({ ref }) => ref),
    ...(passage ? { passage } : {}),
    ...(claim ? { claim } : {}),
    terms: termsOf(interview, passage, claim),
    words,
    others: claim ? otherClaims(corpus, claim) : { claims: [], more: 0 },
  }
}

function termsOf(interview: Interview, passage: Passage | undefined, claim: Claim | undefined): InterviewEvidence['terms'] {
  const all = [
    ...(passage ? [termsOfPassage(interview, passage)] : []),
    ...(claim ? [termsOfClaim(interview, claim)] : []),
  ]
  return all.length ? strictest(all) : interview.terms
}
