import type { Interview } from '../model.js'
import { claimDepth } from '../corpus/read/claims.js'
import { outlineOf } from '../corpus/read/outlineOf.js'
import { forHeading } from './scaffold.js'
import { slugOf } from '../language/fold.js'
import { untaken } from '../text/uniqueName.js'
import { allTopics } from '../corpus/read/allTopics.js'

/** The topic under which a claim goes: one that is there, or a new one at the end. */
export type TopicChoice =
  | { readonly kind: 'existing'; readonly id: string }
  | { readonly kind: 'new'; readonly title: string; readonly shared?: string }

/** The text of an interview's file with what it was read as. */
export interface InterviewFile {
  readonly text: string
  readonly interview: Interview
}

/** The file's text with a claim at the end of a topic; undefined where the topic is not there any more. Lines of `claim` end in `\n`. */
export function withClaim(file: InterviewFile, topic: TopicChoice, claim: string): string | undefined {
  const place = placeFor(file, topic)
  if (!place) return undefined
  const { text } = file
  const rest = text.slice(place.end)
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const isFollowed = /^(?:\r\n|\n|\r)[^\r\n]/.test(rest)
  const added = `\n\n${place.headings}${claim}${rest === '' || isFollowed ? '\n' : ''}`
  return text.slice(0, place.end) + added.replaceAll('\n', eol) + rest
}

interface Place {
  /** The end of the last line before it. */
  readonly end: number
  /** What has to stand before the claim, with an empty line after each. */
  readonly headings: string
}

function placeFor({ text, interview }: InterviewFile, topic: TopicChoice): Place | undefined {
  const records = outlineOf(text)
  if (topic.kind === 'existing') {
    const found = allTopics(interview.topics).find(({ id }) => id === topic.id)
    const at = records.findIndex(({ span }) => span.start === found?.span.start)
    if (at < 0) return undefined
    const next = records.findIndex(({ depth }, index) => index > at && depth !== claimDepth)
    const last = records[(next < 0 ? records.length : next) - 1]
    return { end: lineEnd(text, last?.body.end ?? text.length), headings: '' }
  }
  const id = freeId(text, idOf(topic.title) || 'topic')
  const shared = topic.shared === undefined ? '' : ` shared=${topic.shared}`
  const heading = `### ${forHeading(topic.title)} {#${id}${shared}}\n\n`
  const section = records.findIndex(({ depth, title }) => depth === 2 && title === 'Topics')
  if (section < 0) return { end: text.trimEnd().length, headings: `## Topics\n\n${heading}` }
  const next = records.findIndex(({ depth }, index) => index > section && depth <= 2)
  const last = records[(next < 0 ? records.length : next) - 1]
  return { end: lineEnd(text, last?.body.end ?? interview.span.end), headings: heading }
}

/** An id that nothing in the file has: of `dam-failure`, the second is `dam-failure-2`. */
export function freeId(text: string, wanted: string): string {
  const taken = new Set(Array.from(text.matchAll(/\{#([^\s{}]+)/g), ([, id]) => id))
  return untaken(wanted, (id) => taken.has(id))
}

/** What a topic or claim is called by its own words, as an id; empty where nothing in them may stand in one. */
export function idOf(title: string): string {
  return slugOf(title, 40)
}

function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/)
  return length < 0 ? text.length : offset + length
}
