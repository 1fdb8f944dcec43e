import { blankTurning } from '../text/unseen.js'
import type { Interview, PassageRef, Span } from '../model.js'
import { isSameRef, type SourceBlock, type SourceText } from '../corpus/source/sourceText.js'
import type { Pattern } from './pattern.js'
import { type Token, tokensOf } from './tokenizer.js'
import { fnv1a, stirred } from '../text/hash.js'
import { rememberedBeside } from '../text/remember.js'

/** What one voice says without another between: a question, a standfirst, or all paragraphs of one answer. No quotation reaches further. */
export interface Unit {
  readonly blocks: readonly SourceBlock[]
  readonly voice: string
  /** A Bloom filter over its words in lower case: 32 bits to a number, as many numbers as a power of two. */
  readonly signature: Uint32Array
}

export interface Units {
  readonly units: readonly Unit[]
  /** Passages of the interview that the text lacks. */
  readonly missing: readonly PassageRef[]
}

const unitsIn = rememberedBeside((source: SourceText, interview: Interview) => makeUnits(interview, source))

/** The units of an interview's text, in the order of its passages. The first call reads the whole text, later ones remember. */
export function unitsOf(interview: Interview, source: SourceText): Units {
  return unitsIn(source, interview)
}

/** Whether these units are known, without the words of the text. */
export function areUnitsKnown(interview: Interview, source: SourceText): boolean {
  return unitsIn.isKnown(source, interview)
}

/** The tokens of a unit, with offsets into the source text. Made anew each time: all tokens of a big corpus would fill the memory. */
export function tokensOfUnit({ blocks }: Pick<Unit, 'blocks'>, { text }: SourceText): readonly Token[] {
  return blocks.flatMap(({ span }) => tokensOf(blankTurning(text.slice(span.start, span.end)), span.start))
}

/** The hashes of the words without which no text holds a quotation. */
export function hashesOf({ tokens }: Pick<Pattern, 'tokens'>): readonly number[] {
  return tokens.flatMap((token) =>
    token.kind === 'word' && token.stem === undefined ? stirred(fnv1a(token.text.toLowerCase())) : [],
  )
}

/** Whether a unit may hold all the words; if not, it certainly does not. */
export function mayHold(unit: Unit, hashes: readonly number[]): boolean {
  return countHeld(unit, hashes, hashes.length) === hashes.length
}

/** How many of the words a unit seems to hold; it stops counting, at some number below, once `least` is out of reach. */
export function countHeld({ signature }: Unit, hashes: readonly number[], least: number): number {
  const mask = signature.length - 1
  let lacking = hashes.length - least
  let held = 0
  for (const hash of hashes) {
    if ((((signature[(hash >>> 5) & mask] ?? 0) >>> (hash & 31)) & 1) === 1) held += 1
    else if (--lacking < 0) break
  }
  return held
}

/** The blocks that a stretch of the source touches, with the part of it in each. */
export function partsOf(
  { blocks }: Unit,
  { start, end }: Span,
): readonly { readonly ref: PassageRef; readonly span: Span }[] {
  return blocks.flatMap(({ ref, span }) => {
    const part = { start: Math.max(start, span.start), end: Math.min(end, span.end) }
    return part.start < part.end ? [{ ref, span: part }] : []
  })
}

function makeUnits(interview: Interview, source: SourceText): Units {
  const groups: { readonly voice: string; readonly question: number | undefined; readonly blocks: SourceBlock[] }[] = []
  const missing: PassageRef[] = []
  let isBroken = true
  for (const { ref, voice, question } of interview.passages) {
    const block = source.blocks.find((one) => isSameRef(one.ref, ref))
    const last = groups.at(-1)
    const goesOn = !isBroken && last?.voice === voice && last.question === question && ref.kind === 'paragraph'
    if (!block) missing.push(ref)
    else if (goesOn) last.blocks.push(block)
    else groups.push({ voice, question, blocks: [block] })
    isBroken = !block || ref.kind !== 'paragraph'
  }
  const units = groups.map(({ voice, blocks }) => ({
    voice,
    blocks,
    signature: sign(tokensOfUnit({ blocks }, source)),
  }))
  return { units, missing }
}

function sign(tokens: readonly Token[]): Uint32Array {
  const hashes = new Set(wordHashes(tokens))
  // Sixteen bits to a word: one in sixteen of other words seems to be there, two in three hundred of pairs, and so on.
  let length = 8
  while (length * 2 < hashes.size) length *= 2
  const signature = new Uint32Array(length)
  for (const hash of hashes) {
    const at = (hash >>> 5) & (length - 1)
    signature[at] = (signature[at] ?? 0) | (1 << (hash & 31))
  }
  return signature
}

function wordHashes(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap((token) => {
    if (token.kind === 'bracket') return wordHashes(token.inner)
    return token.kind === 'word' ? stirred(fnv1a(token.text.toLowerCase())) : []
  })
}
