/** All that an import needs: loaded from `dist/import.cjs` when something is imported, and not before. */
export * from '../core/import/index.js'
export { decode, readWord, type UnreadableFile } from './formats.js'
export { readFile } from './readFile.js'
