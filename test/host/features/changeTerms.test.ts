import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import * as vscode from 'vscode'
import { termsOfPassage } from '../../../src/core/terms/terms.js'
import { basinGlossary, reedInterview, reedSource } from '../../support/fixtures.js'
import { closeEditors, problemsOf, readText, writeText } from '../../support/savedMemo.js'
import { skip } from '../../support/skip.js'
import { type Asked, watchWindow } from '../../support/watchedWindow.js'
import { corpusFolder, services, until } from '../../support/workspaceCorpus.js'

suite('Change Terms…', () => {
  let window: Asked
  let folder: string
  let store: string
  let count = 0
  /** Another one in each test: the editor keeps documents of files that are gone. */
  let key: string
  let uri: vscode.Uri
  let description: string
  const { showInputBox } = vscode.window

  const write = (name: string, text: string): vscode.Uri => {
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(path.join(folder, name), text)
    return vscode.Uri.file(path.join(folder, name))
  }
  const put = async (named: string): Promise<void> => {
    key = named
    uri = write(`${key}.md`, reedInterview().replaceAll('reed2021', key))
    write(`${key}.txt`, reedSource())
    write('basin.md', basinGlossary().replaceAll('reed2021', key))
    const { files, corpus } = await services()
    await files.refresh()
    await until('the text', () => corpus.sourceOf(key))
  }
  const at = async (words: string): Promise<vscode.TextEditor> => {
    const editor = await vscode.window.showTextDocument(uri)
    const position = editor.document.positionAt(editor.document.getText().indexOf(words))
    editor.selection = new vscode.Selection(position, position)
    return editor
  }
  const pick = (...labels: readonly string[]): void => {
    window.choose = (items) => items.findIndex(({ label }) => labels.includes(label))
  }
  const interview = async () => {
    const found = (await services()).corpus.interview(key)
    assert.ok(found)
    return found
  }

  suiteSetup(async () => {
    await services()
    folder = corpusFolder().fsPath
  })
  setup(async () => {
    window = watchWindow()
    count += 1
    store = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'))
    description = 'a water official'
    Object.assign(vscode.window, {
      showInputBox: async (options: vscode.InputBoxOptions) => {
        const fault = await options.validateInput?.(description)
        if (typeof fault === 'string') window.messages.push(fault)
        return description
      },
    })
    await vscode.workspace
      .getConfiguration('attache')
      .update('protectedStore', store, vscode.ConfigurationTarget.Global)
  })
  teardown(async () => {
    window.release()
    Object.assign(vscode.window, { showInputBox })
    await closeEditors()
    await vscode.workspace
      .getConfiguration('attache')
      .update('protectedStore', undefined, vscode.ConfigurationTarget.Global)
    fs.rmSync(folder, { recursive: true, force: true })
    fs.rmSync(store, { recursive: true, force: true })
    await (await services()).files.refresh()
  })

  test('of a passage writes them into its line, by the light bulb, and asks for the description that it needs', async () => {
    await put(`talk-${4000 + count}`)
    const { document } = await at('- ¶2:')
    const start = document.positionAt(document.getText().indexOf('- ¶2:'))
    await until('the light bulb', async () => {
      const actions = await vscode.commands
        .executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, new vscode.Range(start, start))
        .then(
          (all) => all,
          () => [], // asked for again by the editor itself meanwhile
        )
      return actions.some(({ command }) => command?.command === 'attache.changeTerms') || undefined
    })
    pick('not for attribution')
    await vscode.commands.executeCommand('attache.changeTerms')
    assert.match(await readText(uri), /- ¶2: [^\n]*terms=not-for-attribution/)
    assert.match(await readText(uri), /- description: a water official/)
    const found = await interview()
    const passage = found.passages.find(({ ref }) => ref.kind === 'paragraph' && ref.number === 2)
    assert.equal(passage && termsOfPassage(found, passage), 'not for attribution')
    assert.deepEqual(fs.readdirSync(store), [])
  })

  test('has what else was agreed behind one more row, and writes it as one change', async () => {
    await put(`talk-${4000 + count}`)
    await at('terms: on record')
    description = '2030-06-01'
    const steps = ['More Terms…', 'First day on which it may be published', 'Done']
    window.choose = (items) => items.findIndex(({ label }) => label.includes(steps[window.offered.length - 1] ?? ''))
    await vscode.commands.executeCommand('attache.changeTerms')
    assert.match(await readText(uri), /^embargo: ["']?2030-06-01["']?$/m)
    await until('the corpus', async () => ((await interview()).embargo === '2030-06-01' ? true : undefined))
  })

  test('of a meeting under the Chatham House Rule protect all who spoke in it', async () => {
    await put(`talk-${4000 + count}`)
    await at('terms: on record')
    description = 'the Basin Forum'
    pick('The Chatham House Rule')
    await vscode.commands.executeCommand('attache.changeTerms')
    const after = await readText(uri)
    assert.match(after, /^terms: background\r?\ndescription: a participant in the Basin Forum$/m)
    assert.match(after, /^- role: questioner\r?\n- terms: background\r?$/m)
    assert.doesNotMatch(after, /^author:|^### Anna/m)
    assert.match(window.messages.at(-1) ?? '', /is now protected\./)
  })

  test('of an interview takes its names and text into the store, tells what is left, and one undo takes the file back', async () => {
    await put(`talk-${4000 + count}`)
    const before = await readText(uri)
    await at('terms: on record')
    pick('background')
    await vscode.commands.executeCommand('attache.changeTerms')
    const after = await readText(uri)
    assert.match(after, /^terms: background\r?\ndescription: a water official$/m)
    assert.doesNotMatch(after, /^author:/m)
    assert.equal(fs.existsSync(path.join(folder, `${key}.txt`)), false)
    assert.equal(fs.readFileSync(path.join(store, `${key}.txt`), 'utf8'), reedSource())
    assert.match(fs.readFileSync(path.join(store, `${key}.names.json`), 'utf8'), /Reed/)
    if (process.platform !== 'win32') assert.equal(fs.statSync(path.join(store, `${key}.names.json`)).mode & 0o77, 0)
    assert.match(
      window.messages.at(-1) ?? '',
      /is now protected\. .*Git, Local History and the trash still have earlier versions/,
    )
    await vscode.window.showTextDocument(uri)
    await vscode.commands.executeCommand('undo')
    const document = await vscode.workspace.openTextDocument(uri)
    await until('the file before', () => document.getText() === before || undefined)
  })

  test('a source is withdrawn with its transcript, once the memos that rest on it are named; they stay', async () => {
    await put(`talk-${4000 + count}`)
    const memo = vscode.Uri.joinPath(uri, '../..', `citing-${count}.md`)
    await writeText(memo, `The river is low [@${key}, para. 1].\n`)
    await writeText(vscode.Uri.joinPath(uri, '../..', `other-${count}.md`), 'Nothing rests on anything.\n')
    await at('terms: on record')
    const details: string[] = []
    const { showWarningMessage } = vscode.window
    const listening = (sentence: string, ...more: readonly unknown[]): unknown => {
      details.push(JSON.stringify(more[0]))
      return Reflect.apply(showWarningMessage, vscode.window, [sentence, ...more])
    }
    Object.assign(vscode.window, { showWarningMessage: listening })
    await vscode.commands.executeCommand('attache.withdrawSource')
    assert.deepEqual(fs.readdirSync(folder).sort(), ['basin.md', `${key}.md`, `${key}.txt`].sort(), 'not yet')
    window.answer = 'Delete Files'
    await vscode.commands.executeCommand('attache.withdrawSource')
    assert.match(details[0] ?? '', new RegExp(`rest on it: citing-${count}\\.md\\.`))
    assert.match(details[0] ?? '', /Not reached: exported documents/)
    assert.deepEqual(fs.readdirSync(folder), ['basin.md'])
    assert.equal((await services()).corpus.interview(key), undefined)
    assert.match(window.messages.at(-1) ?? '', new RegExp(`These memos still cite it: citing-${count}\\.md\\.`))
    assert.match(await readText(memo), /The river is low/)
  })

  test('names the memos that tell a name now, and shows what the check found in them', async () => {
    await put(`talk-${4000 + count}`)
    const memos = [`telling-${count}.md`, `silent-${count}.md`].map((name) => vscode.Uri.joinPath(uri, '../..', name))
    const [telling, silent] = memos
    assert.ok(telling && silent)
    await writeText(telling, `Anna Reed knows the river [@${key}, para. 1].\n`)
    await writeText(silent, `The river is low [@${key}, para. 1].\n`)
    await at('terms: on record')
    pick('background')
    window.answer = 'Show Problems'
    await vscode.commands.executeCommand('attache.changeTerms')
    assert.match(
      window.messages.at(-1) ?? '',
      new RegExp(`These memos contain a protected name: telling-${count}\\.md\\.`),
    )
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, telling.path)
    await until('the problem', () => problemsOf(telling).some((one) => one.startsWith('1:1 ')) || undefined)
    for (const memo of memos) await vscode.workspace.fs.delete(memo)
  })

  test('lists what it cannot clear away, with the commands that do, and names nobody', async () => {
    await put(`talk-${4000 + count}`)
    await at('terms: on record')
    pick('background')
    window.answer = 'Show Remaining Copies'
    await vscode.commands.executeCommand('attache.changeTerms')
    const list = await until('the list', () => {
      const text = vscode.window.activeTextEditor?.document.getText() ?? ''
      return text.startsWith('# Earlier versions') ? text : undefined
    })
    assert.match(list, new RegExp(`git log --all --oneline -- \\S*${key}\\.md \\S*${key}\\.txt`))
    assert.match(list, /git filter-repo --invert-paths --path /)
    assert.match(list, /Local History: Delete All/)
    assert.doesNotMatch(list, /Reed/)
  })

  test('asks for nothing where the key tells who spoke, and offers to rename it', async () => {
    await put(`reed${4000 + count}`)
    const before = await readText(uri)
    await at('terms: on record')
    pick('background')
    Object.assign(vscode.window, { showInputBox: () => assert.fail('no description is asked for') })
    window.answer = 'Rename the Key…'
    const done = vscode.commands.executeCommand('attache.changeTerms')
    const words = await until('the key with the cursor', () => {
      const { document, selection } = vscode.window.activeTextEditor ?? {}
      const rest = selection && document?.lineAt(selection.active).text.slice(selection.active.character)
      return rest?.startsWith('reed') ? rest : undefined
    })
    assert.equal(words, key)
    let isDone = false
    void done.then(() => (isDone = true))
    // Nothing tells when the box for the new name is open: it is closed until the command has ended.
    await until('the end of the command', async () => {
      await vscode.commands.executeCommand('cancelRenameInput')
      return isDone || undefined
    })
    assert.match(window.messages.at(-1) ?? '', /The key reed\d+ reveals who spoke[^]*Rename it first/)
    assert.equal(await readText(uri), before)
    assert.deepEqual(fs.readdirSync(store), [])
  })

  test('refuses a description that tells who spoke', async () => {
    await put(`talk-${4000 + count}`)
    await at('terms: on record')
    pick('background')
    description = 'Reed of the ministry'
    await vscode.commands.executeCommand('attache.changeTerms')
    assert.ok(window.messages.includes('The description contains a protected name.'))
  })

  test('refuses a store that git keeps', async () => {
    await put(`talk-${4000 + count}`)
    fs.mkdirSync(path.join(store, '.git'))
    await vscode.workspace
      .getConfiguration('attache')
      .update('protectedStore', path.join(store, 'inner'), vscode.ConfigurationTarget.Global)
    await at('terms: on record')
    pick('background')
    await vscode.commands.executeCommand('attache.changeTerms')
    assert.match(window.messages.at(-1) ?? '', /is inside the git repository/)
    assert.match(await readText(uri), /^terms: on record$/m)
    assert.deepEqual(fs.readdirSync(store), ['.git'])
  })

  test('refuses a store whose link leads into a repository, and one that others can enter, but for a team', async function () {
    if (process.platform === 'win32') return skip(this, 'Windows has no permission bits')
    await put(`talk-${4000 + count}`)
    const settings = vscode.workspace.getConfiguration('attache')
    const [kept, link] = [path.join(store, 'repo', 'kept'), path.join(store, 'link')]
    fs.mkdirSync(path.join(store, 'repo', '.git'), { recursive: true })
    fs.mkdirSync(kept, { mode: 0o700 })
    fs.symlinkSync(kept, link)
    await settings.update('protectedStore', link, vscode.ConfigurationTarget.Global)
    const change = async (): Promise<string> => {
      await at('terms: on record')
      pick('background')
      await vscode.commands.executeCommand('attache.changeTerms')
      return window.messages.at(-1) ?? ''
    }
    assert.match(await change(), /is inside the git repository [^ ]*repo\./)
    assert.deepEqual(fs.readdirSync(kept), [])
    const open = path.join(store, 'open')
    fs.mkdirSync(open)
    fs.chmodSync(open, 0o755)
    await settings.update('protectedStore', open, vscode.ConfigurationTarget.Global)
    assert.match(await change(), /^Nothing was saved: other users of this machine can read [^ ]*open\. Close it with/)
    assert.deepEqual(fs.readdirSync(open), [])
    assert.equal(fs.statSync(open).mode & 0o777, 0o755)
    assert.match(await readText(uri), /^terms: on record$/m)
    try {
      await settings.update('teamStore', true, vscode.ConfigurationTarget.Global)
      assert.match(await change(), /is now protected\./)
      assert.deepEqual(fs.readdirSync(open).sort(), [`${key}.names.json`, `${key}.sums`, `${key}.txt`])
      assert.equal(fs.statSync(open).mode & 0o777, 0o755)
    } finally {
      await settings.update('teamStore', undefined, vscode.ConfigurationTarget.Global)
    }
  })

  test('says once that a store is copied to other machines', async () => {
    await put(`talk-${4000 + count}`)
    const synced = path.join(store, 'OneDrive', 'kept')
    await vscode.workspace
      .getConfiguration('attache')
      .update('protectedStore', synced, vscode.ConfigurationTarget.Global)
    const told = (): number => window.messages.filter((one) => /copied to other machines \(OneDrive\)/.test(one)).length
    await at('terms: on record')
    pick('background')
    await vscode.commands.executeCommand('attache.changeTerms')
    assert.equal(told(), 1)
    assert.deepEqual(fs.readdirSync(synced).sort(), [`${key}.names.json`, `${key}.sums`, `${key}.txt`])
    await at('terms: background')
    pick('on record')
    await vscode.commands.executeCommand('attache.changeTerms')
    await at('terms: on record')
    pick('background')
    await vscode.commands.executeCommand('attache.changeTerms')
    assert.equal(told(), 1)
  })

  test('of an interview that is protected lets its names be taken off, and put back', async () => {
    await put(`talk-${4000 + count}`)
    await at('terms: on record')
    pick('background')
    await vscode.commands.executeCommand('attache.changeTerms')
    const file = path.join(store, `${key}.names.json`)
    const names = (): { readonly names: readonly string[]; readonly open?: readonly string[] } =>
      JSON.parse(fs.readFileSync(file, 'utf8')) as { readonly names: readonly string[] }
    const all = names().names
    assert.ok(all.includes('Anna Reed'), all.join())
    const change = async (toggled: string): Promise<void> => {
      window.toggle = [toggled]
      await at('terms: background')
      pick('background')
      await vscode.commands.executeCommand('attache.changeTerms')
    }
    await change('Anna Reed')
    assert.deepEqual([names().names, names().open], [all.filter((name) => name !== 'Anna Reed'), ['Anna Reed']])
    await change('Anna Reed')
    assert.deepEqual([...names().names].sort(), [...all].sort())
    assert.equal(names().open, undefined)
    assert.match(await readText(uri), /^terms: background$/m)
  })

  test('from a row of the side bar asks of what, and says what to do when an interview becomes public', async () => {
    await put(`talk-${4000 + count}`)
    pick('The whole interview', 'background')
    await vscode.commands.executeCommand('attache.changeTerms', { kind: 'interview', interview: await interview() })
    pick('The whole interview', 'on record')
    await vscode.commands.executeCommand('attache.changeTerms', { kind: 'interview', interview: await interview() })
    assert.equal((await interview()).terms, 'on record')
    assert.match(
      window.messages.at(-1) ?? '',
      /is now on the record\. Name, title and transcript are still in the store only/,
    )
  })

  test('of an interview that is protected, on record and protected again leave text and hashes where they belong', async () => {
    await put(`talk-${4000 + count}`)
    const { files, corpus } = await services()
    await vscode.commands.executeCommand('attache.updateFormat')
    const change = async (from: string, to: string): Promise<void> => {
      await at(`terms: ${from}`)
      pick(to)
      await vscode.commands.executeCommand('attache.changeTerms')
      assert.match(await readText(uri), new RegExp(`^terms: ${to}\\r?$`, 'm'))
    }
    const inCorpus = (): readonly string[] => fs.readdirSync(folder).sort()
    const stored = (end: string): string => fs.readFileSync(path.join(store, `${key}.${end}`), 'utf8')
    const hashes = (text: string): readonly string[] => text.match(/\b[0-9a-f]{64}\b/g) ?? []
    const faults = (): readonly string[] =>
      [...corpus.problems()].flatMap(([file, problems]) =>
        file.includes(key) ? problems.map(({ ruleId }) => ruleId).filter((rule) => rule.startsWith('sums-')) : [],
      )
    const all = hashes(fs.readFileSync(path.join(folder, `${key}.sums`), 'utf8'))
    assert.equal(all.length, 9)
    /** Text, names and hashes are in the store, and none of them in the corpus. */
    const assertProtected = async (): Promise<void> => {
      assert.deepEqual(inCorpus(), ['basin.md', `${key}.md`])
      assert.deepEqual(fs.readdirSync(store).sort(), [`${key}.names.json`, `${key}.sums`, `${key}.txt`])
      assert.equal(stored('txt'), reedSource())
      assert.deepEqual(hashes(stored('sums')), all)
      assert.match(stored('names.json'), /Anna Reed/)
      assert.doesNotMatch(await readText(uri), /^author:|[0-9a-f]{64}/m)
      assert.deepEqual(faults(), [])
    }
    await change('on record', 'background')
    await assertProtected()
    await change('background', 'on record')
    assert.deepEqual(inCorpus(), ['basin.md', `${key}.md`, `${key}.sums`])
    assert.equal(fs.readFileSync(path.join(folder, `${key}.sums`), 'utf8'), stored('sums'))
    assert.equal((await interview()).passages.filter(({ sha256 }) => sha256).length, 9)
    assert.deepEqual(faults(), [])
    await change('on record', 'background')
    await assertProtected()
    // The text attached again, and the hashes beside it lost: those of the store count.
    await change('background', 'on record')
    write(`${key}.txt`, reedSource())
    await files.refresh()
    assert.deepEqual(faults(), [])
    fs.rmSync(path.join(folder, `${key}.txt`))
    fs.rmSync(path.join(folder, `${key}.sums`))
    await files.refresh()
    await change('on record', 'background')
    await assertProtected()
  })
})
