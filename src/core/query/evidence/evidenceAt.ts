import type { MemoProblem } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import type { Cited, MemoSentence } from '../../cited/sentences.js'
import { renderedBy, renderingsOfSentence } from '../../sentence/claims/renderings.js'
import type { Unit } from '../../assess/evidence.js'
import type { Corpus } from '../../corpus/corpus.js'
import { isSameRef } from '../../corpus/source/sourceText.js'
import { pinnedClaim, placeOf } from '../../citation/resolve.js'
import type { Edit } from '../../citation/insert.js'
import { citationAt } from '../../memo/memo.js'
import type { Claim, Interview, Passage, PassageRef, Span } from '../../model.js'
import { wordsIn } from '../memoEvidence.js'
import { type CitationAnswer, answerOf } from '../../export/evidence/citationAnswer.js'
import { quotationRewrites } from '../rewrites/quotationRewrites.js'
import { markedAgainst, termsIn, termsOfNames } from './compareWords.js'
import { interviewEvidence } from './interviewEvidence.js'
import { type Meeting, meetingsOf, onlyHere, withMeetings } from './meetingWords.js'
import type { Evidence, EvidenceSource, InterviewEvidence, MarkedWords } from './evidenceTypes.js'

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
  const words = wordsIn(checked, sentence.span)
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

export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end
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
  const place = placeOf(corpus, interview, item.locator)
  const cited = place.kind === 'passages' ? place.passages.map(({ passage }) => passage) : []
  const pin = pinnedClaim(corpus, item)
  const pinned = pin && pin.state !== 'gone' ? pin.claim : undefined
  const answer = answerOf(sentence, one, { checked, problems })
  const unit = unitOf(
    answer,
    cited.map(({ ref }) => ref),
  )
  const claim = pinned ?? renderedClaim(one, sentence, checked)
  const wording = wordingOf(sentence, problems, checked, options)
  const evidence = interviewEvidence(
    { corpus, interview, protectedTexts, showsProtected: options.showsProtected },
    {
      passages: passagesOf(interview, cited, pinned),
      claim,
      span: unit?.span,
      memo: words,
      besides: namesIn(interview, claim),
    },
  )
  return {
    ...withMarks(evidence, words, corpus, unit),
    asked: { answer, offset: item.span.start },
    ...(wording.length ? { wording } : {}),
  }
}

/** What the sentence was compared with, where that stands at the place cited. */
function unitOf({ clauses: [first] }: CitationAnswer, cited: readonly PassageRef[]): Unit | undefined {
  const unit = first && 'unit' in first.answer ? first.answer.unit : undefined
  return unit && cited.some((ref) => isSameRef(ref, unit.ref)) ? unit : undefined
}

/** With the words marked on both sides that meet; those, and what the claim has with which the sentence was compared, are no difference then. */
function withMarks(
  evidence: InterviewEvidence,
  memo: string,
  corpus: Corpus,
  unit: Unit | undefined,
): InterviewEvidence {
  const { words } = evidence
  if (words.state !== 'shown') return evidence
  const [, theirs] = meetingsOf(memo, textOfWords(words.sentence), corpus)
  const met = new Set(metIn(memo, words.sentence, corpus, unit).map(({ span }) => memo.slice(span.start, span.end)))
  const sentence = withMeetings(words.sentence, theirs)
  return {
    ...evidence,
    words: {
      ...words,
      sentence,
      onlyInMemo: words.onlyInMemo.filter((one) => ![...met].some((all) => all.split(/\s+/).includes(one))),
      onlyInSource: onlyHere(sentence, words.onlyInSource),
    },
  }
}

/** Which words of the memo meet the sentence that is shown, or the claim. */
function metIn(
  memo: string,
  sentence: readonly MarkedWords[],
  corpus: Corpus,
  unit: Unit | undefined,
): readonly Meeting[] {
  const others = [textOfWords(sentence), ...(unit?.claim ? [unit.text] : [])]
  return others.flatMap((other) => meetingsOf(memo, other, corpus)[0])
}

function textOfWords(words: readonly MarkedWords[]): string {
  return words.map(({ text }) => text).join('')
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

/** What the check offers for a quotation that was altered, else the sentence as a quotation; nothing where several are cited. */
function wordingOf(
  sentence: MemoSentence,
  problems: readonly MemoProblem[],
  checked: Checked,
  { isOnly }: SourceOptions,
): readonly Edit[] {
  if (!isOnly) return []
  const fixes = problems.flatMap((problem) => problem.fixes.filter(({ kind }) => kind === 'use-source-words'))
  return fixes[0]?.edits ?? quotationRewrites(sentence, checked)[0]?.edits ?? []
}

/** Who says it, or whose view it is, stands in the memo's sentence and not in the source's. */
function namesIn({ voices, authors }: Interview, claim: Claim | undefined): ReadonlySet<string> {
  const people = authors.flatMap(({ family, given, literal }) => [family, given, literal].flatMap((name) => name ?? []))
  return termsOfNames([...voices.map(({ name }) => name), ...people, ...(claim?.holder ? [claim.holder] : [])])
}

/** The words of the memo, marked where a source has them, and where none has. */
function markedSentence(words: string, sources: readonly EvidenceSource[], corpus: Corpus): readonly MarkedWords[] {
  const shown = sources.flatMap((one) =>
    one.kind === 'interview' && one.words.state === 'shown' ? [{ ...one, words: one.words }] : [],
  )
  if (!shown.length) return [{ text: words, isOnlyHere: false }]
  const theirs = shown.flatMap(({ words: { sentence } }) => [...termsIn(sentence.map(({ text }) => text).join(''))])
  const names = shown.flatMap(({ interview, claim }) => [...namesIn(interview, claim)])
  const met = shown.flatMap(({ words: { sentence }, refs, asked }) =>
    metIn(words, sentence, corpus, asked && unitOf(asked.answer, refs)),
  )
  return withMeetings(markedAgainst(words, new Set(theirs), new Set(names)).words, met)
}
