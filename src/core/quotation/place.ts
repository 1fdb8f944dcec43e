import type { Interview, PassageRef, Span } from '../model.js'
import { formatPassageRef } from '../corpus/read/values.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import { edgeBreaches } from './edges.js'
import { findMatches, type Match, spanOfTokens, type Step } from './match.js'
import type { Pattern } from './pattern.js'
import { type Change, type QuotedPlace, unnamedEditor } from './result.js'
import type { Bracket, Token } from './tokenizer.js'
import { partsOf, tokensOfUnit, type Unit } from './units.js'

/** Every place in a unit where the quotation stands; words of an editor's bracket are the editor's. */
export function placesIn(
  pattern: Pattern,
  unit: Unit,
  interview: Interview,
  source: SourceText,
): readonly QuotedPlace[] {
  const tokens = tokensOfUnit(unit, source)
  const brackets = tokens.filter((token): token is Bracket => token.kind === 'bracket')
  const readings = [
    { voice: unit.voice, tokens },
    ...brackets.map(({ inner }) => ({ voice: editorOf(interview), tokens: inner })),
  ]
  return readings.flatMap((reading) =>
    findMatches(pattern.tokens, reading.tokens).flatMap((match) => {
      if (edgeBreaches(pattern, match, reading.tokens).length) return []
      const spans = spansOf(match, reading.tokens)
      const parts = spans.flatMap((span) => partsOf(unit, span))
      const [ref, ...more] = distinctRefs(parts.map((part) => part.ref))
      if (!ref) return []
      const changes = changesOf(match, reading.tokens, pattern, source.text)
      return [{ refs: [ref, ...more] as const, voice: reading.voice, spans: parts.map(({ span }) => span), changes }]
    }),
  )
}

function editorOf({ voices }: Interview): string {
  const editors = voices.filter(({ role }) => role === 'editor')
  return (editors.length === 1 ? editors[0]?.id : undefined) ?? unnamedEditor
}

/** The stretches that the quotation repeats: what lies between its steps. */
function spansOf({ from, to, steps }: Match, source: readonly Token[]): readonly Span[] {
  const gaps = steps.filter(({ kind, from: start, to: end }) => kind !== 'letter' && end > start)
  const starts = [from, ...gaps.map((gap) => gap.to)]
  const ends = [...gaps.map((gap) => gap.from), to]
  return starts.flatMap((start, index) => {
    const end = ends[index] ?? start
    return end > start ? [spanOfTokens(source, start, end)] : []
  })
}

function changesOf(
  match: Match,
  source: readonly Token[],
  { edges, final, text: written }: Pattern,
  text: string,
): readonly Change[] {
  const atEdges = edges.map((bracket) => insertion(bracket, written))
  const within = match.steps.flatMap((step) => changeOf(step, source, written, text))
  const next = source[match.to]
  const isOwn = final?.kind === 'mark' && !(next?.kind === 'mark' && next.text === final.text)
  const asked = next?.kind === 'mark' && next.text === '?' ? { replaced: '?' as const } : {}
  return [
    ...atEdges,
    ...within,
    ...(isOwn ? [{ kind: 'final-mark' as const, text: final.text, ...asked, at: spanOf(final) }] : []),
  ]
}

function changeOf(
  { kind, token, from, to }: Step,
  tokens: readonly Token[],
  written: string,
  text: string,
): readonly Change[] {
  const source = spanOfTokens(tokens, from, to)
  const words = to > from ? text.slice(source.start, source.end) : ''
  if (!token) return [{ kind: 'bracket-dropped', omitted: words, source }]
  const at = spanOf(token)
  const said = written.slice(at.start, at.end)
  switch (kind) {
    case 'substitution':
      return [{ kind, text: said, replaced: words, at, source }]
    case 'letter':
      return [{ kind, text: said, replaced: words, at, source }]
    case 'ellipsis':
      // The source's own ellipsis, repeated, leaves nothing out.
      return to - from === 1 && tokens[from]?.kind === 'ellipsis' ? [] : [omission(words, at, source, from, to, tokens)]
    default:
      return [insertion(token, written)]
  }
}

function omission(omitted: string, at: Span, source: Span, from: number, to: number, tokens: readonly Token[]): Change {
  const start = tokens[from]?.start ?? source.start
  return { kind: 'ellipsis', omitted, at, source: to > from ? source : { start, end: start } }
}

function insertion(token: Token, written: string): Change {
  const at = spanOf(token)
  return { kind: 'insertion', text: written.slice(at.start, at.end), at }
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

/** Every passage once, in order. */
export function distinctRefs(refs: readonly PassageRef[]): readonly PassageRef[] {
  const names = refs.map(formatPassageRef)
  return refs.filter((_, index) => names.indexOf(names[index] ?? '') === index)
}
