import * as vscode from 'vscode'
import { mention } from '../../../editor/messages.js'
import { claimRef } from '../../../core/corpus/claimRef.js'
import { isForPeople } from '../../../core/export/evidence/answer.js'
import { loadTools, type Tools } from '../../../editor/bundles/loadTools.js'
import { showMemo } from '../../../editor/memos/lastMemo.js'
import type { Services } from '../../../editor/services.js'
import type { LiveChecks } from '../liveChecks.js'
import type { EvidenceAction } from '../../../words/evidence/actions.js'
import { act, isPressed, type Pressed } from './act.js'
import { type Filled, recordForm } from './recordForm.js'
import { mediaOf, pageOf } from './page.js'
import { PageKeyboard } from './pageKeyboard.js'
import type { ReadingRound } from './readingRound.js'
import { SentenceMarks } from './sentenceMarks.js'
import { type Chosen, evidenceAtCursor, evidenceOfChosen, areStored, type OpenEvidence } from './openEvidence.js'

const { l10n } = vscode

/** How long cursor and corpus must rest before the view follows. */
const restMilliseconds = 120

const saying: readonly EvidenceAction[] = ['supported', 'inference', 'reason']

/** What is sent to the page. */
interface Page {
  readonly html: string
  /** One sentence for those who hear the screen. */
  readonly said: string
  /** Whether it is about something else than before, so that it is read from its beginning. */
  readonly isNew: boolean
  /** Whether its letters are keys of a reading round. */
  readonly isRound: boolean
  /** Counts the pages, so that what has been on the screen is known by it. */
  readonly number: number
}

/**
 * The Evidence view: what the sentence at the cursor of a memo rests on, or a claim or passage that was chosen in another view, until the cursor moves on.
 * As long as nobody sees the view it does nothing.
 */
export class EvidenceView implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #services: Services
  readonly #checks: LiveChecks
  readonly #round: ReadingRound
  readonly #marks = new SentenceMarks()
  readonly #keyboard = new PageKeyboard()
  readonly #subscriptions: vscode.Disposable
  #view: vscode.WebviewView | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #chosen: Chosen | undefined
  #shown: OpenEvidence | undefined
  /** The store has lost a transcript, and the check that will tell so is still to come. */
  #isLapsed = false
  #html = ''
  #subject = ''
  /** Of the page that was sent last, and of the one whose deciding sentences have been on the screen. */
  #sent = 0
  #seen = 0

  constructor(services: Services, checks: LiveChecks, round: ReadingRound) {
    this.#services = services
    this.#checks = checks
    this.#round = round
    const { corpus, files, protectedWords, settings, stored } = services
    const follow = (): void => this.#later()
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewViewProvider('attache.evidence', this),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#moved(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.#moved(editor)),
      checks.onDidCheck(() => this.#checked()),
      round.onDidChange(() => {
        this.#light()
        this.#later()
      }),
      this.#marks,
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
      if (!view.visible) this.#keyboard.setThere(false)
      this.#later()
    })
    view.onDidDispose(() => {
      this.#view = undefined
      this.#keyboard.setThere(false)
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
    if (await this.#lead(pressed.action)) return
    const [source] = this.#shown?.evidence.sources ?? []
    const claim = source?.kind === 'interview' && source.claim ? { claim: claimRef(source.claim) } : {}
    await act(this.#services, this.#shown, { ...claim, ...pressed })
  }

  async #receive(message: { readonly action?: unknown; readonly number?: unknown } & Filled): Promise<void> {
    const { lastMemo } = this.#services
    if (message.action === 'ready') {
      this.#html = '' // a page that was hidden has forgotten what it showed
      return this.#follow()
    }
    if (message.action === 'focus' || message.action === 'blur')
      return this.#keyboard.setThere(message.action === 'focus')
    if (message.action === 'seen') return void (this.#seen = Number(message.number))
    // A form that a person fills in: no command has it.
    if (message.action === 'record') return recordForm(this.#services, this.#shown, message)
    if (!isPressed(message)) return
    if (message.action === 'end') {
      this.#keyboard.pressed()
      this.#round.end()
      return void (lastMemo.document && (await showMemo(lastMemo.document)))
    }
    this.#keyboard.pressed()
    if (!(await this.#lead(message.action))) return act(this.#services, this.#shown, message)
    if (saying.includes(message.action))
      await this.#keyboard.callBack(() => this.#round.stateIn(this.#shown?.memo?.document) !== undefined)
  }

  /** Does what leads through a reading round, and gives whether it was that. */
  async #lead(action: EvidenceAction): Promise<boolean> {
    const [round, shown] = [this.#round, this.#shown]
    if (action !== 'end' && round.stateIn(shown?.memo?.document) && !this.#view?.visible)
      await this.show(undefined, false)
    switch (action) {
      case 'next':
      case 'back':
      case 'fix':
      case 'undo':
      case 'reason':
      case 'more':
      case 'end':
        await round[action](shown)
        return true
      case 'supported':
      case 'inference':
        if (this.#isRead()) await round.say(action, shown)
        return true
      default:
        return false
    }
  }

  /** Whether the deciding sentences have been on the screen, and the text is still the one beside which they stood there; else what is missing is shown. */
  #isRead(): boolean {
    const { memo, evidence } = this.#shown ?? {}
    const [source] = evidence?.sources ?? []
    if (!memo || !this.#round.stateIn(memo.document)) return false
    if (source?.kind !== 'interview' || !source.asked || !isForPeople(source.asked.answer))
      mention(l10n.t('This sentence cannot be marked as read. Fix what the check found first.'))
    else if (source.words.state !== 'shown')
      mention(
        l10n.t('The words of the source are not shown, so nobody can say yet whether they support this sentence.'),
      )
    else if (memo.document.version !== memo.version)
      mention(l10n.t('The sentence is still being checked. Try again in a moment.'))
    else if (this.#view?.visible && this.#seen === this.#sent) return true
    else {
      mention(l10n.t('Read the sentence of the source first. It is in view now.'))
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      void this.#view?.webview.postMessage({ isLook: true })
    }
    return false
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
    this.#light()
    this.#post(shown ? this.#pageOf(shown, tools) : this.#emptyPage(editor, tools))
    if (!shown || (await areStored(this.#services, shown))) return
    this.#shown = undefined
    this.#isLapsed = true
    this.#services.stored.forget()
  }

  /** Lights up the sentence that is shown, in its memo, while a round is on there. */
  #light(): void {
    const { memo, evidence } = this.#shown ?? {}
    if (!memo || !this.#round.stateIn(memo.document)) return this.#marks.show()
    if (memo.document.version === memo.version) this.#marks.show(memo.document, evidence?.sentence)
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

  #pageOf({ evidence, memo }: OpenEvidence, { evidenceHtml, evidenceStatus }: Tools): Omit<Page, 'number'> {
    const { corpus } = this.#services
    const round = this.#round.stateIn(memo?.document, evidence.sentence?.span.start)
    const { unread = 0, absent = 0 } = (memo && this.#checks.evidenceOf(memo.document)?.totals) ?? {}
    const reading = round ? { unread, absent, round } : { unread, absent }
    const [source] = evidence.sources
    const asked = source?.kind === 'interview' ? source.asked?.offset : undefined
    const at = round ? asked : undefined
    const subject = JSON.stringify([memo?.document.uri.toString(), evidence.sentence?.span.start, at, this.#chosen])
    const isNew = subject !== this.#subject
    this.#subject = subject
    const html = evidenceHtml(evidence, corpus, reading, l10n)
    return { html, said: evidenceStatus(evidence, reading, l10n), isNew, isRound: round !== undefined }
  }

  #emptyPage(editor: vscode.TextEditor | undefined, { emptyHtml }: Tools): Omit<Page, 'number'> {
    this.#subject = ''
    return { html: emptyHtml(this.#emptySentence(editor)), said: '', isNew: true, isRound: false }
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

  #post(page: Omit<Page, 'number'>): void {
    if (page.html === this.#html && !page.isNew) return
    this.#html = page.html
    this.#sent += 1
    // What VS Code calls so is no window's: it takes no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    void this.#view?.webview.postMessage({ ...page, number: this.#sent } satisfies Page)
  }
}
