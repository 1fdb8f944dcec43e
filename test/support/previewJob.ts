import assert from 'node:assert/strict'
import MarkdownIt from 'markdown-it'
import * as vscode from 'vscode'
import type { Exports } from '../../src/extension.js'
import { openSavedMemo } from './savedMemo.js'
import { until } from './workspaceCorpus.js'

/**
 * What VS Code's own preview makes of a text. Where we run in a web worker, the bundled VS Code has its Markdown extension elsewhere, and no plugin
 * gets there: then a parser of the same make is extended by what we give to such previews.
 */
async function render(document: vscode.TextDocument | string): Promise<string> {
  if (!('WorkerGlobalScope' in globalThis))
    return vscode.commands.executeCommand<string>('markdown.api.render', document)
  const extension = vscode.extensions.getExtension<Exports>('attache.attache')
  assert.ok(extension)
  const markdown = extension.exports.extendMarkdownIt(new MarkdownIt({ html: true }))
  return markdown.render(typeof document === 'string' ? document : document.getText())
}

/** What the preview shows of a document, once `expected` occurs in it. */
async function previewOf(document: vscode.TextDocument, expected: RegExp): Promise<string> {
  let last = ''
  return until(`a preview with ${expected.source}`, async () => {
    last = await render(document)
    return expected.test(last) ? last : undefined
  }).catch((error: unknown) => {
    assert.match(last, expected, String(error))
    throw error
  })
}

/** The preview of a memo, for whatever place the extension runs in. Needs the invented corpus, or, with `key`, another interview. */
export function previewJob(key = 'reed2021'): void {
  const cited = `[@${key}, para. 1]`

  test('previews a memo with its citations in a style of CSL, as notes', async () => {
    const { document } = await openSavedMemo(`---\nattache-style: chicago-notes\n---\n\nIt was said ${cited}.\n`)
    const html = await previewOf(document, /attache-notes/)
    assert.match(html, /It was said\.<span class="attache-citation" title="[^"]*"><sup class="attache-mark">/)
    assert.match(html, /<li id="note-1">\s*<p>[^<]+interview/)
    assert.match(html, /class="attache-bibliography/)
    assert.equal(html.includes(`@${key}`), false)
  })

  test('previews a memo in policy prose where nothing else is asked for', async () => {
    const { document } = await openSavedMemo(`It was said ${cited}.\n`)
    // As it is written until the style is there.
    const html = await previewOf(document, /class="attache-citation"[^>]*>\(/)
    assert.match(
      html,
      /It was said <span class="attache-citation" title="[^"]+¶1[^"]*">\([^<]*interview[^<]*\)<\/span>\./,
    )
  })

  test('says in the preview why a memo has no style, and shows its citations as they are written', async () => {
    const { document } = await openSavedMemo(`---\ncsl: none.csl\n---\n\nIt was said ${cited}.\n`)
    const html = await previewOf(document, /role="note"/)
    assert.match(html, /The style none\.csl cannot be read/)
    assert.ok(html.includes(cited))
  })

  test('leaves the preview of a page that cites nobody to VS Code, whomever it names', async () => {
    // A memo may name all its sources in its sentences.
    await previewOf((await openSavedMemo(`@${key} says so.\n`)).document, /class="attache-citation"/)
    const { document } = await openSavedMemo('# Read me\n\nAsk @nobody for a <b title="x">key</b>.\n')
    const html = await render(document)
    assert.match(html, /<p[^>]*>Ask @nobody for a <b title="x">key<\/b>\.<\/p>/)
  })

  test('leaves the preview of a document that is no memo alone', async () => {
    const html = await render(`A text ${cited}.`)
    assert.ok(html.includes(`A text ${cited}.`))
  })
}
