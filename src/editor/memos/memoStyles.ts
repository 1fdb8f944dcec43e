import * as vscode from 'vscode'
import type { Wishes } from '../../core/export/document.js'
import { readHeader } from '../../core/export/draft/header.js'
import {
  type BrokenStyle,
  type CitationStyle,
  shippedStyles,
  type StyleOptions,
} from '../../core/export/citationStyle.js'
import type { Memo } from '../../core/memo/memo.js'
import { loadStyle } from '../bundles/loadStyle.js'
import { namedFile } from './namedFiles.js'
import type { Settings } from '../settings.js'

/** A style for a memo, or why there is none, and what the memo's front matter asks besides. */
export interface MemoStyle {
  readonly style: CitationStyle | BrokenStyle
  /** What its front matter or the setting asks for. */
  readonly name: string
  readonly wishes: Pick<Wishes, 'nocite'>
}

const mostStyles = 20

/**
 * The citation styles of memos: `attache-style` or `csl` in the front matter, else the setting `attache.style`. Each is loaded when it is first
 * asked for, and kept by memo, for a style renders the next state of the same memo faster.
 */
export class MemoStyles implements vscode.Disposable {
  readonly #context: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>
  readonly #settings: Settings
  readonly #ready = new Map<string, CitationStyle | BrokenStyle>()
  readonly #loading = new Map<string, Promise<CitationStyle | BrokenStyle>>()
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #watcher = vscode.workspace.createFileSystemWatcher('**/*.csl')
  readonly #subscriptions: readonly vscode.Disposable[]

  /** Fires when the file of a style has changed. */
  readonly onDidChange = this.#changed.event

  constructor(context: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>, settings: Settings) {
    this.#context = context
    this.#settings = settings
    const forget = (): void => this.#forget()
    this.#subscriptions = [
      this.#changed,
      this.#watcher,
      this.#watcher.onDidChange(forget),
      this.#watcher.onDidCreate(forget),
      this.#watcher.onDidDelete(forget),
    ]
  }

  /** The style of a memo as far as it is loaded. */
  now(uri: vscode.Uri, memo: Memo): MemoStyle | undefined {
    const { name, options, wishes } = this.#asked(uri, memo)
    const style = this.#ready.get(styleKey(uri, name, options))
    return style && { style, name, wishes }
  }

  /** The style of a memo, loaded where it is not yet; `asked` goes before what front matter and setting say. */
  async of(uri: vscode.Uri, memo: Memo, asked?: string): Promise<MemoStyle> {
    const { name, isUsers, options, wishes } = this.#asked(uri, memo, asked)
    const place = styleKey(uri, name, options)
    const known = this.#ready.get(place)
    if (known) return { style: known, name, wishes }
    const loading = this.#loading.get(place) ?? this.#load(uri, { name, isUsers, options })
    this.#loading.set(place, loading)
    const style = await loading
    if (this.#loading.get(place) === loading) {
      this.#loading.delete(place)
      this.#keep(place, style)
    }
    return { style, name, wishes }
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose()
  }

  #asked(uri: vscode.Uri, memo: Memo, asked?: string): Asked {
    const { style, language, linkCitations, ...wishes } = readHeader(memo)
    const options = { linkCitations, ...(language ? { lang: language } : {}) }
    const name = asked ?? style ?? this.#settings.styleOf(uri)
    // What was chosen in a dialog is the user's choice as well.
    const isUsers = asked !== undefined || (style === undefined && this.#settings.isUsers('style', uri))
    return { name, isUsers, options, wishes }
  }

  async #load(
    memo: vscode.Uri,
    { name, isUsers, options }: Omit<Asked, 'wishes'>,
  ): Promise<CitationStyle | BrokenStyle> {
    const shipped = shippedStyles.find((one) => one === name)
    const place = { context: this.#context, settings: this.#settings }
    const found = shipped ?? (await namedFile(place, memo, name, isUsers))
    if (found === undefined) return { broken: 'unreadable' }
    if (found === 'outside' || found === 'hidden' || found === 'store') return { broken: 'unreadable', refused: found }
    return loadStyle(this.#context, found, options)
  }

  #keep(place: string, style: CitationStyle | BrokenStyle): void {
    this.#ready.set(place, style)
    const [oldest] = this.#ready.keys()
    if (this.#ready.size > mostStyles && oldest !== undefined) this.#ready.delete(oldest)
  }

  #forget(): void {
    this.#ready.clear()
    this.#loading.clear()
    this.#changed.fire()
  }
}

interface Asked extends Pick<MemoStyle, 'name' | 'wishes'> {
  readonly isUsers: boolean
  readonly options: StyleOptions
}

function styleKey(uri: vscode.Uri, name: string, options: StyleOptions): string {
  return JSON.stringify([uri.toString(), name, options])
}
