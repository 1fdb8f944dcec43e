import type * as bundle from '../decode/bundle.js'
import { bundleLoader } from './loadBundle.js'

/** What an import needs: decoders, recogniser and planner. */
export type ImportTools = typeof bundle

export const loadImport = bundleLoader<ImportTools>('import.cjs')
