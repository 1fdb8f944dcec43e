import assert from 'node:assert/strict'
import { reedSource } from '../../out/test/support/fixtures.js'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'
import { offeredBy, take } from './support/problems.mjs'
import { until } from './support/until.mjs'
import { axeFindingsInside } from './support/webview.mjs'

const memo = `# The treaty

The Basin Commission should wait for the Sarn talks [@reed2021, para. 4].

Kestria should publish its flow data in the Helvetian archive [@reed2021, para. 3].

The Commission, Reed said in 2021, should “wait for the Sarn talks” [@reed2021, para. 4].

Frigates cost the spring a fortune in bread [@reed2021, para. 2].

The spring flood of 2018 cost $40 million [@reed2021, para. 5].
`

suite('whether the source says so, and what a person says', () => {
  let workbench, page
  suiteSetup(async () => {
    workbench = await openFolder({ 'memo.md': memo, ...inventedCorpus(), 'corpus/reed2021.txt': reedSource() })
    ;({ page } = workbench)
    await workbench.openFile('memo.md')
    await workbench.openContainer('Attaché')
    await workbench.tree('Topics').root.waitFor()
    await workbench.goTo(3, 10)
    await workbench.press('Control+k', 'Shift+e')
    await see((all) => all.includes('Conflicts Reed, paragraph 4'))
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
  const button = (name) => body().getByRole('button', { name, exact: true }).first()
  const inEditor = () => page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()
  const reviews = () => {
    try {
      return workbench.read('corpus/memos.reviewed').trim().split('\n').slice(1)
    } catch {
      return []
    }
  }

  test('a conflict is told with both wordings', async () => {
    await workbench.goTo(3, 10)
    const shown = await see((all) => all.includes('Conflicts Reed, paragraph 4'))
    assert.match(
      shown,
      /Conflicts with the claim from Reed, ¶4: The Basin Commission should not wait for the Sarn talks\. Your sentence: “wait”\./,
    )
    await picture(workbench, 'answer-conflicts')
  })

  test('what was added to the source is shown as words without counterpart', async () => {
    await workbench.goTo(5, 10)
    const shown = await see((all) => all.includes('Partly Reed, paragraph 3'))
    assert.match(shown, /Not in para\. 3: “Helvetian archive”\. Is it yours, or from another source\?/)
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

  test('a sentence that nothing there says is marked as reviewed by one key, which takes it back too', async () => {
    await workbench.goTo(9, 10)
    await see((all) =>
      all.includes('Not found Reed, paragraph 2 Not found in para. 2. Is it implied, or said elsewhere?'),
    )
    await picture(workbench, 'answer-not-found')
    await workbench.press('Control+k', 'Shift+r')
    await see((all) => all.includes('Reviewed Reed, paragraph 2 Not found in para. 2.'))
    assert.equal(reviews().length, 1)
    assert.match(reviews()[0], /^(?:[0-9a-f]{16} ?){3}$/)
    await inEditor()
    await picture(workbench, 'answer-reviewed')
    await workbench.press('Control+k', 'Shift+r')
    await see((all) => all.includes('Not found Reed, paragraph 2'))
    assert.deepEqual(reviews(), [])
  })

  test('a review has a reason where somebody wishes, and lapses with an edit of the sentence', async () => {
    await button('Reviewed, with a Reason…').click()
    await workbench.pick('Implied')
    await see((all) => all.includes('Reviewed Reed, paragraph 2 Reviewed: implied.'))
    await workbench.press('Escape')
    await inEditor()
    await workbench.editor.clickBehind('Frigates')
    await workbench.editor.type(' always')
    const lapsed = await see((all) => all.includes('Frigates always') && all.includes('Not found Reed, paragraph 2'))
    assert.doesNotMatch(lapsed, /Reviewed:/)
    await picture(workbench, 'answer-lapsed')
    // Typing is one step to undo, or some where the editor was busy: one more than these would undo the review.
    const line = page.locator('.editor-group-container.active .view-line', { hasText: /Frigates\s+a/ })
    await until(async () => {
      await workbench.press('Control+z')
      return line.waitFor({ state: 'detached', timeout: 1500 }).then(
        () => true,
        () => false,
      )
    })
    await see((all) => all.includes('Reviewed: implied.'))
  })

  test('a conflict is kept only by somebody who has seen it', async () => {
    await workbench.goTo(3, 10)
    await see((all) => all.includes('Conflicts Reed, paragraph 4'))
    await workbench.press('Control+k', 'Shift+r')
    await page.locator('.quick-input-widget:visible', { hasText: 'Mark Sentence as Reviewed' }).waitFor()
    await picture(workbench, 'answer-conflict-asked')
    await workbench.press('Escape')
    await inEditor()
    await button('Keep Mine: Mark as Reviewed').click()
    await see((all) => all.includes('Reviewed Reed, paragraph 4 Conflicts with'))
    assert.equal(reviews().filter((line) => line.endsWith(' conflict')).length, 1)
    await button('Take Review Back').click()
    await see((all) => all.includes('Conflicts Reed, paragraph 4'))
  })

  test('the side bar has first what somebody should look at', async () => {
    const tree = workbench.tree('This Memo')
    await page.locator('#attache\\.attache\\.evidence').click()
    await tree.expand(/Look at These First/)
    await until(
      () => tree.allLabels(),
      (labels) =>
        labels.includes('Look at These First: 1.') && labels.some((one) => /Commission should wait/.test(one)),
    )
    await picture(workbench, 'answer-this-memo')
  })

  test('a hover on the citation tells the answer', async () => {
    await workbench.goTo(11, 47)
    await workbench.editor.hoverAtCursor('Matches para. 5.')
    await picture(workbench, 'answer-hover')
    await workbench.press('Escape')
  })

  test('axe finds nothing wrong with the answers', async () => {
    for (const [line, wanted] of [
      [3, 'Conflicts Reed'],
      [5, 'Partly Reed'],
      [9, 'Reviewed Reed'],
      [11, 'Matches Reed'],
    ]) {
      await workbench.goTo(line, 10)
      await see((all) => all.includes(wanted))
      assert.deepEqual(await axeFindingsInside(body()), [])
    }
  })
})
