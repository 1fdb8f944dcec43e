import type { Corpus } from './corpus.js'
import { readCorpusFile } from './read/corpusFile.js'
import { comparedTopics, namesOfTopic } from './topicNames.js'

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
