import { initialsOf } from '../corpus/initials.js'
import { blank } from '../text/blank.js'
import { findMarkup } from '../memo/markup.js'
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

/** A switch, and who committed it, as git names them; undefined where no commit has it. */
export interface SwitchHand {
  readonly off: Switch
  readonly author: string | undefined
}

/** Whether a person signed a switch: whoever it names has committed it, and nobody with them. */
export function isSigned({ off, author }: SwitchHand): boolean {
  return author !== undefined && (author === off.by || initialsOf(author) === initialsOf(off.by))
}

/** Something that was meant as a switch and lacks a part, so that it switches nothing. */
export interface BrokenSwitch {
  readonly span: Span
  /** `end` is that of the comment, `list` what was written in the front matter is none. */
  readonly lacks: 'rule' | 'reason' | 'name' | 'end' | 'list'
}

/**
 * What was promised to a source holds whatever a memo says: who wants it otherwise records a release, changes the terms, or exports all the same and has it
 * said in the document.
 */
export const neverOff: readonly string[] = ['attribution-breach', 'read-back-open', 'under-embargo']

const opening = /<!--[ \t]*attache-off\b/y
const lineBreak = String.raw`(?:\r\n|\n|\r)`

/** All switches of a memo, in order. */
export function switchesOf(memo: Memo): readonly (Switch | BrokenSwitch)[] {
  if (!memo.text.includes('attache-off')) return []
  return [...inFrontMatter(memo), ...inComments(memo)]
}

/** In a line with other words it covers that line, alone in its line the block that follows. What stands in code is an example. */
function inComments(memo: Memo): readonly (Switch | BrokenSwitch)[] {
  const { text } = memo
  return commentsOf(memo).flatMap(({ start: index, end }) => {
    opening.lastIndex = index
    if (!opening.test(text)) return []
    const start = index + (/^<!--[ \t]*attache-off/.exec(text.slice(index, end))?.[0].length ?? 0)
    const words = text.slice(start, end).replace(/-->$/, '')
    // One that is not closed goes on to the end of the next comment.
    const next = new RegExp(`<!--|${lineBreak}[ \\t]*${lineBreak}`).exec(words)
    if (next || !text.slice(start, end).endsWith('-->')) {
      const reason = words.slice(0, next?.index).trim()
      const from = start + words.indexOf(reason)
      return [
        { span: reason ? { start: from, end: from + reason.length } : { start: index, end: start }, lacks: 'end' },
      ]
    }
    const lineStart = lineStartOf(text, index)
    const lineEnd = end + (/[\r\n]/.exec(text.slice(end))?.index ?? text.length - end)
    const isAlone = !text.slice(lineStart, index).trim() && !text.slice(end, lineEnd).trim()
    return [readSwitch(words, start, isAlone ? blockAfter(text, end) : { start: lineStart, end: lineEnd })]
  })
}

function commentsOf({ text, language }: Memo): readonly Span[] {
  if (language !== 'plaintext')
    return findMarkup(blank(text, frontMatter(text))).parts.filter(({ kind }) => kind === 'comment')
  const spans: Span[] = []
  const last = text.lastIndexOf('-->')
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at + 4)) {
    const end = at < last ? text.indexOf('-->', at) + 3 : at + (/[\r\n]|$(?![^])/.exec(text.slice(at))?.index ?? 0)
    spans.push({ start: at, end })
    at = end - 4
  }
  return spans
}

function blockAfter(text: string, offset: number): Span {
  const rest = text.slice(offset)
  const from = rest.search(/\S/)
  if (from < 0) return { start: offset, end: offset }
  const length = rest.slice(from).search(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/)
  return { start: offset + from, end: length < 0 ? text.length : offset + from + length }
}

/** Behind the dash of an item stands a switch; it may go on over indented lines. */
const items = new RegExp(
  String.raw`^(?<dash>[ \t]*-[ \t]+)(?<words>.*?)[ \t]*(?:[ \t]#.*)?(?<more>(?:${lineBreak}[ \t]+(?![-#\s]).*)*)$`,
  'gm',
)

function inFrontMatter({ text, language }: Memo): readonly (Switch | BrokenSwitch)[] {
  const [front] = language === 'plaintext' ? [] : frontMatter(text)
  const list =
    /^attache-off:[ \t]*(?<value>[^\r\n]*)(?<lines>(?:(?:\r\n|\n|\r)(?:[ \t]*-(?!--).*|[ \t]+.*|#.*)?(?=[\r\n]))*)/m.exec(
      text.slice(0, front?.end ?? 0),
    )
  if (!list) return []
  const { value = '', lines = '' } = list.groups ?? {}
  const isList = !value || /^(?:#|~$|null$|\[ *\]$)/.test(value)
  const valueAt = list.index + list[0].indexOf(value)
  if (!isList) return [{ span: { start: valueAt, end: valueAt + value.trimEnd().length }, lacks: 'list' }]
  const from = list.index + list[0].length - lines.length
  return [...lines.matchAll(items)].map(({ index, groups }) => {
    const { dash = '', words = '', more = '' } = groups ?? {}
    const start = from + index + dash.length
    return readSwitch(more ? words + more : words, start, { start: 0, end: text.length })
  })
}

/** Whether a switch stands in the front matter, and with that for all of a memo. */
export function isForAll({ text, language }: Memo, { span }: Switch): boolean {
  const [front] = language === 'plaintext' ? [] : frontMatter(text)
  return front !== undefined && span.start < front.end
}

function readSwitch(words: string, start: number, covers: Span): Switch | BrokenSwitch {
  const lead = /^[\s"']*/.exec(words)?.[0].length ?? 0
  const bare = words.slice(lead).replace(/[\s"']+$/, '')
  const span = { start: start + lead, end: start + lead + bare.length }
  const [, list = '', reason = '', by = ''] = /^([a-z, \t-]*)(?::\s*([^]*?))?\s*(?:\(([^()]*)\))?$/.exec(bare) ?? []
  const rules = list.split(',').flatMap((rule) => rule.trim() || [])
  if (!rules.length) return { span, lacks: 'rule' }
  if (!reason.trim()) return { span, lacks: 'reason' }
  return by.trim() ? { rules, reason: oneLine(reason), by: oneLine(by), covers, span } : { span, lacks: 'name' }
}

/** What stands on several lines, or in a block of YAML, in one. */
function oneLine(words: string): string {
  return words
    .replace(/^[>|][+-]?\s/, '')
    .replace(/\s+/g, ' ')
    .trim()
}
