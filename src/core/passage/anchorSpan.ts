import type { Anchor, Span } from '../model.js'
import { type Token, tokensOf } from '../quotation/tokenizer.js'
import type { SourceBlock, SourceText } from '../corpus/source/sourceText.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import { rememberedBeside } from '../text/remember.js'

/** First and last words, as an anchor or a passage has them. */
type Words = Pick<Anchor, 'ref' | 'first' | 'last'>

/**
 * Where in a source text the words stand that an anchor finds again by the first and the last few: the shortest stretch of its passage
 * from the one to the other. Typography, punctuation and case do not count. Undefined where they do not stand there.
 */
export function anchorSpan(source: SourceText, { ref, first, last }: Words): Span | undefined {
  const block = source.blocks.find((one) => isSameRef(one.ref, ref))
  if (!block) return undefined
  const passage = wordsOfBlock(block, source)
  const { words } = passage
  const [from, to] = [lowerWords(first), lowerWords(last)]
  if (!from.length || !to.length) return undefined
  const ends = startsOf(passage, to).map((at) => at + to.length)
  let next = 0
  let shortest: Span | undefined
  for (const start of startsOf(passage, from)) {
    while (next < ends.length && (ends[next] ?? 0) < start + Math.max(from.length, to.length)) next += 1
    const [a, b] = [words[start], words[(ends[next] ?? 0) - 1]]
    if (!a || !b) break
    if (!shortest || b.end - a.start < shortest.end - shortest.start) shortest = { start: a.start, end: b.end }
  }
  return shortest
}

interface Word extends Span {
  readonly text: string
}

/** The words of a passage, and by each word its places among them, in order. */
interface PassageWords {
  readonly words: readonly Word[]
  readonly places: ReadonlyMap<string, readonly number[]>
}

/** A passage may be long and many claims may rest on it: it is cut into words once for each reading of its text. */
const wordsOfBlock = rememberedBeside((block: SourceBlock, source: SourceText): PassageWords => {
  const { start, end } = block.span
  const words = flat(tokensOf(source.text.slice(start, end), start))
  const places = new Map<string, number[]>()
  for (const [at, { text }] of words.entries()) {
    const before = places.get(text)
    if (before) before.push(at)
    else places.set(text, [at])
  }
  return { words, places }
})

function lowerWords(text: string): readonly string[] {
  return flat(tokensOf(text)).map((word) => word.text)
}

/** The words of an editor's bracket stand among the others. */
function flat(tokens: readonly Token[]): readonly Word[] {
  return tokens.flatMap((token) => {
    if (token.kind === 'bracket') return flat(token.inner)
    return token.kind === 'word' ? [{ text: token.text.toLowerCase(), start: token.start, end: token.end }] : []
  })
}

function startsOf({ words, places }: PassageWords, wanted: readonly string[]): readonly number[] {
  const [first = ''] = wanted
  const all = places.get(first) ?? []
  return all.filter((at) => wanted.every((text, index) => words[at + index]?.text === text))
}
