import type * as bundle from '../../bibliography/bundle.js'
import { bundleLoader } from './loadBundle.js'

/** What reads BibTeX and RIS. */
export type BibliographyReaders = typeof bundle

/** Loads it when the first such file is to be read. */
export const loadBibliography = bundleLoader<BibliographyReaders>('bibliography.cjs')
