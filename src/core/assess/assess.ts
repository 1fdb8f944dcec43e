import { isOwnJudgement } from '../certainty/ownJudgement.js'
import { passagesCited, claimPinned } from '../citation/resolve.js'
import { type CitedClause, citedClausesOf } from '../sentence/claims/citedClauses.js'
import { speakersNamedIn } from '../sentence/attribution/speakers.js'
import { type Cited, isCitedAgainst } from '../cited/cited.js'
import { type Checked, perCheck } from '../cited/checked.js'
import type { MemoSentence } from '../cited/sentences.js'
import { wordsOfSentence } from '../cited/sentenceWords.js'
import { isNumeral } from '../language/figures/numbers.js'
import { isProtectedInterview } from '../terms/terms.js'
import type { Corpus } from '../corpus/corpus.js'
import type { Interview, Span } from '../model.js'
import type { Answer, Assessment } from './assessment.js'
import { shareOf } from '../sentence/evidence/alignment.js'
import {
  type Evidence,
  evidenceOf,
  isEnglishText,
  isReadable,
  keyOfRef,
  keysOfTalk,
  type Unit,
} from '../sentence/evidence/evidence.js'
import { strangeFigures } from './figures.js'
import type { Figure } from '../sentence/evidence/figures.js'
import { attributionIn } from './sourceAttribution.js'
import { remembering } from './recall.js'
import { keysOf, readingOf } from '../sentence/evidence/tokens.js'
import { type Answered, answerFor, notCompared } from './answer.js'

/** Every clause of a sentence that cites an interview, computed once for all rules. Of English memos only; of what is protected only figures are compared, with its claims. */
export const assess = perCheck((sentence, checked): readonly Assessment[] =>
  sentence.cited.some(({ interview }) => interview) ? recalled(sentence, checked) : [],
)

function look(sentence: MemoSentence, checked: Checked): readonly Assessment[] {
  return citedClausesOf(sentence, checked).flatMap((clause): readonly Assessment[] => {
    const [first] = clause.cited
    if (!first?.interview) return []
    return [{ sentence, clause: clause.clause, cited: first, ...answerTo(clause, checked) }]
  })
}

type Judged = Answered & Pick<Assessment, 'figures'>

function answerTo(
  { sentence, clause, words: all, ownWords: words, cited, isDirect }: CitedClause,
  checked: Checked,
): Judged {
  const { own } = wordsOfSentence(sentence, checked)
  if (!isComparable(words, own, cited, checked)) return nothingCompared
  const [first] = cited
  const interview = first?.interview
  if (!first || !interview) return nothingCompared
  const evidence = evidenceOf(interview, checked.corpus)
  const units = unitsFor(first, interview, evidence, checked.corpus)
  if (!units.length) return nothingCompared
  const reading = readingOf(checked.corpus, all)
  const keys = keysOf(reading, keysOfTalk(interview, checked.corpus))
  const shift = ({ start, end }: Span): Span => ({ start: start + clause.start, end: end + clause.start })
  const isOwn = (span: Span): boolean => words.slice(span.start, span.end) === reading.text.slice(span.start, span.end)
  // Behind the citation the writer goes on by himself, and in a clause without one a year may be his.
  const isBefore = ({ end }: Span): boolean => first.item.inText || end <= first.citation.span.start
  const isOfSource = ({ counts }: Figure): boolean => isDirect || !counts.includes('year')
  const { attributedTo, unattributed } = attributionIn(own, interview, checked.corpus)
  const from = clause.start - sentence.span.start
  const judged = answerFor(
    {
      reading,
      keys,
      isOwn,
      shift,
      isOfOthers: namesAnother(own, interview, checked.corpus),
      attributedTo: attributedTo && { start: attributedTo.start - from, end: attributedTo.end - from },
      unattributed: unattributed.slice(from, from + all.length),
    },
    units,
    questionsBefore(units, interview, evidence),
    evidence,
  )
  // Of a text in another language the claims are read alone: what they neither say nor deny may stand in it.
  if (!isEnglishText(interview) && judged.answer.kind !== 'conflicts') return nothingCompared
  // The answer would show what a protected voice said; a figure is held against what the corpus says of it in our words.
  const shown = isProtectedInterview(interview) ? notCompared : judged
  const contentKeys = keys.filter((key) => !reading.tokens.some((token) => token.key === key && isNumeral(token.word)))
  const figures = strangeFigures(reading, keys, units, {
    nearest: judged.nearest,
    share: shareOf(contentKeys, judged.nearest, evidence),
  }).filter(({ other }) => other !== undefined || evidence.hasText)
  return {
    ...shown,
    figures: figures.flatMap((one) =>
      isOwn(one.figure.span) && isBefore(shift(one.figure.span)) && isOfSource(one.figure)
        ? [{ ...one, span: shift(one.figure.span) }]
        : [],
    ),
  }
}

/** Questions, the writer’s own judgements, and what cites several places are for a reader alone, as is every other language. */
function isComparable(words: string, sentence: string, cited: readonly Cited[], { isEnglish }: Checked): boolean {
  return (
    isEnglish &&
    cited.length === 1 &&
    cited.every(({ item, interview }) => !isCitedAgainst(item) && (!interview || isReadable(interview))) &&
    !sentence.trimEnd().endsWith('?') &&
    !isOwnJudgement(words)
  )
}

const nothingCompared: Judged = { ...notCompared, figures: [] }

/** What stands at the cited place: of a pin its claim alone; nothing where no place is cited. */
function unitsFor({ item }: Cited, interview: Interview, { units }: Evidence, corpus: Corpus): readonly Unit[] {
  const pinned = claimPinned(corpus, item)
  if (pinned) return units.filter(({ claim }) => claim === pinned)
  const passages = passagesCited(item, interview, corpus)
  // Who cites a question means what is answered to it as well.
  const asked = new Set(passages.flatMap(({ ref }) => (ref.kind === 'question' ? ref.number : [])))
  const answers = interview.passages.filter(({ question }) => question !== undefined && asked.has(question))
  const refs = new Set([...passages, ...answers].map(({ ref }) => keyOfRef(ref)))
  return units.filter(({ ref, claim }) => (claim?.at ?? [{ ref }]).some((anchor) => refs.has(keyOfRef(anchor.ref))))
}

/** The questions that what is cited answers: “About 1,200” says what somebody else asked for. */
function questionsBefore(units: readonly Unit[], { passages }: Interview, evidence: Evidence): readonly Unit[] {
  const cited = new Set(units.map(({ ref }) => keyOfRef(ref)))
  const asked = new Set(passages.flatMap(({ ref, question }) => (cited.has(keyOfRef(ref)) ? (question ?? []) : [])))
  return evidence.units.filter(
    ({ ref }) => ref.kind === 'question' && asked.has(ref.number) && !cited.has(keyOfRef(ref)),
  )
}

/** Whether a sentence names somebody who was interviewed, but not here. */
function namesAnother(sentence: string, interview: Interview, corpus: Corpus): boolean {
  return speakersNamedIn(corpus, sentence).some(({ speakers }) => speakers.every((one) => one.interview !== interview))
}

const recalled = remembering({ look, moved })

/** Every field by its name, so that a new one cannot be forgotten here. */
function moved(
  { clause, cited, answer, nearest, coverage, figures }: Assessment,
  from: MemoSentence,
  to: MemoSentence,
): Assessment {
  const by = to.span.start - from.span.start
  const shift = ({ start, end }: Span): Span => ({ start: start + by, end: end + by })
  return {
    sentence: to,
    clause: shift(clause),
    cited: to.cited[from.cited.indexOf(cited)] ?? cited,
    answer: movedAnswer(answer, shift),
    nearest,
    coverage,
    figures: figures.map((one) => ({ ...one, span: shift(one.span) })),
  }
}

function movedAnswer(answer: Answer, shift: (span: Span) => Span): Answer {
  switch (answer.kind) {
    case 'compared':
      return { ...answer, without: answer.without.map(shift) }
    case 'conflicts':
      return {
        ...answer,
        span: shift(answer.span),
        mend: answer.mend && { ...answer.mend, replace: shift(answer.mend.replace) },
      }
    default:
      return answer
  }
}
