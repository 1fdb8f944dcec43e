import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { type EntryNode, entryTree } from '../../../../src/core/query/entryTree.js'
import { mostRows } from '../../../../src/core/query/pagedRows.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { fixtureCorpus } from '../../../support/fixtures.js'

suite('entryTree', () => {
  test('groups names by kind, by name within', () => {
    const { roots } = entryTree(readFixture())
    const groups = roots.map((node) => [node.id, node.kind === 'group' ? node.entries.map(({ name }) => name) : []])
    assert.deepEqual(Object.fromEntries(groups), {
      actor: [
        'Anna Reed',
        'Basin Commission',
        'Green League',
        'Kestria',
        'Ministry of Waters',
        'River Guard',
        'Velmark',
      ],
      agreement: ['Lower Basin Treaty', 'Sarn Memorandum'],
      event: ['Sarn talks', 'spring flood of 2018'],
      place: ['Kerra Dam', 'Vell River', 'city of Sarn'],
    })
  })

  test('opens an entry to what is said about it', () => {
    assert.deepEqual(under('actor', 'Green League'), [
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
    const rows = under('actor', 'Green League', corpus)
    assert.equal(rows.at(-1), 'more than 200')
    assert.equal(rows.length, 201)
  })

  test('gives every row an id of its own', () => {
    const tree = entryTree(readFixture())
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
  const tree = entryTree(corpus)
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

function under(group: string, name: string, corpus = readFixture()): readonly string[] {
  const tree = entryTree(corpus)
  const root = tree.roots.find(({ id }) => id === group)
  const entry = root && tree.childrenOf(root).find((node) => node.kind === 'entry' && node.entry.name === name)
  assert.ok(entry)
  return tree.childrenOf(entry).map((node) => {
    if (node.kind === 'claim') return node.claim.label
    return node.kind === 'cut' ? `more than ${node.shown}` : node.kind
  })
}
