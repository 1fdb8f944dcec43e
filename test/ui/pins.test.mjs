import assert from 'node:assert/strict'
import { pinOf } from '../../out/src/core/citation/citation.js'
import { fixture } from '../../out/test/support/fixtureCorpus.js'
import { again } from './support/again.mjs'
import { inventedCorpus, openFolder, picture } from './support/folders.mjs'
import { until } from './support/until.mjs'

const pin = pinOf(fixture('reed2021#flood-cost').claim)
const cited = 'It was dear [@reed2021, para. 5]'
const asked = 'They asked [-@reed2021, sec. 1]'
const memo = `# Memo\n\n${cited}${pin}, and so on.\n\nIt changed [@reed2021, para. 5]<!--c:flood-cost~000000-->.\n\n${asked}.\n`
/** Columns, from 1, before and behind the pin. */
const before = cited.length + 1
const behind = before + pin.length

suite('pins in a memo', () => {
  let workbench, page
  suiteSetup(async () => {
    workbench = await openFolder({ ...inventedCorpus(), 'memo.md': memo }, { 'editor.wordWrap': 'off' })
    ;({ page } = workbench)
    await workbench.openFile('memo.md')
    await line('It was dear').waitFor()
  })
  suiteTeardown(() => workbench?.close())

  const line = (text) => page.locator('.editor-group-container.active .view-line', { hasText: text }).first()
  /** What of a line can be seen, signs behind hidden texts among it, which the style sheet alone has. */
  const seen = (text) =>
    line(text).evaluate((element) => {
      const all = [...element.querySelectorAll('span')].filter((span) => !span.querySelector('span'))
      const textOf = (span) => {
        const content = getComputedStyle(span, '::after').content
        const sign = content.startsWith('"') ? JSON.parse(content) : ''
        return (getComputedStyle(span).display === 'none' ? '' : span.textContent) + sign
      }
      return all.map(textOf).join('').replaceAll('\u00a0', ' ')
    })
  const hiddenAgain = () =>
    until(
      () => seen('It was dear'),
      (text) => text === `${cited}◆, and so on.`,
    )
  const at = (column) =>
    page.locator('.statusbar-item', { hasText: new RegExp(`Ln 3, Col ${column}(?!\\d)`) }).waitFor()

  test('are not seen but for a sign, another where the claim has changed', async () => {
    await workbench.goTo(1, 1)
    await hiddenAgain()
    await picture(workbench, 'pins-hidden')
    await until(
      () => seen('It changed'),
      (text) => /^It changed \[@reed2021, para\. 5\]⚠.?\.$/u.test(text),
    )
  })

  test('stand behind citations with a look of their own, to which no words are added', async () => {
    await until(
      () => seen('They asked'),
      (text) => text === `${asked}.`,
    )
    const [ofCitation, ofProse] = await line('They asked').evaluate((element) => {
      const spans = [...element.querySelectorAll('span')].filter((span) => !span.querySelector('span'))
      const colourAt = (words) => getComputedStyle(spans.find((span) => span.textContent.includes(words))).color
      return [colourAt('@reed'), colourAt('asked')]
    })
    assert.notEqual(ofCitation, ofProse)
  })

  test('are stepped over by the cursor, both ways, and while one selects', async () => {
    await workbench.goTo(3, before)
    await workbench.press('ArrowRight')
    await at(behind)
    await workbench.press('ArrowLeft')
    await at(before)
    await workbench.press('Shift+ArrowRight')
    await page.locator('.statusbar-item', { hasText: `(${pin.length} selected)` }).waitFor()
    await hiddenAgain()
  })

  test('are shown in full where the cursor was put into one, and only that', async () => {
    await workbench.goTo(3, before + 5)
    await until(
      () => seen('It was dear'),
      (text) => text === `${cited}${pin}, and so on.`,
    )
    assert.match(await seen('It changed'), /⚠/u)
    await picture(workbench, 'pins-shown')
    await workbench.press('ArrowRight')
    await at(before + 6)
    await workbench.press('Home')
    await hiddenAgain()
  })

  test('go as a whole with their sign, and come back with one undo', async () => {
    await workbench.goTo(3, behind)
    await workbench.press('Backspace')
    await until(
      () => seen('It was dear'),
      (text) => text === `${cited}, and so on.`,
    )
    await workbench.press('Control+z')
    await hiddenAgain()
  })

  test('are left out of what is copied where somebody asks for it', async () => {
    // Nothing tells when the words are in the clipboard: they are copied and pasted until they come.
    await until(
      async () => {
        await again(page, async (options) => {
          await workbench.goTo(3, 1)
          await workbench.press('Shift+End')
          await page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/ }).waitFor(options)
          await workbench.press('Shift+F10')
          await workbench.pickInMenu('Copy Without Pins', options)
          await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor(options)
        })
        await workbench.press('Control+End', 'Control+v')
        return workbench.save('memo.md')
      },
      (text) => text.endsWith(`${cited}, and so on.`),
    )
  })
})
