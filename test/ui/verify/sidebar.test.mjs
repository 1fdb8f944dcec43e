import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { inventedCorpus, openFolder, openSample, picture } from '../support/folders.mjs'
import { until } from '../support/until.mjs'

const key = 'small2010'
const drafts = {
  'keys.md': 'So it goes ',
  'several.md': 'First sentence.\n',
  'actor.md': 'Nothing more.\nThe \n',
}

suite('the side bar over the interview that is shipped', () => {
  let workbench, core, corpus, interview, topics, names, editor
  const claimsBelow = ({ claims, topics: below }) => [...claims, ...below.flatMap(claimsBelow)]
  const cited = (...claims) => core.formatCitation(claims.map((claim) => core.citationOf(interview, claim)))
  suiteSetup(async () => {
    ;({ workbench, core, corpus } = await openSample(() => drafts))
    ;({ editor } = workbench)
    interview = corpus.interview(key)
    topics = workbench.tree('Topics')
    names = workbench.tree('Names')
    await workbench.openContainer('Attaché')
    await topics.row(interview.title).waitFor()
  })
  suiteTeardown(() => workbench?.close())

  /** Goes on by the key until the row with the focus is called so. A tree that has just got the keyboard may miss a key. */
  const moveTo = async (wanted, pressed = 'ArrowDown') => {
    for (let steps = 0; steps < 60; steps++) {
      const before = await workbench.focused()
      if (before.startsWith(wanted)) return
      await workbench.press(pressed)
      for (let waits = 0; waits < 20 && (await workbench.focused()) === before; waits++)
        await workbench.page.waitForTimeout(20)
    }
    assert.fail(`no row is called "${wanted}"`)
  }

  /** Goes to a topic and opens it, until the row of what stands first in it is there. */
  const openByKey = async (title, first) => {
    await moveTo(`Topic: ${title}`)
    await workbench.press('ArrowRight')
    await topics.row(first).waitFor()
  }

  test('is reached, opened, cited from and left by keys alone', async () => {
    await workbench.openFile('keys.md')
    await workbench.goTo(1, 12)
    const topic = interview.topics[1]
    const [below] = topic.topics
    const claim = corpus.claim(`${key}#${below.claims[1]}`)
    await workbench.runCommandByKeys('Attaché: Focus on Topics View')
    await workbench.press('Home')
    await moveTo(interview.title)
    await openByKey(topic.title, below.title)
    await openByKey(below.title, claim.label)
    await moveTo(claim.label)
    await picture(workbench, 'sidebar-keys')
    await workbench.press('Control+k', 'a')
    await editor.waitForText(`goes ${cited(claim).slice(0, 12)}`)
    assert.equal(await workbench.save('keys.md'), `So it goes ${cited(claim)}`)
  })

  test('opens the claim that has the focus at its place in the corpus, by F12', async () => {
    const topic = interview.topics[1]
    const claim = corpus.claim(`${key}#${topic.topics[0].claims[0]}`)
    await workbench.runCommandByKeys('Attaché: Focus on Topics View')
    await moveTo(claim.label, 'ArrowUp')
    await workbench.press('F12')
    await workbench.page.locator('.tab.active', { hasText: `${key}.md` }).waitFor()
    const line = workbench.read(`corpus/${key}.md`).slice(0, claim.span.start).split('\n').length
    await workbench.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col 1` }).waitFor()
    await editor.waitForText(claim.label)
  })

  test('filters by keys, says how much it found, and shows all again by a button', async () => {
    await workbench.runCommandByKeys('Attaché: Focus on Topics View')
    await workbench.press('Control+Alt+f')
    await workbench.typeInto('Filter Topics', 'nsg exemption')
    await workbench.press('Enter')
    const message = workbench.page.locator('.tree-explorer-viewlet-tree-view .message').first()
    const { claims } = corpus.claims.search({ wants: core.wantsOf(corpus, 'nsg exemption'), context: [], limit: 500 })
    assert.ok(claims.length > 1 && claims.length < 15)
    await message.filter({ hasText: `Claims found: ${claims.length}.` }).waitFor()
    const labels = await until(
      () => topics.labels(),
      (all) => claims.every(({ label }) => all.some((one) => one.startsWith(`${label}.`))),
    )
    await picture(workbench, 'sidebar-filtered')
    assert.equal(labels.filter((label) => /Said by|The view of|Added by/.test(label)).length, claims.length)
    // The interview says once what it is, to the eye and to the ear.
    assert.equal(labels.filter((label) => label.includes('The sample that comes with Attaché.')).length, 1)
    const shown = await topics.root.locator('[role="treeitem"]').allInnerTexts()
    assert.deepEqual(
      shown.filter((row) => /^\s*Sample · /.test(row)).map((row) => row.includes(interview.title)),
      [true],
    )
    await topics.actInTitle('Clear Filter')
    await message.waitFor({ state: 'hidden' })
    await topics.row(interview.topics.at(-1).title).waitFor()
  })

  test('by question each claim stands under the question that it was an answer to', async () => {
    await topics.groupBy('Question')
    const question = interview.questions.find(({ number }) => number === 2)
    const numbers = interview.passages.filter((one) => one.question === 2).map(({ ref }) => `${ref.kind} ${ref.number}`)
    const claims = interview.claims.filter(({ at }) =>
      at.some(({ ref }) => numbers.includes(`${ref.kind} ${ref.number}`)),
    )
    const spoken = `Question 2: ${question.label}. Claims: ${claims.length}.`
    await until(
      () => topics.labels(),
      (all) => all.includes(spoken) && all.some((one) => one.startsWith('standfirst 1')),
    )
    await topics.expand(`Q2 ${question.label}`)
    for (const { label } of claims) await topics.reveal(label)
    await picture(workbench, 'sidebar-by-question')
    await topics.groupBy('Interview')
    await topics.row(interview.topics[0].title).waitFor()
  })

  test('several claims that are dragged at once become sentences one after the other', async () => {
    const [one, two] = interview.topics[1].topics[0].claims.map((id) => corpus.claim(`${key}#${id}`))
    await workbench.openFile('several.md')
    await (await topics.reveal(one.label)).click()
    await (await topics.reveal(two.label)).click({ modifiers: ['Control'] })
    await topics.drag(two.label, await editor.pointBehind('First sentence.'))
    const saved = await until(
      () => workbench.save('several.md'),
      (text) => text.includes(cited(two)),
    )
    await picture(workbench, 'sidebar-dropped')
    const sentences = saved.split('].')
    assert.match(saved, /^First sentence\. \p{Lu}.*\]\. \p{Lu}.*\]\.\n$/u)
    assert.ok(saved.indexOf(cited(one)) < saved.indexOf(cited(two)))
    assert.ok(saved.includes(cited(one)) && saved.includes(cited(two)), saved)
    assert.equal(sentences.length, 3)
  })

  test('a claim is dragged from under an actor, and an actor as a name', async () => {
    const entry = corpus.entries().find(({ id }) => id === 'nsg')
    const [claim] = core.claimsAbout(corpus, entry.id, { limit: 1 }).claims
    await workbench.openFile('actor.md')
    await names.reveal(entry.name)
    await names.expand(entry.name)
    await names.drag(claim.label, await editor.pointBehind('Nothing more.'))
    await until(
      () => workbench.save('actor.md'),
      (text) => text.includes(cited(claim)),
    )
    await names.drag(entry.name, await editor.pointBehind('The '))
    await editor.waitForText(`The ${entry.name}`)
    const saved = await workbench.save('actor.md')
    const [first, second] = saved.split('\n')
    assert.ok(first.startsWith('Nothing more. ') && first.endsWith(`${cited(claim)}.`), first)
    assert.equal(second.trimEnd(), `The ${entry.name}`)
  })

  test('what was open is open again when the window has been loaded anew, in all views', async () => {
    const topic = interview.topics.at(-1)
    const [id] = claimsBelow(topic)
    const above = [topic, ...topic.topics.filter((one) => one.claims.includes(id))]
    for (const { title } of above) await topics.expand(title)
    await topics.reveal(corpus.claim(`${key}#${id}`).label)
    const entry = corpus.entries().find((one) => one.id === 'nsg')
    await names.reveal(entry.name)
    await names.expand(entry.name)
    await workbench.reload()
    await workbench.runCommand('Attaché: Focus on Topics View')
    await topics.reveal(corpus.claim(`${key}#${id}`).label)
    const row = await names.reveal(entry.name)
    assert.equal(await row.getAttribute('aria-expanded'), 'true')
  })

  test('a change of a corpus file by another program shows in the tree', async () => {
    const file = path.join(workbench.workspace, `corpus/${key}.md`)
    const [claim] = interview.topics[1].topics[0].claims.map((id) => corpus.claim(`${key}#${id}`))
    const text = fs.readFileSync(file, 'utf8')
    fs.writeFileSync(file, text.replace(`###### ${claim.label}`, '###### Changed from outside'))
    await topics.reveal('Changed from outside')
    fs.writeFileSync(file, text)
    await topics.reveal(claim.label)
  })

  test('New Memo… opens a skeleton with its first blank chosen and a bibliography named', async () => {
    await workbench.runCommand('Attaché: New Memo…')
    await workbench.typeInto('New memo', 'options')
    await picture(workbench, 'sidebar-new-memo')
    await workbench.press('Enter')
    const snippets = JSON.parse(fs.readFileSync('media/snippets/memos.code-snippets', 'utf8'))
    const [, { body }] = Object.entries(snippets).find(([name]) => name.startsWith('Options'))
    const heading = body.find((line) => line.startsWith('## '))
    await editor.waitForText(heading)
    await editor.waitForText('bibliography: references.json')
    await workbench.page.keyboard.type('My own title')
    await editor.waitForText('title: "My own title"')
    await picture(workbench, 'sidebar-memo')
    await workbench.page.locator('.statusbar-item', { hasText: 'Markdown' }).waitFor()
  })
})

suite('the side bar of a workspace that begins without a corpus', () => {
  let workbench, topics, editor
  suiteSetup(async () => {
    workbench = await openFolder({ 'memo.md': 'A memo.\n' }, { 'attache.shippedCorpus': 'never' })
    ;({ editor } = workbench)
    topics = workbench.tree('Topics')
    await workbench.openContainer('Attaché')
  })
  suiteTeardown(() => workbench?.close())
  const button = (name) => workbench.page.locator('.welcome-view:visible').getByRole('button', { name }).first()
  const answer = async (title, question, text) => {
    await workbench.page.locator('.quick-input-widget:visible', { hasText: question }).waitFor()
    await workbench.typeInto(title, text)
    await workbench.press('Enter')
  }

  test('says so in every view, and a button makes a corpus', async () => {
    await button('New Corpus…').waitFor()
    await picture(workbench, 'sidebar-empty')
    const texts = await workbench.page.locator('.welcome-view:visible').allInnerTexts()
    assert.equal(texts.length, 2)
    await button('New Corpus…').click()
    await answer('New corpus', 'What is the corpus about?', 'The strait')
    await editor.waitForText('# The strait')
    assert.match(workbench.read('corpus/glossary.md'), /^---\nattache: glossary\/1\n---\n\n# The strait\n/)
  })

  test('then asks for an interview, which a form makes', async () => {
    await button('New Interview…').click()
    await workbench.pickRow('on record').waitFor()
    await picture(workbench, 'sidebar-form-terms')
    await workbench.pick('on record')
    await answer('New interview', 'Who was interviewed?', 'Ines Okafor')
    await answer('New interview', 'What is the title', 'Ferries: what next?')
    await workbench.page.locator('.quick-input-widget:visible', { hasText: 'When was it' }).waitFor()
    await workbench.typeInto('New interview', 'next week')
    await workbench.page.locator('.quick-input-message', { hasText: 'Write a date as' }).waitFor()
    await picture(workbench, 'sidebar-form-date')
    await workbench.fill('')
    await answer('New interview', 'When was it', '2024-03-12')
    await answer('New interview', 'Who published it?', 'Strait Times')
    await workbench.page.locator('.quick-input-widget:visible', { hasText: 'Choose a citation key' }).waitFor()
    await workbench.typeInto('New interview', '')
    await workbench.press('Enter')
    await workbench.page.locator('.tab.active', { hasText: 'okafor2024.md' }).waitFor()
    const text = workbench.read('corpus/okafor2024.md')
    for (const line of [
      'citation-key: okafor2024',
      'title: "Ferries: what next?"',
      'issued: 2024-03-12',
      'terms: on record',
    ])
      assert.ok(text.split('\n').includes(line), text)
    await topics.row('Ferries: what next?').waitFor()
    await picture(workbench, 'sidebar-new-interview')
    await workbench.press('Control+Shift+m')
    await workbench.page.locator('.markers-panel').waitFor()
    assert.match(await workbench.page.locator('.markers-panel').innerText(), /No problems/)
  })

  test('a broken file says what is wrong and where, and the rest of the corpus is there', async () => {
    for (const [name, text] of Object.entries(inventedCorpus()))
      fs.writeFileSync(path.join(workbench.workspace, name), text)
    const broken = inventedCorpus()['corpus/reed2021.md'].replace('- kind: forecast', '- kind: prophecy')
    fs.writeFileSync(path.join(workbench.workspace, 'corpus/reed2021.md'), broken)
    const line = broken.slice(0, broken.indexOf('prophecy')).split('\n').length
    await topics.row('The treaty').waitFor()
    const row = workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'prophecy' }).first()
    await row.filter({ hasText: `[Ln ${line}, ` }).waitFor()
    await picture(workbench, 'sidebar-problems')
    const said = await row.innerText()
    assert.match(said, /“prophecy” is not a value of “kind”; expected fact, assessment, forecast or recommendation/)
    await workbench.page
      .locator('.tree-explorer-viewlet-tree-view .message', { hasText: /Problems in the corpus: \d+\./ })
      .waitFor()
    await row.dblclick()
    await workbench.page.locator('.statusbar-item', { hasText: `Ln ${line}, ` }).waitFor()
  })
})
