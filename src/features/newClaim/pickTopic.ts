import * as vscode from 'vscode'
import type { TopicChoice } from '../../core/coding/claimPlace.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import { comparedTopics, namesOfTopic } from '../../core/corpus/topicNames.js'
import type { Interview, Topic } from '../../core/model.js'
import { escapeLabel } from '../../words/escape.js'
import { type Choice, choose } from './steps.js'
import { allTopics } from '../../core/corpus/read/allTopics.js'

const { l10n } = vscode

type TopicRow = Choice<TopicChoice>

/**
 * Asks under which topic the claim goes: one of the interview, first the one it has now, one of other interviews, or a new one by its title.
 * Undefined when the user goes back.
 */
export function pickTopic(
  corpus: Corpus,
  interview: Interview,
  now: TopicChoice | undefined,
): Promise<TopicChoice | undefined> {
  const own = interview.topics.flatMap((topic) => topicRows(topic, 0))
  const isNow = ({ value }: TopicRow): boolean => now?.kind === 'existing' && 'id' in value && value.id === now.id
  return choose({
    title: l10n.t('Topic'),
    placeholder: l10n.t('Choose a topic, or type the title of a new one.'),
    rows: [
      ...own.filter(isNow).map((row) => ({ ...row, label: row.label.trimStart() })),
      ...own.filter((row) => !isNow(row)),
      ...otherTopics(corpus, interview),
    ],
    typed: (title) => ({
      label: `$(add) ${escapeLabel(l10n.t('New topic “{0}”', title))}`,
      value: { kind: 'new', title },
    }),
  })
}

/** What a topic is called. */
export function topicTitle({ topics }: Interview, topic: TopicChoice): string {
  if (topic.kind === 'new') return topic.title
  return allTopics(topics).find(({ id }) => id === topic.id)?.title ?? topic.id
}

/** A topic and those below it, further in. */
function topicRows(topic: Topic, depth: number): readonly TopicRow[] {
  const { id, title, claims, topics } = topic
  return [
    {
      label: `${'\u2003'.repeat(depth)}$(tag) ${escapeLabel(title)}`,
      description: l10n.t('claims: {0}', claims.length),
      value: { kind: 'existing', id },
    },
    ...topics.flatMap((below) => topicRows(below, depth + 1)),
  ]
}

/** Topics that other interviews have and this one has not yet, each once under the title it has most often: what is called alike is one topic. */
function otherTopics(corpus: Corpus, interview: Interview): readonly TopicRow[] {
  const own = new Set(comparedTopics(interview).flatMap(namesOfTopic))
  const found = new Map<string, Topic[]>()
  for (const one of corpus.interviews())
    for (const topic of comparedTopics(one)) {
      const names = namesOfTopic(topic)
      const [name = ''] = names
      if (!names.some((known) => own.has(known))) found.set(name, [...(found.get(name) ?? []), topic])
    }
  return [...found.values()]
    .sort((a, b) => b.length - a.length)
    .map((topics) => {
      const title = mostFrequent(topics.map((topic) => topic.title))
      const shared = topics[0]?.shared
      return {
        label: `$(tag) ${escapeLabel(title)}`,
        description: l10n.t('in other interviews: {0}', topics.length),
        value: { kind: 'new', title, ...(shared === undefined ? {} : { shared }) },
      }
    })
}

function mostFrequent(titles: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}
