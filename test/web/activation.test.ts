import * as vscode from 'vscode'

suite('activation in a web worker', () => {
  test('the extension activates where there is no Node', async () => {
    const extension = vscode.extensions.getExtension('attache.attache')
    if (!('WorkerGlobalScope' in globalThis)) throw new Error('this is no worker host')
    await extension?.activate()
    if (!extension?.isActive) throw new Error('not active')
  })
})
