import assert from 'node:assert/strict'
import { fixtureCorpus } from '../../support/fixtures.js'
import { runWith } from './runWith.js'

const many = (count: number, one: (at: number) => string, between = '\n'): string =>
  Array.from({ length: count }, (_, at) => one(at)).join(between)
const row = `+${'---+'.repeat(150)}\n`

/** What would take seconds or gigabytes, and what is said instead. */
const memos: Readonly<Record<string, readonly [memo: string, sentence: RegExp]>> = {
  'lists 800 deep': [many(800, (at) => `${'  '.repeat(at)}- a`), /lists, quotations or braces nested 50 deep/],
  '20,000 off switches': [
    many(20_000, () => 'It is. <!-- attache-off quotation-altered: ours (A. Brandt) -->'),
    /more than 2000 off switches/,
  ],
  '8,000 quotations in a paragraph': [
    many(8000, (at) => `Reed says “it will flow ${at} times” there.`, ' '),
    /too many brackets, asterisks or quotation marks/,
  ],
  'a grid table of 300 rows and 150 columns': [
    `Fog.\n\n${row}${many(300, () => `|${' a |'.repeat(150)}\n${row}`, '')}`,
    /tables of more than 20000 cells/,
  ],
  '5,000 commands of LaTeX in each other': [
    `Fog ${'\\textit{'.repeat(5000)}x${'}'.repeat(5000)}.`,
    /lists, quotations or braces nested 50 deep/,
  ],
}

suite('What no analyst writes is told in one sentence, by a check and by an export', () => {
  for (const [name, [memo, sentence]] of Object.entries(memos))
    for (const argv of [
      ['check', '/m.md'],
      ['export', '/m.md', '--to', 'docx', '--force'],
    ])
      test(`${name}: ${argv[0]}`, async () => {
        const started = process.cpuUsage()
        const { code, out, err } = await runWith(argv, { '/m.md': memo })
        const { user, system } = process.cpuUsage(started)
        assert.match(err, sentence)
        assert.match(err, /^\/m\.md has [^\n]+, so it was not read\. [^\n]+\n$/)
        assert.deepEqual([code, out], [1, ''])
        assert.ok(user + system < 2_000_000, `${(user + system) / 1e6} s of CPU`)
      })

  const bibliographies: Readonly<Record<string, readonly [bib: string, said: RegExp]>> = {
    'macros that double 40 times': [
      `@string{s0 = "abcdefgh"}\n${many(40, (at) => `@string{s${at + 1} = s${at} # s${at}}`)}\n@book{a, title = s40, author = {B, C}, year = 2000}\n`,
      /macros of this file stand for more than 10 million characters/,
    ],
    '5,000 commands of LaTeX in each other': [
      `@book{a, title = {${'\\textit{'.repeat(5000)}x${'}'.repeat(5000)}}, author = {B, C}, year = 2000}\n`,
      /^$/,
    ],
  }
  for (const [name, [bib, said]] of Object.entries(bibliographies))
    for (const argv of [
      ['check', '/m.md'],
      ['export', '/m.md', '--to', 'docx', '--force'],
    ])
      test(`${name} in a bibliography: ${argv[0]}`, async () => {
        const memo = '---\nbibliography: b.bib\n---\n\nIt is so [@a].\n'
        const started = process.cpuUsage()
        const { code, out, files } = await runWith(argv, { '/m.md': memo, '/b.bib': bib })
        const { user, system } = process.cpuUsage(started)
        if (argv[0] === 'check') assert.match(out, said)
        else assert.deepEqual([code, files.has('/m.docx')], [0, true])
        assert.ok(user + system < 2_000_000, `${(user + system) / 1e6} s of CPU`)
      })

  test('a merge conflict in an interview is called one', async () => {
    const [file = '', text = ''] = [...fixtureCorpus()].find(([uri]) => uri.endsWith('/reed2021.md')) ?? []
    const conflict = (line: string): string => `<<<<<<< HEAD\n${line}\n=======\n${line} so\n>>>>>>> theirs`
    const broken = text.replace(/^title: .*$/m, conflict)
    const { out, code } = await runWith(['corpus'], { [file.replace('file://', '')]: broken })
    assert.match(out, /\/reed2021\.md:\d+:1 error .*merge conflict.* merge-conflict$/m)
    assert.doesNotMatch(out, /reed2021\.md.*(?:field-missing|field-unknown)/)
    assert.equal(code, 2)
  })
})
