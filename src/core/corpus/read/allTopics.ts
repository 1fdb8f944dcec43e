import type { Topic } from '../../model.js'

/** Topics with all that stand below them, each behind the one above it. */
export function allTopics(topics: readonly Topic[]): readonly Topic[] {
  return topics.flatMap((topic) => [topic, ...allTopics(topic.topics)])
}
