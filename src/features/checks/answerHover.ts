import * as vscode from 'vscode'
import { withWords } from '../../core/corpus/source/withWords.js'
import { memoSelector } from '../../editor/memos/memos.js'
import { spanToRange } from '../../editor/convert.js'
import type { Services } from '../../editor/services.js'
import { escapeMarkdown } from '../../words/escape.js'
import type { LiveChecks } from './liveChecks.js'

const { l10n } = vscode

/** On a citation, below what it stands for: what is known of the sentence beside its source, as the last check found it. */
export function registerAnswerHover({ corpus, settings }: Services, checks: LiveChecks): vscode.Disposable {
  return vscode.languages.registerHoverProvider(memoSelector, {
    async provideHover(document, position) {
      const found = settings.hover ? checks.examinedOf(document) : undefined
      if (!found) return undefined
      const { examined, tools } = found
      const offset = document.offsetAt(position)
      const asked = await withWords(corpus.texts, () => tools.answerAt(examined, offset))
      if (!asked) return undefined
      const { answer, span } = asked
      const sentences = tools.citationSentences(answer, l10n).map(escapeMarkdown)
      return new vscode.Hover(new vscode.MarkdownString(sentences.join('  \n')), spanToRange(document, span))
    },
  })
}
