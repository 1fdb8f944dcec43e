import type { Memo } from '../memo/memo.js'
import { frontMatter } from '../memo/prose.js'
import type { Span } from '../model.js'
import { lineStartOf } from '../text/lines.js'

/**
 * A check that somebody switched off, for a line, a block or the whole memo. Written `RULE, RULE: reason (name)`, in a comment
 * `<!-- attache-off … -->` or as an item of the list `attache-off` in the front matter.
 */
export interface Switch {
  readonly rules: readonly string[]
  readonly reason: string
  /** Who answers for it. */
  readonly by: string
  /** Where nothing of these rules is told. */
  readonly covers: Span
  /** Of what is written between the marks of the comment, or behind the dash. */
  readonly span: Span
}

/** Something that was meant as a switch and lacks a part, so that it switches nothing. */
export interface BrokenSwitch {
  readonly span: Span
  readonly lacks: 'rule' | 'reason' | 'name'
}

const comment = /<!--[ \t]*attache-off\b(?<words>(?:(?!-->)[^])*)-->/g

/** All switches of a memo, in order. */
export function switchesOf(memo: Memo): readonly (Switch | BrokenSwitch)[] {
  if (!memo.text.includes('attache-off')) return []
  return [...inFrontMatter(memo), ...inComments(memo.text)]
}

/** In a line with other words it covers that line, alone in its line the block that follows. */
function inComments(text: string): readonly (Switch | BrokenSwitch)[] {
  return [...text.matchAll(comment)].map(({ 0: whole, index, groups }) => {
    const words = groups?.['words'] ?? ''
    const start = index + whole.indexOf(words)
    const end = index + whole.length
    const lineStart = lineStartOf(text, index)
    const lineEnd = end + (/[\r\n]/.exec(text.slice(end))?.index ?? text.length - end)
    const isAlone = !text.slice(lineStart, index).trim() && !text.slice(end, lineEnd).trim()
    return readSwitch(words, start, isAlone ? blockAfter(text, end) : { start: lineStart, end: lineEnd })
  })
}

function blockAfter(text: string, offset: number): Span {
  const rest = text.slice(offset)
  const from = rest.search(/\S/)
  if (from < 0) return { start: offset, end: offset }
  const length = rest.slice(from).search(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/)
  return { start: offset + from, end: length < 0 ? text.length : offset + from + length }
}

function inFrontMatter({ text, language }: Memo): readonly (Switch | BrokenSwitch)[] {
  const [front] = language === 'plaintext' ? [] : frontMatter(text)
  const list = /^attache-off:[ \t]*(?:\r\n|\n|\r)(?<items>(?:[ \t]*-.*(?:\r\n|\n|\r))+)/m.exec(
    text.slice(0, front?.end ?? 0),
  )
  const items = list?.groups?.['items'] ?? ''
  const from = list ? list.index + list[0].length - items.length : 0
  return [...items.matchAll(/^[ \t]*-[ \t]*(?<words>.*?)[ \t]*$/gm)].map(({ 0: line, index, groups }) => {
    const words = groups?.['words'] ?? ''
    return readSwitch(words, from + index + line.lastIndexOf(words), { start: 0, end: text.length })
  })
}

function readSwitch(words: string, start: number, covers: Span): Switch | BrokenSwitch {
  const lead = /^[\s"']*/.exec(words)?.[0].length ?? 0
  const bare = words.slice(lead).replace(/[\s"']+$/, '')
  const span = { start: start + lead, end: start + lead + bare.length }
  const [, list = '', reason = '', by = ''] = /^([a-z, \t-]*)(?::\s*([^]*?))?\s*(?:\(([^()]*)\))?$/.exec(bare) ?? []
  const rules = list.split(',').flatMap((rule) => rule.trim() || [])
  if (!rules.length) return { span, lacks: 'rule' }
  if (!reason.trim()) return { span, lacks: 'reason' }
  return by.trim() ? { rules, reason: reason.trim(), by: by.trim(), covers, span } : { span, lacks: 'name' }
}
