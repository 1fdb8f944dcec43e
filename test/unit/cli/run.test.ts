import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as path from 'node:path'
import type { JsonCheck, JsonCorpus, JsonSearch } from '../../../src/cli/json.js'
import { freshInterviews } from '../../support/freshInterviews.js'
import { runWith } from './runWith.js'

const broken = `---
attache: interview/1
citation-key: broken
title: Broken
terms: on record
---

# Broken

## Voices

### Someone {#someone}

- role: interviewee

## Questions

### Q1 Why

- ¶1: “One two three … four five six”

## Topics

### Topic {#topic}

###### A claim {#a-claim}

Something will happen.

- at: ¶1 “One two three … four five six”
- kind: forecast
- likelihood: probable
`

suite('the command line', () => {
  test('corpus: says what a clean corpus holds and ends with 0', async () => {
    const { code, out, err } = await runWith(['corpus'])
    assert.equal(code, 0)
    assert.match(out, /^4 interviews, \d+ claims, \d+ entries, 0 problems\n$/)
    assert.equal(err, '')
  })

  test('corpus: gives each problem its place, severity, sentence and rule, and ends with 2', async () => {
    const { code, out } = await runWith(['corpus', '--corpus', '/mine'], { '/mine/broken.md': broken })
    assert.equal(code, 2)
    const [line = ''] = out.split('\n')
    assert.match(line, /^\/mine\/broken\.md:32:15 error .*probable.*likely.* value-unknown$/)
  })

  test('corpus: what is no text is one problem; the other files are read', async () => {
    const files = { '/mine/broken.md': broken, '/mine/noise.md': new Uint8Array([0xff, 0xfe, 0x00, 0x80]) }
    const { code, out } = await runWith(['corpus', '--corpus', '/mine'], files)
    assert.equal(code, 2)
    assert.match(out, /^\/mine\/noise\.md:1:1 error .* file-unreadable$/m)
    assert.match(out, /^1 interview, 1 claim, 0 entries, 2 problems$/m)
  })

  test('corpus: a huge file is one problem, and so is each of several in a file, in the order of the text', async () => {
    const several = broken.replace(
      '- likelihood: probable',
      '- coded: nobody\n- likelihood: probable\n- qualifies: nothing',
    )
    const { out } = await runWith(['corpus', '--corpus', '/mine'], {
      '/mine/huge.md': 'huge',
      '/mine/broken.md': several,
    })
    const rules = out
      .trim()
      .split('\n')
      .map((line) => line.split(' ').at(-1))
    assert.deepEqual(rules, ['date-malformed', 'value-unknown', 'reference-dangling', 'file-too-large', 'problems'])
  })

  test('corpus --json: gives the whole model with the problems', async () => {
    const { code, out } = await runWith(['corpus', '--json', '--corpus', '/mine'], { '/mine/broken.md': broken })
    // The declared shape is what this test is about.
    const answer = JSON.parse(out) as JsonCorpus
    assert.equal(code, 2)
    assert.deepEqual(Object.keys(answer), ['schemaVersion', 'interviews', 'entries', 'problems'])
    assert.equal(answer.schemaVersion, 1)
    assert.equal(answer.interviews[0]?.claims[0]?.wording, 'Something will happen.')
    const [problem] = answer.problems
    const start = broken.indexOf('probable')
    assert.deepEqual(
      { ...problem, message: '', expected: [] },
      {
        file: '/mine/broken.md',
        line: 32,
        column: 15,
        start,
        end: start + 'probable'.length,
        severity: 'error',
        rule: 'value-unknown',
        message: '',
        expected: [],
      },
    )
    assert.ok(problem?.expected.includes('likely'))
  })

  test('check --json: offsets count UTF-16 units without the byte order mark, and CRLF as two', async () => {
    const memo = '\uFEFFFirst 🏞 line.\r\nSee [@nobody].\r\n'
    const { out } = await runWith(['check', '/memo.md', '--format', 'json'], { '/memo.md': memo })
    const { schemaVersion, problems } = JSON.parse(out) as JsonCheck
    const start = memo.indexOf('nobody') - 1
    assert.equal(schemaVersion, 1)
    assert.deepEqual(
      problems.map((one) => [one.line, one.column, one.start, one.end]),
      [[2, 7, start, start + 'nobody'.length]],
    )
  })

  test('search: finds claims with voice, hedge and citation', async () => {
    const { code, out } = await runWith(['search', 'flow', 'data'])
    assert.equal(code, 0)
    assert.match(out, /^Kestria to publish flow data\n/)
    assert.match(out, /Reed ¶3 · recommendation · \[@reed2021, para\. 3\]/)
  })

  test('search --json: gives the questioner’s claims without the interviewee as author', async () => {
    const { out } = await runWith(['search', 'vote', 'slipped', '--json', '--limit', '1'])
    const { schemaVersion, claims } = JSON.parse(out) as JsonSearch
    assert.equal(schemaVersion, 1)
    assert.equal(claims.length, 1)
    assert.equal(claims[0]?.ref, 'reed2021#vote-slipped')
    assert.equal(claims[0].voice, 'Questioner Q1')
    assert.equal(claims[0].citation, '[-@reed2021, sec. 1]')
  })

  test('search: never gives what was said off the record, and no protected name', async () => {
    const { out } = await runWith(['search', 'secret', 'protocol'])
    assert.equal(out, 'No claim and no passage has these words.\n')
  })

  test('search: finds the passages of interviews without a claim, with voice, place, date and key', async () => {
    const texts = [...freshInterviews()].map(([uri, text]) => [uri.replace('file:///corpus', '/port'), text] as const)
    const { code, out } = await runWith(['search', 'debt', '--corpus', '/port'], Object.fromEntries(texts))
    assert.equal(code, 0)
    assert.match(out, /^Tessaly is heavily indebted, .*\n {2}Dlamini ¶1 · 2 March 2023 · .* · dlamini2023\n/m)
    assert.doesNotMatch(out, /Questioner/)
    assert.match(out, /\n {2}a senior port official ¶1 · 2022 · .* · background · official2022\n/)
    assert.doesNotMatch(out, /forgiven/)
  })

  test('bibliography: writes CSL-JSON by key', async () => {
    const { code, out } = await runWith(['bibliography'])
    const items = JSON.parse(out) as readonly { readonly id: string }[]
    assert.equal(code, 0)
    assert.deepEqual(
      items.map(({ id }) => id),
      ['moreau2021', 'official2020', 'reed2021'],
    )
  })

  test('bibliography --out: puts the interviews into a file and leaves what else is in it', async () => {
    const other = { id: 'report', type: 'report', title: 'Kept' }
    const before = { '/references.json': JSON.stringify([other]) }
    const { code, out, files } = await runWith(['bibliography', '--out', '/references.json'], before)
    assert.deepEqual([code, out], [0, ''])
    const items = JSON.parse(String(files.get('/references.json'))) as readonly { readonly id: string }[]
    assert.deepEqual(
      items.map(({ id }) => id),
      ['report', 'moreau2021', 'official2020', 'reed2021'],
    )
    assert.deepEqual(items[0], other)
    const made = await runWith(['bibliography', '--out', '/new.json'])
    assert.match(String(made.files.get('/new.json')), /"reed2021"/)
  })

  test('bibliography --out: leaves alone what is no bibliography, and says what cannot be written', async () => {
    const memo = await runWith(['bibliography', '--out', '/memo.md'], { '/memo.md': '# Memo' })
    assert.equal(memo.files.get('/memo.md'), '# Memo')
    assert.deepEqual([memo.code, memo.err], [1, '/memo.md is no CSL-JSON, so it was left as it is.\n'])
    const locked = await runWith(['bibliography', '--out', '/locked/a.json'])
    assert.deepEqual([locked.code, locked.err], [1, '/locked/a.json cannot be written.\n'])
  })

  test('an answer from a corpus with problems is given, with a word on it, and ends with 2', async () => {
    const files = { '/mine/broken.md': broken }
    for (const command of [['search', 'happen'], ['bibliography']]) {
      const { code, err } = await runWith([...command, '--corpus', '/mine'], files)
      assert.deepEqual([code, err], [2, 'The corpus has a problem, so something may be missing; see attache corpus.\n'])
    }
    assert.match((await runWith(['search', 'happen', '--corpus', '/mine'], files)).out, /^A claim\n/)
  })

  test('markup of a terminal in a corpus is printed, not obeyed', async () => {
    const red = broken.replace('Something', '\u001B[31mSomething').replace('probable', '\u009B31mprobable')
    const files = { '/mine/broken.md': red }
    for (const argv of [['search', 'happen'], ['corpus']]) {
      const { out } = await runWith([...argv, '--corpus', '/mine'], files)
      assert.match(out, /\uFFFD/)
      assert.doesNotMatch(out, /[^\P{Cc}\n]/u)
    }
  })

  test('help and version go to standard output', async () => {
    assert.match((await runWith(['--help'])).out, /attache corpus[^]*Exit codes/)
    const { out } = await runWith(['import', '--help'])
    assert.match(out, /^ {2}attache import [^]*--as-read prints[^]*\n {2}--corpus DIR[^]*Exit codes/)
    assert.doesNotMatch(out, /attache (?:corpus|attach|export) /)
    assert.match((await runWith(['bibliography', '--help'])).out, /^ {2}attache bibliography [^]*Exit codes/)
    assert.equal((await runWith(['--version'])).out, '1.2.3\n')
  })

  test('the help of a command tells of the shared options that it takes, and of no other', async () => {
    const optionsOf = async (name: string): Promise<readonly string[]> =>
      [...(await runWith([name, '--help'])).out.matchAll(/^ {2}(--\w+)/gm)].map(([, option = '']) => option)
    for (const name of ['search', 'bibliography', 'assess', 'corpus', 'mcp'])
      assert.deepEqual(await optionsOf(name), ['--corpus', '--help'], name)
    for (const name of ['import', 'attach', 'quote', 'readback'])
      assert.deepEqual(await optionsOf(name), ['--corpus', '--store', '--help'], name)
    for (const name of ['check', 'export'])
      assert.deepEqual(await optionsOf(name), ['--corpus', '--bibliography', '--store', '--help'], name)
  })

  const mistakes: readonly [argv: readonly string[], sentence: RegExp][] = [
    [[], /attache corpus/],
    [['wander'], /^There is no command wander; see attache --help\.\n$/],
    [['corpus', '--bogus'], /^Unknown option '--bogus'; see attache --help\.\n$/],
    [['corpus', '--corpus', '/nowhere'], /^There is no folder \/nowhere\.\n$/],
    [['assess', '/nothing.md'], /^\/nothing\.md cannot be read\.\n$/],
    [['search'], /^Expected words/],
    [['assess', '/huge.md'], /^\/huge\.md is too large\.\n$/],
    [['assess', '/noise.md'], /^\/noise\.md is not text in UTF-8\.\n$/],
    [['corpus', '/mine'], /^attache corpus takes no “\/mine”; a corpus is named with --corpus\.\n$/],
    [['bibliography', '--json'], /^attache bibliography has no option --json; see attache --help\.\n$/],
    [['search', 'x', '--limit', 'few'], /^Expected a whole number/],
  ]
  for (const [argv, sentence] of mistakes) {
    test(`attache ${argv.join(' ')}: one sentence on standard error, and 1`, async () => {
      const { code, out, err } = await runWith(argv, { '/huge.md': 'huge', '/noise.md': new Uint8Array([0xff]) })
      assert.equal(code, 1)
      assert.equal(out, '')
      assert.match(err, sentence)
      assert.doesNotMatch(err, /\n\s+at /)
    })
  }
})

suite('the program attache', () => {
  const attache = (...argv: readonly string[]) => {
    const program = path.resolve('dist/cli.cjs')
    return spawnSync(process.execPath, [program, ...argv], { encoding: 'utf8', cwd: path.resolve('test') })
  }

  test('reads the shipped corpus without a problem, from any folder', () => {
    const { status, stdout, stderr } = attache('corpus')
    assert.equal(stderr, '')
    assert.equal(status, 0)
    assert.match(stdout, /^1 interview \(the sample\), \d+ claims, \d+ entries, 0 problems$/m)
  })

  test('ends with 1 and a sentence when it cannot run', () => {
    const { status, stderr } = attache('corpus', '--corpus', 'no-such-folder')
    assert.equal(status, 1)
    assert.equal(stderr, 'There is no folder no-such-folder.\n')
  })
})
