import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { readDocx } from '../../out/test/support/docx.js'
import { reedSource } from '../../out/test/support/fixtures.js'
import { EditedWord } from '../../out/test/support/reviews.js'
import { again } from './support/again.mjs'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'
import { lookOf } from './support/look.mjs'
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
    const files = { 'memo.md': memo, ...inventedCorpus(), 'corpus/reed2021.txt': reedSource() }
    workbench = await openFolder(files, { 'attache.codedBy': 'A. Brandt' })
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
  const saveAs = async (name) => {
    const input = page.locator('.quick-input-widget:visible input.input')
    const proposed = await until(
      () => input.inputValue(),
      (value) => value.endsWith('/memo.docx'),
    )
    await input.fill(proposed.replace('memo.docx', name))
    await workbench.press('Enter')
  }
  const exportForReview = async (name) => {
    await workbench.runCommand('Attaché: Export Memo to Word')
    await choose('Word, for Review', 'APA', 'Without an annex')
    await saveAs(name)
    await workbench.notification(`The memo was exported as ${name}`)
  }
  const accept = async (words) => {
    const row = list().getByRole('treeitem').filter({ hasText: words })
    await again(page, async (options) => {
      await row.hover(options)
      await row.locator('.action-label[aria-label^="Accept"]').click(options)
    })
  }

  test('goes out for a review', async () => {
    await exportForReview('memo.docx')
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
  })

  test('puts the source’s words beside a change in a quotation, and leaves the memo as it was where they are kept', async () => {
    const before = workbench.read('memo.md')
    await accept('“partners” became “friends”.')
    const kept = workbench.pickRow('Keep the Source’s Words')
    await kept.getByText('a slow-motion bargain between unequal partners').waitFor()
    await workbench.pickRow('Paraphrase, without Quotation Marks').waitFor()
    await picture(workbench, 'word-review-quotation')
    await kept.click()
    await list().getByText('Rejected.').waitFor()
    assert.equal(await workbench.save('memo.md'), before)
  })

  test('says of a change that makes a sentence surer what it does, and makes it when it is accepted', async () => {
    const row = list().getByRole('treeitem').filter({ hasText: '“stays” became “will stay”.' })
    assert.match((await row.getAttribute('aria-label')) ?? '', /Changes how sure the sentence is\./)
    await accept('“stays” became “will stay”.')
    await list().getByText('Accepted.').nth(3).waitFor()
    assert.match(await workbench.save('memo.md'), /The gate will stay open all year\./)
  })

  const thread = () => page.locator('.review-widget')

  test('answers the comment below it', async () => {
    await again(page, async (options) => {
      await thread().locator('.review-thread-reply-button').click(options)
      await thread().locator('.monaco-editor.focused').waitFor(options)
    })
    await page.keyboard.type('The Sarn, of course.')
    await thread().getByRole('button', { name: 'Answer' }).click()
    await thread().getByText('A. Brandt').waitFor()
    await thread().locator('.comment-body', { hasText: 'The Sarn, of course.' }).waitFor()
  })

  for (const theme of ['light', 'dark', 'high contrast'])
    test(`can be read in ${theme}`, async () => {
      await workbench.setTheme(theme)
      for (const words of ['Which river?', 'The Sarn, of course.', 'Remove Comment']) {
        const { contrast } = await lookOf(thread().getByText(words).first())
        assert.ok(contrast >= 4.5, `${words}: ${contrast}`)
      }
      await picture(workbench, `word-review-${theme.replaceAll(' ', '-')}`)
    })

  test('shows the comment and its answer again when the window is loaded anew, and sends both with the next document', async () => {
    await workbench.reload()
    await thread().getByText('The Sarn, of course.').first().waitFor()
    await workbench.openFile('memo.md')
    await exportForReview('memo2.docx')
    const { parts, paragraphs } = readDocx(fs.readFileSync(path.join(workbench.workspace, 'memo2.docx')))
    const text = paragraphs.map((one) => one.text)
    assert.ok(
      text.includes(
        'The river runs slow in the wet season. Farmers bring water by hand, and the tall mill stands still.',
      ),
    )
    assert.doesNotMatch(parts.get('word/document.xml'), /<w:(?:ins|del|moveFrom|moveTo)[ >]/)
    const all = [...parts.values()].join('\n')
    for (const [from] of edits.slice(0, 3)) assert.ok(!all.includes(from), from)
    const comments = parts.get('word/comments.xml')
    assert.match(comments, /w:author="A\. Chief"[^]*Which river\?[^]*w:author="A\. Brandt"[^]*The Sarn, of course\./)
    assert.match(parts.get('word/commentsExtended.xml'), /w15:paraIdParent="/)
    assert.ok(!fs.readdirSync(workbench.workspace).some((name) => !/^(?:corpus|memo2?\.(?:md|docx))$/.test(name)))
  })
})
