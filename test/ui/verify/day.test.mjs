import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { readKnown } from '../../known.mjs'
import { again } from '../support/again.mjs'
import { openFolder, picture } from '../support/folders.mjs'
import { offeredBy, take } from '../support/problems.mjs'
import { until } from '../support/until.mjs'
import { pageBody } from '../support/webview.mjs'

const known = (name) => readKnown(name).toString()
const memo = `# Water and wires

The flow tables were wrong 

On the order he is plain: 
`
const quoted = 'the growers will have to explain themselves'
const second = 'And that, to my mind, is the only test.'

/**
 * The working day of an analyst by the keyboard, from transcripts as they came to a document. A gesture is a chord, an Enter, a click or a choice in
 * a menu; typing and arrows are none. What each job took before is from the day of an analyst who used the first version.
 */
suite('the day of an analyst', function () {
  this.bail(true) // each step begins where the one before has ended
  let workbench, page, editor
  suiteSetup(async () => {
    workbench = await openFolder(
      {
        'memo.md': memo,
        'inbox/crane.vtt': known('05_teams_interview4.vtt'),
        'inbox/farrow.txt': known('service-name-and-time.txt'),
        'inbox/hives.txt': known('16_watershed_wire_five_minutes.txt'),
        'inbox/river.html': known('html-thinktank-strong-questions.html'),
      },
      { 'editor.wordWrap': 'on', 'attache.codedBy': 'A. Brandt' },
    )
    ;({ page, editor } = workbench)
    await workbench.openFile('memo.md')
  })
  suiteTeardown(() => workbench?.close())

  /** A test that counts gestures. `before` is what the job took in the first version, `goal` what it may take. */
  const job = (name, { goal, before }, run) =>
    test(name, async () => {
      let count = 0
      const gesture = async (...keys) => {
        count += 1
        await workbench.press(...keys)
      }
      await run(gesture)
      console.log(`      gestures: ${count} (goal ${goal}, before ${before})`)
      assert.ok(count <= goal, `${count} gestures`)
    })
  const tab = (name) => page.locator('.tab.active', { hasText: name }).first()

  const inExplorer = (name) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first()
  const entry = () =>
    page.locator('.monaco-menu:visible .action-item', { hasText: 'Import Transcripts or Notes…' }).first()
  /** By the pointer, for files are marked so: two clicks, and the menu. */
  const importSeveral = async (first, last) => {
    await workbench.openContainer('Explorer')
    await inExplorer('inbox').click()
    await again(page, async (options) => {
      await inExplorer(first).click(options)
      await tab(first).waitFor(options) // for a file that opens later is marked alone then
      await inExplorer(last).click({ modifiers: ['Shift'], ...options })
      await page.locator('.explorer-folders-view .monaco-list-row.selected').nth(2).waitFor(options)
      await inExplorer(last).click({ button: 'right', ...options })
      await workbench.pickInMenu('Import Transcripts or Notes…', options)
    })
  }
  /** By the keyboard, from the memo. */
  const importOne = async (name) => {
    const focused = page.locator('.explorer-folders-view .monaco-list-row.focused')
    await workbench.press('Control+Shift+e')
    await page.locator('.explorer-folders-view .monaco-list:focus').waitFor()
    await until(
      async () => {
        const text = await focused.innerText()
        if (!text.includes(name)) await workbench.press(text.includes('memo.md') ? 'Home' : 'ArrowDown')
        return text
      },
      (text) => text.includes(name),
    )
    await workbench.press('Shift+F10')
    await entry().waitFor()
    const at = page.locator('.monaco-menu:visible .action-item.focused')
    await until(
      async () => {
        await workbench.press('ArrowDown')
        return at.innerText()
      },
      (text) => text.includes('Import Transcripts or Notes…'),
    )
    await workbench.press('Enter')
  }
  /** Waits for a list, and goes by typing to the row that holds some text. */
  const choose = async (row, gesture) => {
    await workbench.pickRow(row).waitFor()
    await workbench.fill(row)
    await page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: row }).waitFor()
    await gesture('Enter')
  }
  /** A window that is busy drops the key. */
  const write = async (gesture) => {
    await tab('Import report').waitFor()
    await gesture()
    await workbench.writeImport()
  }
  const openForm = () =>
    again(page, async (options) => {
      await workbench.press('Control+k', 'c')
      await workbench.pickRow('Save claim').waitFor(options)
    })
  const interviewWith = (expected) =>
    until(
      () => workbench.read('corpus/noor2023.md'),
      (text) => expected.test(text),
    )
  const problems = async (expected) => {
    const label = page.locator('#attache\\.attache\\.evidence')
    await until(
      () => label.getAttribute('aria-label'),
      (text) => expected.test(text ?? ''),
    )
  }

  job('import three transcripts by one list', { goal: 8, before: 18 }, async (gesture) => {
    for (let click = 0; click < 3; click++) await gesture()
    await importSeveral('crane.vtt', 'hives.txt')
    await workbench.pickRow('Go On').waitFor()
    await picture(workbench, 'day-import-list')
    await choose('Attribution Terms of All Files', gesture)
    await choose('on record', gesture)
    await workbench.pickRow('on record: 3').waitFor()
    await picture(workbench, 'day-import-told')
    await choose('Go On', gesture)
    await choose('Keep it out of git', gesture)
    await tab('Import report').waitFor()
    await picture(workbench, 'day-import-report')
    await write(gesture)
    const said = await workbench.notification('3 interviews were imported')
    assert.match(said, /with \d+ passages to search and cite: /)
    for (const name of ['Search', 'Cite', 'Review New Names', 'New Memo'])
      await page.locator('.notifications-toasts').getByRole('button', { name, exact: true }).waitFor()
    await picture(workbench, 'day-import-next')
    await workbench.runCommand('Notifications: Clear All Notifications')
  })

  job('from one more transcript to its first cited sentence', { goal: 4, before: 9 }, async (gesture) => {
    await workbench.openFile('memo.md')
    await workbench.goTo(3, 28)
    await gesture()
    await importOne('river.html')
    await choose('on record', gesture)
    await write(gesture)
    await workbench
      .tree('Topics')
      .row(/The river does not read/)
      .waitFor()
    await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()
    await editor.type('@gauge tables')
    await editor.focusSuggestion('Noor ¶')
    await picture(workbench, 'day-cite')
    await editor.accept('Noor ¶')
    await gesture()
    await editor.waitForText('The flow tables were wrong [@noor2023, para.')
  })

  test('shows all that came in by question, with the first words of each answer and who speaks', async () => {
    const topics = workbench.tree('Topics')
    await topics.expand('Q1 Did you know?')
    await topics.row(/Everybody knew.*Noor ¶1/s).waitFor()
    await picture(workbench, 'day-tree')
  })

  test('a passage that nobody coded is found and quoted by the command for claims', async () => {
    await workbench.press('Control+1')
    await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()
    await editor.type('. ')
    await workbench.press('Control+k', 'a')
    await workbench.typeInto('Cite a claim', 'hydrologists')
    await workbench.pick('Passage, not coded') // a list that is searched anew is empty for a moment, and takes no Enter
    await workbench.pick('Quotation')
    await editor.waitForText('“I miss the hydrologists.')
    await workbench.press('Control+z')
    await workbench.save('memo.md')
  })

  test('the first claim asks for its topic and kind, and says all of its form to those who hear it', async () => {
    await workbench.openFile('corpus/noor2023.txt')
    await page.locator('.statusbar-item', { hasText: 'Interview Transcript' }).waitFor()
    await editor.select('If you begin with the sugar growers you will never begin.')
    await openForm()
    await picture(workbench, 'day-claim')
    const names = await heardInForm()
    console.log(names.map((name) => `      | ${name}`).join('\n'))
    for (const [at, name] of [
      'Noor: “If you begin with the sugar growers you will never begin.”',
      'Claim in your own words',
      'Save claim, choose a topic, Noor argued that if you begin with the sugar growers you will never begin.',
      'Topic, choose a topic',
      'Whose view, Noor',
      'Kind, choose a kind',
      'Hedge, none',
      'Label, If you begin with the sugar growers',
    ].entries())
      assert.ok(names[at]?.includes(name), names.join('\n'))
    await workbench.press('Enter')
    await workbench.typeInto('Topic', 'Next agreement')
    await workbench.pickRow('New topic “Next agreement”').waitFor()
    await workbench.press('Enter')
    await choose('forecast', () => workbench.press('Enter'))
    const saved = await interviewWith(/- kind: forecast\n/)
    assert.match(saved, /### Next agreement \{#next-agreement\}\n\n###### [^\n]* \{#[a-z-]+\}/)
    assert.match(saved, /- coded: A\. Brandt \d{4}-\d\d-\d\d\n/)
    await tab('noor2023.txt').waitFor()
  })

  job('a claim of a passage', { goal: 3, before: 9 }, async (gesture) => {
    await editor.select(second)
    await gesture()
    await openForm()
    await gesture()
    await page.locator('.quick-input-widget:visible', { hasText: 'Next agreement' }).first().waitFor()
    await picture(workbench, 'day-claim-second')
    await gesture('Enter')
    await interviewWith(/- at: ¶2 “And that, to … /)
    await workbench.openFile('memo.md')
  })

  test('each claim has its speaker in sight in the side bar as it is', async () => {
    const topics = workbench.tree('Topics')
    await topics.expand('Next agreement')
    await topics.expand('Noor', 2)
    await topics.row(/That, to my mind.*Noor ¶2/s).waitFor()
    await picture(workbench, 'day-claims')
  })

  job('a quotation, cited', { goal: 3, before: 3 }, async (gesture) => {
    await workbench.openFile('memo.md')
    await workbench.goTo(5, 27)
    await workbench.openFile('corpus/noor2023.txt')
    await editor.select(quoted)
    await gesture()
    await again(page, async (options) => {
      await workbench.press('Control+k', 'q')
      await editor.waitForText(`“${quoted}” [@noor2023,`, options)
    })
    await gesture()
    assert.match(
      await workbench.save('memo.md'),
      /plain: “the growers will have to explain themselves” \[@noor2023, para\. \d+\]/,
    )
  })

  job('a word that the source does not have', { goal: 2, before: 2 }, async (gesture) => {
    await editor.clickBehind('have to explain')
    await workbench.press('Control+Shift+ArrowLeft')
    await editor.type('forgive')
    await problems(/Errors: 1/)
    await picture(workbench, 'day-fault')
    await offeredBy(workbench, 'Control+.')
    await gesture()
    await take(workbench, 'Use the source’s words')
    await gesture()
    await editor.waitForText(`“${quoted}” [@noor2023,`)
    await workbench.save('memo.md')
  })

  job('what the source says, beside the memo', { goal: 1, before: 'not there' }, async (gesture) => {
    await workbench.goTo(3, 6)
    await gesture('Control+k', 'Shift+e')
    const body = pageBody(page)
    await body.getByText('The tables of 1974 assume').first().waitFor()
    await picture(workbench, 'day-evidence')
    const names = (await body.ariaSnapshot()).split('\n')
    console.log(names.map((name) => `      | ${name}`).join('\n'))
    const headings = names.flatMap((name) => /heading "(.*?)"/.exec(name)?.[1] ?? [])
    assert.deepEqual(headings, [
      'Evidence',
      'Check',
      'Your sentence',
      'Noor, paragraph 4',
      'In the interview',
      'About this source',
    ])
    await workbench.press('Escape')
  })

  job('the document', { goal: 6, before: 6 }, async (gesture) => {
    await workbench.runCommandByKeys('Attaché: Export Memo to Word, PDF or HTML…')
    await gesture()
    await workbench.pickRow('.docx').waitFor() // the palette has a row with “Word” as well
    await choose('Word', gesture)
    await choose('Policy prose', gesture)
    await choose('With an annex of evidence', gesture)
    const input = page.locator('.quick-input-widget:visible input.input')
    await until(
      () => input.inputValue(),
      (value) => value.endsWith('/memo.docx'),
    )
    await gesture('Enter')
    await workbench.notification('The memo was exported')
    assert.ok(fs.existsSync(path.join(workbench.workspace, 'memo.docx')))
  })

  /** The title of the form, its box and its rows as a screen reader says them, in order. */
  async function heardInForm() {
    const form = page.locator('.quick-input-widget:visible')
    const rows = await form
      .locator('.monaco-list-row')
      .evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''))
    const input = form.locator('input.input')
    return [
      await form.locator('.quick-input-title').innerText(),
      (await input.getAttribute('aria-label')) ?? (await input.getAttribute('placeholder')),
      ...rows,
    ]
  }
})
