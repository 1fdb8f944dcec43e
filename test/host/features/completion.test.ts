import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hasList, marked, openMemo, rest } from '../../support/memoEditor.js'
import { acceptFirstSuggestion, closeEditors, typeText } from '../../support/savedMemo.js'
import { shareOf } from '../../support/verifying.js'
import { deleteCorpus, services, until, writeCorpus } from '../../support/workspaceCorpus.js'

/** The claim that `@flow pub` finds first, as it is cited. */
const flow = '@reed2021, para. 3'

interface Offered {
  readonly label: string
  readonly description: string
  readonly documentation: string
  readonly item: vscode.CompletionItem
}

/** What our list holds at the `|`; empty when there is none. The first `resolved` items come with their documentation. */
async function offeredAt(
  { document, selection }: vscode.TextEditor,
  { trigger, resolved = 0 }: { readonly trigger?: string; readonly resolved?: number } = {},
): Promise<readonly Offered[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
    trigger,
    resolved,
  )
  // The editor's own words and links are labelled by plain strings; ours say behind the label what it is.
  return items.flatMap((item) => {
    const { label, documentation } = item
    if (typeof label === 'string' || label.description === undefined) return []
    const text = documentation instanceof vscode.MarkdownString ? documentation.value : ''
    return [{ label: label.label, description: label.description, documentation: text, item }]
  })
}

async function labelsIn(memo: string, language?: string): Promise<readonly string[]> {
  return (await offeredAt(await openMemo(memo, language))).map(({ label }) => label)
}

suite('completion of citations', () => {
  suiteSetup(writeCorpus)
  suiteTeardown(async () => {
    await closeEditors()
    await deleteCorpus()
  })

  const typings: readonly (readonly [what: string, memo: string, typed: string, after: string])[] = [
    ['words in a sentence', 'As said |, it goes.', '@flow pub', `As said [${flow}]|, it goes.`],
    ['a hyphen', '|', '@slow-mot', '[@reed2021, para. 2]|'],
    ['full stops', '|', '@B.C. wai', '[@reed2021, para. 4]|'],
    ['a sum', '|', '@cost $4', '[@reed2021, para. 5]|'],
    ['a minus before the sigil', 'So |', '-@flow pub', `So [-${flow}]|`],
    ['a bracket that the editor closes', 'So |.', '[@flow pub', `So [${flow}]|.`],
    ['a bracket without a sigil', 'So |', '[flow pub', `So [${flow}]|`],
    ['a bracket with a prefix and a minus', 'So |', '[see -@flow pub', `So [see -${flow}]|`],
    ['a bracket before a word, which stays open', 'So |it goes', '[@flow pub', `So [${flow}]|it goes`],
    ['a semicolon', 'So [@a, p. 2|].', '; flow pub', `So [@a, p. 2; ${flow}]|.`],
    ['no semicolon', 'So [@a, p. 2|].', ' @flow pub', `So [@a, p. 2; ${flow}]|.`],
    ['words before a sentence that stands already', 'So |it goes.', '@flow', `So [${flow}]|it goes.`],
    ['several cursors', 'So | and |.', '[@flow pub', `So [${flow}]| and [${flow}]|.`],
    ['several cursors, not all in brackets', '[|] and |.', '@flow', `[${flow}|] and ${flow}|.`],
  ]
  for (const [what, memo, typed, after] of typings)
    test(`typing ${what}, then Enter: ${typed}`, async () => {
      const editor = await openMemo(memo)
      await typeText(typed)
      await acceptFirstSuggestion(editor)
      assert.equal(marked(editor), after)
    })

  test('one undo takes the citation back, and pins that stand in the memo stay with their keys', async () => {
    const editor = await openMemo('As said [@a, p. 2; |; @b]<!--c:,x~aaaaaa-->, it goes.')
    await typeText('@flow')
    await acceptFirstSuggestion(editor)
    assert.equal(editor.document.getText(), `As said [@a, p. 2; ${flow}; @b]<!--c:,,x~aaaaaa-->, it goes.`)
    await vscode.commands.executeCommand('undo')
    assert.equal(editor.document.getText(), 'As said [@a, p. 2; @flow; @b]<!--c:,x~aaaaaa-->, it goes.')
  })

  test('keeps the line endings of Windows', async () => {
    const editor = await openMemo('One.\r\nTwo |\r\nthree [@a; \r\n')
    await typeText('@flow pub')
    await acceptFirstSuggestion(editor)
    assert.equal(marked(editor), `One.\r\nTwo [${flow}]|\r\nthree [@a; \r\n`)
  })

  test('choosing a topic leaves the sigil alone, and the list holds the claims of that topic', async () => {
    const editor = await openMemo('So |')
    await typeText('@danger')
    await rest()
    const danger = (await offeredAt(editor)).findIndex(({ description }) => description.startsWith('Topic'))
    assert.ok(danger > 0)
    for (let step = 0; step < danger; step++) await vscode.commands.executeCommand('selectNextSuggestion')
    await acceptFirstSuggestion(editor)
    assert.equal(marked(editor), 'So @|')
    const labels = (await offeredAt(editor)).map(({ label }) => label)
    assert.deepEqual([...labels].sort(), [
      'Dam half empty',
      'Dam may fail within ten years',
      'Flood cost 40 million',
      'Reed doubts the ten years',
      'Sarn expects little pushback',
    ])
    await typeText('flood')
    await acceptFirstSuggestion(editor)
    assert.match(marked(editor), /^So \[@reed2021, para\. 5\]\|$/)
  })

  test('choosing a name narrows to what is said of it, until the sigil is deleted', async () => {
    const editor = await openMemo('So [|]')
    await typeText('@mow')
    const name = (await offeredAt(editor)).find(({ label }) => label === 'Ministry of Waters')
    assert.equal(name?.item.insertText, '@')
    await rest()
    const { command } = name.item
    assert.ok(command?.arguments)
    await editor.edit((change) => change.delete(new vscode.Range(0, 5, 0, 8)))
    await vscode.commands.executeCommand(command.command, ...(command.arguments as unknown[]))
    assert.deepEqual(
      (await offeredAt(editor)).map(({ label }) => label),
      ['River measured weekly'],
    )
    await vscode.commands.executeCommand('deleteLeft')
    await typeText('@')
    assert.ok((await offeredAt(editor)).length > 10)
  })

  test('choosing a name in a bracket without a sigil inserts nothing at all', async () => {
    const editor = await openMemo('So |')
    await typeText('[mow')
    await rest()
    const at = (await offeredAt(editor)).findIndex(({ label }) => label === 'Ministry of Waters')
    assert.ok(at > 0)
    for (let step = 0; step < at; step++) await vscode.commands.executeCommand('selectNextSuggestion')
    await acceptFirstSuggestion(editor)
    assert.equal(marked(editor), 'So [|]')
    await typeText('week')
    await acceptFirstSuggestion(editor)
    assert.match(marked(editor), /^So \[@reed2021, para\. 1\]\|$/)
  })

  test('shows label, voice, paragraph and hedge, and the whole claim beside the list', async () => {
    const editor = await openMemo('So @dam ten|')
    const [first] = await offeredAt(editor, { resolved: 1 })
    assert.equal(first?.label, 'Dam may fail within ten years')
    assert.match(first.description, /Kestrian engineers.*Reed.*¶3.*“could fail”/)
    for (const part of [
      /The Kerra Dam will fail within ten years/,
      /forecast/,
      /could fail/,
      /Kestrian engineers/,
      /A\. Brandt/,
    ])
      assert.match(first.documentation, part)
  })

  test('offers claims before a search of the transcripts has ended', async () => {
    const { searcher } = await services()
    let end = (): void => undefined
    const ended = new Promise<void>((resolve) => (end = resolve))
    const slow = { rankUncoded: async () => ended.then(() => ({ passages: [], scores: [] })) }
    Object.assign(searcher, slow)
    try {
      const labels = await labelsIn('The flow is public @flow|')
      assert.ok(labels.length > 0, 'no claim was offered')
    } finally {
      end()
      Reflect.deleteProperty(searcher, 'rankUncoded')
    }
  })

  test('puts first what the sentence is about', async () => {
    assert.equal((await labelsIn('The spring flood cost many millions @|'))[0], 'Flood cost 40 million')
    assert.equal((await labelsIn('The dam will fail within ten years [|]'))[0], 'Dam may fail within ten years')
  })

  test('offers sources by key, with title and date, and a protected one by its description alone', async () => {
    const reed = (await offeredAt(await openMemo('@reed2|'))).find(({ label }) => label === 'reed2021')
    assert.match(reed?.description ?? '', /Low water, high stakes.*2021-05-04/)
    assert.equal(reed?.item.insertText, '[@reed2021]')
    const official = (await offeredAt(await openMemo('@offic|'))).find(({ label }) => label === 'official2020')
    assert.equal(official?.description, 'a senior Velmark water official')
  })

  test('offers nothing that may not be cited', async () => {
    for (const memo of ['@secret pro|', '@minister resi|', '@closed2020|']) {
      const labels = await labelsIn(memo)
      for (const label of ['A secret protocol exists', 'Minister has resigned', 'closed2020'])
        assert.ok(!labels.includes(label), `${label} at ${memo}`)
    }
  })

  for (const language of ['markdown', 'quarto', 'rmd', 'plaintext'])
    test(`works in ${language}`, async () => {
      assert.equal((await labelsIn('So @flow pub|', language))[0], 'Kestria to publish flow data')
    })

  const silent: readonly (readonly [place: string, memo: string])[] = [
    ['an e-mail address', 'Write to joe@|'],
    ['code', 'Run `@flow|` now.'],
    ['a block of code', 'Text.\n\n```\n@flow|\n```\n'],
    ['front matter', '---\nauthor: "@flow|"\n---\n\nText.\n'],
    ['a comment', 'Text <!-- @flow| --> text.'],
    ['the target of a link', '[text](https://example.org/@flow|) text.'],
    ['a key that stands already', 'So [@reed|2021, para. 2].'],
    ['a citation before its locator', 'So [@reed2021|, para. 2].'],
    ['an in-text citation before its bracket', 'So @reed2021| [para. 2] says.'],
    ['a picture', 'See ![flow|](a.png).'],
    ['plain words', 'The flow|'],
  ]
  for (const [place, memo] of silent)
    test(`offers nothing in ${place}`, async () => {
      assert.deepEqual(await labelsIn(memo), [])
      // Elsewhere in the same text it does, so silence is no want of a provider.
      assert.ok((await labelsIn(`${memo.replace('|', '')}\n\nSo @flow|`)).length > 0)
    })

  test('no list opens with an e-mail address, a task or the text of a link', async () => {
    const cases = [
      ['Write to joe|', '@flow'],
      ['- |', '[ '],
      ['In |', '[quite another report'],
    ] as const
    for (const [memo, typed] of cases) {
      const editor = await openMemo(memo)
      await typeText(typed)
      await rest()
      assert.equal(await hasList(editor), false, typed)
    }
  })

  test('offers nothing in a file of the corpus', async () => {
    const { files } = await services()
    const [folder] = files.status.folders
    assert.ok(folder)
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'basin.md'))
    const editor = await vscode.window.showTextDocument(document)
    editor.selection = new vscode.Selection(0, 0, 0, 0)
    assert.deepEqual(await offeredAt(editor, { trigger: '@' }), [])
  })

  test('answers in a memo as long as a book, by what stands around the cursor', async () => {
    const half = shareOf(500_000, 5)
    const paragraph = 'The ferry sails on, and nobody knows why it should.\n'.repeat(6) + '\n'
    const front = '---\ntitle: "[a] @b"\n---\n\n'
    const long = paragraph.repeat(Math.ceil(half / paragraph.length))
    const editor = await openMemo(`${front}${long}The spring flood cost many millions @|\n\n${long}`)
    assert.ok(editor.document.getText().length > 2 * half)
    const [first] = await offeredAt(editor)
    assert.equal(first?.label, 'Flood cost 40 million')
    await typeText('flow pub')
    await acceptFirstSuggestion(editor)
    assert.match(editor.document.lineAt(editor.selection.active).text, /millions \[@reed2021, para\. 3\]$/)
    const { memos } = await services()
    const pinned = (): string | undefined => memos.memoOf(editor.document)?.citations.at(-1)?.items[0]?.pin?.id
    await until('the pin', () => pinned() === 'publish-data' || undefined)
  })
})
