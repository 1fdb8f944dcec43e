/** The parts of a file of Word by their names, as text. Pictures stay bytes. */
export type Parts = Map<string, string | Uint8Array>
