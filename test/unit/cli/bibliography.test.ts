import assert from 'node:assert/strict'
import { besideTally, runWith } from './runWith.js'

const bib =
  '@book{ward2019, title = {Dams}, author = {Ward, H.}, year = 2019}\n@book{bad, title = {A}\n  year = 2000}\n'
const memo = (front: string, body: string): string => `---\n${front}\n---\n\n${body}\n`

suite('attache check and the bibliographies of a memo', () => {
  test('knows their keys, tells their mistakes in their place, and once for all memos', async () => {
    const files = {
      '/memos/refs/sources.bib': bib,
      '/memos/a.md': memo('bibliography: refs/sources.bib', 'See [@ward2019, p. 3] and [@ward209].'),
      '/memos/b.md': memo('bibliography: refs/sources.bib', 'See [@ward2019].'),
    }
    const { code, out, err } = await runWith(['check', '/memos/a.md', '/memos/b.md'], files)
    assert.equal(besideTally(err), '')
    assert.deepEqual(out.trim().split('\n'), [
      '/memos/a.md:5:29 error No interview or bibliography here has the key ward209. Similar: ward2019. unknown-source',
      '/memos/refs/sources.bib:3:3 error “year = 2000}” cannot be read, so the entry was skipped; expected , }. entry-malformed',
    ])
    assert.equal(code, 2)
  })

  test('are given up by what they take to compute, not by the clock of a busy machine', async () => {
    const files = { '/memos/s.bib': bib, '/memos/a.md': memo('bibliography: s.bib', 'See [@ward2019].') }
    let spent = 0
    const computed = (): number => (spent += 20_000)
    const { out } = await runWith(['check', '/memos/a.md'], files, '', { computed })
    assert.match(out, /bibliography-too-slow/)
    const quick = await runWith(['check', '/memos/a.md'], files, '', { computed: () => 0 })
    assert.doesNotMatch(quick.out, /bibliography-too-slow|unknown-source/)
  })

  test('reads CSL-JSON, CSL-YAML, RIS and references in the memo', async () => {
    const files = {
      '/memos/a.json': '[{"id": "json2019", "type": "book"}]',
      '/memos/b.yaml': 'references:\n- id: yaml2019\n  type: book\n',
      '/memos/c.ris': 'TY  - BOOK\nID  - ris2019\nER  - \n',
      '/memos/a.md': memo(
        'bibliography: [a.json, b.yaml, c.ris]\nreferences:\n- id: inline2019\n  type: book',
        'See [@json2019; @yaml2019; @ris2019; @inline2019].',
      ),
    }
    assert.deepEqual(await runWith(['check', '/memos/a.md'], files).then(({ out, code }) => [out, code]), ['', 0])
  })

  test('says where a memo names what is not there or cannot be read, as JSON too', async () => {
    const files = {
      '/memos/latin.bib': new Uint8Array([0x40, 0xff, 0xfe]),
      '/memos/a.md': memo(
        'bibliography: [lost.bib, sources.docx, latin.bib, references.json]',
        'See [@reed2021, para. 2].',
      ),
    }
    const { out } = await runWith(['check', '/memos/a.md', '--json'], files)
    const { problems } = JSON.parse(out) as { problems: readonly { file: string; line: number; rule: string }[] }
    assert.deepEqual(
      problems.map(({ file, line, rule }) => [file, line, rule]),
      [
        ['/memos/a.md', 2, 'bibliography-format-unknown'],
        ['/memos/a.md', 2, 'bibliography-missing'],
        ['/memos/latin.bib', 1, 'bibliography-unreadable'],
      ],
    )
    assert.equal((await runWith(['check', '/memos/a.md', '--format', 'sarif'], files)).code, 2)
  })

  test('on the web is told where it is named, for nothing is fetched', async () => {
    const files = { '/memos/a.md': memo('bibliography: https://example.org/all.bib', 'See [@reed2021].') }
    const { out, code } = await runWith(['check', '/memos/a.md'], files)
    assert.match(
      out,
      /^\/memos\/a\.md:2:\d+ error “https:\/\/example\.org\/all\.bib” is an address, and nothing is fetched/,
    )
    assert.equal(code, 2)
  })

  test('with the same mistake in each of thousands of entries tells some, and how many more', async () => {
    const files = { '/memos/a.ris': 'TY  - BOOK\n'.repeat(5000), '/memos/a.md': memo('bibliography: a.ris', 'So.') }
    const { out } = await runWith(['check', '/memos/a.md'], files)
    const lines = out.trimEnd().split('\n')
    assert.equal(lines.length, 201)
    assert.match(lines.at(-1) ?? '', /warning This file has 9800 more problems from here on\./)
  })

  test('files for all memos come behind those that a memo names', async () => {
    const files = {
      '/memos/a.md': 'See [@ward2019] and [@hill2020].\n',
      '/memos/b.md': memo('bibliography: own.bib', 'See [@own2018] and [@hill2020] and [@hil2020].'),
      '/memos/own.bib': '@book{own2018, title = {Own}, date = {2018}}',
      '/all.bib': '@book{ward2019, title = {Water}, date = {2019}}',
      '/more.json': JSON.stringify([{ id: 'hill2020', type: 'book', title: 'Hills' }]),
    }
    const usual = ['--bibliography', '/all.bib', '--bibliography', '/more.json']
    const { out, code } = await runWith(['check', '/memos/a.md', '/memos/b.md', ...usual], files)
    assert.equal(
      out,
      '/memos/b.md:5:38 error No interview or bibliography here has the key hil2020. Similar: hill2020. unknown-source\n',
    )
    assert.equal(code, 2)
    const exported = await runWith(['export', '/memos/a.md', '--to', 'md', '--style', 'apa', ...usual], files)
    assert.match(exported.out, /\(Hills, 2020|Water/)
    for (const [file, sentence] of [
      ['/lost.bib', 'There is no file /lost.bib.\n'],
      ['/all.docx', /^Expected a file that ends in \.bib.* behind --bibliography, got \/all\.docx\.\n$/],
    ] as const) {
      const refused = await runWith(['check', '/memos/a.md', '--bibliography', file], files)
      assert.equal(refused.code, 1)
      if (typeof sentence === 'string') assert.equal(refused.err, sentence)
      else assert.match(refused.err, sentence)
    }
  })

  test('are those of its Quarto project where a memo names none', async () => {
    const files = {
      './memos/a.qmd': 'See [@ward2019] and [@hil2020].\n',
      './memos/b.qmd': memo('bibliography: own.bib', 'See [@own2018] and [@ward2019].'),
      './memos/own.bib': '@book{own2018, title = {Own}, date = {2018}}',
      './_quarto.yml': 'bibliography: [all.bib, lost.bib]\n',
      './all.bib': '@book{ward2019, title = {Water}, date = {2019}}',
    }
    const { out } = await runWith(['check', './memos/a.qmd', './memos/b.qmd'], files)
    assert.deepEqual(
      out.split('\n').map((line) => line.replace(/^(\S+) error /, '$1 ').replace(/\. .*/, '.')),
      [
        './memos/a.qmd:1:23 No interview or bibliography here has the key hil2020.',
        './memos/a.qmd:1:1 There is no file “../lost.bib” in the project of this memo, so its sources are unknown.',
        './memos/b.qmd:5:22 No interview or bibliography here has the key ward2019.',
        '',
      ],
    )
  })

  test('a key of an interview in a bibliography is told, and stands for the interview', async () => {
    const files = {
      '/memos/a.json': '[{"id": "official2020", "type": "book", "author": [{"family": "Told"}]}]',
      '/memos/a.md': memo('bibliography: a.json', 'See [@official2020, para. 1].'),
    }
    const { out } = await runWith(['check', '/memos/a.md'], files)
    assert.match(out, /a\.json:1:10 warning The key “official2020” belongs to an interview \(.*\)\. .* entry-taken\n/)
  })
})

suite('attache bibliography', () => {
  test('writes CSL-JSON, and leaves a file of another format as it is', async () => {
    const refused = await runWith(['bibliography', '--out', '/a.bib'], { '/a.bib': bib })
    assert.deepEqual([refused.code, refused.files.get('/a.bib')], [1, bib])
    assert.equal(refused.err, 'Expected a .json file behind --out, got /a.bib.\n')
  })
})
