import * as vscode from 'vscode'
import { completeCorpus, type CorpusSuggestion } from '../../core/query/corpusCompletion.js'
import { corpusContextAt, type RecordKind } from '../../core/query/corpusContext.js'
import { spanToRange } from '../../editor/convert.js'
import type { Services } from '../../editor/services.js'
import { escapeLabel } from '../../words/escape.js'

const icons: Readonly<Record<CorpusSuggestion['kind'], vscode.CompletionItemKind>> = {
  field: vscode.CompletionItemKind.Field,
  value: vscode.CompletionItemKind.EnumMember,
  id: vscode.CompletionItemKind.Reference,
  passage: vscode.CompletionItemKind.Text,
  section: vscode.CompletionItemKind.Module,
}

/** Completes fields, terms, ids and passages in the files of a corpus, and offers a new claim, voice or entry on an empty line. */
export function registerCorpusCompletion({ corpus, files }: Services): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      if (!files.isCorpusFile(document.uri)) return undefined
      const text = document.getText()
      const offset = document.offsetAt(position)
      const found = completeCorpus(corpus, document.uri.toString(), text, offset)
      if (found) return found.items.map((item) => toItem(item, spanToRange(document, found.span)))
      const { before, record } = corpusContextAt(text, offset)
      return /^#*\s*$/.test(before)
        ? snippetsFor(record, before, new vscode.Range(position.line, 0, position.line, position.character))
        : undefined
    },
  }
  return vscode.languages.registerCompletionItemProvider(
    { language: 'markdown' },
    provider,
    '#',
    ':',
    ' ',
    '@',
    ',',
    '(',
  )
}

function toItem({ kind, text, detail }: CorpusSuggestion, range: vscode.Range): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: escapeLabel(text), ...(detail === undefined ? {} : { description: escapeLabel(detail) }) },
    icons[kind],
  )
  item.insertText = text
  item.range = range
  // An id is found by the name behind it too.
  item.filterText = detail === undefined ? text : `${text} ${detail}`
  if (kind !== 'field') return item
  item.insertText = `${text}: `
  item.command = { command: 'editor.action.triggerSuggest', title: '' }
  return item
}

const newClaim = [
  '###### ${1:Short label} {#${2:id}}',
  '',
  '${3:The claim in your own words.}',
  '',
  '- at: ¶${4:1} “${5:first three words} … ${6:last three words}”',
  '- kind: ${7|fact,assessment,forecast,recommendation|}',
  '- coded: ${8:Your name} $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE',
  '$0',
]
const newTopic = ['### ${1:Topic} {#${2:id}}', '', '$0']
const newVoice = ['### ${1:Name} {#${2:id}}', '', '- role: ${3|interviewee,questioner,standfirst,editor|}', '$0']
const newQuestion = [
  '### Q${1:1} ${2:What it asks}',
  '',
  '- Q$1: “${3:first words} … ${4:last words}”',
  '- ¶${5:1}: “${6:first words} … ${7:last words}”',
  '$0',
]
const newEntry = (types: string): readonly string[] => [
  '### ${1:Name} {#${2:id}}',
  '',
  `- type: ${types}`,
  '- definition: ${4:One sentence.} [${5:general}]',
  '$0',
]

function snippetsFor(record: RecordKind | undefined, before: string, range: vscode.Range): vscode.CompletionItem[] {
  const item = (label: string, body: readonly string[]): vscode.CompletionItem => {
    const made = new vscode.CompletionItem(label, vscode.CompletionItemKind.Snippet)
    made.insertText = new vscode.SnippetString(body.join('\n'))
    made.range = range
    made.filterText = `${before}${label}`
    return made
  }
  const claim = item(vscode.l10n.t('New claim'), newClaim)
  const topic = item(vscode.l10n.t('New topic'), newTopic)
  const free = '${3:type}'
  switch (record) {
    case 'claim':
    case 'topic':
      return [claim, topic]
    case 'voice':
      return [item(vscode.l10n.t('New voice'), newVoice)]
    case 'question':
      return [item(vscode.l10n.t('New question'), newQuestion)]
    case 'actor':
      return [
        item(vscode.l10n.t('New actor'), newEntry('${3|person,state,organisation,government body,party,armed group|}')),
      ]
    case 'agreement':
      return [
        item(vscode.l10n.t('New agreement'), newEntry('${3|deal,pact,treaty,guideline,exemption,exercise,dialogue|}')),
      ]
    case 'event':
      return [item(vscode.l10n.t('New event'), newEntry(free))]
    case 'place':
      return [item(vscode.l10n.t('New place'), newEntry(free))]
    case undefined:
      return []
  }
}
