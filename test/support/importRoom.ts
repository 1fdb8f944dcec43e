import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import * as vscode from 'vscode'
import { closeEditors } from './savedMemo.js'
import { type Asked, watchWindow } from './watchedWindow.js'
import { corpusFolder, services } from './workspaceCorpus.js'

/** What is answered where something is to be typed; undefined gives up. */
export type Typist = (options?: vscode.InputBoxOptions) => Promise<string | undefined>

/** The surroundings of one test that imports; what is changed of them and of the corpus is gone when it leaves. */
export interface ImportRoom {
  readonly window: Asked
  /** What a user has elsewhere. */
  readonly inbox: string
  /** The store of protected names and texts, a folder of the inbox that is not there yet. */
  readonly store: string
  /** Writes a file that the user has elsewhere. */
  given(name: string, content: string | Uint8Array): vscode.Uri
  /** Gives the window and the setting back, closes editors, and takes away inbox, corpus and whatever else is named. */
  leave(...others: readonly string[]): Promise<void>
}

/** Watches the window, has `typist` answer what is asked for in a box, and keeps protected names in a store of the test's own. */
export async function enterImportRoom(typist: Typist): Promise<ImportRoom> {
  const window = watchWindow()
  const inbox = fs.mkdtempSync(path.join(os.tmpdir(), 'inbox-'))
  const store = path.join(inbox, 'store')
  const { showInputBox } = vscode.window
  Object.assign(vscode.window, { showInputBox: typist })
  await keepIn(store)
  return {
    window,
    inbox,
    store,
    given: (name, content) => {
      fs.writeFileSync(path.join(inbox, name), content)
      return vscode.Uri.file(path.join(inbox, name))
    },
    leave: async (...others) => {
      window.release()
      Object.assign(vscode.window, { showInputBox })
      await vscode.commands.executeCommand('attache.cancelImport')
      await closeEditors()
      await keepIn(undefined)
      for (const one of [corpusFolder().fsPath, inbox, ...others]) fs.rmSync(one, { recursive: true, force: true })
      await (await services()).files.refresh()
    },
  }
}

function keepIn(store: string | undefined): Thenable<void> {
  return vscode.workspace.getConfiguration('attache').update('protectedStore', store, vscode.ConfigurationTarget.Global)
}
