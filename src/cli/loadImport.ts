import * as path from 'node:path'
import type * as bundle from '../decode/bundle.js'

/** What an import needs: decoders, recogniser and planner. */
export type ImportTools = typeof bundle

/** Loads the bundle that stands beside the program's own; other commands do without it. */
export function loadImport(): ImportTools {
  // Built from the module whose type it is given.
  return require(path.join(__dirname, 'import.cjs')) as ImportTools
}
