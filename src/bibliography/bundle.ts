/** What reads the formats that take a parser of their own: loaded from `dist/bibliography.cjs` when a memo names such a file, and not before. */
export { readBibTeX } from './bibtex/readBibTeX.js'
export { readRis } from './ris/readRis.js'
