import { readHead, type ReadHead } from '../fields/headLines.js'
import type { Transcript } from '../transcript.js'
import type { Paragraph } from '../turns/paragraphs.js'
import { spanOf } from '../spans.js'
import { countWords, endsSentence, foldLine } from '../lines/wording.js'

/** A paragraph above a talk. */
export interface AboveParagraph {
  readonly paragraph: Paragraph
  readonly folded: string
  readonly words: number
  /** Whether it is longer than most lines of a page's head, and ends as a sentence does. */
  readonly isProse: boolean
  /** What the import took its words for: `standfirst`, `field title`, `tag line`. */
  readonly taken: string
  /** How it compares with a title: `title` itself, a `part` of it or `around` it. */
  readonly toTitle: 'title' | 'part' | 'around' | 'other'
}

/** What stands above a talk. */
export interface AboveTalk {
  readonly head: ReadHead
  readonly paragraphs: readonly AboveParagraph[]
  /** The place of the last paragraph that is the title; -1 where there is none. */
  readonly title: number
}

/** So many paragraphs above a talk are looked at. */
const mostLooked = 150

/** Looks at what stands above the talk of a transcript, among all paragraphs of its text. */
export function readAbove(transcript: Transcript, all: readonly Paragraph[]): AboveTalk {
  const start = transcript.passages.find(({ speaker }) => speaker !== undefined)?.pieces[0]?.start ?? 0
  const titles = [...transcript.fields, ...transcript.extract.metadata].flatMap(({ field, value }) =>
    field === 'title' ? [foldLine(value)] : [],
  )
  const above = all
    .filter((paragraph) => spanOf(paragraph).end <= start && /\p{L}/u.test(paragraph.text))
    .slice(-mostLooked)
  const takenFor = whatFor(transcript, above[0] ? spanOf(above[0]).start : start)
  const paragraphs = above.map((paragraph) => {
    const folded = foldLine(paragraph.text)
    const words = countWords(paragraph.text)
    return {
      paragraph,
      folded,
      words,
      isProse: words >= 15 && endsSentence(paragraph.text),
      taken: takenFor(paragraph),
      toTitle: comparedWith(titles, folded),
    }
  })
  const isTitle = ({ toTitle, taken }: AboveParagraph): boolean => toTitle === 'title' || taken === 'field title'
  return {
    head: readHead(transcript),
    paragraphs,
    title: paragraphs.reduce((last, one, at) => (isTitle(one) ? at : last), -1),
  }
}

function comparedWith(titles: readonly string[], folded: string): AboveParagraph['toTitle'] {
  if (titles.includes(folded)) return 'title'
  if (titles.some((title) => ` ${title} `.includes(` ${folded} `))) return 'part'
  return titles.some((title) => title && ` ${folded} `.includes(` ${title} `)) ? 'around' : 'other'
}

/** What the words of a paragraph were taken for; for a field, where some of them were. */
function whatFor({ passages, fields, dropped }: Transcript, from: number): (paragraph: Paragraph) => string {
  const taken = [
    ...fields.flatMap(({ field, span }) => (span ? [{ span, what: `field ${field}` }] : [])),
    ...passages.flatMap(({ speaker, pieces }) =>
      speaker === undefined ? pieces.map((span) => ({ span, what: 'standfirst' })) : [],
    ),
    ...dropped.map(({ span, why }) => ({ span, what: why })),
  ].filter(({ span }) => span.end > from)
  return ({ pieces }) =>
    taken.find(({ span }) => pieces.some((piece) => piece.start < span.end && span.start < piece.end))?.what ??
    'nothing'
}
