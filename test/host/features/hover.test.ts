import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { Services } from '../../../src/editor/services.js'
import { registerHover } from '../../../src/features/hover.js'
import { openUnsaved } from '../../../src/editor/openUnsaved.js'
import { basinGlossary } from '../../support/fixtures.js'
import {
  corpusFolder,
  deleteCorpus,
  services,
  until,
  writeCorpus,
  writeCorpusFile,
} from '../../support/workspaceCorpus.js'

/** An unsaved document whose text is `marked` without its `|`, and the place where that stood. */
async function openMarked(
  marked: string,
  language = 'markdown',
): Promise<readonly [vscode.TextDocument, vscode.Position]> {
  const content = marked.replace('|', '')
  const document = await openUnsaved(content, language)
  await vscode.window.showTextDocument(document)
  return [document, document.positionAt(marked.indexOf('|'))]
}

interface OurHover {
  readonly text: string
  readonly range: vscode.Range | undefined
  readonly markdown: vscode.MarkdownString
}

/** Our hover at a place; the editor's own ones hold no command of ours and no sentence about a corpus. */
async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<OurHover | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  )
  for (const { contents, range } of hovers) {
    for (const markdown of contents) {
      if (!(markdown instanceof vscode.MarkdownString)) continue
      const text = markdown.value
      if (/command:attache\.|in the corpus/.test(text)) return { text, range, markdown }
    }
  }
  return undefined
}

async function hoverOf(marked: string, language?: string): Promise<{ readonly text: string; readonly covers: string }> {
  const [document, position] = await openMarked(marked, language)
  const hover = await until(`a hover in ${marked}`, () => hoverAt(document, position))
  return { text: hover.text, covers: document.getText(hover.range) }
}

/** Follows the first link of a hover that is called so, as a click does. */
async function follow(text: string, name: string): Promise<void> {
  const [, command, argument] = new RegExp(String.raw`\[${name}\]\(command:([\w.]+)\?([^)]*)\)`).exec(text) ?? []
  assert.ok(command && argument, `no link ${name} in ${text}`)
  // What we encoded ourselves: a list of arguments.
  const parameters = JSON.parse(decodeURIComponent(argument)) as unknown[]
  await vscode.commands.executeCommand(command, ...parameters)
}

suite('hover', () => {
  suiteSetup(writeCorpus)
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await deleteCorpus()
  })

  for (const language of ['markdown', 'plaintext', 'quarto', 'rmd'])
    test(`says who a name is in an unsaved document of ${language}, and covers exactly the name`, async () => {
      const { text, covers } = await hoverOf('The engineers of Dor|rin’s ministry wait.', language)
      assert.equal(covers, 'Dorrin')
      assert.match(text, /^\*\*Kestria\*\* · state/)
    })

  test('says what a citation stands for, and covers exactly the key', async () => {
    const { text, covers } = await hoverOf('So it is [see @{re|ed2021}, para. 2].')
    assert.equal(covers, 'reed2021')
    assert.match(text, /Low water, high stakes/)
    assert.match(text, /our coding: likely/)
  })

  suite('of an unknown key', () => {
    const checks = (severities: object | undefined): Thenable<void> =>
      vscode.workspace.getConfiguration('attache').update('checks', severities, vscode.ConfigurationTarget.Global)
    suiteSetup(() => checks({ 'unknown-source': 'off' }))
    suiteTeardown(() => checks(undefined))

    test('says so, and which key is near', async () => {
      const { text, covers } = await hoverOf('So it is [@re|d2021, para. 2].')
      assert.equal(covers, 'red2021')
      assert.match(text, /no interview in the corpus has the key.*\n.*reed2021/i)
    })

    test('takes a name within the key for a part of it', async () => {
      const { text, covers } = await hoverOf('So it is [@Velm|ark-note, para. 2].')
      assert.equal(covers, 'Velmark-note')
      assert.match(text, /no interview in the corpus/i)
    })

    test('leaves it to the problem where one says so', async () => {
      await checks(undefined)
      const [document, position] = await openMarked('So it is [@re|d2021, para. 2].')
      await until('the problem', () => vscode.languages.getDiagnostics(document.uri).length > 0)
      assert.equal(await hoverAt(document, position), undefined)
    })
  })

  test('is about a name in the prefix of a citation where the pointer is on the name', async () => {
    const { covers } = await hoverOf('So it is [on the Kerra D|am see @reed2021, para. 3].')
    assert.equal(covers, 'Kerra Dam')
  })

  const silent: readonly (readonly [place: string, memo: string])[] = [
    ['code', 'Run `Velm|ark` now.'],
    ['a block of code', 'Text.\n\n```\nVelm|ark\n```\n'],
    ['front matter', '---\ntitle: Velm|ark\n---\n\nText.\n'],
    ['a comment', 'Text <!-- Velm|ark --> text.'],
    ['the target of a link', '[text](https://example.org/Velm|ark) text.'],
    ['an attribute', '<img alt="Velm|ark">'],
    ['a cross reference of Quarto', 'See @fig-Velm|ark there.'],
    ['a longer word', 'The Velm|arkian way.'],
  ]
  for (const [place, memo] of silent)
    test(`says nothing in ${place}`, async () => {
      const [document, position] = await openMarked(`${memo}\n\nVelmark.`)
      // The same document answers elsewhere, so silence is no want of a provider.
      const end = document.positionAt(document.getText().length - 3)
      await until('a hover at the end', () => hoverAt(document, end))
      assert.equal(await hoverAt(document, position), undefined)
    })

  test('says nothing in a file of the corpus', async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(corpusFolder(), 'basin.md'))
    const offset = document.getText().indexOf('Velmark') + 2
    assert.equal(await hoverAt(document, document.positionAt(offset)), undefined)
  })

  test('says nothing when it is turned off', async () => {
    const [document, position] = await openMarked('So Velm|ark waits.')
    await until('a hover', () => hoverAt(document, position))
    const configuration = vscode.workspace.getConfiguration('attache')
    await configuration.update('hover', false, vscode.ConfigurationTarget.Global)
    try {
      assert.equal(await hoverAt(document, position), undefined)
    } finally {
      await configuration.update('hover', undefined, vscode.ConfigurationTarget.Global)
    }
    await until('a hover again', () => hoverAt(document, position))
  })

  test('answers for the text that it was asked of where somebody types meanwhile', async () => {
    const [document, position] = await openMarked('One line.\nSo Velm|ark waits.')
    await until('a hover', () => hoverAt(document, position))
    const configuration = vscode.workspace.getConfiguration('attache')
    await configuration.update('hover', false, vscode.ConfigurationTarget.Global)
    const all = await services()
    const type = async (): Promise<void> => {
      const edit = new vscode.WorkspaceEdit()
      edit.insert(document.uri, new vscode.Position(0, 0), 'Something in front of it.\n')
      await vscode.workspace.applyEdit(edit)
    }
    const files = { citedReady: type, allReady: () => undefined, isSourceText: () => false, status: all.files.status }
    const settings = { hover: true }
    const own = registerHover({ ...all, files, settings } as unknown as Services)
    try {
      const hover = await hoverAt(document, position)
      assert.match(hover?.text ?? '', /^\*\*Velmark\*\*/)
      assert.deepEqual(hover?.range, new vscode.Range(1, 3, 1, 10))
    } finally {
      own.dispose()
      await configuration.update('hover', undefined, vscode.ConfigurationTarget.Global)
    }
  })

  test('trusts our own commands and no other, and no HTML', async () => {
    const [document, position] = await openMarked('So Velm|ark waits.')
    const { markdown } = await until('a hover', () => hoverAt(document, position))
    assert.notEqual(markdown.supportHtml, true)
    const inMemo = ['attache.citeAt', 'attache.openClaim', 'attache.showClaimsAbout']
    // Hovers in source texts have links that memos have not.
    const inSources = ['attache.insertCitation', 'attache.searchSaid']
    const ofCitations = ['attache.attachText']
    assert.deepEqual(markdown.isTrusted, { enabledCommands: [...inMemo, ...inSources, ...ofCitations].sort() })
    const linked = [...markdown.value.matchAll(/\]\(command:([\w.]+)/g)].map(([, command]) => command ?? '')
    assert.deepEqual([...new Set(linked)].sort(), inMemo)
  })

  test('follows the corpus as it changes', async () => {
    const [document, position] = await openMarked('So Velm|ark waits.')
    const changed = basinGlossary().replace('Has still to sign', 'Has at last to sign')
    await writeCorpusFile('basin.md', changed)
    await until('the new definition', async () =>
      (await hoverAt(document, position))?.text.includes('Has at last to sign') ? true : undefined,
    )
    await writeCorpus()
  })
})

suite('the links of a hover', () => {
  suiteSetup(writeCorpus)
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await deleteCorpus()
  })
  const before = 'In 2019 Velmark signed a memorandum. It holds.'
  const after = 'In 2019 Velmark signed a memorandum [@reed2021, para. 1]. It holds.'

  test('Cite puts the citation at the end of the sentence and pins it, in one step to undo', async () => {
    const [document, position] = await openMarked(before.replace('Velm', 'Velm|'))
    const { text } = await until('a hover', () => hoverAt(document, position))
    await follow(text, 'Cite')
    assert.equal(document.getText(), after)
    const [citation] = (await services()).memos.memoOf(document)?.citations ?? []
    assert.equal(citation?.items[0]?.pin?.id, 'memorandum-signed')
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), before)
  })

  test('Cite keeps the line endings of the memo', async () => {
    const [document, position] = await openMarked('In 2019\r\nVelm|ark signed\r\na memorandum.\r\n')
    await follow((await until('a hover', () => hoverAt(document, position))).text, 'Cite')
    assert.equal(document.getText(), 'In 2019\r\nVelmark signed\r\na memorandum [@reed2021, para. 1].\r\n')
  })

  test('Cite changes nothing in a memo that has changed since', async () => {
    const [document, position] = await openMarked(before.replace('Velm', 'Velm|'))
    const { text } = await until('a hover', () => hoverAt(document, position))
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, new vscode.Position(0, 0), 'Now. ')
    await vscode.workspace.applyEdit(edit)
    await follow(text, 'Cite')
    assert.equal(document.getText(), `Now. ${before}`)
  })

  test('Cite refuses a claim that was said off the record', async () => {
    const [document] = await openMarked('So Velm|ark waits.')
    const place = { uri: document.uri.toString(), version: document.version, offset: 4 }
    await vscode.commands.executeCommand('attache.citeAt', { ...place, ref: 'closed2020#secret-protocol' })
    assert.equal(document.getText(), 'So Velmark waits.')
    await vscode.commands.executeCommand('attache.citeAt', { ...place, ref: 'reed2021#flood-cost' })
    assert.match(document.getText(), /^So Velmark waits \[@reed2021, para\. 5\]/)
  })

  test('Cite does not cite twice', async () => {
    const [document, position] = await openMarked(after.replace('Velm', 'Velm|'))
    await follow((await until('a hover', () => hoverAt(document, position))).text, 'Cite')
    assert.equal(document.getText(), after)
  })

  test('Open shows the claim in the corpus', async () => {
    const [document, position] = await openMarked(before.replace('Velm', 'Velm|'))
    await follow((await until('a hover', () => hoverAt(document, position))).text, 'Open')
    const editor = await until('the corpus file', () => {
      const active = vscode.window.activeTextEditor
      return active?.document.uri.path.endsWith('/reed2021.md') ? active : undefined
    })
    const line = editor.document.lineAt(editor.selection.active.line).text
    assert.match(line, /Memorandum signed in 2019/)
  })

  test('All lists what is said, and Enter cites the chosen claim for the hovered sentence', async () => {
    const [document, position] = await openMarked(before.replace('Velm', 'Velm|'))
    const { text } = await until('a hover', () => hoverAt(document, position))
    const count = Number(/\[All (\d+)…\]/.exec(text)?.[1])
    const { corpus } = await services()
    assert.ok(count > 3 && count <= corpus.claims.size)
    await follow(text, String.raw`All \d+…`)
    await until('the citation', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
      return document.getText() === before ? undefined : true
    })
    assert.match(document.getText(), /^In 2019 Velmark signed a memorandum \[-?@\w+, [\w. ,]+\]\. It holds\.$/)
  })
})
