import type { LegendEntry } from '../labels/legend.js'
import type { Introduced } from './introduced.js'

/** What is known of those who speak besides their labels. */
export interface Known {
  readonly legend: readonly LegendEntry[]
  /** Names in full that stand before the talk. */
  readonly first: readonly string[]
  /** The paragraphs before and behind the talk. */
  readonly around: readonly string[]
  /** Names in full that the text holds. */
  readonly names: readonly string[]
  /** The words of all paragraphs, as far as names are looked for in them. */
  readonly text: string
  /** Who is said to ask, by a field or a byline. */
  readonly askers: readonly string[]
  /** What introductions tell of the parts. */
  readonly introduced: readonly Introduced[]
  /** Who has a full name in the title. */
  readonly titled: readonly string[]
  /** Whom the text or the file says to be interviewed. */
  readonly stated: readonly string[]
  /** Who seems to be interviewed, the likeliest first. */
  readonly guessed: readonly string[]
  readonly affiliations: ReadonlyMap<string, string>
}
