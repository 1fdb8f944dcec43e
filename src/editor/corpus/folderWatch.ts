import * as vscode from 'vscode'

/** Watches folders. A watcher that is set up anew misses what happens meanwhile, so they are kept while the folders stay the same. */
export class FolderWatch implements vscode.Disposable {
  readonly #touched: (uri: vscode.Uri) => void
  #watchers: readonly vscode.Disposable[] = []
  #watched = ''

  constructor(touched: (uri: vscode.Uri) => void) {
    this.#touched = touched
  }

  /** Whether watchers had to be set up. */
  watch(folders: readonly vscode.Uri[]): boolean {
    if (folders.join() === this.#watched) return false
    this.#watched = folders.join()
    this.dispose()
    this.#watchers = folders.flatMap((folder) => {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'))
      const touch = this.#touched
      return [watcher, watcher.onDidChange(touch), watcher.onDidCreate(touch), watcher.onDidDelete(touch)]
    })
    return true
  }

  dispose(): void {
    vscode.Disposable.from(...this.#watchers).dispose()
  }
}
