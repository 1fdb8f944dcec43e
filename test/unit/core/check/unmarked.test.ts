import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { sharedTexts } from '../../../../src/core/cited/texts.js'
import { prepareVerbatimRuns, verbatimRuns } from '../../../../src/core/quoted/unmarked.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { reedSource } from '../../../support/fixtures.js'

const uri = 'file:///corpus/reed2021.txt'
const corpus = readFixture()
corpus.setSource(uri, reedSource())

function runs(text: string): readonly string[] {
  return verbatimRuns(sharedTexts(corpus), text).map(({ span }) => text.slice(span.start, span.end))
}

const checker = new MemoChecker(corpus)
function told(text: string): readonly (readonly [string, readonly string[]])[] {
  return checker
    .check(readMemo(text, 'markdown'))
    .filter(({ ruleId }) => ruleId === 'quotation-uncited')
    .map(({ span, fixes }) => [text.slice(span.start, span.end), fixes.map(({ kind }) => kind)])
}

suite('Words of a source without quotation marks', () => {
  test('are no fault in the transcript that the interview was imported from, and are one in a plain note that has some', () => {
    const rules = (text: string): readonly string[] =>
      checker.check(readMemo(text, 'plaintext')).map(({ ruleId }) => ruleId)
    assert.ok(!rules(reedSource().replaceAll(/\[.\d\]/g, 'REED:')).includes('quotation-uncited'))
    const copied = 'We hear that the treaty is a slow-motion bargain between unequal partners'
    const own = 'The desk has no view of that yet, and will ask the embassy for one before the end of this week.'
    assert.ok(rules(`${copied}. ${own}`).includes('quotation-uncited'))
  })

  test('are found from eight in a row on, wherever the run begins', () => {
    const run = 'the treaty is a slow-motion bargain between unequal partners'
    assert.deepEqual(runs(`Some say that ${run}, others do not.`), [run])
    assert.deepEqual(runs('It is a slow-motion bargain between unequal partners.'), [])
    assert.deepEqual(runs('In my view the pact is a slow-motion bargain between unequal hands.'), [])
  })

  test('whatever marks of typography stand in them', () => {
    const own = readFixture()
    own.setSource(uri, '[¶1]\nThe river’s upper reach — “the forgotten one” — has not been gauged since then.\n')
    const text = 'Nobody gauged it: the river\'s upper reach -- "the forgotten one" -- has not been gauged.'
    assert.equal(verbatimRuns(sharedTexts(own), text).length, 1)
  })

  test('also where their interview was away while many others came', () => {
    const own = readFixture()
    own.setSource(uri, reedSource())
    const run = 'the treaty is a slow-motion bargain between unequal partners'
    const count = (): number => verbatimRuns(sharedTexts(own), `Some say that ${run}.`).length
    assert.equal(count(), 1)
    const interview = own.interview('reed2021') ?? assert.fail()
    const file = own.file(interview.uri) ?? assert.fail()
    own.delete(interview.uri)
    const words = Array.from({ length: 30_000 }, (_, at) => `w${at}`).join(' ')
    own.setSource(uri.replace('reed2021', 'moreau2021'), `[¶1]\n${words}\n`)
    assert.equal(count(), 0)
    own.setFile(file)
    assert.equal(count(), 1)
  })

  test('at every place of every passage', () => {
    const passages = reedSource().split(/\[.*?\]/)
    let count = 0
    for (const passage of passages) {
      const words = [...passage.matchAll(/[\p{L}\p{N}$]+(?:[’'-]\p{L}+)*/gu)]
      for (const [at, { index }] of words.entries()) {
        const last = words[at + 7]
        if (!last) break
        const run = passage.slice(index, last.index + last[0].length)
        assert.deepEqual(runs(`Zeta ${run} omega.`), [run.replace(/^\$/, '')])
        count += 1
      }
    }
    assert.ok(count > 50, String(count))
  })

  test('as long as the run goes, and several', () => {
    const text =
      'We add that Kestrian engineers say that the dam could fail within ten years, and then the Ministry of Waters has measured the river.'
    assert.deepEqual(runs(text), [
      'Kestrian engineers say that the dam could fail within ten years, and',
      'then the Ministry of Waters has measured the',
    ])
  })

  test('follow the text that is here now', () => {
    const changing = readFixture()
    const text = 'And so the herons of the lower marsh came back before anybody had asked them.'
    assert.deepEqual(verbatimRuns(sharedTexts(changing), text), [])
    changing.setSource(uri, reedSource().replace('Perhaps not.', text))
    assert.equal(verbatimRuns(sharedTexts(changing), text).length, 1)
    changing.setSource(uri, reedSource())
    assert.deepEqual(verbatimRuns(sharedTexts(changing), text), [])
    changing.delete(uri)
    assert.deepEqual(
      verbatimRuns(sharedTexts(changing), 'So the treaty is a slow-motion bargain between unequal partners.'),
      [],
    )
  })

  test('off the record are not looked for', () => {
    const closed = readFixture()
    const secret = 'There is one protocol that nobody outside the two delegations has ever read.'
    closed.setSource('file:///corpus/closed2020.txt', `[¶1]\n${secret}\n`)
    assert.deepEqual(verbatimRuns(sharedTexts(closed), secret), [])
  })

  test('the texts can be read one at a step before the first look', () => {
    const fresh = readFixture()
    fresh.setSource(uri, reedSource())
    assert.equal([...prepareVerbatimRuns(sharedTexts(fresh))].length, 1)
    assert.equal([...prepareVerbatimRuns(sharedTexts(fresh))].length, 0)
  })

  test('are told, and not between quotation marks', () => {
    const run = 'the treaty is a slow-motion bargain between unequal partners'
    assert.deepEqual(told(`So ${run}.\n`), [[run, ['cite-place']]])
    assert.deepEqual(told(`So “${run}” [@reed2021, para. 2].\n`), [])
    assert.deepEqual(told(`> ${run} [@reed2021, para. 2]\n`), [])
  })

  test('are told where the source is cited from twelve in a row on', () => {
    const long = 'the dam could fail within ten years, and I would not go that far'
    assert.deepEqual(told(`They say that ${long} [@reed2021, para. 3].\n`), [
      [`say that ${long}`, ['add-quotation-marks']],
    ])
    assert.deepEqual(told('The treaty is a slow-motion bargain between unequal partners [@reed2021, para. 2].\n'), [])
  })
})
