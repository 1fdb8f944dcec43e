import type { Numbering } from '../document.js'
import type { Masked } from './mask.js'

/** What the rules know of the text that they read, and what they find out. */
export interface Env {
  readonly masked: Masked
  /** Targets of links by their labels; markdown-it fills it. */
  readonly references: Record<string, { readonly href: string; readonly title: string }>
  /** Numbers of examples by their names. */
  readonly examples: ReadonlyMap<string, number>
  /** Numbers of examples by their lines, from 0 on. */
  readonly exampleAt: ReadonlyMap<number, number>
  /** How the numbers of items look, by their lines. */
  readonly numberings: Map<number, Numbering>
  /** Of the footnotes that the text has. */
  readonly noteNames: Set<string>
  /** LaTeX that no document can hold, as it is written. */
  readonly lostTex: string[]
  tablesAsWritten: number
}
