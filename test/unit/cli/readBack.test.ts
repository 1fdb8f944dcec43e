import assert from 'node:assert/strict'
import { MemoChecker } from '../../../src/core/check/check.js'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import { interviewees } from '../../../src/core/corpus/voiceNames.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import { readBackItems } from '../../../src/core/disclosure/readBack.js'
import { agreedInterview, agreedText, vidalWords } from '../../support/agreedTerms.js'
import { readDocx } from '../../support/docx.js'
import { officialInterview } from '../../support/fixtures.js'
import { runWith } from './runWith.js'

const store = '/home/.attache/protected'
const official = 'The cabinet fears the drought for the upland farmers. Nobody has read the treaty since the flood.'
const corpus = {
  '/mine/vidal2024.md': agreedInterview('vidal2024', ['Ana', 'Vidal'], vidalWords, ['read-back: required']),
  '/mine/vidal2024.txt': agreedText(vidalWords),
  '/mine/deutsch2024.md': agreedInterview(
    'deutsch2024',
    ['Eva', 'Lind'],
    ['Der Hafen bleibt noch lange ein Versprechen.'],
    ['language: de'],
  ),
  '/mine/deutsch2024.txt': agreedText(['Der Hafen bleibt noch lange ein Versprechen.']),
  '/mine/official2020.md': officialInterview(),
  [`${store}/official2020.txt`]: `[Q1]\nWhat do you make of it?\n\n[¶1]\n${official}\n`,
  [`${store}/official2020.names.json`]: JSON.stringify({
    attache: 'names/1',
    key: 'official2020',
    names: ['Wilma Dreyer'],
    affiliations: [],
    stated: {},
  }),
  '/memos/harbour.md': `---\ntitle: Working title nobody should see\n---\n\nVidal calls the harbour “a promise with cranes” [@vidal2024, para. 1]. Lind says „noch lange ein Versprechen“ [@deutsch2024, para. 1].\n\nAn official says that “Nobody has read the treaty since the flood” [@official2020, para. 1]. <!-- ask Wilma -->\n`,
}
const make = (...argv: readonly string[]) =>
  runWith(['readback', ...argv, '--memos', '/memos/*.md', '--corpus', '/mine'], corpus)
const vidalMemo = 'Vidal calls the harbour “a promise with cranes” [@vidal2024, para. 1].\n'
/** Runs a command over a memo that quotes her, with what is recorded of the sentence. */
const withRecord = (argv: readonly string[], record?: string) =>
  runWith([...argv, '--corpus', '/mine'], {
    '/mine/vidal2024.md': corpus['/mine/vidal2024.md'],
    '/mine/vidal2024.txt': corpus['/mine/vidal2024.txt'],
    '/memos/vidal.md': vidalMemo,
    ...(record ? { '/mine/memos.reviewed': `attache: reviewed/2\nread-back vidal2024 ${hash()} ${record}\n` } : {}),
  })
function hash(): string {
  const own = new Corpus()
  own.set('file:///mine/vidal2024.md', corpus['/mine/vidal2024.md'])
  own.setSource('file:///mine/vidal2024.txt', corpus['/mine/vidal2024.txt'])
  const interview = own.interview('vidal2024')
  const [voice] = interview ? interviewees(interview) : []
  assert.ok(interview && voice)
  const { checked } = new MemoChecker(own).examine(readMemo(vidalMemo, 'markdown'))
  return readBackItems({ interview, voice }, checked)[0]?.hash ?? ''
}

suite('attache readback', () => {
  test('makes a sheet with the words, the name, the rank and the house of one source, and with nothing else of the memo', async () => {
    const { code, out } = await make('vidal2024', '--to', 'md')
    assert.equal(code, 0)
    for (const wanted of [
      'a promise with cranes',
      'Ana Vidal',
      'Director',
      'Quay Institute',
      'not for publication',
      '14 March 2024',
    ])
      assert.ok(out.includes(wanted), wanted)
    assert.doesNotMatch(out, /Lind|Versprechen|treaty|official|Wilma|Working title|vidal2024/)
  })

  test('writes it in the language of the source, with its date', async () => {
    const { out } = await make('deutsch2024', '--to', 'md')
    assert.match(out, /14\. März 2024/)
    assert.match(out, /„noch lange ein Versprechen“/)
    assert.doesNotMatch(out, /Lind says|as it stands/)
  })

  for (const [language, date] of [
    ['pt', '14 de março de 2024'],
    ['pt_BR', '14 de março de 2024'],
    ['nl', '14 maart 2024'],
    ['it', '14 marzo 2024'],
  ] as const)
    test(`has its date in the language of the source, ${language}`, async () => {
      const file = agreedInterview('vidal2024', ['Ana', 'Vidal'], vidalWords, [`language: ${language}`])
      const { code, out, err } = await runWith(
        ['readback', 'vidal2024', '--to', 'md', '--memos', '/memos/*.md', '--corpus', '/mine'],
        { ...corpus, '/mine/vidal2024.md': file },
      )
      assert.equal(code, 0, err)
      assert.ok(out.includes(date), out)
    })

  test('makes none with a note to ourselves in a sentence to approve, and says which', async () => {
    const file = '/memos/todo.md'
    const memo = 'Nobody has read the lease TODO ask Wilma [@vidal2024, para. 2].\n'
    const { code, out, err } = await runWith(
      ['readback', 'vidal2024', '--to', 'md', '--memos', file, '--corpus', '/mine'],
      { ...corpus, [file]: memo },
    )
    assert.deepEqual([code, out], [1, ''])
    assert.match(err, /todo\.md: “TODO” marks unfinished text\. Finish it or remove the mark\./)
  })

  test('asks for no sentence of which nothing is shown, and says how many there are', async () => {
    const mixed = 'Ships will come [@deutsch2024, para. 1] [@vidal2024, para. 2].\n\n'
    const sheet = (memo: string) =>
      runWith(['readback', 'vidal2024', '--to', 'md', '--memos', '/memos/harbour.md', '--corpus', '/mine'], {
        ...corpus,
        '/memos/harbour.md': memo,
      })
    const { out } = await sheet(mixed + vidalMemo)
    assert.equal(out.match(/^\| \d /gm)?.length, 1, out)
    assert.match(out, /^Sentences that are not shown, as they rest on others too: 1\.$/m)
    const none = await sheet(mixed)
    assert.notEqual(none.code, 0)
    assert.match(none.err, /from this source alone, so there is no sheet/)
    assert.equal(none.out, '')
  })

  test('is a Word document beside, which names nobody in its properties', async () => {
    const { files, code } = await make('vidal2024', '--to', 'docx', '--out', '/memos/sheet.docx')
    assert.equal(code, 0)
    const bytes = files.get('/memos/sheet.docx')
    assert.ok(bytes instanceof Uint8Array)
    const { tables } = readDocx(bytes)
    assert.match(JSON.stringify(tables), /a promise with cranes/)
  })

  test('has the agreed description of a protected source in the place of its name and day', async () => {
    const { code, out, err } = await make('official2020', '--to', 'md')
    assert.equal(code, 0, err)
    assert.match(out, /a senior Velmark water official/)
    assert.match(out, /Nobody has read the treaty since the flood/)
    assert.doesNotMatch(out + err, /Dreyer|Wilma|2020/)
  })

  test('makes none of a protected source without its store', async () => {
    const { [`${store}/official2020.txt`]: _, [`${store}/official2020.names.json`]: __, ...open } = corpus
    const argv = ['readback', 'official2020', '--to', 'md', '--memos', '/memos/*.md', '--corpus', '/mine']
    const { code, out, err } = await runWith(argv, open)
    assert.deepEqual([code, out], [1, ''])
    assert.match(err, /official2020 is protected: .*--store/)
  })

  test('opens no store where an assistant runs it, and records nothing', async () => {
    const argv = ['readback', 'official2020', '--to', 'md', '--memos', '/memos/*.md', '--corpus', '/mine', '--store']
    const { code, files } = await runWith(argv, corpus, '', { assistant: 'AI_AGENT' })
    assert.equal(code, 1)
    assert.equal(files.get('/mine/memos.reviewed'), undefined)
  })
})

suite('A memo that a source has to read back', () => {
  const send = (record?: string) => withRecord(['export', '/memos/vidal.md', '--to', 'md'], record)

  test('is held with place and way out, and let go by a release of which nothing is printed', async () => {
    const held = await send()
    assert.deepEqual([held.code, held.out], [2, ''])
    assert.match(held.err, /vidal\.md:1:.*has not read 1 of 1 sentences.*Create a read-back sheet/)
    const released = await send('released 2025-12-05 AB: She is at sea.')
    assert.equal(released.code, 0, released.err)
    assert.match(released.out, /a promise with cranes/)
    assert.doesNotMatch(released.out, /released|She is at sea|\bAB\b|read.back/i)
  })
})

suite('Words that nothing cites, of a source', () => {
  /** In a heading, a note, a block quotation, and without quotation marks. */
  const forms = (words: string): readonly string[] => [
    `For now it is “${words}”.\n`,
    `# “${words}”\n`,
    `> ${words}\n`,
    `> ${words}\n>\n> — Ana Vidal\n`,
    `> ${words}\n> -- a minister\n`,
    `For now it is “${words}, or ten”.\n`,
    `---\nbibliography: works.json\n---\n\nFor now it is “${words}” [@lund2020, p. 3].\n`,
    `---\nabstract: |\n  For now it is ${words}.\n---\n\nThe port waits.\n`,
    `The whole plan is ${words}.\n`,
    `The port waits.[^1]\n\n[^1]: Some call it “${words}”.\n`,
    `<!-- attache-off quotation-uncited, read-back-open, under-embargo: A. Brandt: it is old news -->\n\nFor now it is “${words}”.\n`,
  ]
  for (const [terms, objection] of [
    ['read-back: required', /agreed to read this before it is printed\. Cite it/],
    ['embargo: 2199-01-01', /under embargo until 1 January 2199/],
  ] as const)
    test(`do not leave where it says ${terms}, and a check tells so`, async () => {
      for (const memo of forms('a promise with cranes and it may stay one for years')) {
        const files = {
          '/mine/vidal2024.md': agreedInterview('vidal2024', ['Ana', 'Vidal'], vidalWords, [terms]),
          '/mine/vidal2024.txt': agreedText(vidalWords),
          '/memos/works.json': '[{"id": "lund2020", "type": "book", "title": "Ports"}]',
          '/memos/vidal.md': memo,
        }
        const left = await runWith(['export', '/memos/vidal.md', '--to', 'md', '--corpus', '/mine'], files)
        assert.deepEqual([left.code, left.out], [2, ''], memo)
        assert.match(left.err, objection, memo)
        const { out, code } = await runWith(['check', '/memos/vidal.md', '--corpus', '/mine'], files)
        assert.match(out, objection, memo)
        assert.equal(code, 2, memo)
      }
    })

  test('leave where another source has them too, which asks for nothing', async () => {
    const left = await runWith(['export', '/memos/vidal.md', '--to', 'md', '--corpus', '/mine'], {
      '/mine/vidal2024.md': agreedInterview('vidal2024', ['Ana', 'Vidal'], vidalWords, ['embargo: 2199-01-01']),
      '/mine/vidal2024.txt': agreedText(vidalWords),
      '/mine/lind2024.md': agreedInterview('lind2024', ['Eva', 'Lind'], vidalWords, []),
      '/mine/lind2024.txt': agreedText(vidalWords),
      '/memos/vidal.md': 'For now it is “a promise with cranes”.\n',
    })
    assert.equal(left.code, 0, left.err)
  })
})

suite('A read-back in a check', () => {
  test('makes the exit code 2 until it is answered', async () => {
    const check = (record?: string) => withRecord(['check', '/memos/vidal.md'], record)
    const { code, out } = await check()
    assert.equal(code, 2)
    assert.equal((await check('sent 2025-12-01')).code, 2)
    assert.equal((await check('answered 2025-12-05')).code, 0)
    assert.match(out, /Vidal \[vidal2024\] agreed to read this before it is printed.*Create a read-back sheet/)
  })
})
