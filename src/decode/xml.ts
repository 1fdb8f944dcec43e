import { Parser } from 'htmlparser2'
import type { Span } from '../core/model.js'
import { Unreadable } from './unreadable.js'

/** A long interview has some hundred thousand; a small archive may unfold to any number. */
const mostElements = 2_000_000
/** No program nests them as deep, and the parser takes the square of the depth. */
const deepest = 500

/** What a reader of XML is told. Names come without their prefix: files of the same format use different ones. */
export interface XmlReader {
  open(name: string, attribute: (name: string) => string | undefined, at: Span): void
  /** `at` is where the element ends, or its end tag stands. */
  close(name: string, at: Span): void
  text(words: string, at: Span): void
}

/**
 * Reads a whole document, without DTDs: entities are those that XML itself has. Faults in the markup are passed over.
 * @throws Unreadable where there are more elements than a document has, or deeper ones
 */
export function readXml(xml: string, reader: XmlReader): void {
  let [elements, depth] = [0, 0]
  const here = (): Span => ({ start: parser.startIndex, end: parser.endIndex + 1 })
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        elements += 1
        depth += 1
        if (elements > mostElements) throw new Unreadable('too large')
        if (depth > deepest) throw new Unreadable('damaged')
        reader.open(localName(name), (wanted) => attributeOf(attributes, wanted), here())
      },
      onclosetag: (name) => {
        depth -= 1
        reader.close(localName(name), here())
      },
      ontext: (words) => reader.text(words, here()),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function attributeOf(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  return Object.entries(attributes).find(([name]) => localName(name) === wanted)?.[1]
}
