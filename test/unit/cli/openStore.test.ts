import assert from 'node:assert/strict'
import { assistantIn } from '../../../src/cli/assistant.js'
import type { JsonQuote } from '../../../src/cli/json.js'
import { agreedInterview, agreedText } from '../../support/agreedTerms.js'
import { officialInterview } from '../../support/fixtures.js'
import { runWith } from './runWith.js'

const store = '/home/.attache/protected'
const files = {
  '/mine/official2020.md': officialInterview(),
  [`${store}/official2020.txt`]:
    '[Q1]\nWhat do you make of the summer so far then?\n\n[¶1]\nThe cabinet fears the drought for the upland farmers. Nobody in the harbour office has read the treaty since the flood.\n',
  [`${store}/official2020.names.json`]: JSON.stringify({
    attache: 'names/1',
    key: 'official2020',
    names: ['Wilma Dreyer'],
    affiliations: [],
    stated: {},
  }),
}
const opened = ['--corpus', '/mine', '--store']
const quote = async (words: string): Promise<JsonQuote> =>
  // The program wrote it.
  JSON.parse((await runWith(['quote', words, '--json', ...opened], files)).out) as JsonQuote
const check = (text: string, ...more: readonly string[]) =>
  runWith(['check', '/memos/a.md', ...opened, ...more], { ...files, '/memos/a.md': `${text}\n` })

suite('A store that is opened', () => {
  test('says of a whole quotation whether its source has it, and not where', async () => {
    const { result, places } = await quote('Nobody in the harbour office has read the treaty')
    assert.equal(result, 'found')
    assert.deepEqual(places, [
      {
        key: 'official2020',
        refs: [],
        voice: 'a senior Velmark water official',
        terms: 'background',
        spans: [],
        changes: [],
      },
    ])
    const no = await quote('Nobody in the harbour office has read the contract')
    assert.deepEqual([no.result, no.nearest], ['not-found', undefined])
  })

  for (const words of [
    'drought',
    'fears the drought',
    'for the upland farmers',
    'The cabinet … farmers',
    'Nobody in the harbour office has … flood',
    'fears [for] the [land] drought for the upland',
  ])
    test(`answers for fewer words in a row than six in the editor alone: ${words}`, async () => {
      for (const one of [words, `${words} zzz`]) {
        const { result, messages } = await quote(one)
        assert.equal(result, 'unchecked', one)
        assert.match(messages.join('\n'), /compares six words in a row or more; use the editor\.$/)
      }
      const { code, out } = await check(`He said: “${words}” [@official2020, para. 1].`)
      const isQuotation = words.split(' ').length > 1
      if (isQuotation) assert.match(out, /warning Not compared: of official2020, .* Open the memo in the editor\./)
      assert.equal(code, isQuotation ? 2 : 0)
    })

  test('compares what a memo quotes with the place that it cites, and names no other', async () => {
    const words = 'Nobody in the harbour office has read the treaty'
    assert.equal((await check(`He said: “${words}” [@official2020, para. 1].`)).code, 0)
    const asked = 'do you make of the summer so far'
    const { code, out } = await check(`He said: “${asked}” [@official2020, para. 1].`, '--severity', 'hint')
    assert.equal(code, 2)
    assert.match(out, /Not in ¶1: these words are elsewhere in official2020\. quotation-misplaced\n/)
    assert.doesNotMatch(out, /Q1|sec\. 1/)
    const altered = await check(`He said: “${words.replace('read', 'signed')}” [@official2020].`)
    assert.match(altered.out, /These words are nowhere in official2020\./)
  })

  test('tells of a citation that alone names the source, as the export does', async () => {
    const said = ['The harbour will be sold before the winter comes.']
    const both = {
      ...files,
      '/mine/dreyer2024.md': agreedInterview('dreyer2024', ['Wilma', 'Dreyer'], said),
      '/mine/dreyer2024.txt': agreedText(said),
      '/mine/other2024.md': agreedInterview('other2024', ['Tom', 'Dreyer'], said),
      '/mine/other2024.txt': agreedText(said),
    }
    for (const [key, wanted] of [
      ['dreyer2024', 2],
      ['other2024', 0],
    ] as const) {
      const memo = `We spoke with an official [@official2020, para. 1]. The harbour stands [@${key}, para. 1].\n`
      const run = (...argv: readonly string[]) => runWith([...argv, ...opened], { ...both, '/memos/a.md': memo })
      const { code, out } = await run('check', '/memos/a.md')
      assert.equal(code, wanted, out)
      if (wanted) assert.match(out, /^\/memos\/a\.md:1:\d+ error A protected name appears in .*attribution-breach$/m)
      assert.doesNotMatch(out, /Dreyer/)
      assert.equal((await run('export', '/memos/a.md', '--to', 'md')).code, wanted)
    }
  })

  test('tells words that nobody cites, and not where they are from', async () => {
    for (const text of [
      'Somebody said “Nobody in the harbour office has read the treaty”.',
      'It is plain that nobody in the harbour office has read the treaty since then.',
    ]) {
      const { out } = await check(text)
      assert.match(out, /these are the words of a protected source/)
      assert.doesNotMatch(out, /¶|official2020/)
    }
    assert.equal((await check('Somebody said “for the upland farmers”.')).code, 0)
  })

  test('is not asked for lists of words, names or quotations, in one memo or in many', async () => {
    const list = Array.from({ length: 5200 }, (_, index) => `Wu${index.toString(36)}`)
    const half = list.slice(0, 2600)
    const quotations = Array.from({ length: 51 }, (_, n) => `“No one in office ${n} has read it” [@official2020].`)
    const lists = [
      { '/memos/a.md': `${[...list, 'Dreyer'].join(', ')} [@official2020].\n` },
      {
        '/memos/a.md': `${half.join(', ')} [@official2020].\n`,
        '/memos/b.md': `${list.slice(2600).join(', ')}, Dreyer.\n`,
      },
      Object.fromEntries([...list, 'dreyer'].map((name) => [`/memos/${name}.md`, 'He knew [@official2020].\n'])),
      { '/memos/a.md': `${quotations.join('\n\n')}\n` },
    ]
    for (const memos of lists)
      for (const argv of [
        ['check', '/memos'],
        ...('/memos/b.md' in memos ? [] : [['export', '/memos/a.md', '--to', 'md']]),
      ]) {
        if (!('/memos/a.md' in memos) && argv[0] === 'export') continue
        const { code, out, err } = await runWith([...argv, ...opened], { ...files, ...memos })
        assert.equal(code, 1)
        assert.equal(out, '')
        assert.match(err, /^With --store a run compares at most 50 quotations and 5000 different words\. [^\n]*\n$/)
      }
    const piped = await runWith(['check', '-', ...opened], files, 'It was Dreyer [@official2020].\n')
    assert.deepEqual([piped.code, piped.out], [1, ''])
  })

  test('is refused where the environment shows an assistant', async () => {
    for (const variable of ['CLAUDECODE', 'AI_AGENT', 'CURSOR_AGENT', 'CODEX_SANDBOX', 'CODEX_THREAD_ID']) {
      assert.equal(assistantIn({ [variable]: '1' }), variable)
      for (const argv of [
        ['check', '/memos/a.md', ...opened],
        ['quote', 'fears', ...opened],
        ['import', '/t.txt', '--terms', 'on record', '--store'],
      ]) {
        const { code, out, err } = await runWith(argv, files, '', { assistant: variable })
        assert.deepEqual([code, out], [1, ''])
        assert.match(err, new RegExp(`^--store is for people: ${variable} says that an assistant runs this\\.`))
      }
    }
    assert.equal(assistantIn({ CLAUDECODE: '', HOME: '/home', CODEX: '1' }), undefined)
  })
})
