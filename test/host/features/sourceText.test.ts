import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { reedSource } from '../../support/fixtures.js'
import { marked, openMemo } from '../../support/memoEditor.js'
import { acceptFirstSuggestion, closeEditors, hoverAtCursor, openSavedMemo, typeText } from '../../support/savedMemo.js'
import { corpusFolder, deleteCorpus, writeCorpus, writeCorpusFile } from '../../support/workspaceCorpus.js'

const inCorpus = (name: string): vscode.Uri => vscode.Uri.joinPath(corpusFolder(), name)

/** Opens a file of the corpus beside what is open and selects from the first to the last of these words. */
async function select(name: string, from: string, to = from): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(inCorpus(name), { viewColumn: vscode.ViewColumn.Two })
  const text = editor.document.getText()
  const start = text.indexOf(from)
  const end = text.indexOf(to, start) + to.length
  assert.ok(start >= 0 && end >= to.length, `${from} … ${to}`)
  editor.selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(end))
  return editor
}

async function caretAt(name: string, before: string): Promise<vscode.TextEditor> {
  const editor = await select(name, before)
  editor.selection = new vscode.Selection(editor.selection.end, editor.selection.end)
  return editor
}

/** What the editor has selected now. */
function selected(): string {
  const editor = vscode.window.activeTextEditor
  return editor ? editor.document.getText(editor.selection) : ''
}

function activeName(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.path.split('/').at(-1)
}

suite('source texts in the editor', () => {
  setup(async () => {
    await writeCorpusFile('reed2021.txt', reedSource())
    await writeCorpusFile(
      'closed2020.txt',
      '[Q1]\nAnd the secret protocol?\n\n[¶1]\nThere is one, and it is part of the treaty.\n',
    )
    await writeCorpus()
  })
  teardown(async () => {
    await closeEditors()
    await deleteCorpus()
  })

  suite('quote and cite', () => {
    test('puts the selected words with their citation where the memo’s cursor stands, in one step to undo', async () => {
      const memo = await openSavedMemo('Reed is blunt: | and more.')
      await select('reed2021.txt', 'slow-motion bargain between')
      await vscode.commands.executeCommand('attache.quoteAndCite')
      const editor = vscode.window.activeTextEditor
      assert.ok(editor)
      assert.equal(editor.document, memo.document)
      assert.equal(marked(editor), 'Reed is blunt: “slow-motion bargain between” [@reed2021, para. 2]| and more.')
      await vscode.commands.executeCommand('undo')
      assert.equal(memo.document.getText(), 'Reed is blunt:  and more.')
    })

    test('keeps the interviewer’s words the interviewer’s', async () => {
      const memo = await openSavedMemo('|')
      await select('reed2021.txt', 'Why has the vote slipped to the autumn?')
      await vscode.commands.executeCommand('attache.quoteAndCite')
      assert.equal(
        memo.document.getText(),
        '“Why has the vote slipped to the autumn?”, in the words of the interviewer in an interview published on 4 May 2021 [-@reed2021, sec. 1]',
      )
    })

    test('adds only the citation within a citation', async () => {
      const memo = await openSavedMemo('So it is [@moreau2021, para. 1|].')
      await select('reed2021.txt', 'slow-motion bargain')
      await vscode.commands.executeCommand('attache.quoteAndCite')
      assert.equal(memo.document.getText(), 'So it is [@moreau2021, para. 1; @reed2021, para. 2].')
    })

    test('refuses what was said off the record', async () => {
      const memo = await openSavedMemo('Then: |')
      await select('closed2020.txt', 'There is one')
      await vscode.commands.executeCommand('attache.quoteAndCite')
      await vscode.commands.executeCommand('attache.citePassage')
      assert.equal(memo.document.getText(), 'Then: ')
    })

    test('quotes what stands in the editor, saved or not', async () => {
      const memo = await openSavedMemo('|')
      const source = await caretAt('reed2021.txt', 'It should not wait')
      await source.edit((change) => change.insert(source.selection.active, ' any longer'))
      await select('reed2021.txt', 'not wait any longer')
      await vscode.commands.executeCommand('attache.quoteAndCite')
      assert.equal(memo.document.getText(), '“not wait any longer” [@reed2021, para. 4]')
    })
  })

  suite('cite this passage', () => {
    test('takes the paragraph at the cursor, and all that a selection touches', async () => {
      const memo = await openSavedMemo('One |')
      await caretAt('reed2021.txt', 'Perhaps')
      await vscode.commands.executeCommand('attache.citePassage')
      assert.equal(memo.document.getText(), 'One [@reed2021, para. 3]')
      await select('reed2021.txt', 'open next March', 'The spring')
      await vscode.commands.executeCommand('attache.citePassage')
      assert.equal(memo.document.getText(), 'One [@reed2021, para. 3] [@reed2021, paras. 4, 5]')
    })

    test('is called with a passage too', async () => {
      const memo = await openSavedMemo('|')
      await vscode.commands.executeCommand('attache.citePassage', {
        key: 'reed2021',
        ref: { kind: 'standfirst', number: 1 },
      })
      assert.equal(memo.document.getText(), '[-@reed2021, standfirst 1]')
    })
  })

  suite('from claim to passage and back', () => {
    test('opens the words that a claim rests on, from its row, from its file and from a memo', async () => {
      await vscode.commands.executeCommand('attache.openPassage', 'reed2021#dam-failure')
      assert.equal(activeName(), 'reed2021.txt')
      assert.equal(selected(), 'Kestrian engineers say that the dam could fail within ten years')
      await closeEditors()
      await caretAt('reed2021.md', '- kind: assessment\n- key phrase: “slow-motion')
      await vscode.commands.executeCommand('attache.openPassage')
      assert.equal(selected(), 'In my view the treaty is a slow-motion bargain between unequal partners')
      await openSavedMemo('See [@reed2021, par|a. 5].')
      await vscode.commands.executeCommand('attache.openPassage')
      assert.match(selected(), /^The spring flood of 2018 .* share the bill\.$/)
    })

    test('opens the list of questions where the text is not here', async () => {
      await vscode.commands.executeCommand('attache.openPassage', 'moreau2021#no-signature')
      assert.equal(activeName(), 'moreau2021.md')
      assert.match(selected(), /¶1/)
    })

    test('there and back by the editor’s own gesture', async () => {
      const definitions = async ({ document, selection }: vscode.TextEditor): Promise<readonly string[]> => {
        const found = await vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          selection.active,
        )
        const texts = found.map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range))
        return Promise.all(texts)
      }
      const claim = await caretAt('reed2021.md', '- at: ¶2 “Indications')
      assert.deepEqual(await definitions(claim), [
        'Indications so far are that Velmark will sign before the first snow',
      ])
      const source = await caretAt('reed2021.txt', 'Indications so')
      assert.match((await definitions(source)).join(), /velmark-to-sign/)
    })
  })

  test('a hover says which claims rest on the words, and on a label whose passage it is', async () => {
    const text = await hoverAtCursor(await caretAt('reed2021.txt', 'Kestrian eng'), /Dam may fail/)
    assert.match(text, /¶3.* Reed · Q2 The Green League/)
    assert.match(text, /Kestrian engineers via Reed/)
    assert.match(text, /command:attache\.insertCitation/)
    assert.doesNotMatch(text, /Kestria to publish/)
    const label = await hoverAtCursor(await caretAt('reed2021.txt', '[Q'), /Vote has slipped/)
    assert.match(label, /Questioner/)
  })

  test('the outline has questions with their answers', async () => {
    const { document } = await select('reed2021.txt', '[SF1]')
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    )
    assert.deepEqual(
      symbols.map(({ name, children }) => [name.slice(0, 6), children.length]),
      [
        ['SF1 Ra', 0],
        ['Q1 Why', 2],
        ['Q2 The', 1],
        ['Q3 The', 2],
      ],
    )
  })

  test('behind a key the list has the places of the interview', async () => {
    const memo = await openSavedMemo('So it is |')
    await typeText('[@reed2021, ')
    await typeText('5')
    await acceptFirstSuggestion(memo)
    assert.match(memo.document.getText(), /^So it is \[@reed2021, para\. 5\]?$/)
  })

  test('nothing of this happens in a plain-text memo', async () => {
    const memo = await openMemo('[¶1] Kestrian| engineers say so.', 'plaintext')
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      memo.document.uri,
    )
    assert.deepEqual(symbols ?? [], [])
    await vscode.commands.executeCommand('attache.quoteAndCite')
    assert.equal(memo.document.getText(), '[¶1] Kestrian engineers say so.')
  })
})
