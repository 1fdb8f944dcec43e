import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { shownPages, watchRenderedPages } from '../../support/renderedPages.js'
import { pinOf } from '../../support/pins.js'
import { reedSource } from '../../support/fixtures.js'
import { closeEditors, firstFolder, openSavedMemo, problemsOf, writeText } from '../../support/savedMemo.js'
import {
  corpusFolder,
  deleteCorpus,
  services,
  until,
  writeCorpus,
  writeCorpusFile,
} from '../../support/workspaceCorpus.js'

async function definitions({ document, selection }: vscode.TextEditor): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    selection.active,
  )
  const texts = found.map(async ({ uri, range }) => {
    const text = (await vscode.workspace.openTextDocument(uri)).getText(range)
    return `${uri.path.slice(uri.path.lastIndexOf('/') + 1)}: ${text}`
  })
  return Promise.all(texts)
}

/** Opens a file of the corpus with the cursor where the `|` of `marked` stands. */
async function caretInCorpus(name: string, marked: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(corpusFolder(), name))
  const at = editor.document.getText().indexOf(marked.replace('|', ''))
  assert.ok(at >= 0, marked)
  const cursor = editor.document.positionAt(at + marked.indexOf('|'))
  editor.selection = new vscode.Selection(cursor, cursor)
  return editor
}

suite('Following the evidence', () => {
  suiteSetup(async () => {
    await writeCorpus()
    await writeCorpusFile('reed2021.txt', reedSource())
    await (await services()).files.refresh()
  })
  suiteTeardown(deleteCorpus)
  teardown(closeEditors)

  suite('to its definition', () => {
    test('from a citation to the passage, the claim, the interview', async () => {
      const passage = await definitions(await openSavedMemo('It is so [@re|ed2021, para. 3].\n'))
      assert.equal(passage.length, 1)
      assert.match(passage.join(), /^reed2021\.txt: .*Perhaps not\. Kestrian/)
      const pinned = await definitions(
        await openSavedMemo('So it is [@moreau|2021, para. 1]<!--c:no-signature~ffffff-->.\n'),
      )
      assert.match(pinned.join(), /^moreau2021\.md: ###### No signature this year/)
      assert.deepEqual(await definitions(await openSavedMemo('It is so [@moreau|2021].\n')), [
        'moreau2021.md: moreau2021',
      ])
    })

    test('from a name to its entry, and from ids of corpus files to what they name', async () => {
      assert.match((await definitions(await openSavedMemo('The River Gu|ard waits.\n'))).join(), /### River Guard/)
      const contradicted = await caretInCorpus('reed2021.md', 'moreau2021#no-sig|nature')
      assert.match((await definitions(contradicted)).join(), /^moreau2021\.md: ###### No signature/)
      const party = await caretInCorpus('basin.md', 'parties: vel|mark')
      assert.match((await definitions(party)).join(), /^basin\.md: ### Velmark/)
      const source = await caretInCorpus('basin.md', 'Green League [@reed|2021, sec. 2]')
      assert.match((await definitions(source)).join(), /reed2021\.txt: .*Surely the Green League/)
    })
  })

  suite('at a peek, without leaving the memo', () => {
    teardown(() => vscode.commands.executeCommand('closeReferenceSearch'))

    /** Whether a file of the corpus is seen, which can only be in the box below the line: the memo is the one file that is open. */
    const isLookedInto = (name: string): boolean =>
      vscode.window.visibleTextEditors.some(({ document: { uri } }) => uri.path.endsWith(`/corpus/${name}`))

    for (const [what, marked, name] of [
      ['the passage of a citation', 'It is so [@re|ed2021, para. 3].\n', 'reed2021.txt'],
      ['a pinned claim', 'So it is [@moreau|2021, para. 1]<!--c:no-signature~ffffff-->.\n', 'moreau2021.md'],
      ['the entry of a name', 'The River Gu|ard waits.\n', 'basin.md'],
    ] as const)
      test(what, async () => {
        await closeEditors()
        const { document } = await openSavedMemo(marked)
        await until('no other file to be seen', () => !isLookedInto(name))
        await vscode.commands.executeCommand('editor.action.peekDefinition')
        await until(`a look into ${name}`, () => isLookedInto(name))
        const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs)
        assert.deepEqual(
          tabs.map(({ input }) => input instanceof vscode.TabInputText && input.uri.toString()),
          [document.uri.toString()],
        )
      })
  })

  suite('in all memos', () => {
    test('Check All Memos gives others a turn within one memo', async () => {
      const { corpus } = await services()
      const said = Array.from({ length: 1500 }, (_, index) => `Velmark will sign treaty ${index} [@reed2021, para. 2].`)
      const file = vscode.Uri.joinPath(firstFolder(), 'closed', 'long.md')
      await writeText(file, said.join('\n\n'))
      // The turns of the host in which the checks look for names in what the memo says.
      let turn = 0
      const turns = new Set<number>()
      const { matcher } = corpus
      const get = (): typeof matcher => {
        turns.add(turn)
        return matcher
      }
      Object.defineProperty(corpus, 'matcher', { configurable: true, get })
      const beat = setInterval(() => turn++)
      try {
        await vscode.commands.executeCommand('attache.checkAllMemos')
      } finally {
        clearInterval(beat)
        Reflect.deleteProperty(corpus, 'matcher')
      }
      assert.ok(problemsOf(file).length >= said.length)
      assert.ok(turns.size > 5, `all was done in ${turns.size} turns`)
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(firstFolder(), 'closed'), { recursive: true })
    })

    test('Check All Memos lists what is wrong in closed ones, until one is opened', async () => {
      const bad = vscode.Uri.joinPath(firstFolder(), 'closed', 'bad.md')
      const good = vscode.Uri.joinPath(firstFolder(), 'closed', 'good.qmd')
      await writeText(bad, 'It is so\n[@reed2012, para. 1].\n')
      await writeText(good, 'It is so [@reed2021, para. 1].\n')
      assert.deepEqual(problemsOf(bad), [])
      await vscode.commands.executeCommand('attache.checkAllMemos')
      const expected = ['2:3 No interview here has the key reed2012. Similar: reed2021.']
      assert.deepEqual(problemsOf(bad), expected)
      assert.deepEqual(problemsOf(good), [])
      const document = await vscode.workspace.openTextDocument(bad)
      const editor = await vscode.window.showTextDocument(document)
      await until('the live check', () => problemsOf(bad).length === 1)
      await editor.edit((edit) => edit.replace(new vscode.Range(1, 2, 1, 10), 'reed2021'))
      await until('the problem to go', () => problemsOf(bad).length === 0)
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(firstFolder(), 'closed'), { recursive: true })
    })

    test('the hand-over report says what is open, and tells no protected name', async () => {
      const claim = (await services()).corpus.claim('reed2021#flood-cost')
      assert.ok(claim)
      await openSavedMemo(
        [
          `The flood was dear [@reed2021, para. 5]${pinOf(claim)}.`,
          'The official warns [@official2020, para. 1].',
          'It is so [@reed2012, para. 1].',
          '<!-- attache-off missing-locator: the whole talk is meant, says Solberg (A. Brandt) --> So it is [@moreau2021].',
        ].join('\n\n'),
      )
      const pages = watchRenderedPages()
      await vscode.commands.executeCommand('attache.handOverReport').then(undefined, (error: unknown) => {
        pages.release()
        throw error
      })
      pages.release()
      await until('the page', () => shownPages().includes('Review Report'))
      const linked = pages.texts.at(-1) ?? ''
      assert.match(linked, /- \[line 5\]\(command:attache\.openLine\?%5B%22.*draft-\d+\.md%22%2C5%5D\) · Error/)
      assert.match(linked, /\[Export Memo…\]\(command:attache\.exportMemo\?/)
      const report = linked.replace(/\[(line \d+)\]\([^)]*\)/g, '$1')
      assert.match(report, /^# Review report: draft-\d+\.md/)
      assert.match(report, /\| `reed2021` \| Reed, 4 May 2021 \| on record \| 1 \| here \|/)
      assert.match(
        report,
        /\| `official2020` \| a senior Velmark water official, 2020 \| background \| 1 \| not here \|/,
      )
      assert.match(report, /## Transcripts that are not here\n\n.*\n\n- `official2020`\n- `moreau2021`/)
      assert.match(report, /- line 5 · Error · No interview here has the key reed2012/)
      assert.match(report, /- line 7 · missing-locator · the whole talk is meant, says .* \(A\. Brandt\)/)
      assert.match(report, /- Flood cost 40 million · Reed ¶5 · `reed2021` \(line 1\)/)
      assert.doesNotMatch(report, /Solberg/)
    })
  })

  suite('to where it is cited', () => {
    const references = async ({ document, selection }: vscode.TextEditor): Promise<readonly string[]> => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        selection.active,
      )
      return found.map(({ uri, range }) => `${uri.path.replace(/^.*\/|-\d+(?=\.md)/g, '')}:${range.start.line + 1}`)
    }
    test('of a claim by its pins, in closed and open memos', async () => {
      const claim = (await services()).corpus.claim('moreau2021#peace')
      assert.ok(claim)
      const closed = vscode.Uri.joinPath(firstFolder(), 'uses', 'closed.md')
      await writeText(closed, `It is calm [@moreau2021, sec. 1]${pinOf(claim)}.\n\nCalm [-@moreau2021, sec. 1].\n`)
      const draft = await openSavedMemo(`Calm it is [-@moreau2021, sec. 1]${pinOf(claim)}.\n`)
      const corpusFile = await caretInCorpus('moreau2021.md', '###### Peace on|')
      const found = await until('both memos', async () => {
        const all = await references(corpusFile)
        return all.includes('closed.md:1') && all.includes('draft.md:1') ? all : undefined
      })
      assert.ok(!found.includes('closed.md:3'), found.join())
      const reopened = await vscode.window.showTextDocument(draft.document)
      await reopened.edit((edit) => edit.delete(new vscode.Range(0, 0, 1, 0)))
      assert.ok(!(await references(corpusFile)).includes('draft.md:1'))
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(firstFolder(), 'uses'), { recursive: true })
      assert.ok(!(await references(corpusFile)).includes('closed.md:1'))
    })

    test('of a source, a name and a qualified claim', async () => {
      const draft = await openSavedMemo('It rains [@closed|2020, para. 1].\n\nThe Green League waits.\n')
      assert.deepEqual(
        // The editor's own provider for links may find the place as well.
        [...new Set((await references(draft)).filter((one) => one.startsWith('draft')))],
        ['draft.md:1'],
      )
      const entry = await caretInCorpus('basin.md', '### Green Lea|gue')
      const named = await until('the mention', async () => {
        const all = await references(entry)
        return all.includes('draft.md:3') ? all : undefined
      })
      assert.ok(named.some((one) => one.startsWith('basin.md')))
      const claim = await caretInCorpus('reed2021.md', '###### Dam may fa|il')
      assert.ok((await references(claim)).filter((one) => one.startsWith('reed2021.md')).length >= 2)
    })
  })
})
