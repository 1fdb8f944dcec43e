import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { Services } from '../../../src/editor/services.js'
import { reedInterview, reedSource } from '../../support/fixtures.js'
import { openMemo } from '../../support/memoEditor.js'
import { closeEditors, typeText } from '../../support/savedMemo.js'
import { SlowFiles } from '../../support/slowFiles.js'
import { services, until } from '../../support/workspaceCorpus.js'

const quoted = 'a slow-motion bargain between unequal partners'

/** The rules of our problems in a file. */
function rulesIn(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .flatMap(({ source, code }) => (source === 'Attaché' ? String(typeof code === 'object' ? code.value : code) : []))
}

suite('texts that are not in memory, in a folder of the network', () => {
  const slow = new SlowFiles()
  const uri = (name: string): vscode.Uri => vscode.Uri.parse(`slow:/talks/${name}`)
  let own: Services
  let registration: vscode.Disposable
  const set = (folders: readonly string[] | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('attache').update('corpusFolders', folders, vscode.ConfigurationTarget.Global)

  suiteSetup(async () => {
    own = await services()
    registration = vscode.workspace.registerFileSystemProvider('slow', slow)
    slow.put(uri('reed2021.md'), reedInterview())
    slow.put(uri('reed2021.txt'), reedSource())
    await set(['slow:/talks'])
    await until('the text', () => own.corpus.sourceOf('reed2021') !== undefined || undefined)
    await own.files.ready()
  })
  setup(() => {
    own.corpus.texts.most = 0
    const source = own.corpus.sourceOf('reed2021')
    assert.ok(source && own.corpus.texts.isAway(source))
  })
  teardown(async () => {
    slow.isAway = false
    await closeEditors()
  })
  suiteTeardown(async () => {
    own.corpus.texts.most = 2 ** 24
    await set(undefined)
    await own.files.refresh()
    registration.dispose()
  })

  test('are read when an open memo cites them, and what is typed meanwhile is checked by them too', async () => {
    const release = slow.holdNext(uri('reed2021.txt'))
    const { document } = await openMemo(`He calls it “${quoted} of all” [@reed2021, para. 2].|`)
    await slow.held
    await typeText(' So it is.')
    assert.match(document.getText(), /So it is\.$/)
    assert.deepEqual(rulesIn(document.uri), [])
    release()
    await until('the quotation', () => rulesIn(document.uri).includes('quotation-altered') || undefined)
    const source = own.corpus.sourceOf('reed2021')
    assert.ok(source && !own.corpus.texts.isAway(source)) // as long as the memo is open
  })

  test('and that cannot be read leave a quotation unchecked, which is said, until they can', async () => {
    slow.isAway = true
    const { document } = await openMemo(`He calls it “${quoted} of all” [@reed2021, para. 2].|`)
    await until('the quotation', () => rulesIn(document.uri).includes('quotation-unchecked') || undefined)
    await until('the reason', () => rulesIn(uri('reed2021.txt')).includes('source-away') || undefined)
    slow.isAway = false
    await until('the quotation', () => rulesIn(document.uri).includes('quotation-altered') || undefined)
    await until('no reason', () => !rulesIn(uri('reed2021.txt')).length || undefined)
  })

  test('are found by their words', async () => {
    await own.searcher.ready()
    const { said } = await own.searcher.search('bargain', 10)
    assert.ok(said.length > 0)
  })
})
