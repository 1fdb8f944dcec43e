import assert from 'node:assert/strict'
import { runWith } from './runWith.js'

const looping =
  '<style xmlns="http://purl.org/net/xbiblio/csl" class="note"><macro name="a"><text macro="b"/></macro>' +
  '<macro name="b"><text macro="a"/></macro><citation><layout><text macro="a"/></layout></citation></style>'

suite('attache export of what is damaged or hostile', () => {
  const cases: readonly (readonly [
    what: string,
    memo: string,
    words: readonly string[],
    files: Readonly<Record<string, string>>,
    sentence: RegExp,
  ])[] = [
    [
      'a reference document that is none',
      'Fog.\n',
      ['--to', 'docx', '--reference-doc', '/memos/house.docx'],
      { '/memos/house.docx': 'PK\u0003\u0004broken' },
      /^\/memos\/house\.docx is no document of Word; expected a \.docx file behind --reference-doc\.\n$/,
    ],
    [
      'a style whose macros call each other',
      'See [@reed2021].\n',
      ['--to', 'html', '--style', '/memos/loop.csl'],
      { '/memos/loop.csl': looping },
      /^\/memos\/loop\.csl cannot be used as a citation style\.[^\n]*\n$/,
    ],
    [
      'a picture of a hundred megabytes',
      '![A map](map.png)\n',
      ['--to', 'html'],
      { '/memos/map.png': 'huge' },
      /^\/memos\/a\.md:1:10 The picture map\.png would be missing\.[^\n]*\nNothing was written\.[^\n]*\n$/,
    ],
  ]
  for (const [what, memo, words, files, sentence] of cases)
    test(`says so in one sentence and writes nothing: ${what}`, async () => {
      const {
        code,
        out,
        err,
        files: after,
      } = await runWith(['export', '/memos/a.md', ...words], {
        '/memos/a.md': memo,
        ...files,
      })
      assert.notEqual(code, 0)
      assert.match(err + out, sentence)
      assert.deepEqual(
        [...after.keys()].filter((name) => name.startsWith('/memos/')).sort(),
        ['/memos/a.md', ...Object.keys(files)].sort(),
      )
    })

  test('sets a formula that would go on for ever as text, and says so', async () => {
    const memo = 'So $\\def\\a{\\a\\a}\\a$ it is.\n'
    const {
      code,
      err,
      files: after,
    } = await runWith(['export', '/memos/a.md', '--to', 'html'], { '/memos/a.md': memo })
    assert.equal(code, 0, err)
    const made = after.get('/memos/a.html')
    assert.ok(made instanceof Uint8Array)
    assert.match(new TextDecoder().decode(made), /So \$\\def\\a\{\\a\\a\}\\a\$ it is/)
    assert.match(err, /formula/i)
  })
  test('takes front matter that holds itself for none, and says so', async () => {
    for (const to of ['docx', 'html', 'md']) {
      const argv = ['export', '/memos/a.md', '--to', to]
      const { code, err } = await runWith(argv, { '/memos/a.md': '---\na: &a [*a]\n---\n\nFog.\n' })
      assert.equal(code, 0, err)
      assert.match(err, /front matter/i)
    }
  })
})
