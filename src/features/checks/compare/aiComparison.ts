import * as vscode from 'vscode'
import type { Outcome } from '../../../core/compare/answers.js'
import type { Comparison, Comparisons } from '../../../core/compare/question.js'
import { withWords } from '../../../core/corpus/source/withWords.js'
import { loadTools, type Tools } from '../../../editor/bundles/loadTools.js'
import { registerCommand } from '../../../editor/commands.js'
import { memoSelector } from '../../../editor/memos/memos.js'
import { comparisonsKey } from '../../../editor/protection/forgetCopies.js'
import type { Services } from '../../../editor/services.js'
import { whileAssistants } from '../../../editor/whileAssistants.js'
import type { LiveChecks } from '../liveChecks.js'
import { askReaders } from './askReaders.js'
import { type AskedModel, modelsHere } from './models.js'
import { actionsFor, diagnosticOf, type Remark } from './remark.js'

const { l10n } = vscode

/** Of what is sent, as it is shown. */
const sentScheme = 'attache-sent'

/** Answers are kept oldest first, so many; beside them the model that was asked last. */
const mostKept = 1000
const modelKey = 'comparing'

type LastModel = Pick<AskedModel, 'id' | 'name' | 'isOwn'>

/** A reply as it is kept; `day` is ISO. */
interface Kept {
  readonly id: string
  readonly model: string
  readonly reply: string
  readonly day: string
}

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
  #sent = ''

  constructor(services: Services, checks: LiveChecks) {
    this.#services = services
    this.#checks = checks
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      whileAssistants(services, () => this.#register()),
    )
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }

  /** What was said of the sentence at an offset. */
  remarkAt({ uri }: vscode.TextDocument, offset: number): Remark | undefined {
    return this.#remarks.get(uri.toString())?.find(({ span }) => span.start <= offset && offset <= span.end)
  }

  /** What a review report says of a memo; undefined where nothing was compared. */
  async reportOf(document: vscode.TextDocument): Promise<string | undefined> {
    const model = this.#model
    const found = model && (await this.#comparisonsIn(document, model))
    if (!found) return undefined
    const { asked, tools } = found
    const days = asked.flatMap((one) => this.#answersTo(one).map(({ day }) => day))
    const outcomes = asked.map((one) => this.#outcomeOf(one, tools))
    const day = days.sort().at(-1)
    return day === undefined ? undefined : tools.comparedSentence(model.name, outcomes, day, l10n)
  }

  #register(): vscode.Disposable {
    const { log } = this.#services
    return vscode.Disposable.from(
      registerCommand(log, 'attache.compareMemo', () => this.#compare()),
      registerCommand(log, 'attache.askReaders', (keys: readonly string[]) => askReaders(this.#services, keys)),
      this.#checks.onDidCheck((uri) => {
        const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())
        if (!document) return this.#forget(uri)
        this.#show(document).catch((error: unknown) => log.error(error instanceof Error ? error : String(error)))
      }),
      vscode.workspace.registerTextDocumentContentProvider(sentScheme, {
        provideTextDocumentContent: () => this.#sent,
      }),
      vscode.languages.registerCodeActionsProvider(memoSelector, {
        provideCodeActions: (document, range) =>
          actionsFor(document, this.#remarks.get(document.uri.toString()) ?? [], range),
      }),
      new vscode.Disposable(() => {
        this.#remarks.clear()
        this.#collection.clear()
      }),
    )
  }

  async #compare(): Promise<void> {
    const { document } = this.#services.lastMemo
    if (!document || !(await this.#checks.examine(document)))
      return void vscode.window.showInformationMessage(l10n.t('Open a memo that cites an interview first.'))
    const tools = await loadTools(this.#services.context)
    const model = await this.#choose(tools)
    if (!model) return
    if (!model.isOwn) await askReaders(this.#services)
    const examined = await this.#checks.examine(document)
    const found = await this.#comparisonsIn(document, model, examined)
    if (!found) return
    const { id, name, isOwn } = model
    const last: LastModel = { id, name, isOwn }
    await this.#services.context.globalState.update(modelKey, last)
    const { asked, withheld, closed } = found
    const open = asked.filter((one) => this.#outcomeOf(one, tools).kind === 'to ask')
    const isAsked = open.length > 0 && (await this.#isAllowed(open, model, tools))
    if (open.length && !isAsked) return
    const failure = isAsked ? await this.#ask(open, model, tools) : undefined
    await this.#show(document)
    if (failure !== undefined) return void vscode.window.showWarningMessage(failure)
    const outcomes = asked.map((one) => this.#outcomeOf(one, tools))
    const unproved = asked.reduce((sum, one) => sum + tools.unprovedIn(one, this.#given(one, tools)), 0)
    const compared = { models: [name], outcomes, unproved, withheld, closed: new Set(closed ? [closed] : []) }
    void vscode.window.showInformationMessage(tools.comparisonSummary(compared, l10n))
  }

  /** Several are chosen from; one alone is named before anything is sent. */
  async #choose(tools: Tools): Promise<AskedModel | undefined> {
    const { settings } = this.#services
    const models = await modelsHere(settings, tools)
    if (models.length < 2) {
      const none =
        settings.assistants === 'any'
          ? l10n.t('VS Code knows no language model. Set one up under “Manage Language Models” first.')
          : l10n.t('VS Code knows no language model of a machine of yours, such as Ollama’s.')
      if (!models.length) void vscode.window.showInformationMessage(none)
      return models[0]
    }
    const picks = models.map((model) => ({ label: model.name, description: model.maker, model }))
    const placeHolder = l10n.t('Which model compares your sentences with their passages?')
    return (await vscode.window.showQuickPick(picks, { placeHolder }))?.model
  }

  /** Puts what is still to be asked until there is nothing more; gives what went wrong. */
  async #ask(open: readonly Comparison[], model: AskedModel, tools: Tools): Promise<string | undefined> {
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
        if (token.isCancellationRequested) return undefined
        return error instanceof Error ? error.message : String(error)
      }
    })
  }

  /** Before anything is sent: how much of which interviews goes to whom, and all of it where somebody wants to see it. */
  async #isAllowed(open: readonly Comparison[], { name }: AskedModel, tools: Tools): Promise<boolean> {
    const [send, see] = [l10n.t('Compare'), l10n.t('Show What Is Sent')]
    const parts = open.flatMap((one) => one.parts)
    const words = [...open, ...parts].reduce((sum, one) => sum + one.words.split(' ').length, 0)
    const titles = [...new Set(parts.map(({ interview }) => interview.title))]
    const question = l10n.t('Send {0} sentences of this memo with the passages they cite to {1}?', open.length, name)
    const detail = l10n.t(
      'About {0} words: the sentences, and {1} passages from {2}. The model compares and is no check. Sentences that it questions are asked about a second time.',
      words,
      new Set(parts.map(({ passage }) => passage)).size,
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
    model: AskedModel,
    tools: Tools,
    token: vscode.CancellationToken,
  ): Promise<void> {
    for (;;) {
      const outcome = this.#outcomeOf(comparison, tools)
      if (outcome.kind !== 'to ask') return
      const reply = await model.ask(tools.promptOf(comparison, outcome.order), token)
      if (token.isCancellationRequested) return
      const kept: Kept = { id: outcome.id, model: model.id, reply, day: today() }
      await this.#services.context.globalState.update(comparisonsKey, [...this.#kept, kept].slice(-mostKept))
    }
  }

  /** The one that was asked last, while it may be asked. */
  get #model(): LastModel | undefined {
    const model = this.#services.context.globalState.get<LastModel>(modelKey)
    const { assistants } = this.#services.settings
    const mayAsk = assistants === 'any' || (assistants === 'own machines' && model?.isOwn === true)
    return mayAsk && vscode.workspace.isTrusted ? model : undefined
  }

  get #kept(): readonly Kept[] {
    return this.#services.context.globalState.get<readonly Kept[]>(comparisonsKey, [])
  }

  #answersTo({ id }: Comparison): readonly Kept[] {
    const model = this.#model?.id
    return this.#kept.filter((one) => one.id.startsWith(id) && one.model === model)
  }

  #given(comparison: Comparison, { readAnswers }: Tools) {
    const lines = this.#answersTo(comparison).map((one) => JSON.stringify(one))
    return readAnswers(lines.join('\n')).answers
  }

  #outcomeOf(comparison: Comparison, tools: Tools): Outcome {
    return tools.outcomeOf(comparison, this.#given(comparison, tools))
  }

  /** What a model may be asked about a memo as it was looked at last; undefined where it is none, or changes meanwhile. */
  async #comparisonsIn(
    document: vscode.TextDocument,
    { isOwn }: LastModel,
    examined = this.#checks.examinedOf(document)?.examined,
  ): Promise<(Comparisons & { readonly tools: Tools }) | undefined> {
    if (!examined) return undefined
    const { version } = document
    const tools = await loadTools(this.#services.context)
    const model = { reader: isOwn ? ('own machines' as const) : ('any' as const), today: today() }
    const found = await withWords(this.#services.corpus.texts, () => tools.comparisonsIn(examined, model))
    return document.version === version ? { ...found, tools } : undefined
  }

  /** Says again of a memo as it is now what the answers say of it. */
  async #show(document: vscode.TextDocument): Promise<void> {
    const model = this.#model
    const found = model && (await this.#comparisonsIn(document, model))
    if (!found) return
    const remarks = found.asked.flatMap((one): readonly Remark[] => {
      const outcome = this.#outcomeOf(one, found.tools)
      if (outcome.kind !== 'questioned' && outcome.kind !== 'adds') return []
      const told = { ...outcome, model: model.name }
      const sentence = found.tools.comparisonSentence(told, this.#services.corpus, l10n)
      const { span } = one.sentence
      const at = document.getText().slice(span.start, span.end).indexOf(outcome.differs)
      const start = span.start + at
      const differing = at < 0 ? undefined : { start, end: start + outcome.differs.length }
      const offset = one.sentence.cited[0]?.item.span.start ?? span.start
      return [{ span, differing, offset, kind: outcome.kind, words: outcome.span, sentence }]
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
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
