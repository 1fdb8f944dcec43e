import type { SourceChanges } from '../../core/corpus/sourceChanges.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import { intervieweeNames, interviewees, personOf, displayName } from '../../core/corpus/voiceNames.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import type { Evidence } from '../../core/export/evidence/evidence.js'
import { documentWords } from '../../core/export/documentWords.js'
import { displayDate } from '../../core/export/prose/dateInWords.js'
import { documentKind, type DocumentKind, type Interview } from '../../core/model.js'
import type { L10n } from '../l10n.js'

/** What the annex asks of its surroundings. */
export interface AnnexSources {
  readonly corpus: Corpus
  /** The reference to a source that is no interview, as the bibliography words it. */
  readonly reference: (key: string) => string | undefined
  /** Of the document, for dates and lists of names. */
  readonly language: string
  /** Undefined where nobody has looked. */
  readonly changes?: SourceChanges
}

/** Each source once, in the order in which the memo comes to it, under its label in the table; of a protected one each description. */
export function numberedSources(evidence: readonly Evidence[], l10n: L10n): ReadonlyMap<string, Evidence> {
  const found = new Map<string, Evidence>()
  const met = new Set<string>()
  for (const one of evidence) {
    const key = sourceKey(one, l10n)
    if (met.has(key)) continue
    met.add(key)
    found.set(`S${met.size}`, one)
  }
  return found
}

/** Two numbers for one description would be read as two people. */
function sourceKey(one: Evidence, l10n: L10n): string {
  const { isProtected, interview, key } = one
  return isProtected && interview ? JSON.stringify([key, protectedView(one, interview, l10n)]) : key
}

export function labelIn(numbers: ReadonlyMap<string, Evidence>, one: Evidence, l10n: L10n): string {
  const key = sourceKey(one, l10n)
  return [...numbers].find(([, other]) => sourceKey(other, l10n) === key)?.[0] ?? ''
}

/** Of a source that is protected as a whole; what is on record needs no word. */
export function termsOf({ interview, isProtected }: Evidence, l10n: L10n): string {
  if (!isProtected) return ''
  if (interview?.terms === 'background') return l10n.t('on background')
  return interview?.terms === 'not for attribution' ? l10n.t('not for attribution') : ''
}

/** A corpus can be written for a memo: what nobody has recorded yet is told. */
export function changeOf({ interview, key }: Evidence, { changes }: AnnexSources, l10n: L10n): string {
  const state = interview && changes?.changed.get(key)
  if (state === 'new') return l10n.t('new since the last commit')
  return state === 'changed' ? l10n.t('changed since the last commit') : ''
}

export function sourceOf(one: Evidence, { reference, language }: AnnexSources, l10n: L10n): string {
  const { interview, key } = one
  if (!interview) return reference(key) ?? l10n.t('not identified')
  if (one.isProtected)
    return [protectedView(one, interview, l10n), dated(interview, yearOf(interview), language)]
      .filter(Boolean)
      .join(', ')
  const people = interviewees(interview).map((voice) => fullName(voice.name, personOf(interview, voice)))
  const where = interview.containerTitle ?? interview.publisher
  const document = documentKind(interview.sourceKind)
  // Nobody need have asked what was noted at a seminar.
  const kind = interview.sourceKind === 'notes' ? l10n.t('conversation') : l10n.t('interview')
  const facts = [
    people.join(', '),
    ...(document ? [interview.title, documentNoun(document, l10n)] : [kind]),
    where,
    dated(interview, dateIn(interview, language), language),
  ]
  return [...new Set(facts)].filter(Boolean).join(', ')
}

function documentNoun(kind: DocumentKind, l10n: L10n): string {
  return {
    report: l10n.t('report'),
    treaty: l10n.t('treaty'),
    statement: l10n.t('statement'),
    speech: l10n.t('speech'),
  }[kind]
}

/** The date, with what its words come from where that is no transcript. */
function dated({ sourceKind }: Interview, date: string, language: string): string {
  return documentWords(language).from(sourceKind, date) || date
}

function fullName(name: string, person: ReturnType<typeof personOf>): string {
  return person?.literal ?? ([person?.given, person?.family].filter(Boolean).join(' ') || name)
}

/** As notes and lists of sources have it; of a range both ends. */
export function dateIn({ issued = '' }: Interview, language: string): string {
  return issued
    .split('/')
    .map((iso) => displayDate(iso, language))
    .join(' – ')
}

/** Of a day more is told than is agreed. */
export function yearOf({ issued }: Interview): string {
  return issued?.slice(0, 4) ?? ''
}

/** The agreed description of those who speak there; of all who were interviewed where nobody of them does, a questioner say. */
export function protectedView({ claim, passages }: Evidence, interview: Interview, l10n: L10n): string {
  if (!isProtectedInterview(interview)) return l10n.t('Unnamed source') // a passage of it alone is protected
  const voices = interviewees(interview).filter(({ id }) =>
    claim ? claim.voice === id : passages.some(({ voice }) => voice === id),
  )
  const names = voices.map((voice) => displayName(interview, voice) ?? l10n.t('Unnamed source'))
  if (names.length) return [...new Set(names)].join(', ')
  return interview.description ?? intervieweeNames(interview) ?? l10n.t('Unnamed source')
}
