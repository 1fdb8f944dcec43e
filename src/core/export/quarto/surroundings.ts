/** The files around a memo that Quarto would read. */
export interface Surroundings {
  /** So many folders above the memo's own belong to what it stands in; further up nothing is looked for. */
  readonly foldersAbove: number
  /** A file by its path from the memo's folder on; undefined where it cannot be read. */
  readonly read: (path: string) => Promise<string | undefined>
}
