import * as vscode from 'vscode'
import type { ShippedCorpus as ShippedSetting } from '../settings.js'
import { isWithin } from './corpusFolders.js'
import { sampleFiles, shippedFiles } from './shippedFiles.js'

/** The corpus that comes with the extension, and beside it what the sample memo cites besides. */
export class ShippedCorpus {
  readonly #folder: vscode.Uri
  readonly #sample: vscode.Uri
  /** Whether the sample is shown in a window without a folder that holds a copy of it. */
  isSampleShown = false

  constructor(folder: vscode.Uri) {
    this.#folder = folder
    this.#sample = vscode.Uri.joinPath(folder, '../media/sample/corpus')
  }

  /** Whether the file came with the extension. */
  holds(uri: vscode.Uri): boolean {
    return isWithin(this.#folder, uri) || isWithin(this.#sample, uri)
  }

  /** The files to read, by the setting and by whether the workspace has a corpus of its own. */
  files(setting: ShippedSetting, hasOwn: boolean): readonly vscode.Uri[] {
    const isShown = setting === 'always' || (setting === 'auto' && !hasOwn)
    const shipped = isShown || this.isSampleShown ? shippedFiles : []
    return [
      ...shipped.map((name) => vscode.Uri.joinPath(this.#folder, name)),
      ...(this.isSampleShown ? sampleFiles : []).map((name) => vscode.Uri.joinPath(this.#sample, name)),
    ]
  }
}
