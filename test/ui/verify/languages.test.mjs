import assert from 'node:assert/strict'
import { reedSource } from '../../../out/test/support/fixtures.js'
import { manifestTexts } from '../../manifest.mjs'
import { inventedCorpus, openFolder, picture } from '../support/folders.mjs'
import { plainEnglish, pseudo, pseudoLanguage } from '../support/pseudoLanguage.mjs'
import { offeredBy } from '../support/problems.mjs'
import { until } from '../support/until.mjs'
import { pageBody } from '../support/webview.mjs'

const memo = `# The treaty

Velmark will certainly sign before the first snow [@reed2021, para. 2].

Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].

Velmark will sign [@reed2021], or wait for the elections [@nobody1999, para. 1].
`
const files = { 'memo.md': memo, ...inventedCorpus(), 'corpus/reed2021.txt': reedSource() }
const data = Object.entries(files).flat().join('\n')
/** Our own name, what a memo has to be written in, what VS Code calls a page without a view, and keys of buttons. */
const words = ['Attaché', 'Attach', 'para', 'memo', 'desk', 'We', 'assess', 'Welcome']
const names = [...words, 'Ctrl', 'Shift', 'K', 'A', 'R']
const manifest = manifestTexts()
const told = (key) => pseudo(manifest[key])
const english = async (locator) =>
  (await textsIn(locator)).flatMap((text) => plainEnglish(text.replaceAll('\u00a0', ' '), data, names))

suite('in another language', () => {
  let workbench, page
  suiteSetup(async () => {
    workbench = await openFolder(files, {}, pseudoLanguage)
    ;({ page } = workbench)
    await workbench.openFile('memo.md')
    await workbench.openContainer('Attaché')
    await workbench.tree(told('views.topics')).root.waitFor()
  })
  suiteTeardown(() => workbench?.close())

  /** Waits for the quick pick with that title. */
  const formCalled = (title) =>
    page.locator('.quick-input-widget:visible .quick-input-title', { hasText: title }).waitFor()
  /** What stands in its rows, but for the line below: that is how a memo, which is in English, would tell the claim. */
  const rowsOfForm = () =>
    page.locator('.quick-input-widget:visible .monaco-list-row :is(.label-name, .label-description)')

  for (const view of ['topics', 'thisMemo', 'names'])
    test(`the view ${view} says nothing in English`, async () => {
      const header = page.locator('.pane-header', { hasText: told(`views.${view}`) }).first()
      await header.waitFor()
      if ((await header.getAttribute('aria-expanded')) === 'false') await header.click()
      const rows = workbench.tree(told(`views.${view}`)).root.getByRole('treeitem')
      await rows.first().waitFor()
      await picture(workbench, `pseudo-${view}`)
      assert.deepEqual(await english(rows), [])
    })

  test('the hover of a citation says nothing in English', async () => {
    const hover = await workbench.editor.hover('para. 2', { expected: 'Reed' })
    await picture(workbench, 'pseudo-hover')
    const parts = hover.locator('.hover-row:not(.marker-hover) .hover-contents')
    assert.ok((await textsIn(parts)).length > 3)
    assert.deepEqual(await english(parts), [])
  })

  test('the problems say nothing in English', async () => {
    const rows = await until(
      () => workbench.problems(),
      (all) => all.length > 3,
    )
    await picture(workbench, 'pseudo-problems')
    const messages = page.locator('.markers-panel .marker-message')
    assert.ok((await messages.count()) > 0, rows.join('\n'))
    assert.deepEqual(await english(messages), [])
  })

  test('the evidence beside the memo says nothing in English, and nothing in it is cut', async () => {
    await workbench.goTo(3, 10)
    await workbench.press('Control+k', 'Shift+e')
    const body = pageBody(page)
    await body.locator('main h2').first().waitFor()
    await until(
      () => body.locator('main').innerText(),
      (all) => all.includes('Velmark will certainly sign'),
    )
    await picture(workbench, 'pseudo-evidence')
    assert.deepEqual(await english(body.locator('main')), [])
    assert.deepEqual(await cutIn(body.locator('main *')), [])
    assert.deepEqual(await brokenIn(body.locator('main :is(h2, h3, dt, button)')), [])
  })

  test('what mends a sentence is offered in no English', async () => {
    await workbench.press('Control+1')
    await workbench.goTo(3, 16)
    await offeredBy(workbench, 'Control+.')
    await picture(workbench, 'pseudo-fixes')
    const rows = page.locator('.action-widget .monaco-list-row.action .title')
    assert.ok((await textsIn(rows)).length > 2)
    assert.deepEqual(await english(rows), [])
    await workbench.press('Escape')
  })

  test('our commands, a list of claims to cite and what a message says are in no English', async () => {
    await workbench.goTo(7, 1)
    await workbench.runCommand(`Attaché: ${told('commands.citeClaim')}`)
    await formCalled(pseudo('Cite a claim'))
    await picture(workbench, 'pseudo-cite')
    assert.ok((await textsIn(rowsOfForm())).length > 5)
    assert.deepEqual(await english(rowsOfForm()), [])
    await workbench.press('Escape')
    await workbench.runCommand(`Attaché: ${told('commands.checkAllMemos')}`)
    const message = page.locator('.notification-list-item-message')
    await message.first().waitFor()
    await picture(workbench, 'pseudo-message')
    assert.deepEqual(await english(message), [])
  })

  test('the form of a claim is in no English', async () => {
    await workbench.openFile('reed2021.txt')
    await workbench.goTo(8, 1)
    await workbench.press('Shift+End')
    await workbench.runCommand(`Attaché: ${told('commands.newClaimFromSelection')}`)
    await formCalled('Reed: ')
    await picture(workbench, 'pseudo-form')
    assert.ok((await textsIn(rowsOfForm())).length > 8)
    assert.deepEqual(await english(rowsOfForm()), [])
    await workbench.press('Escape')
  })

  test('the questions on how an interview may be cited are in no English', async () => {
    await workbench.openFile('reed2021.md')
    await workbench.goTo(1, 1)
    await workbench.runCommand(`Attaché: ${told('commands.changeTerms')}`)
    await formCalled(pseudo('on record'))
    await picture(workbench, 'pseudo-terms')
    assert.deepEqual(
      await english(page.locator('.quick-input-widget:visible :is(.quick-input-title, .monaco-highlighted-label)')),
      [],
    )
    await workbench.press('Escape')
  })

  test('the walkthrough is in no English, and its buttons are not cut', async () => {
    await workbench.runCommand('Welcome: Open Walkthrough...')
    await workbench.pick(told('walkthrough.title'))
    const steps = page.locator('.getting-started-step')
    await steps.first().waitFor()
    await picture(workbench, 'pseudo-walkthrough')
    const ours = steps.locator('.step-title, .step-description-container :is(p, .button-container)') // VS Code tells the keys beside them
    assert.ok((await textsIn(ours)).length > 8)
    assert.deepEqual(await english(ours), [])
    assert.deepEqual(await cutIn(steps.locator('.monaco-button')), [])
  })

  test('the titles of the views and the buttons of an empty one are not cut', async () => {
    const header = page.locator('.pane-header', { hasText: told('views.whoSaid') }).first()
    await header.click()
    const buttons = page.locator('.sidebar .welcome-view .monaco-button')
    await buttons.first().waitFor()
    await picture(workbench, 'pseudo-search')
    assert.deepEqual(await english(page.locator('.sidebar .welcome-view')), [])
    assert.deepEqual(await cutIn(buttons), [])
    assert.deepEqual(await cutIn(page.locator('.sidebar .pane-header .title')), [])
  })
})

suite('in German', () => {
  const german = manifestTexts('de')
  let workbench, page
  suiteSetup(async () => {
    workbench = await openFolder(files, {}, 'de')
    ;({ page } = workbench)
    await workbench.openFile('memo.md')
    await workbench.openContainer('Attaché')
    await workbench.widenSideBar(120)
    await workbench.tree(german['views.topics']).root.waitFor()
    const header = page.locator('.pane-header', { hasText: german['views.thisMemo'] }).first()
    await header.click()
    await workbench.tree(german['views.thisMemo']).root.getByRole('treeitem').first().waitFor()
    await workbench.goTo(3, 10)
    await workbench.press('Control+k', 'Shift+e')
    await pageBody(page).locator('main h2').first().waitFor() // a page that opens takes the focus, and closes the palette
  })
  suiteTeardown(() => workbench?.close())

  for (const theme of ['light', 'dark', 'high contrast', 'high contrast light'])
    test(`nothing is cut in views, hover and evidence (${theme})`, async () => {
      await workbench.setTheme(theme)
      const shot = (name) => picture(workbench, `de-${theme.replaceAll(' ', '-')}-${name}`)
      const body = pageBody(page)
      await until(
        () => body.locator('main').innerText(),
        (all) => /Absatz|Abs\. 2/.test(all),
      )
      await shot('views')
      assert.deepEqual(await cutIn(body.locator('main *')), [])
      assert.deepEqual(await brokenIn(body.locator('main :is(h2, h3, dt, button)')), [])
      assert.deepEqual(await cutIn(page.locator('.sidebar .pane-header .title, .sidebar .monaco-button')), [])
      await workbench.press('Control+1')
      const hover = await workbench.editor.hover('para. 2', { expected: 'Reed' })
      assert.match(await hover.innerText(), /Aussagen in/)
      await shot('hover')
      await workbench.editor.leave()
    })
})

/** What is drawn in elements, and what they are called for those who hear them; VS Code itself names the buttons of a row. */
function textsIn(locator) {
  return locator.evaluateAll((all) =>
    all.flatMap((root) => {
      const texts = [root, ...root.querySelectorAll('*')].flatMap((one) =>
        one.matches('.actions-container')
          ? []
          : ['aria-label', 'title'].flatMap((name) => one.getAttribute(name) ?? []),
      )
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (walker.nextNode())
        // A list keeps hidden what a row said that it uses again.
        if (walker.currentNode.parentElement.checkVisibility()) texts.push(walker.currentNode.data)
      return texts.filter((text) => text.trim())
    }),
  )
}

/** The texts that an element has no room for. What is only heard takes one pixel. */
function cutIn(locator) {
  return locator.evaluateAll((all) =>
    all
      .filter((one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1)
      .filter((one) => getComputedStyle(one).overflowX !== 'visible' && one.innerText?.trim())
      .map((one) => one.innerText),
  )
}

/** Words of elements that go on in the next line. */
function brokenIn(locator) {
  return locator.evaluateAll((all) =>
    all.flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const broken = []
      while (walker.nextNode())
        for (const { 0: word, index } of walker.currentNode.data.matchAll(/[^\s-]+/g)) {
          const range = document.createRange()
          range.setStart(walker.currentNode, index)
          range.setEnd(walker.currentNode, index + word.length)
          if (new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size > 1) broken.push(word)
        }
      return broken
    }),
  )
}
