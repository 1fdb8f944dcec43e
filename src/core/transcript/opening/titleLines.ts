import { findDate } from './dates.js'
import type { Paragraph } from '../turns/paragraphs.js'
import { byline, headField, isInstitution, peopleIn } from './openingForms.js'
import { cleanTitle, isAboutFile, subtitle } from './title.js'
import { foldLine, isCapitals } from '../lines/lineForm.js'
import { connecting } from '../lines/wraps.js'
import { formOf, roleOf } from '../labels/labelForm.js'
import { looksLikeName } from '../personNames/nameWords.js'
import { countWords } from '../../language/words.js'

/** The lines on which a title goes on, if there are any, and all of it. */
export function wholeTitle(
  paragraphs: readonly Paragraph[],
  title: Paragraph | undefined,
  stated: string | undefined,
): { readonly follows: readonly Paragraph[]; readonly whole?: string } {
  const follows = title ? restOfTitle(paragraphs, title, stated) : []
  if (!title || follows.length === 0) return { follows }
  return { follows, whole: cleanTitle([title, ...follows].map(({ text }) => text).join(' ')) }
}

/** The lines on which a title goes on: that the file's metadata has whole, or that are set in the same capitals. */
function restOfTitle(
  paragraphs: readonly Paragraph[],
  title: Paragraph,
  whole: string | undefined,
): readonly Paragraph[] {
  const wrapped = wrappedTitle(paragraphs, paragraphs.indexOf(title))
  if (whole === undefined && wrapped.length > 0) return wrapped
  const rest: Paragraph[] = []
  let last = title
  for (const after of paragraphs.slice(paragraphs.indexOf(title) + 1)) {
    const isWhole = whole !== undefined && foldLine(whole) === foldLine(`${title.text} ${after.text}`)
    if (!isWhole && !titleGoesOn(last, after)) break
    rest.push(after)
    last = after
    if (isWhole) break
  }
  return rest
}

/** Whether a line of a title in capitals is open, and the next one is set alike. */
function titleGoesOn(title: Paragraph, after: Paragraph): boolean {
  const isOpen =
    /[:：]$/.test(title.text) ||
    (title.text.length >= 42 && after.text.length < title.text.length) ||
    connecting.test(title.text.toLowerCase())
  return (
    isOpen &&
    [title, after].every(({ text, block }) => isCapitals(text) && block.kind === 'line') &&
    countWords(after.text) <= 12 &&
    !findDate(after.text) &&
    !isAboutFile(after.text) &&
    !/^(?:HEARING|INTERVIEW|WITNESS)/.test(after.text) &&
    !/[:：]$/.test(after.text)
  )
}

/** As many lines as a title may have that stand together between two gaps. */
const mostLines = 4

/** The lines that stand right below the first one of a title, with a gap before that one and behind them, if all are set like titles. */
export function wrappedTitle(paragraphs: readonly Paragraph[], first: number): readonly Paragraph[] {
  const next = paragraphs.findIndex(({ blanks }, index) => index > first && blanks > 0)
  const lines = next < 0 ? [] : paragraphs.slice(first, next)
  if (lines.length < 2 || lines.length > mostLines || (first > 0 && paragraphs[first]?.blanks === 0)) return []
  const rest = lines.slice(1)
  const isSet = lines.every(({ text, block }) => block.kind === 'line' && !isCapitals(text) && capitalised.test(text))
  const isOther = ({ text }: Paragraph): boolean =>
    findDate(text) !== undefined ||
    subtitle.test(text) ||
    byline.test(text) ||
    headField.test(text) ||
    isInstitution(text)
  return isSet && isMostlyCapitalised(lines.map(({ text }) => text).join(' ')) && !rest.some(isOther) ? rest : []
}

/** A line that begins with a capital, after a quotation mark or not. */
const capitalised = /^["“„«]?\p{Lu}/u

/** Whether nearly all longer words begin with a capital: `The Room Next Door: Ines Okafor on Talking about Machines`. */
function isMostlyCapitalised(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) > 3)
  return words.length > 2 && words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length >= words.length * 0.8
}

/** The part in the talk that a line names and nothing else, as in a table with who it is beside it: `Interviewer`. A letter may be another's: `A:` of mail. */
export function partAlone(text: string): 'interviewee' | 'interviewer' | undefined {
  const head = text.replace(/\s*[:：]$/, '')
  const role = head.length > 1 && text.length < 30 ? roleOf(formOf(head), head) : undefined
  return role === 'questioner' ? 'interviewer' : role
}

/** Who a line names that is nothing but a name in full. */
export const nameAlone = (text: string): ReturnType<typeof peopleIn> =>
  looksLikeName(text) && countWords(text) > 1 ? peopleIn(text) : []
