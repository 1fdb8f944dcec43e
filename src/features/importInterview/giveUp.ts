import * as vscode from 'vscode'

const { l10n } = vscode

/** Asks again where nothing was answered, until the user wants to lose what was decided of `decided` files. Where that is none, once. */
export async function untilGivenUp<T>(decided: number, ask: () => Thenable<T | undefined>): Promise<T | undefined> {
  for (;;) {
    const answer = await ask()
    if (answer !== undefined || decided === 0 || (await isGivenUp(decided))) return answer
  }
}

/** Escape goes back to the question. */
async function isGivenUp(decided: number): Promise<boolean> {
  const giveUp = l10n.t('Discard Import')
  const options = {
    modal: true,
    detail: l10n.t('Your answers for these files will be lost: {0}. Cancel returns to the question.', decided),
  }
  const sentence = l10n.t('Discard the whole import?')
  return (await vscode.window.showWarningMessage(sentence, options, giveUp)) === giveUp
}
