import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { shownPages, watchRenderedPages } from '../../support/renderedPages.js'
import { openUnsaved } from '../../../src/editor/openUnsaved.js'
import { freshInterviews } from '../../support/freshInterviews.js'
import { openMemo } from '../../support/memoEditor.js'
import { closeEditors } from '../../support/savedMemo.js'
import {
  corpusFolder,
  deleteCorpus,
  services,
  until,
  writeCorpus,
  writeCorpusFile,
} from '../../support/workspaceCorpus.js'

/** What the open quick pick shows first is taken; nothing tells an extension when its items are there. */
async function acceptPick(): Promise<void> {
  await new Promise((done) => setTimeout(done, 500))
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
}

function activeName(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.path.split('/').at(-1)
}

async function glossary(): Promise<string> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(corpusFolder(), 'glossary.md'))
  return document.getText()
}

suite('interviews fresh from an import', () => {
  suiteSetup(async () => {
    for (const [uri, text] of freshInterviews()) await writeCorpusFile(uri.slice(uri.lastIndexOf('/') + 1), text)
    await (await services()).files.refresh()
  })
  suiteTeardown(deleteCorpus)
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    while (vscode.window.activeTextEditor)
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })

  test('Search Interviews finds a phrase, and its row goes into the memo as a quotation with its citation', async () => {
    const { document } = await openMemo('Dlamini doubts it: | So do we.')
    await vscode.commands.executeCommand('attache.searchSaid', '"would not rule it out"')
    await until('the quotation', async () => {
      await vscode.commands.executeCommand('attache.whoSaid.focus')
      await vscode.commands.executeCommand('list.focusFirst')
      await vscode.commands.executeCommand('list.focusDown')
      await vscode.commands.executeCommand('attache.onSaidRow', { command: 'attache.quoteAndCite' })
      return document.getText().includes('@')
    })
    assert.equal(
      document.getText(),
      'Dlamini doubts it: “I would not rule it out before the vote in June.” [@dlamini2023, para. 2] So do we.',
    )
  })

  test('a passage that was found is opened where it stands', async () => {
    const { corpus } = await services()
    const source = corpus.sourceOf('ito2020')
    const block = source?.blocks[1]
    assert.ok(block)
    await vscode.commands.executeCommand('attache.openPassage', { key: 'ito2020', ref: block.ref, span: block.span })
    assert.equal(activeName(), 'ito2020.txt')
    const editor = vscode.window.activeTextEditor
    assert.match(editor?.document.getText(editor.selection) ?? '', /^Debt relief, perhaps\./)
  })

  test('names that say what they are are taken into a glossary in one gesture, with their acronyms, and known at once', async () => {
    const done = vscode.commands.executeCommand('attache.reviewNames')
    await new Promise((ready) => setTimeout(ready, 500))
    await acceptPick() // all that are ticked
    const { corpus } = await services()
    await until('the name in the corpus', () => corpus.entriesNamed('Harbour Accord').length > 0)
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    await until('the end of the review', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
      return Promise.race([done.then(() => true), new Promise<undefined>((later) => setTimeout(later, 300))])
    })
    const typeOf = (name: string): string | undefined => corpus.entriesNamed(name)[0]?.type
    await until('the last of them', () => corpus.entriesNamed('Brussels').length > 0)
    assert.deepEqual(['Brussels', 'Tessaly', 'MDB'].map(typeOf), ['city', 'state', 'organisation'])
    const [entry] = corpus.entriesNamed('Harbour Accord')
    assert.equal(entry?.type, 'deal')
    assert.deepEqual(
      entry.nameSources.map((source) => source.kind === 'interview' && source.key),
      ['obrien2022'],
    )
    assert.match(
      await glossary(),
      /## Agreements\n\n### Harbour Accord \[@obrien2022, para\. 1\] \{#harbour-accord\}\n\n- type: deal\n/,
    )
    assert.deepEqual(corpus.problems().get(vscode.Uri.joinPath(corpusFolder(), 'glossary.md').toString()), [])
  })

  test('a known name in a source text says on a hover what it is', async () => {
    const uri = vscode.Uri.joinPath(corpusFolder(), 'sato2022.txt')
    const document = await vscode.workspace.openTextDocument(uri)
    await writeCorpusFile(
      'more.md',
      '---\nattache: glossary/1\n---\n\n# More\n\n## Agreements\n\n### Harbour Accord {#harbour-accord}\n\n- type: deal\n- definition: Shares out the piers. [general]\n',
    )
    const { corpus } = await services()
    await until('the definition', () => (corpus.entry('harbour-accord')?.definitions.length ?? 0) > 0)
    const position = document.positionAt(document.getText().indexOf('Harbour') + 2)
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position)
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n')
    assert.match(text, /Shares out the piers/)
  })
})

suite('the table of topics and experts', () => {
  suiteSetup(writeCorpus)
  suiteTeardown(deleteCorpus)
  teardown(async () => {
    await closeEditors()
  })

  test('opens beside the memo and goes into the memo, not into its own page', async () => {
    const { document } = await openMemo('First paragraph| with words.\n\nSecond paragraph.\n')
    const pages = watchRenderedPages()
    const { showQuickPick } = vscode.window
    Object.assign(vscode.window, { showQuickPick: (rows: readonly vscode.QuickPickItem[]) => Promise.resolve(rows) })
    const release = (): void => {
      Object.assign(vscode.window, { showQuickPick })
      pages.release()
    }
    await vscode.commands.executeCommand('attache.topicTable').then(release, release)
    await until('the page', () => shownPages().includes('Views by Topic'))
    assert.match(
      pages.texts.at(-1) ?? '',
      /^# Views by topic[^]*≠ [^]*\[¶2\]\(command:attache\.openPassage\?[^]*\[Cite\]\(command:/,
    )
    await vscode.commands.executeCommand('attache.insertTopicTable')
    assert.match(
      document.getText(),
      /^First paragraph with words\.\n\n\| Topic \| [^]*\n\| The treaty; ≠ [^]*nothing coded[^]*\n\nAs of .*positions are our reading\.\n\nSecond paragraph\.\n$/i,
    )
    const { version } = document
    await until('the one undo', async () => {
      await vscode.window.showTextDocument(document) // the page beside it may yet take the keyboard
      await vscode.commands.executeCommand('undo')
      return document.version > version
    })
    assert.equal(document.getText(), 'First paragraph with words.\n\nSecond paragraph.\n')
  })

  test('is made anew from the line above it, and a page shows the cells that changed since its day', async () => {
    const document = await openUnsaved(
      'Before.\n\n| Topic | Anna Reed |\n| --- | --- |\n| The treaty | nothing coded |\n\nAs of 1 May 2022. Positions are our reading.\n\nAfter.\n',
      'markdown',
    )
    await vscode.window.showTextDocument(document)
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    )
    const lens = lenses.find(({ command }) => command?.title === 'Make Anew')
    assert.equal(lens?.range.start.line, 2)
    const pages = watchRenderedPages()
    await vscode.commands
      .executeCommand(lens.command?.command ?? '', ...((lens.command?.arguments ?? []) as readonly unknown[]))
      .then(
        () => pages.release(),
        () => pages.release(),
      )
    await until('the page', () => shownPages().includes('What Changed'))
    assert.match(
      document.getText(),
      /^Before\.\n\n\| Topic \| Anna Reed \|\n[^]*\[@reed2021, [^]*our reading\.\n\nAfter\.\n/,
    )
    assert.doesNotMatch(document.getText(), /1 May 2022/)
    assert.match(
      pages.texts.at(-1) ?? '',
      /\| As of 1 May 2022\. [^]*\n\| The treaty \| Anna Reed \| nothing coded \| [^]*reed2021/,
    )
  })

  test('joins topics that are renamed alike, in one step to undo', async () => {
    const { corpus } = await services()
    const titles = (): readonly string[] =>
      corpus.interviews().flatMap(({ topics }) => topics.map(({ title }) => title))
    const [interview, topic] =
      corpus
        .interviews()
        .flatMap((one) => one.topics.map((each) => [one, each] as const))
        .find(([, { title }]) => title === 'The river') ?? []
    const { showInputBox } = vscode.window
    const asked: vscode.InputBoxOptions[] = []
    Object.assign(vscode.window, {
      showInputBox: (options: vscode.InputBoxOptions) => {
        asked.push(options)
        return Promise.resolve('The treaty')
      },
    })
    const release = (): unknown => Object.assign(vscode.window, { showInputBox })
    await vscode.commands
      .executeCommand('attache.renameTopic', { kind: 'topic', id: '', interview, topic })
      .then(release, release)
    assert.match(JSON.stringify(asked[0]?.validateInput?.('The treaty')), /Merges it with the topic “The treaty”\./)
    await until('the merged topics', () => !titles().includes('The river'))
    assert.ok(titles().filter((title) => title === 'The treaty').length >= 2)
  })
})
