import assert from 'node:assert/strict'
import { reedSource } from '../../../out/test/support/fixtures.js'
import { inventedCorpus, openFolder, picture } from '../support/folders.mjs'
import { until } from '../support/until.mjs'

/** One paragraph as an interview has them, which no window shows in one line. */
const long = Array.from(
  { length: 12 },
  (_, index) => `In year ${index + 1} the upper gauge fell by a hand, and nobody in Dorrin wrote it down.`,
).join(' ')

const files = () => ({
  ...inventedCorpus(),
  'corpus/reed2021.md': inventedCorpus()['corpus/reed2021.md'].replace(/(- ¶2: “[^\n]*”)/, '$1 {time=00:12:31}'),
  'corpus/reed2021.txt': reedSource().replace('Perhaps not. ', `Perhaps not. ${long} `),
})

/** A transcript as its reader sees it. */
suite('the reading room', () => {
  let workbench, page, editor
  suiteSetup(async () => {
    workbench = await openFolder(files())
    ;({ page, editor } = workbench)
    await workbench.openFile('reed2021.txt')
    await page.locator('.statusbar-item', { hasText: 'Interview Transcript' }).waitFor()
  })
  suiteTeardown(() => workbench?.close())

  test('a long paragraph is wrapped, and behind each label stands who speaks, and when', async () => {
    await editor.waitForText('Reed · 00:12:31')
    await editor.waitForText('Questioner')
    const { width } = await page.locator('.editor-group-container.active .monaco-editor').first().boundingBox()
    const widest = await page
      .locator('.editor-group-container.active .view-line > span')
      .evaluateAll((all) => Math.max(...all.map((line) => line.getBoundingClientRect().width)))
    assert.ok(widest < width, `a line is ${widest} wide in an editor of ${width}`)
    await picture(workbench, 'room-light')
  })

  test('what the interviewer asks is set apart from the answers', async () => {
    const asked = page.locator('.view-line span span', { hasText: 'Dorrin calls' }).first()
    const answer = page.locator('.view-line span span', { hasText: 'Velmark signed' }).first()
    const style = (locator) => locator.evaluate((element) => getComputedStyle(element).fontStyle)
    assert.equal(
      await until(
        () => style(asked),
        (found) => found === 'italic',
      ),
      'italic',
    )
    assert.equal(await style(answer), 'normal')
  })

  test('the card of a claim tells what it says, whose view it is and the hedge, and cites it', async () => {
    const box = await editor.hover('could fail', { expected: /Dam may fail/ })
    const words = await box.innerText()
    assert.match(words, /Kestrian engineers via Reed ¶3/)
    assert.match(words, /“could fail”/)
    assert.match(words, /The Kerra Dam will fail within ten years\./)
    await box.locator('a', { hasText: 'Cite' }).first().waitFor()
    await picture(workbench, 'room-card')
    await editor.leave()
  })

  test('answers fold away below their questions, which stay in sight', async () => {
    await workbench.press('Control+Home')
    await workbench.runCommand('Fold All')
    await editor.waitForText('What is the Basin Commission for, then?')
    await page.locator('.view-line', { hasText: 'Velmark signed' }).waitFor({ state: 'detached' })
    await picture(workbench, 'room-folded')
    await workbench.runCommand('Unfold All')
    await editor.waitForText('Velmark signed')
  })
})
