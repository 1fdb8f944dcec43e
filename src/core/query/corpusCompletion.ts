import type { Corpus } from '../corpus/corpus.js'
import {
  actorTypes,
  assistantTerms,
  agreementTypes,
  claimKinds,
  type Interview,
  likelihoods,
  readBackTerms,
  sourceKinds,
  type Span,
  attributionTerms,
  voiceRoles,
} from '../model.js'
import { claimFields, heardFromField } from '../corpus/read/claims.js'
import { aliasFlags, entryFields, ignoredSection } from '../corpus/read/glossary.js'
import { formats } from '../corpus/read/corpusFile.js'
import { frontMatterKeys } from '../corpus/read/interview.js'
import { formatPassageRef } from '../corpus/read/values.js'
import { documentRoles, voiceFields } from '../corpus/read/voices.js'
import { type CorpusContext, corpusContextAt, type RecordKind } from './corpusContext.js'

/** One thing that may stand at the caret. `detail` is text of the corpus, such as the name behind an id. */
export interface CorpusSuggestion {
  readonly kind: 'field' | 'value' | 'id' | 'passage' | 'section'
  readonly text: string
  readonly detail?: string
}

export interface CorpusSuggestions {
  /** What the chosen text replaces. */
  readonly span: Span
  readonly items: readonly CorpusSuggestion[]
}

/** What may stand at an offset of a corpus file: sections, fields, terms, ids, passages. Undefined where nothing can be told. */
export function completeCorpus(
  corpus: Corpus,
  uri: string,
  text: string,
  offset: number,
): CorpusSuggestions | undefined {
  const context = corpusContextAt(text, offset)
  const document = corpus.file(uri)?.document
  const interview = document?.kind === 'interview' ? document : undefined
  const found = (typed: string, items: readonly CorpusSuggestion[]): CorpusSuggestions => ({
    span: { start: offset - typed.length, end: offset },
    items,
  })
  const { before, record } = context
  if (context.isFrontMatter) return completeFrontMatter(before, found)
  const section = /^##\s+(\w*)$/.exec(before)
  if (section) return found(section[1] ?? '', sectionsOf(context))
  const source = /\[(?:[^\]]*;\s*)?@([^\s,;\]]*)$/.exec(before)
  if (source)
    return found(
      source[1] ?? '',
      corpus.interviews().map(({ key, title }) => ({ kind: 'id', text: key, detail: title })),
    )
  const locator = /\[(?:[^\]]*;\s*)?@([^\s,;\]]+),\s*([^;\]]*)$/.exec(before)
  if (locator) return found(locator[2] ?? '', passagesOf(corpus.interview(locator[1] ?? ''), longForm))
  const name = /^-\s+([\w -]*)$/.exec(before)
  if (name && record)
    return found(
      name[1] ?? '',
      fieldsOf(record).map((one) => ({ kind: 'field', text: one })),
    )
  const field = /^-\s+([^:]+?)\s*:\s+(?:.*[,(]\s*)?([^,(]*)$/.exec(before)
  return field && record
    ? found(field[2] ?? '', valuesOf(record, field[1] ?? '', before, { corpus, interview }))
    : undefined
}

type Found = (typed: string, items: readonly CorpusSuggestion[]) => CorpusSuggestions

function completeFrontMatter(before: string, found: Found): CorpusSuggestions | undefined {
  const key = /^([\w-]*)$/.exec(before)
  if (key)
    return found(
      key[1] ?? '',
      frontMatterKeys.map((text) => ({ kind: 'field', text })),
    )
  const [, name = '', typed = ''] = /^([\w-]+):\s+(.*)$/.exec(before) ?? []
  const values: Readonly<Record<string, readonly string[]>> = {
    terms: attributionTerms,
    type: ['interview'],
    attache: formats,
    'source-kind': sourceKinds,
    'read-back': readBackTerms,
    assistants: assistantTerms,
  }
  return values[name] && found(typed, values[name].map(value))
}

function value(text: string): CorpusSuggestion {
  return { kind: 'value', text }
}

function sectionsOf({ format }: CorpusContext): readonly CorpusSuggestion[] {
  const ofInterview = ['Voices', 'Questions', 'Paragraphs', 'Topics']
  const ofGlossary = ['Actors', 'Agreements', 'Events', 'Places', ignoredSection]
  const sections = { interview: ofInterview, glossary: ofGlossary, none: [...ofInterview, ...ofGlossary] }
  return sections[format ?? 'none'].map((text) => ({ kind: 'section', text }))
}

function fieldsOf(record: RecordKind): readonly string[] {
  if (record === 'claim') return [...claimFields.repeatable, ...claimFields.single]
  if (record === 'voice') return voiceFields
  if (record === 'question') return ['Q', '¶', 'SF']
  return record === 'topic' ? [] : [...entryFields.repeatable, ...entryFields.single]
}

const entryTypes: ReadonlyMap<RecordKind, readonly string[]> = new Map<RecordKind, readonly string[]>([
  ['actor', actorTypes],
  ['agreement', agreementTypes],
])

interface Known {
  readonly corpus: Corpus
  readonly interview: Interview | undefined
}

function valuesOf(
  record: RecordKind,
  field: string,
  before: string,
  { corpus, interview }: Known,
): readonly CorpusSuggestion[] {
  const entries = (): readonly CorpusSuggestion[] =>
    corpus.entries().map(({ id, name }) => ({ kind: 'id', text: id, detail: name }))
  const claims = (): readonly CorpusSuggestion[] =>
    (interview?.claims ?? []).map(({ id, label }) => ({ kind: 'id', text: id, detail: label }))
  if (record === 'claim') {
    const choices: Readonly<Record<string, () => readonly CorpusSuggestion[]>> = {
      kind: () => claimKinds.map(value),
      likelihood: () => likelihoods.map(value),
      at: () => passagesOf(interview, formatPassageRef),
      voice: () => (interview?.voices ?? []).map(({ id, name }) => ({ kind: 'id', text: id, detail: name })),
      holder: () => corpus.entries().map(({ name }) => value(name)),
      [heardFromField]: () => ['own knowledge', ...corpus.entries().map(({ name }) => name)].map(value),
      qualifies: claims,
      contradicts: claims,
    }
    return choices[field]?.() ?? []
  }
  if (record === 'voice') {
    const choices: Readonly<Record<string, () => readonly CorpusSuggestion[]>> = {
      role: () => [...new Set([...voiceRoles, ...documentRoles])].map(value),
      terms: () => attributionTerms.map(value),
      'read-back': () => readBackTerms.map(value),
      assistants: () => assistantTerms.map(value),
      actor: entries,
    }
    return choices[field]?.() ?? []
  }
  if (field === 'alias') return before.includes('(') ? aliasFlags.map(value) : []
  if (field === 'type') return (entryTypes.get(record) ?? []).map(value)
  return ['members', 'parties', 'within', 'place'].includes(field) ? entries() : []
}

function passagesOf(interview: Interview | undefined, format: typeof formatPassageRef): readonly CorpusSuggestion[] {
  return (interview?.passages ?? []).map(({ ref, first, last }) => ({
    kind: 'passage',
    text: format(ref),
    detail: `${first} … ${last}`,
  }))
}

function longForm({ kind, number }: Parameters<typeof formatPassageRef>[0]): string {
  return `${{ paragraph: 'para.', question: 'sec.', standfirst: 'standfirst' }[kind]} ${number}`
}
