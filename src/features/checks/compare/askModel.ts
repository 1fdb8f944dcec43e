import * as vscode from 'vscode'

const { l10n } = vscode

/** In UTF-16 units, and in milliseconds: a model that goes on longer answers nothing. */
const mostOfReply = 10_000
const longestWait = 60_000

/** What a language model replies to one prompt, as far as anybody wants to read it. Throws where it cannot be asked. */
export async function askModel(
  model: vscode.LanguageModelChat,
  prompt: string,
  token: vscode.CancellationToken,
): Promise<string> {
  const stop = new vscode.CancellationTokenSource()
  const timer = setTimeout(() => stop.cancel(), longestWait)
  const cancelled = token.onCancellationRequested(() => stop.cancel())
  try {
    const messages = [vscode.LanguageModelChatMessage.User(prompt)]
    const justification = l10n.t('Compares sentences of your memo with the passages they cite.')
    const { text } = await model.sendRequest(messages, { justification }, stop.token)
    return await beginningOf(text, stop.token)
  } finally {
    clearTimeout(timer)
    cancelled.dispose()
    stop.cancel()
    stop.dispose()
  }
}

/** Waits no longer than the token says, whatever the model does. */
async function beginningOf(text: AsyncIterable<string>, token: vscode.CancellationToken): Promise<string> {
  const parts = text[Symbol.asyncIterator]()
  const stopped = new Promise<undefined>((done) => token.onCancellationRequested(() => done(undefined)))
  for (let reply = ''; ;) {
    const part = await Promise.race([parts.next(), stopped])
    if (!part || part.done) return reply
    reply += part.value
    if (reply.length > mostOfReply) return reply.slice(0, mostOfReply)
  }
}

/** Why a model did not answer. */
export function failureSentence(error: unknown, { name }: vscode.LanguageModelChat): string {
  const code = error instanceof vscode.LanguageModelError ? error.code : ''
  if (code === vscode.LanguageModelError.NoPermissions.name)
    return l10n.t('{0} was not asked: you have not allowed Attaché to use it.', name)
  if (code === vscode.LanguageModelError.Blocked.name)
    return l10n.t('{0} refused to answer. Its quota may be used up.', name)
  if (code === vscode.LanguageModelError.NotFound.name)
    return l10n.t('{0} is no longer there. Choose another model.', name)
  return l10n.t('{0} did not answer: {1}', name, error instanceof Error ? error.message : String(error))
}
