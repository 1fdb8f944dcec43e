import * as vscode from 'vscode'
import { type MemoRuleId, memoSeverities, type MemoSeverity } from '../core/cited/rule.js'

export type ShippedCorpus = 'auto' | 'always' | 'never'

/** The user's settings, read live. Defaults stand in package.json only. */
export class Settings implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #subscription = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('attache')) this.#changed.fire()
  })

  /** Fires after any setting of ours changed. */
  readonly onDidChange = this.#changed.event

  /** Folders that hold corpora: relative to each workspace folder, absolute, or a uri. */
  get corpusFolders(): readonly string[] {
    // Settings are written by hand: VS Code points out what is no list of names, and hands it on as it is.
    const names = [this.#get<unknown>('corpusFolders', [])].flat()
    return names.filter((name): name is string => typeof name === 'string' && name.trim() !== '')
  }

  /** Bibliographies besides those that a memo names: relative to the workspace folders, absolute, or a uri. */
  get bibliographies(): readonly string[] {
    const names = [this.#get<unknown>('bibliographies', [])].flat()
    return names.filter((name): name is string => typeof name === 'string' && name.trim() !== '')
  }

  get shippedCorpus(): ShippedCorpus {
    return this.#get<ShippedCorpus>('shippedCorpus', 'auto')
  }

  /** How severe each rule for memos is, where not as it is of itself; what is written there and means nothing is left out. */
  get checks(): Readonly<Partial<Record<MemoRuleId, MemoSeverity | 'off'>>> {
    const chosen = Object.entries(this.#get<Record<string, unknown>>('checks', {}))
    const known = chosen.filter(([, severity]) => [...memoSeverities, 'off'].some((one) => one === severity))
    return Object.fromEntries(known)
  }

  /** Whether transcripts have a language of their own, made for reading. */
  get readingRoom(): boolean {
    return this.#get('readingRoom', true)
  }

  get hover(): boolean {
    return this.#get('hover', true)
  }

  /** Which language models may read interviews that allow it: none, those of the user's own machines, or any. */
  get assistants(): 'off' | 'own machines' | 'any' {
    const value = this.#get<unknown>('assistants', 'off')
    return value === 'any' || value === 'own machines' ? value : 'off'
  }

  /** The address of a server of language models on this machine; empty where there is none. */
  get localModel(): string {
    return this.#get('localModel', '').trim()
  }

  /** Who codes and checks claims; empty until it has been asked. */
  get codedBy(): string {
    return this.#get('codedBy', '').trim()
  }

  /** Keeps the name in the user's own settings. */
  async setCodedBy(name: string): Promise<void> {
    await vscode.workspace.getConfiguration('attache').update('codedBy', name, vscode.ConfigurationTarget.Global)
  }

  /** The style in which memos are shown and exported: the name of one that is shipped, or the path of a `.csl` file. */
  styleOf(memo: vscode.Uri): string {
    return this.#get('style', '', memo).trim()
  }

  /** A document of Word whose styles documents take; undefined where none is named. */
  referenceDocumentOf(memo: vscode.Uri): string | undefined {
    return this.#get('referenceDocument', '', memo).trim() || undefined
  }

  /** Where protected interviews are kept; empty for the usual place. */
  get protectedStore(): string {
    return this.#get('protectedStore', '').trim()
  }

  /** Whether other users of the machine may enter the store, because a team shares it; `ATTACHE_TEAM_STORE` says so too, as on the command line. */
  get isTeamStore(): boolean {
    const isSet = typeof process !== 'undefined' && Boolean(process.env['ATTACHE_TEAM_STORE'])
    return isSet || this.#get('teamStore', false)
  }

  /** Whether the user's own settings say what one is, and not those of a workspace, which come with it. */
  isUsers(key: 'bibliographies' | 'referenceDocument' | 'style', memo: vscode.Uri): boolean {
    const found = vscode.workspace.getConfiguration('attache', memo).inspect(key)
    return found?.workspaceValue === undefined && found?.workspaceFolderValue === undefined
  }

  dispose(): void {
    this.#subscription.dispose()
    this.#changed.dispose()
  }

  #get<T>(key: string, fallback: T, scope?: vscode.Uri): T {
    return vscode.workspace.getConfiguration('attache', scope).get<T>(key, fallback)
  }
}
