import assert from 'node:assert/strict'
import { claimRef } from '../../../../src/core/corpus/claimRef.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { mostRows } from '../../../../src/core/query/pagedRows.js'
import { filterClaims } from '../../../../src/core/query/filter.js'
import { type Arrangement, type TopicNode, type TopicTree, topicTree } from '../../../../src/core/query/topicTree.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { moreauInterview } from '../../../support/fixtures.js'

suite('topicTree', () => {
  test('shows interviews, newest first, then their topics, sub-topics and claims in the order of the file', () => {
    assert.deepEqual(outline(treeOf(readFixture()), 3).slice(0, 16), [
      'Nothing before the elections',
      '  The treaty (4)',
      '    No signature this year',
      '    Elections come first',
      '    Peace on the river',
      '    Minister has resigned',
      'Low water, high stakes: the Lower Basin Treaty',
      '  The treaty (9)',
      '    Signature (5)',
      '      Velmark to sign before winter',
      '      Reed expects a signature',
      '      Vote has slipped',
      '      Green League to block the treaty',
      '      Reed said to expect a blockade',
      '    Its worth (4)',
      '      A bargain of unequals',
    ])
  })

  test('shows every claim once, whichever way it is arranged, unless it answers two questions', () => {
    const corpus = readFixture()
    const all = corpus.interviews().flatMap(({ claims }) => claims.map(claimRef))
    for (const arrangement of ['topic', 'interview', 'question'] as const)
      assert.deepEqual(claimsIn(treeOf(corpus, arrangement)).sort(), all.sort(), arrangement)
  })

  test('by question, puts standfirsts first and the claims in the order of the passages', () => {
    const lines = outline(treeOf(readFixture(), 'question'), 3)
    const from = lines.indexOf('Low water, high stakes: the Lower Basin Treaty')
    assert.deepEqual(lines.slice(from, from + 11), [
      'Low water, high stakes: the Lower Basin Treaty',
      '  Standfirst 1 (2)',
      '    Reed expects a signature',
      '    Dam half empty',
      '  Q1 Why the vote slipped (8)',
      '    Vote has slipped',
      '    Dorrin finds the treaty unfair',
      '    Farmers side with Dorrin',
      '    Memorandum signed in 2019',
      '    Flood alarms only',
      '    River measured weekly',
    ])
  })

  test('says where there are no claims', () => {
    const corpus = new Corpus()
    const text = moreauInterview().replace(/## Topics[^]*/, '## Topics\n\n### Left open {#open}\n')
    corpus.set('file:///corpus/moreau2021.md', text)
    const answers = ['    ¶1', '    ¶2', '    ¶3']
    assert.deepEqual(outline(treeOf(corpus), 3).slice(1), [
      '  Left open (0)',
      '    no claims',
      '  Answers to Q1',
      ...answers,
    ])
    assert.deepEqual(outline(treeOf(corpus, 'question'), 3).slice(1), ['  Q1 The treaty this year (0)', ...answers])
    assert.deepEqual(outline(treeOf(corpus, 'topic'), 3), [
      'not coded',
      '  Nothing before the elections',
      '    Answers to Q1',
      ...answers.map((one) => `  ${one}`),
    ])
  })

  test('by question, puts the answers that no claim rests on between the claims', () => {
    const text = moreauInterview().replace('- at: ¶2 “Once the elections … cabinet will return”\n', '')
    const lines = outline(treeOf(readFixture({ 'file:///corpus/moreau2021.md': text }), 'question'), 3)
    assert.deepEqual(lines.slice(1, 7), [
      '  Q1 The treaty this year (4)',
      '    Peace on the river',
      '    No signature this year',
      '    Elections come first',
      '    ¶2',
      '    Minister has resigned',
    ])
  })

  test('by topic, joins what all interviews say on it, by who says it, interviewees first', () => {
    const text = moreauInterview().replace(
      '### The treaty {#treaty shared=lower-basin-treaty}',
      '### The treaty {#treaty}',
    )
    for (const moreau of [moreauInterview(), text]) {
      const lines = outline(treeOf(readFixture({ 'file:///corpus/moreau2021.md': moreau }), 'topic'), 1)
      assert.deepEqual(lines.slice(0, 7), [
        'The treaty',
        '  by moreau (2)',
        '  by moreau (1)', // under other terms, where nobody may be told who it is
        '  by reed (3)',
        '  by hale (1)',
        '  by standfirst (1)',
        '  by questioner (5)',
      ])
    }
    const found = treeOf(readFixture(), 'topic').find('reed2021#unequal-bargain')
    assert.deepEqual(pathTo(found), ['The treaty', 'by reed (3)', 'A bargain of unequals'])
  })

  test('lists the paragraphs without a claim last, and none where every paragraph has one or a filter is set', () => {
    const corpus = readFixture({
      'file:///corpus/moreau2021.md': moreauInterview().replaceAll('- at: ¶2', '- at: ¶1'),
    })
    const lines = outline(treeOf(corpus), 3)
    const from = lines.indexOf('  1 of 3 without a claim')
    assert.deepEqual(lines.slice(from, from + 4), [
      '  1 of 3 without a claim',
      '    Answers to Q1',
      '      ¶2',
      'Low water, high stakes: the Lower Basin Treaty',
    ])
    assert.equal(lines.filter((line) => line.includes('without a claim')).length, 1)
    const only = new Set([claimRef({ key: 'moreau2021', id: 'peace' })])
    assert.doesNotMatch(outline(topicTree(corpus, { arrangement: 'interview', only }), 2).join(), /without/)
  })

  test('by topic, finds an interview among those of which something is not coded, and none that is coded', () => {
    const corpus = readFixture({
      'file:///corpus/moreau2021.md': moreauInterview().replaceAll('- at: ¶2', '- at: ¶1'),
    })
    const tree = treeOf(corpus, 'topic')
    const found = tree.findInterview('moreau2021')
    assert.equal(found?.parent?.kind, 'uncoded')
    assert.ok(tree.childrenOf(found.parent).some(({ id }) => id === found.id))
    assert.equal(tree.findInterview('reed2021'), undefined)
  })

  test('loses no claim whose paragraph stands under no question', () => {
    const corpus = new Corpus()
    const text = moreauInterview().replace('### Q1 The treaty this year', '### The treaty this year')
    corpus.set('file:///corpus/moreau2021.md', text)
    const lines = outline(treeOf(corpus, 'question'), 3)
    assert.equal(lines[1], '  elsewhere (4)')
    assert.equal(lines.length, 6)
  })

  test('gives every row an id of its own that a second reading gives again', () => {
    for (const arrangement of ['topic', 'interview', 'question'] as const) {
      const ids = nodesIn(treeOf(readFixture(), arrangement)).map(({ id }) => id)
      assert.equal(new Set(ids).size, ids.length)
      assert.deepEqual(
        ids,
        nodesIn(treeOf(readFixture(), arrangement)).map(({ id }) => id),
      )
    }
  })

  test('finds a claim with all that stands above it', () => {
    const found = treeOf(readFixture()).find('reed2021#unequal-bargain')
    assert.deepEqual(pathTo(found), [
      'Low water, high stakes: the Lower Basin Treaty',
      'The treaty',
      'Its worth',
      'A bargain of unequals',
    ])
    assert.equal(treeOf(readFixture()).find('reed2021#no-such'), undefined)
  })

  suite('with a filter', () => {
    test('keeps only claims that have all words, and the headings above them', () => {
      assert.deepEqual(outline(filtered('green league'), 9), [
        'Low water, high stakes: the Lower Basin Treaty',
        '  The treaty (2)',
        '    Signature (2)',
        '      Green League to block the treaty',
        '      Reed said to expect a blockade',
      ])
    })

    const cases: readonly (readonly [typed: string, wanted: string])[] = [
      ['LBT', 'reed2021#velmark-to-sign'], // another name of the treaty
      ['velmärk wint', 'reed2021#velmark-to-sign'], // accents do not matter, and the last word is only begun
      ['measures', 'reed2021#measured-weekly'], // a topic
      ['kestrian engineers', 'reed2021#dam-failure'], // a holder
      ['moreau elections', 'moreau2021#elections-first'], // a voice
    ]
    for (const [typed, wanted] of cases) {
      test(`“${typed}” finds ${wanted}`, () => assert.ok(claimsIn(filtered(typed)).includes(wanted)))
    }

    test('does not find a protected source by name', () => {
      for (const typed of ['Solberg', 'Henrik', 'Stein']) assert.deepEqual(claimsIn(filtered(typed)), [], typed)
    })

    test('without a word lets everything through', () => assert.equal(filterClaims(readFixture(), ' – '), undefined))

    test('finds nothing rather than something near', () => assert.deepEqual(filtered('zeppelin').roots, []))
  })
})

function treeOf(corpus: Corpus, arrangement: Arrangement = 'interview'): TopicTree {
  return topicTree(corpus, { arrangement })
}

function filtered(typed: string): TopicTree {
  const corpus = readFixture()
  const found = filterClaims(corpus, typed)
  assert.ok(found)
  return topicTree(corpus, { arrangement: 'interview', only: found.only })
}

suite('topicTree of a large corpus', () => {
  const count = 1000
  const corpus = new Corpus()
  for (let at = 0; at < count; at += 1) {
    const key = `voice${String(at).padStart(4, '0')}`
    const text = moreauInterview()
      .replaceAll('moreau2021', key)
      .replace(/ \{#treaty\}/, ` ${at} {#treaty}`)
    corpus.set(`file:///corpus/${key}.md`, text)
  }

  for (const arrangement of ['interview', 'question', 'topic'] as const) {
    test(`by ${arrangement}, no branch has more rows than anybody looks over, and none is missing`, () => {
      const tree = treeOf(corpus, arrangement)
      const counts = [tree.roots.length, ...nodesIn(tree).map((node) => tree.childrenOf(node).length)]
      assert.ok(Math.max(...counts) <= mostRows + 1)
      assert.equal(new Set(claimsIn(tree)).size, corpus.claims.size)
      const ids = nodesIn(tree).map(({ id }) => id)
      assert.equal(new Set(ids).size, ids.length)
    })

    test(`by ${arrangement}, a claim of the last interview is found with all rows above it`, () => {
      const tree = treeOf(corpus, arrangement)
      const claim = corpus.interview('voice0999')?.claims.at(-1)
      assert.ok(claim)
      const found = tree.find(claimRef(claim))
      assert.ok(found?.kind === 'claim' && found.claim === claim)
      for (const row of withAbove(found)) {
        const rows: readonly TopicNode[] = row.parent ? tree.childrenOf(row.parent) : tree.roots
        assert.ok(
          rows.some(({ id }) => id === row.id),
          row.id,
        )
      }
    })
  }

  test('an interview behind the first page has its topics below it', () => {
    const tree = treeOf(corpus, 'interview')
    const node = tree.findInterview('voice0999')
    assert.ok(node)
    assert.deepEqual(pathTo(node).slice(0, 2), [`${count - mostRows} more`, `${count - 2 * mostRows} more`])
    assert.equal(tree.childrenOf(node)[0]?.kind, 'topic')
  })
})

function nodesIn(tree: TopicTree, nodes: readonly TopicNode[] = tree.roots): readonly TopicNode[] {
  return nodes.flatMap((node) => [node, ...nodesIn(tree, tree.childrenOf(node))])
}

function claimsIn(tree: TopicTree): string[] {
  return nodesIn(tree).flatMap((node) => (node.kind === 'claim' ? claimRef(node.claim) : []))
}

function outline(tree: TopicTree, depth: number, nodes = tree.roots, indent = ''): readonly string[] {
  return nodes.flatMap((node) => {
    const size = ['topic', 'question', 'standfirst', 'elsewhere'].includes(node.kind) ? ` (${tree.sizeOf(node)})` : ''
    const below = depth > 0 ? outline(tree, depth - 1, tree.childrenOf(node), `${indent}  `) : []
    return [`${indent}${nameOf(node)}${size}`, ...below]
  })
}

function withAbove(node: TopicNode): readonly TopicNode[] {
  return node.parent ? [...withAbove(node.parent), node] : [node]
}

function pathTo(node: TopicNode | undefined): readonly string[] {
  return node ? [...pathTo(node.parent), nameOf(node)] : []
}

function nameOf(node: TopicNode): string {
  switch (node.kind) {
    case 'interview':
      return node.interview.title
    case 'topic':
      return node.topic.title
    case 'question':
      return `Q${node.question.number} ${node.question.label}`
    case 'standfirst':
      return `Standfirst ${node.ref.number}`
    case 'claim':
      return node.claim.label
    case 'elsewhere':
      return 'elsewhere'
    case 'bare':
      return `${node.coverage.bare.length} of ${node.coverage.paragraphs} without a claim`
    case 'passage':
      return `¶${node.passage.ref.number}`
    case 'answers':
      return `Answers to ${node.question ? `Q${node.question.number}` : 'nothing'}`
    case 'group':
      return node.group.title
    case 'expert':
      return `by ${node.expert.claims[0].voice} (${node.expert.claims.length})`
    case 'uncoded':
      return 'not coded'
    case 'none':
      return 'no claims'
    case 'more':
      return `${node.left} more`
  }
}
