import * as fs from 'node:fs'
import { Corpus } from '../../src/core/corpus/corpus.js'

/** The invented interviews of the score of meaning, read; also without their texts. */
export function readMeaningCorpus(withTexts = true): Corpus {
  const folder = 'test/fixtures/meaning/corpus'
  const corpus = new Corpus()
  for (const name of fs.readdirSync(folder)) {
    const text = fs.readFileSync(`${folder}/${name}`, 'utf8')
    if (!name.endsWith('.txt')) corpus.set(`file:///corpus/${name}`, text)
    else if (withTexts) corpus.setSource(`file:///corpus/${name}`, text)
  }
  return corpus
}
