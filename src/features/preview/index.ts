import type MarkdownIt from 'markdown-it'
import type * as vscode from 'vscode'
import { previewPlugin } from '../../core/preview/plugin.js'
import type { Services } from '../../editor/services.js'
import { type MemoStyles, Previews } from './previews.js'

/** What VS Code's Markdown preview takes from an extension that announces `markdown.markdownItPlugins`. */
export interface MarkdownPreview extends vscode.Disposable {
  readonly extendMarkdownIt: (markdown: MarkdownIt) => MarkdownIt
}

/** Has VS Code's own Markdown preview show memos with their citations rendered and their quotations looked up. */
export function registerPreview(services: Services, styles: MemoStyles): MarkdownPreview {
  const previews = new Previews(services, styles)
  return {
    extendMarkdownIt: (markdown) => previewPlugin(markdown, (text) => previews.shownFor(text)),
    dispose: () => previews.dispose(),
  }
}
