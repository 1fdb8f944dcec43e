import * as vscode from 'vscode'
import type { TopicChoice } from '../../core/coding/claimPlace.js'
import { readCorpusFile } from '../../core/corpus/read/corpusFile.js'
import type { Interview } from '../../core/model.js'
import { escapeLabel } from '../../words/escape.js'
import type { FilledClaim } from './form.js'
import { topicTitle } from './pickTopic.js'

const { l10n } = vscode

/** The interview as its file reads now, whatever the corpus has read last. */
export function interviewIn(document: vscode.TextDocument): Interview | undefined {
  const read = readCorpusFile(document.uri.toString(), document.getText()).document
  return read?.kind === 'interview' ? read : undefined
}

/** By key of an interview the topic under which its last claim went, on this machine. */
const memory = 'lastTopics'

type Memory = Readonly<Record<string, string>>

/** The topic that was used last in an interview, if it is there still. */
export function lastTopicOf(context: vscode.ExtensionContext, { key, topics }: Interview): TopicChoice | undefined {
  const id = context.workspaceState.get<Memory>(memory, {})[key]
  const has = (all: Interview['topics']): boolean => all.some((topic) => topic.id === id || has(topic.topics))
  return id !== undefined && has(topics) ? { kind: 'existing', id } : undefined
}

/** Keeps under which topic a claim has gone. */
export async function rememberTopic(
  context: vscode.ExtensionContext,
  document: vscode.TextDocument,
  claimId: string,
): Promise<void> {
  const interview = interviewIn(document)
  const topic = interview?.claims.find(({ id }) => id === claimId)?.topic
  if (!interview || topic === undefined) return
  await context.workspaceState.update(memory, {
    ...context.workspaceState.get<Memory>(memory, {}),
    [interview.key]: topic,
  })
}

/** Says in passing that a claim is there; nothing is to be clicked away before the next. */
export function saidSaved(interview: Interview, { content, topic }: FilledClaim): void {
  const sentence = l10n.t('Claim saved under “{0}”: {1}', topicTitle(interview, topic), content.label)
  vscode.window.setStatusBarMessage(escapeLabel(sentence), 8000)
}

/** Why nothing is changed in a file that cannot be read. */
export function unreadable(document: vscode.TextDocument): string {
  return l10n.t(
    '{0} cannot be read as an interview, so nothing was changed. Fix what the Problems panel lists first.',
    pathLabel(document),
  )
}

/** The name of a file for a sentence. */
export function pathLabel({ uri }: vscode.TextDocument): string {
  return escapeLabel(vscode.workspace.asRelativePath(uri))
}
