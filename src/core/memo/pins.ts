import type { Span } from '../model.js'
import { newline } from '../text/blankLines.js'

/** Names the claim that a citation stands for; `hash` tells whether the claim has changed since, and is empty where somebody left it out. */
export interface Pin {
  readonly id: string
  readonly hash: string
  /** Undefined where it is recorded outside of the memo. */
  readonly span?: Span
}

/** One that stands in the memo, as all did once. */
export type WrittenPin = Required<Pin>

/** The comment `<!--c:ID~HASH,ID2~HASH2-->`: one entry per key in order, undefined where an entry is empty or not of that form. */
export interface Pins {
  readonly entries: readonly (WrittenPin | undefined)[]
  readonly span: Span
}

/** A formatter may have wrapped the line before the comment. */
const comment = new RegExp(String.raw`[ \t]*(?:${newline}[ \t>]*)?(<!--c:)((?:(?!-->)[^])*)-->`, 'y')
const entry = /^(\s*)([a-z0-9-]+)(~[A-Za-z0-9]+)?\s*$/

/** The pins straight after offset `from` of a memo's text, if they are there. */
export function pinsAt(text: string, from: number): Pins | undefined {
  comment.lastIndex = from
  const match = comment.exec(text)
  if (!match) return undefined
  const [whole, opening = '', list = ''] = match
  const end = from + whole.length
  const listStart = end - '-->'.length - list.length
  return { entries: readEntries(list, listStart), span: { start: listStart - opening.length, end } }
}

function readEntries(list: string, listStart: number): (WrittenPin | undefined)[] {
  let at = listStart
  return list.split(',').map((part) => {
    const start = at
    at += part.length + 1
    const [, space = '', id, hash = ''] = entry.exec(part) ?? []
    if (!id) return undefined
    const from = start + space.length
    return { id, hash: hash.slice(1), span: { start: from, end: from + id.length + hash.length } }
  })
}
