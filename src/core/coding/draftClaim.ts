import { mentionsName } from '../language/foldName.js'
import { hiddenNames, type Lookup, voiceNamed } from '../corpus/voiceNames.js'
import type { Interview, PassageRef, Span } from '../model.js'
import { blockAt, type SelectedWords, wordsSelected } from '../passage/selectedWords.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import { anchorWords, type AnchorWords } from './anchorWords.js'
import { suggestCodingOf } from './coding.js'
import type { Coding } from './suggestion.js'

/** Why no claim can be made of what is selected; `voices` are ids, `refs` the passages in question. */
export type NoClaim =
  /** Nothing of a passage of the interview is selected. */
  | { readonly reason: 'no-passage' }
  /** A claim is one voice's. */
  | { readonly reason: 'several-voices'; readonly voices: readonly string[]; readonly refs: readonly PassageRef[] }
  /** Words of square brackets are an editor's, and the interview has none, or several. */
  | { readonly reason: 'editor-unknown' }
  /** No words but protected names, or none that the file could give back, would find the passage again. */
  | { readonly reason: 'no-words'; readonly refs: readonly PassageRef[] }

/** What the text itself says of a claim that is still to be worded. */
export interface ClaimDraft {
  readonly at: readonly [AnchorWords, ...AnchorWords[]]
  /** The id of the voice where it is not that of the passages. */
  readonly voice?: string
  readonly coding: Coding
  /** The words that were selected, on one line; never to be written, they hold protected names as well. */
  readonly words: string
}

/**
 * A claim as a selection of a source text gives it; a bare caret stands for the whole passage. `names` are those that the store protects: a
 * transcript there has them all.
 */
export function draftClaim(
  corpus: Lookup,
  interview: Interview,
  source: SourceText,
  selection: Span,
  names: readonly string[] = [],
): ClaimDraft | NoClaim {
  const selected = wordsSelected(interview, source, selection)
  if (!selected.length) return { reason: 'no-passage' }
  const refs = selected.map(({ passage }) => passage.ref)
  const inBrackets = selected.map(({ span }) => isInBracket(source, span))
  const editor = editorOf(interview)
  if (inBrackets.includes(true) && editor === undefined) return { reason: 'editor-unknown' }
  const uttered = selected.map(({ passage }, index) => (inBrackets[index] ? (editor ?? '') : passage.voice))
  const [voice = '', ...others] = new Set(uttered)
  if (others.length) return { reason: 'several-voices', voices: [voice, ...others], refs }
  const hidden = [...hiddenNames(corpus, interview), ...names]
  const taken = interview.claims.flatMap((claim) => claim.at)
  const anchors = selected.map(({ passage, span }) => anchorWords(source, passage.ref, span, { taken, hidden }))
  const [first, ...more] = anchors.flatMap((one) => one ?? [])
  if (!first || anchors.includes(undefined)) return { reason: 'no-words', refs }
  return {
    at: [first, ...more],
    ...(inBrackets.includes(true) ? { voice } : {}),
    coding: withoutNames(
      codingOf(interview, source, selected),
      hidden,
      (name) => voiceNamed(corpus, interview, name)?.id === voice,
    ),
    words: oneLine(selected.map(({ span }) => source.text.slice(span.start, span.end)).join(' ')),
  }
}

function editorOf({ voices }: Interview): string | undefined {
  const editors = voices.filter(({ role }) => role === 'editor')
  return editors.length === 1 ? editors[0]?.id : undefined
}

function isInBracket(source: SourceText, { start }: Span): boolean {
  const before = source.text.slice(blockAt(source, start)?.span.start ?? 0, start)
  return before.lastIndexOf('[') > before.lastIndexOf(']')
}

function codingOf({ issued }: Interview, source: SourceText, selected: readonly SelectedWords[]): Coding {
  return suggestCodingOf(
    selected.map(({ span }) => {
      const block = blockAt(source, span.start)?.span ?? span
      const text = source.text.slice(block.start, block.end)
      return { text, span: { start: span.start - block.start, end: span.end - block.start }, issued }
    }),
  )
}

/** What a suggestion takes from the source must tell no protected name; and nobody reports his own view. */
function withoutNames(coding: Coding, hidden: readonly string[], isVoice: (name: string) => boolean): Coding {
  const isHidden = (value: string | undefined): boolean => value !== undefined && mentionsName(value, hidden)
  const { hedge, caveat, holder, ...others } = coding
  return {
    ...others,
    ...(hedge && !isHidden(hedge.value) ? { hedge: { ...hedge, value: oneLine(hedge.value) } } : {}),
    ...(caveat && !isHidden(caveat.value) ? { caveat: { ...caveat, value: oneLine(caveat.value) } } : {}),
    ...(holder && !isHidden(holder.value) && !isVoice(holder.value)
      ? { holder: { ...holder, value: oneLine(holder.value) } }
      : {}),
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
