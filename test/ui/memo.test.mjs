import assert from 'node:assert/strict'
import { openSample, picture } from './support/folders.mjs'
import { until } from './support/until.mjs'

const key = 'small2010'
const flat = (text) => text.replace(/\s+/g, ' ').trim()

/** The citation of a claim. */
function citedBy(core, corpus, id) {
  const claim = corpus.claim(`${key}#${id}`)
  return core.formatCitation([core.citationOf(corpus.interview(key), claim)])
}

/** What the hovers are about. Line 3 column 6 stands in NSG. */
const notesOf = (core, corpus) => `# Notes

The NSG has met, and Pakistan waits.

Small talk fills the week. Run \`NSG\` now, then write to Beijing.

So it is ${citedBy(core, corpus, 'ignore-nsg')}<!--c:${core.pinEntryOf(corpus.claim(`${key}#ignore-nsg`))}-->.

It is not so [@smal2010, para. 2].

They asked [@${key}, sec. 2].

Nobody knows whether China will keep to the rules of the group.
`

/** A memo for each test that writes; the cursor stands at its end. */
const drafts = (core, corpus) => ({
  'enter.md': 'No serious resistance is expected in Beijing ',
  'undo.md': 'It will not matter ',
  'about.md': 'The workers in Swat were kidnapped ',
  'words.md': 'So it goes ',
  'bracket.md': `So it goes ${citedBy(core, corpus, 'ignore-nsg')}.`,
  'topic.md': 'So it goes ',
  'pane.md': 'So it goes ',
  'cursors.md': 'One \nTwo ',
  'cite.md': 'A sentence before. ',
})

suite('a memo in the workbench', () => {
  let workbench, core, corpus, editor, ignoring, notes
  const claim = (id) => corpus.claim(`${key}#${id}`)
  const cited = ({ id }) => citedBy(core, corpus, id)
  const openDraft = async (name) => {
    await workbench.openFile(name)
    await editor.clickEnd()
  }
  suiteSetup(async () => {
    const opened = await openSample((...both) => ({ 'notes.md': notesOf(...both), ...drafts(...both) }))
    ;({ workbench, core, corpus } = opened)
    ;({ editor } = workbench)
    ignoring = claim('ignore-nsg')
    notes = notesOf(core, corpus)
    await workbench.openContainer('Attaché')
    await workbench.tree('Topics').row(corpus.interview(key).title).waitFor()
  })
  suiteTeardown(() => workbench?.close())

  suite('hover', () => {
    suiteSetup(() => workbench.openFile('notes.md'))
    teardown(() => workbench.press('Escape'))

    /** What the core answers for the `nth` place where `text` stands in the notes. */
    const answerFor = (text, nth = 1) => {
      const memo = core.readMemo(notes, 'markdown')
      const offset = text.length + notes.split(text).slice(0, nth).join(text).length
      return core.entryHover(corpus, memo, core.mentionAt(core.findMentions(corpus.matcher, memo), offset))
    }
    /** The line of a claim has its paragraph, kind, hedge and label, and can be cited and opened from there. */
    const assertClaims = (lines, claims) => {
      assert.ok(claims.length > 0)
      for (const { claim: one } of claims) {
        const line = lines.find((text) => text.includes(one.label))
        assert.ok(line, `no line holds "${one.label}":\n${lines.join('\n')}`)
        const parts = [
          core.formatPassageRef(one.at[0].ref).replace('SF', 'Standfirst '),
          one.hedge ?? '',
          'Cite',
          'Open',
        ]
        for (const part of parts) assert.ok(line.includes(part), `"${line}" lacks "${part}"`)
      }
    }
    const linesOf = async (box) => (await box.innerText()).split('\n').map(flat)

    test('on an acronym says what it is, where that is known from, and what was said of it', async () => {
      const { answers, isCertain } = answerFor('NSG')
      const [{ entry, definitions, general, claims }] = answers
      const box = await editor.hover('NSG', { expected: entry.name })
      assert.ok(await editor.isMarked())
      await picture(workbench, 'memo-hover-acronym')
      const lines = await linesOf(box)
      assert.ok(isCertain)
      assert.match(lines[0], new RegExp(`^${entry.name} \\(NSG\\)`))
      for (const { value } of definitions) assert.ok(lines.some((line) => line.startsWith(value)))
      for (const value of general) assert.ok(lines.includes(`General knowledge: ${value}`), lines.join('\n'))
      assertClaims(lines, claims)
    })

    test('on a state spends one line on what everybody knows', async () => {
      const [{ entry, definitions, general, claims }] = answerFor('Pakistan').answers
      const lines = await linesOf(await editor.hover('Pakistan', { expected: `${entry.name} · state` }))
      assert.ok(await editor.isMarked())
      await picture(workbench, 'memo-hover-state')
      assert.equal(
        lines.filter((line) => definitions.concat(general).some((one) => line.includes(one.value ?? one))).length,
        1,
      )
      assertClaims(lines, claims)
    })

    test('on a surname that begins a sentence says that it may be just a word', async () => {
      const { isCertain, answers } = answerFor('Small')
      assert.ok(!isCertain)
      const lines = await linesOf(await editor.hover('Small', { expected: answers[0].entry.name }))
      await picture(workbench, 'memo-hover-uncertain')
      assert.equal(lines[0], `May be ${answers[0].entry.name}, or just the word “Small”.`)
    })

    test('says nothing in code, and does so right beside it', async () => {
      assert.ok(await editor.showsNoHover('NSG', 2))
      await editor.hover('Beijing', { expected: answerFor('Beijing').answers[0].entry.name })
    })

    test('on a citation shows source, terms, the pinned claim first, and what else that paragraph holds', async () => {
      const interview = corpus.interview(key)
      const box = await editor.hover(key, { nth: 1, expected: ignoring.wording })
      assert.ok(await editor.isMarked())
      await picture(workbench, 'memo-hover-citation')
      const lines = await linesOf(box)
      assert.equal(lines[0], `${interview.title} · ${interview.terms} · sample`)
      assert.match(lines[1], /Andrew Small.* · 7 July 2010$/)
      const at = (text) => lines.findIndex((line) => line.includes(text))
      assert.ok(at(ignoring.label) < at('Also in ¶2'))
      assert.ok(lines[at(`our coding: ${ignoring.likelihood}`)].includes(`“${ignoring.hedge}”`))
      const others = corpus
        .interview(key)
        .claims.filter(
          (one) => one !== ignoring && one.at.some(({ ref }) => ref.kind === 'paragraph' && ref.number === 2),
        )
      assert.ok(others.length > 2)
      for (const { label } of others.slice(0, 8)) assert.ok(at(label) > at('Also in ¶2'), lines.join('\n'))
    })

    test('on a key that no interview has says so, and which key is near', async () => {
      // The problem says it, and nothing below it says it again.
      const lines = await linesOf(await editor.hover('smal2010', { expected: 'Similar: ' }))
      await picture(workbench, 'memo-hover-unknown')
      assert.match(lines[0], /No interview here has the key smal2010\. Similar: /)
      assert.ok(lines[0].includes(key))
      assert.ok(!lines.some((line) => line.includes('No interview in the corpus')), lines.join('\n'))
    })

    test('on the locator of a question says that the words are not the interviewee’s', async () => {
      const lines = await linesOf(await editor.hover(key, { nth: 2, expected: 'Q2' }))
      await picture(workbench, 'memo-hover-question')
      assert.ok(lines.includes('These are the interviewer’s words, not those of Small.'), lines.join('\n'))
      assert.ok(
        lines.some((line) => line.includes(`-@${key} leaves the name out`)),
        lines.join('\n'),
      )
    })

    test('comes by keys alone, and cites from there by keys alone', async () => {
      const [{ entry, claims }] = answerFor('China').answers
      await workbench.goTo(13, 25)
      await editor.focusHover(entry.name)
      let focused = await workbench.focused()
      for (let steps = 0; steps < 8 && focused !== 'Cite'; steps++) {
        // Where the editor draws a hover anew, as when another part of it arrives, nothing has the focus.
        await (focused ? workbench.press('Tab') : editor.focusHover(entry.name))
        focused = await workbench.focused()
      }
      assert.equal(focused, 'Cite')
      await picture(workbench, 'memo-hover-keys')
      await workbench.press('Enter')
      const [{ claim: first }] = claims
      await editor.waitForText(`group ${cited(first).slice(0, 12)}`)
      assert.equal(await workbench.save('notes.md'), notes.replace('the group.', `the group ${cited(first)}.`))
    })

    test('cites from its link what the sentence rests on, once', async () => {
      const before = workbench.read('notes.md')
      const [{ claims }] = answerFor('NSG').answers
      const box = await editor.hover('NSG', { nth: 1, expected: claims[0].claim.label })
      await box.getByText('Cite', { exact: true }).first().click()
      await editor.waitForText(`waits ${cited(claims[0].claim).slice(0, 12)}`)
      assert.equal(await workbench.save('notes.md'), before.replace('waits.', `waits ${cited(claims[0].claim)}.`))
    })
  })

  suite('completion', () => {
    test('after @ and a few letters Enter cites, exact to the paragraph', async () => {
      await openDraft('enter.md')
      await editor.type('@pushb')
      const wanted = claim('no-pushback')
      const [first] = await editor.suggestions(wanted.label)
      await picture(workbench, 'memo-completion')
      assert.ok(first.includes(wanted.label), first)
      for (const part of ['Small ¶2', `“${wanted.hedge}”`]) assert.ok(first.includes(part), first)
      await editor.accept(wanted.label)
      assert.equal(await workbench.save('enter.md'), `No serious resistance is expected in Beijing ${cited(wanted)}`)
    })

    test('one undo takes the citation away and leaves what was typed', async () => {
      await openDraft('undo.md')
      await editor.type('@pushb')
      await editor.accept(claim('no-pushback').label)
      await workbench.press('Control+z')
      assert.equal(await workbench.save('undo.md'), 'It will not matter @pushb')
    })

    test('what the sentence is about comes first when nothing is typed yet', async () => {
      await openDraft('about.md')
      await editor.type('@')
      const [first] = await editor.suggestions()
      const { wording } = corpus.interview(key).claims.find(({ label }) => first.includes(label))
      await workbench.press('Escape')
      assert.match(wording, /Swat|kidnap/)
    })

    test('the list stays through spaces, and words may come in any order', async () => {
      await openDraft('words.md')
      const wanted = claim('tit-for-tat')
      const words = wanted.wording
        .match(/\p{L}{5,}/gu)
        .slice(0, 3)
        .reverse()
        .join(' ')
        .toLowerCase()
      await editor.type(`@${words}`)
      assert.ok((await editor.suggestions(wanted.label))[0].includes(wanted.label))
      await editor.accept(wanted.label)
      assert.equal(await workbench.save('words.md'), `So it goes ${cited(wanted)}`)
    })

    test('a semicolon within a bracket adds a citation to it', async () => {
      const added = claim('tit-for-tat')
      await openDraft('bracket.md')
      await editor.clickBehind('para. 2')
      await editor.type('; strategic tit')
      await editor.accept(added.label)
      const both = [ignoring, added]
      const bracket = core.formatCitation(both.map((one) => core.citationOf(corpus.interview(key), one)))
      assert.equal(await workbench.save('bracket.md'), `So it goes ${bracket}.`)
    })

    test('a topic narrows the list and inserts nothing; then a claim of it can be chosen', async () => {
      const topic = corpus.interview(key).topics.find(({ title }) => title === 'Militancy')
      const below = (one) => [...one.claims, ...one.topics.flatMap(below)]
      await openDraft('topic.md')
      await editor.type('@militan')
      await editor.accept('Topic: choose one of its claims')
      const ids = below(topic)
      const labels = await until(
        () => editor.suggestions(),
        (shown) => shown.length > 3 && shown.every((label) => ids.some((id) => label.includes(claim(id).label))),
      )
      await picture(workbench, 'memo-completion-narrowed')
      assert.ok(labels.length > 3)
      const wanted = claim(ids.at(-1))
      await editor.accept(wanted.label)
      assert.equal(await workbench.save('topic.md'), `So it goes ${cited(wanted)}`)
    })

    test('the pane beside the list shows the whole claim', async () => {
      await openDraft('pane.md')
      await editor.type('@strategic tit')
      const wanted = claim('tit-for-tat')
      await editor.focusSuggestion(wanted.label)
      const pane = await editor.openDetails(wanted.wording)
      await picture(workbench, 'memo-completion-pane')
      const text = flat(await pane.innerText())
      for (const part of [wanted.holder, wanted.hedge ?? '', 'paragraph 4', ...wanted.keyPhrases])
        assert.ok(text.includes(part), text)
      assert.doesNotMatch(text, /\*\*|&#/)
      await workbench.press('Control+Space', 'Escape')
    })

    test('two cursors get the same citation, and one undo takes both away', async () => {
      await openDraft('cursors.md')
      await workbench.press('Shift+Alt+ArrowUp')
      await editor.type('@pushb')
      const wanted = claim('no-pushback')
      await editor.accept(wanted.label)
      const both = await workbench.save('cursors.md')
      assert.equal(both, `One ${cited(wanted)}\nTwo ${cited(wanted)}`)
      await workbench.press('Escape', 'Control+z')
      assert.equal(await workbench.save('cursors.md'), 'One @pushb\nTwo @pushb')
    })
  })

  suite('Cite a Claim…', () => {
    test('goes by keys from the chord over the claim, the form and the verb to the text', async () => {
      const wanted = claim('no-pushback')
      await openDraft('cite.md')
      await workbench.press('Control+k', 'a')
      await workbench.typeInto('Cite a claim', 'pushback beijing')
      await workbench.pickRow(wanted.label).waitFor()
      await picture(workbench, 'memo-cite-claim')
      await workbench.press('Enter')
      await workbench.typeInto(`Cite “${wanted.label}”`, 'Second-hand')
      await picture(workbench, 'memo-cite-form')
      await workbench.press('Enter')
      const form = core.formsFor(corpus, wanted).forms.find(({ label }) => label === 'second-hand')
      const { options } = form.parts.find(({ kind }) => kind === 'choice')
      await editor.waitForText(options[0])
      await editor.focusSuggestion(options[1])
      await picture(workbench, 'memo-cite-verbs')
      await editor.accept(options[1])
      const chosen = form.parts.map((part) => (part.kind === 'choice' ? { ...part, options: [options[1]] } : part))
      assert.equal(await workbench.save('cite.md'), `A sentence before. ${core.renderPlain(chosen)}`)
    })
  })
})
