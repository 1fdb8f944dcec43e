import type { PassageRef, Span } from '../model.js'
import type { Guard } from './guarded.js'

/** Up to so many words a bracket of the memo may hold: more are a sentence of the memo's own within somebody's words. */
export const longestInsertion = 8

/** What no bracket may do: stand for a guarded word or add one, say something else than a bracket of the source there, add many words. */
export type Breach = Guard | 'bracket' | 'length'

/** A legitimate change that a quotation makes to the words of the source. `at` lies in the quotation, `source` in the source text. */
export type Change =
  /** Words in a bracket that stand beside the source's. */
  | { readonly kind: 'insertion'; readonly text: string; readonly at: Span }
  /** Words in a bracket that stand for up to four words of the source. */
  | {
      readonly kind: 'substitution'
      readonly text: string
      readonly replaced: string
      readonly at: Span
      readonly source: Span
    }
  | { readonly kind: 'ellipsis'; readonly omitted: string; readonly at: Span; readonly source: Span }
  /** A bracket of the source's editor is left out. */
  | { readonly kind: 'bracket-dropped'; readonly omitted: string; readonly source: Span }
  /** A bracket marks that the first letter of a word, or the ending of one, is another: `[t]he`, `vot[ed]`. */
  | {
      readonly kind: 'letter'
      readonly text: string
      readonly replaced: string
      readonly at: Span
      readonly source: Span
    }
  /** A full stop or comma that closes the quotation and not, here, the source; `replaced` is the question mark that it has there. */
  | { readonly kind: 'final-mark'; readonly text: string; readonly replaced?: '?'; readonly at: Span }

/** The voice of words in a bracket of an interview that names no editor, or several. */
export const unnamedEditor = ''

/** Where a quotation stands. */
export interface QuotedPlace {
  /** The passages it draws on, in order: one, unless it runs over several paragraphs of one answer. */
  readonly refs: readonly [PassageRef, ...PassageRef[]]
  /** The id of the voice that utters it; `unnamedEditor` where the interview does not tell. */
  readonly voice: string
  /** The stretches of the source text that it repeats, one after another; none where only a key phrase was compared. */
  readonly spans: readonly Span[]
  readonly changes: readonly Change[]
  /** The id of the claim whose key phrase or hedge it is, where the text was not at hand. */
  readonly claim?: string
}

/** One piece of the comparison of a quotation with the nearest passage, in order. */
export type DiffPart =
  | { readonly kind: 'same'; readonly text: string }
  /** Stands in the source and is missing from the quotation. */
  | { readonly kind: 'missing'; readonly text: string }
  /** Stands in the quotation alone. */
  | { readonly kind: 'added'; readonly text: string }
  /** Omitted by an ellipsis or replaced by a bracket; `breach` says what must not be. */
  | { readonly kind: 'omitted' | 'replaced'; readonly text: string; readonly breach?: Breach }

export interface Nearest {
  readonly ref: PassageRef
  readonly voice: string
  /** The words of the source that the quotation comes nearest to, to the letter. */
  readonly text: string
  readonly span: Span
  readonly diff: readonly DiffPart[]
  /** The share of words that are the same, from 0 to 1. Never a reason to accept. */
  readonly likeness: number
}

/** Why a quotation can neither be confirmed nor refuted. */
export type Unchecked =
  /** Nothing of it is the source's: empty, or brackets and ellipses alone. */
  | { readonly reason: 'no-words' }
  /** There is no text of the interview. `words` is its length, `most` how long it may be to be looked for among key phrases. */
  | { readonly reason: 'no-source'; readonly words: number; readonly most: number }
  /** It stands in these passages alone, and the text has other words there than those that the interview was made of. */
  | { readonly reason: 'source-differs'; readonly places: readonly [QuotedPlace, ...QuotedPlace[]] }
  /** It stands in none of the passages that the text has, but the text lacks some, or has other words in them. */
  | { readonly reason: 'source-incomplete'; readonly missing: readonly PassageRef[]; readonly nearest?: Nearest }

export type Verification =
  | { readonly kind: 'found'; readonly places: readonly [QuotedPlace, ...QuotedPlace[]] }
  /** `nearest` is undefined where nothing like it stands in the text. */
  | { readonly kind: 'not-found'; readonly nearest?: Nearest }
  | ({ readonly kind: 'unchecked' } & Unchecked)
