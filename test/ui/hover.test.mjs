import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openWorkbench } from './support/workbench.mjs'

const hostile =
  '[x](command:evil) ![p](https://evil.example/p.png) <b>b</b> <img src=x> $(alert) `c` **b** ~~s~~ https://evil.example www.evil.example a@evil.example'

const interview = `---
attache: interview/1
citation-key: ward2022
type: interview
title: '${hostile}'
author:
  - given: Ada
    family: Ward
issued: 2022-02-03
publisher: '${hostile}'
terms: on record
---

# Talk

## Voices

### Ada Ward {#ward}

- role: interviewee
- affiliation: ${hostile}

## Questions

### Q1 ${hostile}

- Q1: “Will it hold”
- ¶1: “It will hold … for now”

## Topics

### Dams {#dams}

###### ${hostile} {#hostile-claim}

Norrdam holds. ${hostile}

- at: ¶1 “It will hold … for now”
- kind: forecast
- hedge: “${hostile}”
- caveat: “${hostile}”
- coded: A. Brandt 2022-03-01
`

const glossary = `---
attache: glossary/1
---

# Dams

## Places

### Norrdam {#norrdam}

- type: ${hostile}
- definition: ${hostile} [@ward2022, para. 1]
- definition: ${hostile} [general]
- alias: ${hostile} and more
`

const memo = `# Dams

So Norrdam holds [@ward2022, para. 1]<!--c:hostile-claim~000000-->.

Unknown pins stay dim [@brandt1999, para. 1]<!--c:other-claim~000000-->.

Nobody doubts that Norrdam lasts.
`

/** A workspace of our own: a corpus with markup wherever text may stand, and a memo. */
function makeWorkspace() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hostile-'))
  fs.mkdirSync(path.join(folder, 'corpus'))
  fs.writeFileSync(path.join(folder, 'corpus/ward2022.md'), interview)
  fs.writeFileSync(path.join(folder, 'corpus/dams.md'), glossary)
  fs.writeFileSync(path.join(folder, 'memo.md'), memo)
  return folder
}

suite('hovers and pins on the screen', () => {
  let workbench
  let workspace
  const requests = []
  suiteSetup(async () => {
    workspace = makeWorkspace()
    workbench = await openWorkbench({ fixture: workspace })
    workbench.page.on('request', (request) => requests.push(request.url()))
    await workbench.openFile('memo.md')
    // Marked as stale once the corpus has been read.
    await workbench.page
      .locator('.view-line span', { hasText: /^hostile-claim~000000$/ })
      .first()
      .waitFor()
  })
  suiteTeardown(async () => {
    await workbench?.close()
    fs.rmSync(workspace, { recursive: true, force: true })
  })

  for (const [what, needle, expected] of [
    ['a name', 'Norrdam', /Said of it/],
    ['a citation', 'ward2022', /has changed since it was cited/],
  ])
    test(`markup in a corpus is mere text in the hover on ${what}`, async () => {
      const box = await workbench.editor.hover(needle, { expected })
      const text = (await box.innerText()).replaceAll('\u00a0', ' ')
      assert.ok(text.includes(hostile), text)
      const links = await box.locator('a').evaluateAll((all) => all.map((link) => link.dataset.href ?? link.href))
      assert.ok(links.length > 0)
      for (const link of links) assert.match(link, /^command:attache\.(?:citeAt|openClaim|showClaimsAbout)\?/)
      assert.equal(await box.locator('img, b, code, del, s').count(), 0)
      const icons = await box.locator('.codicon').evaluateAll((all) => all.map((icon) => icon.className))
      const foreign = icons.filter((name) => !/codicon-(?:warning|pinned|copy)\b/.test(name))
      assert.deepEqual(foreign, [])
      assert.deepEqual(
        requests.filter((url) => url.includes('evil')),
        [],
      )
    })

  test('a click on Cite cites the claim at the end of the sentence', async () => {
    await workbench.press('Escape') // an older hover may lie over the line
    const box = await workbench.editor.hover('Norrdam', { nth: 2, expected: /Said of it/ })
    await box.getByText('Cite', { exact: true }).first().click()
    await workbench.editor.waitForText('lasts [@ward2022')
    const saved = await workbench.save('memo.md')
    assert.match(
      saved,
      /^Nobody doubts that Norrdam lasts \[@ward2022, para\. 1\]<!--c:hostile-claim~[0-9a-f]{6}-->\.$/m,
    )
    assert.equal(saved.replace(/ lasts .*(?=\.)/, ' lasts'), memo)
  })

  for (const theme of ['light', 'dark', 'high contrast', 'high contrast light'])
    test(`a pin steps back but stays legible, and a stale one stands out: ${theme}`, async () => {
      await workbench.setTheme(theme)
      await workbench.page.mouse.move(5, 5)
      const dim = await shownAs(workbench.page, 'other-claim')
      const stale = await shownAs(workbench.page, 'hostile-claim~')
      const prose = await shownAs(workbench.page, 'Unknown')
      assert.ok(dim.contrast >= 3, `the contrast is ${dim.contrast}`)
      assert.ok(dim.contrast < prose.contrast)
      assert.ok(stale.contrast >= 3, `the contrast is ${stale.contrast}`)
      assert.notEqual(stale.color, dim.color)
      assert.match(stale.decoration, /underline/)
      assert.doesNotMatch(dim.decoration, /underline/)
    })
})

/** How the drawn text that holds `words` looks: its colour, how that contrasts with the editor's ground (WCAG 2), its decoration. */
async function shownAs(page, words) {
  const look = await page.waitForFunction((wanted) => {
    const spans = [...document.querySelectorAll('.monaco-editor .view-line span span')]
    const element = spans.find((one) => one.textContent.includes(wanted))
    const editor = element?.closest('.monaco-editor')
    if (!editor) return undefined
    const luminance = (color) => {
      const [r, g, b] = color
        .match(/[\d.]+/g)
        .map((value) => value / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const ground = getComputedStyle(editor.querySelector('.monaco-editor-background')).backgroundColor
    const { color, textDecorationLine } = getComputedStyle(element)
    const [bright, dark] = [luminance(color), luminance(ground)].sort((a, b) => b - a)
    return { color, contrast: (bright + 0.05) / (dark + 0.05), decoration: textDecorationLine }
  }, words)
  return look.jsonValue()
}
