import assert from 'node:assert/strict'
import { reedSource } from '../../out/test/support/fixtures.js'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'
import { nextProblem, offeredBy, take } from './support/problems.mjs'
import { until } from './support/until.mjs'
import { axeFindings, pageBody } from './support/webview.mjs'

const memo = `# The treaty

Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].

In 2021 Velmark “will sign before the first snow” [@reed2021, para. 1].

In 2021 there was “little pushback from the River Guard” [@reed2021, para. 5].

The spring flood of 2018 cost 40 million dollars.
`

suite('a memo with faults, by keys alone', () => {
  let workbench, editor
  /** The memo as it is meant to be by now. */
  let text = memo
  const isSaved = async () => assert.equal(await workbench.save('memo.md'), text)
  suiteSetup(async () => {
    workbench = await openFolder({ 'memo.md': memo, ...inventedCorpus(), 'corpus/reed2021.txt': reedSource() })
    ;({ editor } = workbench)
    await workbench.openFile('memo.md')
  })
  suiteTeardown(() => workbench?.close())

  test('shows where it is wrong, and F8 goes there and says what', async () => {
    await until(
      () => workbench.page.locator('.squiggly-error').count(),
      (count) => count === 3,
    )
    const sentence = await nextProblem(workbench, 'Quotation differs')
    await picture(workbench, 'checks-problem')
    assert.ok(
      sentence.startsWith('Quotation differs from Reed, ¶2: you write “equal”, the source has “unequal”.'),
      sentence,
    )
    assert.ok(sentence.includes('quotation-altered'), sentence)
    await workbench.page.locator('.statusbar-item', { hasText: 'Ln 3, Col 16' }).waitFor()
  })

  test('takes the words of the source from the light bulb', async () => {
    assert.deepEqual(await offeredBy(workbench, 'Control+.'), [
      'Use the source’s words: “a slow-motion bargain between unequal partners”',
      'Mark changes with brackets and ellipses',
      'Remove the quotation marks',
    ])
    await picture(workbench, 'checks-fixes')
    await take(workbench, 'Use the source’s words')
    await editor.waitForText('between unequal partners')
    text = text.replace('between equal', 'between unequal')
    await isSaved()
  })

  test('mends all of a kind at once', async () => {
    const sentence = await nextProblem(workbench, 'Not in ¶1')
    assert.ok(sentence.startsWith('Not in ¶1: these are the words of Reed, ¶2.'), sentence)
    assert.deepEqual(await offeredBy(workbench, 'Control+.'), [
      'Cite @reed2021, para. 2',
      'Quote “Indications so far are that Velmark will sign before the…”',
      'Fix all problems of this kind (2 in this memo)',
    ])
    await picture(workbench, 'checks-fix-all')
    await take(workbench, 'Fix all problems of this kind')
    await editor.waitForText('River Guard” [@reed2021, para. 4]')
    text = text.replace('snow” [@reed2021, para. 1]', 'snow” [@reed2021, para. 2]')
    text = text.replace('Guard” [@reed2021, para. 5]', 'Guard” [@reed2021, para. 4]')
    await isSaved()
    await workbench.page.locator('.squiggly-error').first().waitFor({ state: 'detached' })
  })

  test('cites a sentence from Refactor…', async () => {
    await workbench.press('Escape')
    await workbench.goTo(9, 10)
    const title = 'Cite [@reed2021, para. 5]: “Flood cost 40 million”'
    assert.deepEqual(await offeredBy(workbench, 'Control+Shift+r'), [title])
    await picture(workbench, 'checks-refactor')
    await take(workbench, title)
    await editor.waitForText('dollars [@reed2021, para. 5]')
    assert.match(await workbench.save('memo.md'), /cost 40 million dollars \[@reed2021, para\. 5\]\.\n$/)
  })

  test('is handed over with a report of what is left', async () => {
    await workbench.runCommandByKeys('Attaché: Create Review Report')
    const body = pageBody(workbench.page)
    await body.getByRole('heading', { name: 'Review report: memo.md' }).waitFor()
    await picture(workbench, 'checks-report')
    const report = (await body.innerText()).replace(/\s+/g, ' ')
    for (const part of ['reed2021 Reed, 4 May 2021 on record 4 here', 'line 7 · Hint · Told as a fact'])
      assert.ok(report.includes(part), `the report lacks "${part}":\n${report}`)
    assert.doesNotMatch(report, /· Error ·/)
    assert.deepEqual(await axeFindings(body), [])
  })

  test('leads from the report to the line of the memo', async () => {
    await pageBody(workbench.page).getByRole('link', { name: 'line 7' }).click()
    await workbench.page.locator('.statusbar-item', { hasText: 'Ln 7,' }).waitFor()
    assert.equal(await workbench.page.locator('.tab', { hasText: 'memo.md' }).count(), 1, 'in the editor that is there')
  })
})
