import assert from 'node:assert/strict'
import { reedSource } from '../../out/test/support/fixtures.js'
import { again } from './support/again.mjs'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'

const reed = 'Low water, high stakes: the Lower Basin Treaty'
const wording = 'Velmark expects no resistance from the River Guard'
const label = 'No resistance expected'

/** From words of a source text to a claim, its check mark, and its citation in a memo. */
suite('a new claim in the workbench', () => {
  let workbench, page, editor, topics
  suiteSetup(async () => {
    workbench = await openFolder(
      { ...inventedCorpus(), 'corpus/reed2021.txt': reedSource(), 'memo.md': '# The treaty\n\nThe guard is quiet ' },
      { 'editor.wordWrap': 'on', 'attache.codedBy': '' },
    )
    ;({ page, editor } = workbench)
    topics = workbench.tree('Topics')
    await workbench.openFile('memo.md')
    await workbench.openContainer('Attaché')
    await topics.actInTitle('Show by Interview')
    await topics.row(reed).waitFor()
    await workbench.widenSideBar(120)
  })
  suiteTeardown(() => workbench?.close())

  const select = async (words) => {
    await workbench.press('Control+Home', 'Control+f')
    await page.locator('.find-widget.visible .find-part textarea').first().fill(words)
    await workbench.press('Enter', 'Escape')
    await page.locator('.statusbar-item', { hasText: `(${words.length} selected)` }).waitFor()
  }
  const field = (text) => editor.waitForText(text)

  test('is made from the menu of the editor: words, topic, name, wording', async () => {
    await workbench.openFile('reed2021.txt')
    await select('Indications so far are that Velmark will sign')
    const words = await editor.pointBehind('so far are')
    await page.mouse.click(words.x - 20, words.y, { button: 'right' })
    await page.locator('.monaco-menu:visible').first().waitFor()
    await picture(workbench, 'claim-menu')
    await page.locator('.monaco-menu:visible').getByText('New Claim from Selection…').hover()
    await workbench.press('Enter') // a fresh menu takes no click yet
    await workbench.pickRow('Signature').waitFor()
    await picture(workbench, 'claim-topics')
    await workbench.pick('Danger')
    await workbench.typeInto('Who codes?', 'A. Brandt')
    await picture(workbench, 'claim-name')
    await workbench.press('Enter')
    await field('The claim in your own words')
    await picture(workbench, 'claim-new')
    await editor.type('Velmark will sign before it snows.')
    await workbench.press('Tab')
    await editor.type('Signature before snow')
    await workbench.press('Tab', 'Tab')
    await field('- kind: forecast')
    await field('- hedge: “Indications so far”')
    await picture(workbench, 'claim-written')
    await workbench.press('Tab', 'Escape')
    const saved = await workbench.save('corpus/reed2021.md')
    assert.match(
      saved,
      /###### Signature before snow \{#[a-z-]+\}\n\nVelmark will sign before it snows\.\n\n- at: ¶2 “Indications/,
    )
    assert.match(saved, /- coded: A\. Brandt \d{4}-\d\d-\d\d\n/)
  })

  test('by the light bulb, and where the words tell no kind a list asks for it', async () => {
    await page.locator('.tab', { hasText: 'reed2021.txt' }).first().click()
    await select('Sarn expects little pushback from the River Guard')
    const action = page.locator('.action-widget').getByText('New claim from selection…')
    await again(page, async (options) => {
      await workbench.press('Control+.')
      await action.waitFor(options)
    })
    await picture(workbench, 'claim-bulb')
    await action.click()
    await workbench.pick('Danger')
    await field('The claim in your own words')
    await editor.type(`${wording}.`)
    await workbench.press('Tab')
    await editor.type(label)
    await workbench.press('Tab')
    await editor.type('no-resistance')
    await workbench.press('Tab')
    await page.locator('.suggest-widget.visible').waitFor()
    await picture(workbench, 'claim-kind')
    await editor.accept('assessment')
    await workbench.save('corpus/reed2021.md')
    const saved = workbench.read('corpus/reed2021.md')
    assert.match(
      saved,
      /\{#no-resistance\}\n\nVelmark expects[^\n]*\n\n- at: ¶4 “Sarn expects[^\n]*\n(?:- holder: Sarn\n)?- kind: assessment\n/,
    )
  })

  test('is shown as a suggestion until it is marked as checked in the side bar', async () => {
    for (const heading of [reed, 'The river', 'Danger']) await topics.expand(heading)
    const row = await topics.reveal(label)
    assert.match(await row.innerText(), /suggested/)
    assert.match(await row.getAttribute('aria-label'), /Suggested; nobody has checked it yet\./)
    await picture(workbench, 'claim-suggested')
    await row.click({ button: 'right' })
    await page.locator('.monaco-menu:visible').getByText('Mark Claim as Checked').hover()
    await workbench.press('Enter')
    await topics.root.locator('[role="treeitem"]', { hasText: label }).filter({ hasNotText: 'suggested' }).waitFor()
    await picture(workbench, 'claim-checked')
    await field('- checked: A. Brandt')
    assert.match(await workbench.save('corpus/reed2021.md'), /- checked: A\. Brandt \d{4}-\d\d-\d\d\n$/)
  })

  test('is cited in the memo like any other', async () => {
    await page.locator('.tab', { hasText: 'memo.md' }).first().click()
    await editor.waitForText('The guard is quiet')
    await editor.clickEnd()
    await editor.type('@resistance')
    await editor.accept(label)
    await editor.waitForText('c:no-resistance')
    await picture(workbench, 'claim-cited')
    assert.match(
      await workbench.save('memo.md'),
      /The guard is quiet \[@reed2021, para\. 4\]<!--c:no-resistance~\w+-->/,
    )
  })
})
