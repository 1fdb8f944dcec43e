import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { newGlossaryText, newInterviewText } from '../../../src/core/coding/scaffold.js'
import { openUnsaved } from '../../../src/editor/openUnsaved.js'
import { basinGlossary, moreauInterview, reedInterview } from '../../support/fixtures.js'
import { rest } from '../../support/memoEditor.js'
import { closeEditors, typeText } from '../../support/savedMemo.js'
import { sampleOf } from '../../support/verifying.js'
import { corpusFolder, services, until } from '../../support/workspaceCorpus.js'

suite('in files of the corpus', () => {
  let folder: string
  let count = 0
  const write = (name: string, text: string): vscode.Uri => {
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(path.join(folder, name), text)
    return vscode.Uri.file(path.join(folder, name))
  }
  /** Opens a file of the corpus; each gets a new name, since VS Code keeps documents for a while after they were closed. */
  const open = async (marked: string): Promise<vscode.TextEditor> => {
    count += 1
    const uri = write(`own${count}.md`, marked.replace('|', ''))
    const editor = await vscode.window.showTextDocument(uri)
    const at = editor.document.positionAt(Math.max(0, marked.indexOf('|')))
    editor.selection = new vscode.Selection(at, at)
    await until('the file to be read', async () => (await services()).corpus.has(uri.toString()))
    return editor
  }
  const problemsOf = ({ document }: vscode.TextEditor): readonly string[] =>
    vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === 'Attaché')
      .map(({ range, message }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`)
  const labelsAt = async ({ document, selection }: vscode.TextEditor): Promise<readonly string[]> => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    )
    // Words and the snippets of other extensions are not ours.
    const theirs = [vscode.CompletionItemKind.Text, vscode.CompletionItemKind.File, vscode.CompletionItemKind.Folder]
    return items
      .filter(({ kind, label }) => kind !== undefined && (!theirs.includes(kind) || typeof label !== 'string'))
      .map(({ label }) => (typeof label === 'string' ? label : label.label))
  }
  const interview = (key: string): string => reedInterview().replaceAll('reed2021', key)

  suiteSetup(async () => {
    folder = corpusFolder().fsPath
    await services()
  })
  setup(async () => {
    write('basin.md', basinGlossary())
    write('reed2021.md', reedInterview())
    write('moreau2021.md', moreauInterview())
    await (await services()).files.refresh()
  })
  teardown(closeEditors)
  suiteTeardown(async () => {
    fs.rmSync(folder, { recursive: true, force: true })
    await (await services()).files.refresh()
  })

  suite('problems', () => {
    test('come as one types and go as one mends, before anything is saved', async () => {
      const editor = await open(
        `${interview('own1')}\n###### Another {#another}\n\nWords.\n\n- kind: forec|\n`.replaceAll(
          'own1',
          `own${count + 1}`,
        ),
      )
      const before = await until('the problems of the half-written claim', () => {
        const found = problemsOf(editor)
        return found.length ? found : undefined
      })
      assert.ok(
        before.some((one) => /forec.*forecast/.test(one)),
        before.join('\n'),
      )
      assert.ok(
        before.some((one) => one.includes('“at” is missing')),
        before.join('\n'),
      )
      await typeText('ast')
      await vscode.commands.executeCommand('type', { text: '\n' })
      await editor.edit((change) =>
        change.replace(
          editor.selection.active.with({ character: 0 }),
          '- at: ¶1 “Velmark signed the … in 2018”\n- coded: A. Brandt 2021-06-01\n',
        ),
      )
      await until('no problem', () => problemsOf(editor).length === 0)
      assert.ok(editor.document.isDirty)
    })

    test('stand at the words that are wrong', async () => {
      const text = basinGlossary().replace('- type: party', '- type: partei')
      const editor = await open(text)
      const [problem, ...others] = await until('the problem', () => {
        const found = vscode.languages
          .getDiagnostics(editor.document.uri)
          .filter(({ message }) => message.includes('partei'))
        return found.length ? found : undefined
      })
      assert.ok(problem)
      assert.deepEqual(others, [])
      assert.equal(editor.document.getText(problem.range), 'partei')
      assert.equal(problem.severity, vscode.DiagnosticSeverity.Error)
    })

    test('go when the file is deleted, and when a buffer is thrown away', async () => {
      const editor = await open(basinGlossary().replace('- type: party', '- type: partei'))
      await until('the problem', () => problemsOf(editor).length > 0)
      fs.rmSync(editor.document.uri.fsPath)
      await until('no problem', () => problemsOf(editor).length === 0)
      const other = await open(basinGlossary())
      await until('the state at the start', () => !problemsOf(other).some((one) => one.includes('partei')))
      const at = other.document.getText().indexOf('- type: party') + 8
      await other.edit((change) => change.insert(other.document.positionAt(at), 'x'))
      await until('the problem', () => problemsOf(other).some((one) => one.includes('xparty')))
      await vscode.commands.executeCommand('workbench.action.files.revert')
      await until('no such problem', () => !problemsOf(other).some((one) => one.includes('xparty')))
    })

    test('between files go when the other file is mended', async () => {
      const uri = write('reed2021.md', reedInterview().replace('- actor: anna-reed', '- actor: anna-reet'))
      const found = (): boolean =>
        vscode.languages.getDiagnostics(uri).some(({ message }) => message.includes('anna-reet'))
      await until('the dangling reference', found)
      write('basin.md', basinGlossary().replace('{#anna-reed}', '{#anna-reet}'))
      await until('no dangling reference', () => !found())
    })
  })

  suite('completion', () => {
    const claim = `\n###### Another {#another}\n\nWords.\n\n`
    const cases: readonly (readonly [what: string, added: string, expected: readonly string[]])[] = [
      ['fields of a claim', `${claim}- |`, ['at', 'kind', 'hedge', 'likelihood']],
      ['kinds', `${claim}- kind: |`, ['fact', 'assessment', 'forecast', 'recommendation']],
      ['terms of ICD 203', `${claim}- likelihood: |`, ['almost certain', 'roughly even chance']],
      ['passages', `${claim}- at: |`, ['¶1', 'Q1', 'SF1']],
      ['claims to qualify', `${claim}- qualifies: |`, ['dam-failure']],
      ['names of holders', `${claim}- holder: |`, ['Kestria', 'River Guard']],
      ['sections', '\n## |', ['Voices', 'Questions', 'Topics']],
      ['new records on an empty line', '\n|', ['New claim', 'New topic']],
      ['new records behind number signs', '\n######|', ['New claim', 'New topic']],
    ]
    for (const [what, added, expected] of cases)
      test(`offers ${what}`, async () => {
        const editor = await open(interview(`own${count + 1}`) + added)
        const labels = await labelsAt(editor)
        for (const one of expected) assert.ok(labels.includes(one), `${one} is not among ${labels.join(', ')}`)
      })

    test('takes a field and then its value, key by key', async () => {
      const editor = await open(`${interview(`own${count + 1}`)}${claim}|\n`)
      await typeText('- lik')
      await rest()
      await vscode.commands.executeCommand('acceptSelectedSuggestion')
      await rest()
      await typeText('very unl')
      await rest()
      await vscode.commands.executeCommand('acceptSelectedSuggestion')
      await rest(100)
      assert.equal(editor.document.lineAt(editor.selection.active).text, '- likelihood: very unlikely')
    })

    test('finds an id by the name behind it', async () => {
      const editor = await open(basinGlossary().replace('- within: velmark [general]', '- within:|'))
      await typeText(' Kes')
      await rest()
      await vscode.commands.executeCommand('acceptSelectedSuggestion')
      await rest(100)
      assert.equal(editor.document.lineAt(editor.selection.active).text, '- within: kestria')
    })

    for (const typed of sampleOf(['#', '###### '], 2))
      test(`a new claim, begun with “${typed}”, reads without a problem once it is filled in`, async () => {
        const editor = await open(`${interview(`own${count + 1}`)}\n|`)
        await typeText(typed)
        await rest()
        await vscode.commands.executeCommand('acceptSelectedSuggestion')
        await rest(200)
        assert.match(
          editor.document.getText(),
          /\n\n###### Short label \{#id\}\n\nThe claim in your own words\.\n\n- at: ¶1/,
        )
        for (const [index, words] of [
          'Vell rises',
          'vell-rises',
          'The Vell River rises.',
          '1',
          'Velmark signed the',
          'in 2018',
        ].entries()) {
          if (index) await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder')
          await rest(60)
          await typeText(words)
        }
        await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder')
        await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder')
        await rest(60)
        await typeText('A. Brandt')
        const { corpus } = await services()
        const key = path.basename(editor.document.uri.fsPath, '.md')
        await until('the claim', () => corpus.claim(`${key}#vell-rises`))
        await until('no problem', () => problemsOf(editor).length === 0).catch(() => undefined)
        assert.deepEqual(problemsOf(editor), [], editor.document.getText().slice(-400))
      })

    const blank = (): string =>
      newInterviewText({
        key: `own${count + 1}`,
        title: 'Fog',
        interviewee: 'Ines Okafor',
        issued: '2024',
        publisher: '',
        terms: 'on record',
      })
    const records: readonly (readonly [label: string, file: () => string])[] = [
      ['New voice', () => blank().replace('## Questions', '|\n\n## Questions')],
      ['New question', () => blank().replace('## Topics', '|\n\n## Topics')],
      ['New topic', () => `${blank()}\n|`],
      ...(['Actors', 'Agreements', 'Events', 'Places'] as const).map(
        (section) =>
          [
            `New ${section.slice(0, -1).toLowerCase()}`,
            () => newGlossaryText('Fog').replace(`## ${section}\n`, `## ${section}\n\n|\n`),
          ] as const,
      ),
    ]
    for (const [label, file] of records)
      test(`${label} is offered in its section, and reads without a problem as it stands`, async () => {
        const editor = await open(file())
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          editor.selection.active,
        )
        const item = items.find((one) => one.label === label)
        assert.ok(item?.insertText instanceof vscode.SnippetString)
        await editor.insertSnippet(item.insertText)
        const { corpus } = await services()
        const uri = editor.document.uri.toString()
        const newId = /\{#id\}/.exec(editor.document.getText())
        await rest()
        assert.ok(newId ?? label === 'New question')
        assert.deepEqual(corpus.file(uri)?.problems, [], editor.document.getText())
      })

    test('is for corpus files alone', async () => {
      const document = await openUnsaved('- kind: ')
      const editor = await vscode.window.showTextDocument(document)
      editor.selection = new vscode.Selection(0, 8, 0, 8)
      assert.deepEqual(
        (await labelsAt(editor)).filter((label) => ['fact', 'forecast', 'New claim'].includes(label)),
        [],
      )
    })
  })

  suite('outline', () => {
    const outline = async ({ document }: vscode.TextEditor): Promise<readonly vscode.DocumentSymbol[]> => {
      const all = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      )
      // Markdown's own outline names its headings with the number signs.
      return all.filter(({ name }) => !name.startsWith('#'))
    }
    const lines = (symbols: readonly vscode.DocumentSymbol[], depth = 0): readonly string[] =>
      symbols.flatMap(({ name, detail, children }) => [
        `${'  '.repeat(depth)}${name} (${detail})`,
        ...lines(children, depth + 1),
      ])

    test('shows topics with their claims, each at its place', async () => {
      const editor = await open(interview(`own${count + 1}`))
      const symbols = await outline(editor)
      const text = lines(symbols)
      assert.deepEqual(text.slice(0, 3), [
        'The treaty ()',
        '  Signature ()',
        '    Velmark to sign before winter (forecast)',
      ])
      const [treaty, river] = symbols
      assert.ok(treaty && river)
      assert.ok(treaty.range.end.isBefore(river.range.start))
      const inside = treaty.children[0]?.children[0]
      assert.ok(inside && treaty.range.contains(inside.range))
      assert.match(editor.document.getText(inside.selectionRange), /^###### Velmark to sign before winter/)
    })

    test('shows the entries of a glossary', async () => {
      const editor = await open(basinGlossary())
      const text = lines(await outline(editor))
      assert.ok(text.includes('Kestria (state)'), text.join('\n'))
      assert.ok(text.includes('Lower Basin Treaty (water-sharing treaty)'), text.join('\n'))
    })

    test('follows what is typed', async () => {
      const editor = await open(basinGlossary())
      const at = editor.document.getText().indexOf('### Kestria')
      await editor.edit((change) =>
        change.insert(editor.document.positionAt(at), '### Norland {#norland}\n\n- type: state\n\n'),
      )
      await until('the new entry', async () => lines(await outline(editor)).includes('Norland (state)'))
    })
  })
})
