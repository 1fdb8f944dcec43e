import assert from 'node:assert/strict'
import { reedSource } from '../../support/fixtures.js'
import { type ExportMap, exportMapName } from '../../../src/core/review/exportMap.js'
import { EditedWord } from '../../support/reviews.js'
import { manyParagraphs, nestedTables, packedWord } from '../../support/hostileFiles.js'
import { paragraph, run, wordDocument } from '../../support/wordFile.js'
import { readDocx } from '../../support/docx.js'
import { type Ending, runWith } from './runWith.js'

const memo = `---
title: Water
---

## Why now

The river runs slow in the dry season. Farmers carry water by hand.

Reed calls it “a slow-motion bargain between unequal partners” [@reed2021, para. 2]. The gate stays open all year.

- Build a *small* bridge
- Mend the old mill

| Place | Work |
| ----- | ---- |
| Mill  | grey stone of the hill |

A note stands here.[^1]

[^1]: The clerk keeps the book of the village.
`
type Files = Readonly<Record<string, string | Uint8Array>>

const out = ['--to', 'docx', '--for-review', '--out', '/m/a.docx', '--force']

async function exported(text = memo, more: Files = {}, options: readonly string[] = out): Promise<Ending> {
  const ending = await runWith(['export', '/m/water.md', ...options], { '/m/water.md': text, ...more })
  assert.equal(ending.code, 0, ending.err)
  return ending
}

function bytesOf({ files }: Ending, name = '/m/a.docx'): Uint8Array {
  const bytes = files.get(name)
  assert.ok(bytes instanceof Uint8Array)
  return bytes
}

function edited(
  bytes: Uint8Array,
  edits: readonly (readonly [from: string, to: string])[],
  isTracked = true,
): EditedWord {
  const word = new EditedWord(bytes)
  for (const [from, to] of edits) {
    const index = word.paragraphs.find((at) => word.textOf(at).includes(from))
    assert.ok(index !== undefined, `${from} is not in the document`)
    const start = word.textOf(index).indexOf(from)
    word.replace(index, { start, end: start + from.length, words: to }, isTracked)
  }
  return word
}

/** A program that is called in a folder. */
const inFolder = (folder: string) => ({
  toUri: (file: string) => `file://${file.startsWith('/') ? file : `${folder}/${file.replace(/^\.\//, '')}`}`,
})

/** What the program says of a document that came back. */
async function back(
  word: Uint8Array,
  ending: Ending,
  options: readonly string[] = [],
  more: Files = {},
  folder = '/m',
): Promise<Ending> {
  const files = { ...Object.fromEntries(ending.files), '/in/back.docx': word, ...more }
  return runWith(['review', '/in/back.docx', ...options], files, '', inFolder(folder))
}

suite('attache review', () => {
  test('lists each change with who, when, the words before and after and its place, and changes nothing', async () => {
    const ending = await exported()
    const word = edited(bytesOf(ending), [
      ['dry season', 'wet season'],
      ['Farmers carry', 'Farmers bring'],
    ])
    const { out: told, err, code, files } = await back(word.bytes(), ending)
    assert.equal(
      told,
      '/m/water.md:7:28 A. Chief, 2026-12-04: “dry” became “wet”. Needs no look.\n' +
        '/m/water.md:7:48 A. Chief, 2026-12-04: “carry” became “bring”. Needs no look.\n',
    )
    assert.match(
      err,
      /^Made from the export of \d{4}-\d\d-\d\d\.\nChanges: 2\. Need no look: 2\. Need a look: 0\. Comments: 0\.\n$/,
    )
    assert.equal(code, 2)
    assert.equal(files.get('/m/water.md'), memo)
  })

  test('finds what went out beside a memo that shares its reviews, wherever both lie now', async () => {
    const ending = await exported(memo.replace('---\n', '---\nattache-share-review: true\n'))
    const kept = [...ending.files].find(([path]) => path.startsWith('/m/water.md.review/'))
    assert.ok(kept)
    assert.ok(![...ending.files.keys()].some((path) => path.includes('/exports/')))
    const [path, map] = kept
    const moved = new Map([
      ['/n/water.md', ending.files.get('/m/water.md') ?? ''],
      [path.replace('/m/', '/n/'), map],
    ])
    const word = edited(bytesOf(ending), [['dry season', 'wet season']], false)
    const { out: told, err } = await back(word.bytes(), { ...ending, files: moved }, ['--memo', '/n/water.md'])
    assert.match(told, /“dry” became “wet”\. Needs no look\./)
    assert.match(err, /^Made from the export of/)
    const broken = new Map([
      ...moved,
      [path.replace('/m/', '/n/'), '{"version":1,"day":"","memo":"","text":"","blocks":[{}]}'],
    ])
    const without = await back(word.bytes(), { ...ending, files: broken }, ['--memo', '/n/water.md'])
    assert.match(without.err, /^Not used, because it is broken.*\nNo export of this document is known here/)
  })

  test('makes what needs no look with --apply: in the text, an item, a cell and a note', async () => {
    const ending = await exported()
    const edits = [
      ['dry season', 'wet season'],
      ['old mill', 'tall mill'],
      ['stone', 'wood'],
      ['book of', 'table of'],
    ] as const
    for (const isTracked of [true, false]) {
      const word = edited(bytesOf(ending), edits.slice(0, 3), isTracked)
      const { files, code, err } = await back(word.bytes(), ending, ['--apply'])
      assert.equal(code, 0, err)
      assert.equal(files.get('/m/water.md'), memo.replace('dry', 'wet').replace('old', 'tall').replace('stone', 'wood'))
    }
  })

  test('applies nothing in a quotation, a sentence that cites, a name, a figure, a hedge, a verb of saying or a “not”', async () => {
    const cases = [
      ['slow-motion bargain', 'slow bargain', /In a quotation: keep the source’s words/],
      ['Reed calls', 'Reed surely calls', /In a sentence that cites/],
      ['Farmers carry', 'Velmark carries', /Changes a name/],
      ['by hand', 'by hand for 14 days', /Changes a figure/],
      ['by hand', 'by hand in all villages', /Changes a figure/],
      ['Farmers carry', 'Farmers may carry', /Changes how sure the sentence is/],
      ['Farmers carry', 'Farmers say they carry', /Changes a verb of saying/],
      ['Farmers carry', 'Farmers never carry', /Changes what is denied/],
      ['in the dry season', 'in almost the whole dry season', /Changes how sure the sentence is/],
      ['by hand', 'by hand weekly', /Changes how sure the sentence is/],
      ['dry', '-dry', /Changes a figure/],
      ['dry', 'undry', /Changes what is denied/],
      ['slow', 'fast', /Changes what is denied/],
      ['water', 'wat\u0435r', /Changes a name/],
      ['by hand', '“by hand”', /Adds or removes quotation marks/],
      ['by hand', 'by hand (Hill 2019)', /Has a citation typed in Word/],
    ] as const
    const ending = await exported()
    for (const [from, to, told] of cases) {
      const ended = await back(edited(bytesOf(ending), [[from, to]]).bytes(), ending, ['--apply'])
      assert.match(ended.out, told, `${from} → ${to}`)
      assert.equal(ended.files.get('/m/water.md'), memo)
      assert.equal(ended.code, 2)
    }
  })

  test('applies in a paragraph that cites, or has a note, a comma or an article alone', async () => {
    const text = `${memo}\nThe clerk[^1] keeps the old book of the village.\n`
    const cases = [
      ['The gate stays', 'A gate stays', true],
      ['The gate stays open all', 'The gate stays open, all', true],
      ['open all', 'closed all', false],
      ['stays open', 'stays wide open', false],
      ['the old book', 'an old book', true],
      ['the old book', 'the grey book', false],
      ['the old book', 'old book', false],
    ] as const
    const ending = await exported(text)
    for (const [from, to, isApplied] of cases) {
      const ended = await back(edited(bytesOf(ending), [[from, to]]).bytes(), ending, ['--apply'])
      assert.equal(ended.files.get('/m/water.md'), isApplied ? text.replace(from, to) : text, ended.out)
      if (!isApplied) assert.match(ended.out, /In a paragraph that cites or has a footnote\./)
    }
  })

  test('is for a memo, never for a source or its transcript', async () => {
    const ending = await exported()
    const word = edited(bytesOf(ending), [['by hand', 'by foot']]).bytes()
    for (const file of ['/corpus/reed2021.txt', '/corpus/reed2021.md']) {
      const more = { '/corpus/reed2021.txt': reedSource() }
      const ended = await back(word, ending, ['--apply', '--memo', file], more, '/corpus')
      assert.match(ended.err, /belongs to the corpus.*Name a memo behind --memo/)
      assert.equal(ended.code, 1)
    }
  })

  test('applies nothing to a file elsewhere that is named as its memo, unless that was exported', async () => {
    const ending = await exported()
    const word = edited(bytesOf(ending), [['by hand', 'by foot']]).bytes()
    const apply = ['--apply', '--memo']
    for (const file of ['/other/plan.md', '/m/.git/plan.md', '/home/.attache/protected/plan.md']) {
      const ended = await back(word, { ...ending, files: new Map() }, [...apply, file], { [file]: memo })
      assert.match(ended.err, /is no memo of this folder or its project, so nothing was applied\./)
      assert.equal(ended.files.get(file), memo)
      assert.equal(ended.code, 1)
    }
    const ended = await back(word, ending, [...apply, '/m/water.md'], {}, '/elsewhere')
    assert.match(String(ended.files.get('/m/water.md')), /by foot/)
  })

  test('keeps markup, line breaks and unseen signs as they are', async () => {
    const cases = [
      [
        'It runs in **the long** season of rain and wind.',
        'the long',
        'the dry',
        'It runs in **the dry** season of rain and wind.',
      ],
      ['It runs in **the** long season of rain and wind.', 'long ', '', 'It runs in **the** season of rain and wind.'],
      [
        'It runs slow\r\nin the season of wind.',
        'slow in',
        'slow and calm in',
        'It runs slow and calm\r\nin the season of wind.',
      ],
      ['It runs in the season of rain.', 'rain', 'rain\u202eand', undefined],
      [
        'It runs in [the long](https://a.example) season of rain and wind.',
        'runs in',
        'rolls in',
        'It rolls in [the long](https://a.example) season of rain and wind.',
      ],
    ] as const
    for (const [text, from, to, after] of cases) {
      const ending = await exported(`${text}\n`)
      const ended = await back(edited(bytesOf(ending), [[from, to]]).bytes(), ending, ['--apply'])
      assert.equal(ended.files.get('/m/water.md'), `${after ?? text}\n`, ended.out)
    }
  })

  test('tells of a citation that was deleted', async () => {
    const ending = await exported(memo, {}, [...out, '--style', 'apa'])
    const word = new EditedWord(bytesOf(ending))
    const index = word.paragraphs.find((at) => word.textOf(at).includes('unequal')) ?? 0
    const [cited = ''] = /\(Reed[^)]*\)/.exec(word.textOf(index)) ?? []
    const { out: told, files } = await back(edited(bytesOf(ending), [[` ${cited}`, '']]).bytes(), ending, ['--apply'])
    assert.match(told, /Deleted: “\(Reed, 2021.*Touches a citation\./)
    assert.equal(files.get('/m/water.md'), memo)
  })

  test('knows a citation that was typed in Word where one source alone can be meant', async () => {
    const cases = [
      ['(Reed 2021, ¶7)', '[@reed2021, ¶7]'],
      ['(Reed, 2021, para. 2)', '[@reed2021, para. 2]'],
      ['[@reed2021, ¶7]', '[@reed2021, ¶7]'],
      ['(Reed 2019)', undefined],
      ['(Reed and Hill, 2021)', undefined],
      ['(Reed et al., 2021)', undefined],
      ['(Reed 2021, as she told us)', undefined],
      ['[@nobody2020]', undefined],
    ] as const
    const ending = await exported()
    for (const [typed, citation] of cases) {
      const word = edited(bytesOf(ending), [['by hand', `by hand ${typed}`]]).bytes()
      const ended = await back(word, ending, ['--json', '--apply'])
      const { changes } = JSON.parse(ended.out) as {
        readonly changes: readonly { readonly citations?: readonly string[] }[]
      }
      assert.deepEqual(changes[0]?.citations, citation && [citation], typed)
      assert.match(ended.out, /"new citation"/, typed)
      assert.equal(ended.files.get('/m/water.md'), memo)
    }
  })

  test('says what a check finds once a change in a sentence that cites is made', async () => {
    const ending = await exported(memo, { '/corpus/reed2021.txt': reedSource() })
    const { out: told } = await back(edited(bytesOf(ending), [['partners', 'friends']]).bytes(), ending)
    assert.match(told, /“partners” became “friends”\. .*you write “friends”, the source has “partners”/)
  })

  test('keeps what was changed in the memo meanwhile, and says where both changed the same words', async () => {
    const ending = await exported()
    const word = edited(bytesOf(ending), [
      ['dry season', 'wet season'],
      ['gate stays', 'door stays'],
    ])
    const now = memo
      .replace('dry season', 'cold season')
      .replace('# Why now', '# Why this')
      .replace('hand.', 'hand. More.')
    const { out: told, err, files } = await back(word.bytes(), ending, ['--apply'], { '/m/water.md': now })
    assert.match(err, /Paragraphs of the memo changed since: \d/)
    assert.match(told, /“dry” became “wet”\. The memo now has “cold”\. The memo has other words here/)
    const data = await back(word.bytes(), ending, ['--json'], { '/m/water.md': now })
    const { changes } = JSON.parse(data.out) as {
      readonly changes: readonly Readonly<Record<'before' | 'after' | 'inMemo', string>>[]
    }
    const both = changes.map(({ before, after, inMemo }) => [before, inMemo, after])
    assert.deepEqual(both, [
      ['dry', 'cold', 'wet'],
      ['gate', undefined, 'door'],
    ])
    assert.match(told, /“gate” became “door”\./)
    assert.equal(String(files.get('/m/water.md')).replace('door', 'gate'), now)
  })

  test('knows split, joined, moved, new and deleted paragraphs, and leaves them to a person', async () => {
    const ending = await exported()
    const word = new EditedWord(bytesOf(ending))
    const at = word.paragraphs.find((one) => word.textOf(one).startsWith('The river')) ?? 0
    word.pieces[at] = `${word.pieces[at] ?? ''}${paragraph(run('Quite another matter closes this part.'))}`
    const gone = word.paragraphs.find((one) => word.textOf(one).startsWith('A note')) ?? 0
    word.pieces[gone] = ''
    const { out: told, files } = await back(word.bytes(), ending, ['--apply'])
    assert.match(told, /Inserted: “Quite another matter closes this part\.”\. Changes a whole paragraph\./)
    assert.match(told, /Deleted: “A note stands here\.\[footnote mark\]”\. Changes a whole paragraph\./)
    assert.equal(files.get('/m/water.md'), memo)
  })

  test('lists comments with their answers on the words that they stand on', async () => {
    const ending = await exported()
    const word = new EditedWord(bytesOf(ending))
    const at = word.paragraphs.find((one) => word.textOf(one).startsWith('The river')) ?? 0
    word.comment(at, 'Which river?\u001b[31m')
    const { out: told } = await back(word.bytes(), ending)
    assert.match(told, /^\/m\/water\.md:7:1 A\. Chief, 2026-12-04: Comment: Which river\?/)
    assert.ok(!told.includes('\u001b'))
  })

  test('compares a document of no export that is known here with its own tracked changes, or with the memo', async () => {
    const ending = await exported()
    const alone = { files: new Map([['/m/water.md', memo]]), code: 0, out: '', err: '' }
    for (const [isTracked, told] of [
      [true, /No export of this document is known here: its tracked changes are listed, and where else it differs/],
      [false, /no tracked changes: it was compared with the memo/],
    ] as const) {
      const word = edited(bytesOf(ending), [['dry season', 'wet season']], isTracked).bytes()
      const { err, files } = await back(word, alone, ['--memo', '/m/water.md', '--apply'])
      assert.match(err, told)
      assert.equal(files.get('/m/water.md'), memo.replace('dry', 'wet'))
      assert.match((await back(word, alone)).err, /name its memo with --memo/)
    }
  })

  test('uses no export that was changed by hand, so that no change vanishes behind it', async () => {
    const ending = await exported()
    const word = edited(bytesOf(ending), [['dry season', 'wet season']]).bytes()
    const [name = '', json] = [...ending.files].find(([at]) => at.includes('/state/exports/')) ?? []
    const before = JSON.parse(String(json)) as ExportMap
    const blocks = before.blocks.map((block) => ({ ...block, text: block.text.replace('dry season', 'wet season') }))
    const altered = JSON.stringify({ ...before, blocks })
    const renamed = `${name.slice(0, name.lastIndexOf('/'))}/${exportMapName({ ...before, blocks })}`
    for (const [at, content, told] of [
      [name, altered, /^Not used, because it is broken, was changed by hand/],
      [name, '{', /^Not used/],
      [renamed, altered, /Need a look: 1\./],
    ] as const) {
      const files = new Map([...ending.files].filter(([other]) => other !== name))
      const {
        out: listed,
        err,
        code,
      } = await back(word, { ...ending, files: files.set(at, content) }, ['--memo', '/m/water.md'])
      assert.match(err, told)
      assert.match(listed, /“dry” became “wet”\./)
      assert.equal(code, 2)
    }
  })

  test('names all who changed the same words, and leaves these to a person', async () => {
    const ending = await exported()
    const word = edited(bytesOf(ending), [['dry season', 'wet season']])
    word.pieces.forEach((piece, at) => (word.pieces[at] = piece.replace(/(<w:ins [^>]*)A\. Chief/, '$1B. Deputy')))
    const { out: told, files } = await back(word.bytes(), ending, ['--apply'])
    assert.match(told, /B\. Deputy, A\. Chief, 2026-12-04: “dry” became “wet”\. Several people changed these words\./)
    assert.equal(files.get('/m/water.md'), memo)
  })

  test('brings two reviewers’ documents of one export back one after the other', async () => {
    const ending = await exported()
    const [first, second] = [
      edited(bytesOf(ending), [['dry season', 'wet season']]).bytes(),
      edited(bytesOf(ending), [['old mill', 'tall mill']]).bytes(),
    ]
    const once = await back(first, ending, ['--apply'])
    const twice = await back(second, once, ['--apply'])
    assert.equal(twice.files.get('/m/water.md'), memo.replace('dry', 'wet').replace('old', 'tall'))
    const again = await back(second, twice, ['--apply'])
    assert.match(again.err, /Need a look: 0\. Already in the memo: 1\./)
    assert.equal(again.code, 0)
    assert.match(again.out, /“old” became “tall”\. The memo has these words already\.$/m)
    assert.equal(again.files.get('/m/water.md'), twice.files.get('/m/water.md'))
  })

  test('prints all of it as data', async () => {
    const ending = await exported()
    const word = edited(bytesOf(ending), [
      ['dry season', 'wet season'],
      ['Farmers carry', 'Farmers may carry'],
    ])
    const all = JSON.parse((await back(word.bytes(), ending, ['--json'])).out) as {
      readonly changes: readonly {
        readonly before: string
        readonly reasons: readonly string[]
        readonly line: number
      }[]
    }
    assert.deepEqual(
      all.changes.map(({ before, reasons, line }) => [before, reasons, line]),
      [
        ['dry', [], 7],
        ['', ['hedge'], 7],
      ],
    )
  })
})

suite('An export for a review', () => {
  const names = (bytes: Uint8Array): readonly string[] =>
    Array.from(
      (readDocx(bytes).parts.get('word/document.xml') ?? '').matchAll(/w:name="([^"]*)"/g),
      ([, name = '']) => name,
    )

  test('has a hidden number around each paragraph and citation, no key and no Markdown', async () => {
    const bytes = bytesOf(await exported())
    const all = names(bytes)
    assert.ok(all.length > 8)
    assert.ok(
      all.every((name) => /^_Attache(?:Cite)?\d+$/.test(name)),
      all.join(' '),
    )
    assert.ok(all.some((name) => name.startsWith('_AttacheCite')))
    for (const [, part] of readDocx(bytes).parts) assert.doesNotMatch(part, /reed2021, para|\*small\*/)
  })

  test('keeps what went out in the folder of the user alone, and a final one keeps and marks nothing', async () => {
    const kept = ({ files }: Ending): number =>
      [...files.keys()].filter((name) => name.startsWith('/home/.attache/state/')).length
    assert.equal(kept(await exported()), 1)
    const final = await exported(
      memo,
      {},
      out.filter((one) => one !== '--for-review'),
    )
    assert.equal(kept(final), 0)
    assert.deepEqual(names(bytesOf(final)), [])
  })

  test('is refused for other formats', async () => {
    const { err, code } = await runWith(['export', '/m/water.md', '--to', 'html', '--for-review'], {
      '/m/water.md': memo,
    })
    assert.match(err, /--for-review is for Word documents/)
    assert.equal(code, 1)
  })
})

suite('A review that somebody made to do harm', () => {
  const changes = (count: number): Uint8Array =>
    wordDocument(
      Array.from({ length: count }, (_, index) =>
        paragraph(`<w:ins w:id="1" w:author="a\u202e\u0007b">${run(`word${index}`)}</w:ins>`),
      ).join(''),
    )
  const cases: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['no archive', () => new Uint8Array([1, 2, 3]), /no Word document/],
    ['a bomb', () => packedWord(' '.repeat(70_000_000)), /too large/],
    ['a million paragraphs', () => manyParagraphs(), /too large/],
    ['tables without end', () => nestedTables(), /damaged|too large/],
    ['a hundred thousand changes', () => changes(100_000), /has \d+ tracked changes, more than can be brought back/],
  ]
  for (const [what, make, told] of cases)
    test(`is refused in one sentence: ${what}`, async function () {
      this.timeout(30_000)
      const { err, code } = await runWith(['review', '/in/b.docx', '--memo', '/m/water.md'], {
        '/in/b.docx': make(),
        '/m/water.md': memo,
      })
      assert.match(err, told)
      assert.equal(err.trim().split('\n').length, 1, err)
      assert.equal(code, 1)
    })

  test('is read with ten thousand changes, comments on nothing and names with control signs', async function () {
    this.timeout(30_000)
    const {
      out: told,
      err,
      code,
    } = await runWith(['review', '/in/b.docx', '--memo', '/m/water.md'], {
      '/in/b.docx': changes(10_000),
      '/m/water.md': memo,
    })
    assert.equal(code, 2, err)
    assert.equal(told.split('\n').filter((row) => row.includes(' ab: Inserted: ')).length, 10_000)
    for (const sign of ['\u202e', '\u0007']) assert.ok(!told.includes(sign))
  })
})
