import { plainWords } from '../../language/foldName.js'
import { isSameRef } from '../../corpus/source/sourceText.js'
import type { Claim, Interview, Passage, Span } from '../../model.js'
import { strictest, termsOfClaim, termsOfPassage } from '../../terms/terms.js'
import type { Evidence, InterviewEvidence, SourceWords } from './evidenceTypes.js'
import { otherClaims } from './otherClaims.js'
import { sourceWords, textOf, type Wanted } from './sourceWords.js'

/** So many further claims of the passages are listed. */
const mostAlsoHere = 6

/** What is to be shown of an interview. */
interface Parts {
  readonly passages: readonly Passage[]
  readonly claim?: Claim | undefined
  readonly spans?: readonly Span[]
  /** The sentence of the memo, where it is shown for one. */
  readonly memo?: string
}

/** A claim shown for itself: its wording and all that it rests on. */
export function evidenceOfClaim(wanted: Wanted, claim: Claim): Evidence {
  const passages = wanted.interview.passages.filter(({ ref }) => claim.at.some((anchor) => isSameRef(anchor.ref, ref)))
  return alone(interviewEvidence(wanted, { passages, claim }))
}

/** A passage shown for itself, with the sentence at `span` of the text, else its first; undefined where the interview has none such. */
export function evidenceOfPassage(wanted: Wanted, ref: Passage['ref'], span?: Span): Evidence | undefined {
  const passage = wanted.interview.passages.find((one) => isSameRef(one.ref, ref))
  return passage && alone(interviewEvidence(wanted, { passages: [passage], spans: span ? [span] : [] }))
}

function alone(source: InterviewEvidence): Evidence {
  return { problems: [], sources: [source], more: 0 }
}

/** What an interview gives for passages of it, or for a claim that rests on them. */
export function interviewEvidence(
  wanted: Wanted,
  { passages, claim: given, spans = [], memo }: Parts,
): InterviewEvidence {
  const { corpus, interview } = wanted
  const { passage, words } = sourceWords(wanted, {
    passages,
    anchors: given?.at ?? [],
    spans,
    memo,
  })
  const here = claimsOn(wanted, passages)
  const claim = given ?? claimOfSentence(here, passage, words)
  const also = here.filter((one) => one !== claim)
  return {
    kind: 'interview',
    interview,
    refs: passages.map(({ ref }) => ref),
    ...(passage ? { passage } : {}),
    ...(claim ? { claim } : {}),
    alsoHere: also.slice(0, mostAlsoHere),
    moreHere: Math.max(0, also.length - mostAlsoHere),
    terms: termsOf(interview, passage, claim),
    words,
    others: claim ? otherClaims(corpus, claim) : { claims: [], more: 0 },
  }
}

/** Those that may be shown, in the order of the file. */
function claimsOn({ corpus, interview }: Wanted, passages: readonly Passage[]): readonly Claim[] {
  const all = passages.flatMap(({ ref }) => corpus.claimsAt(interview.key, ref))
  return [...new Set(all)].filter((claim) => termsOfClaim(interview, claim) !== 'off record')
}

/** The first claim whose words begin in the sentence that is shown. */
function claimOfSentence(
  claims: readonly Claim[],
  passage: Passage | undefined,
  words: SourceWords,
): Claim | undefined {
  if (!passage || words.state !== 'shown') return undefined
  const sentence = ` ${plainWords(textOf(words.sentences.flatMap((one) => one.words)))} `
  return claims.find(({ at }) =>
    at.some(({ ref, first }) => isSameRef(ref, passage.ref) && sentence.includes(` ${plainWords(first)} `)),
  )
}

function termsOf(
  interview: Interview,
  passage: Passage | undefined,
  claim: Claim | undefined,
): InterviewEvidence['terms'] {
  const all = [
    ...(passage ? [termsOfPassage(interview, passage)] : []),
    ...(claim ? [termsOfClaim(interview, claim)] : []),
  ]
  return all.length ? strictest(all) : interview.terms
}
