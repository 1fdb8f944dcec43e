import { assess } from '../../assess/assess.js'
import { quoteInstead } from '../../check/fixes/quoteInstead.js'
import type { Fix, MemoProblem } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import type { Cited, MemoSentence } from '../../cited/sentences.js'
import { renderedBy, renderingsOfSentence } from '../../sentence/claims/renderings.js'
import { readingOf } from '../../sentence/evidence/tokens.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import type { Corpus } from '../../corpus/corpus.js'
import { isSameRef } from '../../corpus/source/sourceText.js'
import { passagesCited, claimPinned } from '../../citation/resolve.js'
import type { Edit } from '../../citation/insert.js'
import { citationAt } from '../../memo/memo.js'
import type { Claim, Interview, Passage, PassageRef, Span } from '../../model.js'
import { answerOf } from '../../export/evidence/citationAnswer.js'
import { type CitationAnswer } from '../../export/evidence/answer.js'
import { quotationRewrites } from '../rewrites/quotationRewrites.js'
import { interviewEvidence } from './interviewEvidence.js'
import { readBackEvidence } from './readBackEvidence.js'
import type { Evidence, EvidenceSource, InterviewEvidence } from './evidenceTypes.js'
import { onlyIn, textOf } from './sourceWords.js'
import type { MarkedWords } from './markKinds.js'
import { markWords, termsOf } from './wordMarks.js'
import { touches } from '../../text/touches.js'

/** How many keys of one sentence are shown in full. */
const mostSources = 4

export interface EvidenceOptions {
  /** Somebody has asked in this session for the words of protected sources. */
  readonly showsProtected: boolean
}

/** What the sentence at an offset of a memo rests on, as its last check found it; undefined where no sentence stands. */
export function evidenceAt(
  checked: Checked,
  problems: readonly MemoProblem[],
  offset: number,
  options: EvidenceOptions,
): Evidence | undefined {
  const at = citationAt(checked.memo, offset)
  const sentence = sentenceAt(checked, offset, at?.citation.span.start)
  if (!sentence) return undefined
  const cited = [...sentence.cited].sort((a, b) => Number(b.item === at?.item) - Number(a.item === at?.item))
  const words = wordsOfSentence(sentence, checked).all
  const own = problems.filter(({ span }) => touches(span, sentence.span) || isOfCitation(span, sentence))
  const sources = cited
    .slice(0, mostSources)
    .map((one) => sourceOf(one, sentence, words, own, checked, { ...options, isOnly: cited.length === 1 }))
  return {
    sentence: { span: sentence.span, words: markedSentence(words, sources, checked.corpus), memo: checked.memo.text },
    problems: own,
    sources,
    more: Math.max(0, cited.length - mostSources),
  }
}

/** The sentence at an offset, or that of the citation which stands there. */
export function sentenceAt(
  { sentences }: Checked,
  offset: number,
  citation: number | undefined,
): MemoSentence | undefined {
  const holds = ({ span }: MemoSentence, at: number): boolean => span.start <= at && at <= span.end
  const here = sentences.find((one) => holds(one, offset))
  // A pin behind the full stop is no part of what is read.
  return here ?? (citation === undefined ? undefined : sentences.find((one) => holds(one, citation)))
}

function isOfCitation(span: Span, { cited }: MemoSentence): boolean {
  return cited.some(({ item }) => touches(span, item.span) || (item.pin?.span && touches(span, item.pin.span)))
}

interface SourceOptions extends EvidenceOptions {
  readonly isOnly: boolean
}

function sourceOf(
  one: Cited,
  sentence: MemoSentence,
  words: string,
  problems: readonly MemoProblem[],
  checked: Checked,
  options: SourceOptions,
): EvidenceSource {
  const { interview, entry, item } = one
  if (!interview) return entry ? { kind: 'work', key: item.key, work: entry.item } : { kind: 'unknown', key: item.key }
  const { corpus, protectedTexts } = checked
  const cited = passagesCited(item, interview, corpus)
  const pinned = claimPinned(corpus, item)
  const answer = answerOf(sentence, one, { checked, problems })
  const claim = pinned ?? renderedClaim(one, sentence, checked)
  const wording = wordingOf(sentence, problems, checked, options)
  const readBack = readBackEvidence(one, sentence, checked)
  const evidence = interviewEvidence(
    { corpus, interview, protectedTexts, showsProtected: options.showsProtected },
    {
      passages: passagesOf(interview, cited, pinned),
      claim,
      spans: comparedWith(
        answer,
        cited.map(({ ref }) => ref),
      ),
      memo: words,
    },
  )
  return {
    ...withOnlyInMemo(evidence, words, answer, corpus),
    asked: { answer, offset: item.span.start },
    ...(wording.length ? { wording } : {}),
    ...(readBack ? { readBack } : {}),
  }
}

/** The sentences with which the clauses were compared, as far as they stand at the place cited. */
function comparedWith({ clauses }: CitationAnswer, cited: readonly PassageRef[]): readonly Span[] {
  return clauses.flatMap(({ answer }) => {
    const unit = 'unit' in answer ? answer.unit : undefined
    return unit?.span && cited.some((ref) => isSameRef(ref, unit.ref)) ? [unit.span] : []
  })
}

/** What a source has beside the memo: its deciding sentences, and the claims with which the clauses were compared. */
function textsOf({ words }: Pick<InterviewEvidence, 'words'>, answer: CitationAnswer | undefined): readonly string[] {
  const sentences = words.state === 'shown' ? words.sentences.map((one) => textOf(one.words)) : []
  const claims = (answer?.clauses ?? []).flatMap(({ answer: one }) =>
    'unit' in one && one.unit.claim ? [one.unit.text] : [],
  )
  return [...sentences, ...claims]
}

function withOnlyInMemo(
  evidence: InterviewEvidence,
  memo: string,
  answer: CitationAnswer,
  corpus: Corpus,
): InterviewEvidence {
  const { words, interview, claim } = evidence
  if (words.state !== 'shown') return evidence
  const others = textsOf(evidence, answer)
  return {
    ...evidence,
    words: {
      ...words,
      onlyInMemo: onlyIn(markWords(memo, { others, names: namesIn(interview, claim, corpus) }, corpus)),
    },
  }
}

/** A citation of the whole interview shows the passage of the claim that is pinned to it. */
function passagesOf(interview: Interview, cited: readonly Passage[], pinned: Claim | undefined): readonly Passage[] {
  if (cited.length || !pinned) return cited
  const isOf = ({ ref }: Passage): boolean =>
    pinned.at.some((anchor) => anchor.ref.kind === ref.kind && anchor.ref.number === ref.number)
  return interview.passages.filter(isOf)
}

function renderedClaim(one: Cited, sentence: MemoSentence, checked: Checked): Claim | undefined {
  const rendered = renderingsOfSentence(sentence, checked).flatMap((rendering) => renderedBy(rendering))
  return rendered.find(({ cited }) => cited.item === one.item)?.claim
}

const quoting: readonly Fix['kind'][] = ['use-source-words', 'quote-source']

/** What the check offers for words that are not the source's, else the sentence as a quotation of what is nearest to it; nothing where several are cited. */
function wordingOf(
  sentence: MemoSentence,
  problems: readonly MemoProblem[],
  checked: Checked,
  { isOnly }: SourceOptions,
): readonly Edit[] {
  if (!isOnly) return []
  const fixes = problems.flatMap((problem) => problem.fixes.filter(({ kind }) => quoting.includes(kind)))
  if (fixes[0]) return fixes[0].edits
  const spans = assess(sentence, checked).flatMap(({ nearest }) => nearest.find(({ span }) => span) ?? [])
  return (
    [...quotationRewrites(sentence, checked), ...spans.flatMap((unit) => quoteInstead(sentence, unit, checked))][0]
      ?.edits ?? []
  )
}

/** Who says it, or whose view it is, stands in the memo's sentence and not in the source's. */
function namesIn({ voices, authors }: Interview, claim: Claim | undefined, corpus: Corpus): ReadonlySet<string> {
  const people = authors.flatMap(({ family, given, literal }) => [family, given, literal].flatMap((name) => name ?? []))
  const names = [...voices.map(({ name }) => name), ...people, ...(claim?.holder ? [claim.holder] : [])]
  return new Set(names.flatMap((name) => termsOf(readingOf(corpus, name))))
}

/** The words of the memo, marked beside all sources whose words are shown. */
function markedSentence(words: string, sources: readonly EvidenceSource[], corpus: Corpus): readonly MarkedWords[] {
  const shown = sources.flatMap((one) => (one.kind === 'interview' && one.words.state === 'shown' ? [one] : []))
  const others = shown.flatMap((one) => textsOf(one, one.asked?.answer))
  const names = new Set(shown.flatMap(({ interview, claim }) => [...namesIn(interview, claim, corpus)]))
  return markWords(words, { others, names }, corpus)
}
