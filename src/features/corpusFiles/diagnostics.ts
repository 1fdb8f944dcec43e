import * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus/corpus.js'
import { inSteps } from '../../core/corpus/source/withWords.js'
import { toProblemDiagnostic } from '../../editor/problemDiagnostic.js'
import type { Services } from '../../editor/services.js'
import { Slices } from '../../editor/corpus/slices.js'

/** How long the corpus must rest before its problems are looked at. */
const restMilliseconds = 200

/** Shows the mistakes of corpus files in the Problems panel; only files whose mistakes changed are touched. */
export function registerCorpusDiagnostics({ corpus, files }: Services): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('attache')
  const before = new Map<string, string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const update = async (): Promise<void> => {
    if (files.status.state !== 'ready') return // half a corpus has references that lead nowhere yet
    if (!(await inSlices(corpus))) return
    const problems = corpus.problems()
    for (const uri of before.keys()) {
      if (problems.has(uri)) continue
      before.delete(uri)
      shown.delete(vscode.Uri.parse(uri))
    }
    for (const [uri, found] of problems) {
      const state = JSON.stringify(found)
      if (before.get(uri) === state) continue
      before.set(uri, state)
      shown.set(vscode.Uri.parse(uri), found.map(toProblemDiagnostic))
    }
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void update(), restMilliseconds)
  }
  const forget = corpus.onDidChange(later)
  return vscode.Disposable.from(shown, files.onDidChangeStatus(later), {
    dispose: () => {
      clearTimeout(timer)
      forget()
    },
  })
}

/** Compares texts and interviews, a few at a time. False where the corpus changed meanwhile, which asks for problems again. */
async function inSlices(corpus: Corpus): Promise<boolean> {
  const { version } = corpus
  const slices = new Slices()
  const isSame = (): boolean => corpus.version === version
  await inSteps(corpus.texts, corpus.prepareProblems(), () => slices.next().then(isSame))
  return isSame()
}
