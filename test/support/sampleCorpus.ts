import * as fs from 'node:fs'
import { Corpus } from '../../src/core/corpus/corpus.js'
import faults from './plantedFaults.json' with { type: 'json' }

/** The files of the sample's corpus by name: the interview that is shipped, and the two invented ones. */
export function sampleFiles(): ReadonlyMap<string, string> {
  const all = ['corpus', 'media/sample/corpus'].flatMap((folder) =>
    fs.readdirSync(folder).map((name): [string, string] => [name, fs.readFileSync(`${folder}/${name}`, 'utf8')]),
  )
  return new Map(all.filter(([name]) => name !== 'README.md'))
}

/** The sample's corpus, read. */
export function readSample(): Corpus {
  const corpus = new Corpus()
  for (const [name, text] of sampleFiles()) {
    const uri = `file:///sample/corpus/${name}`
    if (name.endsWith('.txt')) corpus.setSource(uri, text)
    else corpus.set(uri, text)
  }
  return corpus
}

/** What is wrong in the sample memo, in its order: the rule, the words it marks, and what the one key makes of them. */
export const plantedFaults: readonly { readonly rule: string; readonly words: string; readonly mended: string }[] =
  faults
