import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readDocx } from '../../out/test/support/docx.js'
import { again } from './support/again.mjs'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'
import { until } from './support/until.mjs'
import { pageBody } from './support/webview.mjs'

const names = /Harlan|Solveig|Breck|Tomas|Ortega/
const talk = `Chair: Lucia Ortega
12 March 2024

ORTEGA: Does the ferry still matter to the upper valley?

SOLVEIG HARLAN: The ferry carries what the bridge cannot, and nobody in the capital has counted it since the flood.

TOMAS BRECK: Counting it would show how little of the toll reaches the valley in a dry year.

ORTEGA: And who would count?

SOLVEIG HARLAN: The pilots would do it for a season if the harbour paid for the paper.
`

/** A meeting under the Chatham House Rule, from its transcript to a document, by somebody at the keyboard. */
suite('a meeting under the Chatham House Rule', () => {
  let store, workbench, key
  suiteSetup(async () => {
    store = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'))
    process.env.ATTACHE_STORE = store
    workbench = await openFolder(
      { ...inventedCorpus(), 'memo.md': '# The ferry\n', 'talk.txt': talk },
      { 'attache.codedBy': 'A. Brandt' },
    )
  })
  suiteTeardown(async () => {
    delete process.env.ATTACHE_STORE
    await workbench?.close()
    fs.rmSync(store, { recursive: true, force: true })
  })
  const at = (name) => path.join(workbench.workspace, name)
  const corpusFiles = () => fs.readdirSync(at('corpus')).map((name) => `corpus/${name}`)
  /** All that is here besides the transcript, which lies where its user put it. */
  const written = () => ['memo.md', ...corpusFiles()].map((name) => `${name}\n${workbench.read(name)}`).join('\n')
  const inputOf = () => workbench.page.locator('.quick-input-widget:visible input.input')
  /** Saves what a dialog asks for under its name, and gives the bytes. */
  const saved = async (ending) => {
    await until(
      () =>
        inputOf()
          .inputValue({ timeout: 500 })
          .catch(() => ''),
      (value) => value.endsWith(ending),
    )
    const file = await inputOf().inputValue()
    await workbench.press('Enter')
    await until(() => fs.existsSync(file))
    return fs.readFileSync(file)
  }

  test('is imported without a name in the folder', async () => {
    const { page } = workbench
    const before = corpusFiles()
    const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'talk.txt' }).first()
    await workbench.openContainer('Explorer')
    await again(page, async (options) => {
      await file.click({ button: 'right', ...options })
      await workbench.pickInMenu('Import Transcripts or Notes…', options)
    })
    await workbench.pick('The Chatham House Rule')
    await workbench.fill('the Strait Dialogue')
    await workbench.press('Enter')
    await workbench.pickRow('Harlan').waitFor()
    await picture(workbench, 'chatham-names')
    // Names, further names, affiliations: what was found is right.
    const report = page.locator('.tab', { hasText: 'Import report' })
    await until(async () => {
      if (await report.count()) return true
      await workbench.press('Enter')
      return report.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      )
    })
    await workbench.writeImport()
    const added = () => corpusFiles().filter((name) => !before.includes(name) && name.endsWith('.md'))
    await until(() => added().length === 1)
    key = path.basename(added()[0], '.md')
    await picture(workbench, 'chatham-imported')
    assert.doesNotMatch(added()[0] + written(), names)
    assert.match(workbench.read(added()[0]), /a participant in the Strait Dialogue/)
    assert.match(fs.readFileSync(path.join(store, `${key}.names.json`), 'utf8'), names)
  })

  test('is read back, and its answer kept in the store', async () => {
    fs.writeFileSync(
      at(`corpus/${key}.md`),
      workbench.read(`corpus/${key}.md`).replace(/^terms: .*$/m, '$&\nread-back: required'),
    )
    fs.writeFileSync(
      at('memo.md'),
      `# The ferry\n\nA participant in the Strait Dialogue holds that “the ferry carries what the bridge cannot” [@${key}, para. 1].\n`,
    )
    await workbench.openFile('memo.md')
    await workbench.goTo(3, 60)
    await workbench.press('Control+k', 'Shift+e')
    const body = pageBody(workbench.page)
    const field = (name) => body.locator('label', { hasText: new RegExp(`^${name}`) }).locator('input, select')
    const record = () => body.getByRole('button', { name: 'Record', exact: true }).click()
    await body.getByText('Record read-back').waitFor()
    await field('What became of it').selectOption('answered')
    await field('Day').fill('2199-01-01')
    await record()
    await workbench.notification('This day is in the future.')
    await field('Day').fill('2025-12-01')
    await record()
    await body.getByText('answered 1 December 2025').waitFor()
    await picture(workbench, 'chatham-recorded')
    assert.match(
      fs.readFileSync(path.join(store, `${key}.reviewed`), 'utf8'),
      /^read-back \S+ [0-9a-f]{16} answered 2025-12-01$/m,
    )
    assert.ok(!corpusFiles().some((name) => name.endsWith('.reviewed') && workbench.read(name).includes(key)))
  })

  test('has a sheet and a document that name nobody', async () => {
    await workbench.openFile('memo.md')
    await workbench.runCommand('Attaché: Create Read-Back Sheet')
    await workbench.pick(key)
    await again(workbench.page, async (options) => {
      await workbench.pickRow('a participant in the Strait Dialogue').first().click(options)
    }).catch(() => {})
    await workbench.pick('Create the Sheet Anew')
    const sheet = JSON.stringify([...readDocx(await saved('.docx')).parts])
    assert.match(sheet, /a participant in the Strait Dialogue/)
    assert.doesNotMatch(sheet, names)
    assert.doesNotMatch(sheet, /12 March|2024/)
    await workbench.openFile('memo.md')
    await workbench.runCommand('Attaché: Export Memo to Word')
    for (const row of ['.docx', 'Policy prose', 'With an annex of evidence']) await workbench.pick(row)
    const dialog = workbench.page.locator('.monaco-dialog-box')
    await dialog.or(inputOf()).first().waitFor()
    if (await dialog.count()) await dialog.getByRole('button', { name: 'Export', exact: true }).click()
    const document = JSON.stringify([...readDocx(await saved('/memo.docx')).parts])
    assert.match(document, /the ferry carries what the bridge cannot/)
    assert.doesNotMatch(document, names)
  })

  test('leaves no name in the folder or a log', () => {
    const parent = path.dirname(workbench.workspace)
    const logs = fs.readdirSync(parent, { recursive: true }).filter((name) => String(name).endsWith('.log'))
    assert.ok(logs.length)
    for (const name of logs) assert.doesNotMatch(fs.readFileSync(path.join(parent, String(name)), 'utf8'), names)
    assert.doesNotMatch(written(), names)
  })
})
