import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { documentText } from '../../../src/core/check/documentText.js'
import type { WordBlock, WordParagraph } from '../../../src/core/text/wordDocument.js'
import type { WordFile } from '../../../src/decode/docx/word.js'
import { readWord } from '../../../src/decode/formats.js'
import { writeDocx } from '../../../src/encode/docx/writeDocx.js'
import { finished, labels } from '../../support/finished.js'
import { skip } from '../../support/skip.js'
import { noteMark, paragraph, run, wordDocument } from '../../support/wordFile.js'

async function read(bytes: Uint8Array): Promise<WordFile> {
  const file = await readWord(bytes)
  assert.ok('stories' in file)
  return file
}

const paragraphsOf = (blocks: readonly WordBlock[]): readonly WordParagraph[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat().flatMap(paragraphsOf) : [block]))

const change = (kind: string, runs: string, who = 'A. Chief'): string =>
  `<w:${kind} w:id="1" w:author="${who}" w:date="2024-12-04T10:00:00Z">${runs}</w:${kind}>`
const deletedRun = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`

/** Of which Pandoc reads less. */
const cells =
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>${paragraph(run('Cell one'))}</w:tc><w:tc>${paragraph(run('Cell two'))}</w:tc></w:tr></w:tbl>` +
  paragraph(
    `<w:hyperlink w:anchor="a">${run('A link')}</w:hyperlink><w:fldSimple w:instr="HYPERLINK &quot;a&quot;">${run(' field')}</w:fldSimple>`,
  )

const reviewedWith = (middle: string): Uint8Array =>
  wordDocument(
    paragraph(run('Why'), '<w:outlineLvl w:val="0"/>') +
      paragraph(
        run('It ') +
          change('del', deletedRun('may ')) +
          change('ins', run('will ') + change('del', deletedRun('surely '), 'B. Deputy')) +
          run('rain &amp; snow', '<w:i/>') +
          noteMark(2) +
          run('.'),
      ) +
      middle +
      paragraph(change('moveFrom', run('Moved away.'))) +
      paragraph(change('moveTo', run('Moved here.'))),
    ['Never referred to.', 'The note.'],
  )
const reviewed = reviewedWith(cells)

suite('A Word file as data', () => {
  test('has its changes with who made them and when, the outer one first', async () => {
    const text = (await read(reviewed)).stories.find(({ kind }) => kind === 'text')
    const [, second] = paragraphsOf(text?.blocks ?? [])
    assert.deepEqual(
      second?.runs.map((one) => [
        one.text,
        one.revisions.map(({ kind, author, date }) => [kind, author, date?.slice(0, 10)]),
      ]),
      [
        ['It ', []],
        ['may ', [['deleted', 'A. Chief', '2024-12-04']]],
        ['will ', [['inserted', 'A. Chief', '2024-12-04']]],
        [
          'surely ',
          [
            ['inserted', 'A. Chief', '2024-12-04'],
            ['deleted', 'B. Deputy', '2024-12-04'],
          ],
        ],
        ['rain ', []],
        ['&', []],
        [' snow', []],
        ['.', []],
      ],
    )
  })

  test('is read with insertions and without deletions, notes where they are referred to, and tells what was removed', async () => {
    const { stories, properties } = await read(reviewed)
    const document = documentText(stories, properties)
    assert.deepEqual(
      document?.paragraphs.map(({ span, in: part, heading, number }) => [
        document.text.slice(span.start, span.end),
        part,
        heading,
        number,
      ]),
      [
        ['Why', 'text', 'Why', undefined],
        ['It will rain & snow.', 'text', 'Why', undefined],
        ['Cell one', 'text', 'Why', undefined],
        ['Cell two', 'text', 'Why', undefined],
        ['A link field', 'text', 'Why', undefined],
        ['Moved here.', 'text', 'Why', undefined],
        ['The note.', 'footnote', '', 1],
        ['may surely ', 'removed', '', undefined],
        ['Moved away.', 'removed', '', undefined],
      ],
    )
  })

  test('has notes and looks in parts with a number, as Word for the web names them', async () => {
    const parts = Object.entries(unzipSync(wordDocument(paragraph(run('Said.') + noteMark(1)), ['Where.'])))
    const named = await read(
      zipSync(Object.fromEntries(parts.map(([name, part]) => [name.replace(/(word\/\w+)\.xml$/, '$12.xml'), part]))),
    )
    assert.deepEqual(
      documentText(named.stories, '')?.paragraphs.map(({ in: part }) => part),
      ['text', 'footnote'],
    )
  })

  test('is refused where its text does not end, for half of it would look like all', async () => {
    for (const xml of ['', `<w:document xmlns:w="w"><w:body>${paragraph(run('Said.'))}<w:p><w:r><w:t>And th`])
      assert.deepEqual(await readWord(wordDocument('', [], { 'word/document.xml': xml })), { unreadable: 'damaged' })
  })

  test('knows for each piece of its text where that stands in the XML', async () => {
    const { stories } = await read(reviewed)
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
    const text = stories.find(({ kind }) => kind === 'text')
    const first = paragraphsOf(text?.blocks ?? [])[0]?.runs[0]
    assert.equal(first?.element.start, xml.length + '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'.length)
    assert.equal(first.xml.end - first.xml.start, 3)
  })

  test('has the words that Pandoc finds in it', async function () {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-word-'))
    const memo =
      'It snows.\n\n## Why\n\nIt rains [@a, para. 2].\n\n> Quoted words [@b].\n\n1. First\n   - inner\n\n| A | B |\n|---|---|\n| c | d |\n'
    try {
      for (const bytes of [reviewedWith(''), await writeDocx(finished(memo, 'note'), { labels, paper: 'a4' })]) {
        const file = path.join(folder, 'a.docx')
        fs.writeFileSync(file, bytes)
        const pandoc = spawnSync('pandoc', [file, '--to', 'plain', '--wrap', 'none'], { encoding: 'utf8' })
        if (pandoc.error) skip(this, 'Pandoc is not installed')
        const { stories } = await read(bytes)
        const document = documentText(stories, '')
        const own = document?.paragraphs.flatMap(({ in: part, span }) =>
          part === 'text' || part === 'footnote' ? document.text.slice(span.start, span.end) : [],
        )
        // Marks of notes are numbers there, and rows and lists have signs.
        const words = (text: string): readonly string[] => (text.match(/\p{L}{2,}/gu) ?? []).sort()
        assert.deepEqual(words(own?.join('\n') ?? ''), words(pandoc.stdout))
      }
    } finally {
      fs.rmSync(folder, { recursive: true })
    }
  })
})
