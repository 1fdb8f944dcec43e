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
import { anchorKey, type Places, readAnchors } from './anchors.js'
import { checkExtras, checkId, type FieldReader, optional, readFields } from './fields.js'
import { type Field, type OutlineRecord, unwrap } from './outline.js'
import type { Report } from './reporter.js'
import type { Speakers } from './voices.js'
import { formatPassageRef, isDate, isDay, isReference, readList, unquote } from './values.js'

export const claimDepth = 6
export const longestLabel = 45
export const longestKeyPhrase = 7

/** Who told the voice. */
const heardFromField = 'heard from'

const claimFields = {
  single: [
    'voice',
    'holder',
    heardFromField,
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

/** What a claim may point at, and what those before it have. */
interface Known extends Places {
  readonly speakers: Speakers
  readonly ids: Set<string>
  readonly wordings: Set<string>
}

interface OpenTopic extends Topic {
  readonly topics: OpenTopic[]
  readonly claims: string[]
}

/** Reads the section of topics: headings of depth 3 to 5 nest, those of depth 6 are claims. */
export function readTopics(
  key: string,
  records: readonly OutlineRecord[],
  { speakers, passages }: { readonly speakers: Speakers; readonly passages: readonly Passage[] },
  report: Report,
): { readonly topics: readonly Topic[]; readonly claims: readonly Claim[] } {
  const named = new Map<string, Passage>()
  for (const passage of passages) {
    const name = formatPassageRef(passage.ref)
    if (!named.has(name)) named.set(name, passage)
  }
  const known: Known = {
    speakers,
    passages,
    named,
    anchors: new Map(),
    ids: new Set(),
    wordings: new Set(),
  }
  const roots: OpenTopic[] = []
  const topicIds = new Set<string>()
  const claims: Claim[] = []
  const path: { readonly topic: OpenTopic; readonly depth: number }[] = []
  for (const record of records) {
    if (record.depth === claimDepth) {
      const topic = path.at(-1)?.topic
      if (!topic) report('heading-misplaced', record.titleSpan, { text: record.title }, ['###', '####', '#####'])
      const claim = topic && readClaim(key, topic.id, record, known, report)
      if (claim) {
        claims.push(claim)
        take(claim, known)
        topic.claims.push(claim.id)
      }
      continue
    }
    while ((path.at(-1)?.depth ?? 0) >= record.depth) path.pop()
    const topic = readTopic(record, topicIds, report)
    ;(path.at(-1)?.topic.topics ?? roots).push(topic)
    path.push({ topic, depth: record.depth })
    topicIds.add(topic.id)
  }
  return { topics: roots, claims }
}

function readTopic(record: OutlineRecord, taken: ReadonlySet<string>, report: Report): OpenTopic {
  checkExtras(record, { attributes: ['shared'] }, report)
  const id = checkId(record, taken, report) ? record.id?.text : undefined
  return {
    // A topic keeps its claims even where its id is no good; this one no heading can have.
    id: id ?? `#${taken.size + 1}`,
    title: record.title,
    ...optional('shared', record.attributes.get('shared')?.text),
    topics: [],
    claims: [],
    span: record.span,
  }
}

function readClaim(key: string, topic: string, record: OutlineRecord, known: Known, report: Report): Claim | undefined {
  checkExtras(record, { paragraphs: true, fields: true }, report)
  const fields = readFields(record, claimFields.single, claimFields.repeatable, report)
  const label = record.title
  if (label.length > longestLabel)
    report('label-too-long', record.titleSpan, { length: label.length, most: longestLabel })
  const wording = record.paragraphs.map(({ text }) => unwrap(text)).join(' ')
  if (!wording) report('wording-missing', record.span, { text: label })
  else if (known.wordings.has(wording))
    report('wording-duplicate', record.paragraphs[0]?.span ?? record.span, { text: label })
  if (hasSeveralSentences(wording))
    report('wording-several', record.paragraphs[0]?.span ?? record.span, { text: label })
  const [at, ...more] = readAnchors(fields, record, known, report)
  const kind = fields.required('kind') && fields.choice('kind', claimKinds)
  const voice = at && readVoice(fields, [at, ...more], known, report)
  if (!checkId(record, known.ids, report) || !record.id || !wording || !at || !kind || !voice) return undefined
  // In this order, as what is wrong with each is told in it.
  const holder = fields.text('holder')
  const heardFrom = fields.text(heardFromField)
  const hedge = quoted(fields, 'hedge')
  const likelihood = fields.choice('likelihood', likelihoods)
  const caveat = quoted(fields, 'caveat')
  const keyPhrases = readKeyPhrases(fields, report)
  const when = readWhen(fields.one('when'), report)
  const qualifies = readReferences(fields.one('qualifies'), report)
  const contradicts = readReferences(fields.one('contradicts'), report)
  const coded = readSignature(fields.one('coded'), report)
  const checked = readSignature(fields.one('checked'), report)
  const claim: Growing<Claim> = {
    key,
    id: record.id.text,
    label,
    wording,
    voice,
    at: [at, ...more],
    kind,
    keyPhrases,
    qualifies,
    contradicts,
    topic,
    span: record.span,
    body: record.body,
  }
  // Spreading what may be absent takes several times as long, and most of it is.
  if (holder !== undefined) claim.holder = holder
  if (heardFrom !== undefined) claim.heardFrom = heardFrom
  if (hedge !== undefined) claim.hedge = hedge
  if (likelihood !== undefined) claim.likelihood = likelihood
  if (caveat !== undefined) claim.caveat = caveat
  if (when !== undefined) claim.when = when
  if (coded !== undefined) claim.coded = coded
  if (checked !== undefined) claim.checked = checked
  return claim
}

type Growing<T> = { -readonly [K in keyof T]: T[K] }

/** To look for the end of a sentence takes longer than all else that is read of a claim, and most have no sign of one but at their end. */
function hasSeveralSentences(wording: string): boolean {
  const sign = wording.search(/[.!?…]/)
  // Of a long one a sentence may be cut off before it ends.
  const mayEnd = wording.length > 4000 || (sign >= 0 && /\s/.test(wording.slice(sign)))
  return mayEnd && /^\s+["“(]?\p{L}/u.test(wording.slice(sentenceAt(wording, 0).end))
}

function quoted(fields: FieldReader, name: string): string | undefined {
  const text = fields.text(name)
  return text && unquote(text)
}

function take({ at, id, wording }: Claim, { anchors, ids, wordings }: Known): void {
  ids.add(id)
  wordings.add(wording)
  for (const key of at.map(anchorKey)) if (!anchors.has(key)) anchors.set(key, id)
}

/** Undefined where nobody is known to say it: the file has a problem then, and the claim must not be put into anyone's mouth. */
function readVoice(
  fields: FieldReader,
  at: readonly Anchor[],
  { speakers, named }: Known,
  report: Report,
): string | undefined {
  const field = fields.one('voice')
  if (!field) {
    const uttered = at.map(({ ref }) => named.get(formatPassageRef(ref))?.voice ?? '')
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
