import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from '../install.mjs'
import { openFolder, picture } from './support/folders.mjs'
import { until } from './support/until.mjs'
import { axeFindingsInside, pageBody } from './support/webview.mjs'

/** The sample memo with its corpus. */
function sample() {
  const folder = path.join(root, 'media/sample')
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name)
      return [path.relative(folder, file), fs.readFileSync(file, 'utf8')]
    }),
  )
}

const further =
  'Officials in Beijing see the road as insurance, Dastoor reports [@dastoor2010, para. 4]. Beijing wants jobs in Pakistan, she thinks [@dastoor2010, para. 4]. Her institute counted 340 trucks a month in 2009 [@dastoor2010, para. 1].'

suite('a reading round through the sample memo', () => {
  let workbench, page, body
  suiteSetup(async () => {
    const files = sample()
    files['memo.md'] = files['memo.md'].replace('## Why now', `${further}\n\n## Why now`)
    workbench = await openFolder(files, { 'attache.codedBy': 'A. Brandt' })
    ;({ page } = workbench)
    body = pageBody(page)
    await workbench.openFile('memo.md')
    await workbench.openContainer('Attaché')
    await workbench.tree('Topics').root.waitFor()
  })
  suiteTeardown(() => workbench?.close())

  const text = () =>
    body
      .locator('main')
      .innerText({ timeout: 1000 })
      .then((all) => all.replace(/\s+/g, ' '))
      .catch(() => '')
  const see = (...parts) => until(text, (all) => parts.every((part) => all.includes(part)))
  const hasKeyboard = () => until(() => body.evaluate(() => document.hasFocus()))
  const inEditor = async () => {
    await until(() => body.evaluate(() => !document.hasFocus()))
    await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()
  }
  const memoStatus = () => page.locator('.statusbar-item[id$="evidence"]').innerText()
  /** Which claim a sentence rests on stands in the same file, in two words. */
  const readings = () => {
    try {
      return workbench
        .read('corpus/memos.reviewed')
        .trim()
        .split('\n')
        .filter((line) => line.split(' ').length > 3)
    } catch {
      return []
    }
  }
  const written = (count) => until(readings, (lines) => lines.length === count)
  const question = (title) => page.locator('.quick-input-widget:visible', { hasText: title })
  /** What can be read here, by the words of the source that decide. */
  const [forecast, double, insurance, jobs, counted] = [
    'A joint forecast is cheap',
    'traffic may double',
    'they see the road as insurance',
    'they want jobs on the Pakistani side',
    'Our survey counted 340 trucks',
  ]

  test('begins by its chord with what nobody has read, and says everywhere how much is left', async () => {
    await workbench.goTo(1, 1)
    await workbench.press('Control+k', 'Shift+r')
    const shown = await see('6 not read', 'Your sentence A joint forecast', 'Should outside governments', forecast)
    assert.doesNotMatch(shown, /In the interview|About this source/)
    await hasKeyboard()
    await until(memoStatus, (label) => label.includes('6 not read'))
    await until(() => page.locator('.editor-group-container.active .view-overlays .cdr[class*="ced-"]').count())
    await picture(workbench, 'round')
  })

  test('goes on by Enter, which changes nothing, and back by B', async () => {
    await workbench.press('Enter')
    await see(double)
    await workbench.press('Enter')
    await see(insurance)
    await workbench.press('b')
    await see(double)
    await workbench.press('b')
    await see(forecast)
    assert.deepEqual(readings(), [])
  })

  test('says so behind the last one, where it begins again at the top', async () => {
    const said = page.locator('.statusbar-item', { hasText: 'That was the last one' })
    for (let presses = 0; presses < 6 && !(await said.count()); presses += 1) {
      await workbench.press('Enter')
      await page.waitForTimeout(500)
    }
    await said.waitFor()
    await see(forecast)
  })

  test('has more of the passage by M, and less again', async () => {
    await workbench.press('m')
    await see('In the interview', 'About this source')
    await workbench.press('m')
    await until(text, (all) => !all.includes('In the interview'))
  })

  test('takes S for one citation, asks once who wrote the memo, and goes on', async () => {
    await see(forecast)
    await page.waitForTimeout(500) // the page tells the extension what it shows
    await workbench.press('s')
    await question('Who wrote this memo?').waitFor()
    await workbench.pick('I wrote this memo')
    await written(1)
    assert.match(readings()[0], / supported AB \d{4}-\d\d-\d\d author$/)
    await see('5 not read', double)
    await until(memoStatus, (label) => label.includes('5 not read'))
    await hasKeyboard()
  })

  test('asks for a reason where a difference is told; R gives it ahead', async () => {
    await see('Differs', 'Stronger than Dastoor', 'Reason…')
    await workbench.press('s')
    await question('Mark Sentence as Read').waitFor()
    await workbench.press('Escape')
    await hasKeyboard()
    await workbench.press('r')
    await workbench.pick('Implied')
    await see('Your reason: implied.')
    await hasKeyboard()
    await workbench.press('o')
    await written(2)
    assert.match(readings().join('\n'), / inference AB \S+ author conflict implied$/m)
    await see('4 not read', insurance)
  })

  test('takes the last word back by U, and goes there', async () => {
    await workbench.press('u')
    await written(1)
    await see('5 not read', double)
  })

  test('goes into the sentence by F, where letters are letters and chords lead on', async () => {
    await workbench.press('f')
    await inEditor()
    await workbench.editor.type('soon ')
    await see('soon', double)
    assert.equal(readings().length, 1)
    await until(async () => {
      await workbench.press('Control+z')
      return !(await text()).includes('soon')
    })
    await workbench.press('Control+k', 'Shift+n')
    await see(insurance)
    await inEditor()
    await until(async () => {
      await workbench.press('Control+k', 'Shift+s')
      return readings().length === 2
    })
    await see('4 not read', jobs)
  })

  test('lets nobody vouch for a quotation that must be mended', async () => {
    await workbench.editor.clickBehind('50 percent')
    await see('40 percent of them went back empty')
    assert.doesNotMatch(await text(), /Supported/)
    await workbench.press('Control+k', 'Shift+s')
    await page.locator('.statusbar-item', { hasText: 'cannot be marked as read' }).waitFor()
    await workbench.editor.clickBehind('Beijing wants')
    await see(jobs)
    assert.equal(readings().length, 2)
  })

  test('takes S and O only once the deciding sentence was on the screen', async () => {
    await workbench.press('Control+k', 'Shift+r')
    await hasKeyboard()
    await page.setViewportSize({ width: 760, height: 330 })
    await workbench.press('Enter')
    await see(counted)
    const isInView = () =>
      body.evaluate(() => {
        const { bottom } = document.querySelector('.deciding').getBoundingClientRect()
        return bottom <= innerHeight
      })
    assert.equal(await isInView(), false)
    await workbench.press('s')
    await until(isInView)
    await page.waitForTimeout(500) // the page tells the extension what it shows
    assert.equal(readings().length, 2)
    await workbench.press('s')
    await written(3)
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  test('ends by Escape, and the memo looks as before', async () => {
    await workbench.press('Escape')
    await inEditor()
    await until(text, (all) => !all.includes('Supported'))
    await until(async () => !(await page.locator('.view-overlays .cdr[style*="outline"]').count()))
    await workbench.press('Control+k', 'Shift+n')
    await page.locator('.tab', { hasText: 'memo.md' }).waitFor()
  })

  test('is counted down in This Memo', async () => {
    await page.locator('.pane-header', { hasText: 'This Memo' }).click()
    const pane = page.locator('.pane', { hasText: 'This Memo' })
    await pane
      .getByText(/^3 not read/)
      .first()
      .waitFor()
  })

  for (const theme of ['light', 'dark', 'high contrast'])
    test(`can be read in ${theme}, also at 760 pixels`, async () => {
      await workbench.setTheme(theme)
      await workbench.goTo(18, 340)
      await workbench.press('Control+k', 'Shift+r')
      await see('Next', double)
      await picture(workbench, `round-${theme.replaceAll(' ', '-')}`)
      assert.deepEqual(await axeFindingsInside(body), [])
      await page.setViewportSize({ width: 760, height: 800 })
      await see('Next', double)
      await picture(workbench, `round-${theme.replaceAll(' ', '-')}-760`)
      await page.setViewportSize({ width: 1280, height: 800 })
      await workbench.press('Escape')
      await inEditor()
    })
})
