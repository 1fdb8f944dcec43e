import * as vscode from 'vscode'
import type { Progress } from '../editor/corpus/readingOfAll.js'
import type { Services } from '../editor/services.js'

const { l10n } = vscode

/** What is read sooner nobody needs to be told of. */
const patienceMilliseconds = 3000
const stepMilliseconds = 500

/** Shows how far the reading of a large corpus has come, and lets it be stopped. */
export function registerReadingProgress({ files }: Pick<Services, 'files'>): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isShown = false
  const show = async (): Promise<void> => {
    isShown = true
    const isStopped = await showProgress(files)
    isShown = false
    if (isStopped) await tellStopped(files)
  }
  const later = (): void => {
    clearTimeout(timer)
    if (files.status.state !== 'reading' || isShown) return
    timer = setTimeout(() => {
      const left = secondsLeft(files.progress)
      if (left === undefined || left > 1) void show()
    }, patienceMilliseconds)
  }
  later()
  return vscode.Disposable.from(files.onDidChangeStatus(later), { dispose: () => clearTimeout(timer) })
}

/** Whether the user stopped it. */
function showProgress(files: Services['files']): Thenable<boolean> {
  const location = vscode.ProgressLocation.Notification
  const title = l10n.t('Reading the corpus')
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    let shown = 0
    while (files.status.state === 'reading') {
      if (token.isCancellationRequested) {
        files.stop()
        return true
      }
      const { done, all } = files.progress
      const share = all ? (100 * done) / all : 0
      progress.report({ message: messageOf(files.progress), increment: Math.max(0, share - shown) })
      shown = share
      await new Promise((resolve) => setTimeout(resolve, stepMilliseconds))
    }
    return false
  })
}

async function tellStopped(files: Services['files']): Promise<void> {
  const { done, all } = files.progress
  const sentence = l10n.t(
    'Reading stopped after {0} of {1} files. Memos are not checked until the whole corpus has been read.',
    done,
    all,
  )
  const again = l10n.t('Read Again')
  if ((await vscode.window.showWarningMessage(sentence, again)) === again) await files.refresh()
}

function messageOf(progress: Progress): string {
  const { done, all } = progress
  const seconds = secondsLeft(progress)
  return seconds === undefined
    ? l10n.t('{0} of {1} files', done, all)
    : l10n.t('{0} of {1} files, about {2} s left', done, all, seconds)
}

/** At the pace so far; undefined before there is one. */
function secondsLeft({ done, all, milliseconds }: Progress): number | undefined {
  return done ? Math.ceil(((all - done) * milliseconds) / done / 1000) : undefined
}
