import type { Interview } from '../model.js'
import { paragraphHash } from '../corpus/source/paragraphHash.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import type { Transcript } from '../transcript/transcript.js'

/** From which share of its paragraphs a transcript is another copy of an interview, and from how many characters a paragraph tells. */
const enough = 0.5
const tellingLength = 40

/** An interview that may be here already, with its text where that is at hand. */
export interface Known {
  readonly interview: Interview
  readonly source?: SourceText
}

/**
 * The interview of which a transcript is another copy: half of its longer paragraphs or more stand there to the letter, and not its questions
 * alone, which the interviews of one study have in common. One that has no longer paragraph is another copy where all of them stand there.
 */
export function sharedInterview({ passages }: Transcript, known: readonly Known[]): Interview | undefined {
  const long = passages.filter(({ text }) => text.length >= tellingLength)
  if (long.length === 0) return wholeInterview(passages, known)
  const hashes = long.map(({ text }) => paragraphHash(text))
  const answers = hashes.filter((_, index) => long[index]?.ref.kind === 'paragraph')
  const shared = known.map(({ interview, source }) => {
    const here = hashesOf(interview, source)
    const isAnswered = answers.length === 0 || answers.some((hash) => here.has(hash))
    return { interview, count: isAnswered ? hashes.filter((hash) => here.has(hash)).length : 0 }
  })
  const [best] = shared.sort((a, b) => b.count - a.count)
  return best && hashes.length > 0 && best.count >= hashes.length * enough ? best.interview : undefined
}

function wholeInterview(passages: Transcript['passages'], known: readonly Known[]): Interview | undefined {
  const hashes = passages.map(({ text }) => paragraphHash(text))
  const isWhole = ({ interview, source }: Known): boolean => {
    const here = hashesOf(interview, source)
    return interview.passages.length === hashes.length && hashes.every((hash) => here.has(hash))
  }
  return hashes.length > 0 ? known.find(isWhole)?.interview : undefined
}

function hashesOf({ passages }: Interview, source: SourceText | undefined): ReadonlySet<string> {
  const kept = passages.flatMap(({ sha256 }) => sha256 ?? [])
  // Hashing the texts of a whole corpus takes long, and is not needed where each interview says what it would find.
  if (!source || (kept.length > 0 && kept.length === passages.length)) return new Set(kept)
  return new Set([...kept, ...source.blocks.map(({ span }) => paragraphHash(source.text.slice(span.start, span.end)))])
}
