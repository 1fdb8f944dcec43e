import { holdsName } from '../language/foldName.js'
import { hiddenNames, type Lookup } from '../corpus/voiceNames.js'
import { isProtectedInterview } from '../protection/attribution/terms.js'
import type { SnippetPart } from '../citation/snippet.js'
import { claimKinds, type Interview, type Signature, type Topic } from '../model.js'
import { claimDepth } from '../corpus/read/claims.js'
import { formatPassageRef } from '../corpus/read/values.js'
import { forHeading } from './scaffold.js'
import { tellingTerms } from '../language/terms.js'
import { formatWords } from './anchorWords.js'
import type { ClaimDraft } from './draftClaim.js'
import { outlineOf } from '../corpus/read/outlineOf.js'

/** The topic under which a claim goes: one that is there, or a new one at the end. */
export type TopicChoice =
  | { readonly kind: 'existing'; readonly id: string }
  | { readonly kind: 'new'; readonly title: string; readonly shared?: string }

/** What is to stand in an interview's file, and where. */
export interface ClaimInsertion {
  /** The end of a line, as an offset in the text of the file. */
  readonly offset: number
  /** Lines end in `\n` whatever the file has. The first stop is the wording, then the label, the id, the kind. */
  readonly parts: readonly SnippetPart[]
}

/** Where the analyst's words belong: a comment is no wording, so that the file says that it is missing as long as this stands. */
export interface Placeholders {
  readonly wording: string
  readonly label: string
}

/** Stands for a kind that the words do not tell: the file asks for one as long as it stands. */
const unknownKind = '?'

/**
 * A claim for the file of an interview, as it is now, at the end of a topic. Undefined where the topic is not there any more. `text` and
 * `interview` are of one reading.
 */
export function newClaim(
  corpus: Lookup,
  file: { readonly text: string; readonly interview: Interview },
  topic: TopicChoice,
  draft: ClaimDraft,
  coded: Signature,
  placeholders: Placeholders,
): ClaimInsertion | undefined {
  const place = placeFor(file, topic)
  if (!place) return undefined
  const { text } = file
  const rest = text.slice(place.end)
  const eol = /^(?:\r\n|\n|\r)/.exec(rest)?.[0] ?? ''
  const isLast = rest === ''
  const isFollowed = eol !== '' && /^[^\r\n]/.test(rest.slice(eol.length))
  const body = claimParts(draft, newClaimId(corpus, file, draft), coded, placeholders)
  return {
    offset: place.end,
    parts: [
      { kind: 'text', text: `\n\n${place.headings}` },
      ...body,
      { kind: 'text', text: isLast || isFollowed ? '\n' : '' },
    ],
  }
}

interface Place {
  /** The end of the last line before it. */
  readonly end: number
  /** What has to stand before the claim, with an empty line after each. */
  readonly headings: string
}

function placeFor(
  { text, interview }: { readonly text: string; readonly interview: Interview },
  topic: TopicChoice,
): Place | undefined {
  const records = outlineOf(text)
  if (topic.kind === 'existing') {
    const found = allTopics(interview.topics).find(({ id }) => id === topic.id)
    const at = records.findIndex(({ span }) => span.start === found?.span.start)
    if (at < 0) return undefined
    const next = records.findIndex(({ depth }, index) => index > at && depth !== claimDepth)
    const last = records[(next < 0 ? records.length : next) - 1]
    return { end: lineEnd(text, last?.body.end ?? text.length), headings: '' }
  }
  const id = freeId(text, slugOf(topic.title) || 'topic')
  const shared = topic.shared === undefined ? '' : ` shared=${topic.shared}`
  const heading = `### ${forHeading(topic.title)} {#${id}${shared}}\n\n`
  const section = records.findIndex(({ depth, title }) => depth === 2 && title === 'Topics')
  if (section < 0) return { end: text.trimEnd().length, headings: `## Topics\n\n${heading}` }
  const next = records.findIndex(({ depth }, index) => index > section && depth <= 2)
  const last = records[(next < 0 ? records.length : next) - 1]
  return { end: lineEnd(text, last?.body.end ?? interview.span.end), headings: heading }
}

function allTopics(topics: readonly Topic[]): readonly Topic[] {
  return topics.flatMap((topic) => [topic, ...allTopics(topic.topics)])
}

function claimParts(
  { at, voice, coding }: ClaimDraft,
  id: string,
  { by, on }: Signature,
  { wording, label }: Placeholders,
): readonly SnippetPart[] {
  const kinds = [coding.kind?.value ?? unknownKind, ...claimKinds.filter((one) => one !== coding.kind?.value)]
  const field = (name: string, value: string | undefined): string =>
    value === undefined ? '' : `\n- ${name}: ${value}`
  const quoted = (value: string | undefined): string | undefined => value && `“${value}”`
  const before = [
    ...at.map((one) => `\n- at: ${formatPassageRef(one.ref)} ${formatWords(one)}`),
    field('voice', voice),
    field('holder', coding.holder?.value),
    '\n- kind: ',
  ]
  const after = [
    field('hedge', quoted(coding.hedge?.value)),
    field('likelihood', coding.likelihood?.value),
    field('caveat', quoted(coding.caveat?.value)),
    field('coded', `${by} ${on}`),
  ]
  return [
    { kind: 'text', text: `${'#'.repeat(claimDepth)} ` },
    { kind: 'tabStop', number: 2, placeholder: label },
    { kind: 'text', text: ' {#' },
    { kind: 'tabStop', number: 3, placeholder: id },
    { kind: 'text', text: '}\n\n' },
    { kind: 'tabStop', number: 1, placeholder: `<!-- ${wording} -->` },
    { kind: 'text', text: `\n${before.join('')}` },
    { kind: 'choice', number: 4, options: kinds },
    { kind: 'text', text: after.join('') },
  ]
}

/** An id from what the words are about, or from the passage where the interview is protected: readers of a draft see it. */
function newClaimId(
  corpus: Lookup,
  { text, interview }: { readonly text: string; readonly interview: Interview },
  { at, words }: ClaimDraft,
): string {
  const [{ ref }] = at
  const byPlace = `${ref.kind === 'paragraph' ? 'para' : ref.kind}-${ref.number}`
  const about = words.split(/\s+/).filter((word) => tellingTerms(word).length > 0)
  const telling = slugOf(about.slice(0, 3).join(' '))
  const isTelling =
    telling.length > 3 && !isProtectedInterview(interview) && !holdsName(telling, hiddenNames(corpus, interview))
  return freeId(text, isTelling ? telling : byPlace)
}

/** An id that nothing in the file has: of `dam-failure`, the second is `dam-failure-2`. */
function freeId(text: string, wanted: string): string {
  const taken = new Set(Array.from(text.matchAll(/\{#([^\s{}]+)/g), ([, id]) => id))
  let id = wanted
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`
  return id
}

function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
}

function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/)
  return length < 0 ? text.length : offset + length
}
