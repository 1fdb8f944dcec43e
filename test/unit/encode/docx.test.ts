import assert from 'node:assert/strict'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { writeHtml } from '../../../src/core/export/html/writeHtml.js'
import { readHouseStyle } from '../../../src/encode/docx/houseStyle.js'
import { writeDocx } from '../../../src/encode/docx/writeDocx.js'
import { readDocx, type ReadDocx } from '../../support/docx.js'
import { finished, labels } from '../../support/finished.js'

async function made(text: string, form: 'note' | 'in-text' | 'prose' = 'note'): Promise<ReadDocx> {
  return readDocx(await writeDocx(finished(text, form), { labels, paper: 'a4' }))
}

const memo = `---
title: "Water & *winter*"
author: [A. Brandt, C. Duarte]
date: 2021-06-01
lang: en-GB
keywords: [water, treaty]
---

## Why now

It holds "so" [@a, para. 2]. See [the web](https://example.org/?a=1&b=2) and [below](#cost).

> Quoted words [@b].

1. First
   - inner
2. Second

- [ ] open
- [x] done

### Cost {#cost}

| Option | Cost |
|:--|--:|
| Wait | 0 |
| Ask \\| tell | 40 |

: What it costs

\`\`\`
code <x>
  two
\`\`\`

# Sources
`

suite('a document of Word', () => {
  test('has headings, quotations, lists, tables and sources in styles of their own', async () => {
    const { paragraphs } = await made(memo)
    const styles = paragraphs.filter(({ text }) => text).map(({ style, text }) => [style, text])
    assert.deepEqual(styles, [
      ['Title', 'Water & winter'],
      ['Author', 'A. Brandt, C. Duarte · 2021-06-01'],
      ['heading 2', 'Why now'],
      ['Body Text', 'It holds “so”. See the web and below.'],
      ['Quote', 'Quoted words.'],
      ['Compact', 'First'],
      ['Compact', 'inner'],
      ['Compact', 'Second'],
      ['Compact', 'open'],
      ['Compact', 'done'],
      ['heading 3', 'Cost'],
      ['caption', 'What it costs'],
      ['Table Heading', 'Option'],
      ['Table Heading', 'Cost'],
      ['Table Text', 'Wait'],
      ['Table Text', '0'],
      ['Table Text', 'Ask | tell'],
      ['Table Text', '40'],
      ['Source Code', 'code <x>\n  two'],
      ['heading 1', 'Sources'],
      ['Bibliography', 'Entry of a, A Title.'],
      ['Bibliography', 'Entry of b, A Title.'],
    ])
  })

  test('keeps a heading with what follows it, whatever a house style says', async () => {
    const document = (await made(memo)).parts.get('word/document.xml') ?? ''
    assert.equal(document.match(/<w:pStyle w:val="Heading\d"\/><w:keepNext\/>/g)?.length, 3)
  })

  test('sets an abstract apart, and runs from right to left where its language does', async () => {
    const { paragraphs } = await made('---\ntitle: T\nabstract: In *short*.\n---\n\nText.')
    assert.deepEqual(
      paragraphs.slice(0, 3).map(({ style, text }) => [style, text]),
      [
        ['Title', 'T'],
        ['Abstract', 'In short.'],
        ['Body Text', 'Text.'],
      ],
    )
    const styles = async (language: string): Promise<string> =>
      (await made(`---\nlang: ${language}\n---\n\nText.`)).parts.get('word/styles.xml') ?? ''
    assert.match(await styles('ar'), /<w:pPrDefault><w:pPr><w:bidi\/><\/w:pPr><\/w:pPrDefault>/)
    assert.doesNotMatch(await styles('en'), /<w:bidi\/>/)
  })

  test('says which words are in another language, and runs from right to left where they do', async () => {
    const { parts } = await made('So [سلام]{lang=ar} it is.\n\n::: {lang=ar dir=rtl}\nسلام\n:::')
    const body = parts.get('word/document.xml') ?? ''
    assert.match(body, /<w:r><w:rPr>(?:(?!<\/w:rPr>).)*<w:rtl\/>(?:(?!<\/w:rPr>).)*<w:lang w:val="ar" w:bidi="ar"\/>/)
    assert.match(body, /<w:p><w:pPr>(?:(?!<\/w:pPr>).)*<w:bidi\/>(?:(?!<w:p>).)*سلام/)
    assert.equal(body.match(/<w:bidi\/>/g)?.length, 1)
  })

  test('has terms that stay with what is said of them', async () => {
    const { paragraphs, parts } = await made('Term\n:   One.\n\n    Two.\n')
    assert.deepEqual(
      paragraphs.filter(({ text }) => text).map(({ style, text }) => [style, text]),
      [
        ['Definition Term', 'Term'],
        ['List Paragraph', 'One.'],
        ['List Paragraph', 'Two.'],
      ],
    )
    assert.match(
      parts.get('word/styles.xml') ?? '',
      /<w:name w:val="Definition Term"\/>(?:(?!<\/w:style>).)*<w:keepNext\/>/,
    )
  })

  test('numbers lists as the memo does, and puts the words of a picture below it', async () => {
    const picture = { type: 'png', bytes: new Uint8Array([1]), width: 2, height: 2 } as const
    const pictures = new Map([['map.png', picture]])
    const document = finished('(b) x\n(c) y\n\nSo:\n\niii. z\n\n![A map [@a]](map.png)\n\nText.')
    const { parts, paragraphs } = readDocx(await writeDocx(document, { labels, paper: 'a4', pictures }))
    const numbering = parts.get('word/numbering.xml') ?? ''
    assert.match(
      numbering,
      /<w:start w:val="2"\/><w:numFmt w:val="lowerLetter"\/>(?:(?!<\/w:lvl>).)*<w:lvlText w:val="\(%1\)"\/>/,
    )
    assert.match(
      numbering,
      /<w:start w:val="3"\/><w:numFmt w:val="lowerRoman"\/>(?:(?!<\/w:lvl>).)*<w:lvlText w:val="%1\."\/>/,
    )
    const at = paragraphs.findIndex(({ style }) => style === 'caption')
    assert.equal(paragraphs[at]?.text, 'A map (a)')
    assert.match(paragraphs[at - 1]?.xml ?? '', /<w:keepNext\/>[^]*<w:drawing>/)
  })

  test('shows a picture as wide as the memo says, and never wider than the page', async () => {
    const pictures = new Map([
      ['map.png', { type: 'png', bytes: new Uint8Array([1]), width: 400, height: 200 } as const],
    ])
    const sizes = [
      '',
      '{width=50%}',
      '{#fig-a width="70%" fig-alt="A map"}',
      '{width=5cm}',
      '{height=1in}',
      '{width=50in}',
    ]
    const document = finished(
      sizes.map((one) => `![A map](map.png "So"){${one.slice(1)}`.replace(/\{$/, '')).join('\n\n'),
    )
    const body = readDocx(await writeDocx(document, { labels, paper: 'a4', pictures })).parts.get('word/document.xml')
    const pixels = Array.from((body ?? '').matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g), ([, x, y]) => [
      Math.round(Number(x) / 9525),
      Math.round(Number(y) / 9525),
    ])
    assert.deepEqual(pixels, [
      [400, 200],
      [302, 151],
      [423, 212],
      [189, 94],
      [192, 96],
      [605, 302],
    ])
    const html = writeHtml(document, labels, pictures)
    assert.deepEqual(
      Array.from(html.matchAll(/<img [^>]*?(?:style="([^"]*)")?>/g), ([, style]) => style?.replace(/(\.\d)\d+/, '$1')),
      [undefined, 'width:50%', 'width:70%', 'width:188.9px', 'height:96px;width:auto', 'width:4800px'],
    )
    assert.match(body ?? '', /descr="A map"/)
  })

  test('lets long rows of the annex break across pages, and keeps short ones and those of other tables whole', async () => {
    const rows = async (text: string, widths?: readonly number[]): Promise<readonly string[]> => {
      const cell = { content: [{ kind: 'text', text } as const] }
      const table = { kind: 'table', align: [], head: [cell], rows: [[cell]], caption: [] } as const
      const document = { ...finished('Fog.'), blocks: [{ ...table, ...(widths ? { widths } : {}) }] }
      const body = readDocx(await writeDocx(document, { labels, paper: 'a4' })).parts.get('word/document.xml') ?? ''
      return body.match(/<w:cantSplit(?: w:val="\w+")?\/>/g) ?? []
    }
    const long = 'So it is. '.repeat(60)
    assert.deepEqual(await rows(long), ['<w:cantSplit/>', '<w:cantSplit/>'])
    assert.deepEqual(await rows('So', [1]), ['<w:cantSplit/>', '<w:cantSplit/>'])
    assert.deepEqual(await rows(long, [1]), ['<w:cantSplit/>', '<w:cantSplit w:val="off"/>'])
  })

  test('sets what is deeper than the nine levels of Word as the ninth', async () => {
    const list = Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- level ${depth + 1}`).join('\n')
    const { paragraphs } = await made(list)
    const items = paragraphs.filter(({ text }) => text.startsWith('level'))
    assert.deepEqual(
      items.map(({ xml }) => /<w:ilvl w:val="(\d+)"/.exec(xml)?.[1]),
      ['0', '1', '2', '3', '4', '5', '6', '7', '8', '8', '8', '8'],
    )
  })

  test('loses no word of a footnote, whatever stands in it', async () => {
    const note = '[^n]: First.\n\n    - item\n\n    > quoted\n\n    | a | b |\n    |---|---|\n    | [@k] | d |\n'
    const { footnotes, parts } = await made(`Text[^n].\n\n${note}`, 'in-text')
    assert.deepEqual(footnotes, ['First.\nitem\nquoted\na · b\n(k) · d'])
    const styles = (parts.get('word/footnotes.xml') ?? '').match(/(?<=<w:pStyle w:val=")[^"]*/g) ?? []
    assert.deepEqual([...new Set(styles)], ['FootnoteText'])
  })

  test('has true footnotes, whose marks stand behind the punctuation', async () => {
    const { footnotes, paragraphs } = await made(memo)
    assert.deepEqual(footnotes, ['a, 2.', 'b.'])
    const text = paragraphs.find(({ text: words }) => words.startsWith('It holds'))?.xml ?? ''
    assert.match(
      text,
      /so”\.<\/w:t><\/w:r><w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteReference w:id="1"\/>/,
    )
  })

  test('repeats the head of a table on each page and gives its columns widths that fill the page', async () => {
    const { tables, parts } = await made(memo)
    assert.deepEqual(tables, [
      [
        ['Option', 'Cost'],
        ['Wait', '0'],
        ['Ask | tell', '40'],
      ],
    ])
    const xml = parts.get('word/document.xml') ?? ''
    assert.match(xml, /<w:tblHeader\/>/)
    const widths = Array.from(xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g), ([, width]) => Number(width))
    assert.equal(
      widths.reduce((a, b) => a + b, 0),
      11906 - 2 * 1418,
    )
  })

  test('sets a table within a list or a quotation in from the margin, as wide as is left', async () => {
    const { parts } = await made(
      '| a |\n|---|\n| x |\n\n- item\n\n  | b |\n  |---|\n  | y |\n\n> | c |\n> |---|\n> | z |\n',
    )
    const tables = Array.from(
      (parts.get('word/document.xml') ?? '').matchAll(/<w:tblPr>[^]*?<\/w:tblPr>/g),
      ([one]) => ({
        width: Number(/<w:tblW[^>]*w:w="(\d+)"/.exec(one)?.[1]),
        left: Number(/<w:tblInd[^>]*w:w="(\d+)"/.exec(one)?.[1] ?? 0),
      }),
    )
    const room = 11906 - 2 * 1418
    assert.deepEqual(
      tables.map(({ left, width }) => [left > 0, left + width]),
      [
        [false, room],
        [true, room],
        [true, room],
      ],
    )
  })

  test('links to the web and within itself', async () => {
    const { parts } = await made(memo)
    assert.match(
      parts.get('word/_rels/document.xml.rels') ?? '',
      /Target="https:\/\/example\.org\/\?a=1&amp;b=2" TargetMode="External"/,
    )
    const xml = parts.get('word/document.xml') ?? ''
    const [, anchor = ''] = /<w:hyperlink [^>]*w:anchor="([^"]*)"/.exec(xml) ?? []
    assert.ok(anchor && xml.includes(`w:name="${anchor}"`))
  })

  test('says title, people, language and words of its own, and nothing of who made it where and when', async () => {
    const { parts } = await made(memo)
    const core = parts.get('docProps/core.xml') ?? ''
    assert.match(
      core,
      /<dc:title>Water &amp; winter<\/dc:title><dc:creator>A\. Brandt; C\. Duarte<\/dc:creator><cp:keywords>water, treaty<\/cp:keywords><dc:language>en-GB<\/dc:language>/,
    )
    assert.doesNotMatch(core, /lastModifiedBy|created|modified|Un-named/)
    assert.doesNotMatch(parts.get('docProps/app.xml') ?? '', /Application|Company/)
    assert.match(parts.get('word/styles.xml') ?? '', /<w:lang w:val="en-GB"/)
  })

  test('is the same to the byte whenever it is made', async () => {
    const [one, other] = [
      await writeDocx(finished(memo), { labels, paper: 'a4' }),
      await writeDocx(finished(memo), { labels, paper: 'a4' }),
    ]
    assert.ok(one.length === other.length && one.every((byte, index) => byte === other[index]))
  })

  test('holds every part that it speaks of', async () => {
    const { parts } = await made(memo)
    for (const [, name = ''] of (parts.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/([^"]*)"/g))
      assert.ok(parts.has(name), name)
    for (const [name, xml] of parts) {
      for (const [, target = ''] of xml.matchAll(/<Relationship [^>]*Target="([^"]*)"(?![^>]*External)/g)) {
        const folder = name.replace(/_rels\/[^/]*$/, '')
        assert.ok(parts.has(folder + target) || parts.has(target.replace(/^\//, '')), `${name}: ${target}`)
      }
    }
    const used = new Set(
      Array.from(
        (parts.get('word/document.xml') ?? '').matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g),
        ([, id = '']) => id,
      ),
    )
    for (const id of used) assert.ok((parts.get('word/styles.xml') ?? '').includes(`w:styleId="${id}"`), id)
  })

  test('holds nothing that XML cannot', async () => {
    const { parts } = await made('# A\u0001\u202e <b>&amp; ]]>\ud800\n\n[x](https://e.org/"><w:p/>)')
    assert.doesNotMatch(parts.get('word/document.xml') ?? '', /[\u202e\p{Cs}]/u)
    assert.doesNotMatch(parts.get('word/document.xml') ?? '', /"><w:p\/>/)
  })

  test('takes the paper that the memo wants', async () => {
    const letter = readDocx(await writeDocx(finished('x'), { labels, paper: 'letter' }))
    assert.match(letter.parts.get('word/document.xml') ?? '', /<w:pgSz w:w="12240" w:h="15840"/)
  })
})

suite('a house style', () => {
  /** A document of an institution whose Word speaks German, with other margins, and without a style for sources. */
  const house = zipSync({
    'word/document.xml': strToU8(
      '<w:document><w:body><w:p><w:r><w:t>Secret text of the house</w:t></w:r></w:p><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="2000" w:bottom="1000" w:left="1500" w:header="500" w:footer="500"/></w:sectPr></w:body></w:document>',
    ),
    'word/styles.xml': strToU8(
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style></w:styles>',
    ),
    'word/theme/theme1.xml': strToU8('<a:theme name="House"/>'),
  })

  test('gives its styles by their names, its theme and its page, and none of its words', async () => {
    const houseStyle = readHouseStyle(house)
    assert.ok(houseStyle)
    const read = readDocx(
      await writeDocx(finished('# One\n\nText [@a].\n\n# Two'), { labels, paper: 'letter', houseStyle }),
    )
    const document = read.parts.get('word/document.xml') ?? ''
    assert.match(document, /<w:pStyle w:val="berschrift1"\/>/)
    assert.match(document, /<w:pStyle w:val="Standard"\/>/, 'body text falls back to what the house has')
    assert.match(document, /w:left="1500"/)
    assert.match(read.parts.get('word/styles.xml') ?? '', /FF0000/)
    assert.match(
      read.parts.get('word/styles.xml') ?? '',
      /w:styleId="Bibliography"[^>]*><w:name w:val="Bibliography"\/><w:basedOn w:val="Standard"\/>/,
    )
    assert.match(read.parts.get('word/theme/theme1.xml') ?? '', /House/)
    assert.ok(![...read.parts.values()].some((part) => part.includes('Secret text')))
  })

  /** A letterhead: on the first page a logo, on the others a line; below each a telling field. */
  const relationships = (rows: string): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`,
    )
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const namespaces =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const letterhead = {
    ...unzipSync(house),
    'word/document.xml': strToU8(
      `<w:document ${namespaces}><w:body><w:p><w:r><w:t>Secret text</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="first" r:id="h1"/>` +
        '<w:headerReference w:type="default" r:id="h2"/><w:footerReference w:type="default" r:id="f1"/><w:pgSz w:w="11906" w:h="16838"/><w:titlePg/></w:sectPr></w:body></w:document>',
    ),
    'word/_rels/document.xml.rels': relationships(
      ['h1 header header1.xml', 'h2 header header2.xml', 'f1 footer footer1.xml']
        .map((row) => row.split(' '))
        .map(([id, kind, to]) => `<Relationship Id="${id ?? ''}" Type="${type}/${kind ?? ''}" Target="${to ?? ''}"/>`)
        .join(''),
    ),
    'word/header1.xml': strToU8(
      `<w:hdr ${namespaces}><w:p w:rsidR="00A1"><w:ins w:author="Ilse Marqvist" w:id="1"><w:r><w:t>Ministry</w:t></w:r></w:ins><w:del w:author="Ilse Marqvist" w:id="2"><w:r><w:delText>Bureau</w:delText></w:r></w:del>` +
        '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:r><w:drawing><wp:docPr xmlns:wp="x" id="1" name="l" descr="C:\\Users\\ilse\\logo.png"/><a:blip xmlns:a="y" r:embed="p1"/></w:drawing></w:r></w:p></w:hdr>',
    ),
    'word/_rels/header1.xml.rels': relationships(
      `<Relationship Id="p1" Type="${type}/image" Target="media/logo.png"/>`,
    ),
    'word/media/logo.png': new Uint8Array([1, 2, 3]),
    'word/header2.xml': strToU8(`<w:hdr ${namespaces}><w:p><w:r><w:t>Ministry of Waters</w:t></w:r></w:p></w:hdr>`),
    'word/footer1.xml': strToU8(
      `<w:ftr ${namespaces}><w:p><w:fldSimple w:instr=" FILENAME \\p "><w:r><w:t>C:\\Users\\ilse\\house.dotx</w:t></w:r></w:fldSimple>` +
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> AUTHOR </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Ilse Marqvist</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>',
    ),
  }

  async function framed(files: Record<string, Uint8Array>): Promise<ReadDocx> {
    const houseStyle = readHouseStyle(zipSync(files))
    assert.ok(houseStyle)
    const document = finished('# One\n\nText [@a].')
    const annex = { kind: 'annex', blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'E' }] }] } as const
    return readDocx(
      await writeDocx({ ...document, blocks: [...document.blocks, annex] }, { labels, paper: 'a4', houseStyle }),
    )
  }

  test('gives its headers and footers, and nothing in them that tells who made them', async () => {
    const { parts } = await framed(letterhead)
    const sections = (parts.get('word/document.xml') ?? '').match(/<w:sectPr\b[^]*?<\/w:sectPr>/g) ?? []
    assert.equal(sections.length, 1, 'an annex goes on where the text ends, on pages that are higher than wide')
    const [first = ''] = sections
    assert.match(
      first,
      /^<w:sectPr[^>]*><w:headerReference w:type="first"[^>]*\/><w:headerReference w:type="default"[^>]*\/><w:footerReference w:type="default"[^>]*\/><w:(?:type|pgSz)/,
    )
    assert.match(first, /<w:titlePg\/>(?:<w:docGrid[^>]*\/>)?<\/w:sectPr>/)
    const header = parts.get('word/header1.xml') ?? ''
    assert.match(header, /<w:t>Ministry<\/w:t>/)
    assert.match(parts.get('word/_rels/header1.xml.rels') ?? '', /Target="media\/house-header1-1\.png"/)
    assert.match(parts.get('word/footer1.xml') ?? '', /PAGE/)
    assert.match(parts.get('[Content_Types].xml') ?? '', /header\+xml" PartName="\/word\/header2\.xml"/)
    const all = [...parts.values()].join('\n')
    assert.doesNotMatch(all, /Ilse|ilse|Bureau|_GoBack|rsidR|Secret text|AUTHOR|FILENAME/)
  })

  test('gives no header that would load or needs what is not taken, and leaves our page numbers where it has no footer', async () => {
    const cases: readonly (readonly [name: string, row: string])[] = [
      [
        'a picture of the web',
        `<Relationship Id="p1" Type="${type}/image" Target="https://far.example/x.png" TargetMode="External"/>`,
      ],
      ['an object', `<Relationship Id="p1" Type="${type}/oleObject" Target="embeddings/o.bin"/>`],
    ]
    for (const [what, row] of cases) {
      const { 'word/footer1.xml': _, ...others } = letterhead
      const { parts } = await framed({ ...others, 'word/_rels/header1.xml.rels': relationships(row) })
      assert.ok(!parts.has('word/header1.xml'), what)
      assert.ok(parts.has('word/header2.xml'))
      assert.match(
        parts.get('word/document.xml') ?? '',
        /<w:headerReference w:type="default"[^>]*\/><w:footerReference/,
      )
      assert.match([...parts.values()].join('\n'), /NUMPAGES/)
      assert.doesNotMatch([...parts.values()].join('\n'), /far\.example|oleObject/)
    }
  })

  test('has an annex in small letters on a page of any width, and breaks no word in its columns', async () => {
    const part = (xml: string): Uint8Array =>
      strToU8(`<w:x ${namespaces}>${xml}</w:x>`.replaceAll('w:x', xml.includes('sectPr') ? 'w:document' : 'w:styles'))
    const houseStyle = readHouseStyle(
      zipSync({
        'word/document.xml': part(
          '<w:sectPr><w:pgSz w:w="8391" w:h="11906"/><w:pgMar w:left="900" w:right="900"/></w:sectPr>',
        ),
        'word/styles.xml': part(
          '<w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:sz w:val="24"/></w:rPr></w:style>',
        ),
      }),
    )
    assert.ok(houseStyle)
    const cell = (text: string) => ({ content: [{ kind: 'text', text }] as const })
    const table = {
      kind: 'table',
      align: [undefined, undefined, undefined],
      widths: [0.06, 0.84, 0.1],
      head: ['No.', 'What the memo says', 'Check'].map(cell),
      rows: [['E20', 'The treaty holds for now. '.repeat(9), 'quoted words verbatim'].map(cell)],
      caption: [],
    } as const
    const { parts, paragraphs } = readDocx(
      await writeDocx(
        { ...finished('Text.'), blocks: [{ kind: 'annex', blocks: [table] }] },
        { labels, paper: 'a4', houseStyle },
      ),
    )
    const [number = 0, memoSays = 0, check = 0] = Array.from(
      (parts.get('word/document.xml') ?? '').matchAll(/<w:gridCol w:w="(\d+)"\/>/g),
      ([, width]) => Number(width),
    )
    assert.equal(number + memoSays + check, 8391 - 2 * 900)
    // Nine points a letter at most, half of that on average, and what a cell keeps free on both sides.
    assert.ok(number > 3 * 100 + 220 && check > 'verbatim'.length * 100 + 220, `${number}, ${check}`)
    assert.equal(paragraphs.find(({ text }) => text === 'E20')?.style, 'Evidence Text')
    assert.match(
      parts.get('word/styles.xml') ?? '',
      /w:styleId="EvidenceText">(?:(?!<\/w:style>).)*<w:sz w:val="18"\/>/,
    )
  })

  test('is asked of a document of Word alone', () => {
    assert.equal(readHouseStyle(new TextEncoder().encode('no archive')), undefined)
    assert.equal(readHouseStyle(zipSync({ 'a.txt': strToU8('x') })), undefined)
  })

  test('may be a document that we made', async () => {
    const bytes = await writeDocx(finished(memo), { labels, paper: 'letter' })
    const houseStyle = readHouseStyle(bytes)
    assert.equal(houseStyle?.page?.width, 12240)
    assert.ok(houseStyle)
    const again = await writeDocx(finished(memo), { labels, paper: 'a4', houseStyle })
    assert.deepEqual(Object.keys(unzipSync(again)).sort(), Object.keys(unzipSync(bytes)).sort())
  })
})
