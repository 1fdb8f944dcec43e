import assert from 'node:assert/strict'
import { strToU8, zipSync } from 'fflate'
import { moreauInterview, reedInterview, reedSource } from '../../support/fixtures.js'
import { readDocx } from '../../support/docx.js'
import { runWith } from './runWith.js'

const memo = `---
title: Water
author: A. Brandt
---

## Why

Reed calls it a “slow-motion bargain” [@reed2021, para. 2]<!--c:unequal-bargain~000000-->. Nothing would be signed [@moreau2021, para. 1].

## Sources
`
const files = { '/memos/water.md': memo, '/corpus/reed2021.txt': reedSource() }
const altered = memo.replace('slow-motion bargain', 'a slow-motion bargain between equal partners')

function bytesIn(all: ReadonlyMap<string, string | Uint8Array>, name: string): Uint8Array {
  const found = all.get(name)
  assert.ok(found instanceof Uint8Array, `${name} was not written`)
  return found
}

suite('attache export', () => {
  test('parts words behind a key in the sentence from what is said of the source', async () => {
    const text = 'Much is open, says @reed2021 [Abs. 3].\n'
    const { out, err } = await runWith(['export', '/memos/m.md', '--to', 'md', '--force'], { '/memos/m.md': text })
    assert.match(out, /2021, Abs\. 3\)/, err)
  })

  test('says that checks failed before the abstract as well', async () => {
    const text = '---\ntitle: T\nabstract: In short.\n---\n\nThe text [@nobody2020].\n'
    for (const to of ['md', 'html', 'docx']) {
      const argv = ['export', '/memos/m.md', '--to', to, '--force', '--out', `/memos/made.${to}`]
      const { files: written, err } = await runWith(argv, { '/memos/m.md': text })
      const bytes = written.get(`/memos/made.${to}`)
      assert.ok(bytes instanceof Uint8Array, err)
      const made =
        to === 'docx'
          ? readDocx(bytes)
              .paragraphs.map((one) => one.text)
              .join('\n')
          : new TextDecoder().decode(bytes)
      assert.match(made, /exported despite failed checks[^]*In short\.[^]*The text/, to)
    }
  })

  test('leaves the capitals of titles to whoever wrote them, unless entry, memo or style say that they are English', async () => {
    const bib = `@book{own, author = {Abel, Uwe}, title = {Die Entwicklung einer Datenbank}}
@book{other, author = {Brandt, Ann}, title = {The Silent Harbour}, langid = {english}}
@book{third, author = {Castel, Ines}, title = {A Delta at Rest}}`
    const csl = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" default-locale="fr-FR"><citation><layout><text variable="title" text-case="title"/></layout></citation></style>`
    const printed = async (front: string, style: string): Promise<string> => {
      const text = `---\nbibliography: own.bib\n${front}---\n\nSo [@own]. Or [@other; @third].\n`
      const argv = ['export', '/memos/m.md', '--to', 'md', '--force', '--style', style]
      return (await runWith(argv, { '/memos/m.md': text, '/memos/own.bib': bib, '/fr.csl': csl })).out
    }
    for (const kept of [
      await printed('lang: de\n', 'chicago-author-date'),
      await printed('', '/fr.csl'),
      await printed('lang: it\n', 'policy-prose'),
    ]) {
      assert.match(kept, /Die Entwicklung einer Datenbank/)
      assert.match(kept, /A Delta at Rest/)
      assert.match(kept, /The Silent Harbour|The silent harbour/)
    }
    assert.match(await printed('', 'apa'), /A delta at rest/)
  })

  test('writes a document of Word beside the memo', async () => {
    const {
      code,
      err,
      files: after,
    } = await runWith(['export', '/memos/water.md', '--to', 'docx', '--style', 'chicago-notes'], files)
    assert.equal(code, 0, err)
    assert.match(
      err,
      /^\/memos\/water\.docx: 11 words, \d+ with title, citations and all else, 2 citations, about 1 page\n$/,
    )
    const read = readDocx(bytesIn(after, '/memos/water.docx'))
    assert.equal(read.footnotes.length, 2)
    assert.match(read.footnotes[0] ?? '', /Reed/)
  })

  test('says which picture it leaves out, and prints no note of an author as a name', async () => {
    const text = memo
      .replace('author: A. Brandt', 'author: "A. Brandt^[Thanks to *all*]"')
      .replace('## Sources', '![A map](map.svg)\n\n## Sources')
    const argv = ['export', '/memos/water.md', '--to', 'docx', '--force']
    const { err, files: after } = await runWith(argv, { ...files, '/memos/water.md': text, '/memos/map.svg': '<svg/>' })
    assert.match(err, /^The picture map\.svg was left out\. Use a readable PNG or JPEG file\.$/m)
    const { parts } = readDocx(bytesIn(after, '/memos/water.docx'))
    assert.match(parts.get('docProps/core.xml') ?? '', />A\. Brandt</)
    assert.doesNotMatch([...parts.values()].join(''), /Thanks/)
  })

  test('writes nothing of a memo that is not finished, says where and why, and goes on in one step without a word in the document', async () => {
    const text = memo.replace('## Sources', 'See @fig-map. It costs TK euros.\n\n![A map](map.svg)\n\n## Sources')
    const argv = ['export', '/memos/water.md', '--to', 'docx']
    const all = { ...files, '/memos/water.md': text, '/memos/map.svg': '<svg/>' }
    const { code, err, files: after } = await runWith(argv, all)
    assert.equal(code, 2, err)
    assert.equal(after.has('/memos/water.docx'), false)
    assert.match(err, /^\/memos\/water\.md:10:5 “@fig-map” has no target in this memo\./m)
    assert.match(err, /^\/memos\/water\.md:10:24 “TK” marks unfinished text\./m)
    assert.match(err, /^\/memos\/water\.md:12:10 The picture map\.svg would be missing\. /m)
    assert.match(err, /^Nothing was written\. Open points: 3\. With --force the memo is exported all the same\.$/m)
    const forced = await runWith([...argv, '--force'], all)
    assert.equal(forced.code, 0, forced.err)
    assert.match(forced.err, /^\/memos\/water\.md:10:24 “TK” marks unfinished text\./m)
    const { paragraphs } = readDocx(bytesIn(forced.files, '/memos/water.docx'))
    assert.doesNotMatch(paragraphs.map(({ text: words }) => words).join('\n'), /despite failed checks/)
  })

  test('reads a memo of Quarto as its project has it, with the files it includes and the numbers it refers to', async () => {
    const here = {
      './w/_quarto.yml': 'author: B. Lind\nbibliography: refs.bib\n',
      './w/_variables.yml': 'level: 3\n',
      './w/part.qmd': 'See @tbl-x and [@lind2020].\n\nIt costs TK.\n\n| a |\n|---|\n| 1 |\n\n: Rivers {#tbl-x}\n',
      './w/refs.bib': '@book{lind2020, author = {Lind, Ana}, title = {Rivers}, year = {2020}}',
      './w/m.qmd':
        '---\ntitle: Water\n---\n\n{{< include part.qmd >}}\n\nAt {{< var level >}} m, {{< meta no >}} it rains.\n',
    }
    const argv = ['export', './w/m.qmd', '--to', 'html', '--style', 'apa']
    const { code, err } = await runWith(argv, here)
    assert.equal(code, 2, err)
    assert.match(err, /^\.\/w\/part\.qmd:3:10 “TK” marks /m)
    assert.match(err, /^\.\/w\/m\.qmd:7:25 “\{\{< meta no >\}\}” cannot be filled in\./m)
    const forced = await runWith([...argv, '--force'], here)
    const html = new TextDecoder().decode(bytesIn(forced.files, './w/m.html'))
    assert.match(html, /See Table\u00a01 and .*\(Lind, 2020\)/)
    assert.match(html, /<caption[^>]*>Table\u00a01: Rivers<\/caption>/)
    assert.match(html, /At 3 m,/)
    assert.match(html, /B\. Lind/)
  })

  test('reads the project of a memo that lies above the folder it is run in, and its style', async () => {
    const all = {
      '/water/_quarto.yml': 'title: Rivers\ndate: 2024-05-01\ncsl: styles/own.csl\n',
      '/water/_variables.yml': 'level: 3\n',
      '/water/parts/_metadata.yml': 'author: [B. Lind]\n',
      '/water/styles/own.csl': '<style/>',
      '/water/parts/m.qmd': 'At {{< var level >}} m it rains.\n',
    }
    const broken = await runWith(['export', '/water/parts/m.qmd', '--to', 'md'], all)
    assert.match(broken.err, /^\.\.\/styles\/own\.csl is not a CSL style\.$/m)
    const { out, err } = await runWith(['export', '/water/parts/m.qmd', '--to', 'md', '--style', 'apa'], all)
    assert.match(out, /^# Rivers\n\nB\. Lind · May 1, 2024\n\nAt 3 m it rains\.\n/, err)
  })

  test('sets formulas as such in Word and HTML, and tells of those that it cannot set', async () => {
    const text = memo.replace(
      '## Sources',
      () => 'So $a_1 \\le \\frac{1}{2}$ and\n\n$$\\sum_{i=1}^n x_i$$\n\nbut $\\nosuch{x}$.\n\n## Sources',
    )
    const all = { ...files, '/memos/water.md': text }
    const told = /^Formulas exported as typed: 1\.$/m
    const word = await runWith(['export', '/memos/water.md', '--to', 'docx'], all)
    assert.match(word.err, told)
    const { parts } = readDocx(bytesIn(word.files, '/memos/water.docx'))
    const body = parts.get('word/document.xml') ?? ''
    assert.match(body, /<m:oMath>.*<m:f>.*<m:nary>/s)
    assert.match(body, /\$\\nosuch\{x\}\$/)
    assert.doesNotMatch(body, /\\(?:frac|sum)/)
    const page = await runWith(['export', '/memos/water.md', '--to', 'html'], all)
    assert.match(page.err, told)
    const html = new TextDecoder().decode(bytesIn(page.files, '/memos/water.html'))
    assert.match(html, /<math[^>]*>.*<mfrac>/)
    assert.match(html, /<math[^>]*display="block"[^>]*>.*∑/)
    assert.doesNotMatch(html, /\\(?:frac|sum)/)
    const prose = await runWith(['export', '/memos/water.md', '--to', 'md'], all)
    assert.match(prose.err, /^Formulas exported as typed: 3\.$/m)
  })

  test('counts the words that the document holds, whatever it is written as', async () => {
    const text = memo.replace(
      '## Sources',
      '| River | Length |\n|---|---|\n| Vell | 500 km |\n\nSo be it -- for now.\n\n## Sources',
    )
    const words = (shown: string): number => shown.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    for (const style of ['policy-prose', 'apa'])
      for (const annex of [[], ['--annex']]) {
        const exported = async (to: string): Promise<{ said: number; bytes: Uint8Array }> => {
          const argv = ['export', '/memos/water.md', '--out', `/out.${to}`, '--style', style, ...annex]
          const { err, files: after } = await runWith(argv, { ...files, '/memos/water.md': text })
          const said = Number(/(\d+) with title, citations and all else/.exec(err)?.[1])
          return { said, bytes: bytesIn(after, `/out.${to}`) }
        }
        const read = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
        const html = await exported('html')
        const body = read(html.bytes)
          .replace(/^[^]*<body[^>]*>/, '')
          .replace(/<\/(?:p|h\d|td|th|li|dt|dd|caption)>|<br ?\/?>/g, ' ')
        assert.equal(words(body.replace(/<[^>]*>/g, '')), html.said, `html, ${style} ${annex.join()}`)
        const md = await exported('md')
        assert.equal(words(read(md.bytes)), md.said, `md, ${style} ${annex.join()}`)
        const docx = await exported('docx')
        const xml = readDocx(docx.bytes).parts.get('word/document.xml') ?? ''
        const plain = xml.replace(/<\/w:p>|<w:br\/>|<w:tab\/>/g, ' ').replace(/<[^>]*>/g, '')
        assert.equal(words(plain), docx.said, `docx, ${style} ${annex.join()}`)
        assert.equal(html.said, docx.said)
      }
  })

  test('writes a page of HTML, and prose for mails to standard output', async () => {
    const html = await runWith(['export', '/memos/water.md', '--out', '/out.html', '--style', 'apa'], files)
    assert.equal(html.code, 0, html.err)
    assert.match(new TextDecoder().decode(bytesIn(html.files, '/out.html')), /<h1>Water<\/h1>[^]*\(Reed, 2021/)
    const mail = await runWith(['export', '/memos/water.md', '--to', 'md', '--style', 'apa'], files)
    assert.equal(mail.code, 0)
    assert.match(mail.out, /^# Water\n\nA\. Brandt\n\n## Why\n\nReed calls it a “slow-motion bargain” \(Reed, 2021/)
    assert.doesNotMatch(mail.out, /<!--|@reed/)
  })

  test('says which language the sources are in where there is none of the memo’s', async () => {
    const foreign = { ...files, '/memos/water.md': memo.replace('title: Water', 'title: Water\nlang: tlh') }
    const argv = ['export', '/memos/water.md', '--to', 'md', '--style', 'apa']
    const { code, err } = await runWith(argv, foreign)
    assert.equal(code, 0)
    assert.match(err, /^Phrases for sources do not exist in the language tlh. They are in en-US\.$/m)
    assert.doesNotMatch((await runWith(argv, files)).err, /no words/)
  })

  test('says what is wrong with a style, in one sentence', async () => {
    const argv = ['export', '/memos/water.md', '--to', 'md', '--style', '/mine.csl']
    const sentence = async (csl: string): Promise<string> => (await runWith(argv, { ...files, '/mine.csl': csl })).err
    assert.equal(await sentence('<style>\n<info>\n</style>'), 'The style /mine.csl is not valid XML: line 3.\n')
    assert.equal(await sentence('<html></html>'), '/mine.csl is not a CSL style.\n')
    assert.match((await runWith(argv, files)).err, /^The style \/mine\.csl cannot be read\./)
    const double = Array.from(
      { length: 30 },
      (_, at) => `<macro name="m${at}"><text macro="m${at + 1}"/><text macro="m${at + 1}"/></macro>`,
    )
    const layout =
      '<layout><choose><if type="interview"><text macro="m0"/></if></choose><text variable="title"/></layout>'
    const endless = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><info/>${double.join('')}<macro name="m30"><text value="x"/></macro><citation>${layout}</citation></style>`
    assert.equal(await sentence(endless), 'The style /mine.csl fails at a source of this memo. Choose another style.\n')
  })

  test('brings the memo’s own bibliographies in where nocite has a star, and of the corpus what the memo names', async () => {
    const one = memo.replace(' Nothing would be signed [@moreau2021, para. 1].', '')
    const argv = ['export', '/memos/water.md', '--to', 'md', '--style', 'apa', '--corpus', '/own']
    const own = {
      '/own/reed2021.md': reedInterview(),
      '/own/moreau2021.md': moreauInterview(),
      '/memos/works.bib': '@book{dam2019, author = {Ida Holm}, title = {The Dam}, year = 2019}',
    }
    const listed = async (front: string): Promise<readonly boolean[]> => {
      const text = one.replace('title: Water', `title: Water\n${front}`)
      const { out } = await runWith(argv, { ...files, ...own, '/memos/water.md': text })
      return [/Moreau, C\. \(2021/, /Holm, I\. \(2019/].map((entry) => entry.test(out))
    }
    const star = 'bibliography: works.bib\nnocite: "@*"'
    assert.deepEqual(await listed('bibliography: works.bib'), [false, false])
    assert.deepEqual(await listed(star), [false, true])
    assert.deepEqual(await listed(`${star}\nsources: [moreau2021]`), [true, true])
    assert.deepEqual(await listed('bibliography: works.bib\nnocite: "@*, @moreau2021"'), [true, true])
  })

  test('puts the sample into no document that does not cite it, whatever nocite has', async () => {
    const sample = moreauInterview().replace('terms: on record', 'sample: true\nterms: on record')
    const argv = ['export', '/memos/water.md', '--to', 'md', '--style', 'apa']
    const written = async (front: string): Promise<string> => {
      const item = '[{"id": "moreau2021", "type": "interview", "title": "Kept for us"}]'
      const more = { '/corpus/moreau2021.md': sample, '/memos/references.json': item }
      const text = `---\ntitle: Roads\nbibliography: references.json\n${front}\n---\n\nRoads are long.\n`
      return (await runWith(argv, { ...more, '/memos/water.md': text })).out
    }
    assert.match(await written(''), /Roads are long/)
    assert.doesNotMatch(await written('nocite: "@*"'), /Moreau/)
    assert.match(await written('nocite: "@moreau2021"'), /Moreau/)
  })

  test('writes nothing of a memo in which a comma loses a source, unless it is told to, and says so then', async () => {
    const text = memo.replace('[@moreau2021, para. 1]', '[@reed2021,@moreau2021]')
    const lost = {
      ...files,
      '/memos/water.md': text.replace('## Why', '<!-- attache-off citation-separator: known (A. Brandt) -->\n\n## Why'),
    }
    for (const all of [{ ...files, '/memos/water.md': text }, lost]) {
      const argv = ['export', '/memos/water.md', '--to', 'md', '--style', 'apa']
      const held = await runWith(argv, all)
      assert.equal(held.code, 2)
      assert.match(held.err, /@moreau2021 is not cited: the comma makes it part of the citation of reed2021/)
      assert.equal(held.out, '')
      assert.match((await runWith([...argv, '--force'], all)).out, /Citations joined wrongly: 1\./)
    }
  })

  test('leaves a file that is there, unless it is told to take its place', async () => {
    const argv = ['export', '/memos/water.md', '--to', 'html']
    const there = { ...files, '/memos/water.html': 'mine' }
    const left = await runWith(argv, there)
    assert.equal(left.code, 1)
    assert.match(left.err, /water\.html is there already and was left as it is; --overwrite/)
    assert.equal(left.files.get('/memos/water.html'), 'mine')
    const put = await runWith([...argv, '--overwrite'], there)
    assert.equal(put.code, 0)
    assert.ok(put.files.get('/memos/water.html') instanceof Uint8Array)
    const itself = await runWith(
      ['export', '/memos/water.md', '--to', 'md', '--out', '/memos/water.md', '--overwrite'],
      files,
    )
    assert.match(itself.err, /is the memo itself/)
  })

  test('refuses a memo with an altered quotation or an unknown source, with the list', async () => {
    const argv = ['export', '/memos/water.md', '--to', 'html']
    const bad = { ...files, '/memos/water.md': altered.replace('@moreau2021, para. 1', '@nobody2020') }
    const { code, err, files: after } = await runWith(argv, bad)
    assert.equal(code, 2)
    assert.match(err, /^\/memos\/water\.md:8:\d+ Quotation differs from Reed, ¶2/m)
    assert.match(err, /^\/memos\/water\.md:8:\d+ No source has the key nobody2020\.$/m)
    assert.match(err, /Nothing was written\. With --force/)
    assert.ok(!after.has('/memos/water.html'))
    const forced = await runWith([...argv, '--force'], bad)
    assert.equal(forced.code, 0)
    const html = new TextDecoder().decode(bytesIn(forced.files, '/memos/water.html'))
    assert.match(
      html,
      /<p class="notice" role="note"><strong>This document was exported despite failed checks\. <\/strong>Quotations that differ from their source: 1\. Citations of unknown sources: 1\.<\/p>/,
    )
  })

  test('goes on where somebody answers for an altered quotation', async () => {
    const switched = altered.replace(
      'Reed calls',
      '<!-- attache-off quotation-altered: as printed (A. Brandt) --> Reed calls',
    )
    const { code, err } = await runWith(['export', '/memos/water.md', '--to', 'html'], {
      ...files,
      '/memos/water.md': switched,
    })
    assert.equal(code, 0, err)
  })

  test('takes no off switch for a whole memo as an answer for an altered quotation', async () => {
    const off = 'attache-off:\n  - quotation-altered: variant text (A. Brandt)\n'
    const switched = `---\n${off}---\n\n${altered.replace(/^---\n[^]*?\n---\n/, '')}`
    const { code, err } = await runWith(['export', '/memos/water.md', '--to', 'html'], {
      ...files,
      '/memos/water.md': switched,
    })
    assert.equal(code, 2)
    assert.match(err, /Quotation differs/)
  })

  test('adds the evidence as an annex, numbered as in the text', async () => {
    const argv = ['export', '/memos/water.md', '--to', 'docx', '--style', 'chicago-notes', '--annex']
    const { code, err, files: after } = await runWith(argv, files)
    assert.equal(code, 0, err)
    const read = readDocx(bytesIn(after, '/memos/water.docx'))
    assert.match(read.footnotes[0] ?? '', /\[E1\]$/)
    const [head, one, two] = read.tables.at(-1) ?? []
    assert.deepEqual(head, ['No.', 'What the memo says', 'What the source says', 'Whose view, and how sure', 'Check'])
    assert.deepEqual(one, [
      'E1',
      'Reed calls it a “slow-motion bargain”.',
      '“In my view the treaty is a slow-motion bargain between unequal partners.”\nS1, answer to question 1 (paragraph 2)',
      'Reed\nwithout a hedge',
      'quoted words to the letter\nour coding of the source has changed since\nsentence not read',
    ])
    assert.deepEqual(two?.slice(0, 2), ['E2', 'Nothing would be signed.'])
    assert.match(two[3] ?? '', /^Moreau/)
    const sources = read.paragraphs.flatMap(({ text }) => (/^S\d: /.test(text) ? text : []))
    assert.deepEqual(sources, [
      'S1: Anna Reed, interview, Basin Review, May 4, 2021',
      'S2: Claire Moreau, interview, Upstream Quarterly, June 2021',
    ])
    assert.match(err, /about 1 page before the annex/)
    assert.equal(two.at(-1), 'not compared')
    assert.doesNotMatch(read.parts.get('word/document.xml') ?? '', /w:orient="landscape"/)
  })

  test('tells our coding apart from the hedge, and who says otherwise', async () => {
    const text = 'Velmark will sign, by “indications so far” [@reed2021, para. 2]<!--c:velmark-to-sign~000000-->.'
    const { out } = await runWith(['export', '/memos/water.md', '--to', 'md', '--annex'], {
      ...files,
      '/memos/water.md': text,
    })
    assert.match(out, /“Indications so far”; \[our coding: likely\]/)
    assert.match(out, /differs: Moreau, June 2021/)
  })

  test('says in the annex what a reader reads: authors by name, block quotations, no marks of notes, sources in any style', async () => {
    const text = `---
bibliography: refs.bib
---

As @ward2019 [p. 4] says, @three2020 disagree.[^1] So it is[^1] [@ward2019].

> The spring flood of 2018 cost $40 million.
>
> [@reed2021, para. 5]

[^1]: A note.
`
    const bib =
      '@book{ward2019, author={Ward, Ann and Oost, Bo}, title={On Rivers}, publisher={Quay}, year={2019}}\n@book{three2020, author={A, A and B, B and C, C}, title={Three}, year={2020}}'
    const { out, err } = await runWith(['export', '/memos/water.md', '--to', 'md', '--annex'], {
      ...files,
      '/memos/water.md': text,
      '/memos/refs.bib': bib,
    })
    const rows = (out.match(/^\| E\d .*$/gm) ?? []).map((row) => row.split(' | ').slice(1, 3))
    assert.deepEqual(
      rows,
      [
        ['As Ward and Oost says, A et al. disagree.', 'S1, p. 4'],
        ['As Ward and Oost says, A et al. disagree.', 'S2'],
        ['So it is.', 'S1'],
        [
          '“The spring flood of 2018 cost $40 million.”',
          '“The spring flood of 2018 cost $40 million.”; S3, answer to question 3 (paragraph 5)',
        ],
      ],
      err,
    )
    assert.deepEqual(out.match(/^S\d: .*$/gm), [
      'S1: Ward and Oost, On rivers, Quay, 2019',
      'S2: A and others, Three, 2020',
      'S3: Anna Reed, interview, Basin Review, 4 May 2021',
    ])
  })

  test('takes style and house style from the memo, beside it', async () => {
    const house = zipSync({
      'word/document.xml': strToU8('<w:document/>'),
      'word/styles.xml': strToU8(
        '<w:styles><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>',
      ),
    })
    const wishes = memo.replace('title: Water', 'title: Water\nattache-style: apa\nreference-doc: house.docx')
    const all = { ...files, '/memos/water.md': wishes, '/memos/house.docx': house }
    const { code, err, files: after } = await runWith(['export', '/memos/water.md', '--to', 'docx'], all)
    assert.equal(code, 0, err)
    const read = readDocx(bytesIn(after, '/memos/water.docx'))
    assert.match(read.parts.get('word/document.xml') ?? '', /<w:pStyle w:val="Titel"\/>/)
    assert.match(read.paragraphs.map(({ text }) => text).join('\n'), /\(Reed, 2021/)
    const missing = await runWith(['export', '/memos/water.md', '--to', 'docx'], {
      ...files,
      '/memos/water.md': wishes,
    })
    assert.equal(missing.code, 1)
    assert.match(missing.err, /^\/memos\/house\.docx cannot be read\.\n$/)
  })

  test('says in one sentence what is wrong with what it was asked', async () => {
    const cases: readonly (readonly [argv: readonly string[], sentence: RegExp])[] = [
      [['export'], /^Expected the FILE of one memo/],
      [['export', '/memos/water.md'], /^Expected one of docx, html, md, pdf behind --to\.$/],
      [['export', '/memos/water.md', '--to', 'odt'], /^Expected one of docx/],
      [['export', '/none.md', '--to', 'html'], /^\/none\.md cannot be read\.$/],
      [['export', '/memos/water.md', '--to', 'html', '--style', 'none.csl'], /^The style none\.csl cannot be read\./],
      [
        ['export', '/memos/water.md', '--to', 'html', '--out', '/locked/x.html'],
        /^\/locked\/x\.html cannot be written\.$/,
      ],
      [['export', '/memos/water.md', '--to', 'pdf'], /^PDF needs LibreOffice.*Install LibreOffice/],
      [['export', '-', '--to', 'docx'], /^Expected a file behind --out/],
    ]
    for (const [argv, sentence] of cases) {
      const { code, err } = await runWith(argv, files)
      assert.equal(code, 1, argv.join(' '))
      assert.match(err.trimEnd(), sentence)
      assert.equal(err.trimEnd().split('\n').length, 1)
    }
  })
})
