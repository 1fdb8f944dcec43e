import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from '../install.mjs'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'
import { until } from './support/until.mjs'
import { pageBody } from './support/webview.mjs'
import { reedSource } from '../../out/test/support/fixtures.js'
import { namesOfFixture } from '../../out/test/support/namesOfFixture.js'

const memo = `# Brief

Reed holds the treaty for a bargain between unequal partners [@reed2021, para. 2].

Engineers of Kestria gladly warn of the dam [@reed2021, para. 3]. They falsely warn of the dam [@reed2021, para. 3]. It is nonsense to wait for Sarn [@reed2021, para. 4]. The flood of 2018 goes endlessly on [@reed2021, para. 5].

The treaty is gladly made by equals [@reed2021, para. 2].

The ministry gladly measures the river [@reed2021, para. 1].
`

suite('a language model of the user’s choice', () => {
  let workbench, page
  suiteSetup(async () => {
    const files = { ...inventedCorpus(), 'corpus/reed2021.txt': reedSource(), 'memo.md': memo }
    // Without the names of a protected interview nobody could tell that the memo has none of them.
    for (const name of Object.keys(namesOfFixture)) delete files[`corpus/${path.basename(name, '.names.json')}.md`]
    workbench = await openFolder(
      files,
      { 'attache.assistants': 'any', 'attache.codedBy': 'A. Brandt' },
      undefined,
      'model',
    )
    ;({ page } = workbench)
    await workbench.openFile('memo.md')
  })
  suiteTeardown(() => workbench?.close())
  const compare = () => workbench.runCommand('Attaché: AI Comparison of Memo…')
  const button = (name) => page.locator('.monaco-dialog-box .monaco-button', { hasText: name })

  test('may read what does not say so only after an answer that is written into each file', async () => {
    await compare()
    const box = page.locator('.monaco-dialog-box')
    await box.getByText(/^These \d+ interviews are published. May models of other companies read them\?/).waitFor()
    await picture(workbench, 'compare-readers')
    await button('Any Model').click()
    await until(() => /^assistants: any$/m.test(workbench.read('corpus/reed2021.md')))
    await box.getByText(/^Send 7 sentences/).waitFor()
    await button('Cancel').click()
  })

  test('is asked nothing before somebody has seen how much goes where, and can look at all of it', async () => {
    await compare()
    const box = page.locator('.monaco-dialog-box')
    await box.getByText('Send 7 sentences of this memo with the passages they cite to Scripted One?').waitFor()
    await box.getByText(/About \d+ words: the sentences, and \d passages from Low water, high stakes/).waitFor()
    await picture(workbench, 'compare-question')
    await button('Show What Is Sent').click()
    await page.locator('.view-line', { hasText: 'Compare one sentence of a memo' }).waitFor()
    await picture(workbench, 'compare-sent')
    await workbench.openFile('memo.md')
  })

  test('questions three sentences with the words of both, and is not believed where it shows none', async () => {
    await compare()
    await button('Compare').click()
    await workbench.notification(
      'AI comparison (Scripted One): 4 of 7 sentences compared, 3 questioned. Without an answer: 3. Answers thrown away because their words are not there: 6. This is no check.',
    )
    await workbench.goTo(5, memo.split('\n')[4].indexOf('gladly') + 1)
    await workbench.press('Control+k', 'Control+i')
    const hover = page.locator('.monaco-hover:visible', { hasText: 'AI comparison (Scripted One)' })
    await hover
      .getByText('may differ from Reed, ¶3: “Perhaps not. Kestrian engineers say”. Your sentence: “gladly”.')
      .waitFor()
    await picture(workbench, 'compare-hover')
    assert.equal(workbench.read('memo.md'), memo)
  })

  test('offers the source’s own words, which somebody may take', async () => {
    await workbench.goTo(5, memo.split('\n')[4].indexOf('gladly') + 1)
    await workbench.press('Control+.')
    const action = page.locator('.action-widget', { hasText: 'Use Source Wording' })
    await action.getByText('Use Source Wording: “Perhaps not. Kestrian engineers say”').waitFor()
    await picture(workbench, 'compare-actions')
    await workbench.press('Escape')
  })

  test('is told of in the review report, which says that it is no check', async () => {
    await workbench.runCommand('Attaché: Create Review Report')
    const report = pageBody(page)
    await report
      .getByText(/^Scripted One compared 4 of 7 sentences on .* and questioned 3\. This is no check\.$/)
      .waitFor()
    await report.getByText('any assistant may read it').waitFor()
    await picture(workbench, 'compare-report')
    await workbench.runCommand('View: Close Editor')
  })

  test('has its sentences first in a reading round, where somebody reads one and marks it', async () => {
    await workbench.goTo(1, 1)
    await workbench.press('Control+k', 'Shift+r')
    const main = pageBody(page).locator('main')
    await main.getByText(/^AI comparison \(Scripted One\): may differ from Reed, ¶3/).waitFor()
    await picture(workbench, 'compare-round')
    await workbench.press('s')
    await workbench.pick('I wrote this memo')
    const reviews = path.join(workbench.workspace, 'corpus/memos.reviewed')
    await until(() => fs.existsSync(reviews) && /supported AB .*author$/m.test(fs.readFileSync(reviews, 'utf8')))
    await main.getByText(/^AI comparison \(Scripted One\): may differ from Reed, ¶2/).waitFor()
    await workbench.press('Escape')
    await until(async () => (await page.locator('.squiggly-hint').count()) === 2)
  })

  test('has a sentence mended in the source’s own words', async () => {
    await workbench.goTo(7, memo.split('\n')[6].indexOf('gladly') + 1)
    await workbench.press('Control+.')
    await page.locator('.action-widget', { hasText: 'Use Source Wording' }).getByText('Use Source Wording').click()
    await until(async () => (await page.locator('.view-lines').innerText()).includes('“In'))
    await workbench.press('Control+s')
    await until(() => workbench.read('memo.md').includes('The treaty is “In my view the treaty” made by equals'))
  })

  test('lets go of what it said when the sentence changes', async () => {
    const hints = () => page.locator('.squiggly-hint').count()
    const before = await hints()
    await workbench.goTo(9, memo.split('\n')[8].indexOf('gladly') + 1)
    await workbench.editor.type('most ')
    await until(async () => (await hints()) < before)
  })

  test('leaves no word in a document with an annex', async () => {
    const words = [
      'export',
      'memo.md',
      '--to',
      'html',
      '--annex',
      '--out',
      'memo.html',
      '--force',
      '--corpus',
      'corpus',
    ]
    const cli = path.join(root, 'dist/cli.cjs')
    const { stderr } = spawnSync(process.execPath, [cli, ...words], { cwd: workbench.workspace, encoding: 'utf8' })
    const html = fs.readFileSync(path.join(workbench.workspace, 'memo.html'), 'utf8')
    assert.match(html, /class="annex"[^]*AB/, stderr)
    assert.doesNotMatch(html, /Scripted|AI comparison|may differ/)
  })
})
