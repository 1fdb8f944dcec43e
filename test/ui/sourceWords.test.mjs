import assert from 'node:assert/strict'
import { reedSource } from '../../out/test/support/fixtures.js'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'

const files = () => ({
  ...inventedCorpus(),
  'corpus/reed2021.txt': reedSource(),
  'corpus/official2020.txt': '[¶1]\nThere is no plan, as far as I can see.\n',
  'memo.md':
    '# The treaty\n\nShe expects a signature “before the first snow” [@reed2021, para. 2].\n\nNobody has one [@official2020, para. 1].\n\nThe snow \n',
})
const sentence = 'Indications so far are that Velmark will sign before the first snow'

suite('the words of the source', () => {
  let workbench, page, editor
  suiteSetup(async () => {
    workbench = await openFolder(files(), { 'editor.wordWrap': 'on' })
    ;({ page, editor } = workbench)
    await workbench.openContainer('Attaché')
    await workbench.tree('Topics').root.getByRole('treeitem').first().waitFor()
    await workbench.openFile('memo.md')
  })
  suiteTeardown(() => workbench?.close())

  test('stand in the hover on a citation, what is quoted in bold', async () => {
    const box = await editor.hover('reed2021', { expected: sentence })
    assert.deepEqual(await box.locator('blockquote strong').allInnerTexts(), ['before the first snow'])
    await picture(workbench, 'words-hover')
  })

  test('of a protected source stand in no hover', async () => {
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
    assert.ok(page)
  })
})
