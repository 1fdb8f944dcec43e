import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { type FormLabel, formsFor } from '../../../src/core/citation/forms.js'
import { renderPlain } from '../../../src/core/citation/snippet.js'
import type { ClaimRef } from '../../../src/core/corpus/claimRef.js'
import { fixture, readFixture } from '../../support/fixtureCorpus.js'
import { marked, openMemo, rest } from '../../support/memoEditor.js'
import { closeEditors, typeText } from '../../support/savedMemo.js'
import { corpusFolder, deleteCorpus, services, until, writeCorpus } from '../../support/workspaceCorpus.js'
import { type Asked, shownRows, typeInto, watchWindow } from '../../support/watchedWindow.js'

const formNames: Readonly<Record<FormLabel, string>> = {
  citation: 'Citation only',
  claim: 'Claim in our words',
  attributed: 'Attributed sentence',
  'called-for': 'What was called for',
  'second-hand': 'Second-hand',
  'second-hand-holder-first': 'Second-hand, holder first',
  'own-judgement': 'Our own judgement',
  contrast: 'Contrast',
  footnote: 'Footnote',
  quotation: 'Quotation of a key phrase',
}

/** Every form of a claim of the invented corpus. */
function formsOf(ref: ClaimRef): ReturnType<typeof formsFor>['forms'] {
  const { corpus, claim } = fixture(ref)
  return formsFor(corpus, claim).forms
}

/** The text that a form leaves when its tab stops are left as they are. */
function textOf(ref: ClaimRef, label: FormLabel): string {
  const form = formsOf(ref).find((one) => one.label === label)
  assert.ok(form, `${ref} has no form ${label}`)
  return renderPlain(form.parts)
}

suite('Cite a claim', () => {
  let window: Asked
  suiteSetup(writeCorpus)
  setup(() => {
    window = watchWindow()
  })
  teardown(() => window.release())
  suiteTeardown(async () => {
    await closeEditors()
    await deleteCorpus()
  })

  /** Cites a claim by its reference, in the form of that name. */
  async function cite(ref: ClaimRef, label?: FormLabel): Promise<void> {
    if (label) window.choose = (items) => items.findIndex((item) => item.label === formNames[label])
    await vscode.commands.executeCommand('attache.citeClaim', ref)
  }

  /** Types into the search for a claim, and takes the first that is found. */
  async function search(words: string): Promise<readonly vscode.QuickPickItem[]> {
    const pick = await until('the pick', () => window.picks.at(-1))
    const items = words ? await typeInto(pick, words) : await shownRows(pick)
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    return items
  }

  test('searches the whole corpus, shows who says it where, and inserts the form that Enter takes', async () => {
    const editor = await openMemo('As said |.')
    const done = vscode.commands.executeCommand('attache.citeClaim')
    const [first] = await search('flow pub')
    assert.equal(first?.label, 'Kestria to publish flow data')
    assert.match(first.description ?? '', /Reed ¶3/)
    assert.equal(first.detail, 'Kestria should publish its flow data.')
    await rest(300)
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    await done
    assert.equal(marked(editor), 'As said [@reed2021, para. 3]|.')
  })

  test('shows first what the sentence is about, before anything is typed', async () => {
    await openMemo('The spring flood cost many millions |')
    const done = vscode.commands.executeCommand('attache.citeClaim')
    const [first] = await search('')
    assert.equal(first?.label, 'Flood cost 40 million')
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    await done
  })

  test('giving up at either question changes nothing', async () => {
    const editor = await openMemo('As said |.')
    const first = vscode.commands.executeCommand('attache.citeClaim')
    await shownRows(await until('the pick', () => window.picks.at(-1)))
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    await first
    const second = vscode.commands.executeCommand('attache.citeClaim', 'reed2021#flood-cost')
    await rest(500)
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    await second
    assert.equal(marked(editor), 'As said |.')
  })

  const claims: readonly ClaimRef[] = [
    'reed2021#velmark-to-sign',
    'reed2021#unequal-bargain',
    'reed2021#do-not-wait',
    'reed2021#dam-failure',
    'reed2021#vote-slipped',
    'reed2021#unfair',
    'reed2021#reed-on-signature',
    'reed2021#alarms-only',
    'moreau2021#peace',
    'official2020#fears-unrest',
  ]
  test('offers each form by its name with the text it gives, and lands it as it was shown', async () => {
    const seen = new Set<FormLabel>()
    for (const ref of claims)
      for (const form of formsOf(ref)) {
        if (seen.has(form.label)) continue
        const editor = await openMemo('|')
        await cite(ref, form.label)
        const text = renderPlain(form.parts)
        assert.equal(editor.document.getText(), text, `${ref} ${form.id}`)
        const shown = window.offered.at(-1)?.find(({ label }) => label === formNames[form.label])
        assert.equal(shown?.detail, text)
        seen.add(form.label)
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
      }
    assert.deepEqual([...seen].sort(), Object.keys(formNames).sort())
  })

  test('never puts words of the questioner or of the standfirst into the interviewee’s mouth', async () => {
    for (const ref of ['reed2021#vote-slipped', 'reed2021#half-empty', 'reed2021#unfair'] as const) {
      const editor = await openMemo('|')
      await cite(ref, 'citation')
      assert.match(editor.document.getText(), /^\[-@reed2021, (?:sec|standfirst)/)
      for (const { detail = '' } of window.offered.at(-1) ?? []) assert.doesNotMatch(detail, /Reed \w+(?:s|ed) that/)
    }
  })

  test('is a snippet: the verb is chosen from a list, then the words can be written over', async () => {
    const editor = await openMemo('|')
    await cite('reed2021#unequal-bargain', 'attributed')
    const verb = editor.document.getText(editor.selection)
    assert.match(verb, /^\w+ed$/)
    await rest(300)
    await vscode.commands.executeCommand('selectNextSuggestion')
    await vscode.commands.executeCommand('acceptSelectedSuggestion')
    await rest(100)
    const other = editor.document.getText()
    assert.notEqual(other, textOf('reed2021#unequal-bargain', 'attributed'))
    // Taking a verb goes on to the next stop.
    assert.equal(editor.document.getText(editor.selection), 'the treaty is a bargain between unequal partners')
    await typeText('it is a deal')
    assert.match(editor.document.getText(), /that it is a deal \[@reed2021, para\. 2\]/)
  })

  test('is one step to undo', async () => {
    const editor = await openMemo('As said. |')
    await cite('reed2021#unequal-bargain', 'attributed')
    assert.notEqual(editor.document.getText(), 'As said. ')
    await vscode.commands.executeCommand('undo')
    assert.equal(editor.document.getText(), 'As said. ')
  })

  test('keeps a sentence apart from what stands beside it, and a footnote at its word', async () => {
    const sentence = textOf('reed2021#flood-cost', 'attributed')
    const editor = await openMemo('As said.|Then on.')
    await cite('reed2021#flood-cost', 'attributed')
    assert.equal(editor.document.getText(), `As said. ${sentence} Then on.`)
    const noted = await openMemo('It was dear|.')
    await cite('reed2021#flood-cost', 'footnote')
    assert.equal(noted.document.getText(), `It was dear${textOf('reed2021#flood-cost', 'footnote')}.`)
  })

  test('inserts at every cursor', async () => {
    const editor = await openMemo('- |\n- |\n')
    await cite('reed2021#flood-cost', 'claim')
    const sentence = textOf('reed2021#flood-cost', 'claim')
    assert.equal(editor.document.getText(), `- ${sentence}\n- ${sentence}\n`)
  })

  test('keeps line endings and the indentation of a list', async () => {
    const editor = await openMemo('1. One\r\n   - |\r\n2. Two\r\n')
    await cite('reed2021#flood-cost', 'attributed')
    assert.equal(
      editor.document.getText(),
      `1. One\r\n   - ${textOf('reed2021#flood-cost', 'attributed')}\r\n2. Two\r\n`,
    )
  })

  for (const memo of [
    'So [@moreau2021, para. 1|].',
    'So [@moreau2021, para. 1; |].',
    'So @moreau2021 [para. 1|] says.',
  ])
    test(`within a citation adds a citation without asking for a form: ${memo}`, async () => {
      const editor = await openMemo(memo)
      await cite('reed2021#flood-cost')
      assert.deepEqual(window.offered, [])
      assert.equal(editor.document.getText(), memo.replace(/;? ?\|\]/, '; @reed2021, para. 5]'))
    })

  test('contrasts with any other claim, which can be searched for', async () => {
    const editor = await openMemo('|')
    window.choose = (items) => items.findIndex(({ label }) => label.startsWith('Contrast with another'))
    const done = vscode.commands.executeCommand('attache.citeClaim', 'reed2021#flood-cost')
    const items = await search('half empty')
    assert.ok(!items.some(({ label }) => label === 'Flood cost 40 million'))
    await done
    const text = editor.document.getText()
    assert.match(text, /\$40 million.*\[@reed2021, para\. 5\].*By contrast, .*half empty.*\[-@reed2021, standfirst 1/)
  })

  test('does not offer what was said off the record, and says why it will not cite it', async () => {
    const editor = await openMemo('So |.')
    const done = vscode.commands.executeCommand('attache.citeClaim')
    const items = await search('secret')
    assert.deepEqual(
      items.filter(({ label }) => /secret/i.test(label)),
      [],
    )
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    await done
    await cite('closed2020#secret-protocol')
    assert.match(window.messages.at(-1) ?? '', /off the record/)
    await cite('moreau2021#minister-resigned')
    assert.match(window.messages.at(-1) ?? '', /would name a protected speaker/)
    assert.equal(marked(editor), 'So |.')
  })

  test('a protected speaker is named by description alone', async () => {
    await openMemo('|')
    window.choose = () => -1
    await cite('official2020#no-plan')
    const texts = window.offered.at(-1)?.map(({ detail }) => detail ?? '') ?? []
    assert.ok(texts.some((text) => text.includes('a senior Velmark water official')))
    for (const text of texts) assert.doesNotMatch(text, /Solberg|Stein/)
  })

  test('says what to do where no memo is open, in a corpus file too', async () => {
    await closeEditors()
    await vscode.commands.executeCommand('attache.citeClaim')
    assert.match(window.messages.at(-1) ?? '', /Open a memo/)
    await vscode.window.showTextDocument(vscode.Uri.joinPath(corpusFolder(), 'basin.md'))
    await vscode.commands.executeCommand('attache.citeClaim')
    assert.equal(window.messages.length, 2)
    assert.equal(window.picks.length, 0)
  })

  test('says so where the claim has gone from the corpus', async () => {
    await openMemo('So |.')
    await cite('reed2021#no-such-claim')
    assert.match(window.messages.at(-1) ?? '', /no longer in the corpus/)
  })

  test('works from the menu of the editor, which names the document', async () => {
    const editor = await openMemo('So |.')
    const done = vscode.commands.executeCommand('attache.citeClaim', editor.document.uri)
    const [first] = await search('40 million')
    assert.equal(first?.label, 'Flood cost 40 million')
    await rest(300)
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    await done
  })

  test('says so where there is no claim at all', async () => {
    const { corpus, files } = await services()
    for (const { uri } of corpus.files()) corpus.delete(uri)
    await openMemo('So |.')
    await vscode.commands.executeCommand('attache.citeClaim')
    assert.match(window.messages.at(-1) ?? '', /has no claims or transcripts yet/)
    await files.refresh()
    assert.equal(corpus.claims.size, readFixture().claims.size)
  })
})
