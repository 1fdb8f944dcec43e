import { foldText } from '../language/fold.js'
import type { Interview, Topic } from '../model.js'
import { allTopics } from './read/allTopics.js'

/** What topics of several interviews that are one go by: a shared name, if they have one, and their title. */
export function namesOfTopic({ shared, title }: Pick<Topic, 'shared' | 'title'>): readonly string[] {
  return [...(shared === undefined ? [] : [`shared:${shared}`]), `title:${foldText(title)}`]
}

/** The topics of an interview that are compared with others': those at the top and those with a shared name. */
export function comparedTopics({ topics }: Pick<Interview, 'topics'>): readonly Topic[] {
  return allTopics(topics).filter((topic) => topic.shared !== undefined || topics.includes(topic))
}
