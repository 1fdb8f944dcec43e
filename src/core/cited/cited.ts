import type { BibliographyEntry } from '../bibliography/bibliography.js'
import type { Citation, CitationItem } from '../memo/citations.js'
import type { Interview } from '../model.js'

/** A key of a citation, with the interview or the entry of a bibliography that has it. */
export interface Cited {
  readonly citation: Citation
  readonly item: CitationItem
  /** Undefined where the corpus has no such key. */
  readonly interview: Interview | undefined
  /** A work that is no interview; undefined where no bibliography has the key. */
  readonly entry?: BibliographyEntry
  /** Cited in a note: the citation is that of a sentence which refers to the note, and stands there. */
  readonly isNoted?: true
}

/** `[but see @a]`, `[contra @a]`, `[cf. @a]`: such a citation does not say what the sentence says. */
export function isCitedAgainst({ prefix }: CitationItem): boolean {
  return /\b(?:but|contra|contrast|cf|compare|against|pace|unlike|contrary|disputed)\b/iu.test(prefix)
}
