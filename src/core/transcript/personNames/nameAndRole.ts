/** What a label says of somebody. */
export interface NameAndRole {
  readonly name: string
  readonly affiliation?: string
}
