import * as vscode from 'vscode'
import type { Tools } from '../../../editor/bundles/loadTools.js'
import type { Settings } from '../../../editor/settings.js'

const { l10n } = vscode

/** A language model that can be asked. */
export interface AskedModel {
  readonly id: string
  readonly name: string
  readonly maker: string
  /** Whether it runs on a machine of the user’s. */
  readonly isOwn: boolean
  /** What it replies to one prompt, as far as anybody wants to read it. Throws a sentence where it cannot be asked. */
  ask(prompt: string, token: vscode.CancellationToken): Promise<string>
}

/** Makers of models that run on the user's own machine. */
const ownVendors = ['ollama']

/** Those at the address on this machine and those that VS Code has, as far as the user has switched them on. */
export async function modelsHere({ assistants, localModel }: Settings, tools: Tools): Promise<readonly AskedModel[]> {
  const found = localModel ? await tools.localModels(localModel) : []
  if (typeof found === 'string')
    void vscode.window.showWarningMessage(tools.localProblemSentence(found, localModel, l10n))
  const local = (typeof found === 'string' ? [] : found).map((model): AskedModel => ({
    id: `local:${model.name}`,
    name: model.name,
    isOwn: model.isOwn,
    maker: localModel,
    ask: async (prompt, token) => {
      const reply = await model.ask(prompt, token)
      if (reply === undefined && !token.isCancellationRequested)
        throw new Error(tools.localProblemSentence('no server', localModel, l10n))
      return reply ?? ''
    },
  }))
  const others = (await vscode.lm.selectChatModels()).map((model): AskedModel => ({
    id: model.id,
    name: model.name,
    isOwn: ownVendors.includes(model.vendor) && tools.runsHere(model.id),
    maker: model.vendor,
    ask: async (prompt, token) => {
      try {
        return await replyOf(model, prompt, token)
      } catch (error) {
        throw new Error(failureSentence(error, model), { cause: error })
      }
    },
  }))
  return [...local, ...others].filter(({ isOwn }) => isOwn || assistants === 'any')
}

/** In UTF-16 units, and in milliseconds: a model that goes on longer answers nothing. */
const mostOfReply = 10_000
const longestWait = 60_000

/** Throws where the model cannot be asked; `wait` is for how long it may answer. */
export async function replyOf(
  model: Pick<vscode.LanguageModelChat, 'sendRequest'>,
  prompt: string,
  token: vscode.CancellationToken,
  wait = longestWait,
): Promise<string> {
  const stop = new vscode.CancellationTokenSource()
  const timer = setTimeout(() => stop.cancel(), wait)
  const cancelled = token.onCancellationRequested(() => stop.cancel())
  const stopped = new Promise<undefined>((done) => stop.token.onCancellationRequested(() => done(undefined)))
  try {
    const messages = [vscode.LanguageModelChatMessage.User(prompt)]
    const justification = l10n.t('Compares sentences of your memo with the passages they cite.')
    // Waits no longer than it may, whatever the model does.
    const response = await Promise.race([model.sendRequest(messages, { justification }, stop.token), stopped])
    const parts = response?.text[Symbol.asyncIterator]()
    for (let reply = ''; ;) {
      const part = await Promise.race([parts?.next(), stopped])
      if (!part || part.done) return reply
      reply += part.value
      if (reply.length > mostOfReply) return reply.slice(0, mostOfReply)
    }
  } finally {
    clearTimeout(timer)
    cancelled.dispose()
    stop.cancel()
    stop.dispose()
  }
}

/** Why a model did not answer. */
export function failureSentence(error: unknown, { name }: Pick<vscode.LanguageModelChat, 'name'>): string {
  const code = error instanceof vscode.LanguageModelError ? error.code : ''
  if (code === vscode.LanguageModelError.NoPermissions.name)
    return l10n.t('{0} was not asked: you have not allowed Attaché to use it.', name)
  if (code === vscode.LanguageModelError.Blocked.name)
    return l10n.t('{0} refused to answer. Its quota may be used up.', name)
  if (code === vscode.LanguageModelError.NotFound.name)
    return l10n.t('{0} is no longer there. Choose another model.', name)
  return l10n.t('{0} did not answer: {1}', name, error instanceof Error ? error.message : String(error))
}
