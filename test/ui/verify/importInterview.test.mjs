import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { openFolder, picture } from '../support/folders.mjs'

const fixture = fs.readFileSync('test/fixtures/import/known/service-name-and-time.txt', 'utf8')

/** From a transcript in the explorer to an interview in the side bar, by mouse and by keys. */
suite('an import in the workbench', () => {
  let workbench, page, editor, topics
  suiteSetup(async () => {
    workbench = await openFolder(
      { 'inbox/farrow.txt': fixture, 'memo.md': '# Scanners\n\n' },
      { 'editor.wordWrap': 'on' },
    )
    ;({ page, editor } = workbench)
    topics = workbench.tree('Topics')
  })
  suiteTeardown(() => workbench?.close())

  const inExplorer = (name) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first()
  const exists = (name) => fs.existsSync(path.join(workbench.workspace, name))

  test('begins in the menu of a file, asks for the terms, and shows what it would write', async () => {
    await workbench.openFile('memo.md')
    await workbench.openContainer('Explorer')
    await inExplorer('inbox').click()
    await inExplorer('farrow.txt').click({ button: 'right' })
    await page.locator('.monaco-menu:visible').first().waitFor()
    await picture(workbench, 'import-menu')
    await page.locator('.monaco-menu:visible').getByText('Import Transcripts or Notes…').hover()
    await workbench.press('Enter') // a fresh menu takes no click yet
    await workbench.pickRow('not for attribution').waitFor()
    await picture(workbench, 'import-terms')
    await workbench.pick('on record')
    await page.locator('.quick-input-widget:visible input.input:focus').waitFor()
    await page.locator('.quick-input-widget:visible', { hasText: 'Choose a citation key.' }).waitFor()
    await picture(workbench, 'import-key')
    await workbench.press('Enter')
    await workbench.pickRow('Title: Interview 07').waitFor()
    await picture(workbench, 'import-form')
    await workbench.press('Enter') // all is right
    await workbench.pickRow('Keep it out of git').waitFor()
    await picture(workbench, 'import-share')
    await workbench.press('Enter')
    await page.locator('.tab.active', { hasText: 'Import report' }).waitFor()
    await editor.waitForText('Interviewee Nkechi Farrow')
    await picture(workbench, 'import-report')
    assert.equal(exists('corpus'), false)
  })

  test('says who speaks from a list, and shows what comes of it', async () => {
    await page.locator('.editor-actions').getByLabel('Assign Speakers…').click()
    await workbench.pickRow('Nkechi Farrow').waitFor()
    await picture(workbench, 'import-who-speaks')
    await workbench.pickRow('Unnamed (Interviewer)').click()
    await workbench.pickRow('current').waitFor()
    await picture(workbench, 'import-who-role')
    await workbench.press('Enter')
    await workbench.pickRow('Nobody Knows the Name').waitFor()
    await picture(workbench, 'import-who-name')
    await page.keyboard.type('Ada Lind')
    await workbench.pickRow('as you typed it').waitFor()
    await picture(workbench, 'import-who-typed')
    await workbench.press('Enter')
    await workbench.pickRow('as you said').waitFor()
    await picture(workbench, 'import-who-told')
    await workbench.pickRow('Done').click()
    await editor.waitForText('Questioner Ada Lind')
    await page.locator('.tab.active', { hasText: 'Import report' }).waitFor()
    await picture(workbench, 'import-who-report')
    assert.equal(exists('corpus'), false)
  })

  test('writes on Ctrl+Enter, and the interview stands in the side bar', async () => {
    await workbench.writeImport()
    await topics.row('Interview 07 - Regulator').waitFor()
    await picture(workbench, 'import-done')
    const names = fs.readdirSync(path.join(workbench.workspace, 'corpus')).sort()
    assert.deepEqual(names, ['.gitignore', '.ignore', 'farrow2023.md', 'farrow2023.sums', 'farrow2023.txt'])
    assert.deepEqual(await workbench.problems(), [])
  })

  test('can be read as a text at once', async () => {
    await workbench.openFile('corpus/farrow2023.txt')
    await editor.waitForText('how many licences did you refuse')
    await picture(workbench, 'import-source')
  })
})
