import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fixtureCorpus } from '../../out/test/support/fixtures.js'
import { picture } from './support/folders.mjs'
import { until } from './support/until.mjs'
import { openWorkbench } from './support/workbench.mjs'

const reed = 'Low water, high stakes: the Lower Basin Treaty'
const official = 'a senior Velmark water official'

const head = '---\ntitle: Who pays\n---'
const memo = '# The treaty\n\nVelmark waits for Dorrin.\n\n\n\nSo it goes.\n'

/** A folder with a memo and, in `corpus`, the invented corpus with some of its texts changed. */
function makeFolder(files) {
  const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'river-')), 'river')
  fs.mkdirSync(path.join(folder, 'corpus'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'memo.md'), memo)
  fs.writeFileSync(path.join(folder, 'head.md'), `${head}\n\n\`\`\`\nold words\n\`\`\`\n`)
  for (const [name, text] of files) fs.writeFileSync(path.join(folder, 'corpus', name), text)
  return folder
}

function inventedCorpus() {
  return [...fixtureCorpus()].map(([uri, text]) => [uri.slice(uri.lastIndexOf('/') + 1), text])
}

/** Opens a folder that was made for it, with the side bar and the memo in sight. */
async function open(files, settings) {
  const fixture = makeFolder(files)
  const workbench = await openWorkbench({ fixture, ...(settings ? { settings } : {}) })
  fs.rmSync(path.dirname(fixture), { recursive: true })
  await workbench.openFile('memo.md')
  await workbench.openContainer('Attaché')
  return workbench
}

suite('the side bar', () => {
  let workbench, topics, names
  suiteSetup(async () => {
    workbench = await open(inventedCorpus())
    topics = workbench.tree('Topics')
    names = workbench.tree('Names')
    await topics.row('The treaty').waitFor()
  })
  suiteTeardown(() => workbench?.close())

  const message = () => workbench.page.locator('.tree-explorer-viewlet-tree-view .message').first().innerText()
  const openPaths = async (...labels) => {
    for (const label of labels) await topics.expand(label)
  }

  /** Takes the pointer off the rows, whose tooltips would lie over other things. */
  const leave = () => workbench.page.mouse.move(1000, 700)

  test('topics join what all interviews say, by who says it, and no claim is cut before its fifth word', async () => {
    await openPaths('The treaty', 'Reed', 'Moreau')
    await topics.row('Velmark to sign before winter').waitFor()
    await picture(workbench, 'topics-across')
    const right = await topics.root.evaluate((tree) => tree.getBoundingClientRect().right)
    const ends = await topics.root.locator('.monaco-list-row[aria-level="3"] .label-name').evaluateAll((labels) =>
      labels.map((name) => {
        const text = document.createTreeWalker(name, NodeFilter.SHOW_TEXT).nextNode()
        const words = [...text.data.matchAll(/\S+/g)].slice(0, 5)
        const range = document.createRange()
        range.setStart(text, 0)
        range.setEnd(text, words.at(-1).index + words.at(-1)[0].length)
        return [words.join(' '), range.getBoundingClientRect().right]
      }),
    )
    assert.ok(ends.length >= 5, `${ends.length} claims are in sight`)
    for (const [words, end] of ends) assert.ok(end < right, `“${words}” ends at ${end}, the view at ${right}`)
  })

  test('interviews stand newest first, and say who spoke and when', async () => {
    await topics.groupBy('Interview')
    await topics.row(reed).waitFor()
    assert.deepEqual(await topics.labels(), [
      'Nothing before the elections. Interview with Moreau. Date: June 2021. Paragraphs with claims: 3 of 3.',
      'Low water, high stakes: the Lower Basin Treaty. Interview with Reed. Date: 4 May 2021. Paragraphs with claims: 5 of 5.',
      'a senior Velmark water official. Protected interview, background. Date: 2020. Paragraphs with claims: 1 of 1.',
      'a person close to the talks. Protected interview, off record. Date: 2020. Paragraphs with claims: 1 of 1.',
    ])
  })

  test('a claim says in its row what was said, then who said it where, and with which hedge', async () => {
    await openPaths(reed, 'The treaty', 'Signature')
    assert.match(
      await topics.row('Velmark to sign before winter').innerText(),
      /^Velmark to sign before winter.*Reed ¶2 · “Indications so far”/s,
    )
    assert.match(await topics.row('Vote has slipped').innerText(), /Questioner Q1/)
    await openPaths('The river', 'Danger')
    const dam = await topics.reveal('Dam may fail within ten years')
    assert.match(
      await dam.innerText(),
      /^Dam may fail.*Reed ¶3 · view of Kestrian engineers · “could fail” · suggested/s,
    )
    await workbench.page.mouse.wheel(0, -2000) // back to the first row
    await topics.row(reed).waitFor()
  })

  test('the pointer on a claim shows it in full', async () => {
    await topics.row('Velmark to sign before winter').hover()
    const tooltip = await workbench.editor.hoverBox('our coding: likely')
    const text = await tooltip.innerText()
    for (const words of [
      'Velmark will sign the Lower Basin Treaty',
      'Said by Reed in paragraph 2',
      'No signature this year',
    ])
      assert.ok(text.includes(words), text)
  })

  test('the keyboard alone cites a claim at the cursor of the memo', async () => {
    await workbench.editor.clickBehind('Dorrin')
    await topics.row('Vote has slipped').click()
    await workbench.press('ArrowUp', 'ArrowUp')
    assert.match(
      await workbench.focused(),
      /^Velmark to sign before winter\. A forecast\. Said by Reed in paragraph 2\./,
    )
    await workbench.press('Control+k', 'a')
    await workbench.editor.waitForText('Dorrin [@reed2021, para. 2]')
    assert.match(await workbench.save('memo.md'), /Dorrin \[@reed2021, para\. 2\]\.\n/)
  })

  test('claims that are dropped on an empty line become paragraphs, each by its own voice', async () => {
    await topics.select('Velmark to sign before winter')
    await topics.row('Vote has slipped').click({ modifiers: ['Control'] })
    const { x, y } = await workbench.editor.pointBehind('So it')
    await topics.drag('Vote has slipped', { x, y: y - 38 })
    await workbench.editor.waitForText('interviewer')
    const saved = await workbench.save('memo.md')
    assert.match(
      saved,
      /\.\n\nVelmark will sign [^\n]*\[@reed2021, para\. 2\][^\n]*\n\n[^\n]*the interviewer put it to Reed[^\n]*\[-@reed2021, sec\. 1\][^\n]*\n\nSo it goes\.\n/,
    )
  })

  test('a claim that is dropped into a citation joins it', async () => {
    await topics.select('Vote has slipped')
    await topics.drag('Vote has slipped', await workbench.editor.pointBehind('[@reed2021, para. 2'))
    await workbench.editor.waitForText('2;')
    const saved = await workbench.save('memo.md')
    assert.match(saved, /Dorrin \[@reed2021, para\. 2; [^\]]*sec\. 1\]\.\n/)
  })

  test('a claim that is dropped on front matter goes below it, and none goes into code', async () => {
    await workbench.openFile('head.md')
    await topics.select('Velmark to sign before winter')
    await topics.drag('Velmark to sign before winter', await workbench.editor.pointBehind('Who'))
    await workbench.editor.waitForText('Velmark will sign')
    await leave()
    await topics.drag('Velmark to sign before winter', await workbench.editor.pointBehind('old'))
    await workbench.page.getByText('comments and attributes cannot hold a citation').first().waitFor()
    await picture(workbench, 'dropped-below-head')
    const saved = await workbench.save('head.md')
    assert.match(saved, /^---\ntitle: Who pays\n---\n\nVelmark will sign [^\n]*\]\.\n\n```\nold words\n```\n$/)
    await workbench.page.locator('.tab', { hasText: 'memo.md' }).click()
    await workbench.editor.waitForText('So it goes.')
  })

  test('a filter shows what it found, opened, and Escape takes it away', async () => {
    await leave()
    await topics.actInTitle('Filter')
    await workbench.fill('lbt winter')
    await topics.row('The treaty').waitFor() // while one types
    await until(message, (text) => text === 'Filtered by “lbt winter”. Claims found: 1.')
    await workbench.press('Enter')
    await topics.row('The treaty').waitFor()
    await until(message, (text) => text === 'Filtered by “lbt winter”. Claims found: 1.')
    await until(
      () => topics.labels(),
      (labels) => labels.length === 4,
    )
    await topics.focus()
    await workbench.press('ArrowDown', 'Escape')
    await topics.row('Nothing before the elections').waitFor()
  })

  test('a filter that nothing meets says so', async () => {
    await workbench.runCommand('Attaché: Filter Topics…')
    await workbench.fill('zeppelin')
    await workbench.press('Enter')
    await until(message, (text) => text === 'No claim, topic or name has all of these words: “zeppelin”.')
    await topics.actInTitle('Clear Filter')
    await topics.row('Nothing before the elections').waitFor()
  })

  test('the cursor in a citation finds its claim', async () => {
    await topics.collapse(reed)
    await workbench.editor.clickBehind('Dorrin [@reed2021')
    await workbench.press('Control+k', 'Shift+a')
    await until(
      () => workbench.focused(),
      (label) => label.startsWith('Velmark to sign before winter.'),
    )
  })

  test('an actor opens to what is said about it, and a name goes into the memo by key', async () => {
    await names.expand('Green League')
    const claim = await names.reveal('Green League to block the treaty')
    await workbench.editor.clickBehind('So it goes')
    await claim.click()
    await workbench.press('ArrowUp', 'Control+k', 'a')
    await workbench.editor.waitForText('So it goes Green League.')
  })

  test('agreements, events and places stand below the actors', async () => {
    await names.collapse('Actors')
    await names.row('Sarn Memorandum').waitFor()
    const labels = await names.labels()
    assert.ok(labels.includes('Agreements. Entries: 2.'), labels.join('\n'))
    await names.collapse('Agreements')
    await names.row('Events').waitFor()
  })

  test('the names of protected sources stand nowhere', async () => {
    await topics.collapse(reed)
    await openPaths(official, 'Drought')
    await topics.row('Cabinet fears unrest').waitFor()
    await topics.row(official).hover()
    const tooltip = await (await workbench.editor.hoverBox('@official2020')).innerText()
    const shown = `${(await topics.labels()).join('\n')}\n${await topics.root.innerText()}\n${tooltip}`
    assert.match(shown, /Said by a senior Velmark water official in paragraph 1/)
    assert.doesNotMatch(shown, /Solberg|Henrik|Stein|Mira|Ministry of Waters/)
  })

  test('what was open is open again after a reload, and the arrangement is kept', async () => {
    await leave()
    await topics.groupBy('Question')
    await openPaths(reed, 'Q1 Why the vote slipped')
    await workbench.reload()
    await workbench.runCommand('Attaché: Focus on Topics View')
    await topics.row('Flood alarms only').waitFor()
    assert.ok((await topics.labels()).includes('Question 1: Why the vote slipped. Claims: 8.'))
    assert.ok(!(await names.labels()).some((label) => label.startsWith('Sarn Memorandum')))
    await topics.groupBy('Interview')
  })

  test('a mistake in the corpus is counted, and stands among the Problems', async () => {
    const file = path.join(workbench.workspace, 'corpus/reed2021.md')
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('kind: forecast', 'kind: prophecy'))
    await until(message, (text) => /^Problems in the corpus: \d+\./.test(text))
    await workbench.press('Control+Shift+m')
    const problem = workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'prophecy' })
    await problem.first().waitFor()
  })
})

suite('the side bar without a corpus', () => {
  let workbench
  suiteSetup(async () => (workbench = await open([], { 'attache.shippedCorpus': 'never' })))
  suiteTeardown(() => workbench?.close())
  const welcome = () => workbench.page.locator('.welcome-view:visible').allInnerTexts()

  test('says what is missing and offers to make it', async () => {
    const texts = await until(welcome, (all) => all.length === 2)
    assert.match(texts[0], /There are no interviews here yet/)
    for (const button of ['New Corpus…', 'Open Sample Memo', 'Choose Corpus Folders'])
      assert.ok(texts[0].includes(button), texts[0])
  })

  test('shows a corpus as soon as there is one', async () => {
    const [name, text] = inventedCorpus().find(([file]) => file === 'moreau2021.md')
    fs.writeFileSync(path.join(workbench.workspace, 'corpus', name), text)
    await workbench
      .tree('Topics')
      .row('No signature this year')
      .or(workbench.tree('Topics').row('The treaty'))
      .first()
      .waitFor()
  })

  test('says that nothing could be read, and shows why', async () => {
    const file = path.join(workbench.workspace, 'corpus/moreau2021.md')
    fs.writeFileSync(file, '---\nattache: interview/9\n---\n')
    const texts = await until(welcome, (all) => all.some((one) => one.includes('No corpus file could be read')))
    assert.match(texts[0], /Show Problems/)
  })

  test('opens in the same window a sample of one’s own to write in, with memo, side bar and walkthrough', async () => {
    const { page } = workbench
    fs.rmSync(path.join(workbench.workspace, 'corpus/moreau2021.md'))
    await page.getByRole('button', { name: 'Open Sample Memo' }).click()
    await page.locator('.tab', { hasText: 'memo.md' }).first().waitFor()
    await page.locator('.gettingStartedContainer').first().waitFor()
    await workbench.tree('Topics').row('The Sarwan Road (invented)').waitFor()
  })
})
