import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import * as vscode from 'vscode'
import { readMemo } from '../../../src/core/memo/memo.js'
import { loadTools } from '../../../src/editor/bundles/loadTools.js'
import { changeFilesHere, recoverHere } from '../../../src/editor/changeFiles.js'
import { finishOnce } from '../../../src/editor/finishInterrupted.js'
import { readNamed, surroundingsOf } from '../../../src/editor/memos/namedFiles.js'
import { forgetSnapshots } from '../../../src/editor/protection/forgetCopies.js'
import { readStored } from '../../../src/editor/protection/protectedStore.js'
import { makeHostileClone, secretWords } from '../../support/hostileClone.js'
import { skip } from '../../support/skip.js'
import { watchWindow } from '../../support/watchedWindow.js'
import { services } from '../../support/workspaceCorpus.js'

suite('A repository from a stranger', () => {
  let folder = ''
  let window: ReturnType<typeof watchWindow>
  setup(function () {
    if (process.platform === 'win32') return skip(this, 'Windows makes such links for administrators alone')
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'attache-clone-')))
    window = watchWindow()
  })
  teardown(() => {
    window.release()
    fs.rmSync(folder, { recursive: true, force: true })
  })

  test('gets nothing written when it is opened, or by a command, and its steps stand in nobody’s way', async () => {
    const clone = await makeHostileClone(folder)
    const before = clone.untouched()
    const [repository, corpus] = [clone.repository, clone.corpus].map((one) => vscode.Uri.file(one))
    assert.ok(repository && corpus)
    await finishOnce(await services())([repository, corpus], [])
    assert.ok(await recoverHere([repository, corpus]))
    assert.deepEqual(clone.untouched(), before)
    assert.match(window.messages.join('\n'), /\.attache-tmp-step holds changes that you did not begin on this machine/)
    assert.ok(!window.messages.join('\n').includes('[here](command:'), 'a name is shown as a link')
    const fresh = vscode.Uri.joinPath(corpus, 'new.md')
    assert.equal(await changeFilesHere([{ uri: fresh, before: undefined, after: 'mine' }]), undefined)
    for (const name of ['memo.html', 'references.json']) {
      const uri = vscode.Uri.joinPath(repository, name)
      const refusal = await changeFilesHere([{ uri, before: { anything: true }, after: 'theirs' }])
      assert.equal(refusal?.why, 'link')
    }
    const stored = vscode.Uri.file(path.join(clone.store, 'official2020.txt'))
    assert.equal(await readStored(stored), undefined)
    assert.equal(
      (await changeFilesHere([{ uri: stored, before: 'mine', after: 'words', isPrivate: true }]))?.why,
      'link',
    )
    assert.deepEqual(clone.untouched(), before)
  })

  test('gets nothing of the user’s files into a memo that names them', async () => {
    const clone = await makeHostileClone(folder)
    const asking = vscode.Uri.file(clone.asking)
    const read = readMemo(fs.readFileSync(clone.asking, 'utf8'), 'markdown')
    const refused: string[] = []
    const tools = await loadTools((await services()).context)
    const around = surroundingsOf(await services(), asking, (name) => refused.push(name))
    const { memo } = await tools.composeMemo(read, around)
    assert.ok(!memo.written.includes(secretWords))
    assert.equal(refused.length, 4, refused.join('\n'))
    for (const name of ['link/secret.txt', '../home/secret.txt', path.join(clone.home, 'secret.txt')])
      assert.equal(await readNamed(await services(), asking, name), 'outside')
    assert.equal(
      await readNamed(await services(), asking, 'leak.txt').then((bytes) => bytes instanceof Uint8Array),
      true,
    )
  })

  test('once protected leaves nothing of a source in what the editor kept of any folder', async () => {
    const { context } = await services()
    const kept = ['one', 'two', 'moved'].map((name) =>
      path.join(folder, 'workspaceStorage', name, 'us.attache', 'corpus'),
    )
    const other = path.join(folder, 'workspaceStorage', 'one', 'them.other', 'corpus')
    for (const one of [...kept, other]) {
      fs.mkdirSync(one, { recursive: true })
      fs.writeFileSync(path.join(one, 'corpus-6.bin'), 'a name')
    }
    const storageUri = vscode.Uri.file(path.join(folder, 'workspaceStorage', 'one', 'us.attache'))
    await forgetSnapshots(Object.create(context, { storageUri: { value: storageUri } }) as vscode.ExtensionContext)
    assert.deepEqual(kept.map(fs.existsSync), [false, false, false])
    assert.ok(fs.existsSync(other))
  })
})
