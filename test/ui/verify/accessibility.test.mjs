import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { readManifest } from '../../manifest.mjs'
import { again } from '../support/again.mjs'
import { openSample, picture } from '../support/folders.mjs'
import { until } from '../support/until.mjs'

const key = 'small2010'
const kinds = {
  fact: 'A fact.',
  assessment: 'An assessment.',
  forecast: 'A forecast.',
  recommendation: 'A recommendation.',
}

suite('those who do not use a pointer, or do not see the screen', () => {
  let workbench, core, corpus, page, editor
  suiteSetup(async () => {
    ;({ workbench, core, corpus } = await openSample(() => ({})))
    ;({ page, editor } = workbench)
    await workbench.openFile('memo.md')
    await workbench.openContainer('Attaché')
    await workbench.tree('Topics').row(corpus.interview(key).title).waitFor()
  })
  suiteTeardown(() => workbench?.close())

  /** Goes by arrows through a view that has the keyboard; returns what is heard on the way. */
  const heard = async (name) => {
    const tree = workbench.tree(name)
    await tree.root.getByRole('treeitem').first().waitFor()
    await tree.root.and(page.locator(':focus')).waitFor()
    const all = await tree.allLabels()
    await until(
      async () => {
        await workbench.press('Home')
        return workbench.focused()
      },
      (label) => label === all[0],
    )
    await until(
      async () => {
        await workbench.press('ArrowDown')
        return workbench.focused()
      },
      (label) => label === all[1],
    )
    assert.ok(all.length > 2, all.join('\n'))
    for (const label of all) assert.match(label, /\.$/, 'a name ends as sentences do')
    return all
  }

  test('views that answer a question are closed until somebody asks, so that topics have room', async () => {
    const header = (name) => page.locator('.sidebar .pane-header', { hasText: name })
    for (const name of ['This Memo', 'Search'])
      assert.equal(await header(name).getAttribute('aria-expanded'), 'false', name)
    const heights = {}
    for (const name of ['Topics', 'Names']) heights[name] = (await workbench.tree(name).root.boundingBox()).height
    assert.ok(heights.Topics >= heights.Names, JSON.stringify(heights))
  })

  test('every view is reached by a command, and its rows by arrows', async () => {
    for (const [name, first] of [
      ['Topics', corpus.interview(key).title],
      ['Names', 'Actors'],
    ]) {
      await workbench.runCommandByKeys(`Attaché: Focus on ${name} View`)
      await until(
        () => page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
        (label) => label === name,
      )
      const pressed = async (pressedKey) => {
        await workbench.press(pressedKey)
        return workbench.focused()
      }
      await until(
        () => pressed('Home'),
        (label) => label.startsWith(first),
      )
      const before = await workbench.focused()
      await until(
        () => pressed('ArrowDown'),
        (label) => label !== before && label.endsWith('.'),
      )
    }
  })

  test('every claim is named by sentences: what, of which kind, said by whom, where, how sure', async () => {
    const word = 'pakistan'
    await workbench.runCommandByKeys('Attaché: Filter Topics…')
    await workbench.typeInto('Filter Topics', word)
    await workbench.press('Enter')
    const { claims } = corpus.claims.search({ wants: core.wantsOf(corpus, word), context: [], limit: 500 })
    await workbench.tree('Topics').reveal(claims[0].label)
    const labels = await workbench.tree('Topics').allLabels()
    assert.ok(claims.length > 40)
    for (const claim of claims) {
      const label = labels.find((one) => one.startsWith(`${claim.label}. `))
      assert.ok(label, `no row is named after "${claim.label}"`)
      const [{ ref }] = claim.at
      const role = corpus.interview(key).voices.find(({ id }) => id === claim.voice).role
      const speaker = {
        interviewee: 'Small',
        questioner: 'the interviewer',
        standfirst: 'the introduction',
        editor: 'the editor',
      }
      const parts = [
        kinds[claim.kind],
        `${ref.kind} ${ref.number}`,
        speaker[role],
        claim.holder ?? '',
        claim.hedge ?? '',
      ]
      for (const part of parts) assert.ok(label.includes(part), `"${label}" does not say "${part}"`)
    }
    for (const label of labels) assert.match(label, /^\P{Ll}.*\.$/u, 'every name is made of whole sentences')
    await workbench.tree('Topics').actInTitle('Clear Filter')
    await workbench.tree('Topics').row(corpus.interview(key).topics.at(-1).title).waitFor()
  })

  test('every actor and agreement is named with what it is', async () => {
    const labels = await workbench.tree('Names').allLabels()
    const entries = corpus.entries()
    assert.ok(entries.length > 40)
    for (const { name, label, type } of entries) {
      const spoken = labels.find((one) => one.startsWith(`${name}, ${label ?? type}.`))
      assert.ok(spoken, `no row says "${name}, ${label ?? type}." among:\n${labels.join('\n')}`)
    }
    for (const label of labels) assert.match(label, /\.$/)
  })

  test('rows say at which level they stand and whether they are open', async () => {
    for (const name of ['Topics', 'Names']) {
      const rows = await workbench.tree(name).root.locator('.monaco-list-rows [role="treeitem"]').all()
      assert.ok(rows.length > 1)
      for (const row of rows) assert.match(await row.getAttribute('aria-level'), /^\d+$/)
      assert.match(await rows[0].getAttribute('aria-expanded'), /^(true|false)$/)
    }
  })

  test('every button of our views, and of a row, says what it does', async () => {
    const claim = corpus.claim(`${key}#ignore-nsg`)
    const topics = workbench.tree('Topics')
    const topic = corpus.interview(key).topics.find(({ topics: below }) => below.some(({ id }) => id === claim.topic))
    await topics.expand(topic.title)
    await topics.expand(topic.topics.find(({ id }) => id === claim.topic).title)
    await (await topics.reveal(claim.label)).hover()
    for (const name of ['Filter Topics…', 'Group by Topic, Question or Interview…', 'Collapse All'])
      assert.equal(await page.getByRole('toolbar', { name: 'Topics actions' }).getByRole('button', { name }).count(), 1)
    for (const name of ['Open in Corpus', 'Insert Citation'])
      await topics.row(claim.label).getByRole('button', { name }).waitFor()
    const names = await page
      .locator('.sidebar [role="button"]')
      .evaluateAll((all) => all.map((one) => (one.getAttribute('aria-label') ?? one.innerText).trim()))
    assert.ok(names.length > 8)
    assert.deepEqual(
      names.filter((name) => !name),
      [],
    )
  })

  test('what the memo rests on is reached and heard by keys alone', async () => {
    await workbench.runCommandByKeys('Attaché: Focus on This Memo View')
    const labels = await heard('This Memo')
    const cited = await page.locator('.statusbar-item[id$=".evidence"]').getAttribute('aria-label')
    assert.ok(
      labels.some((label) => label.startsWith(`${key}, Small, 7 July 2010`)),
      labels.join('\n'),
    )
    assert.match(cited, /^Citations: \d+\. Sources: 3\..*\.$/)
  })

  test('what was said is searched for, reached and heard by keys alone', async () => {
    await workbench.runCommandByKeys('Attaché: Search Interviews')
    await workbench.typeInto('Search Interviews', 'guidelines')
    await workbench.press('Enter')
    const labels = await heard('Search')
    assert.ok(
      labels.some((label) => /Said by Small in paragraph \d+\./.test(label)),
      labels.join('\n'),
    )
    for (const name of ['Search Interviews…', 'Clear Search Results'])
      assert.equal(
        await page.getByRole('toolbar', { name: 'Search actions' }).getByRole('button', { name }).count(),
        1,
        name,
      )
    await workbench.tree('Search').focus()
    await workbench.press('Escape')
    await page.getByRole('button', { name: 'Search…' }).last().waitFor()
  })

  for (const [what, needle, says] of [
    ['name', 'other members of the NSG', 'Claims about it'],
    ['citation', `[@${key}`, 'Pinned: '],
  ])
    test(`the hover on a ${what} reads as plain text in the accessible view`, async () => {
      await editor.clickBehind(needle)
      const view = page.locator('.accessible-view', { hasText: says })
      await again(page, async (options) => {
        await editor.focusHover(says)
        await workbench.press('Alt+F2')
        await view.waitFor(options)
      })
      await picture(workbench, `accessibility-${what}`)
      const text = (await view.innerText()).replaceAll('\u00a0', ' ')
      assert.match(text, /Small ¶\d+ · /)
      assert.doesNotMatch(text, /\*\*|&#|&nbsp;|command:|\]\(|\$\(|<\w/)
      await workbench.press('Escape')
      await view.waitFor({ state: 'hidden' })
      await workbench.press('Escape')
    })

  test('the walkthrough’s pictures have names', async () => {
    const { contributes } = readManifest()
    const [{ steps, title }] = contributes.walkthroughs
    const size = page.viewportSize()
    await page.setViewportSize({ width: 1800, height: 1000 }) // beside the steps there is room for pictures
    await workbench.runCommand('Welcome: Open Walkthrough...')
    await workbench.pick(title)
    const drawn = steps.filter(({ media }) => media.svg)
    assert.ok(drawn.length > 4)
    for (const step of drawn) {
      await page.getByRole('button', { name: step.title }).first().click()
      const name = fs.readFileSync(step.media.svg, 'utf8').match(/<title>(.*?)<\/title>/)[1]
      await until(async () => {
        const shown = await Promise.all(
          page.frames().map((frame) =>
            frame
              .getByRole('img', { name })
              .count()
              .catch(() => 0),
          ),
        )
        return shown.some((count) => count === 1)
      })
      assert.ok(step.media.altText.length > 20)
      await picture(workbench, `accessibility-walkthrough-${step.id}`)
    }
    await page.setViewportSize(size)
  })
})
