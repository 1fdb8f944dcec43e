import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { reedSource } from '../../../out/test/support/fixtures.js'
import { root } from '../../install.mjs'
import { inventedCorpus, openFolder, picture } from '../support/folders.mjs'
import { lookOf } from '../support/look.mjs'
import { until } from '../support/until.mjs'

/** WCAG 2.2, success criterion 1.4.3; a sign is read like text here, for it is small. */
const least = 4.5

const memo = (style) => `---
title: The treaty
${style}
---

# The treaty

Velmark will sign, Reed expects, “before the first snow” [@reed2021, para. 2].

Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].[^own] Nobody can check “what stands in no corpus at all” [@nobody2020].

Term of the treaty
:   What is said of it [@reed2021, para. 1].

(a) First
(b) Second

| Day | Act |
|-----|-----|
| One | \`a|b\` |

: Days and acts

[^own]: A note of the memo’s own.
`

const kinds = [
  ['words of a citation', '.attache-citation'],
  ['mark of a note', '.attache-mark a[href]'],
  ['words of a note', '.attache-notes p'],
  ['sign of words that are as in the source', '.attache-verified'],
  ['sign of words that differ', '.attache-differs'],
  ['entry of the bibliography', '.attache-bibliography p'],
  ['caption', 'caption'],
  ['term', 'dt'],
]

suite('the preview in every theme', () => {
  let workbench
  suiteSetup(async () => {
    workbench = await openFolder({
      'memo.md': memo('attache-style: chicago-notes'),
      'broken.md': memo('csl: none.csl'),
      ...inventedCorpus(),
      'corpus/reed2021.txt': reedSource(),
    })
  })
  suiteTeardown(() => workbench?.close())

  const page = () => workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
  const preview = async (file) => {
    await workbench.openFile(file)
    await workbench.runCommand('Markdown: Open Preview to the Side')
  }
  const textOf = () =>
    page()
      .locator('body')
      .innerText({ timeout: 1000 })
      .catch(() => '')
  const looksOf = async (selector) => {
    const all = await page().locator(selector).all()
    assert.ok(all.length > 0, `there is no ${selector}`)
    return Promise.all(all.map(lookOf))
  }
  /** The page lies see-through on the editor: for a measure of what is seen it gets what is behind it. */
  const backed = () =>
    page()
      .locator('html')
      .evaluate((html) => {
        html.style.background = 'var(--vscode-editor-background)'
      })
  const colorOf = (selector) =>
    page()
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).color)

  test('shows what it is asked to', async () => {
    await preview('memo.md')
    await until(textOf, (words) => words.includes('✓') && words.includes('≠') && /Days and acts/.test(words))
    const list = page().locator('ol.attache-lower-alpha-brackets')
    assert.equal(await list.evaluate((one) => getComputedStyle(one).listStyleType), 'attache-lower-alpha-brackets')
    assert.equal(await page().locator('table caption').count(), 1)
  })

  let last = []
  for (const theme of ['light', 'dark', 'high contrast', 'high contrast light'])
    test(`can be read in ${theme}, in the colours of the theme`, async () => {
      await workbench.setTheme(theme)
      await until(
        () => page().locator('body').getAttribute('class'),
        (classes) =>
          theme.startsWith('high contrast')
            ? /vscode-high-contrast/.test(classes) && /high-contrast-light/.test(classes) === theme.endsWith('light')
            : new RegExp(`vscode-${theme}\\b`).test(classes) && !/high-contrast/.test(classes),
      )
      await backed()
      for (const [what, selector] of kinds)
        for (const { contrast, color } of await looksOf(selector))
          assert.ok(contrast >= least, `${what} in ${theme}: ${color} has a contrast of ${contrast.toFixed(2)}`)
      assert.equal(await colorOf('.attache-bibliography p'), await colorOf('body'))
      const colors = await Promise.all(
        ['.attache-verified', '.attache-differs', '.attache-bibliography p'].map(colorOf),
      )
      assert.equal(new Set(colors).size, 3, `signs and words look alike: ${colors.join(', ')}`)
      for (const [at, color] of colors.entries()) assert.notEqual(color, last[at], 'a colour is not the theme’s')
      last = colors
      await picture(workbench, `preview-${theme.replaceAll(' ', '-')}`)
    })

  test('prints in black on white from a dark theme, and hides nothing', async () => {
    await workbench.setTheme('dark')
    await until(
      () => page().locator('body').getAttribute('class'),
      (classes) => /vscode-dark/.test(classes),
    )
    await backed()
    const words = (text) => text.replace(/↩\S*/g, '').replace(/\s+/g, ' ').trim()
    const seen = words(await textOf())
    await workbench.page.emulateMedia({ media: 'print' })
    try {
      for (const [what, selector] of [...kinds, ['prose', 'p']])
        for (const one of await page().locator(selector).all()) {
          const { color, contrast } = await lookOf(one)
          assert.ok(await one.isVisible(), `${what} is not printed: ${await one.evaluate((e) => e.outerHTML)}`)
          assert.ok(contrast >= least && Math.max(...color) < 120, `${what} is printed in ${color}`)
        }
      assert.equal(words(await textOf()), seen)
      const folder = process.env.ATTACHE_SHOTS
      if (folder) fs.writeFileSync(path.join(folder, 'preview-print.html'), await printable())
    } finally {
      await workbench.page.emulateMedia({ media: null })
    }
  })

  /** What is shown as a page of its own, to be printed. */
  async function printable() {
    const words = await page().locator('body').innerHTML()
    return `<!doctype html><meta charset="utf-8"><style>${fs.readFileSync(path.join(root, 'media/preview.css'), 'utf8')}</style><body class="vscode-body vscode-dark" style="background:#1f1f1f;color:#ccc">${words}</body>`
  }

  test('says of a broken style in a sentence that can be read', async () => {
    await preview('broken.md')
    await until(textOf, (words) => /none\.csl cannot be read/.test(words))
    await backed()
    for (const { contrast } of await looksOf('.attache-notice')) assert.ok(contrast >= least)
  })
})
