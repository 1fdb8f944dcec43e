import type * as vscode from 'vscode'
import { previewPlugin } from '../../core/export/preview/plugin.js'
import type { Services } from '../../editor/services.js'
import { Previews } from './previews.js'

/** An instance of markdown-it. */
type Markdown = Parameters<typeof previewPlugin>[0]

/** What VS Code's Markdown preview takes from an extension that announces `markdown.markdownItPlugins`. */
export interface MarkdownPreview extends vscode.Disposable {
  readonly extendMarkdownIt: (markdown: Markdown) => Markdown
}

/** Has VS Code's own Markdown preview show memos with their citations rendered and their quotations looked up. */
export function registerPreview(services: Services): MarkdownPreview {
  const previews = new Previews(services)
  return {
    extendMarkdownIt: (markdown) => previewPlugin(markdown, (text) => previews.shownFor(text)),
    dispose: () => previews.dispose(),
  }
}
