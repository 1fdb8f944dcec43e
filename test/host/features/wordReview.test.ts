import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import { reedSource } from '../../support/fixtures.js'
import { EditedWord } from '../../support/reviews.js'
import { formatNamesFile } from '../../../src/core/terms/namesFile.js'
import { reviewedDocument } from '../../../src/core/review/documentBlocks.js'
import { readWordFile } from '../../../src/decode/docx/word.js'
import { closeEditors } from '../../support/savedMemo.js'
import { type Asked, watchWindow } from '../../support/watchedWindow.js'
import { corpusFolder, deleteCorpus, until, writeCorpus, writeCorpusFile } from '../../support/workspaceCorpus.js'

const quoted = '“a slow-motion bargain between unequal partners”'
const memo = `---
title: Water
---

The river runs slow in the dry season. Farmers carry water by hand.

Reed calls it ${quoted} [@reed2021, para. 2].
`

suite('a Word review', () => {
  let window: Asked
  let folder: string
  let count = 0
  /** Of comments, as they are made. */
  const threads: vscode.CommentThread[] = []
  const { showSaveDialog } = vscode.window
  const { createCommentController } = vscode.comments

  suiteSetup(async () => {
    await writeCorpusFile('reed2021.txt', reedSource())
    await writeCorpus()
    folder = path.join(path.dirname(corpusFolder().fsPath), 'reviewed')
    fs.mkdirSync(folder, { recursive: true })
    Object.assign(vscode.comments, {
      createCommentController: (id: string, label: string): vscode.CommentController => {
        const controller = createCommentController(id, label)
        const createCommentThread: typeof controller.createCommentThread = (...given) => {
          const thread = controller.createCommentThread(...given)
          threads.push(thread)
          return thread
        }
        // The editor's own is frozen.
        return Object.create(controller, {
          createCommentThread: { value: createCommentThread },
        }) as vscode.CommentController
      },
    })
    await vscode.workspace.getConfiguration('attache').update('codedBy', 'A. Brandt', vscode.ConfigurationTarget.Global)
  })
  setup(() => {
    window = watchWindow()
    Object.assign(vscode.window, {
      showSaveDialog: (options?: vscode.SaveDialogOptions) => Promise.resolve(options?.defaultUri),
    })
  })
  teardown(async () => {
    window.release()
    Object.assign(vscode.window, { showSaveDialog })
    await vscode.commands.executeCommand('attache.closeReview')
    await closeEditors()
  })
  suiteTeardown(async () => {
    Object.assign(vscode.comments, { createCommentController })
    await vscode.workspace.getConfiguration('attache').update('codedBy', undefined, vscode.ConfigurationTarget.Global)
    fs.rmSync(folder, { recursive: true, force: true })
    await deleteCorpus()
  })

  const open = async (text = memo): Promise<vscode.TextDocument> => {
    count += 1
    threads.length = 0
    const file = path.join(folder, `water${count}.md`)
    fs.writeFileSync(file, text.replace('Water', `Water ${count}`))
    return (await vscode.window.showTextDocument(vscode.Uri.file(file))).document
  }
  /** Exports the memo that is open beside it; gives the document. */
  const exportAs = async (format: 'Word' | 'Word, for Review'): Promise<Buffer> => {
    const labels = [format, 'APA', 'Without an annex']
    window.choose = (rows) => {
      const label = labels.shift()
      return rows.findIndex((row) => row.label === label)
    }
    const exported = path.join(folder, `water${count}.docx`)
    fs.rmSync(exported, { force: true })
    await vscode.commands.executeCommand('attache.exportMemo')
    return fs.existsSync(exported) ? fs.readFileSync(exported) : Buffer.alloc(0)
  }
  /** Has somebody change words of a document in Word, and brings that back. */
  const bringBack = async (
    exported: Buffer,
    edits: readonly (readonly [string, string])[],
    comment?: readonly [on: string, words: string],
  ): Promise<void> => {
    const word = new EditedWord(exported)
    const find = (words: string): number =>
      word.paragraphs.find((at) => word.textOf(at).includes(words)) ?? assert.fail(words)
    for (const [from, to] of edits) {
      const start = word.textOf(find(from)).indexOf(from)
      word.replace(find(from), { start, end: start + from.length, words: to }, true)
    }
    if (comment) word.comment(find(comment[0]), comment[1])
    const file = path.join(folder, `came${count}.docx`)
    fs.writeFileSync(file, word.bytes())
    await vscode.commands.executeCommand('attache.bringBackReview', vscode.Uri.file(file))
  }
  const review = async (edits: readonly (readonly [string, string])[]): Promise<vscode.TextDocument> => {
    const document = await open()
    await bringBack(await exportAs('Word, for Review'), edits)
    return document
  }
  const commentsIn = async (document: Buffer): Promise<readonly { readonly text: string }[]> => {
    const stories = readWordFile(document).stories
    return reviewedDocument(stories).comments.map(({ author, text, replyTo, on }) => ({ author, text, replyTo, on }))
  }
  /** What the newest thread says, with who said it. */
  const saidIn = (thread: vscode.CommentThread): readonly string[] =>
    thread.comments.map(({ author, body }) => {
      const [words = ''] = (typeof body === 'string' ? body : body.value).split('\n')
      return `${author.name.split(',')[0]}: ${words}`
    })
  const marksIn = ({ uri }: vscode.TextDocument): readonly string[] =>
    vscode.languages
      .getDiagnostics(uri)
      .filter(({ message }) => message.includes(' became '))
      .map(({ message }) => message)

  test('marks each change at its place, makes what needs no look in one step, and one undo takes it back', async () => {
    const document = await review([
      ['dry', 'wet'],
      ['carry', 'bring'],
      ['unequal', 'poor'],
    ])
    assert.deepEqual(marksIn(document).length, 3)
    const before = document.getText()
    await vscode.commands.executeCommand('attache.acceptFreeChanges')
    assert.equal(document.getText(), before.replace('dry', 'wet').replace('carry', 'bring'))
    assert.deepEqual(marksIn(document).length, 1)
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), before)
    await until('the changes are open again', () => marksIn(document).length === 3)
  })

  test('goes from change to change by key, rejects one, and takes that back', async () => {
    const document = await review([
      ['dry', 'wet'],
      ['carry', 'bring'],
    ])
    const selected = (): string => {
      const editor = vscode.window.activeTextEditor
      return editor?.document === document ? document.getText(editor.selection) : ''
    }
    await vscode.commands.executeCommand('attache.goToChange', 1)
    assert.equal(selected(), 'dry')
    await vscode.commands.executeCommand('attache.goToChange', 1)
    assert.equal(selected(), 'carry')
    await vscode.commands.executeCommand('attache.goToChange', -1)
    assert.equal(selected(), 'dry')
    const change = { id: `1 ${JSON.stringify(['words', 'dry', 'wet', 'A. Chief', '2026-12-04T10:00:00Z'])}` }
    await vscode.commands.executeCommand('attache.rejectChange', change)
    assert.deepEqual(marksIn(document).length, 1)
    await vscode.commands.executeCommand('attache.rejectChange', change)
    assert.deepEqual(marksIn(document).length, 2)
  })

  test('changes no quotation as a quotation: keeps it, ends it before the change, or makes it a paraphrase', async () => {
    const change = { id: `1 ${JSON.stringify(['words', 'unequal', 'poor', 'A. Chief', '2026-12-04T10:00:00Z'])}` }
    for (const [label, now] of [
      ['Keep the Source’s Words', quoted],
      ['End the Quotation There', '“a slow-motion bargain between” poor partners'],
      ['Paraphrase, without Quotation Marks', 'a slow-motion bargain between poor partners'],
    ] as const) {
      const document = await review([['unequal', 'poor']])
      const before = document.getText()
      window.choose = (rows) => rows.findIndex((row) => row.label === label)
      await vscode.commands.executeCommand('attache.acceptChange', change)
      assert.equal(document.getText(), before.replace(quoted, now))
      assert.deepEqual(marksIn(document), [])
      await vscode.commands.executeCommand('attache.closeReview')
    }
  })

  test('a comment and its answer go out with the next document for a review, on their words, and not with a final one', async () => {
    const document = await open()
    await bringBack(await exportAs('Word, for Review'), [['dry', 'wet']], ['Farmers', 'Which river?'])
    const [thread] = threads
    assert.ok(thread)
    await vscode.commands.executeCommand('attache.answerComment', { thread, text: 'The *Sarn*.' })
    await vscode.commands.executeCommand('attache.acceptFreeChanges')
    await vscode.commands.executeCommand('attache.closeReview')
    const next = await exportAs('Word, for Review')
    const words = 'The river runs slow in the wet season. Farmers carry water by hand.'
    const on = { block: 1, start: 0, end: words.length }
    assert.deepEqual(await commentsIn(next), [
      { author: 'A. Chief', text: 'Which river?', replyTo: undefined, on },
      { author: 'A. Brandt', text: 'The *Sarn*.', replyTo: '0', on },
    ])
    assert.match(window.messages.at(-1) ?? '', /Comments in water\d+\.docx: 1\./)
    assert.deepEqual(await commentsIn(await exportAs('Word')), [])
    assert.doesNotMatch(document.getText(), /Sarn/)
    assert.deepEqual(
      fs.readdirSync(folder).filter((name) => !/^(water|came)\d+\.(md|docx)$/.test(name)),
      [],
    )
    // Comes back with one more answer, and once.
    threads.length = 0
    await bringBack(next, [], ['Farmers', 'And this?'])
    assert.deepEqual(threads.map(saidIn), [
      ['A. Chief: Which river?', 'A. Brandt: The &#42;Sarn&#42;.'],
      ['A. Chief: And this?'],
    ])
  })

  test('brings two reviewers’ documents of one export back one after the other', async () => {
    const document = await open()
    const exported = await exportAs('Word, for Review')
    await bringBack(exported, [['dry', 'wet']], ['Farmers', 'Which river?'])
    await vscode.commands.executeCommand('attache.acceptFreeChanges')
    await bringBack(exported, [['carry', 'bring']], ['Farmers', 'How many?'])
    assert.equal(marksIn(document).length, 1, 'what the first one changed is no change of the second')
    await vscode.commands.executeCommand('attache.acceptFreeChanges')
    assert.match(document.getText(), /slow in the wet season\. Farmers bring water/)
    const sent = (await commentsIn(await exportAs('Word, for Review'))).map(({ text }) => text)
    assert.deepEqual(sent, ['Which river?', 'How many?'])
  })

  test('keeps what a review is compared with beside a memo that asks for it, where a colleague finds it', async () => {
    await open(memo.replace('title: Water', 'title: Water\nattache-share-review: true'))
    const exported = await exportAs('Word, for Review')
    const name = `water${count}.md`
    const shared = `${name}.review`
    assert.equal(fs.readdirSync(path.join(folder, shared)).length, 1)
    const theirs = path.join(folder, 'colleague')
    fs.mkdirSync(theirs)
    for (const one of [name, shared]) fs.renameSync(path.join(folder, one), path.join(theirs, one))
    await closeEditors()
    const file = path.join(theirs, 'back.docx')
    const word = new EditedWord(exported)
    const at = word.paragraphs.find((one) => word.textOf(one).startsWith('The river')) ?? 0
    word.replace(at, { start: 4, end: 9, words: 'canal' }, false)
    fs.writeFileSync(file, word.bytes())
    await vscode.commands.executeCommand('attache.bringBackReview', vscode.Uri.file(file))
    const document = await vscode.workspace.openTextDocument(path.join(theirs, name))
    assert.deepEqual(marksIn(document), ['“river” became “canal”. Needs no look.'])
    const [map = ''] = fs.readdirSync(path.join(theirs, shared))
    assert.ok(!fs.readFileSync(path.join(theirs, shared, map), 'utf8').includes(folder), 'no path of this machine')
  })

  test('sends no comment that was removed', async () => {
    await open()
    await bringBack(await exportAs('Word, for Review'), [], ['Farmers', 'Which river?'])
    const [body] = threads[0]?.comments.map((one) => one.body) ?? []
    const id = /removeComment\?%5B(\d+)%5D/.exec(body instanceof vscode.MarkdownString ? body.value : '')?.[1]
    await vscode.commands.executeCommand('attache.removeComment', Number(id))
    assert.deepEqual(await commentsIn(await exportAs('Word, for Review')), [])
  })

  test('sends no protected name in a comment, and says where it is', async () => {
    const store = path.join(folder, 'store')
    fs.mkdirSync(store)
    const names = { key: 'official2020', names: ['Petra Vogel'], affiliations: [], stated: {} }
    fs.writeFileSync(path.join(store, 'official2020.names.json'), formatNamesFile(names))
    const settings = vscode.workspace.getConfiguration('attache')
    await settings.update('protectedStore', store, vscode.ConfigurationTarget.Global)
    try {
      await open('# Water\n\nAn official said that no plan exists [@official2020, para. 1].\n')
      Object.defineProperty(window, 'answer', {
        get: () => window.buttons.find((one) => one === 'Export' || one === 'Without Numbers' || one === 'Show'),
      })
      await bringBack(await exportAs('Word, for Review'), [], ['no plan', 'Who says so?'])
      const [thread] = threads
      assert.ok(thread)
      await vscode.commands.executeCommand('attache.answerComment', { thread, text: 'Petra Vogel.' })
      window.choose = undefined
      assert.equal((await exportAs('Word, for Review')).length, 0)
      assert.equal(
        window.messages.at(-1),
        'Export stopped: a protected name appears in a comment from Word or an answer to it. Remove that comment.',
      )
    } finally {
      await settings.update('protectedStore', undefined, vscode.ConfigurationTarget.Global)
      fs.rmSync(store, { recursive: true })
    }
  })
})
