/**
 * Why a file that a memo names is not read: it lies outside the project of the memo, it or a folder on the way begins with a dot (as `.git` and `.env`
 * do), or it belongs to a protected interview.
 */
export type Refused = 'outside' | 'hidden' | 'store'

/** Why nothing is put in the place of a file that a memo includes: besides, it may not be there, stand within itself, or deeper than anybody nests. */
export type Unfilled = Refused | 'missing' | 'circle' | 'deep'
