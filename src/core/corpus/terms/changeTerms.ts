import { stringify } from 'yaml'
import { termsOfVoice } from '../../terms/terms.js'
import { outlineOf } from '../read/outlineOf.js'
import { replaceAll, type Replacement } from '../../text/replaceAll.js'
import type { Interview, PassageRef, Terms } from '../../model.js'
import { findFrontMatter } from '../read/frontMatter.js'
import type { Field, OutlineRecord } from '../read/outline.js'
import { readPassageRef } from '../read/values.js'
import { isSameRef } from '../source/sourceText.js'
import { lineStartOf } from '../../text/lines.js'

/** What has terms of its own. */
export type TermsTarget =
  | { readonly kind: 'interview' }
  | { readonly kind: 'voice'; readonly id: string }
  | { readonly kind: 'passage'; readonly ref: PassageRef }

/** The terms under which something may be used from now on, and the agreed description where there is a new one. */
export interface NewTerms {
  readonly terms: Terms
  readonly description?: string
}

/** The terms that hold for it now. */
export function termsNow(interview: Interview, target: TermsTarget): Terms {
  if (target.kind === 'interview') return interview.terms
  const inherited = inheritedTerms(interview, target)
  if (target.kind === 'voice') return interview.voices.find(({ id }) => id === target.id)?.terms ?? inherited
  return interview.passages.find(({ ref }) => isSameRef(ref, target.ref))?.terms ?? inherited
}

/** The terms that would hold without any of its own: the interview's for a voice, the voice's for a passage. */
function inheritedTerms(interview: Interview, target: TermsTarget): Terms {
  if (target.kind !== 'passage') return interview.terms
  const passage = interview.passages.find(({ ref }) => isSameRef(ref, target.ref))
  const voice = interview.voices.find(({ id }) => id === passage?.voice)
  return voice ? termsOfVoice(interview, voice) : interview.terms
}

/**
 * The text of an interview's file with other terms, as the corpus has them: in the front matter, as a field of the voice, in the braces of the
 * passage; none where they are those that hold anyway. Undefined where the file has no such voice or passage, or front matter that is
 * not one value a line.
 */
export function changeTerms(
  text: string,
  interview: Interview,
  target: TermsTarget,
  change: NewTerms,
): string | undefined {
  const { terms, description } = change
  if (target.kind === 'interview')
    return setMatterFields(text, [
      ['terms', terms],
      ...(description === undefined ? [] : [['description', description] as const]),
    ])
  const isOwn = change.terms !== inheritedTerms(interview, target)
  const made =
    target.kind === 'voice' ? inVoice(text, target.id, change, isOwn) : inPassage(text, target.ref, change, isOwn)
  return made && replaceAll(text, made)
}

/** The text of an interview's file with one field of it, or of a voice, set, or taken away where it has no value; undefined where that cannot be done. */
export function setTermsField(
  text: string,
  target: Exclude<TermsTarget, { readonly kind: 'passage' }>,
  name: string,
  value: string | undefined,
): string | undefined {
  if (target.kind === 'interview' && value !== undefined) return setMatterFields(text, [[name, value]])
  if (target.kind === 'interview') {
    const matter = findFrontMatter(text)
    return (
      matter &&
      text.slice(0, matter.span.end).replace(new RegExp(`^${name}:.*\\r?\\n`, 'm'), '') + text.slice(matter.span.end)
    )
  }
  const record = voiceRecord(text, target.id)
  return record && replaceAll(text, fieldSet(text, record, name, value))
}

/** The text of an interview's file as that of a meeting under the Chatham House Rule: nobody who spoke is named, whatever terms they had before. */
export function underChathamHouse(text: string, { voices }: Interview, description: string): string | undefined {
  const whole = setMatterFields(text, [
    ['terms', 'background'],
    ['description', description],
  ])
  return voices.reduce<string | undefined>((now, { id, role }) => {
    if (now === undefined) return undefined
    // Who asks is no source elsewhere; in a meeting everybody is.
    const own = role === 'questioner' ? 'background' : undefined
    const termed = setTermsField(now, { kind: 'voice', id }, 'terms', own)
    return termed && setTermsField(termed, { kind: 'voice', id }, 'description', own && description)
  }, whole)
}

/** The text of a file with fields of its front matter set, each one value in a line; undefined where it has none, or a value over several lines. */
export function setMatterFields(text: string, fields: readonly (readonly [string, string])[]): string | undefined {
  const matter = findFrontMatter(text)
  if (!matter) return undefined
  const eol = /\r\n|\n/.exec(text)?.[0] ?? '\n'
  let yaml = matter.text
  for (const [name, value] of fields) {
    const line = `${name}: ${stringify(value, { lineWidth: 0 }).trim()}`
    const before = new RegExp(`^${name}:[ \\t]*([^\\r\\n]*)`, 'm').exec(yaml)
    // A value over several lines is somebody's own way of writing.
    if (before && /^[|>]/.test(before[1] ?? '')) return undefined
    yaml = before
      ? yaml.slice(0, before.index) + line + yaml.slice(before.index + before[0].length)
      : `${yaml}${line}${eol}`
  }
  return text.slice(0, matter.span.start) + yaml + text.slice(matter.span.end)
}

function inVoice(
  text: string,
  id: string,
  { terms, description }: NewTerms,
  isOwn: boolean,
): readonly Replacement[] | undefined {
  const record = voiceRecord(text, id)
  if (!record) return undefined
  return [
    ...fieldSet(text, record, 'terms', isOwn ? terms : undefined),
    ...(description === undefined ? [] : fieldSet(text, record, 'description', description)),
  ]
}

function voiceRecord(text: string, id: string): OutlineRecord | undefined {
  return outlineOf(text).find((one) => one.id?.text === id && one.fields.some(({ name }) => name === 'role'))
}

/** Puts a field in its place, behind the last one where it is new; takes it away where it has no value. */
function fieldSet(
  text: string,
  { fields }: OutlineRecord,
  name: string,
  value: string | undefined,
): readonly Replacement[] {
  const before = fields.find((one) => one.name === name)
  if (value === undefined) return before ? [withoutField(text, before)] : []
  if (before) return [{ span: before.valueSpan, text: value }]
  const end = fields.at(-1)?.span.end ?? 0
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  return [{ span: { start: end, end }, text: `${eol}- ${name}: ${value}` }]
}

/** The line of a field, gone with its end. */
export function withoutField(text: string, { span }: Field): Replacement {
  const rest = /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(text.slice(span.end))?.[0] ?? ''
  return { span: { start: lineStartOf(text, span.start), end: span.end + rest.length }, text: '' }
}

function inPassage(
  text: string,
  ref: PassageRef,
  { terms }: NewTerms,
  isOwn: boolean,
): readonly Replacement[] | undefined {
  const field = outlineOf(text)
    .flatMap(({ fields }) => fields)
    .find(({ name }) => {
      const named = readPassageRef(name)
      return named !== undefined && isSameRef(named, ref)
    })
  if (!field) return undefined
  return [
    {
      span: field.valueSpan,
      text: withAttribute(field.value, 'terms', isOwn ? terms.replaceAll(' ', '-') : undefined),
    },
  ]
}

/** A passage's line with an attribute in its braces, which are made where there are none, and go with the last attribute. */
export function withAttribute(value: string, name: string, wanted: string | undefined): string {
  const braces = /\s*\{([^{}]*)\}\s*$/.exec(value)
  const before = (braces?.[1] ?? '').split(/\s+/).filter(Boolean)
  const isThere = before.some((one) => one.startsWith(`${name}=`))
  const put = before.flatMap((one) =>
    one.startsWith(`${name}=`) ? (wanted === undefined ? [] : [`${name}=${wanted}`]) : [one],
  )
  const all = isThere || wanted === undefined ? put : [...put, `${name}=${wanted}`]
  const words = braces ? value.slice(0, braces.index) : value.trimEnd()
  return all.length ? `${words} {${all.join(' ')}}` : words
}
