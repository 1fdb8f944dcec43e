import * as fs from 'node:fs'
import * as vscode from 'vscode'

/** A moment from which on nothing is written any more, as when the program is killed. */
export interface Death {
  /** What the changes were, in order, those of documents twice: before and after. */
  readonly changes: readonly ('document' | (typeof changing)[number])[]
  readonly release: () => void
}

const changing = ['mkdir', 'open', 'rename', 'link', 'unlink', 'rmdir'] as const

/** Lets the extension make so many changes of the disk below some folders, and of documents, and none after them; its reading goes on. */
export function dieAfter(most: number, folders: readonly string[]): Death {
  const changes: Death['changes'][number][] = []
  const live = (change: Death['changes'][number]): void => {
    changes.push(change)
    if (changes.length > most) throw new Error('killed')
  }
  const disk = fs.promises
  const given = Object.fromEntries(changing.map((name) => [name, disk[name]]))
  const { applyEdit } = vscode.workspace
  for (const name of changing)
    Object.assign(disk, {
      [name]: async (path: string, ...rest: readonly unknown[]): Promise<unknown> => {
        if (rest[0] !== 'r' && folders.some((folder) => path.startsWith(folder))) live(name)
        return (given[name] as (...all: readonly unknown[]) => Promise<unknown>).call(disk, path, ...rest)
      },
    })
  Object.assign(vscode.workspace, {
    applyEdit: async (edit: vscode.WorkspaceEdit): Promise<boolean> => {
      live('document')
      const isDone = await applyEdit(edit)
      live('document')
      return isDone
    },
  })
  return {
    changes,
    release: () => {
      Object.assign(disk, given)
      Object.assign(vscode.workspace, { applyEdit })
    },
  }
}
