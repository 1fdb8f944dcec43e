import * as vscode from 'vscode'
import type { Outcome } from '../../../core/compare/answers.js'
import type { Comparison } from '../../../core/compare/question.js'
import { withWords } from '../../../core/corpus/source/withWords.js'
import { loadTools, type Tools } from '../../../editor/bundles/loadTools.js'
import { registerCommand } from '../../../editor/commands.js'
import { memoSelector } from '../../../editor/memos/memos.js'
import type { Services } from '../../../editor/services.js'
import type { LiveChecks } from '../liveChecks.js'
import { askModel, failureSentence } from './askModel.js'
import { diagnosticOf, type Remark } from './remark.js'

const { l10n } = vscode

/** Makers of models that run on the user's own machine. */
const ownVendors = ['ollama']

/** Of what is sent, as it is shown. */
const sentScheme = 'attache-sent'

/** Where answers are kept, oldest first, and how many. */
const storageKey = 'comparisons'
const mostKept = 1000

/**
 * Has a language model of the user's choice compare sentences that nobody has read with the passages they cite, and shows the words at which it points.
 * Nothing of it is here before the user has switched it on, and nothing is sent but by the command.
 */
export class AiComparison implements vscode.Disposable {
  readonly #services: Services
  readonly #checks: LiveChecks
  readonly #collection = vscode.languages.createDiagnosticCollection('attache comparison')
  readonly #remarks = new Map<string, readonly Remark[]>()
  readonly #subscriptions: vscode.Disposable
  /** Those that exist only while it is switched on. */
  #inUse: vscode.Disposable | undefined
  #sent = ''
  /** The one that was asked last in this window. */
  #model: vscode.LanguageModelChat | undefined

  constructor(services: Services, checks: LiveChecks) {
    this.#services = services
    this.#checks = checks
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      services.settings.onDidChange(() => this.#follow()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#follow()),
    )
    this.#follow()
  }

  dispose(): void {
    this.#inUse?.dispose()
    this.#subscriptions.dispose()
  }

  /** What was said of the sentence at an offset. */
  remarkAt({ uri }: vscode.TextDocument, offset: number): Remark | undefined {
    return this.#remarks.get(uri.toString())?.find(({ span }) => span.start <= offset && offset <= span.end)
  }

  #follow(): void {
    const isOn = this.#services.settings.assistants !== 'off' && vscode.workspace.isTrusted
    if (isOn) this.#inUse ??= this.#register()
    else {
      this.#inUse?.dispose()
      this.#inUse = undefined
      this.#model = undefined
      this.#remarks.clear()
      this.#collection.clear()
    }
  }

  #register(): vscode.Disposable {
    const { log } = this.#services
    return vscode.Disposable.from(
      registerCommand(log, 'attache.compareMemo', () => this.#compare()),
      this.#checks.onDidCheck((uri) => {
        const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())
        if (!document) return this.#forget(uri)
        this.#show(document).catch((error: unknown) => log.error(error instanceof Error ? error : String(error)))
      }),
      vscode.workspace.registerTextDocumentContentProvider(sentScheme, {
        provideTextDocumentContent: () => this.#sent,
      }),
      vscode.languages.registerCodeActionsProvider(memoSelector, {
        provideCodeActions: (document, range) => this.#actions(document, range),
      }),
    )
  }

  async #compare(): Promise<void> {
    const { document } = this.#services.lastMemo
    const examined = document && (await this.#checks.examine(document))
    if (!document || !examined)
      return void vscode.window.showInformationMessage(l10n.t('Open a memo that cites an interview first.'))
    const model = await this.#choose()
    if (!model) return
    this.#model = model
    const tools = await loadTools(this.#services.context)
    const { asked, withheld } = await withWords(this.#services.corpus.texts, () =>
      tools.comparisonsIn(examined, this.#reader(model)),
    )
    const open = asked.filter((one) => this.#outcomeOf(one, tools).kind === 'to ask')
    const isAsked = open.length > 0 && (await this.#isAllowed(open, model, tools))
    if (open.length && !isAsked) return
    const failure = isAsked ? await this.#ask(open, model, tools) : undefined
    await this.#show(document)
    if (failure !== undefined) return void vscode.window.showWarningMessage(failure)
    const outcomes = asked.map((one) => this.#outcomeOf(one, tools))
    void vscode.window.showInformationMessage(summary(outcomes, withheld, model))
  }

  /** Several are chosen from; one alone is named before anything is sent. */
  async #choose(): Promise<vscode.LanguageModelChat | undefined> {
    const all = await vscode.lm.selectChatModels()
    const isAny = this.#services.settings.assistants === 'any'
    const models = all.filter((one) => isAny || isOwn(one))
    if (models.length < 2) {
      const none = isAny
        ? l10n.t('VS Code knows no language model. Set one up under “Manage Language Models” first.')
        : l10n.t('VS Code knows no language model of a machine of yours, such as Ollama’s.')
      if (!models.length) void vscode.window.showInformationMessage(none)
      return models[0]
    }
    const picks = models.map((model) => ({ label: model.name, description: model.vendor, model }))
    const placeHolder = l10n.t('Which model compares your sentences with their passages?')
    return (await vscode.window.showQuickPick(picks, { placeHolder }))?.model
  }

  /** Puts what is still to be asked until there is nothing more; gives what went wrong. */
  async #ask(open: readonly Comparison[], model: vscode.LanguageModelChat, tools: Tools): Promise<string | undefined> {
    const location = vscode.ProgressLocation.Notification
    const title = l10n.t('{0} compares sentences', model.name)
    return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
      try {
        for (const [index, comparison] of open.entries()) {
          progress.report({ message: l10n.t('{0} of {1}', index + 1, open.length), increment: 100 / open.length })
          await this.#askFor(comparison, model, tools, token)
          if (token.isCancellationRequested) break
        }
        return undefined
      } catch (error) {
        return token.isCancellationRequested ? undefined : failureSentence(error, model)
      }
    })
  }

  /** Before anything is sent: how much of which interviews goes to whom, and all of it where somebody wants to see it. */
  async #isAllowed(open: readonly Comparison[], { name }: vscode.LanguageModelChat, tools: Tools): Promise<boolean> {
    const [send, see] = [l10n.t('Compare'), l10n.t('Show What Is Sent')]
    const parts = open.flatMap((one) => one.parts)
    const words = open.reduce(
      (sum, one) => sum + [one.words, ...one.parts.map((part) => part.words)].join(' ').split(' ').length,
      0,
    )
    const titles = [...new Set(parts.map(({ interview }) => interview.title))]
    const question = l10n.t('Send {0} sentences of this memo with the passages they cite to {1}?', open.length, name)
    const detail = l10n.t(
      'About {0} words of sentences and passages from: {1}. The model compares and is no check. Sentences that it questions are asked about a second time.',
      words,
      titles.join('; '),
    )
    const answer = await vscode.window.showInformationMessage(question, { modal: true, detail }, send, see)
    if (answer !== see) return answer === send
    this.#sent = open.map((one) => tools.promptOf(one, 'first')).join('\n')
    const uri = vscode.Uri.from({ scheme: sentScheme, path: 'sent.log', query: String(Date.now()) })
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true })
    return false
  }

  async #askFor(
    comparison: Comparison,
    model: vscode.LanguageModelChat,
    tools: Tools,
    token: vscode.CancellationToken,
  ): Promise<void> {
    for (;;) {
      const outcome = this.#outcomeOf(comparison, tools)
      if (outcome.kind !== 'to ask') return
      const reply = await askModel(model, tools.promptOf(comparison, outcome.order), token)
      if (token.isCancellationRequested) return
      await this.#keep(JSON.stringify({ id: outcome.id, model: model.id, reply }))
    }
  }

  get #kept(): readonly string[] {
    return this.#services.context.globalState.get<readonly string[]>(storageKey, [])
  }

  async #keep(line: string): Promise<void> {
    await this.#services.context.globalState.update(storageKey, [...this.#kept, line].slice(-mostKept))
  }

  #outcomeOf(comparison: Comparison, { outcomeOf, readAnswers }: Tools): Outcome {
    const { answers } = readAnswers(this.#kept.filter((line) => line.includes(comparison.id)).join('\n'))
    return outcomeOf(
      comparison,
      answers.filter((one) => one.model === this.#model?.id),
    )
  }

  #reader(model: vscode.LanguageModelChat): Parameters<Tools['comparisonsIn']>[1] {
    return { reader: isOwn(model) ? 'own machines' : 'any', today: new Date().toISOString().slice(0, 10) }
  }

  /** Says again of a memo as it is now what the answers say of it. */
  async #show(document: vscode.TextDocument): Promise<void> {
    const found = this.#checks.examinedOf(document)
    const model = this.#model
    if (!found || !model) return
    const { examined, tools } = found
    const { asked } = await withWords(this.#services.corpus.texts, () =>
      tools.comparisonsIn(examined, this.#reader(model)),
    )
    if (this.#checks.examinedOf(document)?.examined !== examined) return
    const remarks = asked.flatMap((one): readonly Remark[] => {
      const outcome = this.#outcomeOf(one, tools)
      if (outcome.kind !== 'questioned' && outcome.kind !== 'adds') return []
      const told = { ...outcome, model: model.name }
      const sentence = tools.comparisonSentence(told, this.#services.corpus, l10n)
      const { span } = one.sentence
      const at = document.getText().slice(span.start, span.end).indexOf(outcome.differs)
      const start = span.start + at
      const differing = at < 0 ? span : { start, end: start + outcome.differs.length }
      const offset = one.sentence.cited[0]?.item.span.start ?? span.start
      return [{ span, differing, offset, kind: outcome.kind, sentence }]
    })
    this.#remarks.set(document.uri.toString(), remarks)
    this.#collection.set(
      document.uri,
      remarks.flatMap((one) => (one.kind === 'questioned' ? diagnosticOf(document, one) : [])),
    )
  }

  #forget(uri: vscode.Uri): void {
    this.#remarks.delete(uri.toString())
    this.#collection.delete(uri)
  }

  #actions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const uri = document.uri.toString()
    return (this.#remarks.get(uri) ?? []).flatMap((one) => {
      const diagnostic = diagnosticOf(document, one)
      if (one.kind !== 'questioned' || !diagnostic.range.intersection(range)) return []
      const title = l10n.t('Read Against Source')
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
      action.diagnostics = [diagnostic]
      action.command = { title, command: 'attache.readMemo', arguments: [{ uri, offset: one.offset }] }
      return [action]
    })
  }
}

function isOwn({ vendor }: vscode.LanguageModelChat): boolean {
  return ownVendors.includes(vendor)
}

function summary(outcomes: readonly Outcome[], withheld: number, { name }: vscode.LanguageModelChat): string {
  const count = (...kinds: readonly Outcome['kind'][]): number =>
    outcomes.filter(({ kind }) => kinds.includes(kind)).length
  const compared = count('supports', 'questioned', 'adds')
  return [
    l10n.t(
      '{0} compared {1} of {2} sentences and questions {3}.',
      name,
      compared,
      outcomes.length,
      count('questioned'),
    ),
    count('no answer', 'to ask') ? l10n.t('Without an answer: {0}.', count('no answer', 'to ask')) : '',
    withheld ? l10n.t('Not sent, since their sources may not be or are not here: {0}.', withheld) : '',
    l10n.t('This is no check.'),
  ]
    .filter(Boolean)
    .join(' ')
}
