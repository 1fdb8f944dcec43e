import { madePdf } from '../../support/madePdf.js'
import assert from 'node:assert/strict'
import { strToU8, zipSync } from 'fflate'
import { decode } from '../../../src/decode/formats.js'
import { linesOfPage } from '../../../src/decode/pdf/pdfLines.js'
import { readKnown } from '../../support/knownTranscripts.js'
import { paragraph, run, wordFile as word } from '../../support/wordFile.js'
import { decoded, textsOf } from './support.js'

suite('a Word file', () => {
  test('gives paragraphs with their bold beginnings, headings and line breaks', async () => {
    const extract = await decoded(
      word(
        paragraph(run('Fog'), '<w:pStyle w:val="U1"/>') +
          paragraph(
            run('OKA', '<w:b/>') +
              run('FOR:', '<w:b/>') +
              run(' It&amp;s late') +
              '<w:r><w:br/><w:tab/></w:r>' +
              run('here.', '<w:b w:val="0"/>'),
          ),
        { 'word/styles.xml': '<w:styles><w:style w:styleId="U1"><w:name w:val="heading 1"/></w:style></w:styles>' },
      ),
      'talk.docx',
    )
    assert.deepEqual(textsOf(extract), ['Fog', 'OKAFOR: It&s late\n\there.'])
    assert.deepEqual([extract.blocks[0]?.kind, extract.blocks[0]?.level], ['heading', 1])
    const lead = extract.blocks[1]?.lead
    assert.equal(lead && extract.text.slice(lead.start, lead.end), 'OKAFOR:')
  })

  suite('with tracked changes', () => {
    const inserted = (runs: string): string => `<w:ins w:id="1" w:author="Ed">${runs}</w:ins>`
    const deleted = (text: string): string => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`
    const marked = (change: string): string => `<w:rPr><w:${change}/></w:rPr>`
    const row = (...cells: readonly string[]): string =>
      `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`
    const cases: readonly (readonly [
      what: string,
      body: string,
      count: number,
      accepted: readonly string[],
      rejected: readonly string[],
    ])[] = [
      [
        'words put in and taken out',
        paragraph(
          run('We will ') + inserted(run('not ')) + run('sign before ') + deleted('June') + inserted(run('August')),
        ),
        3,
        ['We will not sign before August'],
        ['We will sign before June'],
      ],
      [
        'words that somebody put in and somebody else took out again',
        paragraph(run('They did ') + inserted(deleted('hardly ')) + run('order.')),
        2,
        ['They did order.'],
        ['They did order.'],
      ],
      [
        'a paragraph that was split',
        paragraph(run('Who ordered it?'), marked('ins')) + paragraph(run(' Nobody.')),
        1,
        ['Who ordered it?', 'Nobody.'],
        ['Who ordered it? Nobody.'],
      ],
      [
        'paragraphs that were joined',
        paragraph(run('He left'), marked('del')) + paragraph(run(', then'), marked('del')) + paragraph(run(' came.')),
        2,
        ['He left, then came.'],
        ['He left', ', then', 'came.'],
      ],
      [
        'a paragraph that is new',
        paragraph(run('One.')) +
          paragraph(inserted(run('Two.')), marked('ins')) +
          paragraph(inserted(run('Three.')), marked('ins')) +
          paragraph(run('Four.')),
        1,
        ['One.', 'Two.', 'Three.', 'Four.'],
        ['One.', 'Four.'],
      ],
      [
        'a paragraph that was moved',
        paragraph(`<w:moveFrom>${run('First.')}</w:moveFrom>`, marked('moveFrom')) +
          paragraph(run('Second.')) +
          paragraph(`<w:moveTo>${run('First.')}</w:moveTo>`, marked('moveTo')) +
          paragraph(run('Third.')),
        1,
        ['Second.', 'First.', 'Third.'],
        ['First.', 'Second.', 'Third.'],
      ],
      [
        'a mark that was taken out before a table, and in a cell',
        paragraph(run('Said.'), marked('del')) +
          `<w:tbl>${row(paragraph(run('One'), marked('del')), paragraph(run('Two')))}</w:tbl>`,
        2,
        ['Said.', 'One', 'Two'],
        ['Said.', 'One', 'Two'],
      ],
    ]
    for (const [what, body, count, accepted, rejected] of cases)
      test(`is read after or before ${what}, when somebody says which`, async () => {
        const file = word(body)
        assert.deepEqual(await decode(file, 'talk.docx'), { unreadable: 'tracked changes', count })
        assert.deepEqual(textsOf(await decoded(file, 'talk.docx', 'accepted')), accepted)
        assert.deepEqual(textsOf(await decoded(file, 'talk.docx', 'rejected')), rejected)
      })

    test('of looks and numbers alone is read as it is', async () => {
      const look = '<w:pPr><w:numPr><w:ins w:id="2"/></w:numPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>'
      const bold = '<w:r><w:rPr><w:b/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>Yes.</w:t></w:r>'
      assert.deepEqual(textsOf(await decoded(word(`<w:p>${look}${bold}</w:p>`), 'talk.docx')), ['Yes.'])
    })
  })

  test('has a table of figures within an answer in one block that nobody says', async () => {
    const cells = (...texts: readonly string[]): string =>
      `<w:tr>${texts.map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`).join('')}</w:tr>`
    const table = `<w:tbl>${cells('Year', 'Tonnes')}${cells('2019', '400')}${cells('2020', '')}</w:tbl>`
    const said = paragraph(run('OKAFOR: The figures are these.'))
    const extract = await decoded(word(said + table + paragraph(run('They fell.'))), 'talk.docx')
    assert.deepEqual(
      textsOf(extract).map((text, index) => [text, extract.blocks[index]?.region]),
      [
        ['OKAFOR: The figures are these.', undefined],
        ['Year\tTonnes\n2019\t400\n2020', 'aside'],
        ['They fell.', undefined],
      ],
    )
    const head = await decoded(word(paragraph(run('A talk')) + table), 'talk.docx')
    assert.equal(head.blocks.length, 6)
  })

  test('is read with notes, headers and footers, without comments, and nothing twice', async () => {
    const extract = await decoded(
      word(
        paragraph(
          run('He had ') +
            run('some mines') +
            '<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>' +
            paragraph(run('In a box')) +
            '</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>' +
            paragraph(run('In a box')) +
            '</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>' +
            run('.') +
            run('secret', '<w:vanish/>') +
            '<w:r><w:instrText>PAGE</w:instrText></w:r>',
        ),
        {
          'word/header1.xml': paragraph(run('Head')),
          'word/footer1.xml': paragraph(run('Foot')),
          'word/footnotes.xml': paragraph(run('Note')),
          'word/comments.xml': paragraph(run('Comment')),
          'docProps/core.xml':
            '<c><dc:title>Talk</dc:title><dc:creator>Wilma Dreyer</dc:creator><cp:lastModifiedBy>Tom Lind</cp:lastModifiedBy><dcterms:created>2016-03-22T09:15:00Z</dcterms:created></c>',
        },
      ),
      'talk.docx',
    )
    assert.deepEqual(
      textsOf(extract).map((text, index) => [text, extract.blocks[index]?.region]),
      [
        ['Head', 'header'],
        ['In a box', 'quote'],
        ['He had some mines.', undefined],
        ['Note', 'note'],
        ['Foot', 'footer'],
      ],
    )
    // When and by whom the file was made is not when anything was said, and nobody who speaks.
    assert.deepEqual(
      extract.metadata.map(({ field, value }) => [field, value]),
      [['title', 'Talk']],
    )
  })

  test('keeps marks of notes out of words and figures, whether the run or its style raises them', async () => {
    const up = '<w:vertAlign w:val="superscript"/>'
    const extract = await decoded(
      word(
        paragraph(
          run('We have 40') +
            run('1', up) +
            run('2', up) +
            run(' ships on 20 m') +
            run('2', up) +
            run(', 3') +
            run('rd', up),
        ) + paragraph(run('It sank') + run('4', '<w:rStyle w:val="R"/>') + run('.')),
        {
          'word/styles.xml': `<w:styles><w:style w:styleId="R"><w:name w:val="footnote reference"/><w:rPr>${up}</w:rPr></w:style></w:styles>`,
        },
      ),
      'talk.docx',
    )
    assert.deepEqual(
      textsOf(extract).map((text, index) => [text, extract.blocks[index]?.region]),
      [
        ['We have 40 ships on 20 m², 3rd', undefined],
        ['It sank.', undefined],
        ['12 4', 'note'],
      ],
    )
  })

  test('is read without what is struck out, which is told behind it', async () => {
    const extract = await decoded(
      word(
        paragraph(
          run('They have ') +
            run('boats', '<w:strike/>') +
            run(' ships') +
            run(' at sea', '<w:strike w:val="0"/>') +
            run('!', '<w:dstrike/>'),
        ),
      ),
      'talk.docx',
    )
    assert.deepEqual(
      textsOf(extract).map((text, index) => [text, extract.blocks[index]?.region]),
      [
        ['They have ships at sea', undefined],
        ['boats !', 'struck'],
      ],
    )
  })

  test('has pages where Word noted where they end, two where a paragraph runs over', async () => {
    const pageEnd = '<w:r><w:lastRenderedPageBreak/></w:r>'
    const { blocks } = await decoded(
      word(paragraph(run('one')) + paragraph(run('still one, ') + pageEnd + run('and two')) + paragraph(run('two'))),
      'a.docx',
    )
    assert.deepEqual(
      blocks.map(({ page }) => page),
      ['1', '1-2', '2'],
    )
  })

  test('has no pages where breaks were typed alone, for between two of them may be any number', async () => {
    const typed = '<w:r><w:br w:type="page"/></w:r>'
    const { blocks } = await decoded(word(paragraph(run('one')) + paragraph(typed + run('and on'))), 'a.docx')
    assert.deepEqual(
      blocks.map(({ page }) => page),
      [undefined, undefined],
    )
  })

  test('takes the names from a table in which two speak in turn', async () => {
    const row = (name: string, text: string): string =>
      `<w:tr><w:tc>${paragraph(run(name))}</w:tc><w:tc>${paragraph(run(text))}</w:tc></w:tr>`
    const talk =
      row('Bo', 'Who decides these things?') +
      row('Okafor', 'The board decides them.') +
      row('Bo', 'And when does it do so?')
    const extract = await decoded(word(`<w:tbl>${talk}</w:tbl>`), 'talk.docx')
    assert.deepEqual(
      extract.blocks.map(({ kind, speaker }) => [kind, speaker]),
      [
        ['row', 'Bo'],
        ['row', 'Okafor'],
        ['row', 'Bo'],
      ],
    )
  })

  test('takes names and times from a table with a column for each', async () => {
    const row = (...cells: readonly string[]): string =>
      `<w:tr>${cells.map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`).join('')}</w:tr>`
    const talk =
      row('Time', 'Who', 'Words') +
      row('00:00', 'Bo', 'Who decides these things?') +
      row('01:26', 'Okafor', 'The board decides them.') +
      row('02:10', 'Bo', 'And when does it do so?')
    const { blocks } = await decoded(word(`<w:tbl>${talk}</w:tbl>`), 'talk.docx')
    assert.deepEqual(blocks.map(({ speaker, region }) => speaker ?? region).slice(0, 3), ['header', 'header', 'header'])
    assert.deepEqual(
      blocks.slice(3).map(({ speaker, time }) => [speaker, time]),
      [
        ['Bo', '00:00:00'],
        ['Okafor', '00:01:26'],
        ['Bo', '00:02:10'],
      ],
    )
  })

  test('that is damaged, unfolds to more than a document may have, or is no Word file gives the reason', async () => {
    const whole = word(paragraph(run('words')))
    assert.deepEqual(await decode(whole.slice(0, whole.length / 2), 'a.docx'), { unreadable: 'damaged' })
    assert.deepEqual(await decode(zipSync({ 'content.xml': strToU8('<x/>') }), 'a.docx'), {
      unreadable: 'unknown format',
    })
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(201 * 1024 * 1024) }, { level: 9 })
    assert.ok(bomb.length < 1_000_000)
    assert.deepEqual(await decode(bomb, 'a.docx'), { unreadable: 'too large' })
  })

  test('that wants a password says so', async () => {
    const head = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const name = new TextEncoder().encode('EncryptedPackage'.replaceAll(/(.)/g, '$1\0'))
    assert.deepEqual(await decode(Uint8Array.from([...head, ...new Uint8Array(600), ...name]), 'a.docx'), {
      unreadable: 'encrypted',
    })
    assert.deepEqual(await decode(Uint8Array.from([...head, ...new Uint8Array(600)]), 'a.docx'), {
      unreadable: 'unknown format',
    })
  })
})

suite('a PDF file', () => {
  test('gives lines with their pages', async () => {
    const extract = await decoded(readKnown('pdf-oral-history-running-heads.pdf'), 'a.pdf')
    assert.deepEqual([...new Set(extract.blocks.map(({ page }) => page))], ['1', '2', '3', '4'])
    assert.ok(extract.blocks.every(({ kind }) => kind === 'line'))
  })

  test('with a password, without text, or cut off gives the reason', async () => {
    assert.deepEqual(await decode(readKnown('pdf-encrypted-password.pdf'), 'a.pdf'), { unreadable: 'encrypted' })
    assert.deepEqual(await decode(readKnown('pdf-scan-no-text.pdf'), 'a.pdf'), { unreadable: 'scan' })
    assert.deepEqual(await decode(readKnown('pdf-oral-history-running-heads.pdf').slice(0, 600), 'a.pdf'), {
      unreadable: 'damaged',
    })
  })

  const item = (text: string, x: number, y: number) => ({
    text,
    x,
    y,
    width: text.length * 5,
    size: 10,
    endsLine: true,
  })
  const page = { left: 0, right: 600 }

  test('has its lines from top to bottom, in whatever order they are drawn, with numbers of lines beside them', () => {
    const items = [
      item('foot', 50, 30),
      item('1', 20, 700),
      item('2', 20, 688),
      item('first', 50, 700),
      item('second', 50, 688),
    ]
    assert.deepEqual(
      linesOfPage(items, page).map(({ text }) => text),
      ['1     first', '2     second', 'foot'],
    )
  })

  test('has names in its margin, wrapped ones too, before the words beside which they begin', () => {
    const items = [
      item('Deputy Minister', 20, 700),
      item('Roos:', 20, 689),
      item('We had twelve pumps in the spring of that year', 140, 700),
      item('and nine of them were painted on.', 140, 685),
      item('Question', 20, 660),
      item('Painted on what?', 140, 660),
      item('Deputy Minister', 20, 640),
      item('Roos:', 20, 629),
      item('On the wall of the pump house.', 140, 640),
    ]
    assert.deepEqual(
      linesOfPage(items, page).map(({ text, indent }) => [text, indent]),
      [
        ['Deputy Minister Roos:   We had twelve pumps in the spring of that year', 0],
        ['and nine of them were painted on.', 24],
        ['Question                Painted on what?', 0],
        ['Deputy Minister Roos:   On the wall of the pump house.', 0],
      ],
    )
  })

  test('tells which words are set in another font than most', () => {
    const set = (text: string, x: number, y: number, font: string): ReturnType<typeof item> & { font: string } => ({
      ...item(text, x, y),
      endsLine: false,
      font,
    })
    const items = [
      set('And then?', 50, 700, 'bold'),
      set('Roos:', 50, 688, 'bold'),
      set(' It rained.', 75, 688, 'book'),
    ]
    assert.deepEqual(
      linesOfPage(items, page, 'book').map(({ text, lead }) => [text, text.slice(0, lead)]),
      [
        ['And then?', 'And then?'],
        ['Roos: It rained.', 'Roos:'],
      ],
    )
  })

  test('has one column read after the other, below what stands across both', () => {
    const column = (name: string, x: number): readonly ReturnType<typeof item>[] =>
      Array.from({ length: 6 }, (_, at) => item(`${name} ${'words '.repeat(7)}${at + 1}`, x, 600 - at * 12))
    const items = [
      item('A title that stands across both of the columns of this page and is long', 100, 700),
      ...column('left', 40),
      ...column('right', 320),
    ]
    const read = linesOfPage(items, page).map(({ text }) => text.split(' ')[0])
    assert.deepEqual(read, ['A', ...Array<string>(6).fill('left'), ...Array<string>(6).fill('right')])
  })

  test('has the foot of a page in columns behind both, and what is set larger apart from the words around it', () => {
    const column = (name: string, x: number, from: number): readonly ReturnType<typeof item>[] =>
      Array.from({ length: 8 }, (_, at) => item(`${name} ${'words '.repeat(7)}${at + 1}`, x, from - at * 12))
    const large = (text: string, x: number, y: number): ReturnType<typeof item> => ({
      ...item(text, x, y),
      width: text.length * 8,
      size: 17,
    })
    const items = [
      { ...large('A title across both columns of this page, which goes', 40, 700), size: 30 },
      { ...large('on', 40, 664), size: 30 },
      ...column('left', 40, 600),
      item('34 REVIEW', 40, 430),
      large('What she said is', 330, 600),
      large('repeated.', 360, 580),
      ...column('right', 320, 552),
    ]
    assert.deepEqual(
      linesOfPage(items, page).flatMap(({ text, isApart }, index) =>
        isApart || index === 0 ? [text.replace(/ words.*/, '')] : [],
      ),
      ['A title across both columns of this page, which goes', 'left', 'What she said is', 'right', '34 REVIEW'],
    )
  })

  test('shows where a paragraph begins, by its indent and the room above', () => {
    const items = [
      item('one', 60, 700),
      item('two', 50, 688),
      item('three', 50, 676),
      item('four', 50, 640),
      item('five', 50, 628),
    ]
    assert.deepEqual(
      linesOfPage(items, page).map(({ indent, isApart }) => [indent, isApart]),
      [
        [2, false],
        [0, false],
        [0, false],
        [0, true],
        [0, false],
      ],
    )
  })
})

suite('the properties of a PDF', () => {
  test('give a title, and of who made the file nobody who speaks', async () => {
    const made = Buffer.from(madePdf([['Who pays?', '', 'The port does, out of what the ferries bring.']])).toString(
      'latin1',
    )
    const bytes = Buffer.from(
      made.replace('/Root 1 0 R', '/Root 1 0 R /Info << /Title (Talk) /Author (Wilma Dreyer) >>'),
      'latin1',
    )
    const extract = await decode(Uint8Array.from(bytes), 'talk.pdf')
    assert.ok('metadata' in extract)
    assert.deepEqual(
      extract.metadata.map(({ field, value }) => [field, value]),
      [['title', 'Talk']],
    )
  })
})
