import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { inventedCorpus, openFolder, picture } from '../support/folders.mjs'
import { until } from '../support/until.mjs'

/** The file of names is not on this machine, so somebody has to say that he looked. */
const memo = `---
title: The treaty
attache-style: chicago-notes
---

# Why now

Velmark will sign, Reed expects [@reed2021, para. 2]<!--c:sign-by-snow~000000-->. In Sarn a senior water official saw no plan [@official2020, para. 1]. <!-- attache-off attribution-unchecked: names nobody (Ada Brix) -->
`
const telling = memo.replace('a senior water official', 'Henrik Solberg')

/** From the command to the file, by the rows and windows that the user answers. */
suite('an export in the workbench', () => {
  let workbench, page
  suiteSetup(async () => {
    workbench = await openFolder({ 'memo.md': memo, 'telling.md': telling, ...inventedCorpus() })
    ;({ page } = workbench)
  })
  suiteTeardown(() => workbench?.close())

  const dialog = () => page.locator('.monaco-dialog-box')
  const exists = (name) => fs.existsSync(path.join(workbench.workspace, name))
  const choose = async (...rows) => {
    for (const row of rows) {
      await workbench.pickRow(row).waitFor()
      await workbench.pick(row)
    }
  }

  test('asks for format, style and annex, and reports what could tell who a source is', async () => {
    await workbench.openFile('memo.md')
    await workbench.runCommand('Attaché: Export Memo to Word')
    await workbench.pickRow('.docx').waitFor() // the palette has a row with “Word” as well
    await picture(workbench, 'export-format')
    await choose('HTML')
    await workbench.pickRow('Chicago, notes').waitFor()
    await picture(workbench, 'export-style')
    await choose('APA', 'With an annex of evidence')
    const words = await dialog().innerText()
    assert.match(words, /The memo cites protected sources: a senior Velmark water official, 2020\./)
    assert.match(words, /Readers also see its file names and properties: memo\.md;/)
    assert.match(words, /; title: The treaty/)
    assert.doesNotMatch(words, /Solberg|Henrik|Ministry of Waters/)
    await picture(workbench, 'export-report')
    assert.equal(exists('memo.html'), false)
  })

  test('asks where to put the document, writes it, and says how long it is', async () => {
    await dialog().getByRole('button', { name: 'Export', exact: true }).click()
    const input = page.locator('.quick-input-widget:visible input.input')
    // The folder stands there before the name does.
    await until(
      () => input.inputValue(),
      (value) => value.endsWith('/memo.html'),
    )
    await picture(workbench, 'export-target')
    await workbench.press('Enter')
    assert.match(
      await workbench.notification('The memo was exported'),
      /as memo\.html: \d+ words, \d+ with title, citations and all else, 2 citations, about 1 page/,
    )
    await picture(workbench, 'export-done')
    const html = workbench.read('memo.html')
    assert.match(html, /\(Reed, 2021[^]*a senior Velmark water official[^]*id="evidence-2"/)
    assert.doesNotMatch(html, /Solberg|<!--c:|@reed2021/)
  })

  test('keeps back a memo that tells who a protected source is', async () => {
    await workbench.openFile('telling.md')
    await workbench.runCommand('Attaché: Export Memo to Word')
    await choose('Clean prose', 'Policy prose', 'Without an annex')
    const words = await dialog().innerText()
    assert.match(words, /Export stopped: a protected name appears in the text\./)
    assert.match(
      words,
      /Line 8: A protected name appears in the text\. The agreed description is “a senior Velmark water official”\./,
    )
    assert.deepEqual(
      await dialog()
        .getByRole('button', { name: /^Export/ })
        .count(),
      0,
    )
    await picture(workbench, 'export-refused')
    await dialog().getByRole('button', { name: 'Cancel' }).click()
    assert.equal(exists('telling.mail.md'), false)
  })
})
