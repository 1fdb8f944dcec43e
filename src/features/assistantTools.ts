import * as vscode from 'vscode'
import { Corpus } from '../core/corpus/corpus.js'
import type { GateAccess, NoMemo } from '../core/gate/gate.js'
import { type GateTool, gateTools } from '../core/gate/input.js'
import { closeToAssistants, type GateReader, isServed } from '../core/gate/served.js'
import { isNamedAsMemo, languageOf } from '../core/memo/fileLanguage.js'
import { tooMuchIn } from '../core/memo/limits.js'
import { type Memo, readMemo } from '../core/memo/memo.js'
import { loadTools, type Tools } from '../editor/bundles/loadTools.js'
import type { Services } from '../editor/services.js'

/**
 * The tools of the gate for the chat of VS Code, which exist while the user lets any model read: nobody can tell here on whose machine the model of a chat
 * runs.
 */
export function registerAssistantTools(services: Services): vscode.Disposable {
  let inUse: vscode.Disposable | undefined
  const follow = (): void => {
    const isOn = services.settings.assistants === 'any' && vscode.workspace.isTrusted
    if (!isOn) inUse?.dispose()
    inUse = isOn ? (inUse ?? registerAll(services)) : undefined
  }
  follow()
  return vscode.Disposable.from(
    services.settings.onDidChange(follow),
    vscode.workspace.onDidGrantWorkspaceTrust(follow),
    new vscode.Disposable(() => void inUse?.dispose()),
  )
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
      const corpus = await openCorpus(services.corpus, reader())
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
    memo: async (path) => memoAt(path, services.corpus, reader()),
  }
}

/** A corpus of nothing but what assistants may read, as the files are now. */
async function openCorpus(all: Corpus, reader: GateReader): Promise<Corpus> {
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
  return corpus
}

async function memoAt(path: string, all: Corpus, reader: GateReader): Promise<Memo | { readonly refused: NoMemo }> {
  const isPlain = path.split(/[\\/]/).every((part) => part && !part.startsWith('.')) && !/^[a-z][a-z+.-]*:/i.test(path)
  if (!isPlain) return { refused: 'outside' }
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const uri = vscode.Uri.joinPath(folder.uri, path)
    const found = await statOf(uri)
    if (!found) continue
    if (found.type & vscode.FileType.SymbolicLink) return { refused: 'outside' }
    if (!isNamedAsMemo(path)) return { refused: 'missing' }
    if (all.has(uri.toString())) return { refused: 'corpus' }
    const text = new TextDecoder().decode(await bytesOf(uri))
    if (tooMuchIn(text)) return { refused: 'too-large' }
    const memo = readMemo(text, languageOf(path))
    const keys = [...memo.citations, ...memo.hiddenCitations].flatMap(({ items }) => items.map(({ key }) => key))
    const isClosed = (key: string): boolean => {
      const interview = all.interview(key)
      return interview !== undefined && !isServed(all, interview, reader)
    }
    return keys.some(isClosed) ? { refused: 'closed' } : memo
  }
  return { refused: 'missing' }
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  return vscode.workspace.fs.stat(uri).then(
    (found) => found,
    () => undefined,
  )
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => bytes,
    () => undefined,
  )
}
