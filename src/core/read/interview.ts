import { type Interview, type Passage, type Question, type Span, termsOfUse, type Voice, voiceRoles } from '../model.js'
import { readTopics } from './claims.js'
import { checkId, optional, readFields } from './fields.js'
import type { FrontMatter } from './frontMatter.js'
import { type Field, type OutlineRecord, unwrap } from './outline.js'
import type { Report } from './reporter.js'
import { formatPassageRef, isDate, readPassageRef, readSourced, readWords } from './values.js'

const sections = ['Voices', 'Questions', 'Topics'] as const

export const frontMatterKeys = [
  'attache',
  'citation-key',
  'type',
  'title',
  'author',
  'interviewer',
  'issued',
  'publisher',
  'container-title',
  'URL',
  'language',
  'note',
  'terms',
  'description',
]

export const voiceFields = ['role', 'affiliation', 'actor', 'terms', 'description']

/** Reads an interview from the outline of its file; undefined when it has no key. Every mistake is reported and passed over. */
export function readInterview(
  uri: string,
  matter: FrontMatter,
  matterSpan: Span,
  records: readonly OutlineRecord[],
  report: Report,
): Interview | undefined {
  for (const { text, span } of matter.keys) {
    if (!frontMatterKeys.includes(text)) report('field-unknown', span, { field: text }, frontMatterKeys)
  }
  const key = matter.value('citation-key')
  if (!key || /[\s{}[\];,]/.test(key.text)) {
    report(key ? 'id-malformed' : 'field-missing', key?.span ?? matterSpan, {
      field: 'citation-key',
      text: key?.text ?? '',
    })
    return undefined
  }
  checkFileName(uri, key.text, key.span, report)
  const bySection = splitSections(records, report)
  const voices = readVoices(bySection.get('Voices') ?? [], report)
  const { questions, passages } = readQuestions(bySection.get('Questions') ?? [], voices, report)
  const { topics, claims } = readTopics(key.text, bySection.get('Topics') ?? [], { voices, passages }, report)
  return {
    kind: 'interview',
    uri,
    key: key.text,
    ...readMetadata(matter, matterSpan, report),
    voices,
    questions,
    passages,
    topics,
    claims,
    span: key.span,
  }
}

function checkFileName(uri: string, key: string, span: Span, report: Report): void {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)).replace(/\.md$/i, '')
  if (name !== key) report('key-not-file-name', span, { text: key, file: name }, [name])
}

function readMetadata(matter: FrontMatter, span: Span, report: Report) {
  const text = (key: string): string | undefined => matter.value(key)?.text
  const title = text('title')
  if (!title) report('field-missing', span, { field: 'title' })
  const type = matter.value('type')
  if (type && type.text !== 'interview')
    report('value-unknown', type.span, { field: 'type', text: type.text }, ['interview'])
  const issued = matter.value('issued')
  if (issued && !isDate(issued.text))
    report('date-malformed', issued.span, { text: issued.text }, ['2024', '2024-03', '2024-03-12'])
  const terms = matter.value('terms')
  const known = termsOfUse.find((one) => one === terms?.text)
  if (!terms) report('field-missing', span, { field: 'terms' }, termsOfUse)
  else if (!known) report('value-unknown', terms.span, { field: 'terms', text: terms.text }, termsOfUse)
  const description = text('description')
  if (known && known !== 'on record' && !description)
    report('description-missing', terms?.span ?? span, { terms: known })
  return {
    title: title ?? '',
    authors: matter.people('author'),
    interviewers: matter.people('interviewer'),
    ...(issued && isDate(issued.text) ? { issued: issued.text } : {}),
    ...optional('publisher', text('publisher')),
    ...optional('containerTitle', text('container-title')),
    ...optional('url', text('URL')),
    ...optional('language', text('language')),
    ...optional('note', text('note')),
    // Where the terms cannot be read, the strictest hold: nothing may be given away by a slip of the pen.
    terms: known ?? 'off record',
    ...optional('description', description),
  } as const
}

function splitSections(
  records: readonly OutlineRecord[],
  report: Report,
): ReadonlyMap<string, readonly OutlineRecord[]> {
  const found = new Map<string, OutlineRecord[]>()
  let open: OutlineRecord[] | undefined
  for (const record of records) {
    if (record.depth === 1) open = undefined
    else if (record.depth === 2) {
      open = found.get(record.title) ?? []
      found.set(record.title, open)
      if (!sections.some((one) => one === record.title))
        report('section-unknown', record.titleSpan, { text: record.title }, sections)
    } else if (open) open.push(record)
    else report('heading-misplaced', record.titleSpan, { text: record.title }, sections)
  }
  return found
}

function readVoices(records: readonly OutlineRecord[], report: Report): readonly Voice[] {
  const voices: Voice[] = []
  for (const record of records) {
    const { id, title, span } = record
    const fields = readFields(record, voiceFields, [], report)
    const role = fields.required('role') && fields.choice('role', voiceRoles)
    if (!checkId(record, voices, report) || !id || !role) continue
    const affiliation = fields.one('affiliation')
    const sourced = affiliation && readSourced(affiliation.value, affiliation.valueSpan, report)
    voices.push({
      id: id.text,
      name: title,
      role,
      ...optional(
        'affiliation',
        affiliation && sourced && { value: sourced.text, sources: sourced.sources, span: affiliation.valueSpan },
      ),
      ...optional('actor', fields.text('actor')),
      ...optional('terms', fields.choice('terms', termsOfUse)),
      ...optional('description', fields.text('description')),
      span,
    })
  }
  return voices
}

function readQuestions(
  records: readonly OutlineRecord[],
  voices: readonly Voice[],
  report: Report,
): { readonly questions: readonly Question[]; readonly passages: readonly Passage[] } {
  const questions: Question[] = []
  const passages: Passage[] = []
  for (const record of records) {
    const [, digits, label = ''] = /^Q(\d+)\s*([^]*)$/.exec(record.title) ?? []
    const number = digits ? Number(digits) : undefined
    if (number !== undefined) questions.push({ number, label, span: record.span })
    for (const field of record.fields) {
      const passage = readPassage(field, number, voices, report)
      if (!passage) continue
      checkOrder(passage, passages, field, report)
      passages.push(passage)
    }
  }
  return { questions, passages }
}

function readPassage(
  field: Field,
  question: number | undefined,
  voices: readonly Voice[],
  report: Report,
): Passage | undefined {
  const ref = readPassageRef(field.name)
  if (!ref) {
    report('passage-malformed', field.nameSpan, { text: field.name }, ['¶1', 'Q1', 'SF1'])
    return undefined
  }
  const braces = /\s*\{([^{}]*)\}\s*$/.exec(field.value)
  const words = readWords(braces ? field.value.slice(0, braces.index) : field.value)
  if (!words) {
    report('anchor-malformed', field.valueSpan, { text: formatPassageRef(ref) }, ['“first words … last words”'])
    return undefined
  }
  const isAsked = ref.kind !== 'standfirst'
  const misplaced = isAsked === (question === undefined) || (ref.kind === 'question' && ref.number !== question)
  if (misplaced) report('passage-misplaced', field.nameSpan, { text: formatPassageRef(ref) })
  const attributes = readAttributes(braces?.[1] ?? '', field.valueSpan, report)
  const voice = voiceOf(ref.kind, attributes.get('voice'), voices, field, report)
  if (voice === undefined) return undefined
  return {
    ref,
    voice,
    ...words,
    ...optional('question', question),
    ...optional('page', attributes.get('page')),
    ...optional('time', attributes.get('time')),
    ...optional('sha256', attributes.get('sha256')),
    ...optional(
      'terms',
      termsOfUse.find((one) => one.replaceAll(' ', '-') === attributes.get('terms')),
    ),
    span: field.span,
  }
}

const passageAttributes = ['voice', 'page', 'time', 'sha256', 'terms']

function readAttributes(text: string, span: Span, report: Report): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [part] of text.matchAll(/\S+/g)) {
    const [, name = '', value = ''] = /^([^=]+)=(.+)$/.exec(part) ?? []
    if (passageAttributes.includes(name)) attributes.set(name, value)
    else report('field-unknown', span, { field: part }, passageAttributes)
  }
  return attributes
}

function voiceOf(
  kind: Passage['ref']['kind'],
  named: string | undefined,
  voices: readonly Voice[],
  field: Field,
  report: Report,
): string | undefined {
  if (named) {
    if (!voices.some(({ id }) => id === named))
      report(
        'voice-unknown',
        field.valueSpan,
        { text: named },
        voices.map(({ id }) => id),
      )
    return named
  }
  const role = { paragraph: 'interviewee', question: 'questioner', standfirst: 'standfirst' }[kind]
  const candidates = voices.filter((voice) => voice.role === role)
  const [only] = candidates
  if (only && candidates.length === 1) return only.id
  report(
    'voice-ambiguous',
    field.nameSpan,
    { text: unwrap(field.name), role, count: candidates.length },
    candidates.map(({ id }) => `{voice=${id}}`),
  )
  return only?.id
}

function checkOrder({ ref }: Passage, before: readonly Passage[], field: Field, report: Report): void {
  const same = before.filter((passage) => passage.ref.kind === ref.kind)
  const text = formatPassageRef(ref)
  if (same.some((passage) => passage.ref.number === ref.number)) report('passage-duplicate', field.nameSpan, { text })
  else if (ref.number !== same.length + 1) {
    report('passage-out-of-order', field.nameSpan, { text }, [
      formatPassageRef({ kind: ref.kind, number: same.length + 1 }),
    ])
  }
}
