import type * as vscode from 'vscode'

/** Shows a list or a box until `listen` ends it with what was chosen; undefined where the user leaves it. */
export function untilEnded<T>(
  input: vscode.QuickInput,
  listen: (end: (chosen: T | undefined) => void) => void,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    listen((chosen) => {
      resolve(chosen)
      input.hide()
    })
    input.onDidHide(() => {
      resolve(undefined)
      input.dispose()
    })
    input.show()
  })
}
