import type { DocumentWords } from '../documentWords.js'
import type { CitedMemo, CiteCluster, Run } from '../citedItem.js'
import type { Mentions } from './mentions.js'
import type { ProseWords } from './wordsOfLanguage.js'

/** What one key becomes: the name for an in-text citation, and what else there is to say. */
export interface Worded {
  readonly name: readonly Run[]
  /** Nothing where the sentence says it all. */
  readonly rest: readonly Run[]
  /** What stands for the source where something has to: with a prefix or a suffix. */
  readonly short: readonly Run[]
  /** What stands for it where the citation is all there is in its paragraph, list item or cell: by whom and when. */
  readonly alone: readonly Run[]
}

/** What wording one key needs. */
export interface ProseContext {
  readonly words: ProseWords
  readonly document: DocumentWords
  readonly mentions: Mentions
  readonly items: CitedMemo['items']
  /** Of the memo. */
  readonly authors: CitedMemo['authors']
  readonly language: string
  readonly cluster: CiteCluster
  /** The sentence names the author, since the citation is part of it, or it goes on with whom the one before named. */
  readonly isNamed: boolean
  /** The key before it in the same bracket is of the same source, so that only the place is new. */
  readonly isRepeated: boolean
}
