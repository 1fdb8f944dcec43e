import {
  type Interview,
  type PersonName,
  type Span,
  documentKinds,
  sourceKinds,
  attributionTerms,
  type Voice,
} from '../../model.js'
import { endOfUri } from '../../text/uri.js'
import { claimDepth, readTopics } from './claims.js'
import { checkExtras, optional } from './fields.js'
import type { FrontMatter } from './frontMatter.js'
import { readFurtherTerms } from './furtherTerms.js'
import type { OutlineRecord } from './outline.js'
import { readQuestions } from './questions.js'
import type { Report } from './reporter.js'
import { furtherTermsFields, isDate } from './values.js'
import { readVoices } from './voices.js'

const sections = ['Voices', 'Questions', 'Topics'] as const
/** What a document without speakers calls its questions. */
const paragraphs = 'Paragraphs'

const frontMatterKeys = [
  'attache',
  'citation-key',
  'type',
  'title',
  'author',
  'interviewer',
  'issued',
  'conducted',
  'source-kind',
  'publisher',
  'container-title',
  'URL',
  'language',
  'note',
  'sample',
  'terms',
  'description',
  ...furtherTermsFields,
]

/** Reads an interview from the outline of its file; undefined when it has no key. Every mistake is reported and passed over. */
export function readInterview(
  { uri, version }: Pick<Interview, 'uri' | 'version'>,
  matter: FrontMatter,
  matterSpan: Span,
  records: readonly OutlineRecord[],
  report: Report,
): Interview | undefined {
  for (const { text, span } of matter.keys) {
    if (!frontMatterKeys.includes(text)) report('field-unknown', span, { field: text }, frontMatterKeys)
    // What was agreed is half written, so that the strictest holds.
    else if (furtherTermsFields.includes(text) && matter.isMissing(text)) report('field-missing', span, { field: text })
  }
  const key = matter.value('citation-key')
  if (!key || /[\s{}[\];,#@]/.test(key.text)) {
    const data = { field: 'citation-key', ...optional('text', key?.text) }
    if (key || matter.isMissing('citation-key'))
      report(key ? 'id-malformed' : 'field-missing', key?.span ?? matterSpan, data)
    return undefined
  }
  checkFileName(uri, key.text, key.span, report)
  const bySection = splitSections(records, report)
  const metadata = readMetadata(matter, matterSpan, report)
  const isDocument = documentKinds.some((kind) => kind === metadata.sourceKind)
  const speakers = readVoices(bySection.get('Voices') ?? [], metadata, isDocument, report)
  const { questions, passages } = readQuestions(bySection.get('Questions') ?? [], version, speakers, report)
  const { topics, claims } = readTopics(key.text, bySection.get('Topics') ?? [], { speakers, passages }, report)
  return {
    kind: 'interview',
    version,
    uri,
    key: key.text,
    ...metadata,
    authors: metadata.authors.filter((person) => !isOtherSpeaker(person, speakers.voices)),
    voices: speakers.voices,
    questions,
    passages,
    topics,
    claims,
    span: key.span,
  }
}

/** Whoever neither asks nor answers is the author of nothing, whatever front matter says. */
function isOtherSpeaker({ given, family, literal }: PersonName, voices: readonly Voice[]): boolean {
  const name = literal ?? [given, family].filter(Boolean).join(' ')
  const named = voices.filter((voice) => voice.name === name)
  return named.length > 0 && named.every(({ role }) => role === 'other')
}

function checkFileName(uri: string, key: string, span: Span, report: Report): void {
  const name = endOfUri(uri).replace(/\.md$/i, '')
  // A copy that a shared folder made keeps its key, and is told as such.
  if (name !== key && !name.startsWith(`${key} `)) report('key-not-file-name', span, { text: key, file: name }, [name])
}

function readMetadata(matter: FrontMatter, span: Span, report: Report) {
  const text = (key: string): string | undefined => matter.value(key)?.text
  const has = (key: string): boolean => matter.keys.some((one) => one.text === key)
  const title = text('title')
  if (matter.isMissing('title')) report('field-missing', span, { field: 'title' })
  const type = matter.value('type')
  if (type && type.text !== 'interview')
    report('value-unknown', type.span, { field: 'type', text: type.text }, ['interview'])
  const conducted = dateIn('conducted', matter, report)
  const issued = dateIn('issued', matter, report) ?? conducted
  const kind = matter.value('source-kind')
  const sourceKind = sourceKinds.find((one) => one === kind?.text)
  if (kind && !sourceKind) report('value-unknown', kind.span, { field: 'source-kind', text: kind.text }, sourceKinds)
  const terms = matter.value('terms')
  const known = attributionTerms.find((one) => one === terms?.text)
  if (matter.isMissing('terms')) report('field-missing', span, { field: 'terms' }, attributionTerms)
  if (terms && !known) report('value-unknown', terms.span, { field: 'terms', text: terms.text }, attributionTerms)
  const description = text('description')
  if (known && known !== 'on record' && matter.isMissing('description'))
    report('description-missing', terms?.span ?? span, { terms: known })
  return {
    title: title ?? '',
    authors: matter.people('author'),
    interviewers: matter.people('interviewer'),
    ...optional('issued', issued),
    ...optional('conducted', conducted),
    ...optional('sourceKind', sourceKind),
    ...optional('publisher', text('publisher')),
    ...optional('containerTitle', text('container-title')),
    ...optional('url', text('URL')),
    ...optional('language', text('language')),
    ...optional('note', text('note')),
    ...(text('sample') === 'true' ? { isSample: true as const } : {}),
    // Where the terms cannot be read, the strictest hold: nothing may be given away by a slip of the pen.
    terms: known ?? 'off record',
    ...optional('description', description),
    ...readFurtherTerms({ value: (key) => matter.value(key), has }, report),
  } as const
}

/** A date of the front matter; one that is none is reported. */
function dateIn(key: 'issued' | 'conducted', matter: FrontMatter, report: Report): string | undefined {
  const found = matter.value(key)
  if (!found || isDate(found.text)) return found?.text
  report('date-malformed', found.span, { text: found.text }, ['2024', '2024-03', '2024-03-12'])
  return undefined
}

const asHeading = (section: string): string => `## ${section}`

/** The headings of each section. Text under the title of the file is a remark; a section that is not known is passed over whole. */
function splitSections(
  records: readonly OutlineRecord[],
  report: Report,
): ReadonlyMap<string, readonly OutlineRecord[]> {
  const found = new Map<string, OutlineRecord[]>()
  let section: string | undefined
  for (const record of records) {
    const { depth, title, titleSpan } = record
    if (depth === 1) {
      section = undefined
      checkExtras(record, { paragraphs: true }, report)
    } else if (depth === 2) {
      section = title === paragraphs ? 'Questions' : title
      if (sections.some((one) => one === section)) checkExtras(record, {}, report)
      else report('section-unknown', titleSpan, { text: title }, sections)
    } else if (section === undefined) {
      report('heading-misplaced', titleSpan, { text: title }, sections.map(asHeading))
    } else if (depth === claimDepth && (section === 'Voices' || section === 'Questions')) {
      report('heading-misplaced', titleSpan, { text: title }, [asHeading('Topics')])
    } else {
      const same = found.get(section)
      if (same) same.push(record)
      else found.set(section, [record])
    }
  }
  return found
}
