import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { reedInterview, reedSource } from '../../out/test/support/fixtures.js'
import { again } from './support/again.mjs'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'
import { until } from './support/until.mjs'
import { axeFindingsInside } from './support/webview.mjs'

const memo = `# The treaty

Velmark will certainly sign before the first snow [@reed2021, para. 2].

Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].

The cabinet has no plan for a second dry year [@official2020, para. 1].

Nobody is cited here.

Velmark will sign [@reed2021, para. 2], or wait for the elections [@moreau2021, para. 1].

Reed says that Kestrian keeps its flow data [@reed2021, para. 3].
`

const hidden = 'Nobody at the ministry has looked that far ahead.'
const officialText = `[Q1]
Has the cabinet talked about the drought?

[¶1]
The cabinet fears unrest among them and for the farmers. ${hidden} We have no plan for a second dry year.
`

suite('the evidence beside a memo', () => {
  let workbench, page, store
  suiteSetup(async () => {
    store = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'))
    fs.writeFileSync(path.join(store, 'official2020.txt'), officialText)
    const reed = reedInterview().replace(/^- ¶3: .*$/m, '$& {voice=reed?}')
    const files = {
      'memo.md': memo,
      ...inventedCorpus(),
      'corpus/reed2021.md': reed,
      'corpus/reed2021.txt': reedSource(),
    }
    process.env.ATTACHE_STORE = store // the server of the window has it from us
    workbench = await openFolder(files)
    ;({ page } = workbench)
    await workbench.openFile('memo.md')
    await workbench.openContainer('Attaché')
    await workbench.tree('Topics').root.waitFor()
    await workbench.tree('Topics').groupBy('Interview')
  })
  suiteTeardown(async () => {
    await workbench?.close()
    delete process.env.ATTACHE_STORE
    fs.rmSync(store, { recursive: true, force: true })
  })

  const body = () => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('body')
  const text = () =>
    body()
      .locator('main')
      .innerText({ timeout: 1000 })
      .then((all) => all.replace(/\s+/g, ' '))
      .catch(() => '')
  const see = (isRight) => until(text, isRight)
  const button = (name) => body().getByRole('button', { name, exact: true }).first()
  const hasKeyboard = () => body().evaluate(() => document.hasFocus())
  const inEditor = () => page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()

  test('opens by its key, and shows both sentences with what differs', async () => {
    await workbench.goTo(3, 10)
    await workbench.press('Control+k', 'Shift+e')
    const shown = await see((all) => all.includes('Indications so far are that Velmark will sign'))
    assert.match(shown, /Your sentence Velmark will certainly sign before the first snow\./)
    assert.match(shown, /Differs Reed, paragraph 2 Warning Stronger than Reed, ¶2: you write “will certainly sign”/)
    assert.match(shown, /Only in your sentence: certainly/)
    assert.match(shown, /Questioner, question 1 Dorrin calls the treaty unfair/)
    assert.match(shown, /Hedge “Indications so far”/)
    assert.match(shown, /Contradicts this claim · Moreau ¶1/)
    await picture(workbench, 'evidence')
  })

  test('says all of it in order to those who hear it, and once what is shown', async () => {
    const status = body().getByRole('status')
    await until(
      () => status.innerText(),
      (said) => said === 'Evidence: Reed, paragraph 2: differs. Problems: 1.',
    )
    const names = await body().ariaSnapshot()
    if (process.env.ATTACHE_SHOTS) fs.writeFileSync(path.join(process.env.ATTACHE_SHOTS, 'evidence-names.txt'), names)
    const order = [
      'main "Evidence"',
      'heading "Check"',
      'heading "Your sentence"',
      'heading "Reed, paragraph 2"',
      'toolbar "Actions for Reed, paragraph 2"',
      'heading "In the interview"',
      'heading "About this source"',
      'heading "Who else speaks on this"',
      'heading "More claims in this passage"',
    ]
    const places = order.map((name) => names.indexOf(name))
    assert.ok(!places.includes(-1), names)
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    )
  })

  test('follows the cursor, and mends the sentence with the source’s words', async () => {
    await workbench.editor.clickBehind('slow-motion')
    await see((all) => all.includes('Quotation differs from Reed, ¶2'))
    await button('Use Source Wording').click()
    await workbench.editor.waitForText('a slow-motion bargain between unequal')
    await see((all) => all.includes('The quoted words are in the source, to the letter.'))
    await workbench.editor.clickBehind('Nobody is')
    await see((all) => all.includes('This sentence cites nothing. Insert Citation…'))
    await workbench.editor.clickBehind('Velmark will sign [')
    const two = await see((all) => all.includes('Moreau'))
    assert.ok(two.indexOf('Reed, paragraph 2') < two.indexOf('Moreau, paragraph 1'))
    assert.match(two, /The transcript of this interview is not here\. Attach Transcript…/)
    await picture(workbench, 'evidence-two')
  })

  test('is walked through by keys, and leads back to the memo', async () => {
    await workbench.goTo(3, 10)
    await see((all) => all.includes('Indications so far are'))
    await workbench.press('Control+k', 'Shift+e')
    const focused = () => body().evaluate(() => document.activeElement.textContent)
    await until(hasKeyboard)
    await until(
      async () => {
        await workbench.press('Tab')
        return focused()
      },
      (name) => name === 'Quote',
    )
    await workbench.press('ArrowRight')
    await until(focused, (name) => name === 'Use Source Wording')
    await workbench.press('Escape')
    await inEditor()
    await workbench.editor.type('|')
    await see((all) => all.includes('w|ill certainly sign'))
    await workbench.press('Control+z')
    await see((all) => all.includes('will certainly sign'))
  })

  test('never takes the keyboard back from the memo when it shows something else', async () => {
    await workbench.goTo(3, 10)
    await see((all) => all.includes('Indications so far are'))
    await workbench.press('Control+k', 'Shift+e')
    await until(hasKeyboard)
    await button('Quote').focus()
    await workbench.press('Escape')
    await inEditor()
    await workbench.goTo(9, 22)
    await see((all) => all.includes('This sentence cites nothing.'))
    await workbench.goTo(3, 10)
    await see((all) => all.includes('Indications so far are'))
    await inEditor()
  })

  test('quotes and opens the passage by the keys that do so elsewhere', async () => {
    await workbench.goTo(9, 22)
    await workbench.tree('Topics').reveal(/Nothing before the elections/)
    await workbench.goTo(3, 10)
    await see((all) => all.includes('Indications so far are'))
    // VS Code knows a moment later than the page that the keyboard is there.
    await again(page, async (options) => {
      await workbench.press('Control+k', 'Shift+e')
      await until(hasKeyboard)
      await workbench.press('F12')
      await page.locator('.tab.active', { hasText: 'reed2021.txt' }).waitFor(options)
    })
    await inEditor()
    await workbench.openFile('memo.md')
    await workbench.goTo(9, 22)
    await see((all) => all.includes('This sentence cites nothing.'))
  })

  test('has one key that confirms a doubtful speaker in the corpus, which an undo takes back', async () => {
    const file = path.join(workbench.workspace, 'corpus/reed2021.md')
    await workbench.goTo(13, 10)
    await see((all) => all.includes('Nobody has confirmed that Reed says this. Confirm Speaker C'))
    await picture(workbench, 'evidence-doubtful-speaker')
    await workbench.press('Control+k', 'Shift+e')
    await until(hasKeyboard)
    await workbench.press('c')
    await see((all) => all.includes('Reed, paragraph 3') && !all.includes('Nobody has confirmed'))
    await until(() => !fs.readFileSync(file, 'utf8').includes('reed?'))
    await workbench.openFile('reed2021.md')
    await workbench.press('Control+z')
    await until(async () => /¶3: .*reed\?/.test(await workbench.save('corpus/reed2021.md')))
    await workbench.openFile('memo.md')
    await workbench.goTo(13, 10)
    await see((all) => all.includes('Nobody has confirmed that Reed says this.'))
    await workbench.goTo(9, 22)
    await see((all) => all.includes('This sentence cites nothing.'))
  })

  test('shows what a click or Enter on a row stands for, and leaves the keyboard there', async () => {
    const topics = workbench.tree('Topics')
    await topics.expand(/Low water, high stakes/)
    await topics.expand(/^\s*The treaty/)
    await topics.expand(/^\s*Its worth/)
    await (await topics.reveal(/A bargain of unequals/)).click()
    const shown = await see((all) => !all.includes('Your sentence'))
    assert.match(shown, /In my view the treaty is a slow-motion bargain/)
    assert.match(await workbench.focused(), /^A bargain of unequals/)
    await workbench.press('ArrowDown', 'Enter')
    await see((all) => all.includes('Reed, paragraph 5'))
    await picture(workbench, 'evidence-of-row')
    await button('Cite').click()
    await workbench.press('Escape') // where the keyboard is in the page yet, back to the memo
    await inEditor()
    await until(async () => /Nobody is cited here\.? ?\[@reed2021, para\. 5\]/.test(await workbench.save('memo.md')))
    await workbench.press('Control+z')
  })

  test('shows the words of a protected source to whoever asks, and nothing once the store has gone', async () => {
    await workbench.goTo(7, 10)
    const before = await see((all) => all.includes('The words of this source are protected.'))
    assert.ok(!before.includes(hidden) && before.includes('The cabinet has no plan for a second dry year.'))
    assert.match(before, /May be quoted as “a senior Velmark water official”, without the name\./)
    assert.doesNotMatch(before, /Solberg/)
    await picture(workbench, 'evidence-protected')
    await button('Show Protected Words').click()
    await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Show Protected Words' }).click()
    const after = await see((all) => all.includes('We have no plan for a second dry year.'))
    assert.ok(after.includes(hidden) && after.includes('Protected words. Only you see them here.'))
    assert.equal(await body().getByRole('button', { name: 'Quote', exact: true }).count(), 0)
    await picture(workbench, 'evidence-protected-shown')
    fs.rmSync(path.join(store, 'official2020.txt'))
    await workbench.goTo(3, 10)
    await see((all) => all.includes('Indications so far are'))
    await workbench.goTo(7, 12)
    const gone = await see((all) => all.includes('The protected store on this machine has no transcript'))
    assert.ok(!gone.includes(hidden))
  })

  test('loads nothing from anywhere else, and runs no script but its own', async () => {
    const policy = await body().evaluate(
      () => document.querySelector('meta[http-equiv="Content-Security-Policy"]').content,
    )
    assert.match(policy, /^default-src 'none'; style-src 'nonce-[^']+'; script-src 'nonce-[^']+'$/)
  })

  test('axe finds nothing wrong with it', async () => {
    await workbench.goTo(5, 10)
    await see((all) => all.includes('slow-motion'))
    assert.deepEqual(await axeFindingsInside(body()), [])
    await workbench.goTo(11, 10)
    await see((all) => all.includes('Moreau, paragraph 1'))
    assert.deepEqual(await axeFindingsInside(body()), [])
  })
})
