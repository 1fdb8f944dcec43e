import * as fs from 'node:fs'
import type { CorpusFile } from '../../../../src/core/model.js'
import { formatPassageRef } from '../../../../src/core/read/values.js'

export const interviewUri = 'file:///corpus/okafor2024.md'
export const glossaryUri = 'file:///corpus/strait.md'

/** The two complete examples of the format's documentation: an interview and a glossary. */
export function readExample(): { readonly interview: string; readonly glossary: string } {
  const page = fs.readFileSync('corpus/README.md', 'utf8')
  const [interview = '', glossary = '', ...more] = [...page.matchAll(/^```markdown\n([^]*?)^```$/gm)].map(
    ([, block]) => block,
  )
  if (!interview || !glossary || more.length) throw new Error('expected two examples in corpus/README.md')
  return { interview, glossary }
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
