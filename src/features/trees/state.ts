import * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus/corpus.js'
import { registerCommand } from '../../editor/commands.js'
import { isAtRest } from '../../editor/corpus/indexStatus.js'
import type { Services } from '../../editor/services.js'
import { placeOfCorpus } from './place.js'
import { countProblems, problemsMessage } from './problems.js'
import type { TopicsView } from './topics.js'

const { l10n } = vscode

type State = 'loading' | 'ready' | 'empty' | 'error'

const restMilliseconds = 150

/** Tells views and menus what state the corpus is in, shows how many problems it has, and answers what the index holds. */
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
    setContext('attache.hasProblems', count > 0)
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
    registerCommand(log, 'attache.showProblems', () =>
      vscode.commands.executeCommand('workbench.actions.view.problems'),
    ),
    registerCommand(log, 'attache.refresh', () => files.refresh()),
    registerCommand(log, 'attache.showLog', () => log.show()),
    registerCommand(log, 'attache.showIndexStatus', () => showIndexStatus(corpus, files)),
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

async function showIndexStatus(corpus: Corpus, { status }: Services['files']): Promise<void> {
  const counts = l10n.t(
    'Interviews: {0}. Claims: {1}. Actors, agreements, events and places: {2}.',
    corpus.interviews().length,
    corpus.claims.size,
    corpus.entries().length,
  )
  const showLog = l10n.t('Show Log')
  const refresh = l10n.t('Read Again')
  const answer = await vscode.window.showInformationMessage([sentenceOf(status), counts].join(' '), refresh, showLog)
  if (answer === refresh) await vscode.commands.executeCommand('attache.refresh')
  if (answer === showLog) await vscode.commands.executeCommand('attache.showLog')
}

function sentenceOf({ state, folders, isShippedShown, milliseconds }: Services['files']['status']): string {
  if (state === 'stopped') return l10n.t('Reading the corpus was stopped.')
  if (state !== 'ready') return l10n.t('The corpus is being read.')
  const names = folders.map((folder) => vscode.workspace.asRelativePath(folder)).join(', ')
  const time = Math.round(milliseconds)
  if (isShippedShown) return l10n.t('The interview that comes with Attaché was read in {0} ms.', time)
  return l10n.t('The corpus was read in {0} ms from these folders: {1}.', time, names)
}

function setContext(key: `attache.${string}`, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value)
}
