import type { Doubt, Dropped, FoundField } from '../transcript.js'
import type { Label } from '../labels/speakerLabel.js'
import type { LegendEntry } from '../labels/legend.js'
import type { Paragraph } from '../turns/paragraphs.js'
import type { TitleHints } from './title.js'

/** What stands before the talk, taken apart. */
export interface Opening {
  readonly fields: readonly FoundField[]
  readonly standfirsts: readonly Paragraph[]
  readonly dropped: readonly Dropped[]
  readonly doubts: readonly Doubt[]
  /** Who is said to ask, and by which words. */
  readonly askers: readonly string[]
  /** Names that stand for labels, with what is said of them: initials explained. */
  readonly legend: readonly LegendEntry[]
}

/** What the rest of the text tells about its beginning. */
export interface Surroundings extends TitleHints {
  /** Labels of the talk, by their words. */
  readonly labels: ReadonlyMap<string, Label>
  /** Words that say what the talk is about. */
  readonly subject: ReadonlySet<string>
}
