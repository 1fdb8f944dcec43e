import { recalled } from '../../text/recalled.js'
import { readSource, type SourceText } from './sourceText.js'
import type { SumsFile } from './sums.js'

const encoder = new TextEncoder()
// A byte order mark within is a letter of the text.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** A source text as a corpus keeps it: its letters in UTF-8, whose lines and blocks are found when they are asked for. */
export function keptSource(source: SourceText): SourceText {
  const { uri, key, problems, text } = source
  const bytes = encoder.encode(text)
  // Only a text that is being typed has half a letter, of which UTF-8 makes something else.
  if (!source.blocks.length || decoder.decode(bytes) !== text) return source
  const whole = recalled(() => readSource(uri, decoder.decode(bytes)))
  return {
    uri,
    key,
    problems,
    get text() {
      return whole().text
    },
    get lineStarts() {
      return whole().lineStarts
    },
    get blocks() {
      return whole().blocks
    },
  }
}

/** The hashes of an interview likewise, as JSON in UTF-8. */
export function keptSums({ lineStarts, sums, ...rest }: SumsFile): SumsFile {
  const bytes = encoder.encode(JSON.stringify({ lineStarts, sums }))
  // Written just before.
  const whole = recalled(() => JSON.parse(decoder.decode(bytes)) as Pick<SumsFile, 'lineStarts' | 'sums'>)
  return {
    ...rest,
    get lineStarts() {
      return whole().lineStarts
    },
    get sums() {
      return whole().sums
    },
  }
}
