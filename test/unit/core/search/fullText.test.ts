import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { FullText } from '../../../../src/core/search/fullText.js'
import type { Said } from '../../../../src/core/search/whoSaid.js'
import { formatPassageRef } from '../../../../src/core/corpus/read/values.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { reedSource } from '../../../support/fixtures.js'
import { freshInterviews } from '../../../support/freshInterviews.js'

function freshCorpus(): Corpus {
  const corpus = new Corpus()
  for (const [uri, text] of freshInterviews()) {
    if (uri.endsWith('.txt')) corpus.setSource(uri, text)
    else corpus.set(uri, text)
  }
  return corpus
}

function upToDate(corpus: Corpus): FullText {
  const fullText = new FullText(corpus)
  for (const _ of fullText.catchUp());
  return fullText
}

function placesOf(said: readonly Said[]): readonly string[] {
  return said.map((one) =>
    one.kind === 'passage'
      ? `${one.interview.key} ${formatPassageRef(one.passage.ref)}`
      : `${one.interview.key}#${one.claim.id}`,
  )
}

function find(corpus: Corpus, typed: string): readonly Said[] {
  return upToDate(corpus).search(typed, 100).said
}

suite('Who said', () => {
  test('the invented interviews are read without a problem', () => {
    const problems = [...freshCorpus().problems().values()].flat()
    assert.deepEqual(problems, [])
  })

  test('finds every mention of a matter in twelve interviews without one claim, newest first', () => {
    assert.deepEqual(placesOf(find(freshCorpus(), 'debt')), [
      'dlamini2023 ¶1',
      'dlamini2023 Q2',
      'varga2023 Q1',
      'varga2023 ¶1',
      'official2022 Q1',
      'official2022 ¶1',
      'ito2020 ¶1',
    ])
  })

  test('keeps the questioner’s words apart from the interviewee’s', () => {
    const voices = find(freshCorpus(), 'debt').flatMap((one) =>
      one.kind === 'passage' && one.interview.key === 'dlamini2023' ? one.passage.voice : [],
    )
    assert.deepEqual(voices, ['interviewee', 'questioner'])
  })

  test('never gives what was said off the record', () => {
    assert.deepEqual(find(freshCorpus(), 'forgiven quietly'), [])
  })

  test('shows the words around what was sought, and where it stands in them', () => {
    const [one] = find(freshCorpus(), 'indebted')
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

  test('finds by the other names of whom a word names', () => {
    const corpus = freshCorpus()
    corpus.set(
      'file:///corpus/names.md',
      '---\nattache: glossary/1\n---\n\n# Names\n\n## Actors\n\n### World Customs League {#wcl}\n\n- type: organisation\n- alias: WCL\n- alias: the League\n',
    )
    assert.deepEqual(placesOf(find(corpus, 'wcl')), ['moyo2021 Q1', 'moyo2021 ¶1'])
    assert.deepEqual(placesOf(find(corpus, '"wcl"')), ['moyo2021 ¶1'])
  })

  test('finds the claims whose text is not here, and gives those that rest on a passage with it', () => {
    const corpus = readFixture()
    assert.ok(placesOf(find(corpus, 'flood cost')).includes('reed2021#flood-cost'))
    corpus.setSource('file:///corpus/reed2021.txt', reedSource())
    const [passage] = find(corpus, 'flood cost')
    assert.ok(passage?.kind === 'passage')
    assert.deepEqual(placesOf([passage]), ['reed2021 ¶5'])
    assert.ok(passage.claims.some(({ id }) => id === 'flood-cost'))
  })

  test('does not find a protected speaker by a name, nor shows it', () => {
    const corpus = new Corpus()
    for (const [uri, text] of freshInterviews()) {
      if (!uri.includes('official2022')) continue
      if (uri.endsWith('.md')) corpus.set(uri, text.replace('### A senior port official', '### Petra Zelenka'))
      else corpus.setSource(uri, text.replace('Frankly, no.', 'Frankly, as Petra Zelenka, no.'))
    }
    assert.deepEqual(find(corpus, 'Zelenka'), [])
    const [, answer] = find(corpus, 'debt')
    assert.ok(answer?.kind === 'passage')
    assert.equal(answer.excerpt, undefined)
  })

  test('is up to date after any change, and reads only what changed', () => {
    const corpus = freshCorpus()
    const fullText = upToDate(corpus)
    assert.equal(fullText.isCurrent, true)
    corpus.setSource('file:///corpus/ito2020.txt', '[Q1]\nIs a way out in sight?\n\n[¶1]\nNo zebra is.\n')
    corpus.delete('file:///corpus/moyo2021.md')
    assert.equal(fullText.isCurrent, false)
    assert.equal([...fullText.catchUp()].length, 1)
    assert.deepEqual(placesOf(fullText.search('zebra', 9).said), ['ito2020 ¶1'])
    assert.deepEqual(fullText.search('relief', 9).said, [])
    assert.deepEqual(fullText.search('tariffs', 9).said, [])
    assert.deepEqual(fullText.size, upToDate(corpus).size)
  })

  test('says that there is more than it was asked for', () => {
    const { said, isCut } = upToDate(freshCorpus()).search('debt', 2)
    assert.equal(said.length, 2)
    assert.equal(isCut, true)
  })
})
