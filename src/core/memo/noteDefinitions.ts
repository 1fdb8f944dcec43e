import type { Span } from '../model.js'

/** What a memo says in a footnote, `[^NAME]: …`. */
export interface NoteDefinition {
  readonly name: string
  readonly body: Span
}

const definition = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*/gm

/** The definitions of footnotes in a text, in order, code not left out. */
export function noteDefinitions(text: string): readonly NoteDefinition[] {
  return Array.from(text.matchAll(definition), ({ 0: mark, 1: name = '', index }) => {
    const start = index + mark.length
    return { name, body: { start, end: definitionEnd(text, start) } }
  })
}

/** A definition goes on over lines that follow at once or, behind a blank one, are indented. */
function definitionEnd(text: string, from: number): number {
  const stop =
    /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)(?![ \t]*(?:[\r\n]|$))(?! {4}|\t)|(?:\r\n|\n|\r)(?= {0,3}\[\^[^\]\s]+\]:)/g
  stop.lastIndex = from
  return stop.exec(text)?.index ?? text.length
}
