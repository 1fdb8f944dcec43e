import { sentenceAt } from '../../language/sentences.js'
import {
  type Anchor,
  type Claim,
  claimKinds,
  likelihoods,
  type Passage,
  type Signature,
  type Topic,
  type When,
} from '../../model.js'
import { checkExtras, checkId, type FieldReader, optional, readFields } from './fields.js'
import { type Field, type OutlineRecord, unwrap } from './outline.js'
import type { Report } from './reporter.js'
import type { Speakers } from './voices.js'
import { formatPassageRef, isDate, isDay, isReference, readList, readPassageRef, readWords, unquote } from './values.js'

export const claimDepth = 6
export const longestLabel = 45
export const longestKeyPhrase = 7

export const claimFields = {
  single: [
    'voice',
    'holder',
    'kind',
    'hedge',
    'likelihood',
    'caveat',
    'when',
    'qualifies',
    'contradicts',
    'coded',
    'checked',
  ],
  repeatable: ['at', 'key phrase'],
}

/** What a claim may point at. */
interface Known {
  readonly speakers: Speakers
  readonly passages: readonly Passage[]
  /** By the key of an anchor: the id of the first claim that has it. */
  readonly taken: Map<string, string>
}

interface OpenTopic extends Topic {
  readonly topics: OpenTopic[]
  readonly claims: string[]
}

/** Reads the section of topics: headings of depth 3 to 5 nest, those of depth 6 are claims. */
export function readTopics(
  key: string,
  records: readonly OutlineRecord[],
  pointedAt: Omit<Known, 'taken'>,
  report: Report,
): { readonly topics: readonly Topic[]; readonly claims: readonly Claim[] } {
  const known: Known = { ...pointedAt, taken: new Map() }
  const roots: OpenTopic[] = []
  const all: OpenTopic[] = []
  const claims: Claim[] = []
  const path: { readonly topic: OpenTopic; readonly depth: number }[] = []
  for (const record of records) {
    if (record.depth === claimDepth) {
      const topic = path.at(-1)?.topic
      if (!topic) report('heading-misplaced', record.titleSpan, { text: record.title }, ['###', '####', '#####'])
      const claim = topic && readClaim(key, topic.id, record, claims, known, report)
      if (claim) {
        claims.push(claim)
        take(claim, known)
        topic.claims.push(claim.id)
      }
      continue
    }
    while ((path.at(-1)?.depth ?? 0) >= record.depth) path.pop()
    const topic = readTopic(record, all, report)
    ;(path.at(-1)?.topic.topics ?? roots).push(topic)
    path.push({ topic, depth: record.depth })
    all.push(topic)
  }
  return { topics: roots, claims }
}

function readTopic(record: OutlineRecord, taken: readonly Topic[], report: Report): OpenTopic {
  checkExtras(record, { attributes: ['shared'] }, report)
  const id = checkId(record, taken, report) ? record.id?.text : undefined
  return {
    // A topic keeps its claims even where its id is no good; this one no heading can have.
    id: id ?? `#${taken.length + 1}`,
    title: record.title,
    ...optional('shared', record.attributes.get('shared')?.text),
    topics: [],
    claims: [],
    span: record.span,
  }
}

function readClaim(
  key: string,
  topic: string,
  record: OutlineRecord,
  before: readonly Claim[],
  known: Known,
  report: Report,
): Claim | undefined {
  checkExtras(record, { paragraphs: true, fields: true }, report)
  const fields = readFields(record, claimFields.single, claimFields.repeatable, report)
  const label = record.title
  if (label.length > longestLabel)
    report('label-too-long', record.titleSpan, { length: label.length, most: longestLabel })
  const wording = record.paragraphs.map(({ text }) => unwrap(text)).join(' ')
  if (!wording) report('wording-missing', record.span, { text: label })
  else if (before.some((claim) => claim.wording === wording))
    report('wording-duplicate', record.paragraphs[0]?.span ?? record.span, { text: label })
  if (/^\s+["“(]?\p{L}/u.test(wording.slice(sentenceAt(wording, 0).end)))
    report('wording-several', record.paragraphs[0]?.span ?? record.span, { text: label })
  const [at, ...more] = readAnchors(fields, record, known, report)
  const kind = fields.required('kind') && fields.choice('kind', claimKinds)
  const voice = at && readVoice(fields, [at, ...more], known, report)
  if (!checkId(record, before, report) || !record.id || !wording || !at || !kind || !voice) return undefined
  return {
    key,
    id: record.id.text,
    label,
    wording,
    voice,
    ...optional('holder', fields.text('holder')),
    at: [at, ...more],
    kind,
    ...optional('hedge', quoted(fields, 'hedge')),
    ...optional('likelihood', fields.choice('likelihood', likelihoods)),
    ...optional('caveat', quoted(fields, 'caveat')),
    keyPhrases: readKeyPhrases(fields, report),
    ...optional('when', readWhen(fields.one('when'), report)),
    qualifies: readReferences(fields.one('qualifies'), report),
    contradicts: readReferences(fields.one('contradicts'), report),
    ...optional('coded', readSignature(fields.one('coded'), report)),
    ...optional('checked', readSignature(fields.one('checked'), report)),
    topic,
    span: record.span,
    body: record.body,
  }
}

function quoted(fields: FieldReader, name: string): string | undefined {
  const text = fields.text(name)
  return text && unquote(text)
}

function readAnchors(
  fields: FieldReader,
  record: OutlineRecord,
  { passages, taken }: Known,
  report: Report,
): readonly Anchor[] {
  fields.required('at')
  return fields.all('at').flatMap((field) => {
    const quote = /[“"]/.exec(field.value)?.index ?? field.value.length
    const lost = lostPassage(field.value)
    if (lost) {
      report('anchor-lost', field.valueSpan, { text: formatPassageRef(lost) }, ['¶n “first words … last words”'])
      return []
    }
    const ref = readPassageRef(unwrap(field.value.slice(0, quote)))
    const words = readWords(field.value.slice(quote))
    if (!ref || !words) {
      report('anchor-malformed', field.valueSpan, { text: record.title }, ['¶2 “first words … last words”'])
      return []
    }
    if (!passages.some((passage) => samePassage(passage.ref, ref))) {
      report(
        'passage-missing',
        field.valueSpan,
        { text: formatPassageRef(ref) },
        passages.flatMap((passage) => (passage.ref.kind === ref.kind ? [formatPassageRef(passage.ref)] : [])),
      )
      return []
    }
    const anchor: Anchor = { ref, ...words, span: field.valueSpan }
    const twin = taken.get(anchorKey(anchor))
    if (twin !== undefined) report('anchor-duplicate', field.valueSpan, { text: twin })
    return [anchor]
  })
}

/** `was ¶5 “…”`: words that a newer transcript does not have. Without a place the claim cannot be cited until somebody gives it one. */
function lostPassage(value: string): Anchor['ref'] | undefined {
  const [, place] = /^was\s+([^“"]*)/.exec(value) ?? []
  return place === undefined ? undefined : readPassageRef(place)
}

function samePassage(a: Anchor['ref'], b: Anchor['ref']): boolean {
  return a.kind === b.kind && a.number === b.number
}

function take({ at, id }: Claim, { taken }: Known): void {
  for (const key of at.map(anchorKey)) if (!taken.has(key)) taken.set(key, id)
}

/** The same for anchors of the same place and words alone: none of these has a line break. */
function anchorKey({ ref, first, last }: Anchor): string {
  return [ref.kind, ref.number, first, last].join('\n')
}

/** Undefined where nobody is known to say it: the file has a problem then, and the claim must not be put into anyone's mouth. */
function readVoice(
  fields: FieldReader,
  at: readonly Anchor[],
  { speakers, passages }: Known,
  report: Report,
): string | undefined {
  const field = fields.one('voice')
  if (!field) {
    const uttered = at.map(({ ref }) => passages.find((passage) => samePassage(passage.ref, ref))?.voice ?? '')
    const [voice, ...others] = [...new Set(uttered)]
    const mixed = at.find((_, index) => uttered[index] !== voice)
    if (!mixed || uttered.includes('')) return voice === '' ? undefined : voice
    const places = at.map(({ ref }) => formatPassageRef(ref)).join(', ')
    report('voice-mixed', mixed.span, { text: places }, [voice ?? '', ...others])
    return undefined
  }
  const id = unwrap(field.value)
  const ids = speakers.voices.map((voice) => voice.id)
  if (ids.includes(id)) return id
  if (!speakers.unread.has(id)) report('voice-unknown', field.valueSpan, { text: id }, ids)
  return undefined
}

function readKeyPhrases(fields: FieldReader, report: Report): readonly string[] {
  return fields.all('key phrase').flatMap((field) => {
    const phrase = unquote(unwrap(field.value))
    const words = phrase.split(/\s+/).length
    if (words <= longestKeyPhrase) return [phrase]
    report('key-phrase-too-long', field.valueSpan, { words, most: longestKeyPhrase })
    return []
  })
}

/** `2009-10 “last October”`: the date spoken of, and the words it was resolved from. */
function readWhen(field: Field | undefined, report: Report): When | undefined {
  if (!field) return undefined
  const [, date = '', words] = /^(\S+)(?:\s+([^]+))?$/.exec(field.value.trim()) ?? []
  if (isDate(date)) return { date, ...optional('words', words && unquote(unwrap(words))) }
  report('date-malformed', field.valueSpan, { text: date }, ['2024', '2024-03', '2024-03-12'])
  return undefined
}

function readReferences(field: Field | undefined, report: Report): readonly string[] {
  if (!field) return []
  return readList(field.value, field.valueSpan.start).flatMap(({ text, span }) => {
    if (isReference(text)) {
      report.points({ kind: 'claim', id: text, span })
      return [text]
    }
    report('id-malformed', span, { text }, ['id', 'key#id'])
    return []
  })
}

/** `A. Brandt 2024-04-02` */
function readSignature(field: Field | undefined, report: Report): Signature | undefined {
  if (!field) return undefined
  const [, by, on = ''] = /^([^]*\S)\s+(\S+)$/.exec(field.value.trim()) ?? []
  if (by && isDay(on)) return { by, on }
  report('date-malformed', field.valueSpan, { text: unwrap(field.value) }, ['A. Brandt 2024-04-02'])
  return undefined
}
