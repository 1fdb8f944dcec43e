import * as vscode from 'vscode'
import { holdsName } from '../../core/language/foldName.js'
import { hiddenFamilyNames } from '../../core/corpus/voiceNames.js'
import { isProtected, isProtectedInterview, termsOfClaim } from '../../core/terms/terms.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import { claimRef } from '../../core/corpus/claimRef.js'
import type { Claim, ClaimKind, Entry, EntryKind, Interview } from '../../core/model.js'
import type { Expert } from '../../core/query/topicGroups.js'
import { coverageOf } from '../../core/corpus/coverage.js'
import { holderName, speakerLabel, spokenBelow, spokenClaim, termsLabel, voiceName } from '../../words/claim.js'
import { interviewTerms } from '../../words/furtherTerms.js'
import { dateWords } from '../../words/date.js'
import { acronymOf, entryTypeLabel } from '../../words/entry.js'
import { dateOf, intervieweesLabel } from '../../words/hover/hoverParts.js'
import { sampleLabel, sampleSentence } from '../../words/sample.js'
import { inQuotes } from '../../words/l10n.js'

const { l10n, ThemeColor, ThemeIcon, TreeItemCollapsibleState } = vscode

/** Colours that can be seen in dark, light and high-contrast themes; `charts.orange` cannot, nor `charts.yellow` on light ground. */
const kindIcons: { readonly [K in ClaimKind]: vscode.ThemeIcon } = {
  fact: new ThemeIcon('circle-small-filled', new ThemeColor('charts.blue')),
  assessment: new ThemeIcon('law', new ThemeColor('charts.purple')),
  forecast: new ThemeIcon('graph-line', new ThemeColor('attache.forecastForeground')),
  recommendation: new ThemeIcon('arrow-right', new ThemeColor('charts.green')),
}
const secondHandIcon = new ThemeIcon('quote', new ThemeColor('terminal.ansiCyan'))

const entryIcons: { readonly [K in EntryKind]: string } = {
  actor: 'organization',
  agreement: 'link',
  event: 'calendar',
  place: 'location',
}
const actorIcons: Readonly<Record<string, string>> = { person: 'person', state: 'globe' }

/** A claim below its interview, whose row says what holds for all of them. */
export function claimItemBelow(claim: Claim, corpus: Corpus): vscode.TreeItem {
  return rowOf(claim, corpus, '', spokenBelow(claim, corpus, l10n))
}

/** A claim beside those of other interviews. */
export function claimItem(claim: Claim, corpus: Corpus): vscode.TreeItem {
  return rowOf(claim, corpus, sampleLabel(corpus.interview(claim.key), l10n), spokenClaim(claim, corpus, l10n))
}

function rowOf(claim: Claim, corpus: Corpus, sample: string, spoken: string): vscode.TreeItem {
  const item = new vscode.TreeItem(claim.label)
  const interview = corpus.interview(claim.key)
  const terms = interview ? termsOfClaim(interview, claim) : 'on record'
  const holder = holderName(claim, corpus, l10n)
  const view = holder ? l10n.t('view of {0}', holder) : ''
  const hedge = claim.hedge ? inQuotes(claim.hedge, l10n) : ''
  const isSuggested = claim.checked === undefined
  const notes = [isProtected(terms) ? termsLabel(terms, l10n) : '', isSuggested ? l10n.t('suggested') : '']
  item.description = [speakerLabel(claim, corpus, l10n), view, hedge, sample, ...notes].filter(Boolean).join(' · ')
  item.iconPath = claim.holder ? secondHandIcon : kindIcons[claim.kind]
  item.contextValue = `attache.claim${isSuggested ? '.suggested' : ''}${terms === 'off record' ? '.offRecord' : ''}`
  item.command = { command: 'attache.showEvidence', title: l10n.t('Show Evidence'), arguments: [claimRef(claim)] }
  const label = isSuggested ? l10n.t('{0} Suggested; not yet reviewed.', spoken) : spoken
  item.accessibilityInformation = { label, role: 'treeitem' }
  return item
}

/** What an interview is called where its title may tell who was interviewed: by the agreed description. */
export function interviewTitle(interview: Interview): string {
  if (!isProtectedInterview(interview)) return interview.title || interview.key
  if (!isProtected(interview.terms)) return l10n.t('Interview with {0}', intervieweesLabel(interview, l10n))
  return interview.description ?? l10n.t('Interview with an unnamed source')
}

/** Tells protected interviews apart that are described alike; a key that would tell who it was is not shown. */
function shownKey(interview: Interview): string {
  return holdsName(interview.key, hiddenFamilyNames(interview)) ? '' : interview.key
}

export function interviewItem(interview: Interview, isOnly: boolean): vscode.TreeItem {
  const { Expanded, Collapsed } = TreeItemCollapsibleState
  const title = interviewTitle(interview)
  const sample = sampleLabel(interview, l10n)
  // What stands behind the label is cut at the usual width.
  const shown = sample ? l10n.t('Sample · {0}', title) : title
  const item = new vscode.TreeItem(shown, isOnly ? Expanded : Collapsed)
  const isHidden = isProtectedInterview(interview)
  const who = isHidden ? interviewTerms(interview, l10n) : intervieweesLabel(interview, l10n)
  const date = dateOf(interview, l10n)
  const { paragraphs, bare } = coverageOf(interview)
  const covered = paragraphs ? l10n.t('{0} of {1} ¶', paragraphs - bare.length, paragraphs) : ''
  item.contextValue = 'attache.interview'
  item.description = [who, date, isHidden ? shownKey(interview) : '', covered].filter(Boolean).join(' · ')
  item.iconPath = new ThemeIcon(isHidden ? 'lock' : 'comment-discussion')
  const label = isHidden
    ? l10n.t('{0}. Protected interview, {1}.', title, who)
    : l10n.t('{0}. Interview with {1}.', title, who)
  const dated = date ? l10n.t('{0} Date: {1}.', label, date) : label
  const spoken = [dated, sampleSentence(interview, l10n), coverageSentence(interview)].filter(Boolean).join(' ')
  item.accessibilityInformation = { label: spoken, role: 'treeitem' }
  return item
}

/** How much of an interview has been turned into claims; empty where it has no paragraphs. */
export function coverageSentence(interview: Interview): string {
  const { paragraphs, bare } = coverageOf(interview)
  if (!paragraphs) return ''
  return l10n.t('Paragraphs with claims: {0} of {1}.', paragraphs - bare.length, paragraphs)
}

/** A heading with how many claims stand under it. */
export function headingItem(label: string, spoken: string, size: number, icon: string): vscode.TreeItem {
  const item = new vscode.TreeItem(label, TreeItemCollapsibleState.Collapsed)
  item.description = `(${size})`
  item.iconPath = new ThemeIcon(icon)
  item.accessibilityInformation = { label: l10n.t('{0}. Claims: {1}.', spoken, size), role: 'treeitem' }
  return item
}

/** Somebody who spoke on a topic, and how often. */
export function expertItem({ claims, size }: Expert, corpus: Corpus): vscode.TreeItem {
  const [first] = claims
  const name = voiceName(first, corpus, l10n)
  const interview = corpus.interview(first.key)
  const role = interview?.voices.find(({ id }) => id === first.voice)?.role ?? 'interviewee'
  const isHidden = interview !== undefined && isProtected(termsOfClaim(interview, first))
  const asks =
    role === 'interviewee' || !interview
      ? name
      : l10n.t('{0}, interview with {1}', name, intervieweesLabel(interview, l10n))
  const item = headingItem(asks, asks, size, isHidden ? 'lock' : role === 'interviewee' ? 'person' : 'comment')
  return item
}

export function entryItem(entry: Entry): vscode.TreeItem {
  const item = new vscode.TreeItem(entry.name, TreeItemCollapsibleState.Collapsed)
  const date = entry.date && dateWords(entry.date.value, l10n)
  item.description = [acronymOf(entry), entryTypeLabel(entry, l10n), date].filter(Boolean).join(' · ')
  item.iconPath = new ThemeIcon((entry.kind === 'actor' ? actorIcons[entry.type] : undefined) ?? entryIcons[entry.kind])
  item.contextValue = 'attache.entry'
  const spoken = l10n.t('{0}, {1}.', entry.name, entryTypeLabel(entry, l10n))
  item.accessibilityInformation = { label: date ? l10n.t('{0} Date: {1}.', spoken, date) : spoken, role: 'treeitem' }
  return item
}

/** The row behind the last that is shown, with the others below it. */
export function moreItem(left: number): vscode.TreeItem {
  const item = new vscode.TreeItem(l10n.t('More…'), TreeItemCollapsibleState.Collapsed)
  item.description = `(${left})`
  item.accessibilityInformation = { label: l10n.t('More rows: {0}.', left), role: 'treeitem' }
  return item
}

/** A row that says in words why nothing else is there. */
export function noteItem(sentence: string): vscode.TreeItem {
  const item = new vscode.TreeItem('')
  item.description = sentence
  item.accessibilityInformation = { label: sentence, role: 'treeitem' }
  return item
}
