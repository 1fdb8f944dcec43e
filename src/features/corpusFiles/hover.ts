import * as vscode from 'vscode'
import { isSameRef } from '../../core/corpus/source/sourceText.js'
import { wordsOfPassage } from '../../core/passage/sourceWords.js'
import { targetInCorpusFile } from '../../core/query/target.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import { claimMarkdown } from '../../editor/claimMarkdown.js'
import type { Services } from '../../editor/services.js'
import { passageHeading } from '../../words/hover/passages.js'
import { sourceWordsBlock } from '../../words/hover/sourceWords.js'

/** Shows in the file of an interview what the source says where a claim or a passage stands or is pointed at. */
export function registerCorpusHover({ corpus, files, settings }: Services): vscode.Disposable {
  const textAt = (uri: string, offset: number): vscode.MarkdownString | undefined => {
    const target = targetInCorpusFile(corpus, uri, offset)
    if (target?.kind === 'claim') {
      const claim = corpus.claim(target.ref)
      return claim && claimMarkdown(corpus, claim)
    }
    const interview = target?.kind === 'passage' ? corpus.interview(target.key) : undefined
    if (target?.kind !== 'passage' || !interview) return undefined
    const passage = interview.passages.find(({ ref }) => isSameRef(ref, target.ref))
    const words = wordsOfPassage(corpus, interview, target.ref)
    if (!passage || words.kind !== 'words') return undefined
    const heading = passageHeading(interview, passage, vscode.l10n)
    return new vscode.MarkdownString(`${heading}\n\n${sourceWordsBlock(words)}`)
  }
  return vscode.languages.registerHoverProvider(
    { language: 'markdown' },
    {
      async provideHover(document, position, token) {
        const uri = document.uri.toString()
        if (!settings.hover || !corpus.has(uri)) return undefined
        await files.ready()
        if (token.isCancellationRequested) return undefined
        const text = await withWords(corpus.texts, () => textAt(uri, document.offsetAt(position)))
        return text && new vscode.Hover(text)
      },
    },
  )
}
