import { type Interview, type Passage, type Question, type Span, type Terms, attributionTerms } from '../../model.js'
import { checkExtras, optional, readChoice } from './fields.js'
import type { Field, OutlineRecord, Written } from './outline.js'
import type { Report } from './reporter.js'
import { formatPassageRef, readPassageRef, readWords } from './values.js'
import { makeVoiceFinder, type Speakers } from './voices.js'

type VoiceFinder = ReturnType<typeof makeVoiceFinder>

/** Reads the section of questions: their labels, and the passages under them. */
export function readQuestions(
  records: readonly OutlineRecord[],
  version: Interview['version'],
  speakers: Speakers,
  report: Report,
): { readonly questions: readonly Question[]; readonly passages: readonly Passage[] } {
  const questions: Question[] = []
  const passages: Passage[] = []
  const findVoice = makeVoiceFinder(speakers, report)
  for (const record of records) {
    checkExtras(record, { fields: true }, report)
    // `Q4 results` is a heading of a report.
    const [, digits, label = ''] =
      (speakers.mainRole === 'author' ? null : /^Q(\d+)\s*([^]*)$/.exec(record.title)) ?? []
    const number = digits ? Number(digits) : undefined
    if (number !== undefined) questions.push({ number, label, span: record.span })
    for (const field of record.fields) {
      const passage = readPassage(
        field,
        { version, question: number, isOpening: !questions.length },
        speakers,
        findVoice,
        report,
      )
      if (!passage) continue
      checkOrder(passage, passages, field, report)
      passages.push(passage)
    }
  }
  return { questions, passages }
}

/** Where a passage stands. */
interface Around {
  readonly version: Interview['version']
  readonly question: number | undefined
  readonly isOpening: boolean
}

function readPassage(
  field: Field,
  { version, question, isOpening }: Around,
  speakers: Speakers,
  findVoice: VoiceFinder,
  report: Report,
): Passage | undefined {
  const ref = readPassageRef(field.name)
  if (!ref) {
    report('passage-malformed', field.nameSpan, { text: field.name }, ['¶1', 'Q1', 'SF1'])
    return undefined
  }
  const text = formatPassageRef(ref)
  const { start } = field.valueSpan
  const braces = /\{([^{}]*)\}\s*$/.exec(field.value)
  const words = readWords(braces ? field.value.slice(0, braces.index) : field.value)
  if (!words) report('anchor-malformed', field.valueSpan, { text }, ['“first words … last words”'])
  if (isMisplaced(ref, question, isOpening)) report('passage-misplaced', field.nameSpan, { text })
  const attributes = readAttributes(braces?.[1] ?? '', start + (braces ? braces.index + 1 : 0), version, report)
  const named = attributes.get('voice')
  return {
    ref,
    ...(named ? checkVoice(named, speakers, report) : { voice: findVoice(ref.kind, text, field.nameSpan) }),
    first: words?.first ?? '',
    last: words?.last ?? '',
    ...optional('question', question),
    ...optional('page', attributes.get('page')?.text),
    ...optional('article', attributes.get('article')?.text),
    ...optional('time', attributes.get('time')?.text),
    ...optional('sha256', checkHash(attributes.get('sha256'), report)),
    ...optional('terms', readTerms(attributes.get('terms'), report)),
    span: field.span,
  }
}

/** An answer paragraph stands under a question, or before the first one: an opening statement, or a talk that begins with an answer. */
function isMisplaced({ kind, number }: Passage['ref'], question: number | undefined, isOpening: boolean): boolean {
  if (kind === 'standfirst') return question !== undefined
  return kind === 'question' ? number !== question : question === undefined && !isOpening
}

const passageAttributes = ['voice', 'page', 'article', 'time', 'terms']

/** What stands in braces, each value with its place; `start` is the offset of the text in the file. */
function readAttributes(
  text: string,
  start: number,
  version: Interview['version'],
  report: Report,
): ReadonlyMap<string, Written> {
  // Hashes stand in the lines of the first version alone.
  const known = version === 1 ? [...passageAttributes, 'sha256'] : passageAttributes
  const attributes = new Map<string, Written>()
  for (const { 0: part, index } of text.matchAll(/\S+/g)) {
    const span: Span = { start: start + index, end: start + index + part.length }
    const [, name = part, value = ''] = /^([^=]+)=(.*)$/.exec(part) ?? []
    if (!known.includes(name)) report('field-unknown', span, { field: name }, known)
    else if (attributes.has(name)) {
      report('field-repeated', span, { field: name })
      if (name === 'terms') attributes.set(name, { text: 'off-record', span })
    } else if (!value && name !== 'terms') report('field-missing', span, { field: name })
    else attributes.set(name, { text: value, span: { start: span.end - value.length, end: span.end } })
  }
  return attributes
}

/** `okafor`, or `okafor?` where nobody has confirmed it. */
function checkVoice(
  { text: written, span }: Written,
  { voices, unread }: Speakers,
  report: Report,
): Pick<Passage, 'voice' | 'isVoiceDoubtful'> {
  const text = written.replace(/\?$/, '')
  const ids = voices.map(({ id }) => id)
  if (ids.includes(text)) return text === written ? { voice: text } : { voice: text, isVoiceDoubtful: true }
  if (!unread.has(text)) report('voice-unknown', span, { text }, ids)
  return { voice: '' }
}

function checkHash(hash: Written | undefined, report: Report): string | undefined {
  if (!hash || /^[0-9a-f]{64}$/i.test(hash.text)) return hash?.text.toLowerCase()
  report('field-malformed', hash.span, { text: hash.text }, ['64 × 0-9 a-f'])
  return undefined
}

/** In braces terms are one word, `not-for-attribution`. Where they cannot be read the strictest hold. */
function readTerms(terms: Written | undefined, report: Report): Terms | undefined {
  if (!terms) return undefined
  const forms = attributionTerms.map((one) => one.replaceAll(' ', '-'))
  const found = readChoice('terms', terms.text, terms.span, forms, report)
  return attributionTerms[forms.indexOf(found ?? 'off-record')]
}

/** Reports a number that stands twice, and one that leaves a gap, which is where a sequence that is out of order first shows. */
function checkOrder({ ref }: Passage, before: readonly Passage[], field: Field, report: Report): void {
  const numbers = before.filter((passage) => passage.ref.kind === ref.kind).map((passage) => passage.ref.number)
  const next = Math.max(0, ...numbers) + 1
  const text = formatPassageRef(ref)
  if (numbers.includes(ref.number)) report('passage-duplicate', field.nameSpan, { text })
  else if (ref.number > next)
    report('passage-out-of-order', field.nameSpan, { text }, [formatPassageRef({ kind: ref.kind, number: next })])
}
