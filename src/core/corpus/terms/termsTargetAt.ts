import { outlineOf } from '../read/outlineOf.js'
import { findFrontMatter } from '../read/frontMatter.js'
import { readPassageRef } from '../read/values.js'
import { lineStartOf } from '../../text/lines.js'
import type { TermsTarget } from './changeTerms.js'

/** What a place in the file of an interview can have terms for: the passage or the voice there, in the front matter the whole. */
export function termsTargetAt(text: string, offset: number): TermsTarget | undefined {
  const matter = findFrontMatter(text)
  if (matter && offset <= matter.span.end) return { kind: 'interview' }
  const record = outlineOf(text).find(({ body }) => body.start <= offset && offset <= body.end)
  const field = record?.fields.find(({ span }) => lineStartOf(text, span.start) <= offset && offset <= span.end)
  const ref = field && readPassageRef(field.name)
  if (ref) return { kind: 'passage', ref }
  const isVoice = record?.id !== undefined && record.fields.some(({ name }) => name === 'role')
  return isVoice ? { kind: 'voice', id: record.id.text } : undefined
}
