import { interviewVersion } from './read/corpusFile.js'
import { outlineOf } from './read/outlineOf.js'
import { findFrontMatter } from './read/frontMatter.js'
import { readPassageRef } from './read/values.js'
import { withAttribute } from './terms/changeTerms.js'
import { replaceAll } from '../text/replaceAll.js'

/** The text of an interview's file in the newest version of the format, without hashes; the same text where it is of that version. All else stays. */
export function toNewestVersion(text: string): string {
  const matter = findFrontMatter(text)
  const [, lead = '', digit = ''] = /^(attache:[ \t]*["']?interview\/)(\d+)\b/m.exec(matter?.text ?? '') ?? []
  if (!matter || !digit || Number(digit) >= interviewVersion) return text
  const start = matter.span.start + matter.text.indexOf(lead) + lead.length
  const fields = outlineOf(text).flatMap((record) => record.fields)
  return replaceAll(text, [
    { span: { start, end: start + digit.length }, text: String(interviewVersion) },
    ...fields.flatMap(({ name, value, valueSpan }) => {
      const bare = readPassageRef(name) ? withAttribute(value, 'sha256', undefined) : value
      // Only what has a hash is written anew.
      return /\bsha256=/.test(value) && bare !== value ? [{ span: valueSpan, text: bare }] : []
    }),
  ])
}
