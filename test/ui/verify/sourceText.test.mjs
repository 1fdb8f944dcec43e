import assert from 'node:assert/strict'
import { moreauInterview, reedSource } from '../../../out/test/support/fixtures.js'
import { again } from '../support/again.mjs'
import { inventedCorpus, openFolder, picture } from '../support/folders.mjs'
import { until } from '../support/until.mjs'

const reed = 'Low water, high stakes: the Lower Basin Treaty'
const moreau = 'Nothing before the elections'

/** The invented corpus with one source text, and one paragraph of another interview without a claim. */
const files = () => ({
  ...inventedCorpus(),
  'corpus/reed2021.txt': reedSource(),
  'corpus/moreau2021.md': moreauInterview().replace('- at: ¶2 “Once the elections … cabinet will return”\n', ''),
  'corpus/official2020.txt': '[¶1]\nThere is no plan, as far as I can see.\n',
  'words.md':
    '# The treaty\n\nShe expects a signature “before the first snow” [@reed2021, para. 2].\n\nNobody has one [@official2020, para. 1].\n\nThe snow \n',
  'memo.md': '# The treaty\n\nReed is blunt: \n\nThe question was \n\nPasted: \n\nCited \n',
})

suite('a source text in the workbench', () => {
  let workbench, page, editor, topics
  suiteSetup(async () => {
    workbench = await openFolder(files(), { 'editor.wordWrap': 'on' })
    ;({ page, editor } = workbench)
    topics = workbench.tree('Topics')
    await workbench.openFile('reed2021.txt')
    await workbench.openFile('memo.md')
    await workbench.openContainer('Attaché')
    await topics.groupBy('Interview')
    await topics.row(reed).waitFor()
    await workbench.widenSideBar(140)
  })
  suiteTeardown(() => workbench?.close())

  const show = async (name) => {
    await page.locator('.tab', { hasText: name }).click()
    await page.locator('.tab.active', { hasText: name }).waitFor()
  }
  const placeCursor = async (needle) => {
    await show('memo.md')
    await editor.clickBehind(needle)
    await workbench.press('End')
  }
  /** The key does nothing until the extension has seen that the text of an interview is shown. */
  const pressUntil = (key, text) =>
    again(page, async (options) => {
      await workbench.press('Control+k', key)
      await editor.waitForText(text, options)
    })
  const openSource = () => show('reed2021.txt')

  test('shows which words carry claims, and which paragraphs of an interview carry none', async () => {
    await topics.row(/2 of 3 ¶/).waitFor() // the text has been read, which makes the tree anew
    await topics.expand(moreau)
    await topics.expand('Not coded yet')
    await topics.expand('Q1 The treaty this year')
    await openSource()
    await until(() => page.locator('.view-overlays .cdr').count())
    await editor.leave()
    await picture(workbench, 'source-light')
    const row = topics.row(/Once the elections.*¶2/s)
    assert.match(await row.getAttribute('aria-label'), /^paragraph 2, Moreau\. Not yet coded\./)
  })

  test('a hover tells the claims on the words, and links to them', async () => {
    const box = await editor.hover('could fail', { expected: /Dam may fail/ })
    await picture(workbench, 'source-hover')
    assert.match(await box.innerText(), /¶3 Reed/)
    assert.doesNotMatch(await box.innerText(), /Kestria to publish/)
    await box.locator('a', { hasText: 'Open' }).first().click()
    await page.locator('.tab.active', { hasText: 'reed2021.md' }).waitFor()
    await editor.waitForText('Dam may fail within ten years')
  })

  test('selected words go into the memo with their citation, by a key', async () => {
    await placeCursor('Reed is blunt:')
    await openSource()
    await editor.select('slow-motion bargain')
    await pressUntil('q', '“slow-motion bargain” [@reed2021, para. 2]')
    await picture(workbench, 'source-quoted')
  })

  test('what the interviewer asks stays his, and the citation alone has its key too', async () => {
    await placeCursor('The question was')
    await openSource()
    await editor.select('Why has the vote slipped')
    await pressUntil('q', '“Why has the vote slipped”, in the words')
    assert.match(await workbench.save('memo.md'), /the words of the interviewer .* \[-@reed2021, sec\. 1\]/)
    await placeCursor('Cited')
    await openSource()
    await editor.select('The spring flood')
    await pressUntil('a', 'Cited [@reed2021, para. 5]')
  })

  test('copied words are pasted with their citation, and bare by another choice', async () => {
    await openSource()
    await editor.select('before the first snow')
    await workbench.press('Control+c')
    await placeCursor('Pasted:')
    await workbench.press('Control+v')
    await editor.waitForText('Pasted: “before the first snow” [@reed2021, para. 2]')
    await page.locator('.post-edit-widget').waitFor()
    await picture(workbench, 'source-pasted')
    await workbench.press('Control+.')
    await page.locator('.context-view .monaco-list-row, .action-widget .monaco-list-row').first().waitFor()
    await picture(workbench, 'source-paste-choices')
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Plain Text' }).click()
    await until(async () => {
      const saved = await workbench.save('memo.md')
      return /Pasted: before the first snow\n/.test(saved)
    })
  })

  test('a paragraph without a claim is shown beside the memo by its row, and opens by its button', async () => {
    const row = topics.row(/Once the elections.*¶2/s)
    await row.click()
    const shown = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('main')
    await shown.getByText('The transcript of this interview is not here.').waitFor()
    await row.hover()
    await row.getByRole('button', { name: 'Open Passage' }).click()
    await page.locator('.tab.active', { hasText: 'moreau2021.md' }).waitFor()
  })

  suite('its words', () => {
    const sentence = 'Indications so far are that Velmark will sign before the first snow'
    suiteSetup(() => workbench.openFile('words.md'))

    test('stand in the hover on a citation, what is quoted in bold', async () => {
      const box = await editor.hover('reed2021', { expected: sentence })
      assert.deepEqual(await box.locator('blockquote strong').allInnerTexts(), ['before the first snow'])
      await picture(workbench, 'words-hover')
    })

    test('stand in no hover where the source is protected', async () => {
      const box = await editor.hover('official2020', { expected: 'a senior Velmark water official' })
      assert.doesNotMatch(await box.innerText(), /There is no plan, as/)
      await editor.leave()
    })

    test('stand beside the list of claims while a citation is typed', async () => {
      await editor.clickBehind('The snow')
      await workbench.press('End')
      await editor.type('[@velmark to sign')
      await editor.focusSuggestion('Velmark to sign before winter')
      const pane = await editor.openDetails(sentence)
      assert.equal(await pane.locator('blockquote strong').first().innerText(), sentence)
      await picture(workbench, 'words-completion')
      await workbench.press('Escape', 'Escape')
    })

    test('are what a claim is chosen by', async () => {
      await editor.clickBehind('The snow')
      await workbench.press('Control+k', 'a')
      await workbench.typeInto('Cite a claim', 'velmark sign winter')
      await workbench.pickRow(sentence).waitFor()
      await picture(workbench, 'words-cite')
      await workbench.press('Escape')
    })
  })
})
