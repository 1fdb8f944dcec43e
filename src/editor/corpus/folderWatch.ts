import * as vscode from 'vscode'

/** Watches folders. A watcher that is set up anew misses what happens meanwhile, so they are kept while the folders stay the same. */
export class FolderWatch implements vscode.Disposable {
  readonly #touched: (uri: vscode.Uri) => void
  #watchers: readonly vscode.Disposable[] = []
  #watched = ''

  constructor(touched: (uri: vscode.Uri) => void) {
    this.#touched = touched
  }

  /** Watches these folders, and no others. */
  watch(folders: readonly vscode.Uri[]): void {
    if (folders.join() === this.#watched) return
    this.#watched = folders.join()
    this.dispose()
    this.#watchers = folders.flatMap((folder) => {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'))
      const touch = this.#touched
      return [watcher, watcher.onDidChange(touch), watcher.onDidCreate(touch), watcher.onDidDelete(touch)]
    })
  }

  dispose(): void {
    vscode.Disposable.from(...this.#watchers).dispose()
  }
}
