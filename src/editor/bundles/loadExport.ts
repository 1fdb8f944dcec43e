import type * as bundle from '../../encode/bundle.js'
import { bundleLoader } from './loadBundle.js'

/** What writes documents of Word. */
export type DocumentTools = typeof bundle

export const loadExport = bundleLoader<DocumentTools>('export.cjs')
