import { formOf, roleOf } from '../labels/labelForm.js'
import { peopleIn } from './openingForms.js'
import { looksLikeName } from '../personNames/people.js'
import { countWords } from '../lines/wording.js'

/** The part in the talk that a line names and nothing else, as in a table with who it is beside it: `Interviewer`. A letter may be another's: `A:` of mail. */
export function partAlone(text: string): 'interviewee' | 'interviewer' | undefined {
  const head = text.replace(/\s*[:：]$/, '')
  const role = head.length > 1 && text.length < 30 ? roleOf(formOf(head), head) : undefined
  return role === 'questioner' ? 'interviewer' : role
}

/** Who a line names that is nothing but a name in full. */
export const nameAlone = (text: string): ReturnType<typeof peopleIn> =>
  looksLikeName(text) && countWords(text) > 1 ? peopleIn(text) : []
