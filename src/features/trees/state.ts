import * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus/corpus.js'
import { registerCommand, setContext } from '../../editor/commands.js'
import { isAtRest } from '../../editor/corpus/indexStatus.js'
import type { Services } from '../../editor/services.js'
import { placeOfCorpus } from './place.js'
import { countProblems, problemsMessage } from './problems.js'
import type { TopicsView } from './topics.js'

type State = 'loading' | 'ready' | 'empty' | 'error'

const restMilliseconds = 150

/** Tells views and menus what state the corpus is in, and shows how many problems it has. */
export function registerState({ corpus, files, log }: Services, topics: TopicsView): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined
  let problems = 0
  const update = (): void => {
    // While it is read anew, what was known of it holds.
    if (isAtRest(files.status)) {
      setContext('attache.state', stateOf(corpus))
      void updatePlace()
    }
    const count = countProblems(corpus)
    if (count === problems) return
    problems = count
    const tooltip = problemsMessage(count)
    topics.view.badge = tooltip === undefined ? undefined : { value: count, tooltip }
    topics.refresh()
  }
  const updatePlace = async (): Promise<void> => {
    const place = await placeOfCorpus(files)
    setContext('attache.place', place)
    topics.place = place
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(update, restMilliseconds)
  }
  setContext('attache.state', 'loading' satisfies State)
  const forget = corpus.onDidChange(later)
  return vscode.Disposable.from(
    files.onDidChangeStatus(later),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => corpus.has(uri.toString()))) later()
    }),
    registerCommand(log, 'attache.refresh', () => files.refresh()),
    {
      dispose: () => {
        clearTimeout(timer)
        forget()
      },
    },
  )
}

function stateOf(corpus: Corpus): State {
  const all = corpus.files()
  if (all.some(({ document }) => document)) return 'ready'
  return all.some(({ problems }) => problems.length > 0) ? 'error' : 'empty'
}
