import type { Lookup } from '../../core/corpus/voiceNames.js'
import type { CitationState } from '../../core/query/memoEvidence.js'
import { answerLabel } from '../answers.js'
import type { L10n } from '../l10n.js'
import { memoProblemSentence } from '../problems/memoProblems.js'

/** What is wrong with a citation, else which claim it is pinned to and whether the source says so. */
export function citationNote(state: CitationState, corpus: Lookup, l10n: L10n): string {
  const answer = answerNote(state, l10n)
  return (
    problemsOf(state, corpus, l10n) ||
    [state.claim?.label, answer, witnessesNote(state, l10n)].filter(Boolean).join(' · ')
  )
}

/** The same of one to look at: the answer, then what was found. */
export function openNote(state: CitationState, corpus: Lookup, l10n: L10n): string {
  return [answerNote(state, l10n), problemsOf(state, corpus, l10n)].filter(Boolean).join(' · ')
}

function answerNote({ answer: { kind, review } }: CitationState, l10n: L10n): string {
  const label = answerLabel(kind, l10n)
  return review === 'lapsed' ? l10n.t('{0}, reading lapsed', label) : label
}

/** On how many interviews the sentence rests, and how many have told what these say; empty where it rests on one. */
function witnessesNote({ witnesses }: CitationState, l10n: L10n): string {
  if (!witnesses) return ''
  const { interviews, origins } = witnesses
  if (origins === undefined) return l10n.t('{0} interviews, origins not recorded', interviews)
  return origins === 1
    ? l10n.t('{0} interviews, 1 origin', interviews)
    : l10n.t('{0} interviews, {1} origins', interviews, origins)
}

/** The same in sentences, for those who hear the screen. */
export function spokenCitation(state: CitationState, corpus: Lookup, l10n: L10n): readonly string[] {
  const note = answerNote(state, l10n)
  const problems = problemsOf(state, corpus, l10n)
  const witnesses = witnessesNote(state, l10n)
  const said = [note, witnesses].filter(Boolean).map((one) => `${one.charAt(0).toUpperCase()}${one.slice(1)}.`)
  return problems ? [problems] : [state.claim?.label ?? '', ...said]
}

function problemsOf({ problems }: CitationState, corpus: Lookup, l10n: L10n): string {
  return problems.map((problem) => memoProblemSentence(problem, corpus, l10n)).join(' ')
}
