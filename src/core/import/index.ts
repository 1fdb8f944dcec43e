/** The door of the import: it is loaded when a transcript is imported, not with the rest of the core. */
export type * from './model.js'
export { readTranscript } from './recognise/readTranscript.js'
export { type LostWord, wordsUnaccounted } from './recognise/wordsUnaccounted.js'
