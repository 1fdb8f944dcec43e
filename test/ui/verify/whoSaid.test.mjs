import assert from 'node:assert/strict'
import { freshInterviews } from '../../../out/test/support/freshInterviews.js'
import { again } from '../support/again.mjs'
import { inventedCorpus, openFolder, picture } from '../support/folders.mjs'
import { until } from '../support/until.mjs'
import { axeFindings, pageBody } from '../support/webview.mjs'

const memo = '# The port\n\nIs the debt a danger?\n\nYes.\n'

/** Twelve interviews as an import leaves them, beside others with claims. */
function files() {
  const fresh = [...freshInterviews()].map(([uri, text]) => [`corpus/${uri.slice(uri.lastIndexOf('/') + 1)}`, text])
  return { 'memo.md': memo, ...inventedCorpus(), ...Object.fromEntries(fresh) }
}

suite('who said what', () => {
  let workbench, said
  suiteSetup(async () => {
    workbench = await openFolder(files(), { 'attache.codedBy': 'A. Brandt' })
    await workbench.openFile('memo.md')
    await workbench.openContainer('Attaché')
    await workbench.widenSideBar(160)
    await workbench.tree('Topics').root.getByRole('treeitem').first().waitFor()
    said = workbench.tree('Search')
  })
  suiteTeardown(() => workbench?.close())

  const message = () =>
    workbench.page.locator('.pane', { has: said.root }).locator('.tree-explorer-viewlet-tree-view .message').innerText()
  const search = (words) =>
    again(workbench.page, async (options) => {
      await workbench.runCommand('Attaché: Search Interviews')
      await workbench.typeInto('Search Interviews', words)
      await workbench.press('Enter')
      await said.root.waitFor(options)
    })

  test('is found by expert and passage, with the questioner apart', async () => {
    await search('debt')
    await said.row(/heavily indebted/).waitFor()
    assert.equal(await message(), 'Passages with debt: 7.')
    const labels = await said.allLabels()
    assert.ok(
      labels.some((label) => label.startsWith('Thabo Dlamini. Passages: 1.')),
      labels.join('\n'),
    )
    assert.ok(labels.some((label) => label.startsWith('Questioner, interview with Dlamini. Passages: 1.')))
    assert.ok(labels.some((label) => label.startsWith('a senior port official. Passages: 1.')))
    assert.ok(labels.every((label) => !label.includes('forgiven')))
    await picture(workbench, 'who-said')
  })

  test('is quoted in the memo from its row by a key, without a mouse', async () => {
    await workbench.openFile('memo.md')
    await workbench.goTo(5, 5)
    await workbench.runCommandByKeys('Attaché: Focus on Search View')
    await said.root.and(workbench.page.locator(':focus')).waitFor()
    await workbench.press('Home')
    // A list that is drawn anew may pass over a key.
    await until(
      async () => {
        const label = await workbench.focused()
        if (!label.includes('heavily indebted')) await workbench.press('ArrowDown')
        return label
      },
      (label) => label.includes('heavily indebted'),
    )
    await workbench.press('Control+k', 'q')
    await workbench.editor.waitForText('@dlamini2023')
    assert.match(
      await workbench.save('memo.md'),
      /Yes\. “Tessaly is heavily indebted, and the Meridian Development Bank knows it\.” \[@dlamini2023, para\. 1\]/,
    )
    await picture(workbench, 'who-said-quoted')
  })

  test('is found as a phrase', async () => {
    await search('"northern pier"')
    await said.row(/northern pier/).waitFor()
    assert.ok((await said.allLabels()).some((label) => label.includes('Haddad')))
  })

  test('becomes a claim from the text by its key and Enter', async () => {
    await workbench.openFile('corpus/dlamini2023.txt')
    await workbench.page.locator('.statusbar-item', { hasText: 'Interview Transcript' }).waitFor()
    await workbench.editor.select('The MDB will probably ask for the northern pier.')
    await again(workbench.page, async (options) => {
      await workbench.press('Control+k', 'c')
      await workbench.pickRow('Save claim').waitFor(options)
    })
    await picture(workbench, 'who-said-claim')
    await workbench.press('Enter')
    await workbench.typeInto('Topic', 'Lease')
    await workbench.pickRow('New topic “Lease”').waitFor()
    await workbench.press('Enter')
    const saved = await until(
      () => workbench.read('corpus/dlamini2023.md'),
      (text) => /- coded: A\. Brandt/.test(text),
    )
    assert.match(saved, /### Lease \{#lease\}\n\n###### [^\n]* \{#[a-z-]+\}\n\n[^\n]*northern pier/)
    assert.match(saved, /- hedge: “probably”\n/)
  })

  test('names that no glossary knows are listed by frequency, and one is taken in', async () => {
    await workbench.runCommand('Attaché: Review New Names')
    await workbench.pickRow('Ostrava Port Authority, OPA').waitFor()
    await workbench.press('Escape')
    await workbench.pickRow('Ostrava Port Authority, OPA').waitFor()
    await picture(workbench, 'review-names')
    await workbench.pick('Ostrava Port Authority, OPA')
    await workbench.pickRow('Actor: government body').waitFor()
    await picture(workbench, 'review-names-kind')
    await workbench.press('Enter')
    await workbench.typeInto('Under which name?', '')
    await workbench.press('Enter')
    await workbench.pickRow('OPA').waitFor()
    await picture(workbench, 'review-names-forms')
    await workbench.press('Enter')
    await workbench.pickRow('Harbour Accord').waitFor()
    await workbench.press('Escape')
    assert.match(
      workbench.read('corpus/basin.md'),
      /### Ostrava Port Authority \[@varga2023, para\. 1\] \{#ostrava-port-authority\}\n\n- type: government body\n- alias: OPA \[@varga2023, para\. 1\]/,
    )
  })

  test('views by topic open beside the memo, are cited and opened by keys, and go into the memo', async () => {
    await workbench.openFile('memo.md')
    await workbench.runCommand('Attaché: Compare Views by Topic')
    await workbench.pickRow('Anna Reed').waitFor()
    await workbench.press('Enter')
    const body = pageBody(workbench.page)
    const row = body.getByRole('row', { name: /The treaty/ })
    await row.waitFor()
    assert.match(await row.innerText(), /≠ Claire Moreau and Anna Reed contradict each other/)
    assert.deepEqual(await axeFindings(body), [])
    for (const theme of ['light', 'dark', 'high contrast']) {
      await workbench.setTheme(theme)
      await picture(workbench, `topic-table-${theme.replaceAll(' ', '-')}`)
      assert.ok(await body.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is wider')
    }
    const linkOf = (name) => row.getByRole('link', { name }).first()
    await linkOf('Cite').focus()
    await workbench.press('Shift+Tab')
    assert.match(await body.evaluate(() => document.activeElement.innerText), /^¶\d+$/)
    await workbench.press('Tab', 'Enter')
    await workbench.editor.waitForText('@reed2021')
    await workbench.runCommand('Undo')
    await body.getByRole('link', { name: 'Show by Question' }).click()
    await body.getByRole('columnheader', { name: 'Question' }).waitFor()
    await body.getByRole('link', { name: 'Show by Topic' }).click()
    await body.getByRole('columnheader', { name: 'Topic' }).waitFor()
    await body.getByRole('link', { name: 'Insert This Table into Memo' }).click()
    await workbench.editor.waitForText('positions are our reading')
    assert.match(await workbench.save('memo.md'), /\| Topic \| Anna Reed \| Claire Moreau \| Thabo Dlamini \|/)
  })
})
