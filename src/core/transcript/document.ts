import { articleLine, contentsRow } from '../language/documentLines.js'
import { countWords } from '../language/words.js'
import { documentKind, type DocumentKind, type SourceKind } from '../source.js'
import { documentHead } from './documentHead.js'
import { beginsLower, endsInPunctuation, isCapitals } from './lines/lineForm.js'
import { linesOf, withPlainBlanks } from './lines/lines.js'
import { cutPages } from './lines/pages.js'
import { readNotes } from './notes.js'
import { dropsOf, regionReason } from './spans.js'
import type {
  Dropped,
  DropReason,
  Extract,
  NoInterview,
  SpeakerCorrection,
  Transcript,
  TranscriptPassage,
} from './transcript.js'
import { joinPlain, type Paragraph } from './turns/paragraphs.js'

/** A heading has at most as many words. */
const longestHeading = 16

/** A text in which nobody is looked for who speaks, by its paragraphs; undefined of a kind in which somebody speaks. */
export function readByParagraphs(
  extract: Extract,
  kind: SourceKind | undefined,
  corrections: readonly SpeakerCorrection[] = [],
): Transcript | NoInterview | undefined {
  const document = documentKind(kind)
  if (document) return readDocument(extract, document, corrections)
  return kind === 'notes' ? readNotes(extract, corrections) : undefined
}

/**
 * A document without speakers: each paragraph is a passage of its author, with its page, the heading above it and its article. The name of the
 * author may be corrected.
 */
function readDocument(
  printed: Extract,
  kind: DocumentKind,
  corrections: readonly SpeakerCorrection[],
): Transcript | NoInterview {
  const extract = withPlainBlanks(printed)
  const { lines, dropped: furniture } = cutPages(linesOf(extract))
  const { paragraphs, dropped: marks } = joinPlain(lines)
  const correctedName = corrections.find(({ speaker }) => speaker === 0)?.name
  const head = documentHead(extract, paragraphs, kind, correctedName)
  const { passages, dropped } = bodyOf(
    paragraphs.filter((paragraph) => !head.read.has(paragraph)),
    kind,
    new Map(lines.map(({ start, page }) => [start, page])),
    head.fields.find(({ field }) => field === 'title')?.value ?? 'Text',
  )
  if (passages.length === 0) return { extract, notInterview: 'empty' }
  return {
    extract,
    layout: 'document',
    fields: head.fields,
    speakers: [
      {
        ...(head.author === undefined ? {} : { name: head.author }),
        role: 'interviewee',
        labels: [],
        turns: 1,
        ...(correctedName === undefined ? {} : { isNameCorrected: true as const }),
      },
    ],
    passages,
    turns: [{ speaker: 0, passages: passages.map((_, index) => index) }],
    dropped: [...furniture, ...marks, ...head.dropped, ...dropped].sort((a, b) => a.span.start - b.span.start),
    doubts: [],
    unknown: (['title', 'issued', 'publisher'] as const).filter(
      (field) => !head.fields.some((one) => one.field === field),
    ),
  }
}

/** The paragraphs as passages under their headings. `pages` has the page of each line, by where it begins; `title` stands above the first. */
function bodyOf(
  paragraphs: readonly Paragraph[],
  kind: DocumentKind,
  pages: ReadonlyMap<number, string | undefined>,
  title: string,
): { readonly passages: readonly TranscriptPassage[]; readonly dropped: readonly Dropped[] } {
  const passages: TranscriptPassage[] = []
  const dropped: Dropped[] = []
  const isNumbered = kind === 'treaty' && !paragraphs.some((one) => articleIn(one))
  let heading = title
  let article: string | undefined
  let counted = 0
  // Directly below `Article 4` stands its title.
  let awaitsTitle = false
  let before: Before | undefined
  for (const [index, paragraph] of paragraphs.entries()) {
    const { text, pieces, page } = paragraph
    const why = furnitureOf(paragraph)
    const begun = why === undefined ? articleIn(paragraph) : undefined
    const isHead = begun ? begun.isAlone : why === undefined && isHeading(paragraph, before, paragraphs[index + 1])
    if (begun) {
      article = begun.number
      heading = begun.heading
    } else if (isHead) {
      if (!awaitsTitle) article = undefined
      heading = awaitsTitle ? `${heading} ${text}` : text
    }
    if (why === undefined) before = { text, isHead }
    if (why === undefined) awaitsTitle = begun?.awaitsTitle === true
    if (why !== undefined || isHead) dropped.push(...dropsOf(paragraph, why ?? 'heading'))
    if (why !== undefined || isHead) continue
    if (isNumbered && Number(/^(?:§\s*)?(\d{1,3})[.)]?\s/u.exec(text)?.[1]) === counted + 1)
      article = String((counted += 1))
    const end = pages.get(pieces.at(-1)?.start ?? -1) ?? page
    passages.push({
      ref: { kind: 'paragraph', number: passages.length + 1 },
      speaker: 0,
      text,
      pieces,
      ...(page === undefined ? {} : { page: end === undefined || end === page ? page : `${page}-${end}` }),
      heading,
      ...(article === undefined ? {} : { article }),
    })
  }
  return { passages, dropped }
}

function furnitureOf({ text, block: { region } }: Paragraph): DropReason | undefined {
  if (region !== undefined && region !== 'quote') return regionReason(region)
  if (contentsRow.test(text)) return 'navigation'
  return /[\p{L}\p{N}]/u.test(text) ? undefined : 'ornament'
}

interface Article {
  /** As it is cited: `4`, `4bis`, `IV`. */
  readonly number: string
  readonly heading: string
  /** Whether the paragraph says nothing else. */
  readonly isAlone: boolean
  readonly awaitsTitle: boolean
}

/** The article that begins with a paragraph: `Article 4`, `Art. 4bis – Lanes`, `Article 4. Each party shall …`. */
function articleIn(paragraph: Paragraph): Article | undefined {
  const { text } = paragraph
  const [whole, written = '', sign = '', rest = ''] = articleLine.exec(text) ?? []
  if (whole === undefined || !/^[#*_\s]*\p{Lu}/u.test(text)) return undefined
  const number = /^(?:premier|primero|first|unique)$/i.test(written) ? '1' : written.replace(/\s/g, '')
  if (rest === '') return { number, heading: text, isAlone: true, awaitsTitle: true }
  const isTitle = countWords(rest) <= longestHeading && !endsInPunctuation(rest) && /^[\p{Lu}\p{Lo}([]/u.test(rest)
  if (isTitle) return { number, heading: text, isAlone: true, awaitsTitle: false }
  const isBegun = sign !== '' || /^[\p{Lu}\p{Lo}\d]/u.test(rest)
  const heading = text.slice(0, text.length - rest.length).replace(/[\s.:–—-]+$/u, '')
  return isBegun ? { number, heading, isAlone: false, awaitsTitle: false } : undefined
}

/** What stands above a paragraph. */
interface Before {
  readonly text: string
  readonly isHead: boolean
}

/**
 * A heading by its markup; else a short line that is set in bold or capitals, or numbered in several parts, where no sentence goes through it:
 * what is taken for a heading is no part of the text, and cannot be quoted.
 */
function isHeading(
  { text, block, isMarked }: Paragraph,
  before: Before | undefined,
  after: Paragraph | undefined,
): boolean {
  if (!/\p{L}/u.test(text) || countWords(text) > longestHeading) return false
  if (block.kind === 'heading') return true
  if (/^[^\p{L}\p{N}"“(]/u.test(text)) return false
  const isSetApart = isMarked === true || isCapitals(text) || /^\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu}/u.test(text)
  const isWithin =
    (before !== undefined && !before.isHead && !endsInPunctuation(before.text)) || beginsLower(after?.text ?? '')
  return isSetApart && !isWithin && !beginsLower(text) && !endsInPunctuation(text) && !/\s\p{Ll}{1,3}$/u.test(text)
}
