import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as vscode from 'vscode'
import type { Services } from '../../../src/editor/services.js'
import { basinGlossary, moreauInterview, officialInterview, reedInterview } from '../../support/fixtures.js'
import { SlowFiles } from '../../support/slowFiles.js'
import { openMemo, rest } from '../../support/memoEditor.js'
import { closeEditors, typeText } from '../../support/savedMemo.js'
import { watchWindow } from '../../support/watchedWindow.js'
import { corpusFolder, services, until } from '../../support/workspaceCorpus.js'

type Setting = 'corpusFolders' | 'shippedCorpus' | 'hover'

async function set(name: Setting, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('attache').update(name, value, vscode.ConfigurationTarget.Global)
}

/** Our problems of a file, as the Problems panel has them. */
function problemsOf(file: string): readonly string[] {
  return vscode.languages
    .getDiagnostics(vscode.Uri.file(file))
    .filter(({ source }) => source === 'Attaché')
    .map(({ message }) => message)
}

suite('files of the corpus', () => {
  let own: Services
  let folder: string
  const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'corpora-'))
  /** Writes as another program does, behind the editor's back. */
  const write = (name: string, text: string | Uint8Array, base = folder): string => {
    const file = path.join(base, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
    return file
  }
  const keys = (): readonly string[] => own.corpus.interviews().map(({ key }) => key)
  const shows = (...wanted: readonly string[]): Promise<true> =>
    until(`the interviews ${wanted.join(', ')}`, () => keys().join() === wanted.join() || undefined).catch(() => {
      throw new Error(`expected ${wanted.join(', ')}, got ${keys().join(', ')}`)
    })
  const labelOf = (ref: `${string}#${string}`): string | undefined => own.corpus.claim(ref)?.label
  const relabelled = (label: string): string => reedInterview().replace('Dam half empty', label)

  suiteSetup(async () => {
    own = await services()
    folder = corpusFolder().fsPath
    await own.files.ready()
  })
  teardown(async () => {
    await closeEditors()
    fs.rmSync(folder, { recursive: true, force: true })
    for (const name of fs.readdirSync(outside)) fs.rmSync(path.join(outside, name), { recursive: true })
    for (const name of ['corpusFolders', 'shippedCorpus', 'hover'] as const) await set(name, undefined)
    await own.files.refresh()
  })
  suiteTeardown(() => fs.rmSync(outside, { recursive: true }))

  test('the shipped interview is shown until the workspace has a corpus of its own, and again when that has gone', async () => {
    await shows('small2010')
    assert.equal(own.files.status.isShippedShown, true)
    write('reed2021.md', reedInterview())
    await shows('reed2021')
    assert.equal(own.corpus.entries().length, 0)
    await until('the index to say so', () => !own.files.status.isShippedShown || undefined)
    fs.rmSync(path.join(folder, 'reed2021.md'))
    await shows('small2010')
    write('reed2021.md', reedInterview())
    await shows('reed2021')
    fs.rmSync(folder, { recursive: true })
    await shows('small2010')
  })

  test('a folder with nothing but notes is no corpus', async () => {
    write('README.md', '# How to write a corpus here\n')
    await rest(600)
    await shows('small2010')
    assert.deepEqual(problemsOf(path.join(folder, 'README.md')), [])
  })

  test('the setting keeps the shipped interview, or keeps it away, at once', async () => {
    write('reed2021.md', reedInterview())
    await shows('reed2021')
    await set('shippedCorpus', 'always')
    await shows('reed2021', 'small2010')
    await set('shippedCorpus', 'never')
    await shows('reed2021')
    fs.rmSync(path.join(folder, 'reed2021.md'))
    await shows()
    await set('shippedCorpus', 'auto')
    await shows('small2010')
  })

  test('shows what is created, changed, renamed and deleted outside', async () => {
    write('reed2021.md', reedInterview())
    write('deep/er/moreau2021.md', moreauInterview())
    await shows('moreau2021', 'reed2021')
    write('reed2021.md', relabelled('Dam quite empty'))
    await until('the change', () => labelOf('reed2021#half-empty') === 'Dam quite empty' || undefined)
    fs.renameSync(path.join(folder, 'deep'), path.join(folder, 'deeper'))
    await until(
      'the new place',
      () => own.corpus.files().some(({ uri }) => uri.endsWith('/corpus/deeper/er/moreau2021.md')) || undefined,
    )
    assert.equal(own.corpus.files().length, 2)
    fs.rmSync(path.join(folder, 'deeper'), { recursive: true })
    await shows('reed2021')
    fs.renameSync(folder, `${folder}-away`)
    await shows('small2010')
    fs.renameSync(`${folder}-away`, folder)
    await shows('reed2021')
  })

  test('says once that a folder others share is gone, keeps what is open, and reads it again when it is back', async () => {
    const file = write('reed2021.md', reedInterview())
    await shows('reed2021')
    const memo = await openMemo('As Reed says [@reed2021].\n')
    const edited = await vscode.workspace.openTextDocument(file)
    const editor = await vscode.window.showTextDocument(edited)
    await editor.edit((change) => change.insert(edited.positionAt(edited.getText().length), '\n'))
    const typed = edited.getText()
    const shown = watchWindow()
    try {
      fs.renameSync(folder, `${folder}-away`)
      await until(
        'the folder to be missed',
        () => shown.messages.some((one) => one.includes(' is gone: ')) || undefined,
      )
      await own.files.refresh()
      assert.deepEqual(
        shown.messages.filter((one) => one.includes(' is gone: ')),
        [
          'The corpus folder corpus is gone: your memos stay as they are, and its interviews are read again when it is back.',
        ],
      )
      assert.equal(edited.getText(), typed)
      assert.equal(memo.document.getText(), 'As Reed says [@reed2021].\n')
      fs.renameSync(`${folder}-away`, folder)
      await shows('reed2021')
      assert.equal(edited.isDirty, true)
    } finally {
      shown.release()
      if (fs.existsSync(`${folder}-away`)) fs.renameSync(`${folder}-away`, folder)
    }
  })

  test('shows what is created, renamed and deleted in the editor', async () => {
    const uri = vscode.Uri.joinPath(corpusFolder(), 'one.md')
    const other = vscode.Uri.joinPath(corpusFolder(), 'sub', 'two.md')
    const edit = new vscode.WorkspaceEdit()
    edit.createFile(uri, { contents: new TextEncoder().encode(reedInterview()) })
    assert.ok(await vscode.workspace.applyEdit(edit))
    await shows('reed2021')
    const move = new vscode.WorkspaceEdit()
    move.renameFile(uri, other)
    assert.ok(await vscode.workspace.applyEdit(move))
    await until('the new name', () => own.corpus.has(other.toString()) || undefined)
    assert.equal(own.corpus.has(uri.toString()), false)
    const gone = new vscode.WorkspaceEdit()
    gone.deleteFile(other)
    assert.ok(await vscode.workspace.applyEdit(gone))
    await shows('small2010')
  })

  test('an unsaved buffer beats the disk until it is closed', async () => {
    const file = write('reed2021.md', reedInterview())
    await shows('reed2021')
    const document = await vscode.workspace.openTextDocument(file)
    const editor = await vscode.window.showTextDocument(document)
    const at = document.positionAt(document.getText().indexOf('Dam half empty'))
    await editor.edit((change) => change.insert(at, 'The '))
    await until('what is typed', () => labelOf('reed2021#half-empty') === 'The Dam half empty' || undefined)
    write('reed2021.md', relabelled('Dam quite empty'))
    await rest(800)
    assert.equal(labelOf('reed2021#half-empty'), 'The Dam half empty')
    await own.files.refresh()
    assert.equal(labelOf('reed2021#half-empty'), 'The Dam half empty')
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await until('the disk', () => labelOf('reed2021#half-empty') === 'Dam quite empty' || undefined)
  })

  test('a buffer that was saved counts as what it is', async () => {
    const file = write('saved.md', reedInterview())
    await shows('reed2021')
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(file))
    await editor.edit((change) => change.replace(new vscode.Range(2, 0, 2, 100), 'citation-key: reed2022'))
    await shows('reed2022')
    await editor.document.save()
    await rest(600)
    await shows('reed2022')
    await vscode.commands.executeCommand('undo')
    await shows('reed2021')
  })

  test('of many changes and readings at once the last state of the disk counts', async () => {
    write('reed2021.md', reedInterview())
    for (let number = 0; number < 60; number++)
      write(`more/m${number}.md`, moreauInterview().replaceAll('moreau2021', `m${number}`))
    void own.files.refresh()
    const label = (round: number): string => `Dam empty for the ${round}th time`
    for (let round = 0; round < 30; round++) {
      write('reed2021.md', relabelled(label(round)))
      if (round % 5 === 0) void own.files.refresh()
      if (round % 7 === 0) write(`late${round}.md`, officialInterview().replaceAll('official2020', `late${round}`))
      if (round % 7 === 3) fs.rmSync(path.join(folder, `late${round - 3}.md`))
      await rest(round % 4 === 0 ? 160 : 5)
    }
    await until('the last label', () => labelOf('reed2021#half-empty') === label(29) || undefined)
    await rest(600)
    assert.equal(labelOf('reed2021#half-empty'), label(29))
    const there = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
    const names = there.map((name) => path.basename(name)).sort()
    await until('what is on the disk and nothing else', () => {
      const read = own.corpus.files().map(({ uri }) => path.basename(vscode.Uri.parse(uri).fsPath))
      return [...read].sort().join() === names.join() || undefined
    })
  })

  test('a file that comes while all are read is not lost, and one that goes does not stay', async () => {
    for (let number = 0; number < 150; number++)
      write(`m${number}.md`, moreauInterview().replaceAll('moreau2021', `m${number}`))
    await until('all', () => keys().length === 150 || undefined)
    const reading = own.files.refresh()
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(corpusFolder(), 'zz.md'),
      new TextEncoder().encode(reedInterview()),
    )
    fs.rmSync(path.join(folder, 'm149.md'))
    await reading
    await until('the new file', () => keys().includes('reed2021') || undefined)
    await until('the old file gone', () => !keys().includes('m149') || undefined)
    await rest(500)
    assert.equal(keys().length, 150)
  })

  test('changing the folders takes effect at once: other names, absolute paths and uris', async () => {
    write('reed2021.md', reedInterview())
    write('moreau2021.md', moreauInterview(), path.join(folder, '../sources/talks'))
    write('official2020.md', officialInterview(), outside)
    try {
      await shows('reed2021')
      await set('corpusFolders', ['sources'])
      await shows('moreau2021')
      await set('corpusFolders', ['corpus', 'sources/', './sources/talks', ''])
      await shows('moreau2021', 'reed2021')
      await set('corpusFolders', [outside])
      await shows('official2020')
      await set('corpusFolders', [
        vscode.Uri.file(outside).toString(),
        'corpus',
        'none',
        'nowhere://else/at all',
        7,
        null,
      ])
      await shows('reed2021', 'official2020')
      await set('corpusFolders', 'corpus')
      await shows('reed2021')
    } finally {
      fs.rmSync(path.join(folder, '../sources'), { recursive: true })
    }
  })

  test('an empty name is not the whole workspace: a memo stays one', async () => {
    await set('corpusFolders', [''])
    const memo = await vscode.workspace.openTextDocument(path.join(folder, '../memo.md'))
    assert.equal(own.memos.isMemo(memo), true)
  })

  test('sees changes in a folder outside the workspace, also in one that comes later', async () => {
    const late = path.join(outside, 'late')
    await set('corpusFolders', [late])
    await shows('small2010')
    write('reed2021.md', reedInterview(), late)
    await shows('reed2021')
    write('moreau2021.md', moreauInterview(), late)
    await shows('moreau2021', 'reed2021')
    fs.rmSync(path.join(late, 'reed2021.md'))
    await shows('moreau2021')
  })

  test('finds what came before the editor had begun to watch', async () => {
    const { workspace } = vscode
    const watch = workspace.createFileSystemWatcher
    const deaf = new vscode.EventEmitter<vscode.Uri>()
    // A watcher that never says anything stands for one that is set up too late.
    workspace.createFileSystemWatcher = () => ({
      ignoreCreateEvents: false,
      ignoreChangeEvents: false,
      ignoreDeleteEvents: false,
      onDidCreate: deaf.event,
      onDidChange: deaf.event,
      onDidDelete: deaf.event,
      dispose: () => undefined,
    })
    const early = path.join(outside, 'early')
    try {
      await set('corpusFolders', [early])
      const isRead = (): boolean =>
        own.files.status.state === 'ready' && own.files.status.folders.some(({ fsPath }) => fsPath === early)
      await until('the reading of the new folder', () => isRead() || undefined)
    } finally {
      workspace.createFileSystemWatcher = watch
    }
    write('reed2021.md', reedInterview(), early)
    await shows('reed2021')
  })

  test('entries of two folders with one id are one', async () => {
    write('basin.md', basinGlossary())
    write(
      'more.md',
      '---\nattache: glossary/1\n---\n\n# More\n\n## Actors\n\n### Velmark {#velmark}\n\n- type: state\n- alias: Velmarkland\n',
      outside,
    )
    await set('corpusFolders', ['corpus', outside])
    await until('both names', () => own.corpus.entriesNamed('Velmarkland').length === 1 || undefined)
    assert.deepEqual(own.corpus.entriesNamed('Velmarkland'), own.corpus.entriesNamed('Velmark'))
  })

  test('files that are binary, huge, not UTF-8, empty or half-saved get one problem each, and the rest is read', async () => {
    write('reed2021.md', reedInterview())
    const bad = [
      ['binary.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0]), /not text in UTF-8/],
      ['huge.md', 'a'.repeat(33_000_000), /too large/],
      ['latin.md', Buffer.from(reedInterview().replace('Dam half', 'D\u00e4m half'), 'latin1'), /not text in UTF-8/],
      ['empty.md', '', /empty/],
      ['half.md', '---\nattache: interview/1\ncitation-key: half2020\ntit', /front matter/i],
      ['other.md', '# Minutes\n', /does not say what it is/],
    ] as const
    for (const [name, text] of bad) write(name, text)
    fs.mkdirSync(path.join(folder, 'folder.md'))
    await shows('reed2021')
    for (const [name, , expected] of bad) {
      const [problem = '', ...others] = await until(`a problem of ${name}`, () => {
        const found = problemsOf(path.join(folder, name))
        return found.length ? found : undefined
      })
      assert.match(problem, expected)
      assert.deepEqual(others, [], name)
    }
    for (const [name] of bad) fs.rmSync(path.join(folder, name))
    await until('no problem', () => bad.every(([name]) => !problemsOf(path.join(folder, name)).length) || undefined)
  })

  test('a link that leads back into the folder does no harm', async () => {
    write('sub/reed2021.md', reedInterview())
    fs.symlinkSync(folder, path.join(folder, 'sub/back'))
    await shows('reed2021')
    assert.equal(own.corpus.files().length, 1)
  })

  test('neither a memo that is typed nor another setting makes it read anything', async () => {
    write('reed2021.md', reedInterview())
    await shows('reed2021')
    await rest(500)
    const { version } = own.corpus
    const editor = await openMemo('So |')
    await typeText('it is.')
    await set('hover', false)
    await rest(600)
    assert.equal(own.corpus.version, version)
    assert.equal(own.files.isCorpusFile(editor.document.uri), false)
  })

  test('whoever waits for it gets all, even when reading begins anew meanwhile', async () => {
    for (let number = 0; number < 60; number++)
      write(`m${number}.md`, moreauInterview().replaceAll('moreau2021', `m${number}`))
    const first = own.files.refresh()
    await rest(5)
    void own.files.refresh()
    await first
    assert.equal(keys().length, 60)
  })

  test('a list of claims waits for a corpus that is still being read', async () => {
    write('reed2021.md', reedInterview())
    await shows('reed2021')
    for (const { uri } of own.corpus.files()) own.corpus.delete(uri)
    void own.files.refresh()
    const { document, selection } = await openMemo('So @flow pub|')
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    )
    assert.ok(items.some(({ label }) => typeof label !== 'string' && label.label === 'Kestria to publish flow data'))
  })

  suite('on a slow or failing file system', () => {
    // No document of another test cites unread2021: what one cites is read first, and the editor keeps those that were closed.
    const slow = new SlowFiles()
    const uri = (name: string): vscode.Uri => vscode.Uri.parse(`slow:/talks/${name}`)
    let registration: vscode.Disposable
    suiteSetup(() => {
      registration = vscode.workspace.registerFileSystemProvider('slow', slow)
    })
    suiteTeardown(() => void registration.dispose())
    setup(async () => {
      slow.clear()
      slow.put(uri('reed2021.md'), relabelled('first'))
      slow.put(uri('unread2021.md'), moreauInterview().replaceAll('moreau2021', 'unread2021'))
      await set('corpusFolders', ['slow:/talks'])
      await shows('unread2021', 'reed2021')
    })
    const label = (wanted: string): Promise<true> =>
      until(`the label ${wanted}`, () => labelOf('reed2021#half-empty') === wanted || undefined)

    test('a reading that ends late does not bring old text back', async () => {
      const release = slow.holdNext(uri('reed2021.md'))
      slow.put(uri('reed2021.md'), relabelled('second'))
      await slow.held
      slow.put(uri('reed2021.md'), relabelled('third'))
      await label('third')
      release()
      await rest(300)
      assert.equal(labelOf('reed2021#half-empty'), 'third')
    })

    test('nor does reading all files, which keeps what came meanwhile and what went away', async () => {
      const release = slow.holdNext(uri('reed2021.md'))
      const all = own.files.refresh()
      await slow.held
      slow.put(uri('reed2021.md'), relabelled('second'))
      slow.put(uri('official2020.md'), officialInterview())
      slow.take(uri('unread2021.md'))
      await label('second')
      await shows('reed2021', 'official2020')
      release()
      await all
      assert.deepEqual(keys(), ['reed2021', 'official2020'])
      await label('second')
    })

    test('and has not ended while a file that changed meanwhile is still being read', async () => {
      const releaseFirst = slow.holdNext(uri('reed2021.md'))
      const all = own.files.refresh()
      await slow.held
      const releaseSecond = slow.holdNext(uri('reed2021.md'))
      slow.put(uri('reed2021.md'), relabelled('second'))
      await slow.held
      releaseFirst()
      const ended = all.then(() => 'ended')
      assert.equal(await Promise.race([ended, rest(300)]), undefined)
      releaseSecond()
      await ended
      assert.equal(labelOf('reed2021#half-empty'), 'second')
    })

    test('what the open memo cites is there before the rest is, and rests on nothing else', async () => {
      const { document } = await openMemo('Snow [@reed2021, para. 2].|')
      for (const { uri: read } of own.corpus.files()) own.corpus.delete(read)
      const release = slow.holdNext(uri('unread2021.md'))
      const all = own.files.refresh()
      await slow.held
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        document.positionAt(document.getText().indexOf('reed2021')),
      )
      const shown = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)))
      assert.ok(shown.join().includes('Low water'), shown.join())
      assert.deepEqual([own.files.status.state, keys()], ['reading', ['reed2021']])
      assert.deepEqual([own.files.progress.done, own.files.progress.all], [1, 2])
      release()
      await all
      assert.deepEqual(keys(), ['unread2021', 'reed2021'])
    })

    test('a reading that takes long says how far it has come, can be stopped, and can be taken up again', async () => {
      await openMemo('Snow [@reed2021, para. 2].|')
      for (const { uri: read } of own.corpus.files()) own.corpus.delete(read)
      const { withProgress } = vscode.window
      const window = watchWindow()
      const stop = new vscode.CancellationTokenSource()
      const told: string[] = []
      const report = ({ message = '' }: { message?: string }): void => void told.push(message)
      Object.assign(vscode.window, {
        withProgress: (_: vscode.ProgressOptions, task: (...of: unknown[]) => unknown) => task({ report }, stop.token),
      })
      try {
        const release = slow.holdNext(uri('unread2021.md'))
        const all = own.files.refresh()
        await until('what was told', () => told.length || undefined)
        assert.match(told[0] ?? '', /^1 of 2 files, about \d+ s left$/)
        stop.cancel()
        await until('the end', () => own.files.status.state === 'stopped')
        release()
        await all
        assert.deepEqual(keys(), ['reed2021'])
        assert.deepEqual(await until('the sentence', () => (window.messages.length ? window.messages : undefined)), [
          'Reading stopped after 1 of 2 files. Memos are not checked until the whole corpus has been read.',
        ])
        await own.files.refresh()
        assert.deepEqual([own.files.status.state, keys()], ['ready', ['unread2021', 'reed2021']])
      } finally {
        window.release()
        Object.assign(vscode.window, { withProgress })
      }
    })

    test('a reading that takes longer than watchers need reads no file twice', async () => {
      slow.put(uri('official2020.md'), officialInterview())
      await shows('unread2021', 'reed2021', 'official2020')
      await set('corpusFolders', ['slow:/'])
      await own.files.ready()
      slow.reads.clear()
      const release = slow.holdNext(uri('reed2021.md'))
      await set('corpusFolders', ['slow:/talks'])
      await slow.held
      await rest(4000) // by when the folder is looked at again
      release()
      await own.files.ready()
      await rest(500)
      assert.deepEqual([...new Set(slow.reads.values())], [1])
    })

    test('what cannot be read for a moment stays as it was', async () => {
      slow.isAway = true
      try {
        await own.files.refresh()
        slow.put(uri('reed2021.md'), relabelled('second'))
        await rest(500)
        assert.deepEqual(keys(), ['unread2021', 'reed2021'])
        assert.equal(labelOf('reed2021#half-empty'), 'first')
      } finally {
        slow.isAway = false
      }
      await own.files.refresh()
      await label('second')
    })
  })
})
