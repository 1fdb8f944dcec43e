import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import * as vscode from 'vscode'
import { recordReadBacks } from '../../../src/editor/recordReadBacks.js'
import { agreedInterview, agreedText, vidalWords } from '../../support/agreedTerms.js'
import { closeEditors, openSavedMemo, readText } from '../../support/savedMemo.js'
import { type Asked, watchWindow } from '../../support/watchedWindow.js'
import {
  corpusFolder,
  deleteCorpus,
  services,
  until,
  writeCorpus,
  writeCorpusFile,
} from '../../support/workspaceCorpus.js'

const memo = 'Vidal calls the harbour “a prom|ise with cranes” [@vidal2024, para. 1].\n'

suite('Reading back', () => {
  const { showSaveDialog } = vscode.window
  let window: Asked
  let folder: string
  let store: string
  let uri: vscode.Uri

  const put = async (...terms: readonly string[]): Promise<void> => {
    await writeCorpusFile(
      'vidal2024.md',
      agreedInterview('vidal2024', ['Ana', 'Vidal'], vidalWords, ['read-back: required', ...terms]),
    )
    const isKept = terms.length > 0
    if (isKept) {
      fs.writeFileSync(path.join(store, 'vidal2024.txt'), agreedText(vidalWords))
      const names = { attache: 'names/1', key: 'vidal2024', names: ['Ana Vidal'], affiliations: [], stated: {} }
      fs.writeFileSync(path.join(store, 'vidal2024.names.json'), JSON.stringify(names), { mode: 0o600 })
    } else await writeCorpusFile('vidal2024.txt', agreedText(vidalWords))
    await (await services()).files.refresh()
  }
  const openCodes = (): readonly string[] =>
    vscode.languages
      .getDiagnostics(uri)
      .flatMap(({ code }) => (typeof code === 'object' && code.value === 'read-back-open' ? code.value : []))
  const interview = async () => {
    const found = (await services()).corpus.interview('vidal2024')
    assert.ok(found)
    return found
  }
  const run = async (command: string, ...labels: readonly string[]): Promise<void> => {
    window.choose = (rows) => rows.findIndex(({ label }) => labels.some((one) => label.includes(one)))
    await vscode.commands.executeCommand(command, { kind: 'interview', interview: await interview() })
  }

  setup(async () => {
    window = watchWindow()
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sheet-'))
    store = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'))
    Object.assign(vscode.window, {
      showSaveDialog: () => Promise.resolve(vscode.Uri.file(path.join(folder, 'sheet.md'))),
    })
    const settings = vscode.workspace.getConfiguration('attache')
    await settings.update('codedBy', 'A. Brandt', vscode.ConfigurationTarget.Global)
    await settings.update('protectedStore', store, vscode.ConfigurationTarget.Global)
    await writeCorpus()
  })
  teardown(async () => {
    window.release()
    Object.assign(vscode.window, { showSaveDialog })
    await closeEditors()
    await vscode.workspace.fs.delete(uri)
    const settings = vscode.workspace.getConfiguration('attache')
    await settings.update('codedBy', undefined, vscode.ConfigurationTarget.Global)
    await settings.update('protectedStore', undefined, vscode.ConfigurationTarget.Global)
    fs.rmSync(folder, { recursive: true, force: true })
    fs.rmSync(store, { recursive: true, force: true })
    await deleteCorpus()
  })

  test('makes a sheet, records it as sent by its button, and the answer lets the memo go until her words change', async () => {
    await put()
    const editor = await openSavedMemo(memo)
    uri = editor.document.uri
    await until('the open read-back', () => openCodes().length === 1)
    window.answer = 'Record as Sent'
    await run('attache.readBackSheet')
    assert.match(fs.readFileSync(path.join(folder, 'sheet.md'), 'utf8'), /Ana Vidal[^]*a promise with cranes/)
    const record = (): Promise<string> => readText(vscode.Uri.joinPath(corpusFolder(), 'memos.reviewed'))
    assert.match(await record(), /^read-back vidal2024 [0-9a-f]{16} sent \d{4}-\d\d-\d\d$/m)
    const [, hash = ''] = /vidal2024 ([0-9a-f]{16})/.exec(await record()) ?? []
    await recordReadBacks(await services(), await interview(), [hash], { state: 'answered', day: '2025-12-09' })
    assert.match(await record(), / answered /)
    await until('nothing open', () => openCodes().length === 0)
    await editor.edit((edit) => edit.insert(editor.selection.active, 'x'))
    await until('it is open again', () => openCodes().length === 1)
  })

  test('made anew, a sheet takes back no answer that is recorded already', async () => {
    await put()
    uri = (await openSavedMemo(memo)).document.uri
    await until('the open read-back', () => openCodes().length === 1)
    window.answer = 'Record as Sent'
    await run('attache.readBackSheet')
    const record = (): Promise<string> => readText(vscode.Uri.joinPath(corpusFolder(), 'memos.reviewed'))
    const [, hash = ''] = /vidal2024 ([0-9a-f]{16})/.exec(await record()) ?? []
    await recordReadBacks(await services(), await interview(), [hash], { state: 'answered', day: '2025-12-09' })
    window.choose = (rows) => rows.findIndex((row) => JSON.stringify(row).includes('Create the Sheet Anew'))
    await vscode.commands.executeCommand('attache.readBackSheet', { interview: await interview() })
    assert.match(await record(), / answered 2025-12-09/)
    assert.doesNotMatch(await record(), / sent /)
  })

  test('is released by no command: a state that an assistant hands over writes nothing', async () => {
    await put()
    const { document } = await openSavedMemo(memo)
    uri = document.uri
    await until('the open read-back', () => openCodes().length === 1)
    const said = { state: 'released', day: '2025-12-09', reason: 'because', source: 0, scope: 'all' }
    await vscode.commands.executeCommand('attache.recordReadBack', { uri, offset: 5, ...said })
    await vscode.commands.executeCommand('attache.onEvidence', { action: 'record', ...said })
    await assert.rejects(readText(vscode.Uri.joinPath(corpusFolder(), 'memos.reviewed')))
    assert.equal(openCodes().length, 1)
  })

  test('keeps of a protected source both name and record out of the folder', async () => {
    await put('terms: background', 'description: a harbour economist')
    uri = (await openSavedMemo('A harbour economist sees “a prom|ise with cranes” [@vidal2024, para. 1].\n')).document
      .uri
    await until('the open read-back', () => openCodes().length === 1)
    window.answer = 'Record as Sent'
    await run('attache.readBackSheet')
    const sheet = fs.readFileSync(path.join(folder, 'sheet.md'), 'utf8')
    assert.match(sheet, /a harbour economist/)
    assert.doesNotMatch(sheet, /Ana|Quay|Director|2024/)
    assert.match(fs.readFileSync(path.join(store, 'vidal2024.reviewed'), 'utf8'), /^read-back vidal2024 .* sent /m)
    await assert.rejects(readText(vscode.Uri.joinPath(corpusFolder(), 'memos.reviewed')))
  })
})
