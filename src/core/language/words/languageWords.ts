/** Words of one language by what they do, in lower case, a space between them. A list that is missing is not needed of this language yet. */
export interface LanguageWords {
  /** Without which no page of it is written, and which few other languages have: they tell it. */
  readonly commonest?: string
  /** They deny. */
  readonly negations: string
  /** They say what may, must or will be, and how likely it is. */
  readonly modals: string
  readonly numbers: string
  /** Right before a number these are part of it: without them an estimate is a count. */
  readonly estimates: string
  /** Words of three letters or more that say nothing of their own. */
  readonly small?: string
  /** They begin a relative clause. */
  readonly relatives?: string
  /** With these a bracket begins that tells more of the word before it: `[of Kerra]`, `[des Dienstes]`. */
  readonly additions?: string
}
