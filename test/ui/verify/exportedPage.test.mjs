import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import * as os from 'node:os'
import path from 'node:path'
import { root } from '../../install.mjs'
import { startBrowser } from '../../vscode/browser.mjs'

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const looks = { light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, print: { media: 'print' } }

const memo = `---
title: Water
author: A. Brandt
abstract: In short.
---

## Why now

China will build them [@small2010, para. 2].^[With a [link](https://example.org) and $x^2$.]

> Quoted words.

| Option | Cost |
|:-------|-----:|
| Wait   |    0 |

: What it costs {#tbl-cost}

\`\`\`
code
\`\`\`

::: {.callout-note title="Mind"}
A box; see @tbl-cost.
:::

- [x] done

$$\\sum_{i=1}^n i$$

## Sources
`

suite('an exported page', () => {
  let browser, folder
  suiteSetup(async () => {
    browser = await startBrowser()
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'exported-'))
    fs.writeFileSync(path.join(folder, 'memo.md'), memo)
    fs.copyFileSync(path.join(root, 'media/sample/memo.md'), path.join(folder, 'sample.md'))
  })
  suiteTeardown(async () => {
    await browser?.close()
    fs.rmSync(folder, { recursive: true, force: true })
  })

  const exported = (name, ...more) => {
    const cli = path.join(root, 'dist/cli.cjs')
    const argv = [cli, 'export', `${name}.md`, '--to', 'html', '--force', '--overwrite', ...more]
    execFileSync(process.execPath, argv, { cwd: folder, stdio: 'ignore' })
    return fs.readFileSync(path.join(folder, `${name}.html`), 'utf8')
  }
  const openedAs = async (html, look) => {
    // The page itself lets no script run.
    const page = await browser.newPage({ bypassCSP: true })
    await page.emulateMedia(looks[look])
    await page.setContent(html)
    return page
  }

  for (const style of ['chicago-notes', 'policy-prose'])
    test(`has nothing that axe finds wrong, on a light or a dark screen or on paper: ${style}`, async () => {
      for (const name of ['memo', 'sample']) {
        const html = exported(name, '--style', style, '--annex')
        for (const look of Object.keys(looks)) {
          const page = await openedAs(html, look)
          await page.evaluate(axe)
          const found = await page.evaluate(async () => {
            const { violations, passes } = await globalThis.axe.run()
            return {
              passes: passes.map(({ id }) => id),
              wrong: violations.flatMap(({ id, nodes }) => nodes.map((one) => `${id}: ${one.html}`)),
            }
          })
          await page.close()
          assert.deepEqual(found.wrong, [], `${name}, ${look}`)
          assert.ok(found.passes.includes('color-contrast') && found.passes.includes('document-title'))
        }
      }
    })

  test('is dark where the reader’s screen is', async () => {
    const html = exported('memo')
    const ground = async (look) => {
      const page = await openedAs(html, look)
      const [r, g, b] = (await page.evaluate(() => getComputedStyle(document.body).backgroundColor))
        .match(/[\d.]+/g)
        .map(Number)
      await page.close()
      return (r + g + b) / 3
    }
    assert.ok((await ground('dark')) < 80)
    assert.ok((await ground('light')) > 200)
  })
})
