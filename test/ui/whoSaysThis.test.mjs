import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { again } from './support/again.mjs'
import { openFolder, picture } from './support/folders.mjs'
import { until } from './support/until.mjs'

/** In which whoever typed it has left out that the interviewer asks a second time. */
const talk = `Fog over the strait
Interviewee: Ines Okafor
Interviewer: Tomas Lind
4 May 2024

LIND: Who decides when the ferry sails?

OKAFOR: The harbour board decides, and it decides late. Last winter it met on eleven mornings.

OKAFOR: And does the ministry know of that?

OKAFOR: It has our letters. I wrote three of them myself, with the tide tables enclosed.

LIND: What would help you?

OKAFOR: A second boat would help, and somebody who reads letters.
`
const claim = `
### Letters {#letters}

###### Letters lie with the ministry {#with-ministry}

The ministry has the letters of the ferry's people.

- at: ¶3 “It has our … tide tables enclosed”
- kind: fact
`

/** A turn that an import got wrong is put right by one gesture, and taken back. */
suite('a wrong turn in the workbench', () => {
  let workbench, page, editor
  suiteSetup(async () => {
    workbench = await openFolder(
      {
        'inbox/fog.txt': talk,
        'memo.md':
          '# Ferries\n\nThe ministry has letters [@okafor2024, para. 3].\n\nA boat would help [@okafor2024, para. 4].\n',
      },
      { 'editor.wordWrap': 'on', 'files.autoSave': 'off' },
    )
    ;({ page, editor } = workbench)
  })
  suiteTeardown(() => workbench?.close())

  const inExplorer = (name) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first()
  const text = () => workbench.read('corpus/okafor2024.txt')
  const interview = () => workbench.read('corpus/okafor2024.md')
  const dismissed = async () => {
    await workbench.runCommand('Notifications: Clear All Notifications')
    await page.locator('.notification-toast').first().waitFor({ state: 'detached' })
  }

  test('begins with an import whose text has a question among the answers', async () => {
    await workbench.openContainer('Explorer')
    // A memo wakes the extension. It is opened from the tree: a search for files finds only what there was at the first one.
    await inExplorer('memo.md').dblclick()
    await editor.waitForText('Ferries')
    await inExplorer('inbox').click()
    await inExplorer('fog.txt').click({ button: 'right' })
    await workbench.pickInMenu('Import Transcripts or Notes…')
    await workbench.pick('on record')
    await workbench.pickRow('Keep it out of git').waitFor()
    await workbench.press('Enter')
    await page.locator('.tab.active', { hasText: 'Import report' }).waitFor()
    await workbench.writeImport()
    await workbench.tree('Topics').row('Fog over the strait').waitFor()
    assert.match(text(), /\[¶2\]\nAnd does the ministry know of that\?/)
    fs.appendFileSync(path.join(workbench.workspace, 'corpus/okafor2024.md'), claim)
    await workbench.openFile('corpus/okafor2024.txt')
  })

  test('the key offers the other voice first, and Enter puts the turn right', async () => {
    await editor.clickBehind('And does the ministry')
    await again(page, async (options) => {
      await workbench.press('Control+k', 'b')
      await workbench.pickRow('says it now').waitFor(options)
    })
    await picture(workbench, 'says-list')
    assert.match(await page.locator('.quick-input-widget:visible .monaco-list-row.focused').innerText(), /Tomas Lind/)
    await workbench.press('Enter')
    const message = await workbench.notification('Speaker changed')
    assert.match(message, /Speaker changed to Tomas Lind: Q2 of okafor2024\./)
    assert.match(message, /Citations updated: 2, in memo\.md/)
    await picture(workbench, 'says-done')
    assert.match(text(), /\[Q2\]\nAnd does the ministry know of that\?\n\n\[¶2\]\nIt has our letters/)
    assert.match(interview(), /- at: ¶2 “It has our … tide tables enclosed”/)
    assert.match(workbench.read('memo.md'), /letters \[@okafor2024, para\. 2\][^]*help \[@okafor2024, para\. 3\]/)
    assert.deepEqual(await workbench.problems(), [])
  })

  test('the button of the message takes it back in all files', async () => {
    await page.locator('.notifications-toasts .monaco-button', { hasText: 'Undo' }).click()
    await until(() => /\[¶2\]\nAnd does/.test(text()))
    await until(() => /letters \[@okafor2024, para\. 3\]/.test(workbench.read('memo.md')))
    await until(() => /- at: ¶3 “It has our … tide tables enclosed”/.test(interview())) // which is saved last
    await picture(workbench, 'says-undone')
  })

  test('the light bulb has it, with the paragraph parted at the cursor, and asks where a claim would be lost', async () => {
    await page.locator('.tab', { hasText: 'okafor2024.txt' }).click()
    await editor.clickBehind('It has our letters.')
    await page.keyboard.press('ArrowRight')
    const action = page.locator('.action-widget .monaco-list-row', { hasText: 'Who says this…' })
    await again(page, async (options) => {
      await workbench.press('Control+.')
      await action.waitFor(options)
    })
    await action.click()
    await workbench.pickRow('From the cursor on: “I wrote').waitFor()
    await picture(workbench, 'says-parted')
    await page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'Tomas Lind' }).nth(1).click()
    await page.locator('.monaco-dialog-box', { hasText: 'Letters lie with the ministry' }).waitFor()
    await picture(workbench, 'says-asked')
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Cancel' }).click()
    await page.locator('.monaco-dialog-box').waitFor({ state: 'detached' })
    assert.match(text(), /\[¶3\]\nIt has our letters\. I wrote/)
  })

  test('the menu of the editor has it, and one undo takes it back', async () => {
    await editor.clickBehind('A second boat')
    await page
      .locator('.editor-group-container.active .view-line', { hasText: 'second boat' })
      .first()
      .click({ button: 'right' })
    await workbench.pointInMenu('Change Speaker…')
    await picture(workbench, 'says-menu')
    await workbench.press('Enter')
    await workbench.pick('removes these words from the text')
    await page.locator('.monaco-dialog-box', { hasText: 'removed from the text' }).waitFor()
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Go On' }).click()
    await until(() => !text().includes('second boat'))
    await dismissed()
    await editor.clickBehind('What would help')
    await workbench.press('Control+z')
    await editor.waitForText('A second boat would help')
    await picture(workbench, 'says-undo')
  })
})
