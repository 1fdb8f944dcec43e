import type { Span } from '../../model.js'
import type { LabelForm } from './labelForm.js'

/** How a line begins that may say who speaks: `Q:`, `**Ines Okafor** (Harbour Institute):`, `>> HOST:`. */
export interface Label {
  /** With signs before it and colon, and time code after it. */
  readonly span: Span
  /** As the text has it, without signs, role and time. */
  readonly name: string
  /** What is the same for the same speaker. */
  readonly key: string
  readonly form: LabelForm
  /** The part in the talk that the words themselves tell. */
  readonly role?: 'interviewee' | 'questioner'
  /** What the parentheses or the comma after the name say. */
  readonly affiliation?: string
  readonly time?: string
  /** `BY MS. LOWELL:` on a line of its own: whose the questions below are. */
  readonly setsQuestioner?: true
  /** Whether a form of address alone keeps them apart from somebody else of the family. */
  readonly isRelative?: true
  /** What labels of one text have in common: capitals, emphasis, sign. */
  readonly style: string
}
