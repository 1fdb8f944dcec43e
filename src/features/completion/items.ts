import * as vscode from 'vscode'
import { citationOf, citationOfWords, type CitationPart } from '../../core/citation/citation.js'
import { insertCitations } from '../../core/citation/insert.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import { claimRef } from '../../core/corpus/claimRef.js'
import type { OpenCitation } from '../../core/memo/openCitation.js'
import type { Claim, Interview, Span } from '../../core/model.js'
import type { CitationScope, CitationSuggestion, CitationSuggestions } from '../../core/query/citationCompletion.js'
import type { UncodedPassage } from '../../core/search/uncoded.js'
import type { AroundCursor } from '../../editor/memos/memos.js'
import type { Services } from '../../editor/services.js'
import { claimDescription } from '../../words/claim.js'
import { entryTypeLabel } from '../../words/entry.js'
import { escapeLabel } from '../../words/escape.js'
import { sampleLabel } from '../../words/sample.js'
import { uncodedDescription, uncodedWhere } from '../../words/whoSaid.js'
import { workDescription } from '../../words/bibliographyLabels.js'
import type { Narrowing } from './narrowing.js'

/** What an item was made from, for the documentation pane. */
export class CitationItem extends vscode.CompletionItem {
  claim: Claim | undefined
  passage: UncodedPassage | undefined
}

/** Where the list is asked for. */
export interface Place {
  readonly document: vscode.TextDocument
  readonly around: AroundCursor
  /** Every cursor of the editor, as an offset in the text around the first one. */
  readonly cursors: readonly number[]
}

type Citing = Pick<Services, 'corpus'>

type Citable = Extract<CitationSuggestion, { readonly kind: 'claim' | 'passage' | 'source' | 'work' }>

/** The items of a list, in its order. */
export function itemsOf(services: Citing, found: CitationSuggestions, place: Place): readonly CitationItem[] {
  return found.items.map((suggestion, rank) => {
    const item = new CitationItem(escaped(labelOf(suggestion, services)), iconOf(suggestion))
    item.sortText = String(rank).padStart(4, '0')
    if (suggestion.kind === 'topic' || suggestion.kind === 'entry') narrowBy(item, scopeOf(suggestion), found, place)
    else citeBy(item, suggestion, found, place)
    return item
  })
}

/** Choosing it leaves the sigil alone and opens the list again. */
function narrowBy(item: CitationItem, scope: CitationScope, { open }: CitationSuggestions, place: Place): void {
  setRange(item, open.span, open, place)
  item.insertText = open.sigil
  const uri = place.document.uri.toString()
  const chosen: Narrowing = { uri, start: open.span.start + place.around.start, sigil: open.sigil, scope }
  item.command = { command: 'attache.narrowCitation', title: '', arguments: [chosen] }
}

function citeBy(item: CitationItem, suggestion: Citable, { open }: CitationSuggestions, place: Place): void {
  const { text } = place.around
  const claim = suggestion.kind === 'claim' ? suggestion.claim : undefined
  const key = suggestion.kind === 'work' ? suggestion.entry.item.id : suggestion.interview.key
  const cited = partOf(suggestion, key)
  // Whoever types the minus wants the name left out.
  const part =
    open.sigil === '-@' && !cited.suppressAuthor ? { ...cited, suppressAuthor: true, speaker: undefined } : cited
  // The semicolon that is missing goes where the spaces before the sigil are.
  const start = open.needsSemicolon ? text.slice(0, open.span.start).replace(/[ \t]+$/, '').length : open.span.start
  const replace = { start, end: open.span.end }
  const [first, ...others] = insertCitations(text, replace, [part])
  if (!first) return
  // A bracket that closes here is taken along, so that the sentence can go on behind it; each further cursor gets the same text.
  const isClosed = !others.length && [replace.end, ...place.cursors].every((cursor) => text[cursor] === ']')
  item.insertText = isClosed ? `${first.text}]` : first.text
  const refs = claim ? [claimRef(claim)] : []
  item.command = { command: 'attache.pinCited', title: '', arguments: [place.document.uri.toString(), ...refs] }
  // What follows the cursor is the user's text, unless the user replaces on accepting.
  setRange(item, isClosed ? { start, end: replace.end + 1 } : replace, open, place)
  item.additionalTextEdits = others.map((edit) => vscode.TextEdit.replace(rangeOf(edit.replace, place), edit.text))
  item.claim = claim
  item.passage = suggestion.kind === 'passage' ? suggestion : undefined
}

function partOf(suggestion: Citable, key: string): CitationPart {
  if (suggestion.kind === 'claim') return citationOf(suggestion.interview, suggestion.claim)
  if (suggestion.kind !== 'passage') return { key, refs: [], suppressAuthor: false }
  const { voice, ref } = suggestion.passage
  return citationOfWords(suggestion.interview, voice, [ref])
}

function setRange(item: CitationItem, { start, end }: Span, open: OpenCitation, place: Place): void {
  item.range = {
    inserting: rangeOf({ start, end }, place),
    replacing: rangeOf({ start, end: Math.max(end, open.keyEnd) }, place),
  }
  // The list is ranked already: what was typed as the filter text of all keeps the editor from ranking it again by letters.
  item.filterText = place.around.text.slice(start, open.span.end)
}

function rangeOf({ start, end }: Span, { document, around }: Place): vscode.Range {
  return new vscode.Range(document.positionAt(start + around.start), document.positionAt(end + around.start))
}

function scopeOf(suggestion: Extract<CitationSuggestion, { readonly kind: 'topic' | 'entry' }>): CitationScope {
  return suggestion.kind === 'topic'
    ? { kind: 'topic', key: suggestion.interview.key, id: suggestion.topic.id }
    : { kind: 'entry', id: suggestion.entry.id }
}

function escaped({ label, description = '' }: vscode.CompletionItemLabel): vscode.CompletionItemLabel {
  return { label: escapeLabel(label), description: escapeLabel(description) }
}

function labelOf(suggestion: CitationSuggestion, { corpus }: Citing): vscode.CompletionItemLabel {
  switch (suggestion.kind) {
    case 'claim':
      return { label: suggestion.claim.label, description: claimDescription(suggestion.claim, corpus, vscode.l10n) }
    case 'passage':
      return { label: passageLabel(suggestion), description: uncodedDescription(suggestion, vscode.l10n) }
    case 'source':
      return { label: suggestion.interview.key, description: sourceDescription(suggestion.interview) }
    case 'work': {
      const { item } = suggestion.entry
      return { label: item.id, description: workDescription(item, vscode.l10n) }
    }
    case 'topic':
      return { label: suggestion.topic.title, description: vscode.l10n.t('Topic: choose one of its claims') }
    case 'entry':
      return {
        label: suggestion.entry.name,
        description: vscode.l10n.t('{0}: choose a claim about it', entryTypeLabel(suggestion.entry, vscode.l10n)),
      }
  }
}

/** In UTF-16 units: where a label is longer, the list cuts off that the passage is not coded. */
const longestLabel = 36

/** `Small ¶4 “The bank knows…”` */
function passageLabel(passage: UncodedPassage): string {
  const label = `${uncodedWhere(passage, vscode.l10n)} “${passage.words}`
  return label.length <= longestLabel ? `${label}”` : `${label.slice(0, longestLabel).replace(/\s+\S*$/, '')}…”`
}

/** The title of a protected interview may tell whose it is. */
function sourceDescription(interview: Interview): string {
  const { title, description = '', issued } = interview
  if (isProtectedInterview(interview)) return description
  const dated = issued ? vscode.l10n.t('{0}, {1}', title, issued) : title
  return [dated, sampleLabel(interview, vscode.l10n)].filter(Boolean).join(' · ')
}

function iconOf(suggestion: CitationSuggestion): vscode.CompletionItemKind {
  switch (suggestion.kind) {
    case 'claim':
      // The editor has no icons for kinds of claim; their sign stands in the description, as in every other list.
      return vscode.CompletionItemKind.Reference
    case 'passage':
      return vscode.CompletionItemKind.Snippet
    case 'source':
      return vscode.CompletionItemKind.File
    case 'work':
      return vscode.CompletionItemKind.Module
    case 'topic':
      return vscode.CompletionItemKind.Folder
    case 'entry':
      return vscode.CompletionItemKind.User
  }
}
