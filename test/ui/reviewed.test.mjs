import assert from 'node:assert/strict'
import { reedSource } from '../../out/test/support/fixtures.js'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'
import { offeredBy, take } from './support/problems.mjs'
import { until } from './support/until.mjs'
import { axeFindingsInside } from './support/webview.mjs'

const memo = `# The treaty

The spring flood of 2018 did not cost $40 million [@reed2021, para. 5].

Kestria should publish its flow data in the Helvetian archive [@reed2021, para. 3].

The Commission, Reed said in 2021, should “wait for the Sarn talks” [@reed2021, para. 4].

Frigates cost the spring a fortune in bread [@reed2021, para. 2].

The spring flood of 2018 cost $40 million [@reed2021, para. 5].
`

suite('what a rule shows, and what a person has read', () => {
  let workbench, page
  suiteSetup(async () => {
    workbench = await openFolder(
      { 'memo.md': memo, ...inventedCorpus(), 'corpus/reed2021.txt': reedSource() },
      { 'attache.codedBy': 'A. Brandt' },
    )
    ;({ page } = workbench)
    await workbench.openFile('memo.md')
    await workbench.openContainer('Attaché')
    await workbench.tree('Topics').root.waitFor()
    await workbench.goTo(3, 10)
    await workbench.press('Control+k', 'Shift+e')
    await see((all) => all.includes('Differs Reed, paragraph 5'))
    await workbench.press('Escape')
    await inEditor()
  })
  suiteTeardown(() => workbench?.close())

  const body = () => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('body')
  const text = () =>
    body()
      .locator('main')
      .innerText({ timeout: 1000 })
      .then((all) => all.replace(/\s+/g, ' '))
      .catch(() => '')
  const see = (isRight) => until(text, isRight)
  const inEditor = () => page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()
  const reviews = () => {
    try {
      return workbench.read('corpus/memos.reviewed').trim().split('\n').slice(1)
    } catch {
      return []
    }
  }

  test('a difference is told with both wordings', async () => {
    await workbench.goTo(3, 10)
    const shown = await see((all) => all.includes('Differs Reed, paragraph 5'))
    assert.match(shown, /Differs Reed, paragraph 5 Warning Conflicts with .*Reed, ¶5.*\$40 million/)
    await picture(workbench, 'answer-conflicts')
  })

  test('what was added to the source is shown as words without counterpart', async () => {
    await workbench.goTo(5, 10)
    const shown = await see((all) => all.includes('Not yet read Reed, paragraph 3'))
    assert.match(shown, /Only in your sentence: .*Helvetian/)
    await picture(workbench, 'answer-addition')
  })

  test('a quotation that stops short is widened by one fix', async () => {
    await workbench.goTo(7, 50)
    await page.locator('.squiggly-warning').first().waitFor()
    const fix = 'Quote “It should not wait for the Sarn talks”'
    assert.ok((await offeredBy(workbench, 'Control+.')).includes(fix))
    await picture(workbench, 'answer-widen')
    await take(workbench, fix)
    await until(async () => (await workbench.save('memo.md')).includes('“It should not wait for the Sarn talks”'))
  })

  test('a reading lapses with an edit of the sentence, and holds again without it', async () => {
    await workbench.goTo(9, 10)
    await see((all) => all.includes('Not yet read Reed, paragraph 2'))
    await picture(workbench, 'answer-not-read')
    await workbench.press('Control+k', 'Shift+r')
    await until(() => body().evaluate(() => document.hasFocus()))
    await see((all) => all.includes('Frigates') && all.includes('Our Inference'))
    const asked = page.locator('.quick-input-widget:visible', { hasText: 'Who wrote this memo?' })
    await until(async () => {
      await workbench.press('o')
      return asked.isVisible()
    })
    await workbench.pick('I wrote this memo')
    await until(reviews, (all) => all.length === 1)
    await see((all) => all.includes('spring flood') && all.includes('Undo'))
    assert.match(reviews()[0], / inference AB \S+ author$/)
    await workbench.press('Escape')
    await inEditor()
    await workbench.editor.clickBehind('Frigates')
    await see((all) => all.includes('Read Reed, paragraph 2'))
    await picture(workbench, 'answer-read')
    await workbench.editor.type(' always')
    const lapsed = await see((all) => all.includes('Frigates always') && all.includes('Not yet read Reed, paragraph 2'))
    assert.doesNotMatch(lapsed, /Read:/)
    await picture(workbench, 'answer-lapsed')
    // Typing is one step to undo, or some where the editor was busy: one more than these would undo the reading.
    const line = page.locator('.editor-group-container.active .view-line', { hasText: /Frigates\s+a/ })
    await until(async () => {
      await workbench.press('Control+z')
      return line.waitFor({ state: 'detached', timeout: 1500 }).then(
        () => true,
        () => false,
      )
    })
    await see((all) => all.includes('Read Reed, paragraph 2'))
  })

  test('the side bar has first what differs', async () => {
    const tree = workbench.tree('This Memo')
    await page.locator('#attache\\.attache\\.evidence').click()
    await tree.expand(/Look at These First/)
    await until(
      () => tree.allLabels(),
      (labels) => labels.includes('Look at These First: 1.') && labels.some((one) => /did not cost/.test(one)),
    )
    await picture(workbench, 'answer-this-memo')
  })

  test('a hover on the citation tells the answer', async () => {
    await workbench.goTo(11, 47)
    await workbench.editor.hoverAtCursor('Not yet read.')
    await picture(workbench, 'answer-hover')
    await workbench.press('Escape')
  })

  test('axe finds nothing wrong with the answers', async () => {
    for (const [line, wanted] of [
      [3, 'Differs Reed'],
      [5, 'Not yet read Reed'],
      [9, 'Read Reed'],
      [11, 'Not yet read Reed'],
    ]) {
      await workbench.goTo(line, 10)
      await see((all) => all.includes(wanted))
      assert.deepEqual(await axeFindingsInside(body()), [])
    }
  })
})
