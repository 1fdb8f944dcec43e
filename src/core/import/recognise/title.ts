import { findDate } from './dates.js'
import { aboutInterview, byline, headField, isInstitution, place } from './openingForms.js'
import type { Paragraph } from './paragraphs.js'
import { looksLikeName } from './people.js'
import { furnitureForm } from './promotion.js'
import { countWords, endsSentence, foldLine } from './wording.js'

/** What the rest of the text tells about its title. */
export interface TitleHints {
  readonly interviewees: readonly string[]
  /** Folded lines that the text repeats. */
  readonly repeated: ReadonlySet<string>
  /** The title by the file's metadata. */
  readonly title?: string
}

/** The title: what the text repeats, names the interviewed and looks like a heading. */
export function titleAmong(paragraphs: readonly Paragraph[], hints: TitleHints): Paragraph | undefined {
  const early = paragraphs.slice(0, 24)
  const firstProse = early.findIndex(({ text }) => countWords(text) >= 25 && endsSentence(text))
  let best: { paragraph: Paragraph; score: number } | undefined
  early.forEach((paragraph, index) => {
    const score =
      titleScore(paragraph, index, hints, early[index - 1]) - (firstProse >= 0 && index > firstProse ? 3 : 0)
    if (score > 0 && (!best || score > best.score)) best = { paragraph, score }
  })
  return best?.paragraph
}

const subtitle =
  /^(?:——|an? |the )?(?:conversation|interview|talk|discussion|dialogue|q\s?&\s?a|gespräch|im gespräch|entretien|entrevista|intervista|интервью|беседа|访|专访|in conversation)/iu

function titleScore(
  { text, block }: Paragraph,
  index: number,
  hints: TitleHints,
  before: Paragraph | undefined,
): number {
  const plain = text.replace(/^[*_#\s]+|[*_\s]+$/g, '')
  const words = countWords(plain)
  if (
    words > 26 ||
    text.length > 220 ||
    block.region === 'navigation' ||
    block.region === 'footer' ||
    block.region === 'caption'
  )
    return 0
  if (hints.title !== undefined)
    return foldLine(hints.title).includes(foldLine(plain)) && foldLine(plain)
      ? 10 + foldLine(plain).length - index * 0.01
      : 0
  if (
    furnitureForm(plain) ||
    headField.test(plain) ||
    looksLikeName(byline.exec(plain)?.[1] ?? '') ||
    /^<?https?:/.test(plain)
  )
    return 0
  const date = findDate(plain)
  if (date && words <= 8) return 0
  let score = 2 - index * 0.15
  if (block.kind === 'heading') score += block.level === 1 ? 5 : 2
  if (hints.repeated.has(foldLine(plain))) score += 2
  if (aboutInterview.test(plain) && words > 1) score += 2
  if (words > 1 && hints.interviewees.some((name) => foldLine(plain).includes(foldLine(name)))) score += 1.5
  if (hints.interviewees.some((name) => foldLine(plain) === foldLine(name))) score -= 2.5
  if (/[:：?]/.test(plain)) score += 0.8
  if (words === 1) score -= 2.5
  else if (words <= 2) score -= 0.5
  if (endsSentence(plain) && !/[?？]\W*$/.test(plain) && words > 9) score -= 4
  if (isInstitution(plain) && (!aboutInterview.test(plain) || !subtitle.test(plain))) score -= 1.6
  if (/^[“„«"‘].*[”“»"’]$/u.test(plain)) score += 1.5
  if (index > 0 && subtitle.test(plain))
    score -= before && !isInstitution(before.text) && !findDate(before.text) ? 4 : 0
  if (words > 1 && looksLikeName(plain) && words <= 3) score -= 0.8
  if (place.test(plain) && words === 1) score -= 1
  if (/\s{3,}/.test(plain)) score -= 3
  return score
}

/** The title of the file's metadata taken apart: the title itself, and what pages add of their site, where the text has that too. */
export function partTitle(
  whole: string,
  lines: readonly string[],
): { readonly title: string; readonly publisher?: string } {
  const parts = whole.split(/\s+(?:[|»·•–—-]|::)\s+/)
  const known = lines.map(foldLine)
  const at = parts.findIndex(
    (part, index) =>
      (index === 0 || index === parts.length - 1) && known.includes(foldLine(part)) && countWords(part) <= 6,
  )
  const others = parts.filter((_, index) => index !== at)
  const publisher = parts[at]
  if (publisher === undefined || others.length === 0 || !others.some((part) => known.includes(foldLine(part))))
    return { title: whole }
  const isFirst = at === 0
  return {
    title: isFirst
      ? whole.slice(whole.indexOf(others[0] ?? ''))
      : whole.slice(0, whole.lastIndexOf(publisher)).replace(/\s+\S+\s*$/, ''),
    publisher,
  }
}

/** A title without the signs that made it one. */
export const cleanTitle = (text: string): string => text.replace(/^[*_#\s]+|[*_\s]+$/g, '').replace(/\s+/g, ' ')
