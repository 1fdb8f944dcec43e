// A picture for each page of the manual that has something to show, cut out of the workbench while it is done.
import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'
import { readBackSheet, reviewed, reviewInWord, road, sheet, talk } from './manualPictureFiles.mjs'
import { again } from './ui/support/again.mjs'
import { cutOut, hideBars, showView } from './ui/support/pictureWindow.mjs'
import { offeredBy } from './ui/support/problems.mjs'
import { until } from './ui/support/until.mjs'
import { pageBody } from './ui/support/webview.mjs'
import { writeExact } from './vscode/exactPicture.mjs'

const memo = 'memo.md'
const transcript = 'ferid.txt'

/** What the user has set in whose window they are taken: nothing at the edges of the text that a cut would go through. */
export const settingsOfPictures = {
  'workbench.colorTheme': 'Light 2026',
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
  'comments.openView': 'never',
  'editor.cursorBlinking': 'solid',
  'editor.folding': false,
  'editor.lineNumbers': 'off',
  'editor.minimap.enabled': false,
  'editor.scrollbar.vertical': 'hidden',
  'editor.stickyScroll.enabled': false,
  'attache.codedBy': 'A. Brandt',
}

/** Of the window, in pixels: a picture is then as wide as a column of text in the preview, which shows it no smaller. */
const width = 960

/** By page: the height of the window, and what is done in it until there is something to see. That gives the parts of the window which are. */
const pictures = {
  'look-up': {
    height: 570,
    see: async (workbench) => {
      const { page } = workbench
      await openAt(workbench, memo, 'will certainly')
      await workbench.press('Control+k', 'Shift+e')
      await until(
        () => textOf(pageBody(page).locator('main')),
        (text) => text.includes('will certainly'),
      )
      return [page.locator('.part.editor'), page.locator('.part.auxiliarybar')]
    },
  },
  cite: {
    height: 1000,
    see: async (workbench) => {
      const { page } = workbench
      await openAt(workbench, memo, '. That it drew so much')
      await again(page, async (options) => {
        await workbench.press('Escape', 'Control+k', 'a')
        await workbench.typeInto('Cite a claim', 'rather muted')
        await workbench.pick('rather muted')
        await workbench.pickRow('Citation only').waitFor(options)
      })
      return [page.locator('.quick-input-widget:visible')]
    },
  },
  check: {
    height: 470,
    see: async (workbench) => {
      const { page } = workbench
      await showView(workbench, 'This Memo')
      await openAt(workbench, memo, '50 percent of them')
      await page.locator('.squiggly-error').first().waitFor()
      await offeredBy(workbench, 'Control+.')
      return [page.locator('.part.sidebar'), page.locator('.part.editor')]
    },
  },
  import: {
    height: 520,
    see: async (workbench) => {
      const { page } = workbench
      await importTalk(workbench)
      await workbench.pick('on record')
      await workbench.pick('Done')
      await page.locator('.tab.active', { hasText: 'Import report' }).waitFor()
      await hideBars(page)
      await workbench.editor.waitForText('Not known and left out')
      return [page.locator('.part.editor')]
    },
  },
  code: {
    height: 560,
    see: async (workbench) => {
      const { page, editor } = workbench
      await workbench.openFile('dastoor2010.txt')
      await page.locator('.statusbar-item', { hasText: 'Interview Transcript' }).waitFor()
      await editor.select('what they ask for is a customs house that opens on Sundays.')
      await again(page, async (options) => {
        await workbench.press('Control+k', 'c')
        await workbench.pickRow('Save claim').waitFor(options)
      })
      return [page.locator('.part.editor')]
    },
  },
  protect: {
    height: 520,
    see: async (workbench) => {
      await importTalk(workbench)
      await workbench.pick('background')
      await workbench.pickRow('Ilyan Ferid').waitFor()
      return [workbench.page.locator('.quick-input-widget:visible')]
    },
  },
  export: {
    height: 560,
    see: async (workbench) => {
      const { page } = workbench
      await openAt(workbench, memo, 'Flood forecasts for')
      await workbench.runCommand('Attaché: Preview Memo')
      await until(
        () => textOf(pageBody(page)),
        (text) => text.includes('✓') && text.includes('≠'),
      )
      return [page.locator('.part.editor')]
    },
  },
  styles: {
    height: 520,
    see: async (workbench) => {
      await workbench.openFile(memo)
      await workbench.runCommand('Attaché: Export Memo to Word')
      await workbench.pick('.docx')
      await workbench.pickRow('Policy prose').waitFor()
      return [workbench.page.locator('.quick-input-widget:visible')]
    },
  },
  'read-back': {
    height: 700,
    see: async (workbench) => {
      const { page } = workbench
      readBackSheet(workbench)
      await openAt(workbench, road, 'threatens')
      await workbench.press('Control+k', 'Shift+e')
      const form = pageBody(page).locator('fieldset')
      await form.waitFor()
      await form.locator('[name="state"]').selectOption('answered')
      await pageBody(page).getByRole('button', { name: 'Record', exact: true }).scrollIntoViewIfNeeded()
      return [page.locator('.part.editor'), page.locator('.part.auxiliarybar')]
    },
  },
  'read-back-sheet': {
    height: 640,
    see: async (workbench) => {
      const { page } = workbench
      await workbench.openFile(sheet)
      await workbench.runCommand('Markdown: Open Preview')
      await until(
        () => textOf(pageBody(page)),
        (text) => text.includes('not for publication'),
      )
      await workbench.page.locator('.tab', { hasText: sheet }).first().waitFor()
      return [page.locator('.part.editor')]
    },
  },
  'word-review': {
    height: 480,
    see: async (workbench) => {
      const { page } = workbench
      reviewInWord(workbench)
      await workbench.openFile(reviewed)
      await workbench.runCommand('Attaché: Bring Back Word Review')
      await page.locator('.quick-input-widget:visible').getByText('gorge.docx').click()
      await page
        .getByRole('tree', { name: /Review of/ })
        .getByText('Needs no look.')
        .nth(2)
        .waitFor()
      await page.locator('.review-widget').getByText('Still so?').waitFor()
      await showView(workbench, 'Review of')
      return [page.locator('.part.sidebar'), page.locator('.part.editor')]
    },
  },
  'read-back-views': {
    height: 620,
    see: async (workbench) => {
      const { page } = workbench
      await openAt(workbench, memo, '## What we can offer')
      await workbench.runCommand('Attaché: Compare Views by Topic')
      await workbench.pickRow('Parveen Dastoor').waitFor()
      await workbench.press('Enter')
      const body = pageBody(page)
      await body.getByRole('cell', { name: /The Sarwan road/ }).waitFor()
      await workbench.runCommand('View: Move Editor into Previous Group')
      await body.getByRole('columnheader', { name: 'Parveen Dastoor' }).waitFor()
      return [page.locator('.part.editor')]
    },
  },
  troubleshooting: {
    height: 520,
    see: async (workbench) => {
      const { page } = workbench
      const file = 'corpus/dastoor2010.md'
      const wrong = workbench.read(file).replace('- kind: forecast', '- kind: forcast')
      fs.writeFileSync(path.join(workbench.workspace, file), wrong)
      await workbench.openFile(file)
      await workbench.runCommand('Problems: Focus on Problems View')
      const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'forcast' })
      await row.dblclick()
      await page.locator('.editor-container .squiggly-error').first().waitFor()
      return [page.locator('.part.editor'), page.locator('.part.panel')]
    },
  },
}

/** Writes `DIR/PAGE.webp` for each page that names one, from the sample that `workbench` has open. */
export async function takeManualPictures({ workbench, dir }) {
  const { page } = workbench
  const named = fs
    .readdirSync(path.join(root, 'media/manual'))
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => [...read(file).matchAll(/\]\(pictures\/(.+?)\.webp\)/g)].map(([, name]) => name))
  assert.deepEqual(named.sort(), Object.keys(pictures).sort())
  fs.mkdirSync(dir, { recursive: true })
  fs.writeFileSync(path.join(workbench.workspace, transcript), talk)
  for (const [name, { height, see }] of Object.entries(pictures)) {
    await page.setViewportSize({ width, height })
    await workbench.runCommand('View: Close All Editors')
    await hideBars(page)
    const parts = await see(workbench)
    await page.mouse.move(width - 1, height - 1) // what it rests on would be marked
    await writeExact(await cutOut(page, parts), path.join(dir, `${name}.webp`))
    console.log(`✔ manual/${name}.webp`)
    await workbench.press('Escape', 'Escape', 'Escape')
  }
}

const read = (file) => fs.readFileSync(path.join(root, 'media/manual', file), 'utf8')
const textOf = (locator) => locator.innerText({ timeout: 1000 }).catch(() => '')

async function openAt(workbench, file, words) {
  await workbench.openFile(file)
  const before = workbench.read(file).split(words)[0].split('\n')
  await workbench.goTo(before.length, before.at(-1).length + 1)
}

async function importTalk(workbench) {
  const { page } = workbench
  const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: transcript }).first()
  await workbench.openContainer('Explorer')
  await again(page, async (options) => {
    await file.click({ button: 'right', ...options })
    await workbench.pickInMenu('Import Transcripts or Notes…', options)
  })
}
