import assert from 'node:assert/strict'
import { type SaidNode, saidTree } from '../../../../src/core/search/saidTree.js'
import type { Corpus } from '../../../../src/core/corpus/corpus.js'
import { saidBy, saidDescription, saidText, saidWhere, spokenSaid } from '../../../../src/words/whoSaid.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { fixtureCorpus, reedSource } from '../../../support/fixtures.js'
import { freshInterviews } from '../../../support/freshInterviews.js'
import { searchIn } from '../../../support/textSearch.js'

function corpusWithTexts(): Corpus {
  const corpus = readFixture()
  corpus.setSource('file:///corpus/reed2021.txt', reedSource())
  for (const [uri, text] of freshInterviews()) {
    if (uri.endsWith('.txt')) corpus.setSource(uri, text)
    else corpus.set(uri, text)
  }
  return corpus
}

/** The tree as lines, indented by level. */
async function linesOf(corpus: Corpus, typed: string): Promise<readonly string[]> {
  const { said } = await searchIn(corpus, fixtureCorpus()).search(typed, 100)
  const tree = saidTree(said.filter(({ hasAll }) => hasAll))
  const lines = (node: SaidNode, level: string): readonly string[] => [
    level + labelOf(node, corpus),
    ...tree.childrenOf(node).flatMap((child) => lines(child, `${level}  `)),
  ]
  return tree.roots.flatMap((root) => lines(root, ''))
}

function labelOf(node: SaidNode, corpus: Corpus): string {
  if (node.kind === 'speaker') return saidBy(node.first, corpus, plainEnglish)
  if (node.kind === 'claim') return `claim ${node.claim.key}#${node.claim.id}`
  return `${saidWhere(node.said, corpus, plainEnglish)} · ${saidDescription(node.said, plainEnglish)}`
}

suite('What was said, by speaker', () => {
  test('shows passages under who utters them, a question not under the interviewee, and claims under their passage', async () => {
    assert.deepEqual(await linesOf(corpusWithTexts(), 'treaty sign velmark'), [
      'Claire Moreau',
      '  claim moreau2021#no-signature',
      'Anna Reed',
      '  Reed ¶2 · ¶2 · 4 May 2021 · Signature',
      '    claim reed2021#velmark-to-sign',
      '    claim reed2021#unequal-bargain',
      'Standfirst, interview with Reed',
      '  Standfirst SF1 · SF1 · 4 May 2021 · Signature',
      '    claim reed2021#reed-on-signature',
      '    claim reed2021#half-empty',
    ])
  })

  test('puts one speaker of several interviews under one name, and a protected one under the description', async () => {
    const corpus = corpusWithTexts()
    const other = freshInterviews().get('file:///corpus/ito2020.md') ?? ''
    corpus.set('file:///corpus/ito2019.md', other.replace('ito2020', 'ito2019').replace('issued: 2020', 'issued: 2019'))
    corpus.setSource('file:///corpus/ito2019.txt', '[Q1]\nWhy?\n\n[¶1]\nDebt, debt and debt.\n')
    const lines = await linesOf(corpus, 'debt')
    const at = lines.indexOf('Ren Ito')
    assert.deepEqual(lines.slice(at, at + 3), [
      'Ren Ito',
      '  Ito ¶1 · ¶1 · 5 January 2019 · Is a way out',
      '  Ito ¶1 · ¶1 · 5 January 2020 · Is a way out',
    ])
    assert.ok(lines.includes('a senior port official'))
    assert.ok(lines.includes('  a senior port official ¶1 · ¶1 · 2022 · Are the debts sustainable? · background'))
  })

  test('shows claims whose text is not here under who makes them', async () => {
    const corpus = readFixture()
    const lines = await linesOf(corpus, 'flood cost')
    assert.equal(lines[0], 'Anna Reed')
    assert.ok(lines.includes('  claim reed2021#flood-cost'))
  })

  test('says all of it to those who hear the screen', async () => {
    const corpus = corpusWithTexts()
    const [said] = (await searchIn(corpus).search('"takes a third"', 1)).said
    assert.ok(said?.kind === 'passage')
    assert.equal(
      spokenSaid(said, plainEnglish),
      `${saidText(said, plainEnglish)} Said by a senior port official in paragraph 1. Attribution terms: background.`,
    )
  })
})
