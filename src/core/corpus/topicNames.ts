import { foldText } from '../language/fold.js'
import type { Interview, Topic } from '../model.js'
import type { Corpus } from './corpus.js'
import { allTopics } from './read/allTopics.js'
import { readCorpusFile } from './read/corpusFile.js'

/** What topics of several interviews that are one go by: a shared name, if they have one, and their title. */
export function namesOfTopic({ shared, title }: Pick<Topic, 'shared' | 'title'>): readonly string[] {
  return [...(shared === undefined ? [] : [`shared:${shared}`]), `title:${foldText(title)}`]
}

/** The topics of an interview that are compared with others': those at the top and those with a shared name. */
export function comparedTopics({ topics }: Pick<Interview, 'topics'>): readonly Topic[] {
  return allTopics(topics).filter((topic) => topic.shared !== undefined || topics.includes(topic))
}

/** All that the topics so titled go by in any interview, and those that are one with them. */
export function namesOfTopics(corpus: Corpus, titles: readonly string[]): ReadonlySet<string> {
  const all = corpus.interviews().flatMap((interview) => comparedTopics(interview).map(namesOfTopic))
  const names = new Set(titles.flatMap((title) => namesOfTopic({ title })))
  for (let size = 0; size !== names.size;) {
    size = names.size
    for (const name of all.filter((one) => one.some((known) => names.has(known))).flat()) names.add(name)
  }
  return names
}

/** The text of an interview's file in which the topics that go by one of the names have another title, on one line. */
export function retitled(uri: string, text: string, names: ReadonlySet<string>, title: string): string {
  const { document } = readCorpusFile(uri, text)
  if (document?.kind !== 'interview') return text
  const found = comparedTopics(document).filter((topic) => namesOfTopic(topic).some((name) => names.has(name)))
  return found.reduceRight((changed, { span: { start } }) => {
    const heading = changed
      .slice(start)
      .replace(/^(#+[ \t]+)[^\r\n]*?(?=[ \t]*(?:\{#[^{}\r\n]*\}[ \t]*)?(?:\r|\n|$))/, (_, sign: string) => sign + title)
    return changed.slice(0, start) + heading
  }, text)
}
