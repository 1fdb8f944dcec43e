import { findDate } from './dates.js'
import type { Paragraph } from '../turns/paragraphs.js'
import { peopleIn } from './openingForms.js'
import { cleanTitle, isAboutFile } from './title.js'
import { plainWords } from '../../language/foldName.js'
import { isCapitals } from '../lines/lineForm.js'
import { connecting } from '../../language/joining.js'
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
  const rest: Paragraph[] = []
  let last = title
  for (const after of paragraphs.slice(paragraphs.indexOf(title) + 1)) {
    const isWhole = whole !== undefined && plainWords(whole) === plainWords(`${title.text} ${after.text}`)
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

/** The part in the talk that a line names and nothing else, as in a table with who it is beside it: `Interviewer`. A letter may be another's: `A:` of mail. */
export function partAlone(text: string): 'interviewee' | 'interviewer' | undefined {
  const head = text.replace(/\s*[:：]$/, '')
  const role = head.length > 1 && text.length < 30 ? roleOf(formOf(head), head) : undefined
  return role === 'questioner' ? 'interviewer' : role
}

/** Who a line names that is nothing but a name in full. */
export const nameAlone = (text: string): ReturnType<typeof peopleIn> =>
  looksLikeName(text) && countWords(text) > 1 ? peopleIn(text) : []
