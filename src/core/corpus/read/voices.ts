import { type PassageKind, type Terms, attributionTerms, type Voice, type VoiceRole, voiceRoles } from '../../model.js'
import { checkExtras, checkId, type FieldReader, optional, readFields } from './fields.js'
import { readFurtherTerms } from './furtherTerms.js'
import type { OutlineRecord } from './outline.js'
import type { Report } from './reporter.js'
import { furtherTermsFields, readSourced } from './values.js'

const voiceFields = [
  'role',
  'perhaps',
  'position',
  'affiliation',
  'actor',
  'terms',
  'description',
  ...furtherTermsFields,
]

/** A document without speakers is its author's; all else treats an author as it does whoever answers. */
const documentRoles = ['author', 'other', 'standfirst', 'editor'] as const

/** Who speaks in an interview. */
export interface Speakers {
  readonly voices: readonly Voice[]
  /** What the file calls the role of whoever utters its paragraphs. */
  readonly mainRole: 'interviewee' | 'author'
  /** Ids of voices that could not be read: what points at them is no further mistake. */
  readonly unread: ReadonlySet<string>
}

/** What an interview says for those of its voices that do not say otherwise. */
export interface GeneralTerms {
  readonly terms: Terms
  readonly description?: string
}

/** Reads the section of voices; `isDocument` says that the file holds a document without speakers. */
export function readVoices(
  records: readonly OutlineRecord[],
  general: GeneralTerms,
  isDocument: boolean,
  report: Report,
): Speakers {
  const voices: Voice[] = []
  const unread = new Set<string>()
  const taken = new Set<string>()
  for (const record of records) {
    const voice = readVoice(record, taken, general, isDocument ? documentRoles : voiceRoles, report)
    if (voice) {
      voices.push(voice)
      taken.add(voice.id)
    } else unread.add(record.id?.text ?? '')
  }
  return { voices, unread, mainRole: isDocument ? 'author' : 'interviewee' }
}

function readVoice(
  record: OutlineRecord,
  taken: ReadonlySet<string>,
  general: GeneralTerms,
  roles: readonly (VoiceRole | 'author')[],
  report: Report,
): Voice | undefined {
  checkExtras(record, { fields: true }, report)
  const fields = readFields(record, voiceFields, [], report)
  const role = fields.required('role') && fields.choice('role', roles)
  const terms = readTerms(fields)
  const description = fields.text('description')
  if (terms && terms !== 'on record' && !description && general.description === undefined)
    report('description-missing', fields.one('terms')?.valueSpan ?? record.span, { terms })
  if (!checkId(record, taken, report) || !record.id || !role) return undefined
  const affiliation = fields.one('affiliation')
  const sourced = affiliation && readSourced(affiliation.value, affiliation.valueSpan, report)
  const actor = fields.one('actor')
  if (actor) report.points({ kind: 'entry', id: actor.value, span: actor.valueSpan })
  // The entry of the glossary has the name, and a name that may be the right one tells as much.
  for (const naming of [actor, fields.one('perhaps')])
    if (naming && (terms ?? general.terms) !== 'on record')
      report('actor-names-protected', naming.span, { text: record.title, field: naming.name })
  return {
    id: record.id.text,
    name: record.title,
    ...optional('possibleName', fields.text('perhaps')),
    role: role === 'author' ? 'interviewee' : role,
    ...optional(
      'affiliation',
      affiliation && sourced && { value: sourced.text, sources: sourced.sources, span: affiliation.valueSpan },
    ),
    ...optional('position', fields.text('position')),
    ...optional('actor', actor?.value),
    ...optional('terms', terms),
    ...optional('description', description),
    ...readFurtherTerms({ value: (name) => fields.written(name), has: (name) => fields.has(name) }, report),
    span: record.span,
  }
}

/** Where terms stand that cannot be read, the strictest hold: nothing may be given away by a slip of the pen. */
function readTerms(fields: FieldReader): Terms | undefined {
  return fields.has('terms') ? (fields.choice('terms', attributionTerms) ?? 'off record') : undefined
}

const roleOf: { readonly [K in PassageKind]: VoiceRole } = {
  paragraph: 'interviewee',
  question: 'questioner',
  standfirst: 'standfirst',
}

/** The voice of a passage that names none: the only one with the role; otherwise it is reported, once for a role that nobody has. */
export function makeVoiceFinder({ voices, unread, mainRole }: Speakers, report: Report) {
  const reported = new Set<VoiceRole>()
  return (kind: PassageKind, text: string, span: Voice['span']): string => {
    const role = roleOf[kind]
    const candidates = voices.filter((voice) => voice.role === role)
    const [only] = candidates
    if (only && candidates.length === 1) return only.id
    const isKnown = !only && (unread.size > 0 || reported.has(role))
    if (!only) reported.add(role)
    const data = { text, role: role === 'interviewee' ? mainRole : role, count: candidates.length }
    const expected = candidates.map(({ id }) => `{voice=${id}}`)
    if (!isKnown) report('voice-ambiguous', span, data, expected)
    return ''
  }
}
