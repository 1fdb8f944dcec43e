import { byline, headField } from '../language/headLines.js'
import { articleLine, doneAt, madeBy, partLine } from '../language/documentLines.js'
import { countWords } from '../language/words.js'
import type { DocumentKind } from '../source.js'
import { findDate } from './opening/dates.js'
import { mastheadIn, copyrightIn, dateLineIn, withPartedTitle } from './opening/publisher.js'
import { fieldOf, isInstitution, isMenuWord, peopleIn } from './opening/openingForms.js'
import { cleanTitle, titleAmong } from './opening/title.js'
import { isNameOfThing } from './personNames/thingNames.js'
import { bareName, looksLikeName } from './personNames/nameWords.js'
import { dropsOf, spanOf } from './spans.js'
import type { Dropped, Extract, FoundField } from './transcript.js'
import type { Paragraph } from './turns/paragraphs.js'

/** What stands above a document. */
export interface DocumentHead {
  readonly fields: readonly FoundField[]
  /** Whose words they are: the authors, else the house, else the document itself. */
  readonly author?: string
  /** Paragraphs that are no part of what it says. */
  readonly read: ReadonlySet<Paragraph>
  readonly dropped: readonly Dropped[]
}

/** So long is what a document begins to say with. */
const fewestWords = 24

/** At most as many paragraphs stand above the first sentence. */
const longest = 24

/** What the lines above a document and the properties of its file say of it; `told` is who somebody says its author is. */
export function documentHead(
  { metadata }: Extract,
  paragraphs: readonly Paragraph[],
  kind: DocumentKind,
  told: string | undefined,
): DocumentHead {
  const first = paragraphs.findIndex(({ text }) => countWords(text) >= fewestWords || articleLine.test(text))
  const lines = paragraphs.slice(0, Math.min(first < 0 ? longest : first, longest))
  const stated = withPartedTitle(metadata, lines, copyrightIn(paragraphs))
  const printed = titleIn(lines, stated)
  const found: FoundField[] = []
  const read = new Set<Paragraph>()
  const dropped: Dropped[] = []
  lines.forEach((paragraph, index) => {
    const known = paragraph === printed ? [] : fieldsIn(paragraph.text, kind, index === 0)
    if (paragraph === printed) {
      found.push({ field: 'title', value: cleanTitle(paragraph.text), from: 'text', span: spanOf(paragraph) })
      found.push(...(kind === 'treaty' ? [] : authorsIn(makerIn(paragraph.text) ?? '')))
      read.add(paragraph)
    } else if (known.length > 0) {
      found.push(...known)
      dropped.push(...dropsOf(paragraph, 'byline'))
      read.add(paragraph)
    }
  })
  // Whom the name of a file names need not have written it.
  const written = stated.filter(({ field, from }) => from !== 'file name' || field !== 'interviewee')
  const everything = [...found, ...written.map(asAuthor), ...copyrightIn(paragraphs), ...dayDone(paragraphs, kind)]
  const single = everything.filter(
    ({ field }, index) => field !== 'interviewee' && everything.findIndex((other) => other.field === field) === index,
  )
  const valueOf = (field: FoundField['field']): string | undefined =>
    single.find((value) => value.field === field)?.value
  const house = kind === 'treaty' ? undefined : valueOf('publisher')
  const named = told === undefined ? everything.filter(({ field }) => field === 'interviewee') : asAuthors(told, 'text')
  const authors = named.length > 0 ? distinct(named) : asAuthors(house ?? '', 'text')
  const author = listed(authors.map(({ value }) => value)) || valueOf('title')
  return { fields: [...single, ...authors], ...(author ? { author } : {}), read, dropped }
}

/** The day that a treaty gives at its end. */
function dayDone(paragraphs: readonly Paragraph[], kind: DocumentKind): readonly FoundField[] {
  const end = kind === 'treaty' ? paragraphs.find(({ text }) => doneAt.test(text)) : undefined
  const value = end && findDate(end.text)?.iso
  return value === undefined ? [] : [{ field: 'issued', value, from: 'text' }]
}

function titleIn(lines: readonly Paragraph[], stated: readonly FoundField[]): Paragraph | undefined {
  const title = stated.find(({ field }) => field === 'title')
  // What ends like a sentence is one: `Thank you all for coming.` below a speech, whose words must stay in the text.
  const titles = lines.filter(({ text }) => !partLine.test(text) && !/[.,;:]$/.test(text))
  return titleAmong(titles, {
    interviewees: [],
    repeated: new Set(),
    ...(title ? { title: title.value, isStated: title.from !== 'file properties' } : {}),
  })
}

/** What a line above a document says of it, if that is all it says. */
function fieldsIn(text: string, kind: DocumentKind, isFirst: boolean): readonly FoundField[] {
  const [, label = '', value = ''] = headField.exec(text) ?? []
  const field = fieldOf.find(([pattern]) => pattern.test(label))?.[1]
  if (field === 'interviewer' || field === 'interviewee') return authorsIn(value)
  if (field !== undefined && field !== 'issued') return [{ field, value, from: 'text' }]
  const line = dateLineIn(text)
  if (line) {
    const publisher = mastheadIn(line.before, false)
    return [
      ...(line.date.iso === undefined ? [] : [{ field: 'issued', value: line.date.iso, from: 'text' } as const]),
      ...(publisher === undefined ? [] : [{ field: 'publisher', value: publisher, from: 'text' } as const]),
    ]
  }
  if (kind !== 'treaty') {
    const by = byline.exec(text)?.[1] ?? makerIn(text)
    if (by !== undefined) return authorsIn(by)
    if (isNameAlone(text)) return authorsIn(text)
  }
  const publisher = mastheadIn(text, isFirst)
  return publisher === undefined ? [] : [{ field: 'publisher', value: publisher, from: 'text' }]
}

/** Who makes a statement, without what is said of where: `Remarks of Ines Okafor during her visit`. */
const makerIn = (text: string): string | undefined =>
  madeBy.exec(text)?.[1]?.split(/\s(?=\p{Ll}{4,}|at\s|on\s|to\s)/u)[0]

/** `Ines Okafor and Tom Brandt`, with or without where they work; a house, where that is what the words name. */
function authorsIn(words: string): readonly FoundField[] {
  if (isInstitution(words)) return asAuthors(words, 'text')
  return peopleIn(words).flatMap(({ name }) => asAuthors(bareName(name), 'text'))
}

const asAuthors = (value: string, from: FoundField['from']): readonly FoundField[] =>
  value ? [{ field: 'interviewee', value, from }] : []

/** Whoever front matter names wrote it, whatever part in a talk that would be. */
const asAuthor = (one: FoundField): FoundField => (one.field === 'interviewer' ? { ...one, field: 'interviewee' } : one)

/** Whether a line is somebody’s name and nothing else, as far as its words tell. */
export const isNameAlone = (text: string): boolean => {
  const words = text.split(/\s+/)
  return (
    words.length > 1 &&
    words.length < 6 &&
    looksLikeName(text) &&
    !isInstitution(text) &&
    !isNameOfThing(text) &&
    words.every((word) => /^\p{Lu}/u.test(word) && !isMenuWord(word))
  )
}

const distinct = (fields: readonly FoundField[]): readonly FoundField[] =>
  fields.filter(({ value }, index) => fields.findIndex((other) => other.value === value) === index)

const listed = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ')
