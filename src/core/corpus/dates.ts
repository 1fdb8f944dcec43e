import type { Interview } from '../model.js'
import { isProtectedInterview } from '../terms/terms.js'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Whether something says that it appeared somewhere: only that makes a date one of publication. */
export const isPublishedInterview = ({ publisher, containerTitle, url }: Interview): boolean =>
  Boolean(publisher ?? containerTitle ?? url)

/** Whether its date is the day of the conversation: that is stated, and nobody published it. */
const isDatedByTalk = (interview: Interview): boolean =>
  interview.conducted !== undefined && !isPublishedInterview(interview)

/**
 * How a memo dates an interview: `published on 4 May 2021`, `on 4 May 2021` by the day of the conversation, `of May 2021` where nothing says either. Of a protected one
 * only the year is given, for a day may tell who it was. Empty when the date is not stated.
 */
export function datedAs(interview: Interview): string {
  const { issued, sourceKind } = interview
  if (!issued) return ''
  if (isProtectedInterview(interview)) return ` of ${issued.slice(0, 4)}`
  if (isDatedByTalk(interview)) return ` ${issued.length > 7 ? 'on' : 'in'} ${inWords(issued)}`
  const isOfItsDay = sourceKind === 'speech' || sourceKind === 'statement'
  if (isOfItsDay || !isPublishedInterview(interview)) return ` of ${inWords(issued)}`
  const [from = '', to] = issued.split('/')
  if (to) return ` published from ${inWords(from)} to ${inWords(to)}`
  return ` published ${from.length > 7 ? 'on' : 'in'} ${inWords(from)}`
}

/** `4 May 2021`, `May 2021`, `2021`; a range as `May 2021 to July 2021`. */
function inWords(date: string): string {
  return date
    .split('/')
    .map((one) => {
      const [year, month, day] = one.split('-')
      return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
    })
    .join(' to ')
}
