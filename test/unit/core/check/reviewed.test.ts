import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { reviewKeyOf, reviewOf } from '../../../../src/core/cited/reviewed.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import type { ReviewKey } from '../../../../src/core/corpus/reviews.js'
import { withReview } from '../../../../src/core/corpus/withReview.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { officialInterview, reedInterview, reedSource } from '../../../support/fixtures.js'

const uri = 'file:///corpus/memos.reviewed'
const sourceUri = 'file:///corpus/reed2021.txt'
const added = 'Kestria should publish its flow data in the Helvetian archive [@reed2021, para. 3].'

function withSource(text = reedSource()): Corpus {
  const corpus = readFixture()
  corpus.setSource(sourceUri, text)
  return corpus
}

const folder = 'test/fixtures/meaning/corpus'

/** An interview whose file of hashes stands beside it. */
function hashedCorpus(hasText: boolean): Corpus {
  const corpus = new Corpus()
  for (const end of ['md', 'sums', ...(hasText ? ['txt'] : [])]) {
    const text = fs.readFileSync(`${folder}/quayle2025.${end}`, 'utf8')
    if (end === 'txt') corpus.setSource('file:///corpus/quayle2025.txt', text)
    else corpus.set(`file:///corpus/quayle2025.${end}`, text)
  }
  return corpus
}

/** The keys of the citations of the first sentence. */
function keys(memo: string, corpus: Corpus): readonly (ReviewKey | undefined)[] {
  const checked = new MemoChecker(corpus).look(readMemo(memo, 'markdown'))
  const [sentence] = checked.sentences
  return (sentence?.cited ?? []).map((one) => sentence && reviewKeyOf(sentence, one, checked))
}

function mark(memo: string, corpus: Corpus, isConflicting = false): void {
  const [key] = keys(memo, corpus)
  assert.ok(key)
  corpus.set(uri, withReview(undefined, key, { ...key, verdict: 'supported', isConflicting }))
}

function stateOf(memo: string, corpus: Corpus): 'reviewed' | 'lapsed' | 'open' {
  const checked = new MemoChecker(corpus).look(readMemo(memo, 'markdown'))
  const [sentence] = checked.sentences
  const [cited] = sentence?.cited ?? []
  const found = sentence && cited && reviewOf(sentence, cited, checked)
  return found === 'lapsed' ? 'lapsed' : found ? 'reviewed' : 'open'
}

const rulesOf = (memo: string, corpus: Corpus): readonly string[] =>
  new MemoChecker(corpus).check(readMemo(memo, 'markdown')).map(({ ruleId }) => ruleId)

suite('A sentence that a person has reviewed', () => {
  test('is told of no more, until the sentence changes', () => {
    const corpus = withSource()
    const moved = 'The spring flood of 2018 cost $40 million [@reed2021, para. 3].'
    assert.deepEqual(rulesOf(moved, corpus), ['said-elsewhere'])
    mark(moved, corpus)
    assert.deepEqual(rulesOf(moved, corpus), [])
    const edited = moved.replace('cost', 'did cost')
    assert.deepEqual([stateOf(edited, corpus), rulesOf(edited, corpus)], ['open', ['said-elsewhere']])
  })

  test('has to be read again where code, a formula or a short code that prints in it changes, or what its citation says besides', () => {
    const corpus = withSource()
    const cites = '[@reed2021, para. 3]'
    for (const [before, after] of [
      [`It cost \`40\` million ${cites}.`, `It cost \`90\` million ${cites}.`],
      [`It cost $40$ million ${cites}.`, `It cost $90$ million ${cites}.`],
      [`It cost 40 million ${cites}.`, `It cost {{< meta more >}} 40 million ${cites}.`],
      [`It cost 40 million ${cites}.`, 'It cost 40 million [but not: @reed2021, para. 3].'],
      [`It cost 40 million ${cites}.`, 'It cost 40 million [@reed2021, para. 3, which is not so].'],
    ] as const) {
      mark(before, corpus)
      assert.deepEqual([stateOf(before, corpus), stateOf(after, corpus)], ['reviewed', 'open'], after)
    }
  })

  test('stays so where only typography, white space or what stands around it changes', () => {
    const corpus = withSource()
    mark(added, corpus)
    for (const memo of [
      added.replace(' its', '\nits'),
      `${added} More.`,
      `# Title\n\n${added}`,
      added.replace('para. 3', '¶3'),
    ])
      assert.equal(stateOf(memo.replace('# Title\n\n', ''), corpus), 'reviewed', memo)
  })

  test('lapses with another place, and with a pin', () => {
    const corpus = withSource()
    mark(added, corpus)
    assert.equal(stateOf(added.replace('para. 3', 'para. 4'), corpus), 'open')
    assert.equal(stateOf(added.replace(']', ']<!--c:publish-data~000000-->'), corpus), 'lapsed')
  })

  test('lapses when the passage changes, and not when another does', () => {
    const corpus = withSource()
    mark(added, corpus)
    corpus.setSource(sourceUri, reedSource().replace('its flow data', 'no flow data'))
    assert.equal(stateOf(added, corpus), 'lapsed')
    corpus.setSource(sourceUri, reedSource().replace('covers flood alarms', 'covers alarms'))
    assert.equal(stateOf(added, corpus), 'reviewed', 'another passage has changed')
  })

  test('is known by the hash in the corpus, whether the text is here or not, and lapses with it', () => {
    const memo = 'The award took some twenty months [@quayle2025, para. 14].'
    const [there, gone] = [hashedCorpus(true), hashedCorpus(false)]
    assert.deepEqual(keys(memo, there), keys(memo, gone))
    mark(memo, gone)
    assert.equal(stateOf(memo, gone), 'reviewed')
    const sums = fs.readFileSync(`${folder}/quayle2025.sums`, 'utf8')
    gone.set('file:///corpus/quayle2025.sums', sums.replace(/(?<=^¶14 .*)[0-9a-f]{64}$/m, '0'.repeat(64)))
    assert.equal(stateOf(memo, gone), 'lapsed')
  })

  test('stays where the text is gone and no hash says whether it has changed', () => {
    const corpus = withSource()
    mark(added, corpus)
    corpus.delete(sourceUri)
    assert.equal(stateOf(added, corpus), 'reviewed')
    corpus.setSource(sourceUri, reedSource().replace('its flow data', 'no flow data'))
    assert.equal(stateOf(added, corpus), 'lapsed')
  })

  test('lapses when the claim changes that is pinned to it', () => {
    const corpus = withSource()
    const pinned = added.replace(']', ']<!--c:publish-data~000000-->')
    mark(pinned, corpus)
    assert.equal(stateOf(pinned, corpus), 'reviewed')
    corpus.set(
      'file:///corpus/reed2021.md',
      reedInterview().replace('Kestria should publish its flow data.', 'Kestria should publish all its flow data.'),
    )
    assert.equal(stateOf(pinned, corpus), 'lapsed')
  })

  test('is told to conflict with its source unless it was reviewed as conflicting', () => {
    const corpus = withSource()
    const conflict = 'The Basin Commission should wait for the Sarn talks [@reed2021, para. 4].'
    assert.deepEqual(rulesOf(conflict, corpus), ['conflicts-with-source'])
    mark(conflict, corpus)
    assert.deepEqual(rulesOf(conflict, corpus), ['conflicts-with-source'])
    mark(conflict, corpus, true)
    assert.deepEqual(rulesOf(conflict, corpus), [])
  })

  test('is to be reviewed for each place of a source that it cites twice', () => {
    const corpus = withSource()
    const twice = added.replace('].', '; @reed2021, para. 4].').replace('archive', 'archive [@reed2021, para. 3]')
    mark(twice, corpus)
    assert.deepEqual(
      new Set(keys(twice, corpus).map((key) => key && typeof corpus.reviews.of(key))),
      new Set(['object', 'undefined']),
    )
  })
})

suite('A review of a protected source', () => {
  const interview = 'file:///corpus/official2020.md'
  const memo = 'The cabinet, the official says, “fears unrest” in the north [@official2020, para. 1].'

  test('holds no hash of the source’s words, hashed in the corpus or not, nor of words quoted', () => {
    const corpus = readFixture()
    const [before] = keys(memo, corpus)
    corpus.setSource('file:///corpus/official2020.txt', '[Q1]\nHas it?\n\n[¶1]\nThe cabinet fears unrest.\n')
    assert.deepEqual(keys(memo, corpus), [before])
    assert.equal(keys(memo.replace('fears unrest', 'is afraid'), corpus)[0]?.sentence, before?.sentence)
    assert.notEqual(keys(memo.replace('north', 'south'), corpus)[0]?.sentence, before?.sentence)
  })

  test('lapses when one of the claims changes that rest on the place', () => {
    const corpus = readFixture()
    mark(memo, corpus)
    const wording = corpus.interview('official2020')?.claims.find(({ at }) => at[0].ref.number === 1)?.wording ?? '?'
    corpus.set(interview, officialInterview().replace(`\n${wording}\n`, `\nNot so: ${wording}\n`))
    assert.equal(stateOf(memo, corpus), 'lapsed')
  })
})
