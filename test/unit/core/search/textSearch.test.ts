import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import type { Said } from '../../../../src/core/search/whoSaid.js'
import { formatPassageRef } from '../../../../src/core/corpus/read/values.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { fixtureCorpus, reedSource } from '../../../support/fixtures.js'
import { freshInterviews } from '../../../support/freshInterviews.js'
import { searchIn } from '../../../support/textSearch.js'

function freshCorpus(): Corpus {
  const corpus = new Corpus()
  for (const [uri, text] of freshInterviews()) {
    if (uri.endsWith('.txt')) corpus.setSource(uri, text)
    else corpus.set(uri, text)
  }
  return corpus
}

function placesOf(said: readonly Said[]): readonly string[] {
  return said.map((one) =>
    one.kind === 'passage'
      ? `${one.interview.key} ${formatPassageRef(one.passage.ref)}`
      : `${one.interview.key}#${one.claim.id}`,
  )
}

async function find(corpus: Corpus, typed: string): Promise<readonly Said[]> {
  const { said } = await searchIn(corpus, fixtureCorpus()).search(typed, 100)
  return said
}

suite('Who said', () => {
  test('the invented interviews are read without a problem', async () => {
    const problems = [...freshCorpus().problems().values()].flat()
    assert.deepEqual(problems, [])
  })

  test('finds every mention of a matter in twelve interviews without one claim, by answers and not by their questions', async () => {
    assert.deepEqual([...placesOf(await find(freshCorpus(), 'debt'))].sort(), [
      'dlamini2023 ¶1',
      'dlamini2023 ¶2',
      'ito2020 ¶1',
      'official2022 ¶1',
      'varga2023 ¶1',
    ])
  })

  test('finds an answer by words of its question and by the name of whoever gives it, and never the question itself', async () => {
    const corpus = freshCorpus()
    corpus.setSource('file:///corpus/ito2020.txt', '[Q1]\nDo tugs matter?\n\n[¶1]\nOnly to those who sail at night.\n')
    const [first, ...rest] = await find(corpus, 'tugs night')
    assert.deepEqual(placesOf([first].flatMap((one) => one ?? [])), ['ito2020 ¶1'])
    assert.ok(first?.hasAll && rest.every(({ hasAll }) => !hasAll))
    assert.deepEqual(placesOf(await find(corpus, 'Ito tugs')), ['ito2020 ¶1'])
  })

  test('finds what has some of the words where nothing has all of them, and says so', async () => {
    const corpus = freshCorpus()
    corpus.setSource('file:///corpus/ito2020.txt', '[Q1]\nAnd?\n\n[¶1]\nThe mediator went home.\n')
    const [first] = await find(corpus, 'mediator zebras')
    assert.deepEqual([placesOf(first ? [first] : []), first?.hasAll], [['ito2020 ¶1'], false])
  })

  test('finds a sentence that was pasted whole, in half, or with two words changed', async () => {
    const [, text = ''] = [...freshInterviews()].find(([uri]) => uri.endsWith('dlamini2023.txt')) ?? []
    const sentence = 'Tessaly is heavily indebted, and the Meridian Development Bank knows it.'
    assert.ok(text.includes(sentence))
    for (const pasted of [
      sentence,
      sentence.slice(0, 40),
      sentence.replace('heavily', 'deeply').replace('knows', 'denies'),
    ])
      assert.equal(placesOf(await find(freshCorpus(), pasted))[0], 'dlamini2023 ¶1', pasted)
  })

  test('never gives what was said off the record', async () => {
    assert.deepEqual(await find(freshCorpus(), 'forgiven quietly'), [])
  })

  test('shows the words around what was sought, and where it stands in them', async () => {
    const [one] = await find(freshCorpus(), 'indebted')
    assert.ok(one?.excerpt)
    const { text, hits } = one.excerpt
    assert.match(text, /^Tessaly is heavily indebted/)
    assert.deepEqual(
      hits.map(({ start, end }) => text.slice(start, end)),
      ['indebted'],
    )
    assert.ok(one.kind === 'passage')
    const source = freshInterviews().get('file:///corpus/dlamini2023.txt') ?? ''
    assert.equal(
      source.slice(one.sentence.start, one.sentence.end),
      'Tessaly is heavily indebted, and the Meridian Development Bank knows it.',
    )
  })

  test('finds by the other names of whom a word names', async () => {
    const corpus = freshCorpus()
    corpus.set(
      'file:///corpus/names.md',
      '---\nattache: glossary/1\n---\n\n# Names\n\n## Actors\n\n### World Customs League {#wcl}\n\n- type: organisation\n- alias: WCL\n- alias: the League\n',
    )
    assert.deepEqual(placesOf(await find(corpus, 'wcl')), ['moyo2021 ¶1'])
    assert.deepEqual(placesOf(await find(corpus, '"wcl"')), ['moyo2021 ¶1'])
  })

  test('finds the claims whose text is not here, and gives those that rest on a passage with it', async () => {
    const corpus = readFixture()
    assert.ok(placesOf(await find(corpus, 'flood cost')).includes('reed2021#flood-cost'))
    corpus.setSource('file:///corpus/reed2021.txt', reedSource())
    const [passage] = await find(corpus, 'flood cost')
    assert.ok(passage?.kind === 'passage')
    assert.deepEqual(placesOf([passage]), ['reed2021 ¶5'])
    assert.ok(passage.claims.some(({ id }) => id === 'flood-cost'))
  })

  test('does not find a protected speaker by a name, nor shows it', async () => {
    const corpus = new Corpus()
    for (const [uri, text] of freshInterviews()) {
      if (!uri.includes('official2022')) continue
      if (uri.endsWith('.md')) corpus.set(uri, text.replace('### A senior port official', '### Petra Zelenka'))
      else corpus.setSource(uri, text.replace('Frankly, no.', 'Frankly, as Petra Zelenka, no.'))
    }
    assert.deepEqual(await find(corpus, 'Zelenka'), [])
    const [answer] = await find(corpus, 'debt')
    assert.ok(answer?.kind === 'passage')
    assert.equal(answer.excerpt, undefined)
  })

  test('says that there is more than it was asked for', async () => {
    const { said, isCut } = await searchIn(freshCorpus()).search('debt', 2)
    assert.equal(said.length, 2)
    assert.equal(isCut, true)
  })
})
