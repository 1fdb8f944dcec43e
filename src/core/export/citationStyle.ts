import type { Refused } from '../memo/refused.js'
import type { CitedMemo, RenderedMemo } from './citedItem.js'

/**
 * A style that is ready to render. `render` takes all clusters of a memo, since what a citation looks like hangs on those before it (ibid.,
 * short forms, disambiguation); it may reuse what it made for the memo's last state.
 */
export interface CitationStyle {
  /** `note`: citations go into footnotes; `in-text`: brackets; `prose`: worded sources, no bibliography. */
  readonly form: 'note' | 'in-text' | 'prose'
  /** The language that names and terms are in, `en-US` say; differs from the one asked for where there is no locale for that. */
  readonly language: string
  readonly render: (memo: CitedMemo) => RenderedMemo
}

/** The styles that come with the product, by the name that a setting and `--style` know. */
export const shippedStyles = ['chicago-notes', 'chicago-author-date', 'apa', 'policy-prose'] as const
export type ShippedStyle = (typeof shippedStyles)[number]

/** What a style takes from the memo's front matter. */
export interface StyleOptions {
  /** As `lang` says, a BCP 47 tag; else the style's own language, or American English. */
  readonly lang?: string
  /** Citations link to their entries (`link-citations`). */
  readonly linkCitations?: boolean
}

/**
 * Why no style can be made of a file: it cannot be read, is no XML, is a locale, says no more than on which style it depends, names a macro that it does
 * not have, or is something else than a style of CSL, or one that the engine fails at: `engine` whatever is cited, `sources` at what this memo cites.
 */
export interface BrokenStyle {
  readonly broken:
    | 'unreadable'
    | 'not-xml'
    | 'locale'
    | 'dependent'
    | 'macro-missing'
    | 'not-csl'
    | 'engine'
    | 'sources'
  /** Of `dependent` the style it depends on, of `macro-missing` the macro, of `not-xml` the number of the line. */
  readonly detail?: string
  /** Of `unreadable`: why its file is not read. */
  readonly refused?: Refused
}

/** Quarto has no plain words for sources: the nearest of the shipped styles that it can use. */
export function styleForQuarto(style: string): string {
  const plain: ShippedStyle = 'policy-prose'
  const instead: ShippedStyle = 'chicago-author-date'
  return style === plain ? instead : style
}
