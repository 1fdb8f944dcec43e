import type { Corpus } from '../../core/corpus/corpus.js'
import { intervieweeNames, interviewees, personOf, shownName } from '../../core/corpus/voiceNames.js'
import { isProtectedInterview, isProtected as protects, termsOfVoice } from '../../core/protection/attribution/terms.js'
import type { Block, Cell, Inline } from '../../core/export/document.js'
import type { Evidence, EvidenceCheck, EvidenceDoubt } from '../../core/export/evidence/evidence.js'
import { documentWords, listOfWords } from '../../core/export/documentWords.js'
import { evidenceId } from '../../core/export/finishMemo.js'
import { shownDate } from '../../core/export/prose/dateInWords.js'
import type { Interview, Passage } from '../../core/model.js'
import type { RelatedClaim } from '../../core/corpus/relatedClaims.js'
import { holderName, refsOf, voiceName } from '../claim.js'
import { speakerName } from '../hover/hoverParts.js'
import type { L10n } from '../l10n.js'

/** What the annex asks of its surroundings. */
export interface AnnexSources {
  readonly corpus: Corpus
  /** The reference to a source that is no interview, as the bibliography words it. */
  readonly reference: (key: string) => string | undefined
  /** Of the document, for dates and lists of names. */
  readonly language: string
}

/** The annex of evidence: a heading, how to read it, and a row for each number in the text. Of a protected source it has the description alone. */
export function annexBlocks(evidence: readonly Evidence[], sources: AnnexSources, l10n: L10n): readonly Block[] {
  const head = [
    l10n.t('No.'),
    l10n.t('What the memo says'),
    l10n.t('Source and date'),
    l10n.t('Whose view'),
    l10n.t('How sure, in the source’s words'),
    l10n.t('Where'),
    l10n.t('Check'),
  ]
  return [
    { kind: 'heading', level: 1, id: 'annex-evidence', content: words(l10n.t('Annex: evidence')) },
    {
      kind: 'paragraph',
      content: words(
        l10n.t(
          'Each number stands behind its citation in the text. How likely something is in the terms of our coding is our own judgement, never the source’s.',
        ),
      ),
    },
    {
      kind: 'table',
      align: head.map(() => undefined),
      widths: [0.04, 0.28, 0.24, 0.09, 0.1, 0.13, 0.12],
      head: head.map((text) => ({ content: words(text) })),
      rows: evidence.map((one) => rowOf(one, sources, l10n)),
      caption: [],
    },
  ]
}

function words(text: string): readonly Inline[] {
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

function rowOf(one: Evidence, sources: AnnexSources, l10n: L10n): readonly Cell[] {
  return [
    { content: words(`E${one.number}`), id: evidenceId(one.number) },
    { content: lines([one.words, one.note ? l10n.t('Note: {0}', one.note) : '']) },
    { content: words(sourceOf(one, sources, l10n)) },
    { content: words(viewOf(one, sources, l10n)) },
    { content: lines(surenessOf(one, l10n)) },
    { content: words(placeOf(one, l10n)) },
    { content: lines(checkOf(one, sources, l10n)) },
  ]
}

function sourceOf(one: Evidence, { reference, language }: AnnexSources, l10n: L10n): string {
  const { interview, key } = one
  if (!interview) return reference(key) ?? l10n.t('not identified')
  if (one.isProtected)
    return [protectedView(one, interview, l10n), dated(interview, yearOf(interview), language)]
      .filter(Boolean)
      .join(', ')
  const people = interviewees(interview).map((voice) => fullName(voice.name, personOf(interview, voice)))
  const where = interview.containerTitle ?? interview.publisher
  return [people.join(', '), l10n.t('interview'), where, dated(interview, dateIn(interview, language), language)]
    .filter(Boolean)
    .join(', ')
}

/** The date, with what its words come from where that is no transcript. */
function dated({ sourceKind }: Interview, date: string, language: string): string {
  return documentWords(language).from(sourceKind, date) || date
}

function fullName(name: string, person: ReturnType<typeof personOf>): string {
  return person?.literal ?? ([person?.given, person?.family].filter(Boolean).join(' ') || name)
}

/** As notes and lists of sources have it; of a range both ends. */
function dateIn({ issued = '' }: Interview, language: string): string {
  return issued
    .split('/')
    .map((iso) => shownDate(iso, language))
    .join(' – ')
}

/** Of a day more is told than is agreed. */
function yearOf({ issued }: Interview): string {
  return issued?.slice(0, 4) ?? ''
}

/** The agreed description of those who speak there; of all who were interviewed where nobody of them does, a questioner say. */
function protectedView({ claim, passages }: Evidence, interview: Interview, l10n: L10n): string {
  if (!isProtectedInterview(interview)) return l10n.t('Unnamed source') // a passage of it alone is protected
  const voices = interviewees(interview).filter(({ id }) =>
    claim ? claim.voice === id : passages.some(({ voice }) => voice === id),
  )
  const names = voices.map((voice) => shownName(interview, voice) ?? l10n.t('Unnamed source'))
  if (names.length) return [...new Set(names)].join(', ')
  return interview.description ?? intervieweeNames(interview) ?? l10n.t('Unnamed source')
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
  const all = interviewees(interview).flatMap((voice) => shownName(interview, voice) ?? [])
  return listOfWords([...new Set(all)], documentWords(language).and) || l10n.t('the interviewee')
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
function surenessOf({ claim, isProtected }: Evidence, l10n: L10n): readonly string[] {
  if (!claim || isProtected) return [none]
  return [
    claim.hedge ? `“${claim.hedge}”` : l10n.t('without a hedge'),
    claim.likelihood ? `[${l10n.t('our coding: {0}', l10n.t(claim.likelihood))}]` : '',
  ]
}

function placeOf({ passages, locator, isProtected, interview }: Evidence, l10n: L10n): string {
  if (isProtected) return none
  if (passages.length) return [...new Set(passages.map((passage) => passageWords(passage, interview, l10n)))].join('; ')
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

function checkOf(
  { check, doubts, others, isProtected, key, interview }: Evidence,
  sources: AnnexSources,
  l10n: L10n,
): readonly string[] {
  const said = documentWords(sources.language)
  return [
    [checkLabel(check, l10n), check === 'verbatim' ? said.from(interview?.sourceKind) : ''].filter(Boolean).join(', '),
    ...doubts.map((doubt) => doubtLabel(doubt, l10n)),
    ...(isProtected ? [] : others.map((other) => otherLabel(other, key, sources, l10n))),
  ]
}

function checkLabel(check: EvidenceCheck, l10n: L10n): string {
  switch (check) {
    case 'verbatim':
      return l10n.t('quoted words verbatim')
    case 'not-compared':
      return l10n.t('not compared')
    case 'altered':
      return l10n.t('quotation altered')
    case 'elsewhere':
      return l10n.t('quoted words stand elsewhere')
    case 'not-found':
      return l10n.t('quoted words not found in the source')
    case 'unchecked':
      return l10n.t('quotation unchecked')
    case 'unknown-source':
      return l10n.t('unknown source')
  }
}

function doubtLabel(doubt: EvidenceDoubt, l10n: L10n): string {
  switch (doubt) {
    case 'no-place':
      return l10n.t('no such place in the source')
    case 'surer':
      return l10n.t('surer than the source')
    case 'voice':
      return l10n.t('whose view it is needs another look')
    case 'claim-changed':
      return l10n.t('our reading of the source has changed since')
  }
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
  const where = all.filter(Boolean).join(', ')
  return relation === 'qualified-by' ? l10n.t('limited by: {0}', where) : l10n.t('differs: {0}', where)
}

function questionOf(interview: Interview, claim: RelatedClaim['claim'], l10n: L10n): string {
  const [ref] = refsOf(claim)
  const passage = interview.passages.find((one) => one.ref.kind === ref?.kind && one.ref.number === ref.number)
  return passage ? passageWords(passage, interview, l10n) : ''
}
