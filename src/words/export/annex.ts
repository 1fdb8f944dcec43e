import { interviewees, displayName } from '../../core/corpus/voiceNames.js'
import { isProtectedInterview, isProtected as protects, termsOfVoice } from '../../core/terms/terms.js'
import type { Block, Cell, Inline } from '../../core/export/document.js'
import type { Evidence } from '../../core/export/evidence/evidence.js'
import { documentWords, listOfWords } from '../../core/export/documentWords.js'
import { evidenceId } from '../../core/export/finishMemo.js'
import { documentKind, type Interview, type Passage } from '../../core/model.js'
import type { RelatedClaim } from '../../core/corpus/relatedClaims.js'
import { holderName, refsOf, voiceName } from '../claim.js'
import { intervieweesLabel, speakerName } from '../hover/hoverParts.js'
import type { L10n } from '../l10n.js'
import { checkLines, summaryOf } from './annexCheck.js'
import {
  type AnnexSources,
  changeOf,
  dateIn,
  labelIn,
  numberedSources,
  protectedView,
  sourceOf,
  termsOf,
  yearOf,
} from './annexSources.js'

/** The columns of the table, in their order. */
const annexColumns = ['number', 'memo', 'source', 'view', 'check'] as const

/** A row of the table, from what each of its columns has. */
function annexRow<T>(cells: Readonly<Record<(typeof annexColumns)[number], T>>): readonly T[] {
  return annexColumns.map((name) => cells[name])
}

/** The annex of evidence: a heading, how to read it, and a row for each number in the text. Of a protected source it has the description alone. */
export function annexBlocks(evidence: readonly Evidence[], sources: AnnexSources, l10n: L10n): readonly Block[] {
  const head = annexRow({
    number: l10n.t('No.'),
    memo: l10n.t('What the memo says'),
    source: l10n.t('What the source says'),
    view: l10n.t('Whose view, and how sure'),
    check: l10n.t('Check'),
  })
  const numbers = numberedSources(evidence, l10n)
  return [
    { kind: 'heading', level: 1, id: 'annex-evidence', content: words(l10n.t('Annex: evidence')) },
    { kind: 'paragraph', content: words(summaryOf(evidence, sources.changes?.otherHands ?? [], l10n)) },
    {
      kind: 'paragraph',
      content: words(
        l10n.t(
          'Each number follows its citation in the text. Terms of likelihood are our own judgement, never the source’s.',
        ),
      ),
    },
    ...[
      ...sourceLines(numbers, sources, l10n),
      ...(sources.changes?.unknown.length ? [l10n.t('No commit tells whether the sources have changed.')] : []),
    ].map((text): Block => ({ kind: 'paragraph', content: words(text) })),
    {
      kind: 'table',
      align: head.map(() => undefined),
      widths: annexRow({ number: 0.07, memo: 0.29, source: 0.33, view: 0.17, check: 0.14 }),
      head: head.map((text) => ({ content: words(text) })),
      rows: evidence.map((one) => rowOf(one, labelIn(numbers, one, l10n), sources, l10n)),
      caption: [],
    },
  ]
}

/** Each source once, with its date and terms. */
export function sourceLines(
  numbers: ReadonlyMap<string, Evidence>,
  sources: AnnexSources,
  l10n: L10n,
): readonly string[] {
  return [...numbers].map(
    ([label, one]) =>
      `${label}: ${[sourceOf(one, sources, l10n), termsOf(one, l10n), changeOf(one, sources, l10n)].filter(Boolean).join('; ')}`,
  )
}

export function words(text: string): readonly Inline[] {
  return text ? [{ kind: 'text', text }] : []
}

function lines(all: readonly string[]): readonly Inline[] {
  return all
    .filter(Boolean)
    .flatMap((text, index): readonly Inline[] => [
      ...(index ? [{ kind: 'break' } as const] : []),
      { kind: 'text', text },
    ])
}

const none = '–'

function rowOf(one: Evidence, label: string, sources: AnnexSources, l10n: L10n): readonly Cell[] {
  return annexRow<Cell>({
    number: { content: words(`E${one.number}`), id: evidenceId(one.number) },
    memo: { content: lines([one.words, one.note ? l10n.t('Note: {0}', one.note) : '']) },
    source: { content: lines([...saidIn(one, label, sources, l10n), ...othersOf(one, sources, l10n)]) },
    view: { content: lines([viewOf(one, sources, l10n), ...surenessOf(one, sources, l10n)]) },
    check: { content: lines(checkOf(one, sources, l10n)) },
  })
}

/**
 * The sentences of the source with their place; where its text is not here, or may not be printed, our own words for it, marked as such. Of a protected
 * source nothing: words can be searched.
 */
function saidIn(one: Evidence, label: string, { language }: AnnexSources, l10n: L10n): readonly string[] {
  const { claim, said, isProtected } = one
  if (isProtected) return [label]
  const place = citedPlaceWords(one, l10n)
  const where = place === none ? label : `${label}, ${place}`
  if (said.length) return [...said.map(({ sentence }) => quoted(sentence.trim(), language)), where]
  if (!claim) return [where]
  const phrases = claim.keyPhrases.map((phrase) => quoted(phrase, language)).join(', ')
  return [l10n.t('in our words: {0}', claim.wording), phrases, where]
}

/** In the quotation marks of the document, unless the source has the whole between its own. */
function quoted(sentence: string, language: string): string {
  const [open, close] = documentWords(language).quotes
  return /^[“„«"].*[”“»"]$/u.test(sentence) ? sentence : open + sentence + close
}

/** The holder and, apart from him, who reports it. */
function viewOf(one: Evidence, { corpus, language }: AnnexSources, l10n: L10n): string {
  const { claim, passages, interview } = one
  if (!interview) return none
  if (one.isProtected) {
    const asked = claim ? [claim.voice] : passages.map(({ voice }) => voice)
    const others = asked.map((id) => teller(interview, id, '', l10n)).filter(Boolean)
    return others.length === asked.length && others.length
      ? [...new Set(others)].join(', ')
      : protectedView(one, interview, l10n)
  }
  if (claim) {
    const voice = teller(interview, claim.voice, voiceName(claim, corpus, l10n), l10n)
    const holder = holderName(claim, corpus, l10n)
    return holder ? l10n.t('{0}, as reported by {1}', holder, voice) : voice
  }
  if (one.isViewOpen) return none
  const voices = passages.map((passage) =>
    teller(interview, passage.voice, speakerName(interview, passage, l10n), l10n),
  )
  if (voices.length) return [...new Set(voices)].join(', ')
  const all = interviewees(interview).flatMap((voice) => displayName(interview, voice) ?? [])
  return listOfWords([...new Set(all)], documentWords(language).and) || intervieweesLabel(interview, l10n)
}

/** Who utters it, in words that say something to who has only the document. */
function teller({ voices }: Interview, id: string, name: string, l10n: L10n): string {
  switch (voices.find((voice) => voice.id === id)?.role) {
    case 'questioner':
      return l10n.t('the interviewer')
    case 'other':
      return l10n.t('another speaker in the interview')
    case 'standfirst':
      return l10n.t('the introduction to the interview')
    case 'editor':
      return l10n.t('an editor’s note')
    default:
      return name
  }
}

/** The hedge to the letter; our coding apart. Of a protected source neither, for words can be searched. */
function surenessOf({ claim, isProtected }: Evidence, { language }: AnnexSources, l10n: L10n): readonly string[] {
  if (!claim || isProtected) return []
  return [
    claim.hedge ? quoted(claim.hedge, language) : l10n.t('without a hedge'),
    claim.likelihood ? `[${l10n.t('our coding: {0}', l10n.t(claim.likelihood))}]` : '',
  ]
}

function citedPlaceWords({ passages, locator, isProtected, interview }: Evidence, l10n: L10n): string {
  if (isProtected) return none
  if (interview && locator !== undefined && documentKind(interview.sourceKind)) return locator
  if (passages.length) return [...new Set(passages.map((passage) => passageWords(passage, interview, l10n)))].join('; ')
  if (interview && documentKind(interview.sourceKind)) return l10n.t('the document as a whole')
  return locator ?? (interview ? l10n.t('the interview as a whole') : none)
}

/** A number of a paragraph says nothing to who has no corpus: the question it answers goes before. */
function passageWords({ ref, question, voice }: Passage, interview: Interview | undefined, l10n: L10n): string {
  if (ref.kind === 'question') return l10n.t('question {0}', ref.number)
  if (ref.kind === 'standfirst') return l10n.t('introduction')
  const isAnswer = interview?.voices.find(({ id }) => id === voice)?.role !== 'other'
  return question === undefined || !isAnswer
    ? l10n.t('paragraph {0}', ref.number)
    : l10n.t('answer to question {0} (paragraph {1})', question, ref.number)
}

/** What the check found, a line each. */
export function checkOf(one: Evidence, sources: AnnexSources, l10n: L10n): readonly string[] {
  const [first = '', ...more] = checkLines(one, l10n)
  const kind = one.answer.quoted === 'verbatim' ? documentWords(sources.language).from(one.interview?.sourceKind) : ''
  return [[first, kind].filter(Boolean).join(', '), ...more]
}

/** Who limits what is said, or differs, a line each; of a protected source nobody. */
export function othersOf({ others, isProtected, key }: Evidence, sources: AnnexSources, l10n: L10n): readonly string[] {
  return isProtected ? [] : others.map((other) => otherLabel(other, key, sources, l10n))
}

/** `differs: Moreau, June 2021`. Who is protected is told by description and year alone. */
function otherLabel(
  { claim, relation }: RelatedClaim,
  key: string,
  { corpus, language }: AnnexSources,
  l10n: L10n,
): string {
  const interview = corpus.interview(claim.key)
  const speaker = interview?.voices.find(({ id }) => id === claim.voice)
  if (!interview || !speaker) return ''
  const voice = teller(interview, claim.voice, voiceName(claim, corpus, l10n), l10n)
  const who = holderName(claim, corpus, l10n)
  const name = who ? l10n.t('{0}, as reported by {1}', who, voice) : voice
  const isOpen = !isProtectedInterview(interview) && !protects(termsOfVoice(interview, speaker))
  const all = isOpen
    ? [name, claim.key === key ? '' : dateIn(interview, language), questionOf(interview, claim, l10n)]
    : [voice, claim.key === key ? '' : yearOf(interview)]
  const place = all.filter(Boolean).join(', ')
  const where = isOpen ? `${place}: ${claim.wording}` : place
  return relation === 'qualified-by' ? l10n.t('limited by: {0}', where) : l10n.t('differs: {0}', where)
}

function questionOf(interview: Interview, claim: RelatedClaim['claim'], l10n: L10n): string {
  const [ref] = refsOf(claim)
  const passage = interview.passages.find((one) => one.ref.kind === ref?.kind && one.ref.number === ref.number)
  return passage ? passageWords(passage, interview, l10n) : ''
}
