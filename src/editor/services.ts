import type * as vscode from 'vscode'
import type { Corpus } from '../core/corpus/corpus.js'
import type { CorpusWorkspace } from './corpus/corpusWorkspace.js'
import type { TextQueries } from '../core/query/textQueries.js'
import type { LastMemo } from './memos/lastMemo.js'
import type { Libraries } from './memos/libraries.js'
import type { MemoStyles } from './memos/memoStyles.js'
import type { Memos } from './memos/memos.js'
import type { ProtectedNames } from './protection/protectedNames.js'
import type { ProtectedWords } from './protection/protectedWords.js'
import type { Settings } from './settings.js'

/** What features are given; each takes only what it needs. */
export interface Services {
  readonly context: vscode.ExtensionContext
  readonly corpus: Corpus
  readonly files: CorpusWorkspace
  readonly searcher: TextQueries
  readonly memos: Memos
  readonly lastMemo: LastMemo
  readonly libraries: Libraries
  readonly settings: Settings
  readonly stored: ProtectedNames
  readonly protectedWords: ProtectedWords
  readonly styles: MemoStyles
  readonly log: vscode.LogOutputChannel
}
