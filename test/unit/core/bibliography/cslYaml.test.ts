import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import { readCslYaml, readInlineReferences } from '../../../../src/core/bibliography/readCslYaml.js'
import { onlyItem, readBib, told } from '../../../support/bibliographies.js'
import { pandoc } from '../../../support/pandoc.js'
import { skip } from '../../../support/skip.js'

const read = (text: string) => readCslYaml('file:///memos/sources.yaml', text)

suite('CSL-YAML', () => {
  const text = [
    'references:',
    '- id: ward2019',
    '  type: article-journal',
    '  title: The *Vox* of the [iPhone]{.nocase} and H~2~O',
    '  author:',
    '  - family: Ward',
    '    given: Helena',
    '  - Basin Institute',
    '  issued: 2019-03',
    '  volume: 12',
    '- id: reed2001',
    '  type: book',
    '  title: Water',
    '  issued: {year: 2001, month: 5}',
    '',
  ].join('\n')

  test('is read with its Markdown as the markup of CSL-JSON', () => {
    const [first, second] = read(text).entries.map(({ item }) => item)
    assert.deepEqual(first, {
      id: 'ward2019',
      type: 'article-journal',
      title: 'The <i>Vox</i> of the <span class="nocase">iPhone</span> and H<sub>2</sub>O',
      author: [{ family: 'Ward', given: 'Helena' }, { literal: 'Basin Institute' }],
      issued: { 'date-parts': [[2019, 3]] },
      volume: '12',
    })
    assert.deepEqual(second?.issued, { 'date-parts': [[2001, 5]] })
    assert.deepEqual(told(read(text)), [])
  })

  test('has the dashes and dots of print in its words, and its own in addresses', () => {
    const yaml =
      'references:\n- id: a\n  type: book\n  title: Rivers--then--and now...\n  page: 3--5\n  URL: https://e.org/a--b\n  DOI: 10.1000/a--b\n'
    const [item] = read(yaml).entries.map((one) => one.item)
    assert.deepEqual(
      [item?.title, item?.page, item?.URL, item?.DOI],
      ['Rivers–then–and now…', '3–5', 'https://e.org/a--b', '10.1000/a--b'],
    )
  })

  test('stands between lines of dashes where Pandoc wrote it', function () {
    const bib = '@book{a, title={Of {iPhone} and {\\emph{Vox}}}, author={Smith, John}, date={2010-03}}'
    const run = spawnSync('pandoc', ['-s', '-f', 'biblatex', '-t', 'markdown'], { input: bib, encoding: 'utf8' })
    if (run.error) return skip(this, 'Pandoc is not installed')
    assert.deepEqual(onlyItem(read(run.stdout)), {
      id: 'a',
      type: 'book',
      title: 'Of <span class="nocase">iPhone</span> and <i>Vox</i>',
      author: [{ family: 'Smith', given: 'John' }],
      issued: { 'date-parts': [[2010, 3]] },
    })
  })

  test('knows where an entry and its key stand', () => {
    const entry = read(text).entries[1]
    assert.ok(entry)
    assert.equal(text.slice(entry.keySpan.start, entry.keySpan.end), 'reed2001')
  })

  test('of two entries with one key the last counts, as in Pandoc, and of two files', function () {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'twice-'))
    const one = '@book{k, title = {First}}\n@book{k, title = {Second}}\n'
    fs.writeFileSync(path.join(folder, 'a.bib'), one)
    fs.writeFileSync(path.join(folder, 'b.bib'), '@book{k, title = {Third}}\n')
    const cited = (files: string): string =>
      pandoc(this, `---\nbibliography: ${files}\n---\n\n[@k]\n`, folder, '--citeproc', '--to', 'plain').output
    assert.match(cited('a.bib'), /Second/)
    assert.equal(onlyItem(readBib(one)).title, 'Second')
    assert.match(cited('[a.bib, b.bib]'), /Third/)
    fs.rmSync(folder, { recursive: true })
  })

  test('a mistake is told in its place, and what is above it loads', () => {
    const broken = read('references:\n- id: a\n  type: book\n- id: b\n  title: "open\n')
    assert.equal(broken.entries[0]?.item.id, 'a')
    assert.match(told(broken)[0] ?? '', /^entry-malformed [56]:/)
    assert.deepEqual(told(read('- type: book')), ['entry-key-missing 1:3  | id: …'])
    assert.deepEqual(told(read('just words')), ['entry-malformed 1:1  | references: [{id: …}]'])
  })

  test('in the front matter of a memo counts by the memo’s own offsets', () => {
    const memo = '---\ntitle: Memo\nreferences:\n- id: inline2020\n  type: report\n---\n\nWords [@inline2020].\n'
    const span = { start: 4, end: memo.indexOf('---\n\n') }
    const entry = readInlineReferences('file:///memos/a.md', memo, span)?.entries[0]
    assert.ok(entry)
    assert.equal(memo.slice(entry.keySpan.start, entry.keySpan.end), 'inline2020')
    assert.equal(readInlineReferences('file:///memos/a.md', '---\ntitle: x\n---\n', { start: 4, end: 13 }), undefined)
  })
})

suite('Mistakes at the end of CSL-YAML', () => {
  for (const text of ['references:\n- id: "a', 'references: [{id: a', 'references: {', '- id: |', '? ', '"', '{', ''])
    test(`are told within the text: ${JSON.stringify(text)}`, () => {
      for (const { place } of readCslYaml('file:///a.yaml', text).problems)
        assert.ok(place.start.offset <= place.end.offset && place.end.offset <= text.length, JSON.stringify(place))
    })
})
