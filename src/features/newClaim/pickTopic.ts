import * as vscode from 'vscode'
import type { TopicChoice } from '../../core/coding/newClaim.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Interview, Topic } from '../../core/model.js'
import { escapeLabel } from '../../words/escape.js'

const { l10n } = vscode

/** A row of the pick; `isNew` asks for a title. */
interface TopicPick extends vscode.QuickPickItem {
  readonly choice?: TopicChoice
  readonly isNew?: boolean
}

/** Asks under which topic the claim goes: one of the interview, one that others share, or a new one. Undefined when the user gives up. */
export async function pickTopic(corpus: Corpus, interview: Interview): Promise<TopicChoice | undefined> {
  const picks: TopicPick[] = [
    ...interview.topics.flatMap((topic) => topicPicks(topic, 0)),
    { label: `$(add) ${l10n.t('New topic…')}`, alwaysShow: true, isNew: true },
  ]
  const shared = sharedTopics(corpus, interview)
  if (shared.length)
    picks.push({ label: l10n.t('Shared with other interviews'), kind: vscode.QuickPickItemKind.Separator }, ...shared)
  const picked = await vscode.window.showQuickPick(picks, {
    title: l10n.t('New claim'),
    placeHolder: l10n.t('Under which topic?'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  })
  return picked?.isNew ? askTopic() : picked?.choice
}

/** A topic and those below it, further in. */
function topicPicks(topic: Topic, depth: number): readonly TopicPick[] {
  const { id, title, claims, shared, topics } = topic
  const count = l10n.t('claims: {0}', claims.length)
  return [
    {
      label: `${'\u2003'.repeat(depth)}$(tag) ${escapeLabel(title)}`,
      description: escapeLabel([count, shared].filter(Boolean).join(' · ')),
      choice: { kind: 'existing', id },
    },
    ...topics.flatMap((below) => topicPicks(below, depth + 1)),
  ]
}

/** Topics that other interviews share and this one has not yet, each once under the title it has most often. */
function sharedTopics(corpus: Corpus, interview: Interview): readonly TopicPick[] {
  const own = new Set(allTopics(interview.topics).flatMap(({ shared }) => shared ?? []))
  const found = new Map<string, string[]>()
  for (const { topics } of corpus.interviews()) {
    for (const { shared, title } of allTopics(topics)) {
      if (shared === undefined || own.has(shared)) continue
      found.set(shared, [...(found.get(shared) ?? []), title])
    }
  }
  return [...found]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([shared, titles]) => {
      const title = mostFrequent(titles)
      const description = l10n.t('{0} · interviews: {1}', shared, titles.length)
      return {
        label: `$(tag) ${escapeLabel(title)}`,
        description: escapeLabel(description),
        choice: { kind: 'new', title, shared },
      }
    })
}

function allTopics(topics: readonly Topic[]): readonly Topic[] {
  return topics.flatMap((topic) => [topic, ...allTopics(topic.topics)])
}

function mostFrequent(titles: readonly string[]): string {
  const count = (title: string): number => titles.filter((one) => one === title).length
  return [...titles].sort((a, b) => count(b) - count(a))[0] ?? ''
}

async function askTopic(): Promise<TopicChoice | undefined> {
  const title = await vscode.window.showInputBox({
    title: l10n.t('New topic'),
    prompt: l10n.t('What is the topic called? Another interview can share it by its name in braces.'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() ? undefined : l10n.t('This cannot be left empty.')),
  })
  return title?.trim() ? { kind: 'new', title: title.trim() } : undefined
}
