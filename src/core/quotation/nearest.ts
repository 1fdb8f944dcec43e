import type { SourceText } from '../corpus/source/sourceText.js'
import { gravest, guardAt, guardOfInsertion } from './guarded.js'
import { isSameRow, longestSubstitution, spanOfTokens } from './match.js'
import { withEdges } from './edges.js'
import { hidesNegation } from './omission.js'
import type { Pattern } from './pattern.js'
import { type Breach, type DiffPart, longestInsertion, type Nearest } from './result.js'
import { type Bracket, countWords, type Token } from './tokenizer.js'
import { finished } from '../text/finished.js'
import { countHeld, hashesOf, partsOf, tokensOfUnit, type Unit } from './units.js'

/** How many units are looked at closely, and how many tokens of a long quotation. */
const mostUnits = 3
const mostTokens = 800
/** Where fewer words than these are the same it is another sentence, and a comparison would help nobody. */
const leastLikeness = 0.5

/** A unit with the text it is part of; `Of` is whatever the caller wants to know again. */
export interface Candidate {
  readonly unit: Unit
  readonly source: SourceText
}

/**
 * The passage that a quotation comes nearest to, for showing the difference and for nothing else. It is found word by word (edit distance
 * with free ends: Sellers 1980), an ellipsis skipping any number of words and a bracket up to four.
 */
export function nearestTo<C extends Candidate>(pattern: Pattern, candidates: Iterable<C>): Found<C> | undefined {
  return finished(nearestInTurns(pattern, candidates, Infinity))
}

interface Found<C> {
  readonly candidate: C
  readonly nearest: Nearest
}

/** The same in steps of so many passages, so that a shell can do something else in between. */
export function* nearestInTurns<C extends Candidate>(
  pattern: Pattern,
  candidates: Iterable<C>,
  inTurn: number,
): Generator<undefined, Found<C> | undefined> {
  const hashes = [...new Set(hashesOf(pattern))]
  const best: { candidate: C; held: number }[] = []
  let looked = 0
  for (const candidate of candidates) {
    if (++looked % inTurn === 0) yield undefined
    const least = Math.max(
      1,
      Math.ceil(hashes.length / 2),
      best.length === mostUnits ? (best.at(-1)?.held ?? 0) + 1 : 0,
    )
    const held = countHeld(candidate.unit, hashes, least)
    if (held < least) continue
    best.push({ candidate, held })
    best.sort((a, b) => b.held - a.held)
    best.length = Math.min(best.length, mostUnits)
  }
  let nearest: Found<C> | undefined
  for (const { candidate } of best) {
    const compared = compare(pattern, candidate)
    if (compared && !(nearest && nearest.nearest.likeness >= compared.likeness))
      nearest = { candidate, nearest: compared }
  }
  return nearest
}

function compare(pattern: Pattern, { unit, source }: Candidate): Nearest | undefined {
  const quoted = pattern.tokens.slice(0, mostTokens)
  const tokens = tokensOfUnit(unit, source)
  const path = withEnds(align(quoted, tokens), quoted, tokens)
  const same = path.filter(({ kind, quoted: at }) => kind === 'same' && quoted[at]?.kind === 'word').length
  const words = quoted.filter(({ kind }) => kind === 'word').length
  const touched = path.filter(({ kind }) => kind === 'same' || kind === 'missing').map(({ source: at }) => at)
  const likeness = words ? same / words : 0
  const [first] = touched
  const last = touched.at(-1)
  if (first === undefined || last === undefined || likeness < leastLikeness) return undefined
  const span = spanOfTokens(tokens, first, last + 1)
  const ref = partsOf(unit, span)[0]?.ref
  if (!ref) return undefined
  const text = source.text.slice(span.start, span.end)
  const within = diffOf(path, quoted, tokens, pattern.text, source.text)
  const diff = withEdges(within, pattern, { from: first, to: last + 1 }, tokens, source.text)
  return { ref, voice: unit.voice, text, span, diff, likeness }
}

/**
 * The path with the words of the source in whose place the quotation begins or ends with words of its own. The alignment may begin and end
 * anywhere in the source and so leaves them out; without them nobody learns what was said instead.
 */
function withEnds(path: readonly Aligned[], quoted: readonly Token[], source: readonly Token[]): readonly Aligned[] {
  const isWord = ({ kind, quoted: at }: Aligned): boolean => kind === 'added' && quoted[at]?.kind === 'word'
  const inner = path.findIndex(({ kind }) => kind !== 'added')
  const after = path.length - [...path].reverse().findIndex(({ kind }) => kind !== 'added')
  const [first, last] = [path[inner], path[after - 1]]
  if (first?.kind !== 'same' || last?.kind !== 'same') return path
  const before = wordsFrom(source, first.source - 1, -1, path.slice(0, inner).filter(isWord).length).reverse()
  const behind = wordsFrom(source, last.source + 1, 1, path.slice(after).filter(isWord).length)
  const missing = (at: number, near: Aligned): Aligned => ({
    kind: 'missing',
    quoted: near.quoted,
    source: at,
    width: 1,
  })
  return [
    ...before.map((at) => missing(at, first)),
    ...path.slice(0, after),
    ...behind.map((at) => missing(at, last)),
    ...path.slice(after),
  ]
}

/** Indices of up to `most` words in a row; a mark ends them, for a sentence may. */
function wordsFrom(source: readonly Token[], from: number, step: 1 | -1, most: number): number[] {
  const found: number[] = []
  for (let at = from; found.length < most && source[at]?.kind === 'word'; at += step) found.push(at)
  return found
}

/** One step of an alignment. `quoted` and `source` are indices of tokens; `width` is how many of the source's a bracket or ellipsis takes. */
interface Aligned {
  readonly kind: 'same' | 'missing' | 'added' | 'skip'
  readonly quoted: number
  readonly source: number
  readonly width: number
}

const steps = { same: 0, missing: 1, added: 2, skip: 3 }

/** The cheapest way to read the quotation out of a stretch of the source. */
function align(quoted: readonly Token[], source: readonly Token[]): readonly Aligned[] {
  const width = source.length + 1
  const chosen = new Uint8Array((quoted.length + 1) * width)
  const skipped = new Uint32Array((quoted.length + 1) * width)
  let above = new Float64Array(width) // free to begin anywhere
  for (const [index, token] of quoted.entries()) {
    const row = new Float64Array(width)
    const base = (index + 1) * width
    if (token.kind === 'ellipsis' || token.kind === 'bracket') skipRow(token, above, row, base, chosen, skipped)
    else editRow(token, source, above, row, base, chosen)
    above = row
  }
  let end = 0
  for (const [at, cost] of above.entries()) if (cost < (above[end] ?? 0)) end = at
  return trace(quoted.length, end, width, chosen, skipped)
}

function editRow(
  token: Token,
  source: readonly Token[],
  above: Float64Array,
  row: Float64Array,
  base: number,
  chosen: Uint8Array,
): void {
  const weight = weightOf(token)
  row[0] = (above[0] ?? 0) + weight
  chosen[base] = steps.added
  for (const [index, other] of source.entries()) {
    const at = index + 1
    const same = isAlike(token, other) ? (above[index] ?? 0) : Infinity
    const added = (above[at] ?? 0) + weight
    // Cheaper than a word added, so that words left out do not cut off what stands before them.
    const missing = (row[index] ?? 0) + weightOf(other) * 0.4
    const least = Math.min(same, added, missing)
    row[at] = least
    chosen[base + at] = least === same ? steps.same : least === added ? steps.added : steps.missing
  }
}

function skipRow(
  token: Token,
  above: Float64Array,
  row: Float64Array,
  base: number,
  chosen: Uint8Array,
  skipped: Uint32Array,
): void {
  const most = token.kind === 'ellipsis' ? Infinity : longestSubstitution
  let cheapest = 0
  for (const at of row.keys()) {
    if ((above[at] ?? 0) <= (above[cheapest] ?? 0)) cheapest = at
    const from = at - cheapest <= most ? cheapest : cheapestOf(above, at - most, at)
    // A little for each that skips: of two ways the one without is the plainer.
    row[at] = (above[from] ?? 0) + (at > from ? 0.01 : 0)
    chosen[base + at] = steps.skip
    skipped[base + at] = at - from
  }
}

function cheapestOf(costs: Float64Array, from: number, to: number): number {
  let cheapest = from
  for (let at = from; at <= to; at += 1) if ((costs[at] ?? 0) <= (costs[cheapest] ?? 0)) cheapest = at
  return cheapest
}

/** Punctuation counts for less than words. */
function weightOf({ kind }: Token): number {
  return kind === 'word' || kind === 'bracket' ? 1 : 0.25
}

function isAlike(a: Token, b: Token): boolean {
  if (a.kind === 'word' && b.kind === 'word') return a.text === b.text
  return (a.kind === 'mark' || a.kind === 'dash') && a.kind === b.kind && a.text === b.text
}

function trace(rows: number, end: number, width: number, chosen: Uint8Array, skipped: Uint32Array): readonly Aligned[] {
  const path: Aligned[] = []
  let row = rows
  let at = end
  while (row > 0) {
    const cell = row * width + at
    const step = chosen[cell]
    const taken = step === steps.skip ? (skipped[cell] ?? 0) : step === steps.added ? 0 : 1
    const kind =
      step === steps.same ? 'same' : step === steps.skip ? 'skip' : step === steps.added ? 'added' : 'missing'
    path.push({ kind, quoted: row - 1, source: at - taken, width: taken })
    at -= taken
    if (kind !== 'missing') row -= 1
  }
  return path.reverse()
}

function diffOf(
  path: readonly Aligned[],
  quoted: readonly Token[],
  source: readonly Token[],
  written: string,
  text: string,
): readonly DiffPart[] {
  const parts: DiffPart[] = []
  for (const group of groupsOf(path)) {
    const [first] = group
    const last = group.at(-1)
    if (!first || !last) continue
    const { start, end } = spanOfTokens(source, first.source, last.source + last.width)
    const said = spanOfTokens(quoted, first.quoted, last.quoted + 1)
    const token = quoted[first.quoted]
    if (first.kind === 'skip') parts.push(...skipPart(token, source, first, text))
    else if (first.kind === 'added') parts.push({ kind: 'added', text: written.slice(said.start, said.end) })
    else parts.push({ kind: first.kind, text: text.slice(start, end) })
  }
  return parts
}

/** Steps of one kind in a row; every skip for itself. */
function groupsOf(path: readonly Aligned[]): readonly (readonly Aligned[])[] {
  const groups: Aligned[][] = []
  for (const step of path) {
    const group = groups.at(-1)
    if (group && step.kind !== 'skip' && group[0]?.kind === step.kind) group.push(step)
    else groups.push([step])
  }
  return groups
}

function skipPart(
  token: Token | undefined,
  source: readonly Token[],
  { source: from, width }: Aligned,
  text: string,
): readonly DiffPart[] {
  const isBracket = token?.kind === 'bracket'
  const skipped = source.slice(from, from + width)
  const hidden = hidesNegation(source, from, from + width) ? ('negation' as const) : undefined
  const breach = isBracket ? breachOfBracket(token, source, { from, width }) : hidden
  if (!skipped.length && !breach) return []
  const { start, end } = spanOfTokens(skipped, 0, skipped.length)
  const kind = isBracket ? 'replaced' : 'omitted'
  return [{ kind, text: text.slice(start, end), ...(breach ? { breach } : {}) }]
}

function breachOfBracket(
  { inner }: Bracket,
  source: readonly Token[],
  { from, width }: { readonly from: number; readonly width: number },
): Breach | undefined {
  const skipped = source.slice(from, from + width)
  const theirs = [source[from - 1], ...skipped, source[from + width]].find((one) => one?.kind === 'bracket')
  if (theirs?.kind === 'bracket' && !isSameRow(inner, theirs.inner)) return 'bracket'
  const guard = guardOfInsertion(inner) ?? gravest(skipped.map((_, at) => guardAt(source, from + at)))
  return guard ?? (countWords(inner) > longestInsertion ? 'length' : undefined)
}
