import { fileNameWords } from '../language/headLines.js'
import { isNameAlone } from './documentHead.js'
import { findDate } from './opening/dates.js'
import { bareName } from './personNames/nameWords.js'
import type { FoundField } from './transcript.js'

/** What the name of a file says of the talk in it: the day, as Zoom (`GMT20240612-093011_Recording`) and people write it, and with whom it was. */
export function fieldsOfFileName(name: string): readonly FoundField[] {
  const words = name
    .replace(/\.[^.]{1,8}$/, '')
    .replace(/(?<!\d)(?:GMT)?((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/, ' $1-$2-$3 ')
    .replace(/[_.\s]+/g, ' ')
  const date = findDate(words)
  const rest = date ? `${words.slice(0, date.span.start)} ${words.slice(date.span.end)}` : words
  const who = rest
    .replace(fileNameWords, ' ')
    .replace(/\d+/g, ' ')
    .replace(/\s[-–—]\s|^[\s\-–—]+|[\s\-–—]+$/g, ' ')
    .trim()
  return [
    ...(date?.iso === undefined ? [] : [{ field: 'issued', value: date.iso, from: 'file name' } as const]),
    ...(isNameAlone(who) ? [{ field: 'interviewee', value: bareName(who), from: 'file name' } as const] : []),
  ]
}
