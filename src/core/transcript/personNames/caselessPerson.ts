/** Somebody whom the text around a talk names, and how much it speaks of as of the one who is asked. */
export interface CaselessPerson {
  readonly name: string
  readonly score: number
}
