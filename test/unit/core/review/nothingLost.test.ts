import assert from 'node:assert/strict'
import { EditedWord } from '../../../support/reviews.js'
import { paragraph, run } from '../../../support/wordFile.js'
import { type Ending, runWith } from '../../cli/runWith.js'

const memo = `# Water

The river runs slow[^1] in the dry season. Farmers carry water by hand.[^2]

Reed calls it “a slow-motion bargain between unequal partners” [@reed2021, para. 2]. The gate stays open.

| Place | Work |
| ----- | ---- |
| Mill  | grey stone of the hill |
| Dam   | brown clay of the coast |

[^1]: The clerk keeps the book of the village.
[^2]: The miller keeps the key of the gate.
`

const who = 'w:id="9" w:author="A. Chief" w:date="2026-12-04T10:00:00Z"'

async function exported(style = 'apa', text = memo): Promise<Ending> {
  const options = ['--to', 'docx', '--for-review', '--out', '/m/a.docx', '--force', '--style', style]
  const ending = await runWith(['export', '/m/water.md', ...options], { '/m/water.md': text })
  assert.equal(ending.code, 0, ending.err)
  return ending
}

function wordOf({ files }: Ending): EditedWord {
  const bytes = files.get('/m/a.docx')
  assert.ok(bytes instanceof Uint8Array)
  return new EditedWord(bytes)
}

/** The rows that the program prints of a document that came back; with `--apply`, so that what it makes shows. */
async function back(
  word: EditedWord,
  ending: Ending,
): Promise<{ readonly rows: readonly string[]; readonly memo: string }> {
  const files = { ...Object.fromEntries(ending.files), '/in/back.docx': word.bytes() }
  const { out, files: after } = await runWith(['review', '/in/back.docx', '--apply'], files)
  return { rows: out.split('\n').filter(Boolean), memo: String(after.get('/m/water.md')) }
}

function change(word: EditedWord, words: string, made: (piece: string) => string): void {
  const at = word.paragraphs.find((index) => word.textOf(index).includes(words))
  assert.ok(at !== undefined, words)
  const piece = word.pieces[at] ?? ''
  word.pieces[at] = made(piece)
  assert.notEqual(word.pieces[at], piece)
}

const markRun = /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteReference w:id="\d+"\/><\/w:r>/
const deleted = (xml: string): string => `<w:del ${who}>${xml}</w:del>`
const lookOf =
  (words: string, look: string) =>
  (piece: string): string =>
    piece.replace(
      new RegExp(`<w:r><w:t xml:space="preserve">([^<]*)${words}([^<]*)</w:t></w:r>`),
      (_, before: string, after: string) => run(before) + run(words, look) + run(after),
    )

suite('Of what somebody did to a document nothing is lost', () => {
  const cases: readonly (readonly [string, (word: EditedWord) => void, readonly RegExp[]])[] = [
    [
      'the mark of a note that was deleted',
      (word) => change(word, 'The river', (piece) => piece.replace(markRun, (mark) => deleted(mark))),
      [/^\/m\/water\.md:3:20 A\. Chief, 2026-12-04: Deleted: “\[footnote mark\]”\. .*mark of a footnote/],
    ],
    [
      'what one put in and another struck out',
      (word) =>
        change(word, 'The river', (piece) =>
          piece.replace(/(<w:bookmarkStart[^>]*>)/, `$1<w:ins w:id="8" w:author="B">${deleted(run('tiny '))}</w:ins>`),
        ),
      [/A\. Chief, 2026-12-04: Deleted: “tiny”\. Not found in the memo\./],
    ],
    [
      'the mark of a note that was moved',
      (word) =>
        change(word, 'The river', (piece) => {
          const [mark = ''] = markRun.exec(piece) ?? []
          return piece.replace(mark, '').replace(/(<w:bookmarkStart[^>]*>)/, `$1${run('So it is')}${mark}`)
        }),
      [/Inserted: “So it is\[footnote mark\]”/, /:3:20 Deleted: “\[footnote mark\]”/],
    ],
    [
      'the marks of two notes that changed places',
      (word) =>
        change(word, 'The river', (piece) =>
          piece.replace(/(?<=footnoteReference w:id=")(\d+)/g, (id) => ({ 1: '2', 2: '1' })[id] ?? id),
        ),
      [/:3:20 “\[footnote mark\]” became/, /:3:72 “\[footnote mark\]” became.*moves the mark of a footnote/],
    ],
    [
      'a row of a table that was deleted as a row',
      (word) => {
        const at = word.pieces.findIndex((piece) => piece.includes('grey stone'))
        const before = word.pieces.map((piece, index) => index < at && piece.includes('<w:trPr>')).lastIndexOf(true)
        word.pieces[before] = (word.pieces[before] ?? '').replace(/<w:trPr>(?![^]*<w:trPr>)/, `<w:trPr><w:del ${who}/>`)
      },
      [/A\. Chief, 2026-12-04: Deleted: “Mill”/, /A\. Chief, 2026-12-04: Deleted: “grey stone of the hill”/],
    ],
    [
      'a row that was put in as a row, and a cell',
      (word) => {
        const at = word.pieces.findIndex((piece) => piece.includes('</w:tbl>'))
        const cell = (words: string, properties = ''): string =>
          `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(words))}</w:tc>`
        const row = `<w:tr><w:trPr><w:ins ${who}/></w:trPr>${cell('Weir')}${cell('white sand')}</w:tr>`
        const another = `<w:tr>${cell('Lock', `<w:cellIns ${who}/>`)}</w:tr>`
        word.pieces[at] = (word.pieces[at] ?? '').replace('</w:tbl>', `${row}${another}</w:tbl>`)
      },
      ['Weir', 'white sand', 'Lock'].map((words) => new RegExp(`A\\. Chief, 2026-12-04: Inserted: “${words}”`)),
    ],
    [
      'a cell whose look was changed',
      (word) => {
        const at = word.pieces.findIndex((piece) => piece.includes('grey stone'))
        word.pieces[at - 1] = (word.pieces[at - 1] ?? '').replace(
          /<\/w:tcPr>$/,
          `<w:tcPrChange ${who}><w:tcPr/></w:tcPrChange></w:tcPr>`,
        )
      },
      [/A\. Chief, 2026-12-04: Formatting changed: “grey stone of the hill”/],
    ],
    [
      'words that were struck out without tracking',
      (word) => change(word, 'The river', lookOf('dry ', '<w:strike/>')),
      [/^\/m\/water\.md:3:\d+ Struck out: “dry”\. Struck out by hand, without tracking\./],
    ],
    [
      'a look that was changed without tracking',
      (word) => change(word, 'The river', lookOf('dry ', '<w:highlight w:val="yellow"/>')),
      [/^\/m\/water\.md:3:32 Formatting changed: “dry”/],
    ],
    [
      'a paragraph whose look was changed',
      (word) =>
        change(word, 'The river', (piece) =>
          piece.replace('</w:pPr>', `<w:pPrChange ${who}><w:pPr/></w:pPrChange></w:pPr>`),
        ),
      [/^\/m\/water\.md:3:\d+ A\. Chief, 2026-12-04: Formatting changed: “The river runs slow\[footnote mark\] in/],
    ],
    [
      'what was put in at the foot of pages',
      (word) =>
        word.add(
          'word/footer9.xml',
          `<w:ftr xmlns:w="w">${paragraph(`<w:ins ${who}>${run('Draft of mine')}</w:ins>`)}</w:ftr>`,
        ),
      [/^\/m\/water\.md A\. Chief, 2026-12-04: Inserted: “Draft of mine”\. Not found in the memo\./],
    ],
  ]
  for (const [what, make, told] of cases)
    test(`not ${what}`, async () => {
      const ending = await exported()
      const word = wordOf(ending)
      make(word)
      const { rows, memo: after } = await back(word, ending)
      for (const one of told)
        assert.ok(
          rows.some((row) => one.test(row)),
          `${one}\n${rows.join('\n')}`,
        )
      assert.equal(rows.length, told.length, rows.join('\n'))
      assert.equal(after, memo)
    })

  test('nor a citation that stands as a note of its own', async () => {
    const ending = await exported('chicago-notes')
    const word = wordOf(ending)
    change(word, 'Reed calls', (piece) => piece.replace(markRun, (mark) => deleted(mark)))
    const { rows } = await back(word, ending)
    assert.match(
      rows.join('\n'),
      /^\/m\/water\.md:5:\d+ A\. Chief, 2026-12-04: Deleted: “\[footnote mark\]”\. Touches a citation\./,
    )
  })

  test('and a document that came back as it went out has no change', async () => {
    for (const style of ['apa', 'chicago-notes']) {
      const ending = await exported(style)
      assert.deepEqual((await back(wordOf(ending), ending)).rows, [])
    }
  })
})
