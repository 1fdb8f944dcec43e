import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { readCorpusFile } from '../../../src/core/corpus/read/corpusFile.js'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import { sampleFiles, shippedFiles } from '../../../src/editor/corpus/shippedFiles.js'

suite('the corpus that is shipped', () => {
  test('is known by the names of all its files', () => {
    const isRead = (name: string): boolean =>
      name.endsWith('.sums') || Boolean(readCorpusFile(name, fs.readFileSync(`corpus/${name}`, 'utf8')).document)
    const read = fs.readdirSync('corpus').filter(isRead)
    assert.deepEqual([...shippedFiles], read.sort())
  })

  test('has the sample’s own interviews beside it, known by the names of all their files', () => {
    assert.deepEqual([...sampleFiles], fs.readdirSync('media/sample/corpus').sort())
  })

  test('says whose view a claim is, and has an entry for each agreement, event and person that a claim turns on', () => {
    const corpus = new Corpus()
    for (const name of shippedFiles) corpus.set(`file:///corpus/${name}`, fs.readFileSync(`corpus/${name}`, 'utf8'))
    assert.equal(corpus.claim('small2010#suspicious-of-us')?.holder, undefined, 'it is his own judgement')
    assert.ok(corpus.claim('small2010#scenarios-heard')?.holder, 'he has only heard it')
    const ids = [
      'obama',
      'visits-pledge',
      'state-department-plan',
      'us-request-for-details',
      'crisis-planning',
      'small-article-2009',
      'small-article-2010',
      'uighur-crackdowns',
      'threats-to-withdraw',
      'attacks-on-workers',
      'zardari-takes-office',
    ]
    assert.deepEqual(
      ids.filter((id) => !corpus.entry(id)),
      [],
    )
  })
})
