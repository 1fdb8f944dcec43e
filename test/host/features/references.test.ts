import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import * as vscode from 'vscode'
import { reedInterview, reedSource } from '../../support/fixtures.js'
import { closeEditors, firstFolder, openSavedMemo, problemsOf, readText, writeText } from '../../support/savedMemo.js'
import {
  corpusFolder,
  deleteCorpus,
  services,
  until,
  writeCorpus,
  writeCorpusFile,
} from '../../support/workspaceCorpus.js'

const inCorpus = (name: string): vscode.Uri => vscode.Uri.joinPath(corpusFolder(), name)
const inFolder = (name: string): vscode.Uri => vscode.Uri.joinPath(firstFolder(), name)

/** What *Rename Symbol* would do at the cursor. */
async function rename({ document, selection }: vscode.TextEditor, name: string): Promise<vscode.WorkspaceEdit> {
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    selection.active,
    name,
  )
}

/** The changed files, by name, as they would read. */
async function afterwards(edit: vscode.WorkspaceEdit): Promise<Readonly<Record<string, string>>> {
  const files = edit.entries().map(async ([uri, edits]) => {
    const document = await vscode.workspace.openTextDocument(uri)
    const sorted = [...edits].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
    const text = sorted.reduce(
      (now, { range, newText }) =>
        now.slice(0, document.offsetAt(range.start)) + newText + now.slice(document.offsetAt(range.end)),
      document.getText(),
    )
    return [uri.path.replace(/^.*\//, ''), text] as const
  })
  return Object.fromEntries(await Promise.all(files))
}

/** Has the editor take a file in from the disk: another test may have had it open and left it unsaved. */
async function asOnDisk(name: string, text: string): Promise<void> {
  const { document } = await vscode.window.showTextDocument(inCorpus(name), { preview: false })
  await vscode.commands.executeCommand('workbench.action.files.revert')
  await until(`the editor knows ${name}`, () => document.getText() === text || undefined)
}

async function definition({ document, selection }: vscode.TextEditor): Promise<string> {
  const [found] = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    selection.active,
  )
  return found?.uri.path.slice(found.uri.path.lastIndexOf('/corpus/') + 8) ?? ''
}

suite('References', () => {
  setup(async () => {
    await writeCorpus()
    await writeCorpusFile('reed2021.txt', reedSource())
    await (await services()).files.refresh()
  })
  teardown(async () => {
    await closeEditors()
    await deleteCorpus()
  })

  suite('are renamed everywhere', () => {
    test('a claim from its pin, in the corpus and in closed memos', async () => {
      await writeText(inFolder('named/closed.md'), 'So [@reed2021, para. 3]<!--c:dam-failure~59f94a-->.\n')
      const editor = await openSavedMemo('It is so [@reed2021, para. 3]<!--c:dam-fai|lure~59f94a-->.\n')
      const after = await until('the closed memo', async () => {
        const files = await afterwards(await rename(editor, 'dam-breaks'))
        return files['closed.md'] ? files : undefined
      })
      assert.equal(after['closed.md'], 'So [@reed2021, para. 3]<!--c:dam-breaks~59f94a-->.\n')
      assert.match(after['reed2021.md'] ?? '', /###### Dam may fail within ten years \{#dam-breaks\}/)
      assert.match(after['reed2021.md'] ?? '', /- qualifies: dam-breaks/)
      await vscode.workspace.fs.delete(inFolder('named'), { recursive: true })
    })

    test('an actor from its heading', async () => {
      const editor = await vscode.window.showTextDocument(inCorpus('basin.md'))
      const at = editor.document.positionAt(editor.document.getText().indexOf('{#velmark}') + 3)
      editor.selection = new vscode.Selection(at, at)
      const after = await afterwards(await rename(editor, 'velmark-state'))
      assert.match(after['basin.md'] ?? '', /\{#velmark-state\}[^]*members: velmark-state, kestria/)
    })

    test('a key in memos and corpus files, and the files that are named after it', async () => {
      const editor = await openSavedMemo('Reed calls it “a slow-motion bargain” [@reed|2021, para. 2].\n')
      const edit = await rename(editor, 'reed-2021')
      const after = await afterwards(edit)
      assert.match(Object.values(after).join('\n'), /bargain” \[@reed-2021, para\. 2\]/)
      assert.match(after['reed2021.md'] ?? '', /^citation-key: reed-2021$/m)
      assert.match(after['moreau2021.md'] ?? '', /contradicts: reed-2021#velmark-to-sign/)
      // The test of the workbench sees the files renamed, after a preview.
    })

    test('a key takes text, hashes and the line that keeps the text out of git with it', async () => {
      await deleteCorpus()
      // In one file alone, so that no preview waits to be accepted.
      await writeCorpusFile('reed2021.md', reedInterview())
      await writeCorpusFile('reed2021.txt', reedSource())
      await writeCorpusFile('.gitignore', '# Not ours to share\n/reed2021.txt\n')
      await writeCorpusFile('.ignore', '!/reed2021.txt\n')
      const { files, corpus } = await services()
      await files.refresh()
      await vscode.commands.executeCommand('attache.updateFormat')
      const sums = await readText(inCorpus('reed2021.sums'))
      await asOnDisk('.gitignore', '# Not ours to share\n/reed2021.txt\n')
      await asOnDisk('.ignore', '!/reed2021.txt\n')
      const editor = await vscode.window.showTextDocument(inCorpus('reed2021.md'))
      const at = editor.document.positionAt(editor.document.getText().indexOf('reed2021') + 2)
      editor.selection = new vscode.Selection(at, at)
      const edit = await rename(editor, 'reed-2021')
      // What the editor's command gives has the texts after the files, which have their new names by then; in the window they come first.
      const texts = new vscode.WorkspaceEdit()
      for (const [file, edits] of edit.entries()) {
        texts.set(file, edits)
        Reflect.apply(edit.set.bind(edit), undefined, [file, undefined])
      }
      assert.ok(await vscode.workspace.applyEdit(texts))
      await vscode.workspace.saveAll()
      assert.ok(await vscode.workspace.applyEdit(edit))
      await files.refresh()
      const names = (await vscode.workspace.fs.readDirectory(corpusFolder())).map(([name]) => name)
      assert.deepEqual(names.sort(), ['.gitignore', '.ignore', 'reed-2021.md', 'reed-2021.sums', 'reed-2021.txt'])
      assert.equal(await readText(inCorpus('reed-2021.sums')), sums)
      await until('the text is kept out of git under its new name', async () =>
        (await readText(inCorpus('.gitignore'))) === '# Not ours to share\n/reed-2021.txt\n' ? true : undefined,
      )
      await until('search finds it under its new name', async () =>
        (await readText(inCorpus('.ignore'))) === '!/reed-2021.txt\n' ? true : undefined,
      )
      const passages = corpus.interview('reed-2021')?.passages ?? []
      assert.deepEqual(
        passages.filter(({ sha256 }) => sha256 === undefined).map(({ ref }) => ref),
        [],
      )
    })

    test('a key whose files had their new names when the window was killed, by renaming it again', async () => {
      await deleteCorpus()
      await writeCorpusFile('vell-2021.md', reedInterview().replaceAll('reed2021', 'vell2021'))
      await writeCorpusFile('vell-2021.txt', reedSource())
      await writeCorpusFile('.gitignore', '/vell2021.txt\n')
      await asOnDisk('.gitignore', '/vell2021.txt\n')
      const { files, corpus } = await services()
      await files.refresh()
      const told = corpus.problems().get(inCorpus('vell-2021.md').toString()) ?? []
      assert.ok(told.some(({ ruleId }) => ruleId === 'key-not-file-name'))
      const editor = await openSavedMemo('Reed calls it “a slow-motion bargain” [@vell|2021, para. 2].\n')
      const edit = await rename(editor, 'vell-2021')
      const moved = edit.entries().filter(([, edits]) => !edits.length)
      assert.deepEqual(moved, [])
      const after = Object.values(await afterwards(edit)).join('\n')
      assert.match(after, /^citation-key: vell-2021$/m)
      assert.match(after, /^\/vell-2021\.txt$/m)
      assert.match(after, /\[@vell-2021, para\. 2\]/)
    })

    test('no key of a protected interview under which the store keeps anything', async () => {
      const store = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'))
      const settings = vscode.workspace.getConfiguration('attache')
      const { showErrorMessage } = vscode.window
      const said: string[] = []
      Object.assign(vscode.window, { showErrorMessage: async (sentence: string) => void said.push(sentence) })
      try {
        await settings.update('protectedStore', store, vscode.ConfigurationTarget.Global)
        await writeCorpusFile('reed2021.md', reedInterview().replace('terms: on record', 'terms: background'))
        await (await services()).files.refresh()
        fs.writeFileSync(path.join(store, 'reed2021.sums'), 'attache: sums/2\n')
        const editor = await openSavedMemo('So [@reed|2021, para. 2].\n')
        assert.deepEqual((await rename(editor, 'reed-2021')).entries(), [])
        assert.match(said.join(), /This key cannot be changed: the protected details of/)
      } finally {
        Object.assign(vscode.window, { showErrorMessage })
        await settings.update('protectedStore', undefined, vscode.ConfigurationTarget.Global)
        fs.rmSync(store, { recursive: true, force: true })
      }
    })

    test('but to no name that is taken or malformed, and nothing that is no name', async () => {
      const { showErrorMessage } = vscode.window
      const said: string[] = []
      Object.assign(vscode.window, { showErrorMessage: async (sentence: string) => void said.push(sentence) })
      try {
        // Wherever in the citation: the editor's own provider for Markdown must not write over it.
        for (const marked of ['So [@reed|2021, para. 3].\n', 'So [@reed2021, pa|ra. 3].\n']) {
          const editor = await openSavedMemo(marked)
          assert.deepEqual((await rename(editor, 'moreau2021')).entries(), [])
          assert.deepEqual((await rename(editor, 'a b')).entries(), [])
          assert.match(said.splice(0).join('\n'), /^moreau2021 is already in use\.\n“a b” cannot be a key/)
        }
        assert.deepEqual((await rename(await openSavedMemo('So [@no|body].\n'), 'x')).entries(), [])
        assert.match(said.join(), /No interview in the corpus has the key nobody/)
      } finally {
        Object.assign(vscode.window, { showErrorMessage })
      }
      const nothing = await openSavedMemo('No|thing.\n')
      await assert.rejects(rename(nothing, 'x'), /put the cursor on a citation key/)
    })
  })

  suite('outlast the moving of files', () => {
    const move = async (from: vscode.Uri, to: vscode.Uri): Promise<void> => {
      const edit = new vscode.WorkspaceEdit()
      edit.renameFile(from, to)
      assert.ok(await vscode.workspace.applyEdit(edit))
    }

    test('of a corpus file into a folder and under another name', async () => {
      const editor = await openSavedMemo('Reed calls it “a slow-motion bargain” [@reed|2021, para. 2].\n')
      await move(inCorpus('reed2021.md'), inCorpus('water/low-water.md'))
      await move(inCorpus('reed2021.txt'), inCorpus('water/reed2021.txt'))
      await until('the passage in its new place', async () => (await definition(editor)) === 'water/reed2021.txt')
      // Between the two moves the text was nowhere.
      await until('the quotation confirmed', () => problemsOf(editor.document.uri).length === 0 || undefined)
      await move(inCorpus('moreau2021.md'), inCorpus('m.md'))
      const other = await openSavedMemo('She says no [@moreau|2021, para. 1].\n')
      await until('the interview in its new file', async () => (await definition(other)) === 'm.md')
    })

    test('of a memo: it is found where it is, and nowhere else', async () => {
      const references = async (): Promise<readonly string[]> => {
        const found = await vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeReferenceProvider',
          inCorpus('moreau2021.md'),
          new vscode.Position(2, 16),
        )
        return found.map(({ uri }) => uri.path.replace(/^.*\//, ''))
      }
      await writeText(inFolder('moved/one.md'), 'She says no [@moreau2021, para. 1].\n')
      await until('the memo', async () => (await references()).includes('one.md'))
      await move(inFolder('moved/one.md'), inFolder('moved/deep/two.md'))
      await until('the memo in its new place', async () => {
        const files = await references()
        return files.includes('two.md') && !files.includes('one.md')
      })
      await vscode.workspace.fs.delete(inFolder('moved'), { recursive: true })
    })
  })

  test('are links in corpus files', async () => {
    const uri = inCorpus('reed2021.md')
    const document = await vscode.workspace.openTextDocument(uri)
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri)
    const contradicted = links.find(({ range }) => document.getText(range).includes('moreau2021#no-signature'))
    const target = contradicted?.target ?? assert.fail('no link')
    assert.ok(target.path.endsWith('/moreau2021.md'))
    const line = Number(/^L(\d+),/.exec(target.fragment)?.[1])
    const there = await vscode.workspace.openTextDocument(target.with({ fragment: '' }))
    assert.equal(there.lineAt(line - 1).text, '###### No signature this year {#no-signature}')
    const memo = await openSavedMemo('So [@reed2021, para. 3].\n')
    const inMemo = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      memo.document.uri,
    )
    assert.deepEqual(
      inMemo.filter(({ target: to }) => to?.path.includes('/corpus/')),
      [],
    )
  })

  test('a check of all memos can be stopped, and tells what it found until then', async () => {
    for (let index = 0; index < 6; index++)
      await writeText(inFolder(`many/${index}.md`), 'It is so [@reed2012, para. 1].\n')
    const { withProgress, showInformationMessage } = vscode.window
    let [said, reports, isCancellable] = ['', 0, false]
    Object.assign(vscode.window, {
      withProgress: (
        options: vscode.ProgressOptions,
        task: (progress: vscode.Progress<unknown>, token: vscode.CancellationToken) => Thenable<unknown>,
      ) => {
        isCancellable = options.cancellable === true
        const asked = new vscode.CancellationTokenSource()
        return task({ report: () => void (++reports === 3 && asked.cancel()) }, asked.token)
      },
      showInformationMessage: async (sentence: string) => void (said = sentence),
    })
    try {
      await vscode.commands.executeCommand('attache.checkAllMemos')
    } finally {
      Object.assign(vscode.window, { withProgress, showInformationMessage })
    }
    assert.ok(isCancellable)
    assert.equal(reports, 3)
    assert.match(said, /^Stopped before the last memo\. Memos checked: [123]\. Problems: \d, in \d of them\.$/)
    await vscode.workspace.fs.delete(inFolder('many'), { recursive: true })
  })
})
