import assert from 'node:assert/strict'
import { type NodeTree, VisibleRows } from '../../../src/editor/trees/visibleRows.js'

interface Row {
  readonly id: string
  readonly label: string
  readonly parent?: Row
}

/** A tree by the ids of its rows, `a/b` below `a`; the label is what stands behind a colon. */
function treeOf(...lines: readonly string[]): NodeTree<Row> {
  const rows = lines.map((line) => {
    const [id = '', label = ''] = line.split(':')
    return { id, label, depth: id.split('/').length }
  })
  const below = (depth: number, parent?: Row): readonly Row[] =>
    rows
      .filter((row) => row.depth === depth && (!parent || row.id.startsWith(`${parent.id}/`)))
      .map(({ id, label }) => ({ id, label, ...(parent ? { parent } : {}) }))
  return { roots: below(1), childrenOf: (row) => below(row.id.split('/').length + 1, row) }
}

const lookOf = ({ label }: Row): string => label

/** What VS Code does with branches that are open: it asks for their rows and draws them. */
function show(shown: VisibleRows<Row>, tree: NodeTree<Row>, ...open: readonly string[]): readonly Row[] {
  const drawn: Row[] = []
  const ask = (branch?: Row): void => {
    for (const row of shown.give(branch, branch ? tree.childrenOf(branch) : tree.roots)) {
      shown.draw(row, lookOf(row))
      drawn.push(row)
      if (open.includes(row.id)) ask(row)
    }
  }
  ask()
  return drawn
}

function idsOf(changed: readonly Row[] | 'all'): readonly string[] | 'all' {
  return changed === 'all' ? changed : changed.map(({ id }) => id)
}

suite('rows that VS Code has been given', () => {
  const lines = ['a:A', 'a/x:X', 'a/x/1:One', 'a/x/2:Two', 'a/y:Y', 'a/y/1:Why', 'b:B', 'b/z:Z']
  const changes: readonly (readonly [what: string, after: readonly string[], expected: readonly string[] | 'all'])[] = [
    ['nothing has changed', lines, []],
    ['a row says something else', lines.map((one) => one.replace('Two', 'Deux')), ['a/x/2']],
    ['a branch says something else', lines.map((one) => one.replace(':X', ':Ex')), ['a/x']],
    ['a branch and rows below it say something else', lines.map((one) => one.replace(/:(X|One)/, ':new')), ['a/x']],
    ['a row has come', [...lines, 'a/x/3:Three'], ['a/x']],
    ['a row has gone', lines.filter((one) => one !== 'a/x/1:One'), ['a/x']],
    ['rows have changed places', ['a:A', 'a/x:X', 'a/x/2:Two', 'a/x/1:One', 'a/y:Y', 'b:B'], ['a/x']],
    ['what nobody has opened has changed', [...lines, 'b/w:W', 'a/y/2:Not'], []],
    ['a first row has come', [...lines, 'c:C'], 'all'],
  ]
  for (const [what, after, expected] of changes) {
    test(`are told of where ${what}`, () => {
      const shown = new VisibleRows<Row>()
      show(shown, treeOf(...lines), 'a', 'a/x')
      assert.deepEqual(idsOf(shown.follow(treeOf(...after), lookOf)), expected)
    })
  }

  test('are told of only once VS Code has asked for the first ones, be it that there were none', () => {
    const shown = new VisibleRows<Row>()
    assert.deepEqual(idsOf(shown.follow(treeOf('a:A'), lookOf)), [])
    show(shown, treeOf())
    assert.equal(shown.follow(treeOf('a:A'), lookOf), 'all')
    assert.equal(shown.follow(treeOf('a:A', 'b:B'), lookOf), 'all', 'until it asks again')
    show(shown, treeOf('a:A', 'b:B'))
    assert.deepEqual(idsOf(shown.follow(treeOf('a:Ah', 'b:B'), lookOf)), ['a'])
  })

  test('stay the objects that VS Code knows, and say what the tree says', () => {
    const shown = new VisibleRows<Row>()
    const before = show(shown, treeOf(...lines), 'a', 'a/x')
    const tree = treeOf(...lines.map((one) => `${one}!`), 'c:C')
    shown.follow(tree, lookOf)
    const after = show(shown, tree, 'a', 'a/x')
    for (const [index, row] of before.entries()) assert.equal(after[index], row)
    assert.deepEqual(
      after.map(({ label }) => label),
      ['A!', 'X!', 'One!', 'Two!', 'Y!', 'B!', 'C'],
    )
  })

  test('are told of once only', () => {
    const shown = new VisibleRows<Row>()
    show(shown, treeOf(...lines), 'a', 'a/x')
    const tree = treeOf(...lines, 'a/x/3:Three')
    assert.deepEqual(idsOf(shown.follow(tree, lookOf)), ['a/x'])
    show(shown, tree, 'a', 'a/x')
    assert.deepEqual(idsOf(shown.follow(tree, lookOf)), [])
  })

  test('are held until something above them has changed, and again when they were asked for', () => {
    const shown = new VisibleRows<Row>()
    show(shown, treeOf(...lines), 'a', 'a/x')
    assert.ok(shown.holds('a') && shown.holds('a/x') && !shown.holds('a/y'))
    const tree = treeOf(...lines.map((one) => one.replace(':A', ':Ah')))
    shown.follow(tree, lookOf)
    assert.ok(!shown.holds('a') && !shown.holds('a/x'))
    show(shown, tree, 'a', 'a/x')
    assert.ok(shown.holds('a') && shown.holds('a/x'))
  })

  test('are forgotten when they are gone', () => {
    const shown = new VisibleRows<Row>()
    show(shown, treeOf(...lines), 'a', 'a/x')
    shown.follow(treeOf('b:B', 'b/z:Z'), lookOf)
    assert.equal(shown.row('a/x/1'), undefined)
    assert.equal(shown.row('a'), undefined)
    assert.equal(shown.row('b')?.label, 'B')
  })
})
