import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { applyEdits } from '../../../../src/core/check/safeFixes.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { proseOf } from '../../../../src/core/memo/prose.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { openCompletion } from '../../../../src/core/query/citationCompletion.js'
import type { Rewrite } from '../../../../src/core/query/rewrites/rewrite.js'
import { passageQueryAt, rewritesAt } from '../../../../src/core/query/rewrites/rewritesAt.js'
import type { PassageQuery } from '../../../../src/core/search/uncoded.js'
import { fixtureCorpus, reedSource } from '../../../support/fixtures.js'
import { freshInterviews } from '../../../support/freshInterviews.js'
import { searchIn } from '../../../support/textSearch.js'

/** Twelve interviews as an import leaves them, beside those with claims, of which one has its text. */
function corpusOf(): Corpus {
  const corpus = new Corpus()
  for (const [uri, text] of [...freshInterviews(), ...fixtureCorpus()]) {
    if (uri.endsWith('.txt')) corpus.setSource(uri, text)
    else corpus.set(uri, text)
  }
  corpus.setSource('file:///corpus/reed2021.txt', reedSource())
  return corpus
}

async function found(query: Partial<PassageQuery>, search = searchIn(corpusOf())): Promise<readonly string[]> {
  const { passages } = await search.rankUncoded({ typed: '', sentence: '', ...query }, 9)
  return passages.map(({ interview, passage, words }) => `${interview.key} ¶${passage.ref.number} ${words}`)
}

/** What is offered at `|`: passages as `key ¶n`, all else by kind and name. */
async function offered(marked: string, corpus = corpusOf()): Promise<readonly string[]> {
  const text = marked.replace('|', '')
  const context = { text, prose: proseOf(text, 'markdown'), offset: marked.indexOf('|'), citedKeys: new Set<string>() }
  const list = openCompletion(corpus, context)
  const passages = list?.passageQuery && (await searchIn(corpus).rankUncoded(list.passageQuery, 8))
  return (list?.complete(passages).items ?? []).map((one) => {
    if (one.kind === 'passage') return `${one.interview.key} ¶${one.passage.ref.number}`
    return one.kind === 'claim' ? `claim:${one.claim.id}` : one.kind
  })
}

suite('sentences that no claim rests on', () => {
  test('are found by what was typed, in any form, the questioner’s, protected and closed ones left out', async () => {
    assert.deepEqual(await found({ typed: 'debt' }), [
      'ito2020 ¶1 Debt relief, perhaps.',
      'dlamini2023 ¶1 Tessaly is heavily indebted, and the Meridian Development Bank knows it.',
      'varga2023 ¶1 Debts are not the trouble.',
    ])
    assert.deepEqual(await found({ typed: 'forgiven' }), [])
    assert.deepEqual(await found({ typed: 'harbour earns' }), [])
  })

  test('are found by what a word may become while it is typed, whatever else it may mean', async () => {
    for (const typed of ['h', 'he', 'heav', 'heavily i', 'heavily in', 'heavily ind'])
      assert.match((await found({ typed })).join('\n'), /^dlamini2023 ¶1 Tessaly is heavily/m, typed)
  })

  test('are found by the sentence that is being written, if it shares two telling words', async () => {
    const [first] = await found({ sentence: 'The Meridian bank knows how deep in debt Tessaly is.' })
    assert.match(first ?? '', /^dlamini2023 ¶1 Tessaly is heavily indebted/)
    assert.deepEqual(await found({ sentence: 'The zebra is striped.' }), [])
    assert.deepEqual(await found({ sentence: 'We think so.' }), [])
  })

  test('are those of some interviews where these are asked for', async () => {
    const sentence = 'The Meridian bank knows how deep in debt Tessaly is.'
    assert.ok((await found({ sentence, keys: ['varga2023'] })).every((one) => one.startsWith('varga2023')))
    assert.deepEqual(await found({ sentence, keys: ['ito1999'] }), [])
  })

  test('are no sentences on which a claim rests', async () => {
    assert.deepEqual(await found({ typed: 'slow-motion bargain' }), [])
    assert.deepEqual(await found({ typed: 'first snow' }), [])
  })

  test('are offered while a citation is typed, beside claims by how much they share', async () => {
    assert.deepEqual(await offered('As said, @indebt|'), ['dlamini2023 ¶1'])
    const about = await offered('The Meridian bank knows how deep in debt Tessaly is @|')
    assert.equal(about[0], 'dlamini2023 ¶1', about.join())
    const dam = await offered('The Kerra Dam may fail within ten years @|')
    assert.equal(dam[0], 'claim:dam-failure', dam.join())
  })

  test('cite the paragraph at the end of a sentence that cites nothing', async () => {
    const corpus = corpusOf()
    const search = searchIn(corpus)
    const text = 'Deep in debt, Tessaly worries the Meridian bank. So it is.'
    const { checked } = new MemoChecker(corpus).examine(readMemo(text, 'markdown'))
    const rewrites = async (offset: number): Promise<readonly Rewrite[]> => {
      const query = passageQueryAt(checked, offset)
      const passages = query ? (await search.rankUncoded(query, 3)).passages : []
      return rewritesAt(checked, offset, { passages }).filter(({ kind }) => kind === 'cite-passage')
    }
    const [made] = await rewrites(5)
    assert.equal(
      applyEdits(text, made?.edits ?? []),
      'Deep in debt, Tessaly worries the Meridian bank [@dlamini2023, para. 1]. So it is.',
    )
    assert.deepEqual(await rewrites(text.length - 3), [])
  })
})
