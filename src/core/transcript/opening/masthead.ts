import { issue } from '../../language/headLines.js'
import { titleCase } from './openingForms.js'
import { isCapitals } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

export const noPublisher =
  /^(?:hearing|evidence|interview|witness|session|in the|for immediate)\b|^[SH]\. ?Hrg\.|\bcollection$|^(?:project|projekt|projet|proyecto)\b|\b(?:project|projekt|projet|proyecto)$/iu

/** Whether it only says which number of a publication it is: `Episode 88`. */
export const isIssue = (text: string): boolean => issue.test(text) && countWords(text) <= 4

/** A name of several words without its capitals throughout. */
export const inMixed = (name: string): string => (isCapitals(name) && countWords(name) > 1 ? titleCase(name) : name)
