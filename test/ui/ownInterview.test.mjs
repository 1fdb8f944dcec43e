import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { again } from './support/again.mjs'
import { openFolder, picture } from './support/folders.mjs'
import { until } from './support/until.mjs'

const page = fs.readFileSync('test/fixtures/import/known/html-thinktank-strong-questions.html', 'utf8')
const title = '“The river does not read our treaties”'
/** What the interviewee says of the years to come. */
const passage = 'If you begin with the sugar growers you will never begin'
const label = 'No start with the growers'
const quoted = 'the growers will have to explain themselves'

/** From a saved web page to a memo in which every word can be proved: all by mouse and keys, as an analyst does it. */
suite('an interview of one’s own in the workbench', () => {
  let workbench, editor, topics
  suiteSetup(async () => {
    workbench = await openFolder(
      { 'inbox/river.html': page, 'memo.md': '# The basin\n\nThe order matters \n\nHe puts it so: \n' },
      { 'editor.wordWrap': 'on', 'attache.codedBy': 'A. Brandt' },
    )
    ;({ editor } = workbench)
    topics = workbench.tree('Topics')
    await workbench.openFile('memo.md')
  })
  suiteTeardown(() => workbench?.close())

  const inPage = (selector, options) => workbench.page.locator(selector, options).first()
  /** A fresh menu takes no click yet. */
  const choose = async (entry) => {
    await inPage('.monaco-menu:visible').waitFor()
    await inPage('.monaco-menu:visible').getByText(entry).hover()
    await workbench.press('Enter')
  }
  const show = async (name) => {
    await inPage('.tab', { hasText: name }).click()
    await inPage('.tab.active', { hasText: name }).waitFor()
  }
  /** Selects words with the editor's own search. */
  const select = async (words) => {
    await workbench.press('Control+Home', 'Control+f')
    await inPage('.find-widget.visible .find-part textarea').fill(words)
    await workbench.press('Enter', 'Escape')
    await inPage('.statusbar-item', { hasText: `(${words.length} selected)` }).waitFor()
  }
  const atEndOf = async (needle) => {
    await show('memo.md')
    await editor.clickBehind(needle)
    await workbench.press('End')
  }
  /** The same in both themes. */
  const pictures = async (name) => {
    await picture(workbench, `own-${name}-light`)
    if (!process.env.ATTACHE_SHOTS) return
    await workbench.setTheme('dark')
    await picture(workbench, `own-${name}-dark`)
    await workbench.setTheme('light')
  }

  test('comes in from the explorer: terms, key, sharing, and a look at what will be written', async () => {
    await workbench.openContainer('Explorer')
    await inPage('.explorer-folders-view .monaco-list-row', { hasText: 'inbox' }).click()
    await inPage('.explorer-folders-view .monaco-list-row', { hasText: 'river.html' }).click({ button: 'right' })
    await choose('Import Transcripts or Notes…')
    await workbench.pick('on record')
    await workbench.pick('Keep it out of git')
    await inPage('.tab.active', { hasText: 'Import report' }).waitFor()
    await editor.waitForText('Interviewee Halvard Noor, turns: 9')
    await pictures('report')
    await workbench.writeImport()
    await workbench.openContainer('Attaché')
    await topics.row(title).waitFor()
    await workbench.widenSideBar(140)
    const names = fs.readdirSync(path.join(workbench.workspace, 'corpus')).sort()
    assert.deepEqual(names, ['.gitignore', '.ignore', 'noor2023.md', 'noor2023.sums', 'noor2023.txt'])
  })

  test('a passage of it becomes a claim under a new topic', async () => {
    await workbench.openFile('corpus/noor2023.txt')
    await select(passage)
    const words = await editor.pointBehind('with the sugar')
    await workbench.page.mouse.click(words.x - 20, words.y, { button: 'right' })
    await choose('Code Selection as Claim…')
    const step = (name) =>
      workbench.page.locator('.quick-input-widget:visible .quick-input-title', { hasText: name }).waitFor()
    await workbench.pickRow('Save claim').waitFor()
    await workbench.fill('An agreement that starts with the large users will fail.')
    await workbench.pick('Label')
    await step('Label')
    await workbench.fill(label)
    await workbench.pick(`Use “${label}”`)
    await workbench.pick('Save claim') // no topic is there yet, and the words tell no kind: both are asked for
    await step('Topic')
    await workbench.fill('Next agreement')
    await workbench.pick('New topic “Next agreement”')
    await step('Kind')
    await workbench.pick('forecast')
    const saved = await until(
      () => workbench.read('corpus/noor2023.md'),
      (text) => text.includes(label),
    )
    assert.match(saved, /### Next agreement \{#next-agreement\}\n\n###### No start with the growers \{#[a-z-]+\}/)
    assert.match(saved, /- at: ¶10 “If you begin … will never begin”\n- kind: forecast\n/)
    assert.match(saved, /- coded: A\. Brandt \d{4}-\d\d-\d\d\n/)
    await topics.expand(title)
    await topics.expand('Next agreement')
    await topics.reveal(label)
    await pictures('claim')
  })

  test('is cited in the memo by a few letters, and quoted by pasting', async () => {
    await atEndOf('The order matters')
    await editor.type('@growers')
    await editor.accept(label)
    await editor.waitForText('[@noor2023, para. 10]')
    await show('noor2023.txt')
    await select(quoted)
    await workbench.press('Control+c')
    await atEndOf('He puts it so:')
    await workbench.press('Control+v')
    await editor.waitForText(`“${quoted}” [@noor2023,`)
    await workbench.press('Escape')
    const saved = await workbench.save('memo.md')
    assert.match(saved, /The order matters \[@noor2023, para\. 10\]<!--c:[a-z-]+~\w+-->/)
    assert.deepEqual(await problemsOfMemo(), [])
    await pictures('cited')
  })

  test('one altered word is found, and the light bulb puts the right one back', async () => {
    await show('memo.md')
    await editor.clickBehind('have to explain')
    await workbench.press('Control+Shift+ArrowLeft')
    await editor.type('forgive')
    const found = await until(problemsOfMemo, (rows) => rows.length > 0)
    assert.equal(found.length, 1, found.join('\n'))
    assert.match(found[0], /Quotation differs from Noor, ¶10: you write “forgive”, the source has “explain”\./)
    await pictures('altered')
    await show('memo.md')
    await editor.clickBehind('the growers')
    const mend = workbench.page.locator('.action-widget').getByText('Use the words of the source')
    await again(workbench.page, async (options) => {
      await workbench.press('Control+.')
      await mend.waitFor(options)
    })
    await picture(workbench, 'own-mending')
    await mend.click()
    await editor.waitForText(`“${quoted}” [@noor2023,`)
    await until(problemsOfMemo, (rows) => rows.length === 0)
    await show('memo.md')
    assert.ok((await workbench.save('memo.md')).includes(`He puts it so: “${quoted}” [@noor2023, para. 10]\n`))
  })

  /** The rows of our problems in the memo. */
  async function problemsOfMemo() {
    const rows = await workbench.problems()
    return rows.filter((row) => /Quotation|noor2023/.test(row ?? ''))
  }
})
