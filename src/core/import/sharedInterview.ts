import type { Interview } from '../model.js'
import { paragraphHash } from '../source/paragraphHash.js'
import type { SourceText } from '../source/sourceText.js'
import type { Transcript } from './model.js'

/** From which share of its paragraphs a transcript is another copy of an interview, and from how many characters a paragraph tells. */
const enough = 0.5
const tellingLength = 40

/** An interview that may be here already, with its text where that is at hand. */
export interface Known {
  readonly interview: Interview
  readonly source?: SourceText
}

/** The interview of which a transcript is another copy: half of its longer paragraphs or more stand there to the letter. */
export function sharedInterview({ passages }: Transcript, known: readonly Known[]): Interview | undefined {
  const hashes = passages.filter(({ text }) => text.length >= tellingLength).map(({ text }) => paragraphHash(text))
  const shared = known.map(({ interview, source }) => {
    const here = hashesOf(interview, source)
    return { interview, count: hashes.filter((hash) => here.has(hash)).length }
  })
  const [best] = shared.sort((a, b) => b.count - a.count)
  return best && hashes.length > 0 && best.count >= hashes.length * enough ? best.interview : undefined
}

function hashesOf({ passages }: Interview, source: SourceText | undefined): ReadonlySet<string> {
  const kept = passages.flatMap(({ sha256 }) => sha256 ?? [])
  // Hashing the texts of a whole corpus takes long, and is not needed where each interview says what it would find.
  if (!source || (kept.length > 0 && kept.length === passages.length)) return new Set(kept)
  return new Set([...kept, ...source.blocks.map(({ span }) => paragraphHash(source.text.slice(span.start, span.end)))])
}
