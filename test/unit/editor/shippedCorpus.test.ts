import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { readCorpusFile } from '../../../src/core/corpus/read/corpusFile.js'
import { shippedFiles } from '../../../src/editor/corpus/shippedCorpus.js'

suite('the corpus that is shipped', () => {
  test('is known by the names of all its files', () => {
    const isRead = (name: string): boolean =>
      name.endsWith('.sums') || Boolean(readCorpusFile(name, fs.readFileSync(`corpus/${name}`, 'utf8')).document)
    const read = fs.readdirSync('corpus').filter(isRead)
    assert.deepEqual([...shippedFiles], read.sort())
  })
})
