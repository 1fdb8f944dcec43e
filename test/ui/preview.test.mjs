import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { reedSource } from '../../out/test/support/fixtures.js'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'
import { until } from './support/until.mjs'

const memo = `---
title: The treaty
attache-style: chicago-notes
---

# The treaty

Velmark will sign, Reed expects, “before the first snow” [@reed2021, para. 2]<!--c:sign-by-snow~000000-->.

Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].[^own]

[^own]: A note of the memo’s own.

::: {#refs}
:::
`

suite('the preview of a memo', () => {
  let workbench
  suiteSetup(async () => {
    workbench = await openFolder({ 'memo.md': memo, ...inventedCorpus(), 'corpus/reed2021.txt': reedSource() })
    await workbench.openFile('memo.md')
    await workbench.runCommand('Markdown: Open Preview to the Side')
  })
  suiteTeardown(() => workbench?.close())

  /** The page within VS Code’s own preview. */
  const page = () => workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('body')
  const see = (isRight) =>
    until(async () => {
      const text = await page()
        .innerText({ timeout: 1000 })
        .catch(() => '')
      return text.replace(/\s+/g, ' ')
    }, isRight)

  test('shows notes and bibliography in the memo’s style, and no pin', async () => {
    const text = await see(
      (words) => /bargain between equal partners”\S?\.\[2\]\[3\]/.test(words) && /Interview/i.test(words),
    )
    assert.match(text, /before the first snow”\S?\.\[1\]/)
    assert.match(text, /Reed, .*Reed/s)
    assert.doesNotMatch(text, /@reed2021|c:sign/)
    // By these the page scrolls with the editor.
    const lines = page().locator('h2.code-line, p.code-line')
    assert.deepEqual(await lines.evaluateAll((all) => all.map((one) => one.getAttribute('data-line'))), ['5', '7', '9'])
  })

  test('says behind a quotation whether it stands in the source', async () => {
    await see((words) => words.includes('✓') && words.includes('≠'))
    const signs = page().locator('.attache-sign')
    assert.deepEqual(await signs.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))), [
      'Quotation: as in the source',
      'Quotation: differs from the source',
    ])
    await picture(workbench, 'preview-notes')
  })

  test('follows the memo as it is typed', async () => {
    await workbench.page.locator('.monaco-editor .view-lines').first().click() // the preview had the keyboard
    await workbench.goTo(6, 13)
    await workbench.page.keyboard.type(' of Sarn')
    await see((words) => words.includes('The treaty of Sarn') && words.includes('✓'))
  })

  test('takes another style from the front matter', async () => {
    await workbench.goTo(3, 1)
    await workbench.press('Shift+End')
    await workbench.page.keyboard.type('attache-style: policy-prose')
    await see((words) => !/\[2\]\[3\]/.test(words) && /snow”.*\(.*2021\)\./.test(words))
    await picture(workbench, 'preview-prose')
  })

  test('takes a style of one’s own, and shows its change on disk', async () => {
    const file = path.join(workbench.workspace, 'house.csl')
    fs.writeFileSync(file, houseStyle('House'))
    await workbench.goTo(3, 1)
    await workbench.press('Shift+End')
    await workbench.page.keyboard.type('csl: house.csl')
    await see((words) => words.includes('House: '))
    fs.writeFileSync(file, houseStyle('Changed'))
    await see((words) => words.includes('Changed: '))
  })
})

function houseStyle(prefix) {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-GB">
  <info><title>House</title><id>house</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout prefix="(" suffix=")" delimiter="; "><text value="${prefix}: "/><names variable="author"><name form="short"/></names></layout></citation>
  <bibliography><layout><names variable="author"/><text variable="title" prefix=" "/></layout></bibliography>
</style>
`
}
