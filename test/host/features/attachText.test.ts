import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import * as vscode from 'vscode'
import { planImport } from '../../../src/core/import/plan.js'
import { openUnsaved } from '../../../src/editor/openUnsaved.js'
import { closeEditors } from '../../support/savedMemo.js'
import { realInterview } from '../../support/seeds.js'
import { straitTalk, transcriptOf } from '../../support/transcripts.js'
import { type Asked, watchWindow } from '../../support/watchedWindow.js'
import { corpusFolder, services, until } from '../../support/workspaceCorpus.js'

/** The talk as somebody else typed it. */
const copy = straitTalk.said
  .map(({ by, text }) => (by === undefined ? text : `${by === 0 ? 'LIND' : 'OKAFOR'}: ${text}`))
  .join('\n\n')

suite('Attach Source Text…', () => {
  let window: Asked
  let folder: string
  let inbox: string
  let giveBack: () => void

  const attach = async (text: string, target?: object): Promise<void> => {
    const file = path.join(inbox, 'copy.txt')
    fs.writeFileSync(file, text)
    const { showOpenDialog } = vscode.window
    Object.assign(vscode.window, { showOpenDialog: () => Promise.resolve([vscode.Uri.file(file)]) })
    giveBack = () => void Object.assign(vscode.window, { showOpenDialog })
    await vscode.commands.executeCommand('attache.attachText', target)
  }
  /** An interview as a colleague shares it. */
  const share = async (change = (text: string): string => text): Promise<void> => {
    const [md, , sums] = planImport(transcriptOf(straitTalk), { key: 'okafor2024', terms: 'on record' }).corpus
    fs.mkdirSync(folder, { recursive: true })
    const text = change(md?.text ?? '')
    fs.writeFileSync(path.join(folder, 'okafor2024.md'), text)
    // By design a corpus has no hashes of a protected interview.
    if (text.includes('terms: on record')) fs.writeFileSync(path.join(folder, 'okafor2024.sums'), sums?.text ?? '')
    await (await services()).files.refresh()
  }
  const written = (): readonly string[] => (fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [])

  suiteSetup(async () => {
    await services()
    folder = corpusFolder().fsPath
  })
  setup(() => {
    window = watchWindow()
    giveBack = () => undefined
    inbox = fs.mkdtempSync(path.join(os.tmpdir(), 'inbox-'))
  })
  teardown(async () => {
    window.release()
    giveBack()
    await closeEditors()
    await vscode.workspace
      .getConfiguration('attache')
      .update('protectedStore', undefined, vscode.ConfigurationTarget.Global)
    fs.rmSync(folder, { recursive: true, force: true })
    fs.rmSync(inbox, { recursive: true, force: true })
    await (await services()).files.refresh()
  })

  test('keeps a text that matches beside its interview, out of git, and quotations can be proved', async () => {
    await share()
    await attach(copy, { key: 'okafor2024' })
    assert.deepEqual(written(), ['.gitignore', '.ignore', 'okafor2024.md', 'okafor2024.sums', 'okafor2024.txt'])
    assert.equal(fs.readFileSync(path.join(folder, '.gitignore'), 'utf8'), '/okafor2024.txt\n')
    const { corpus } = await services()
    assert.equal(corpus.sourceOf('okafor2024')?.blocks.length, 6)
    assert.match(window.messages.at(-1) ?? '', /6 of 6 passages match\./)
  })

  test('says which passages differ and are missing, and writes only when told to', async () => {
    await share()
    window.choose = (items) => items.findIndex(({ label }) => label === 'okafor2024')
    const other = copy.replace('if the numbers hold', 'when the numbers hold').replace('OKAFOR: Yes.', '')
    await attach(other)
    assert.match(window.messages.at(-1) ?? '', /4 of 6 passages match\. Other words: ¶2 Not found: ¶3/)
    assert.deepEqual(written(), ['okafor2024.md', 'okafor2024.sums'])
    window.answer = 'Attach Anyway'
    await attach(other)
    assert.deepEqual(written(), ['.gitignore', '.ignore', 'okafor2024.md', 'okafor2024.sums', 'okafor2024.txt'])
  })

  test('refuses another text', async () => {
    await share()
    await attach('Q: Is the dam safe?\n\nA: It is.\n\nQ: And tomorrow?\n\nA: That I do not know.\n', {
      key: 'okafor2024',
    })
    assert.match(window.messages.at(-1) ?? '', /not the transcript of that interview/)
    assert.deepEqual(written(), ['okafor2024.md', 'okafor2024.sums'])
  })

  test('keeps the text of a protected interview out of the workspace', async () => {
    const store = path.join(inbox, 'store')
    await vscode.workspace
      .getConfiguration('attache')
      .update('protectedStore', store, vscode.ConfigurationTarget.Global)
    await share((text) => text.replace('terms: on record', 'terms: background\ndescription: an official'))
    await attach(copy, { key: 'okafor2024' })
    assert.deepEqual(written(), ['okafor2024.md'])
    assert.deepEqual(fs.readdirSync(store).sort(), ['okafor2024.names.json', 'okafor2024.sums', 'okafor2024.txt'])
    assert.match(fs.readFileSync(path.join(store, 'okafor2024.names.json'), 'utf8'), /okafor/i)
    for (const name of ['.', ...fs.readdirSync(store)])
      assert.equal(fs.statSync(path.join(store, name)).mode & 0o077, 0, `${name} is for its owner alone`)
  })

  test('lets what was attached to a protected interview prove quotations at once, and the hover says so', async () => {
    const store = path.join(inbox, 'store')
    await vscode.workspace
      .getConfiguration('attache')
      .update('protectedStore', store, vscode.ConfigurationTarget.Global)
    await share((text) => text.replace('terms: on record', 'terms: background\ndescription: an official'))
    const content =
      'An official hopes that it comes “if the numbers hold, the ferries will be running” [@okafor2024, para. 2].\n'
    const memo = await openUnsaved(content)
    await vscode.window.showTextDocument(memo)
    const rules = (): readonly unknown[] => vscode.languages.getDiagnostics(memo.uri).map(({ code }) => code)
    const has = (rule: string): boolean => JSON.stringify(rules()).includes(rule)
    const hover = async (): Promise<string> => {
      const at = memo.positionAt(content.indexOf('okafor2024'))
      const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', memo.uri, at)
      return found.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value))).join()
    }
    await until('what cannot be confirmed', () => has('quotation-unchecked') || undefined)
    assert.match(await hover(), /protected store on this machine has no transcript/)
    await attach(copy, { key: 'okafor2024' })
    await until('the proof', () => !has('quotation-unchecked') || undefined)
    assert.ok(!has('quotation-altered'))
    assert.match(await hover(), /is in the protected store, so quotations can be checked/)
  })

  test('copies the interview that comes with the extension into a corpus of one’s own', async function () {
    await attach(realInterview(this), { key: 'small2010' })
    assert.match(window.messages.at(-1) ?? '', /28 of 28 passages match\./)
    assert.deepEqual(written(), [
      '.gitignore',
      '.ignore',
      'china-pakistan.md',
      'small2010.md',
      'small2010.sums',
      'small2010.txt',
    ])
    const { corpus } = await services()
    assert.equal(corpus.sourceOf('small2010')?.blocks.length, 28)
    assert.deepEqual([...corpus.problems().values()].flat(), [])
  })
})
