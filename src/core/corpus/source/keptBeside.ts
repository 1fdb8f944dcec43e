import { recalled } from '../../text/weakCache.js'
import type { SumsFile } from './checksums.js'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The hashes of an interview as a corpus keeps them, as JSON in UTF-8: they are read when they are asked for. */
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
