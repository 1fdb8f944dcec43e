import * as vscode from 'vscode'
import { previewScheme } from '../../editor/previewScheme.js'
import type { Services } from '../../editor/services.js'
import { interviewOfTranscript, transcriptLanguage } from '../../editor/sourceDocument.js'

const plain = 'plaintext'

/**
 * Gives transcripts, and what is shown of an import before it is written, a language of their own, whose settings make them good to read. Each
 * document once: whoever then chooses another language keeps it. The texts themselves are not touched.
 */
export function registerTranscriptLanguage(services: Services): vscode.Disposable {
  const { corpus, settings, log } = services
  const given = new WeakSet<vscode.TextDocument>()
  const set = (document: vscode.TextDocument, language: string): void =>
    void vscode.languages.setTextDocumentLanguage(document, language).then(undefined, (error: unknown) => {
      log.debug(`${document.uri.path.split('/').at(-1) ?? ''} keeps its language: ${String(error)}`) // it was closed meanwhile
    })
  const update = (document: vscode.TextDocument): void => {
    const { languageId, uri } = document
    if (!settings.readingRoom) {
      given.delete(document)
      if (languageId === transcriptLanguage) set(document, plain)
      return
    }
    if (languageId !== plain || given.has(document)) return
    if (uri.scheme !== previewScheme && !interviewOfTranscript(services, document)) return
    given.add(document)
    set(document, transcriptLanguage)
  }
  const updateAll = (): void => vscode.workspace.textDocuments.forEach(update)
  updateAll()
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(update),
    settings.onDidChange(updateAll),
    new vscode.Disposable(corpus.onDidChange(updateAll)),
  )
}
