import assert from 'node:assert/strict'
import { openFolder, picture } from '../support/folders.mjs'
import { attacks, everything, hostileCorpus } from '../support/hostile.mjs'
import { until } from '../support/until.mjs'

const memo = `Norrdam is tall [@ward2022, para. 1]<!--c:claim-all~000000-->.

So it goes `

/** As it may be seen: white space is one space; what turns the direction of writing and what joins words has no shape. */
const visible = (text) =>
  text
    .replace(/[\u2060\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
const names = Object.keys(attacks)

suite('a corpus full of markup', () => {
  let workbench, page, editor, topics
  const requests = []
  suiteSetup(async () => {
    workbench = await openFolder({ ...hostileCorpus, 'memo.md': memo })
    ;({ page, editor } = workbench)
    page.on('request', (request) => requests.push(request.url()))
    topics = workbench.tree('Topics')
    await workbench.openFile('memo.md')
    await workbench.openContainer('Attaché')
    await topics.root.getByRole('treeitem').first().waitFor()
    await workbench.widenSideBar(200)
  })
  suiteTeardown(() => workbench?.close())

  /** Whatever was shown: nothing ran, nothing was asked of anybody but the server, and no element was made of the text. */
  teardown(async () => {
    const { origin } = new URL(page.url())
    const foreign = requests.filter((url) => !url.startsWith(origin) && !/^(?:data|blob|vscode-file):/.test(url))
    assert.deepEqual(foreign, [])
    const traces = await page.evaluate(() => ({
      attacked: 'attacked' in globalThis,
      elements: [...document.querySelectorAll('*')]
        .filter((one) =>
          /evil|attacked/.test(
            [...one.attributes]
              .filter(({ name }) => /^(?:on|src|href|data-href)/.test(name))
              .map(({ value }) => value)
              .join(),
          ),
        )
        .filter((one) => !one.dataset.href?.startsWith('command:attache.'))
        .map((one) => one.outerHTML),
    }))
    assert.deepEqual(traces, { attacked: false, elements: [] })
  })

  /** Of a box with Markdown of ours: all is text, but for links of ours and signs of ours. */
  const assertPlain = async (box, commands) => {
    const links = await box.locator('a').evaluateAll((all) => all.map((one) => one.dataset.href ?? one.href))
    for (const link of links) assert.match(link, commands)
    assert.equal(await box.locator('img, b, code, pre, del, s, h1, ul ul, table, script, iframe, svg').count(), 0)
    const icons = await box.locator('.codicon').evaluateAll((all) => all.map((one) => one.className))
    assert.deepEqual(
      icons.filter((name) => !/codicon-(?:warning|pinned|copy|close)\b/.test(name)),
      [],
    )
  }

  test('is shown to the letter in the rows of topics, claims and actors', async () => {
    await workbench.runCommand('Attaché: Filter Topics…')
    await workbench.typeInto('Filter Topics', 'norrdam')
    await workbench.press('Enter')
    await page
      .locator('.tree-explorer-viewlet-tree-view .message', { hasText: `Claims found: ${names.length + 1}.` })
      .waitFor()
    await picture(workbench, 'hostile-tree')
    const labels = [...(await topics.allLabels()), ...(await workbench.tree('Names').allLabels())].map(visible)
    for (const text of Object.values(attacks).map(visible)) {
      assert.ok(labels.includes(`Topic: ${text}. Claims: 1.`), `no topic is called ${text}`)
      assert.ok(
        labels.some((label) => label.startsWith(`${text}. A forecast. The view of ${text}, as Ward`)),
        text,
      )
      assert.ok(labels.includes(`${text}, ${text}.`), `no actor is called ${text}`)
    }
    await topics.reveal(attacks.icons, 3)
    assert.equal(
      await topics.root.locator('.label-name .codicon, .label-description .codicon, .label-name *[onclick]').count(),
      0,
    )
  })

  test('cannot turn round what we say behind it', async () => {
    const row = await topics.reveal(visible(attacks.direction), 3)
    assert.doesNotMatch(await row.innerText(), /[\u202a-\u202e\u2066-\u2069]/)
    await row.hover()
    const tooltip = await editor.hoverBox('abc def ghi')
    assert.doesNotMatch(await tooltip.innerText(), /[\u202a-\u202e\u2066-\u2069]/)
    await editor.leave()
  })

  test('is shown to the letter in the tooltip of a claim and of an actor', async () => {
    await (await topics.reveal(attacks.html, 3)).hover()
    const claim = await editor.hoverBox('forecast')
    assert.ok(visible(await claim.innerText()).includes(visible(attacks.html)))
    await assertPlain(claim, /^command:attache\.(?:openClaim|attachText)\?/)
    await editor.leave()
    await (await workbench.tree('Names').reveal(attacks.icons, 2)).hover()
    const actor = await editor.hoverBox('general knowledge')
    assert.ok(visible(await actor.innerText()).includes(visible(attacks.icons)))
    await assertPlain(actor, /^never/)
    await editor.leave()
  })

  for (const [what, needle, expected] of [
    ['a name', 'Norrdam', /Claims about it/],
    ['a citation', 'ward2022', /changed after it was cited/],
  ])
    test(`is shown to the letter in the hover on ${what}, with no link but ours`, async () => {
      const box = await editor.hover(needle, { expected })
      await picture(workbench, `hostile-hover-${needle}`)
      assert.ok(visible(await box.innerText()).includes(visible(everything)))
      await assertPlain(box, /^command:attache\.(?:attachText|citeAt|openClaim|showClaimsAbout)\?/)
      const { width } = await box.boundingBox()
      assert.ok(width < 800, `the hover is ${width} pixels wide`)
      await editor.leave()
    })

  test('is shown to the letter in the list of claims, and beside it', async () => {
    await editor.clickEnd()
    await editor.type('@norrdam')
    const labels = (await editor.suggestions()).map(visible)
    await picture(workbench, 'hostile-completion')
    for (const name of ['html', 'command', 'icons', 'emphasis'])
      assert.ok(
        labels.some((label) => label.includes(visible(attacks[name]))),
        `${name}: ${labels.join('\n')}`,
      )
    const rows = page.locator('.suggest-widget.visible .monaco-list-row')
    assert.equal(await rows.locator('.label-name .codicon, .details-label .codicon').count(), 0)
    const pane = await editor.openDetails('Norrdam')
    await picture(workbench, 'hostile-pane')
    await assertPlain(pane, /^command:attache\.attachText\?/)
    await workbench.press('Control+Space', 'Escape')
    for (let letters = 0; letters < '@norrdam'.length; letters++) await workbench.press('Backspace')
  })

  test('is shown to the letter in picks, and inserted to the letter', async () => {
    await editor.clickEnd()
    await workbench.press('Control+k', 'a')
    await workbench.typeInto('Cite a claim', 'norrdam holds')
    const rows = page.locator('.quick-input-list .monaco-list-row')
    await until(async () => (await rows.count()) > 5)
    await picture(workbench, 'hostile-pick')
    assert.equal(
      await rows
        .locator('.label-name .codicon, .label-description .codicon, .quick-input-list-label-meta .codicon')
        .count(),
      0,
    )
    await workbench.typeInto('Cite a claim', ' tm_filename')
    await until(async () => (await rows.count()) === 1)
    await workbench.press('Enter')
    await workbench.typeInto('Cite “', 'Second-hand')
    const title = await page.locator('.quick-input-title').first().innerText()
    assert.ok(visible(title).includes(visible(attacks.placeholders)), title)
    await picture(workbench, 'hostile-forms')
    await workbench.press('Enter')
    await editor.waitForText('u0041')
    await workbench.press('Escape', 'Escape')
    const saved = await workbench.save('memo.md')
    assert.ok(saved.startsWith(memo), saved)
    assert.ok(saved.replaceAll('\\', '').includes(attacks.placeholders.replace('\\', '')), saved)
    assert.doesNotMatch(saved.slice(memo.length), /memo\.md/, 'a variable of a snippet was filled in')
  })

  test('is a mere text in the Problems panel', async () => {
    await workbench.press('Control+Shift+m')
    const rows = page.locator('.markers-panel .monaco-list-row')
    await rows.first().waitFor()
    await rows.first().click()
    await workbench.press('End')
    await rows
      .filter({ hasText: visible(attacks.picture) })
      .first()
      .waitFor()
    await picture(workbench, 'hostile-problems')
    assert.equal(await page.locator('.markers-panel img').count(), 0)
  })
})
