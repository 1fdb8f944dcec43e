import * as vscode from 'vscode'
import { Corpus } from '../core/corpus/corpus.js'
import type { ClosedCorpus, GateAccess, MemoFile, NoMemo } from '../core/gate/gate.js'
import { type GateTool, gateTools } from '../core/gate/input.js'
import { closeToAssistants, type GateReader, isServed } from '../core/gate/served.js'
import { isNamedAsMemo } from '../core/memo/fileLanguage.js'
import { loadTools, type Tools } from '../editor/bundles/loadTools.js'
import type { Services } from '../editor/services.js'
import { whileAssistants } from '../editor/whileAssistants.js'

/**
 * The tools of the gate for the chat of VS Code, which exist while the user lets any model read: nobody can tell here on whose machine the model of a chat
 * runs.
 */
export function registerAssistantTools(services: Services): vscode.Disposable {
  return whileAssistants(services, () => registerAll(services), 'any')
}

function registerAll(services: Services): vscode.Disposable {
  const names = Object.keys(gateTools) as GateTool[]
  return vscode.Disposable.from(
    ...names.map((name) =>
      vscode.lm.registerTool(`attache_${name}`, {
        invoke: async ({ input }) => {
          const tools = await loadTools(services.context)
          const { text } = tools.gateWords(await tools.callGate(name, input, accessOf(services, tools)))
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)])
        },
      }),
    ),
  )
}

function accessOf(services: Services, tools: Tools): GateAccess {
  const today = (): string => new Date().toISOString().slice(0, 10)
  const reader = (): GateReader => ({ reader: 'any', today: today() })
  return {
    today,
    corpus: async () => openCorpus(services.corpus, reader()),
    search: async () => {
      const { corpus } = await openCorpus(services.corpus, reader())
      const search = new tools.TextSearch(corpus, {
        scan: async (request) => {
          const scan = new tools.TextScan(request)
          for (const text of request.texts) {
            const bytes = await bytesOf(vscode.Uri.parse(text.uri))
            if (bytes) scan.add(text, tools.unitsOf(bytes))
          }
          return scan.best()
        },
      })
      return { corpus, search }
    },
    memo: (path) => Promise.resolve(openMemo(path, services)),
  }
}

/** A corpus of nothing but what assistants may read, as the files are now. */
async function openCorpus(all: Corpus, reader: GateReader): Promise<ClosedCorpus> {
  const corpus = new Corpus()
  const files = all.files().flatMap(({ uri, document }) => {
    if (document?.kind === 'glossary') return [uri]
    if (document?.kind !== 'interview' || !isServed(all, document, reader)) return []
    const source = all.sourceOf(document.key)
    return source ? [uri, source.uri] : [uri]
  })
  for (const uri of files) {
    const bytes = await bytesOf(vscode.Uri.parse(uri))
    const text = bytes && new TextDecoder().decode(bytes)
    if (text === undefined) continue
    if (/\.txt$/i.test(uri)) corpus.setSource(uri, text)
    else corpus.set(uri, text)
  }
  // What a file says now may be other than what was known of it.
  closeToAssistants(corpus, reader)
  const keys = all.interviews().map(({ key }) => key)
  return { corpus, closed: new Set(keys.filter((key) => !corpus.interview(key))) }
}

/** A memo that the user has open: no other file of the workspace is read because an assistant names it. */
function openMemo(path: string, { corpus, libraries }: Services): MemoFile | { readonly refused: NoMemo } {
  const wanted = path.replaceAll('\\', '/').replace(/^\.\//, '')
  const document = vscode.workspace.textDocuments.find(({ uri }) => vscode.workspace.asRelativePath(uri) === wanted)
  if (!document || !isNamedAsMemo(wanted)) return { refused: 'missing' }
  const { uri } = document
  if (corpus.has(uri.toString())) return { refused: 'corpus' }
  return {
    text: document.getText(),
    bibliographies: async (memo) => (await libraries.of(uri, memo)).bibliographies,
  }
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => bytes,
    () => undefined,
  )
}
