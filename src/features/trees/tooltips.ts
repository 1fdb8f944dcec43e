import * as vscode from 'vscode'
import { isProtectedInterview } from '../../core/terms/terms.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import { type Claim, documentKind, type Entry, type Interview, type Passage } from '../../core/model.js'
import { claimMarkdown } from '../../editor/claimMarkdown.js'
import { termsLabel } from '../../words/claim.js'
import { entryDetails } from '../../words/hover/entryTooltip.js'
import { escapeMarkdown } from '../../words/escape.js'
import { dateOf, intervieweesLabel } from '../../words/hover/hoverParts.js'
import { wordsOfPassage } from '../../core/passage/sourceWords.js'
import { passageHeading } from '../../words/hover/passages.js'
import { sourceWordsBlock } from '../../words/hover/sourceWords.js'
import { sampleSentence } from '../../words/sample.js'
import { coverageSentence, interviewTitle } from './items.js'

const { l10n } = vscode

export function claimTooltip(claim: Claim, corpus: Corpus): vscode.MarkdownString {
  return claimMarkdown(corpus, claim)
}

/** The words of a passage, where they may be read here. */
export function passageTooltip(
  { interview, passage }: { readonly interview: Interview; readonly passage: Passage },
  corpus: Corpus,
): vscode.MarkdownString | undefined {
  const words = wordsOfPassage(corpus, interview, passage.ref)
  if (words.kind !== 'words') return undefined
  return new vscode.MarkdownString(`${passageHeading(interview, passage, l10n)}\n\n${sourceWordsBlock(words)}`)
}

export function entryTooltip(entry: Entry, corpus: Corpus): vscode.MarkdownString {
  return new vscode.MarkdownString(entryDetails(corpus, entry, l10n))
}

/** Of a protected interview neither title nor publisher is shown: both may tell who it was. */
export function interviewTooltip(interview: Interview): vscode.MarkdownString {
  const { key, terms, publisher, containerTitle, claims } = interview
  const facts: readonly (readonly [string, string])[] = [
    [documentKind(interview.sourceKind) ? l10n.t('Author') : l10n.t('Interviewee'), intervieweesLabel(interview, l10n)],
    [l10n.t('Date'), dateOf(interview, l10n)],
    [l10n.t('Published in'), isProtectedInterview(interview) ? '' : (containerTitle ?? publisher ?? '')],
    [l10n.t('Terms'), termsLabel(terms, l10n)],
    [l10n.t('Citation key'), `@${key}`],
    [l10n.t('Claims'), String(claims.length)],
  ]
  const coverage = coverageSentence(interview)
  const rows = facts.flatMap(([label, value]) => (value ? [`- ${label}: ${escapeMarkdown(value)}`] : []))
  return new vscode.MarkdownString(
    [`**${escapeMarkdown(interviewTitle(interview))}**`, sampleSentence(interview, l10n), rows.join('\n'), coverage]
      .filter(Boolean)
      .join('\n\n'),
  )
}
