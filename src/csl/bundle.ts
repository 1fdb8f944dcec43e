/** The engine of citation styles: loaded from `dist/csl.cjs` when a memo is first rendered in a style of CSL, and not before. */
export { makeStyle } from './makeStyle.js'
