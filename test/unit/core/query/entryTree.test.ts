import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import type { EntryKind } from '../../../../src/core/model.js'
import { type EntryNode, entryTree } from '../../../../src/core/query/entryTree.js'
import { mostRows } from '../../../../src/core/query/pagedRows.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { fixtureCorpus } from '../../../support/fixtures.js'

suite('entryTree', () => {
  test('groups actors by type, in the order of the types, by name within', () => {
    assert.deepEqual(groups(['actor']), {
      'actor:person': ['Anna Reed'],
      'actor:state': ['Kestria', 'Velmark'],
      'actor:organisation': ['Basin Commission'],
      'actor:government body': ['Ministry of Waters'],
      'actor:party': ['Green League'],
      'actor:armed group': ['River Guard'],
    })
  })

  test('groups agreements by type, and events and places each in one group', () => {
    assert.deepEqual(groups(['agreement', 'event', 'place']), {
      'agreement:pact': ['Sarn Memorandum'],
      'agreement:treaty': ['Lower Basin Treaty'],
      event: ['Sarn talks', 'spring flood of 2018'],
      place: ['Kerra Dam', 'Vell River', 'city of Sarn'],
    })
  })

  test('opens an entry to what is said about it', () => {
    assert.deepEqual(under('actor:party', 'Green League'), [
      'Green League to block the treaty',
      'Reed said to expect a blockade',
    ])
  })

  test('says that nothing is said of an entry', () => {
    const corpus = readFixture()
    const other = '---\nattache: glossary/1\n---\n\n## Events\n\n### Quiet day {#quiet}\n\n- type: day\n'
    corpus.set('file:///corpus/other.md', other)
    assert.deepEqual(under('event', 'Quiet day', corpus), ['none'])
  })

  test('says that there are more claims than it shows', () => {
    const corpus = readFixture()
    const text = fixtureCorpus().get('file:///corpus/reed2021.md') ?? ''
    const [, claim = ''] = /(###### Green League to block the treaty[^]*?)(?=###### )/.exec(text) ?? []
    const many = Array.from({ length: 250 }, (_, index) =>
      claim.replace('{#league-to-block}', `{#block-${index}}`).replace('block the treaty.', `block bill ${index}.`),
    )
    corpus.set('file:///corpus/reed2021.md', text.replace(claim, many.join('')))
    const rows = under('actor:party', 'Green League', corpus)
    assert.equal(rows.at(-1), 'more than 200')
    assert.equal(rows.length, 201)
  })

  test('gives every row an id of its own', () => {
    const tree = entryTree(readFixture(), ['actor', 'agreement', 'event', 'place'])
    const all = (nodes: readonly EntryNode[]): readonly string[] =>
      nodes.flatMap((node) => [node.id, ...all(tree.childrenOf(node))])
    const ids = all(tree.roots)
    assert.equal(new Set(ids).size, ids.length)
  })
})

test('entries by the thousand come in pages', () => {
  const corpus = new Corpus()
  const entries = Array.from({ length: 1000 }, (_, at) => `### Person ${at} {#p${at}}\n\n- type: person\n`)
  corpus.set('file:///corpus/all.md', `---\nattache: glossary/1\n---\n\n# All\n\n## Actors\n\n${entries.join('\n')}`)
  const tree = entryTree(corpus, ['actor'])
  const pages: number[] = []
  const ids = new Set<string>()
  for (let branch = tree.roots[0]; branch;) {
    const rows = tree.childrenOf(branch)
    pages.push(rows.length)
    for (const row of rows) if (row.kind === 'entry') ids.add(row.id)
    branch = rows.find(({ kind }) => kind === 'more')
  }
  assert.deepEqual(pages, [mostRows + 1, mostRows + 1, 1000 - 2 * mostRows])
  assert.equal(ids.size, 1000)
})

function groups(kinds: readonly EntryKind[]): Readonly<Record<string, readonly string[]>> {
  const { roots } = entryTree(readFixture(), kinds)
  return Object.fromEntries(
    roots.map((node) => [node.id, node.kind === 'group' ? node.entries.map(({ name }) => name) : []]),
  )
}

function under(group: string, name: string, corpus = readFixture()): readonly string[] {
  const tree = entryTree(corpus, ['actor', 'event'])
  const root = tree.roots.find(({ id }) => id === group)
  const entry = root && tree.childrenOf(root).find((node) => node.kind === 'entry' && node.entry.name === name)
  assert.ok(entry)
  return tree.childrenOf(entry).map((node) => {
    if (node.kind === 'claim') return node.claim.label
    return node.kind === 'cut' ? `more than ${node.shown}` : node.kind
  })
}
