import assert from 'node:assert/strict'
import { readDraft } from '../../../../src/core/export/draft/readDraft.js'
import { proofread } from '../../../../src/core/export/proof/proofread.js'
import { isAlone } from '../../../../src/core/export/citationAlone.js'
import { tooMuchIn } from '../../../../src/core/memo/limits.js'
import { findMarkup } from '../../../../src/core/memo/markup.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { asASquare, growth } from '../../../support/growth.js'
import { sampleOf } from '../../../support/verifying.js'
import { runWith } from '../../cli/runWith.js'

suite('What no memo holds', () => {
  for (const [what, text] of [
    ['brackets in one paragraph', '[^a] '.repeat(6000)],
    ['brackets in each other', '['.repeat(6000) + ']'.repeat(6000)],
    ['emphasis in one paragraph', '**a*'.repeat(6000)],
    ['quotations', '> a\n\n'.repeat(6000)],
    ['notes between paragraphs', 'a[^a]\n\n[^a]: b\n\n'.repeat(6000)],
    ['lines under lines', 'a\n===\n'.repeat(6000)],
  ] as const)
    test(`is told and not read: thousands of ${what}`, () => assert.equal(tooMuchIn(text), 'marks'))

  for (const [what, text] of [
    ['paragraphs', 'A b.\n\n'.repeat(200_000)],
    ['items of a list', '- a\n'.repeat(300_000)],
    ['sentences in one line', 'A b. '.repeat(300_000)],
  ] as const)
    test(`is told and not read: hundreds of thousands of ${what}`, () => assert.equal(tooMuchIn(text), 'sentences'))

  test('is told and not read: a long note that is shown thousands of times', () =>
    assert.equal(tooMuchIn(`${'a[^a]\n\n'.repeat(2000)}[^a]: ${'word '.repeat(2000)}\n`), 'notes'))

  const listOf = (depth: number): string => Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- a\n`).join('')
  for (const [what, text] of [
    ['lists in lists, each in a line of its own', listOf(60)],
    ['the same with lines between', listOf(60).replaceAll('\n', '\n\n')],
    ['lists in one line', `${'- '.repeat(60)}a\n`],
    ['lists in numbered lists, by tabs', listOf(60).replaceAll('  ', '\t').replaceAll('-', '1.')],
    ['quotations', `${'>'.repeat(60)} a\n`],
    ['lists in quotations', listOf(60).replaceAll(/^/gm, '> ')],
    ['quotations of lists', Array.from({ length: 30 }, (_, at) => `${'  > '.repeat(at)}- > a\n`).join('')],
  ] as const)
    test(`is told and not read: sixty ${what}`, () => assert.equal(tooMuchIn(text), 'nesting'))

  test('is told and not read: a line of half a million characters, unless a picture makes it so long', () => {
    for (const piece of ['x', 'x ']) assert.equal(tooMuchIn(piece.repeat(600_000)), 'line')
    const picture = `data:image/png;base64,${'iVBORw0K'.repeat(100_000)}`
    for (const text of [`![a](${picture})\n`, `![a][b]\n\n[b]: <${picture}>\n`])
      assert.equal(tooMuchIn(text), undefined)
  })

  test('is told and not read: two sides of a merge', async () => {
    const text = '# T\n\n<<<<<<< HEAD\nIt may.\n=======\nIt will.\n>>>>>>> other\n'
    assert.equal(tooMuchIn('Under a line.\n=======\n'), undefined)
    for (const argv of [
      ['check', '/a.md'],
      ['export', '/a.md', '--to', 'md', '--force'],
    ]) {
      const { code, out, err } = await runWith(argv, { '/a.md': text })
      assert.deepEqual({ code, out }, { code: 1, out: '' })
      assert.match(err, /^Git left a merge conflict in \/a\.md, so it was not read\. Keep one side/)
    }
  })

  test('is told and not read: ten thousand citations', () =>
    assert.equal(tooMuchIn('So it is [@a].\n\n'.repeat(10_001)), 'citations'))

  for (const [what, text] of [
    ['a list of thirty levels', listOf(30).repeat(30)],
    ['a rule of dashes', `${'- '.repeat(80)}-\n`],
    ['a list in which each item has its own quotation', '- > a\n'.repeat(500)],
    ['answers to answers', Array.from({ length: 20 }, (_, at) => `${'> '.repeat(20 - at)}a\n`).join('')],
    ['six thousand citations in one paragraph', 'So it is [@reed2021, para. 2]. '.repeat(6000)],
    ['a book of notes', 'So it is.[^a]\n\n'.repeat(3000) + '[^a]: b\n\n'.repeat(3000)],
    ['a list of ten thousand', '- a *b* [c](d)\n'.repeat(10_000).replaceAll(/(?:.*\n){20}/g, '$&\nSo it is.\n\n')],
    ['a book', `${'So it is, and so it was before the war. '.repeat(6)}\n\n`.repeat(15_000)],
    ['a long table', '| a | b |\n|---|---|\n' + '| c | d |\n'.repeat(9000)],
  ] as const)
    test(`is not ${what}`, () => assert.equal(tooMuchIn(text), undefined))
})

test('A memo and a bibliography beyond a limit are told in one sentence, with the file and what to do', async () => {
  const deep = Array.from({ length: 800 }, (_, at) => `${'  '.repeat(at)}- a\n`).join('')
  const { code, err } = await runWith(['check', '/a.md'], { '/a.md': deep })
  assert.equal(err, '/a.md has lists, quotations or braces nested 50 deep, so it was not read. Simplify it.\n')
  assert.equal(code, 1)
  const macros = Array.from({ length: 40 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}\n`).join('')
  const text = '---\nbibliography: b.bib\n---\n\nSo it is [@a].\n'
  const told = await runWith(['check', '/a.md'], {
    '/a.md': text,
    '/b.bib': `@string{s0 = "quay "}\n${macros}@book{a, title = s40}\n`,
  })
  assert.match(told.out, /^\/b\.bib:21:21 error With “s19” the macros of this file stand for more than 10 million/)
  assert.equal(told.code, 2)
})

suite('A memo takes time by its length', () => {
  const draft = (text: string) => void readDraft(readMemo(text, 'markdown'))
  const proof = (text: string): void => {
    const memo = readMemo(text, 'markdown')
    proofread(readDraft(memo).document, { memo })
  }
  const alone = (text: string): void => {
    const memo = readMemo(text, 'markdown')
    memo.citations.forEach((_, index) => isAlone(memo, index, undefined))
  }
  const growing: readonly (readonly [name: string, piece: string, length: number, read: (text: string) => void])[] = [
    [
      'spans that are hidden, in one line',
      '[a]{.content-hidden} ',
      1500,
      (text: string) => void readMemo(text, 'markdown').text,
    ],
    ['spans in one line', '[a]{.b} ', 300, draft],
    ['letters without a space', 'a', 2500, proof],
    ['headings of one name', '# a\n\n', 700, draft],
    ['openings of notes', '^[', 1500, (text: string) => void findMarkup(text)],
    ['citations in one line that each might be alone', 'So “it” is [@a]. ', 300, alone],
  ]
  for (const [name, piece, length, read] of sampleOf(growing, 5))
    test(`of ${name}`, () => {
      const times = growth((count) => read(piece.repeat(count)), length)
      assert.ok(times < asASquare, `eight times the text took ${times.toFixed(1)} times as long`)
    })

  test('and is read with ten thousand marks of code in a row', () => {
    for (const mark of ['`', '~']) assert.ok(readDraft(readMemo(`a\n\n${mark.repeat(40_000)}\n\nb\n`, 'markdown')))
  })

  test('with front matter of more than anybody writes, which is told and not read', async () => {
    const text = `---\nlist: [${'{a: b},\n '.repeat(200_000)}]\n---\n\nSo it is [@reed2021].\n`
    const before = process.cpuUsage().user
    const { out } = await runWith(['check', '/a.md'], { '/a.md': text })
    assert.ok(process.cpuUsage().user - before < 10_000_000)
    assert.match(out, /^\/a\.md:\d+:\d+ warning The front matter cannot be read .*\n/)
  })

  test('with thousands of keys in its front matter', () => {
    const header = (count: number): string => Array.from({ length: count }, (_, index) => `k${index}: a\n`).join('')
    const times = growth((count) => void readDraft(readMemo(`---\n${header(count)}---\n\na\n`, 'markdown')), 500)
    assert.ok(times < asASquare, `eight times the keys took ${times.toFixed(1)} times as long`)
  })
})
