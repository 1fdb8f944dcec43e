import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { reedSource } from '../../out/test/support/fixtures.js'
import { EditedWord } from '../../out/test/support/reviews.js'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'
import { until } from './support/until.mjs'

const memo = `# The treaty

The river runs slow in the dry season. Farmers carry water by hand, and the old mill stands still.

Reed calls it “a slow-motion bargain between unequal partners” [@reed2021, para. 2].

The gate stays open all year.
`
/** As the chief changes it in Word: three small ones, one in a quotation, one that makes a sentence surer. */
const edits = [
  ['dry season', 'wet season'],
  ['carry', 'bring'],
  ['old mill', 'tall mill'],
  ['unequal partners', 'unequal friends'],
  ['stays open', 'will stay open'],
]

suite('a Word review in the workbench', () => {
  let workbench, page
  suiteSetup(async () => {
    workbench = await openFolder({ 'memo.md': memo, ...inventedCorpus(), 'corpus/reed2021.txt': reedSource() })
    ;({ page } = workbench)
    await workbench.openFile('memo.md')
  })
  suiteTeardown(() => workbench?.close())

  const document = () => path.join(workbench.workspace, 'memo.docx')
  const list = () => page.getByRole('tree', { name: /Review/ })
  const choose = async (...rows) => {
    for (const row of rows) {
      await workbench.pickRow(row).waitFor()
      await workbench.pick(row)
    }
  }
  const saveAs = async () => {
    const input = page.locator('.quick-input-widget:visible input.input')
    await until(
      () => input.inputValue(),
      (value) => value.endsWith('/memo.docx'),
    )
    await workbench.press('Enter')
  }

  test('goes out for a review', async () => {
    await workbench.runCommand('Attaché: Export Memo to Word')
    await choose('Word, for Review', 'APA', 'Without an annex')
    await saveAs()
    await workbench.notification('The memo was exported')
    const word = new EditedWord(fs.readFileSync(document()))
    for (const [from, to] of edits) {
      const index = word.paragraphs.find((at) => word.textOf(at).includes(from))
      const start = word.textOf(index).indexOf(from)
      word.replace(index, { start, end: start + from.length, words: to }, true)
    }
    const first = word.paragraphs.find((at) => word.textOf(at).startsWith('The river'))
    word.comment(first, 'Which river?')
    fs.writeFileSync(document(), word.bytes())
  })

  test('comes back as a list, with the comment on its sentence', async () => {
    await workbench.runCommand('Attaché: Bring Back Word Review')
    await page.locator('.quick-input-widget:visible').getByText('memo.docx').click()
    await list().getByText('“dry” became “wet”.').waitFor()
    await list().getByText('“old” became “tall”.').waitFor()
    await page.getByText('Made from the export of').first().waitFor()
    await page.getByText('Which river?').first().waitFor()
    await picture(workbench, 'word-review')
  })

  test('makes three changes that need no look, and leaves two for somebody to look at', async () => {
    await list().getByText('Accept What Needs No Look').click()
    await list().getByText('Accepted.').nth(2).waitFor()
    await workbench.save('memo.md')
    const text = workbench.read('memo.md')
    assert.match(text, /wet season\. Farmers bring water by hand, and the tall mill/)
    assert.match(text, /unequal partners[^]*gate stays open/)
    await picture(workbench, 'word-review-accepted')
  })
})
