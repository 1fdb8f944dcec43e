import { offices, articles, issue } from '../../language/headLines.js'
import { findDate } from './dates.js'
import { headField } from '../../language/headLines.js'
import { isInstitution, titleCase } from './openingForms.js'
import { looksLikeName } from '../personNames/nameWords.js'
import { isCapitals } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

export const noPublisher =
  /^(?:hearing|evidence|interview|witness|session|in the|for immediate)\b|^[SH]\. ?Hrg\.|\bcollection$|^(?:project|projekt|projet|proyecto)\b|\b(?:project|projekt|projet|proyecto)$/iu
const joined = /\s(?:of|for|and|on|in|the|&)\s/iu

/** Whether it only says which number of a publication it is: `Episode 88`. */
export const isIssue = (text: string): boolean => issue.test(text) && countWords(text) <= 4

/** `Harbour & Hull | June 2021`, `North of Sixty · Episode 88`, `Tarn University Magazine, Issue 58`: what stands before an issue. */
export function countedIn(text: string): string | undefined {
  const [, name = '', sign = '', rest = ''] = /^([^|·•,–—]{3,60}?)\s*([|·•–—]|,(?=\s))\s*(.{2,60})$/u.exec(text) ?? []
  if (!/^[\p{Lu}\p{Lo}]/u.test(name) || countWords(name) > 8 || /["“”„«»:]/.test(name)) return undefined
  if (noPublisher.test(name) || offices.test(name) || headField.test(name) || findDate(name)) return undefined
  const date = findDate(rest)
  const isDate = date !== undefined && countWords(rest.slice(0, date.span.start) + rest.slice(date.span.end)) === 0
  if (!issue.test(rest) && !(isDate && sign !== ',' && date.iso?.length === 7)) return undefined
  return isPublications(name) ? name : undefined
}

/** Whether it is the name of a publication rather than somebody's. */
export const isPublications = (name: string): boolean =>
  isInstitution(name) || articles.test(name) || joined.test(name) || !looksLikeName(name)

/** A name of several words without its capitals throughout. */
export const inMixed = (name: string): string => (isCapitals(name) && countWords(name) > 1 ? titleCase(name) : name)
