import * as vscode from 'vscode'
import { type Memo, type MemoLanguage, readMemo } from '../core/memo/memo.js'
import type { CorpusWorkspace } from './corpusWorkspace.js'

const languages: ReadonlyMap<string, MemoLanguage> = new Map([
  ['markdown', 'markdown'],
  ['quarto', 'quarto'],
  ['rmd', 'rmd'],
  ['plaintext', 'plaintext'],
])

/** The documents in which providers of memos work. */
export const memoSelector: vscode.DocumentSelector = [...languages.keys()].map((language) => ({ language }))

/** What was read of open memos, once for each version of the text. */
export class Memos {
  readonly #read = new WeakMap<vscode.TextDocument, { readonly version: number; readonly memo: Memo }>()
  readonly #files: CorpusWorkspace

  constructor(files: CorpusWorkspace) {
    this.#files = files
  }

  /** Whether the document is a memo: Markdown, Quarto, R Markdown or plain text outside the corpus folders. */
  isMemo(document: vscode.TextDocument): boolean {
    return languages.has(document.languageId) && !this.#files.isCorpusFile(document.uri)
  }

  /** The memo that the document holds now; undefined for anything that is no memo. */
  memoOf(document: vscode.TextDocument): Memo | undefined {
    const language = languages.get(document.languageId)
    if (!language || !this.isMemo(document)) return undefined
    const before = this.#read.get(document)
    if (before?.version === document.version) return before.memo
    const memo = readMemo(document.getText(), language)
    this.#read.set(document, { version: document.version, memo })
    return memo
  }
}
