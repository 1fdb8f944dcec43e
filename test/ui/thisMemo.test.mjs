import assert from 'node:assert/strict'
import { reedSource } from '../../out/test/support/fixtures.js'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'
import { until } from './support/until.mjs'

const memo = `# The treaty

Velmark will sign, Reed expects, “before the first snow” [@reed2021, para. 2].

Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].

The Ministry of Waters measures the river every week [@reed2021, para. 1].

Reed argued in 2021 that the treaty is a bargain between unequal partners.

It will be signed after the elections [@moreau2012, para. 1].
`

suite('the view of this memo', () => {
  let workbench, tree
  suiteSetup(async () => {
    workbench = await openFolder({
      'memo.md': memo,
      'empty.md': 'Nothing yet.\n',
      ...inventedCorpus(),
      'corpus/reed2021.txt': reedSource(),
    })
    await workbench.openFile('memo.md')
    await workbench.openContainer('Attaché')
    await workbench.widenSideBar(160)
    tree = workbench.tree('This Memo')
  })
  suiteTeardown(() => workbench?.close())

  const status = () => workbench.page.locator('#attache\\.attache\\.evidence')
  const message = () =>
    workbench.page.locator('.pane', { has: tree.root }).locator('.tree-explorer-viewlet-tree-view .message').innerText()

  test('opens from the status bar, which sums the memo up', async () => {
    await status().getByText('4').waitFor()
    await status().click()
    await tree.expand(/^\s*Cited/)
    await tree.row(/@reed2021/).waitFor()
    assert.match(await message(), /^2 not read\. Citations: 4\. Sources: 2\. Quotations confirmed: 1 of 2\./)
    await picture(workbench, 'this-memo')
  })

  test('says in words what each row stands for and what is wrong with it', async () => {
    const wanted = [
      /^Look at These First: 2\.$/,
      /^Cited: 2\.$/,
      /^Error\. reed2021, Reed, 4 May 2021\. Citations: 3\.$/,
      /^paragraph 1\. The Ministry of Waters measures the river every week\. Not yet read\.$/,
      /^Error\. paragraph 2\. Citations: 2\. Not yet read: 1\.$/,
      /^Error\. para\. 1\. It will be signed after the elections\. No interview here has the key moreau2012/,
      /^Warning\. Reed argued in 2021/,
      /^“before the first snow”: as in the source\.$/,
      /: differs from the source\.$/,
    ]
    const isThere = (labels) => wanted.every((pattern) => labels.some((label) => pattern.test(label)))
    // Now and then VS Code closes a branch whose rows it could not have at once: so each look opens them first.
    const look = async () => {
      await tree.expand(/Sentences that need evidence/)
      await tree.expand(/^\s*Quotations/)
      return tree.allLabels()
    }
    await until(look, isThere)
  })

  test('is walked through by the arrow keys, and Enter goes to the place', async () => {
    const { page } = workbench
    await tree.reveal(/Cited/)
    await tree.focus()
    await workbench.press('Home')
    const focused = () => tree.root.locator('[role="treeitem"].focused').getAttribute('aria-label')
    await until(focused, (label) => label === 'Look at These First: 2.')
    await workbench.press('ArrowLeft') // closes it
    await workbench.press('ArrowDown')
    await until(focused, (label) => label === 'Cited: 2.')
    await workbench.press('ArrowLeft')
    await until(
      () => tree.labels(),
      (labels) => !labels.some((label) => /reed2021, Reed/.test(label)),
    )
    await workbench.press('ArrowRight')
    await tree.reveal(/@reed2021/)
    await workbench.press('ArrowDown')
    await until(focused, (label) => label.startsWith('Error. reed2021, Reed'))
    await workbench.press('ArrowDown')
    await until(focused, (label) => label.startsWith('paragraph 1. The Ministry of Waters'))
    await picture(workbench, 'this-memo-keys')
    await workbench.press('Enter')
    await until(
      () =>
        page
          .locator('.statusbar-item')
          .filter({ hasText: /^Ln \d+, Col \d+/ })
          .innerText(),
      (text) => text.startsWith('Ln 7,'),
    )
  })

  test('says so where a memo cites nothing', async () => {
    await workbench.openFile('empty.md')
    await workbench.page.getByText('This memo cites nothing yet.').waitFor()
    assert.equal(await status().isVisible(), false)
    await picture(workbench, 'this-memo-empty')
  })
})
