import { plainWords } from '../language/foldName.js'
import { stemOf } from '../language/stem.js'
import { functionWords } from '../language/commonWords.js'
import type { Span } from '../model.js'

/** Words for who holds an office, the first of a row standing for all. */
const holders = [
  'head chief director boss chair chairman chairwoman chairperson leader manager president executive commissioner superintendent',
  'adviser advisor counsellor counselor consultant aide',
  'spokesman spokeswoman spokesperson',
  'minister secretary',
  'officer official',
  'envoy ambassador emissary representative',
  'engineer technician',
]
const ranks = 'deputy vice assistant second associate acting under'
const fields = [
  'port harbour harbor',
  'sea maritime marine naval navy',
  'security safety',
  'finance financial treasury budget',
  'defence defense military',
  'foreign external',
]
const sameOffice = new Map(
  [...holders, ranks, ...fields].flatMap((row) => {
    const [first = '', ...more] = row.split(' ').map((word) => stemOf(word))
    return [first, ...more].map((word) => [word, first] as const)
  }),
)

/**
 * Sentences that tell one of the positions in other words: `the deputy head of the harbour` for Vice Director, Port of Sarn. Two words of it at least, and most of
 * them, have to stand there in some form; words of the agreed description do not count.
 */
export function positionsInOtherWords(
  text: string,
  sentences: readonly Span[],
  positions: readonly string[],
  description = '',
): readonly Span[] {
  const agreed = new Set(conceptsOf(description).map(({ concept }) => concept))
  const wanted = positions
    .map((position) => new Set(conceptsOf(position).flatMap(({ concept }) => (agreed.has(concept) ? [] : concept))))
    .filter((concepts) => concepts.size > 1)
  if (!wanted.length) return []
  return sentences.flatMap((sentence) => {
    const words = conceptsOf(text.slice(sentence.start, sentence.end))
    return wanted.flatMap((concepts): readonly Span[] => {
      const found = words.filter(({ concept }) => concepts.has(concept))
      const count = new Set(found.map(({ concept }) => concept)).size
      const [first, last] = [found[0], found.at(-1)]
      if (!first || !last || count < 2 || count / concepts.size < 2 / 3) return []
      return [{ start: sentence.start + first.start, end: sentence.start + last.end }]
    })
  })
}

const holderWords = stemsIn([...holders, 'deputy assistant'])
const before = stemsIn([ranks, ...fields])

function stemsIn(rows: readonly string[]): ReadonlySet<string> {
  return new Set(rows.join(' ').split(' ').map(stemOf))
}

/** For each word, whether it tells an office, whoever holds it: `deputy director of customs`, in small letters too. */
export function officesAmong(words: readonly string[]): readonly boolean[] {
  const stems = words.map((word) => stemOf(plainWords(word)))
  const tells = words.map(() => false)
  stems.forEach((stem, at) => {
    if (!holderWords.has(stem)) return
    let start = at
    while (before.has(stems[start - 1] ?? '')) start--
    // `of the port`: what stands behind it in the same stretch of words.
    const [, behind = ''] =
      /^(\S+ (?:(?:of|for|in|at|to) (?:the )?)\S+(?: and \S+)?)/i.exec(stretch(words.slice(at, at + 6))) ?? []
    const end = at + Math.max(1, behind.split(' ').filter(Boolean).length)
    for (let index = start; index < end; index++) tells[index] = true
  })
  return tells
}

/** Up to the first mark that parts. */
function stretch(words: readonly string[]): string {
  const end = words.findIndex((word) => /[,.;:!?–—)]$/.test(word))
  return words.slice(0, end < 0 ? words.length : end + 1).join(' ')
}

function conceptsOf(text: string): readonly (Span & { readonly concept: string })[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu)).flatMap(({ 0: word, index }) => {
    const plain = plainWords(word)
    if (plain.length < 3 || functionWords.has(plain)) return []
    const base = stemOf(plain)
    return [{ concept: sameOffice.get(base) ?? base, start: index, end: index + word.length }]
  })
}
