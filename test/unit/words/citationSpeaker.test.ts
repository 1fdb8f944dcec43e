import assert from 'node:assert/strict'
import { readMemo } from '../../../src/core/memo/memo.js'
import { speakersBeyondKey } from '../../../src/words/citationSpeaker.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { readFixture } from '../../support/fixtureCorpus.js'

suite('Who speaks where a citation points', () => {
  const corpus = readFixture()
  const cases: readonly (readonly [citation: string, speakers: string])[] = [
    ['[@reed2021, para. 2]', ''],
    ['[-@reed2021, sec. 2]', 'Questioner'],
    ['[-@reed2021, standfirst 1]', 'Standfirst'],
    ['[@official2020, para. 1]', 'protected source'],
    ['[@reed2021, para. 2; @official2020, para. 1]', 'protected source'],
    ['@reed2021 [sec. 1]', 'Questioner'],
    ['[@reed2021]', ''],
    ['[@reed2021, para. 99]', ''],
    ['[@nobody2020, para. 1]', ''],
  ]
  for (const [citation, speakers] of cases)
    test(`${citation}: ${speakers || 'the key says it, or nothing is known'}`, () => {
      const [found] = readMemo(`So it is ${citation}.`, 'markdown').citations
      assert.equal(speakersBeyondKey(corpus, found?.items ?? [], plainEnglish), speakers)
    })
})
