import * as vscode from 'vscode'
import { citationOf, pinEntryOf } from '../core/cite/citation.js'
import { insertCitations } from '../core/cite/insert.js'
import type { Corpus } from '../core/corpus.js'
import type { Claim, Interview } from '../core/model.js'
import {
  type CitationScope,
  type CitationSuggestion,
  type CitationSuggestions,
  completeCitation,
} from '../core/query/citationCompletion.js'
import { registerCommand } from '../editor/commands.js'
import { type AroundCursor, memoSelector } from '../editor/memos.js'
import type { Services } from '../editor/services.js'
import { claimDescription } from '../words/claim.js'
import { claimDetails } from '../words/claimDetails.js'
import { entryTypeLabel } from '../words/entry.js'

/** To which place of which memo the list is narrowed, after a topic or a name was chosen. */
interface Narrowing {
  readonly uri: string
  readonly start: number
  readonly scope: CitationScope
}

/** What an item was made from, for the documentation pane. */
class CitationItem extends vscode.CompletionItem {
  claim: Claim | undefined
}

/** Finds claims, sources, topics and names while a citation is typed: after `@` anywhere, after `[` and `;` inside a bracket. */
export function registerCompletion({ corpus, memos, settings, log }: Services): vscode.Disposable {
  let narrowing: Narrowing | undefined
  const provider: vscode.CompletionItemProvider<CitationItem> = {
    provideCompletionItems(document, position, _token, { triggerCharacter }) {
      // A space is typed all the time, and continues a citation only behind an at-sign or a semicolon of the same line.
      const line = document.lineAt(position).text.slice(0, position.character)
      if (triggerCharacter === ' ' && !/@|;\s$/.test(line)) return undefined
      const around = memos.aroundCursor(document, position)
      if (!around) return undefined
      const { text, prose, start } = around
      const offset = document.offsetAt(position) - start
      const scopeAt = (from: number): CitationScope | undefined =>
        narrowing?.uri === document.uri.toString() && narrowing.start === from + start ? narrowing.scope : undefined
      const citedKeys = new Set(
        Array.from(text.matchAll(/@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu), ([, key = '']) => key),
      )
      const found = completeCitation(corpus, { text, prose, offset, citedKeys, scopeAt })
      if (!found || isLinkBeingTyped(found, triggerCharacter)) return undefined
      const items = found.items.map((one, rank) => toItem(one, rank, found, around, document))
      return new vscode.CompletionList(items, true)
    },
    resolveCompletionItem(item) {
      const interview = item.claim && corpus.interview(item.claim.key)
      if (item.claim && interview)
        item.documentation = new vscode.MarkdownString(claimDetails(corpus, item.claim, vscode.l10n))
      return item
    },
  }

  function toItem(
    suggestion: CitationSuggestion,
    rank: number,
    { open }: CitationSuggestions,
    around: AroundCursor,
    document: vscode.TextDocument,
  ): CitationItem {
    const item = new CitationItem(labelOf(suggestion, corpus), iconOf(suggestion))
    const replace = open.span
    const rangeOf = (from: number, to: number): vscode.Range =>
      new vscode.Range(document.positionAt(from + around.start), document.positionAt(to + around.start))
    // What follows the cursor is the user's text, unless the user replaces on accepting.
    item.range = { inserting: rangeOf(replace.start, replace.end), replacing: rangeOf(replace.start, open.keyEnd) }
    // The list is ranked here: the same filter text for all keeps the editor from ranking it again by letters.
    item.filterText = around.text.slice(replace.start, replace.end)
    item.sortText = String(rank).padStart(4, '0')
    if (suggestion.kind === 'topic' || suggestion.kind === 'entry') {
      const scope: CitationScope =
        suggestion.kind === 'topic'
          ? { kind: 'topic', key: suggestion.interview.key, id: suggestion.topic.id }
          : { kind: 'entry', id: suggestion.entry.id }
      item.insertText = open.sigil
      const chosen: Narrowing = { uri: document.uri.toString(), start: replace.start + around.start, scope }
      item.command = { command: 'attache.narrowCitation', title: '', arguments: [chosen] }
      return item
    }
    const { interview } = suggestion
    const claim = suggestion.kind === 'claim' ? suggestion.claim : undefined
    const part = claim ? citationOf(interview, claim) : { key: interview.key, refs: [], suppressAuthor: false }
    const pin = claim && settings.pins ? pinEntryOf(claim) : undefined
    const [first, second] = insertCitations(around.text, replace, [{ part, pin }])
    item.insertText = first?.text ?? ''
    if (second)
      item.additionalTextEdits = [
        vscode.TextEdit.replace(rangeOf(second.replace.start, second.replace.end), second.text),
      ]
    item.claim = claim
    return item
  }

  const narrow = async (chosen: Narrowing): Promise<void> => {
    narrowing = chosen
    await vscode.commands.executeCommand('editor.action.triggerSuggest')
  }
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(memoSelector, provider, '@', '[', ' ', ';'),
    registerCommand(log, 'attache.narrowCitation', narrow),
  )
}

/** A space within an ordinary link's text is no reason to open a list: `[see the report`. */
function isLinkBeingTyped({ open }: CitationSuggestions, trigger: string | undefined): boolean {
  return trigger === ' ' && open.kind === 'bracket' && open.sigil === '' && open.fragment !== ''
}

function labelOf(suggestion: CitationSuggestion, corpus: Corpus): vscode.CompletionItemLabel {
  switch (suggestion.kind) {
    case 'claim':
      return {
        label: suggestion.claim.label,
        description: claimDescription(suggestion.claim, corpus, vscode.l10n),
      }
    case 'source':
      return { label: suggestion.interview.key, description: sourceDescription(suggestion.interview) }
    case 'topic':
      return { label: suggestion.topic.title, description: vscode.l10n.t('Topic: choose one of its claims') }
    case 'entry':
      return {
        label: suggestion.entry.name,
        description: vscode.l10n.t('{0}: choose a claim about it', entryTypeLabel(suggestion.entry, vscode.l10n)),
      }
  }
}

function sourceDescription({ title, issued }: Interview): string {
  return issued ? vscode.l10n.t('{0}, {1}', title, issued) : title
}

function iconOf(suggestion: CitationSuggestion): vscode.CompletionItemKind {
  switch (suggestion.kind) {
    case 'claim':
      return suggestion.claim.holder ? vscode.CompletionItemKind.Interface : claimIcons[suggestion.claim.kind]
    case 'source':
      return vscode.CompletionItemKind.File
    case 'topic':
      return vscode.CompletionItemKind.Folder
    case 'entry':
      return vscode.CompletionItemKind.User
  }
}

const claimIcons: Readonly<Record<Claim['kind'], vscode.CompletionItemKind>> = {
  fact: vscode.CompletionItemKind.Constant,
  assessment: vscode.CompletionItemKind.Text,
  forecast: vscode.CompletionItemKind.Event,
  recommendation: vscode.CompletionItemKind.Operator,
}
