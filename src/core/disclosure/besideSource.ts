import { paragraphsOf } from '../cited/sentences.js'
import type { Checked } from '../cited/checked.js'
import { intervieweeNames } from '../corpus/voiceNames.js'
import { isProtectedInterview } from '../terms/terms.js'
import { namesOf } from '../corpus/entryNames.js'
import { findMentions, type Mention } from '../names/findMentions.js'
import type { Interview, Span } from '../model.js'

/** What stands in one paragraph with a citation of a protected source. */
export interface Beside {
  readonly key: string
  readonly description: string
  /** In the order of the memo, at least one. */
  readonly told: readonly Disclosed[]
}

/** A place, an institution or a day. */
export interface Disclosed {
  readonly span: Span
  readonly words: string
  /** All names of what the glossary knows there; none of a day, or of a place that it does not know. */
  readonly names: readonly string[]
}

const day =
  /\b(?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? (?:19|20)\d\d)?\b|\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g

/** `at the Hotel Astoria`, `In Karsk`: what English puts behind such a word is a place more often than not, whether a glossary knows it or not. */
const placed =
  /\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]utside|[Tt]o)\s+(?:the\s+)?(\p{Lu}[\p{L}\p{M}’'-]*(?:\s+(?:(?:of|de|la|upon)\s+)?\p{Lu}[\p{L}\p{M}’'-]*){0,4})/gu

/** The places, institutions and days in the paragraphs that cite protected sources. */
export function besideSources(checked: Checked): readonly Beside[] {
  const { memo, corpus, cited } = checked
  const isHidden = (interview: Interview | undefined): interview is Interview =>
    interview !== undefined && isProtectedInterview(interview)
  const hidden = cited.filter(({ interview }) => isHidden(interview))
  if (!hidden.length) return []
  const mentions = findMentions(corpus.matcher, memo)
  return [...paragraphsOf(memo.prose)].flatMap((paragraph): readonly Beside[] => {
    const within = ({ start, end }: Span): boolean => paragraph.start <= start && end <= paragraph.end
    const here = hidden.filter(({ item }) => within(item.keySpan)).flatMap(({ interview }) => interview ?? [])
    const described = [...new Set(here)].map((one) => ({
      key: one.key,
      description: intervieweeNames(one) ?? one.description ?? '',
    }))
    if (!described.length) return []
    const all = named(
      checked,
      paragraph,
      mentions.filter(({ span }) => within(span)),
    )
    const told = all
      .map((one) => ({ ...one, words: memo.text.slice(one.span.start, one.span.end).replace(/\s+/g, ' ') }))
      .filter(({ words }) => !described.some(({ description }) => description.includes(words)))
    return told.length ? described.map((one) => ({ ...one, told })) : []
  })
}

function named(
  { memo, corpus, isEnglish }: Checked,
  paragraph: Span,
  mentions: readonly Mention[],
): readonly Omit<Disclosed, 'words'>[] {
  const words = memo.prose.slice(paragraph.start, paragraph.end)
  const entriesOf = ({ entries }: Mention) => entries.flatMap((id) => corpus.entry(id) ?? [])
  const telling = mentions.filter((mention) => entriesOf(mention).some(isTelling))
  const days = spansIn(words, day, paragraph.start)
  const taken = [...mentions.map(({ span }) => span), ...days]
  const places = isEnglish ? spansIn(words, placed, paragraph.start) : []
  const unknown = places.filter((place) => !taken.some(({ start, end }) => start < place.end && place.start < end))
  return [
    ...telling.map((mention) => ({ span: mention.span, names: entriesOf(mention).flatMap(namesOf) })),
    ...[...unknown, ...days].map((span) => ({ span, names: [] })),
  ].sort((a, b) => a.span.start - b.span.start)
}

/** Of the group of a pattern, where it has one. */
function spansIn(words: string, pattern: RegExp, offset: number): readonly Span[] {
  return Array.from(words.matchAll(pattern), ({ 0: whole, 1: found = whole, index }) => {
    const end = offset + index + whole.length
    return { start: end - found.length, end }
  })
}

function isTelling({ kind, type }: { readonly kind: string; readonly type: string }): boolean {
  return (
    kind === 'place' ||
    kind === 'event' ||
    ['state', 'organisation', 'government body', 'party', 'armed group'].includes(type)
  )
}
