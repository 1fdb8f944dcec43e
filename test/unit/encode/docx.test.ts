import assert from 'node:assert/strict'
import { strToU8, unzipSync, zipSync } from 'fflate'
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
      ['Author', 'A. Brandt, C. Duarte · 1 June 2021'],
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
