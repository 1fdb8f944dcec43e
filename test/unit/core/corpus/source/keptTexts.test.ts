import assert from 'node:assert/strict'
import { seeded } from '../../../../bench/random.js'
import { MemoChecker, type Examined } from '../../../../../src/core/check/check.js'
import { Corpus } from '../../../../../src/core/corpus/corpus.js'
import { WordsAway } from '../../../../../src/core/corpus/source/keptTexts.js'
import { inSteps, withWords } from '../../../../../src/core/corpus/source/withWords.js'
import { readMemo } from '../../../../../src/core/memo/memo.js'
import { evidenceAt } from '../../../../../src/core/query/evidence/evidenceAt.js'
import { handOver } from '../../../../../src/core/query/handOver.js'
import { memoEvidence } from '../../../../../src/core/query/memoEvidence.js'
import { searchIn } from '../../../../support/textSearch.js'

/** How many interviews there are. */
const size = 12
const uriOf = (number: number): string => `file:///corpus/talk${number}.txt`
const textOf = (number: number): string =>
  `[Q1]\nWhat of the harvest of ${number}?\n\n[¶1]\nThe harvest of ${number} may be good, said ${'miller '.repeat(number)}and nobody near ${number} ever doubts mill ${number} by river ${number}.\n`

function interviewOf(number: number): string {
  return `---
attache: interview/1
citation-key: talk${number}
type: interview
title: Talk ${number}
author:
  - given: Ada
    family: Number${number}
issued: 2020-03-${String(number + 1).padStart(2, '0')}
terms: on record
---

# Talk

## Voices

### Ada Number${number} {#ada}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 The harvest

- Q1: “What of the harvest of ${number}”
- ¶1: “The harvest of ${number} … by river ${number}”

## Topics

### Harvest {#harvest}

###### Harvest good {#good}

The harvest of ${number} may be good.

- at: ¶1 “The harvest of ${number} … by river ${number}”
- kind: forecast
- hedge: “may”
- coded: A. Brandt 2021-07-01
`
}

/** Texts on a disk that is slow, can be away, and has been read so often. */
class Disk {
  readonly texts = new Map(Array.from({ length: size }, (_, number) => [uriOf(number), textOf(number)]))
  reads = 0
  isAway = false

  /** A corpus of what is on it, of whose texts so many bytes stay in memory. */
  corpus(most: number): Corpus {
    const corpus = new Corpus()
    for (let number = 0; number < size; number += 1) corpus.set(`file:///corpus/talk${number}.md`, interviewOf(number))
    corpus.texts.most = most
    corpus.texts.bring = async ({ uri }) => {
      this.reads += 1
      await new Promise((done) => setTimeout(done, 1))
      const text = this.texts.get(uri)
      if (text === undefined || this.isAway) corpus.delete(uri)
      else corpus.setSource(uri, text)
    }
    for (const [uri, text] of this.texts) corpus.setSource(uri, text)
    return corpus
  }
}

const memoText = [
  'Ada Number7 says that “the harvest of 7 may be good” [@talk7, para. 1].',
  'She adds that the harvest of 8 will be good [@talk8, para. 1].',
  'Yet “nobody near 4 ever doubts mill 4 by river 4” is a saying.',
  'He said “the harvest of 3 may be ruinous” [@talk3, para. 1].',
  'The mill stands where miller and nobody near 5 ever doubts mill 5 by river 5.',
  '“Nobody has said these very words in any talk” is a saying too.',
].join('\n\n')

async function examined(corpus: Corpus): Promise<Examined> {
  const checker = new MemoChecker(corpus)
  const memo = readMemo(memoText, 'markdown')
  await withWords(corpus.texts, () => inSteps(corpus.texts, checker.prepare(memo), async () => true))
  return withWords(corpus.texts, () => checker.examine(memo))
}

/** All that is told of the memo, its evidence and the document. */
async function toldOf(corpus: Corpus): Promise<unknown> {
  const { checked, problems, ...rest } = await examined(corpus)
  const told = await withWords(corpus.texts, () => ({
    problems,
    memo: memoEvidence(checked, problems).totals,
    report: handOver({ checked, problems, ...rest }, 'memo.md').sources.map(({ key, hasText }) => [key, hasText]),
    evidence: checked.sentences.map(({ span }) =>
      evidenceAt(checked, problems, span.start, { showsProtected: false })?.sources.map((one) =>
        one.kind === 'interview' ? one.words : one.kind,
      ),
    ),
  }))
  return JSON.parse(JSON.stringify(told)) as unknown
}

suite('Texts of a corpus that has more of them than stay in memory', () => {
  test('take no more than they may, whatever is asked of them, and give the words that were asked for last the room', async () => {
    const corpus = new Disk().corpus(500)
    assert.ok(corpus.texts.bytes <= 500)
    assert.equal(corpus.texts.uris().length, size)
    await toldOf(corpus)
    assert.ok(corpus.texts.bytes <= 500)
  })

  test('tell of a memo, of its evidence and of the corpus what they tell when all are in memory', async () => {
    const [all, none, some] = [new Disk().corpus(Infinity), new Disk().corpus(0), new Disk().corpus(500)]
    const told = await toldOf(all)
    assert.deepEqual(await toldOf(none), told)
    assert.deepEqual(await toldOf(some), told)
    const problemsIn = async (corpus: Corpus): Promise<unknown> => {
      await inSteps(corpus.texts, corpus.prepareProblems(), async () => true)
      return [...corpus.problems()]
    }
    assert.deepEqual(await problemsIn(none), await problemsIn(all))
  })

  test('are found by their words, with the sentence around them', async () => {
    const find = async (disk: Disk, most: number): Promise<unknown> => {
      const search = searchIn(disk.corpus(most), disk.texts)
      const found = await search.search('doubts mill', 50)
      const ranked = await search.rankUncoded({ typed: '', sentence: 'Nobody doubts the mill by the river' }, 50)
      assert.equal(found.said.length, size)
      return JSON.parse(JSON.stringify([found, ranked])) as unknown
    }
    assert.deepEqual(await find(new Disk(), 0), await find(new Disk(), Infinity))
  })

  test('are read once for all that a memo asks of every text, and not at all once that is known', async () => {
    const disk = new Disk()
    const corpus = disk.corpus(0)
    await examined(corpus)
    const first = disk.reads
    // Each once to be known, and those with words of the memo again to be compared.
    assert.ok(first >= size && first < 2 * size, `${first} readings`)
    await inSteps(corpus.texts, corpus.prepareProblems(), async () => true)
    assert.equal(disk.reads, first)
  })

  test('change nothing when they come back, so that no answer is made anew', async () => {
    const corpus = new Disk().corpus(0)
    let changes = 0
    corpus.onDidChange(() => (changes += 1))
    const { version } = corpus
    await toldOf(corpus)
    assert.deepEqual([corpus.version, changes], [version, 0])
  })

  test('that changed on disk while they were away are those of the disk, never those of before', async () => {
    const disk = new Disk()
    const corpus = disk.corpus(0)
    const before = await examined(corpus)
    assert.ok(!before.problems.some(({ ruleId, data }) => ruleId === 'quotation-altered' && data.key === 'talk7'))
    disk.texts.set(uriOf(7), textOf(7).replace('may be good', 'will be bad'))
    const after = await examined(corpus)
    assert.ok(after.problems.some(({ ruleId, data }) => ruleId === 'quotation-altered' && data.key === 'talk7'))
    const fresh = disk.corpus(Infinity)
    assert.deepEqual(
      after.problems.map(({ ruleId, span }) => [ruleId, span]),
      (await examined(fresh)).problems.map(({ ruleId, span }) => [ruleId, span]),
    )
  })

  test('that cannot be read when they are wanted leave what cites them unchecked, as without a text', async () => {
    const disk = new Disk()
    const corpus = disk.corpus(0)
    disk.isAway = true
    const { checked, problems } = await examined(corpus)
    const bare = new Corpus()
    for (let number = 0; number < size; number += 1) bare.set(`file:///corpus/talk${number}.md`, interviewOf(number))
    const without = new MemoChecker(bare).examine(readMemo(memoText, 'markdown'))
    assert.deepEqual(
      problems.map(({ ruleId, span }) => [ruleId, span]),
      without.problems.map(({ ruleId, span }) => [ruleId, span]),
    )
    assert.equal(checked.corpus.sourceOf('talk7'), undefined)
  })

  test('stay while somebody holds them or they are pinned', async () => {
    const corpus = new Disk().corpus(0)
    const source = corpus.sourceOf('talk7') ?? assert.fail()
    assert.throws(() => source.text, WordsAway)
    const release = await corpus.texts.have(source)
    corpus.setSource(uriOf(1), textOf(2))
    assert.ok(source.text.includes('harvest of 7'))
    corpus.texts.pinned = () => (one) => one === source
    release()
    corpus.setSource(uriOf(1), textOf(3))
    assert.ok(source.text.includes('harvest of 7'))
    corpus.texts.pinned = () => () => false
    for (let number = 0; number < size; number += 1) corpus.setSource(uriOf(number + 50), textOf(number))
    assert.throws(() => source.text, WordsAway)
    // Where it stands is known without them.
    assert.deepEqual(
      source.blocks.map(({ ref }) => ref.kind),
      ['question', 'paragraph'],
    )
  })

  test('are asked for by two at once with one reading', async () => {
    const disk = new Disk()
    const corpus = disk.corpus(0)
    const source = corpus.sourceOf('talk7') ?? assert.fail()
    const releases = await Promise.all([corpus.texts.have(source), corpus.texts.have(source)])
    assert.equal(disk.reads, 1)
    for (const release of releases) release()
  })

  test('that came, changed and went two thousand times are those that a corpus read anew has, and take no more room', async () => {
    const disk = new Disk()
    const most = 700
    const corpus = disk.corpus(most)
    const random = seeded(19)
    for (let edit = 0; edit < 2000; edit += 1) {
      const number = random.below(size)
      const [uri, words] = [uriOf(number), textOf(number).replace('good', random.pick(['good', 'poor', 'late']))]
      if (random.next() < 0.2) disk.texts.delete(uri)
      else disk.texts.set(uri, words)
      // Of some changes nobody tells until the words are asked for.
      if (random.next() < 0.7) tell(corpus, disk, uri)
      const asked = corpus.sourceOf(`talk${random.below(size)}`)
      if (asked && random.next() < 0.2) (await corpus.texts.have(asked))()
      assert.ok(corpus.texts.bytes <= most)
    }
    for (let number = 0; number < size; number += 1) tell(corpus, disk, uriOf(number))
    await inSteps(corpus.texts, corpus.prepareProblems(), async () => true)
    const anew = disk.corpus(Infinity)
    assert.deepEqual([...corpus.problems()], [...anew.problems()])
    assert.deepEqual(corpus.texts.uris(), anew.texts.uris())
    for (const uri of anew.texts.uris()) {
      const source = corpus.texts.at(uri) ?? assert.fail()
      const release = await corpus.texts.have(source)
      assert.equal(source.text, disk.texts.get(uri))
      release()
    }
  })

  test('whose words nobody can bring are an error, not an endless wait', async () => {
    const corpus = new Disk().corpus(0)
    corpus.texts.bring = async () => undefined
    await assert.rejects(
      withWords(corpus.texts, () => corpus.sourceOf('talk7')?.text),
      WordsAway,
    )
  })
})

/** Puts what is on the disk into a corpus, as a watcher does. */
function tell(corpus: Corpus, disk: Disk, uri: string): void {
  const text = disk.texts.get(uri)
  if (text === undefined) corpus.delete(uri)
  else corpus.setSource(uri, text)
}
