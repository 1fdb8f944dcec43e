import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import * as vscode from 'vscode'
import { pinOf } from '../../support/pins.js'
import { openUnsaved } from '../../../src/editor/openUnsaved.js'
import { reedSource } from '../../support/fixtures.js'
import {
  corpusFolder,
  deleteCorpus,
  services,
  until,
  writeCorpus,
  writeCorpusFile,
} from '../../support/workspaceCorpus.js'

async function openMemo(content: string): Promise<vscode.TextDocument> {
  const document = await openUnsaved(content)
  await vscode.window.showTextDocument(document)
  return document
}

function ours(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Attaché')
}

function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code
}

async function problems(document: vscode.TextDocument, count: number): Promise<readonly vscode.Diagnostic[]> {
  return until(`${count} problems`, () => {
    const found = ours(document)
    return found.length === count ? found : undefined
  })
}

async function fix(document: vscode.TextDocument, range: vscode.Range, title: string): Promise<void> {
  const edit = await until(`the fix “${title}”`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    )
    return actions.find((one) => one.title === title)?.edit
  })
  await vscode.workspace.applyEdit(edit)
}

suite('Checks of a memo', () => {
  suiteSetup(async () => {
    await writeCorpusFile('reed2021.txt', reedSource())
    await writeCorpus() // waits until both have been read
  })
  suiteTeardown(deleteCorpus)
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  test('show an altered quotation where it stands, and the fix takes the words of the source', async () => {
    const document = await openMemo(
      'Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].\n',
    )
    const [problem] = await problems(document, 1)
    assert.ok(problem)
    assert.equal(document.getText(problem.range), 'a slow-motion bargain between equal partners')
    assert.equal(problem.message, 'Quotation differs from Reed, ¶2: you write “equal”, the source has “unequal”.')
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error)
    await fix(document, problem.range, 'Use the source’s words: “a slow-motion bargain between unequal partners”')
    assert.equal(
      document.getText(),
      'Reed calls it “a slow-motion bargain between unequal partners” [@reed2021, para. 2].\n',
    )
    await problems(document, 0)
  })

  test('put unmarked words between quotation marks, and follow a claim to where it stands now', async () => {
    const run = 'Since then the Ministry of Waters has measured the Vell River every week'
    const unmarked = await openMemo(`${run}, she says [@reed2021, para. 1].\n`)
    // Not the first that is shown: what a sentence says may be compared before its words are.
    const isWhole = ({ range }: vscode.Diagnostic): boolean => unmarked.getText(range) === run
    const shown = (): string =>
      ours(unmarked)
        .map((one) => `${String(ruleOf(one))} “${unmarked.getText(one.range)}”`)
        .join()
    const bare = await until('the unmarked words', () => ours(unmarked).find(isWhole), shown)
    await fix(unmarked, bare.range, 'Put the words in quotation marks')
    assert.equal(unmarked.getText(), `“${run}”, she says [@reed2021, para. 1].\n`)
    await problems(unmarked, 0)

    const claim = (await services()).corpus.claim('reed2021#unequal-bargain')
    assert.ok(claim)
    const memo = (locator: string): string => `The treaty is unequal [@reed2021, ${locator}]${pinOf(claim)}.\n`
    const moved = await openMemo(memo('para. 5'))
    const stale = await until('the stale pin', () => ours(moved).find((one) => ruleOf(one) === 'stale-claim'))
    await fix(moved, stale.range, 'Cite “para. 2”, where the claim stands now')
    assert.equal(moved.getText(), memo('para. 2'))
    await until('the pin to hold', () => !ours(moved).some((one) => ruleOf(one) === 'stale-claim'))
  })

  test('see what the memo includes, as the command line does, and that it has changed', async () => {
    const at = (name: string): vscode.Uri => vscode.Uri.joinPath(corpusFolder(), '..', name)
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text))
    const part = (words: string): string =>
      `Reed calls it “a slow-motion bargain between ${words}” [@reed2021, para. 2].\n`
    await write('part.md', part('equal partners'))
    await write('including.md', 'So far.\n\n{{< include part.md >}}\n\n{{< include /etc/hostname >}}\n')
    const document = await vscode.workspace.openTextDocument(at('including.md'))
    await vscode.window.showTextDocument(document)
    const told = async (count: number): Promise<readonly string[]> =>
      (await problems(document, count)).map(({ message, range }) => `${range.start.line}: ${message}`).sort()
    assert.deepEqual(await told(2), [
      '2: The included file “part.md” has 1 problem. It is listed below.',
      '4: “/etc/hostname” was not read, because it is outside the project of this memo. Copy it into the project.',
    ])
    const [place] = ours(document).flatMap(({ relatedInformation }) => relatedInformation ?? [])
    assert.equal(place?.location.uri.toString(), at('part.md').toString())
    assert.equal(place.location.range.start.character, part('').indexOf('a slow'))
    assert.match(place.message, /you write “equal”, the source has “unequal”/)
    await write('part.md', part('unequal partners'))
    assert.match((await told(1)).join(), /^4: /)
    for (const name of ['part.md', 'including.md']) await vscode.workspace.fs.delete(at(name))
  })

  test('lead to the page of their rule', async () => {
    const document = await openMemo('It is so [@reed2012, para. 1].\n')
    const [problem] = await problems(document, 1)
    const { code } = problem ?? assert.fail()
    assert.ok(typeof code === 'object')
    assert.equal(code.value, 'unknown-source')
    const page = await vscode.workspace.openTextDocument(code.target)
    assert.match(page.getText(), /^# unknown-source\n\nA citation key that .*## Right\n.*## Wrong\n/s)
  })

  test('do not call a citation wrong while it is being typed, and do once it is left', async () => {
    const altered = 'Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].'
    const document = await openMemo(`${altered} So it is\n\n`)
    await problems(document, 1)
    await vscode.commands.executeCommand('cursorBottom')
    await vscode.commands.executeCommand('type', { text: `${altered} So it is [@nobody1999, it says` })
    const found = await problems(document, 2) // what is finished is told
    assert.deepEqual(
      found.map(({ message }) => message.replace(/ .*/s, '')),
      ['Quotation', 'Quotation'],
    )
    await vscode.commands.executeCommand('cursorTop')
    const all = await problems(document, 3)
    assert.ok(all.some(({ message }) => message.includes('nobody1999')))
  })

  test('go as soon as somebody types into what they are of', async () => {
    const document = await openMemo('Reed calls it “a slow bargain between equal partners” [@reed2021, para. 2].\n')
    await problems(document, 1)
    const counts: number[] = []
    const follower = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === document.uri.toString())) counts.push(ours(document).length)
    })
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, new vscode.Position(0, 20), 'er')
    await vscode.workspace.applyEdit(edit)
    await until('it to go, and to be found anew', () => counts.join().endsWith('0,1') || undefined)
    follower.dispose()
  })

  test('offer to attach the text of the interview where a quotation cannot be checked without it', async () => {
    const words = 'no minister will come to the table before the vote'
    const document = await openMemo(
      `She holds that “${words}” [@moreau2021, para. 1]. “${words}” [@official2020, para. 1] says an official.\n`,
    )
    const found = await until('the problems', () => {
      const unchecked = ours(document).filter(({ message }) => message.startsWith('Cannot be confirmed'))
      return unchecked.length === 2 ? unchecked : undefined
    })
    const titles = []
    for (const { range } of found) {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
      )
      titles.push(
        actions.filter(({ title }) => title.startsWith('Attach')).map(({ title, command }) => [title, command]),
      )
    }
    const title = 'Attach the transcript of moreau2021…'
    // That of the protected interview would go to the store.
    assert.deepEqual(
      titles.map((each) => each.map(([one]) => one)),
      [[title], ['Attach the transcript of official2020…']],
    )
    assert.deepEqual(titles[0]?.[0]?.[1], { title, command: 'attache.attachText', arguments: [{ key: 'moreau2021' }] })
  })

  test('follow the typing, and mend all of a kind at once', async () => {
    const document = await openMemo('It is so [@reed2012, para. 1].\n')
    const [first] = await problems(document, 1)
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, new vscode.Position(1, 0), 'And so [@reed2012, para. 2].\n')
    await vscode.workspace.applyEdit(edit)
    await problems(document, 2)
    assert.ok(first)
    await fix(document, first.range, 'Cite reed2021 (2 in this memo)')
    assert.equal(document.getText(), 'It is so [@reed2021, para. 1].\nAnd so [@reed2021, para. 2].\n')
    await problems(document, 0)
  })

  test('find a protected name that only the store outside the workspace has', async () => {
    const store = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-store-'))
    const names = { attache: 'names/1', key: 'official2020', names: ['Ilse Marqvist'], affiliations: [], stated: {} }
    fs.writeFileSync(path.join(store, 'official2020.names.json'), JSON.stringify(names))
    const settings = vscode.workspace.getConfiguration('attache')
    await settings.update('protectedStore', store, vscode.ConfigurationTarget.Global)
    try {
      const document = await openMemo('Ilse Marqvist knew of the drought [@official2020, sec. 1].\n')
      const problem = await until('the breach', () =>
        ours(document).find(({ message }) => message.startsWith('A protected name appears in the text.')),
      )
      assert.equal(document.getText(problem.range), 'Ilse Marqvist')
    } finally {
      await settings.update('protectedStore', undefined, vscode.ConfigurationTarget.Global)
      fs.rmSync(store, { recursive: true })
    }
  })

  test('are as severe as the settings say', async () => {
    const settings = vscode.workspace.getConfiguration('attache')
    await settings.update('checks', { 'unknown-source': 'info' }, vscode.ConfigurationTarget.Global)
    try {
      const document = await openMemo('It is so [@reed2012, para. 1].\n')
      const [problem] = await problems(document, 1)
      assert.equal(problem?.severity, vscode.DiagnosticSeverity.Information)
      await settings.update('checks', { 'unknown-source': 'off' }, vscode.ConfigurationTarget.Global)
      await problems(document, 0)
    } finally {
      await settings.update('checks', undefined, vscode.ConfigurationTarget.Global)
    }
  })

  test('go when the memo is closed', async () => {
    const document = await openMemo('It is so [@reed2012, para. 1].\n')
    await problems(document, 1)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await until('no problem', () => (ours(document).length ? undefined : true))
  })
})
