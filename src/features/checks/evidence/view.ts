import * as vscode from 'vscode'
import { claimRef } from '../../../core/corpus/claimRef.js'
import { loadTools, type Tools } from '../../../editor/bundles/loadTools.js'
import { showMemo } from '../../../editor/memos/lastMemo.js'
import type { Services } from '../../../editor/services.js'
import type { LiveChecks } from '../liveChecks.js'
import { act, isPressed, type Pressed } from './act.js'
import { mediaOf, pageOf } from './page.js'
import { type Chosen, evidenceAtCursor, evidenceOfChosen, areStored, type OpenEvidence } from './openEvidence.js'

const { l10n } = vscode

/** How long cursor and corpus must rest before the view follows. */
const restMilliseconds = 120

/** What is sent to the page. */
interface Page {
  readonly html: string
  /** One sentence for those who hear the screen. */
  readonly said: string
  /** Whether it is about something else than before, so that it is read from its beginning. */
  readonly isNew: boolean
}

/**
 * The Evidence view: what the sentence at the cursor of a memo rests on, or a claim or passage that was chosen in another view, until the cursor moves on.
 * As long as nobody sees the view it does nothing.
 */
export class EvidenceView implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #services: Services
  readonly #checks: LiveChecks
  readonly #subscriptions: vscode.Disposable
  #view: vscode.WebviewView | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #chosen: Chosen | undefined
  #shown: OpenEvidence | undefined
  /** The store has lost a transcript, and the check that will tell so is still to come. */
  #isLapsed = false
  #html = ''
  #subject = ''

  constructor(services: Services, checks: LiveChecks) {
    this.#services = services
    this.#checks = checks
    const { corpus, files, protectedWords, settings, stored } = services
    const follow = (): void => this.#later()
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewViewProvider('attache.evidence', this),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#moved(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.#moved(editor)),
      checks.onDidCheck(() => this.#checked()),
      files.onDidChangeStatus(follow),
      protectedWords.onDidChange(follow),
      settings.onDidChange(follow),
      stored.onDidChange(follow),
      { dispose: corpus.onDidChange(follow) },
    )
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#subscriptions.dispose()
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const { context, log } = this.#services
    this.#view = view
    view.webview.options = { enableScripts: true, localResourceRoots: [mediaOf(context.extensionUri)] }
    view.webview.onDidReceiveMessage((message: { readonly action?: unknown }) => {
      this.#receive(message).catch((error: unknown) => log.error(error instanceof Error ? error : String(error)))
    })
    view.onDidChangeVisibility(() => {
      if (!view.visible) setFocused(false)
      this.#later()
    })
    view.onDidDispose(() => {
      this.#view = undefined
      setFocused(false)
    })
    view.webview.html = pageOf(view.webview, context.extensionUri)
  }

  /** Brings the view to the front, for what was chosen or for the sentence at the cursor; the keyboard goes there where `takesFocus`. */
  async show(chosen: Chosen | undefined, takesFocus: boolean): Promise<void> {
    this.#chosen = chosen
    await vscode.commands.executeCommand('attache.evidence.focus', { preserveFocus: !takesFocus })
    this.#later()
  }

  /** A key of the view: for the first source that it shows. */
  async press(pressed: Pressed): Promise<void> {
    const [source] = this.#shown?.evidence.sources ?? []
    const claim = source?.kind === 'interview' && source.claim ? { claim: claimRef(source.claim) } : {}
    await act(this.#services, this.#shown, { ...claim, ...pressed })
  }

  async #receive(message: { readonly action?: unknown }): Promise<void> {
    const { lastMemo } = this.#services
    if (message.action === 'ready') {
      this.#html = '' // a page that was hidden has forgotten what it showed
      return this.#follow()
    }
    if (message.action === 'focus' || message.action === 'blur') return setFocused(message.action === 'focus')
    if (message.action === 'back' && lastMemo.document) return void (await showMemo(lastMemo.document))
    if (isPressed(message)) await act(this.#services, this.#shown, message)
  }

  /** What was chosen is shown until the cursor moves in a memo. */
  #moved({ document }: vscode.TextEditor): void {
    if (!this.#services.memos.isMemo(document)) return
    this.#chosen = undefined
    this.#later()
  }

  #checked(): void {
    this.#isLapsed = false
    this.#later()
  }

  #later(): void {
    clearTimeout(this.#timer)
    if (!this.#view?.visible) return
    const { log } = this.#services
    this.#timer = setTimeout(() => {
      this.#follow().catch((error: unknown) => log.error(error instanceof Error ? error : String(error)))
    }, restMilliseconds)
  }

  async #follow(): Promise<void> {
    if (!this.#view?.visible) return
    const chosen = this.#chosen
    if (this.#isLapsed && !chosen) return
    const editor = this.#editor()
    const shown = chosen ? await evidenceOfChosen(this.#services, chosen) : await this.#atCursor(editor)
    const tools = await loadTools(this.#services.context)
    if (chosen !== this.#chosen) return // something else is wanted by now
    this.#shown = shown
    this.#post(shown ? this.#pageOf(shown, tools) : this.#emptyPage(editor, tools))
    if (!shown || (await areStored(this.#services, shown))) return
    this.#shown = undefined
    this.#isLapsed = true
    this.#services.stored.forget()
  }

  /** What was shown before stays while the memo is being checked, and while something else stands before it, its transcript say. */
  async #atCursor(editor: vscode.TextEditor | undefined): Promise<OpenEvidence | undefined> {
    if (editor && this.#checks.examinedOf(editor.document))
      return evidenceAtCursor(this.#services, this.#checks, editor)
    const { document } = this.#services.lastMemo
    return this.#shown?.memo?.document === document ? this.#shown : undefined
  }

  /** The memo that was worked on last, as far as it is in sight. */
  #editor(): vscode.TextEditor | undefined {
    const { document } = this.#services.lastMemo
    return vscode.window.visibleTextEditors.find((one) => one.document === document)
  }

  #pageOf({ evidence, memo }: OpenEvidence, { evidenceHtml, evidenceStatus }: Tools): Page {
    const { corpus } = this.#services
    const subject = JSON.stringify([memo?.document.uri.toString(), evidence.sentence?.span.start, this.#chosen])
    const isNew = subject !== this.#subject
    this.#subject = subject
    return { html: evidenceHtml(evidence, corpus, l10n), said: evidenceStatus(evidence, l10n), isNew }
  }

  #emptyPage(editor: vscode.TextEditor | undefined, { emptyHtml }: Tools): Page {
    this.#subject = ''
    const sentence = this.#emptySentence(editor)
    return { html: emptyHtml(sentence, editor !== undefined, l10n), said: '', isNew: true }
  }

  #emptySentence(editor: vscode.TextEditor | undefined): string {
    if (this.#chosen) return l10n.t('This is no longer in the corpus.')
    if (!editor) return l10n.t('Open a memo and put the cursor in a sentence to see its evidence here.')
    const { state } = this.#services.files.status
    if (state === 'waiting' || state === 'reading') return l10n.t('Reading the corpus…')
    return this.#checks.examinedOf(editor.document)
      ? l10n.t('Put the cursor in a sentence to see its evidence here.')
      : l10n.t('Checking the memo…')
  }

  #post(page: Page): void {
    if (page.html === this.#html && !page.isNew) return
    this.#html = page.html
    // What VS Code calls so is no window's: it takes no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    void this.#view?.webview.postMessage(page)
  }
}

/** Tells keys whether the page has the keyboard. */
function setFocused(isFocused: boolean): void {
  void vscode.commands.executeCommand('setContext', 'attache.isEvidenceFocused', isFocused)
}
