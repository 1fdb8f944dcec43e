import { type KeyInText, keyAt, keyPattern } from '../memo/citationKey.js'
import type { Memo } from '../memo/memo.js'
import { frontMatter } from '../memo/prose.js'
import type { Span } from '../model.js'

/** What the front matter of a memo says of it as a whole. */
export interface Header {
  /** ISO of any precision; of a date in words the year alone. */
  readonly date?: string
  /** A language tag as BCP 47 has it, `en-GB`. */
  readonly language?: string
  /** Whether each sentence is to be cited or marked as the writers' own: `attache-strict: true`. */
  readonly isStrict?: true
  /** Who must have read it beside its sources before a check finds it in order. */
  readonly requiredReader?: 'anybody' | 'other'
}

export function headerOf({ text, language: kind }: Memo): Header {
  const [span] = kind === 'plaintext' ? [] : frontMatter(text)
  if (!span) return {}
  const yaml = text.slice(span.start, span.end)
  const written = /^date:.*?\b((?:19|20)\d\d(?:-\d\d){0,2}\b|(?:19|20)\d\d)/m.exec(yaml)?.[1]
  const language = /^lang:[ \t]*["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)/m.exec(yaml)?.[1]
  const isStrict = /^attache-strict:[ \t]*true[ \t]*$/m.test(yaml)
  const reader = /^attache-require-read:[ \t]*["']?(true|other)\b/m.exec(yaml)?.[1]
  return {
    ...(written ? { date: written } : {}),
    ...(language ? { language } : {}),
    ...(isStrict ? { isStrict } : {}),
    ...(reader ? { requiredReader: reader === 'other' ? reader : 'anybody' } : {}),
  }
}

/** A key that stands in the front matter. */
export interface NamedKey {
  readonly key: string
  readonly span: Span
}

const uncitedKey = new RegExp(`(?<=@)(?:\\*|${keyPattern})`, 'gu')

/** The keys that `nocite:` names, with their places; `*` stands for what `starKeys` lists. */
export function nociteOf({ text, language }: Memo): readonly NamedKey[] {
  if (language === 'plaintext') return []
  const yaml = text.slice(0, frontMatter(text)[0]?.end ?? 0)
  const list = /^nocite:.*(?:(?:\r\n|\n|\r)(?:[ \t]+|-(?!--)).*)*/m.exec(yaml)
  return Array.from(list?.[0].matchAll(uncitedKey) ?? [], ({ 0: key, index }) => {
    const start = (list?.index ?? 0) + index
    return { key: key.replace(/^\{|\}$/g, ''), span: { start, end: start + key.length } }
  })
}

/** Fields of the front matter that a document shows, each with the lines that go on with it. */
const shownField = /^(?:title|subtitle|abstract):[^\r\n]*(?:(?:\r\n|\n|\r)(?:[ \t]+[^\r\n]*|(?=[\r\n])))*/gm

/** Of fields of the front matter that a document shows, with their names. */
export function shownFields({ text, language }: Memo): readonly Span[] {
  if (language === 'plaintext') return []
  const yaml = text.slice(0, frontMatter(text)[0]?.end ?? 0)
  return Array.from(yaml.matchAll(shownField), ({ 0: field, index }) => ({ start: index, end: index + field.length }))
}

/** The keys that stand in fields which a document shows, where a citation is no citation. */
export function citedInHeader(memo: Memo): readonly KeyInText[] {
  return shownFields(memo).flatMap(({ start, end }) =>
    [...memo.text.slice(start, end).matchAll(/@/g)].flatMap((at) => keyAt(memo.text, start + at.index) ?? []),
  )
}

/** The ids of what the front matter of a Markdown text describes under `references:`, with their places. */
export function referencesIn(text: string): readonly NamedKey[] {
  const yaml = text.slice(0, frontMatter(text)[0]?.end ?? 0)
  const list = /^references:[ \t]*(?:(?:\r\n|\n|\r)(?:[ \t]+|-)[^\r\n]*)*/m.exec(yaml)
  if (!list) return []
  return [...list[0].matchAll(/^[ \t]*(?:-[ \t]+)?id:[ \t]*["']?(?<key>[\p{L}\p{N}_][^\s"']*)/gmu)].map((found) => {
    const key = found.groups?.['key'] ?? ''
    const start = list.index + found.index + found[0].length - key.length
    return { key, span: { start, end: start + key.length } }
  })
}

const listing = /^(?:sources|interviews):(?<keys>[^\r\n]*(?:(?:\r\n|\n|\r)(?:[ \t]+|-)[^\r\n]*)*)/gm

/** The keys that the front matter lists under `sources:` or `interviews:`, with their places. */
export function sourcesIn({ text, language }: Memo): readonly NamedKey[] {
  if (language === 'plaintext') return []
  const yaml = text.slice(0, frontMatter(text)[0]?.end ?? 0)
  return [...yaml.matchAll(listing)].flatMap(({ 0: whole, index, groups }) => {
    const keys = groups?.['keys'] ?? ''
    const from = index + whole.length - keys.length
    return [...keys.matchAll(/(?<![^\s[,"'@{])[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*/gu)].flatMap((found) => {
      const key = found[0].replace(/[.:]+$/, '')
      const span = { start: from + found.index, end: from + found.index + key.length }
      const isComment = /(?:^|\s)#[^\r\n]*$/.test(keys.slice(0, found.index))
      return isComment ? [] : [{ key, span }]
    })
  })
}
