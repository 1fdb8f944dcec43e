import type * as bundle from '../../tools/bundle.js'
import { bundleLoader } from './loadBundle.js'

/** What is done with memos, source texts and claims. */
export type Tools = typeof bundle

export const loadTools = bundleLoader<Tools>('tools.cjs')
