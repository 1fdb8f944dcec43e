import * as vscode from 'vscode'
import { Corpus } from './core/corpus/corpus.js'
import { BibliographyFiles } from './editor/memos/bibliographyFiles.js'
import { CorpusWorkspace } from './editor/corpus/corpusWorkspace.js'
import { finishOnce } from './editor/finishInterrupted.js'
import { Searcher } from './editor/corpus/searcher.js'
import { LastMemo } from './editor/memos/lastMemo.js'
import { Libraries } from './editor/memos/libraries.js'
import { MemoStyles } from './editor/memos/memoStyles.js'
import { Memos } from './editor/memos/memos.js'
import { QuartoProjects } from './editor/memos/quartoProjects.js'
import type { Services } from './editor/services.js'
import { guardAgain } from './editor/protection/guardAgain.js'
import { ProtectedNames } from './editor/protection/protectedNames.js'
import { ProtectedWords } from './editor/protection/protectedWords.js'
import { Settings } from './editor/settings.js'
import { registerAssistantTools } from './features/assistantTools.js'
import { registerAttachText } from './features/attachText/index.js'
import { registerBibliography } from './features/bibliography.js'
import { registerBibliographyDiagnostics } from './features/bibliographyDiagnostics.js'
import { registerChangeTerms } from './features/changeTerms/index.js'
import { registerCheckDocument } from './features/checkDocument.js'
import { registerChecks } from './features/checks/index.js'
import { registerCiteAt } from './features/citeAt.js'
import { registerCiteClaim } from './features/citeClaim/index.js'
import { registerCommandLine } from './features/commandLine.js'
import { registerCompletion } from './features/completion/index.js'
import { registerCorpusFiles } from './features/corpusFiles/index.js'
import { registerDrop } from './features/drop.js'
import { registerExportMemo } from './features/exportMemo/index.js'
import { registerHover } from './features/hover.js'
import { registerLetAssistantsIn } from './features/letAssistantsIn.js'
import { registerManual } from './features/manual.js'
import { registerMemoCommands } from './features/memoCommands.js'
import { registerNewClaim } from './features/newClaim/index.js'
import { registerNames } from './features/names/index.js'
import { registerImportInterview } from './features/importInterview/index.js'
import { registerNewFiles } from './features/newFiles/index.js'
import { registerPins } from './features/pins/index.js'
import { type MarkdownPreview, registerPreview } from './features/preview/index.js'
import { registerProtectedWords } from './features/protectedWords.js'
import { registerReadingProgress } from './features/readingProgress.js'
import { registerReferences } from './features/references/index.js'
import { registerSample } from './features/sample.js'
import { registerSourceText } from './features/sourceText/index.js'
import { registerTopicTable } from './features/topicTable/index.js'
import { registerTrees } from './features/trees/index.js'
import { registerWhoSaid } from './features/whoSaid/index.js'
import { registerWordReview } from './features/wordReview/index.js'

/** Every feature registers itself with what it needs and gives back one thing to dispose. */
const features: readonly ((services: Services) => vscode.Disposable)[] = [
  registerAssistantTools,
  registerAttachText,
  registerBibliography,
  registerBibliographyDiagnostics,
  registerChangeTerms,
  registerCheckDocument,
  registerChecks,
  registerCiteAt,
  registerCiteClaim,
  registerCommandLine,
  registerCompletion,
  registerCorpusFiles,
  registerDrop,
  registerExportMemo,
  registerHover,
  registerLetAssistantsIn,
  registerManual,
  registerMemoCommands,
  registerNewClaim,
  registerNames,
  registerImportInterview,
  registerNewFiles,
  registerPins,
  registerProtectedWords,
  registerReadingProgress,
  registerReferences,
  registerSample,
  registerSourceText,
  registerTopicTable,
  registerTrees,
  registerWhoSaid,
  registerWordReview,
]

/** What others find under the extension's exports: VS Code's Markdown preview takes its plugin from there. */
export type Exports = Services & Pick<MarkdownPreview, 'extendMarkdownIt'>

/** Registers every feature at once and parses nothing; reading starts after the editor has had its turn. */
export function activate(context: vscode.ExtensionContext): Exports {
  const log = vscode.window.createOutputChannel('Attaché', { log: true })
  const settings = new Settings()
  const corpus = new Corpus()
  const stored = new ProtectedNames({ context, settings })
  const finish = finishOnce({ context, settings })
  const files = new CorpusWorkspace(
    corpus,
    settings,
    vscode.Uri.joinPath(context.extensionUri, 'corpus'),
    log,
    async (...inThem) => {
      const isChanged = await finish(...inThem)
      await stored.guard(corpus)
      return isChanged
    },
  )
  const searcher = new Searcher(context, corpus, files)
  const projects = new QuartoProjects()
  const memos = new Memos(files, projects, corpus)
  const lastMemo = new LastMemo(memos, corpus)
  const libraries = new Libraries(corpus, settings, new BibliographyFiles({ context, settings }, log), projects)
  const styles = new MemoStyles(context, settings)
  const protectedWords = new ProtectedWords()
  const services: Services = {
    context,
    corpus,
    files,
    searcher,
    memos,
    lastMemo,
    libraries,
    settings,
    stored,
    protectedWords,
    styles,
    log,
  }
  const preview = registerPreview(services)
  context.subscriptions.push(
    log,
    settings,
    stored,
    protectedWords,
    projects,
    libraries,
    styles,
    lastMemo,
    memos,
    files,
    preview,
    guardAgain(services),
    ...features.map((register) => register(services)),
  )
  setTimeout(() => void files.ready())
  return { ...services, extendMarkdownIt: preview.extendMarkdownIt }
}
