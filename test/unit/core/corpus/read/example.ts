import * as fs from 'node:fs'
import type { Corpus } from '../../../../../src/core/corpus/corpus.js'
import type { CorpusFile } from '../../../../../src/core/model.js'
import { formatPassageRef } from '../../../../../src/core/corpus/read/values.js'

export const interviewUri = 'file:///corpus/okafor2024.md'
export const glossaryUri = 'file:///corpus/strait.md'
export const sumsUri = 'file:///corpus/okafor2024.sums'

/** The complete examples of the format's documentation: an interview, the hashes of its text, and a glossary. */
export function readExample(): { readonly interview: string; readonly glossary: string; readonly sums: string } {
  const page = fs.readFileSync('corpus/README.md', 'utf8')
  const [interview = '', glossary = '', ...more] = [...page.matchAll(/^```markdown\n([^]*?)^```$/gm)].map(
    ([, block]) => block,
  )
  const sums = /^```text\n(attache: sums[^]*?)^```$/m.exec(page)?.[1] ?? ''
  if (!interview || !glossary || !sums || more.length) throw new Error('expected three examples in corpus/README.md')
  return { interview, glossary, sums }
}

/** Puts beside each interview the file that says that nobody has hashed its text. */
export function addNoSums(corpus: Corpus): void {
  for (const { uri, key } of corpus.interviews())
    corpus.set(`${uri.slice(0, uri.lastIndexOf('/'))}/${key}.sums`, 'attache: sums/2\n')
}

/** What a file was read as, one line for each thing in it: `claim ratify-by-winter`. */
export function thingsIn({ document }: CorpusFile): readonly string[] {
  if (!document) return []
  if (document.kind === 'glossary') return document.entries.map(({ kind, id }) => `${kind} ${id}`)
  return [
    ...document.voices.map(({ id }) => `voice ${id}`),
    ...document.questions.map(({ number }) => `question ${number}`),
    ...document.passages.map(({ ref }) => `passage ${formatPassageRef(ref)}`),
    ...document.topics.flatMap((topic) => [topic, ...topic.topics]).map(({ id }) => `topic ${id}`),
    ...document.claims.map(({ id }) => `claim ${id}`),
  ]
}
