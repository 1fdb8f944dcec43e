import { isProtectedInterview } from '../../terms/terms.js'
import type { CorpusFile, Interview, Passage, Problem } from '../../model.js'
import { formatPassageRef } from '../read/values.js'
import { normaliseParagraph, paragraphHash } from './paragraphHash.js'
import { isSameRef, problemOf, type SourceText } from './sourceText.js'
import { formatSums, type Sum, type SumsFile } from './checksums.js'

/**
 * An interview with the hashes of its paragraphs, as its file of hashes has them; the same interview where nothing changes. A hash is taken
 * only for the passage with the name and the words of its line. Version 1 has its hashes itself.
 */
export function withHashes(interview: Interview, sums: SumsFile | undefined): Interview {
  if (interview.version === 1) return interview
  const passages = hashedPassages(interview.passages, sums)
  return passages === interview.passages ? interview : { ...interview, passages }
}

/** The same for the passages of a file of version 2. */
export function hashedPassages(passages: readonly Passage[], sums: SumsFile | undefined): readonly Passage[] {
  const trusted = sums ? trustedIn(passages, sums) : new Map<Passage, string>()
  if (passages.every((passage) => passage.sha256 === trusted.get(passage))) return passages
  return passages.map((passage): Passage => {
    const { sha256: _, ...bare } = passage
    const sha256 = trusted.get(passage)
    return sha256 === undefined ? bare : { ...bare, sha256 }
  })
}

/** What was found last in an interview, with the hashes that it was compared with. A function of both, so that it may be thrown away. */
const compared = new WeakMap<
  Interview,
  { readonly sums: SumsFile | undefined; readonly problems: readonly Problem[] }
>()

/** How the file of hashes of an interview fails to fit it, or that there is none. One without any hash says that nobody has hashed the text. */
export function checkSums(interview: Interview, file: CorpusFile, sums: SumsFile | undefined): readonly Problem[] {
  const before = compared.get(interview)
  if (before && before.sums === sums) return before.problems
  const problems = compareSums(interview, file, sums)
  compared.set(interview, { sums, problems })
  return problems
}

function compareSums(interview: Interview, file: CorpusFile, sums: SumsFile | undefined): readonly Problem[] {
  const { key, passages, version } = interview
  if (version === 1) return []
  if (isProtectedInterview(interview)) {
    const [first] = sums?.sums ?? []
    return sums && first ? [problemOf(sums.uri, sums.lineStarts, 'sums-protected', first.span, { text: key })] : []
  }
  if (!sums) {
    const data = { text: `${key}.sums` }
    return passages.length ? [problemOf(file.uri, file.lineStarts, 'sums-missing', interview.span, data)] : []
  }
  const [first] = sums.sums
  if (!sums.isWhole || !first) return sums.problems
  const stale = staleIn(interview, sums)
  const named = new Set(sums.sums.map(({ ref }) => formatPassageRef(ref)))
  const missing = passages.filter((passage) => passage.first && !named.has(formatPassageRef(passage.ref)))
  const report = (ruleId: 'sums-stale' | 'sums-incomplete', all: readonly Pick<Passage, 'ref'>[], at: Sum): Problem =>
    problemOf(sums.uri, sums.lineStarts, ruleId, at.span, {
      text: all.map(({ ref }) => formatPassageRef(ref)).join(', '),
      key,
    })
  return [
    ...(stale[0] ? [report('sums-stale', stale, stale[0])] : []),
    ...(missing.length ? [report('sums-incomplete', missing, first)] : []),
  ]
}

/** The lines that are of no passage, or of one that begins or ends with other words, or that gainsay another line. */
function staleIn({ passages }: Interview, { sums }: SumsFile): readonly Sum[] {
  const byName = new Map(passages.map((passage) => [formatPassageRef(passage.ref), passage]))
  const before = new Map<string, Sum>()
  return sums.filter((sum) => {
    const name = formatPassageRef(sum.ref)
    const passage = byName.get(name)
    const other = before.get(name)
    before.set(name, other ?? sum)
    return !passage || !isOf(sum, passage) || (other !== undefined && other.sha256 !== sum.sha256)
  })
}

function trustedIn(passages: readonly Passage[], sums: SumsFile): ReadonlyMap<Passage, string> {
  const byName = new Map<string, Sum[]>()
  for (const sum of sums.sums) {
    const name = formatPassageRef(sum.ref)
    byName.set(name, [...(byName.get(name) ?? []), sum])
  }
  const found = passages.flatMap((passage): readonly (readonly [Passage, string])[] => {
    const lines = (byName.get(formatPassageRef(passage.ref)) ?? []).filter((sum) => isOf(sum, passage))
    const [hash, ...others] = new Set(lines.map(({ sha256 }) => sha256))
    return hash === undefined || others.length ? [] : [[passage, hash]]
  })
  // Words that tell nothing, `[…]` of a protected passage, fit whatever stands at that number: only where all else fits are they believed.
  const fits = sums.isWhole && found.length === passages.length && found.length === sums.sums.length
  return new Map(found.filter(([{ first }]) => fits || /[\p{L}\p{N}]/u.test(first)))
}

function isOf(sum: Sum, { first, last }: Passage): boolean {
  return isSame(sum.first, first) && isSame(sum.last, last)
}

function isSame(one: string, other: string): boolean {
  return one === other || normaliseParagraph(one) === normaliseParagraph(other)
}

/** The text of the file of hashes for passages, in which those without a hash have no line. */
export function sumsText(passages: readonly Passage[], hashOf: (passage: Passage) => string | undefined): string {
  return formatSums(
    passages.flatMap((passage) => {
      const sha256 = passage.first ? hashOf(passage) : undefined
      return sha256 === undefined ? [] : [{ ...passage, sha256 }]
    }),
  )
}

/** The hash of a passage in a text; none where its words there begin or end otherwise. */
export function hashIn({ blocks, text }: SourceText, { ref, first, last }: Passage): string | undefined {
  const block = blocks.find((one) => isSameRef(one.ref, ref))
  const words = block ? text.slice(block.span.start, block.span.end) : ''
  const [plain, begin, end] = [words, first, last].map(bareWords)
  const isIt = begin && end ? plain?.startsWith(begin) && plain.endsWith(end) : !plain
  return block && isIt ? paragraphHash(words) : undefined
}

/** Without the signs at either end, which the first and last words of a passage are written without. */
function bareWords(text: string): string {
  return normaliseParagraph(text)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}\p{M}]+$/u, '')
}
