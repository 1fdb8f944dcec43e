import * as vscode from 'vscode'
import { type CitationSuggestions, openCompletion } from '../../core/query/citationCompletion.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import type { TextQueries } from '../../core/query/textQueries.js'
import type { PassageQuery, RankedPassages } from '../../core/search/uncoded.js'
import { claimMarkdown } from '../../editor/claimMarkdown.js'
import { registerCommand } from '../../editor/commands.js'
import { memoSelector } from '../../editor/memos/memos.js'
import type { Services } from '../../editor/services.js'
import { uncodedDetails } from '../../words/whoSaid.js'
import { type CitationItem, itemsOf } from './items.js'
import { registerLocatorCompletion } from './locators.js'
import { Narrowed, type Narrowing } from './narrowing.js'

/** What opens the list, and then what would close it while the words of a claim are typed: `@Xi'an`, `@U.S. air-`. */
const openers = ['@', '[', ';']
const separators = [' ', '-', '.', "'", '’', '$']

/** A line in which a citation may be open: looked for first, since most spaces and full stops of a memo are none of ours. */
const mayCite = /[@[;][^@[\]]{0,70}$/

/** The list that was given last, to tell words typed into it from words typed elsewhere. */
interface Given {
  readonly document: vscode.TextDocument
  readonly version: number
  readonly start: number
}

/** Sentences of transcripts beside the claims. */
const mostPassages = 8
/** How long claims wait for these, in milliseconds: the next key asks for them again. */
const patience = 300

/** Keys that may be hit before the list is asked for again. */
const mostKeysBetween = 3

/** Finds claims, sources, topics and names while a citation is typed: after `@` anywhere, after `[` and `;` inside a bracket. */
export function registerCompletion(services: Services): vscode.Disposable {
  const { corpus, files, libraries, memos, searcher, log } = services
  const narrowed = new Narrowed()
  const passagesFor = latestPassages(searcher)
  let given: Given | undefined
  const provider: vscode.CompletionItemProvider<CitationItem> = {
    async provideCompletionItems(document, position, token, { triggerCharacter }) {
      const line = document.lineAt(position).text.slice(0, position.character)
      if (triggerCharacter !== undefined && !mayCite.test(line)) return undefined
      if (!corpus.interviews().length) await files.ready()
      const memo = memos.memoOf(document)
      const library = memo && (await libraries.soon(document.uri, memo))
      if (token.isCancellationRequested) return undefined
      const around = memos.aroundCursor(document, position)
      if (!around) return undefined
      const { text, prose, start } = around
      const find = async (): Promise<CitationSuggestions | undefined> => {
        const list = openCompletion(corpus, {
          ...(library ? { library } : {}),
          text,
          prose,
          offset: document.offsetAt(position) - start,
          citedKeys: keysIn(text),
          scopeAt: (from) => narrowed.at(document.uri.toString(), from + start),
        })
        const passages = list?.passageQuery && passagesFor(list.passageQuery)
        const isAlone = list?.complete().items.length === 0
        return list?.complete(await (isAlone ? passages : Promise.race([passages, later(patience)])))
      }
      let found = await find()
      // A list that is empty closes, and typing on does not open it again.
      if (found?.items.length === 0 && !searcher.isCurrent) {
        await searcher.ready()
        found = await find()
      }
      const before = given
      given = undefined
      if (!found) return undefined
      const isGoingOn = before !== undefined && goesOn(before, document, found.open.span.start + start)
      if (!isWanted(found, text, triggerCharacter, isGoingOn)) return undefined
      if (found.items.length) given = { document, version: document.version, start: found.open.span.start + start }
      const cursors = cursorsIn(document).map((cursor) => cursor - start)
      return new vscode.CompletionList([...itemsOf(services, found, { document, around, cursors })], true)
    },
    async resolveCompletionItem(item) {
      const { claim, passage } = item
      await withWords(corpus.texts, () => {
        if (claim) item.documentation = claimMarkdown(corpus, claim)
        if (passage) item.documentation = new vscode.MarkdownString(uncodedDetails(corpus, passage, vscode.l10n))
      })
      return item
    },
  }
  const narrow = async (chosen: Narrowing): Promise<void> => {
    narrowed.choose(chosen)
    await vscode.commands.executeCommand('editor.action.triggerSuggest')
  }
  return vscode.Disposable.from(
    narrowed,
    vscode.languages.registerCompletionItemProvider(memoSelector, provider, ...openers, ...separators),
    registerLocatorCompletion(services),
    registerCommand(log, 'attache.narrowCitation', narrow),
  )
}

/** One search after the other; one that another was asked for after is left out. */
function latestPassages(searcher: TextQueries): (query: PassageQuery) => Promise<RankedPassages | undefined> {
  let last: Promise<unknown> = Promise.resolve()
  let asked = 0
  return (query) => {
    const own = ++asked
    const found = last.then(() => (own === asked ? searcher.rankUncoded(query, mostPassages) : undefined))
    last = found.catch(() => undefined)
    return found
  }
}

function later(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined))
}

/** Without a sigil, words in a bracket may be those of a link, a picture or a task: only a list that is open goes on with them. */
function isWanted(
  { open }: CitationSuggestions,
  text: string,
  trigger: string | undefined,
  isGoingOn: boolean,
): boolean {
  if (open.kind !== 'bracket' || open.sigil !== '' || text.slice(open.open, open.span.start).includes('@')) return true
  if (/[!\]]/.test(text[open.open - 1] ?? '')) return false
  return trigger === undefined || !separators.includes(trigger) || isGoingOn
}

function goesOn(given: Given, document: vscode.TextDocument, start: number): boolean {
  return given.document === document && given.start === start && document.version - given.version <= mostKeysBetween
}

function cursorsIn(document: vscode.TextDocument): readonly number[] {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document)
  return (editor?.selections ?? []).map(({ active }) => document.offsetAt(active))
}

function keysIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu), ([, key = '']) => key))
}
