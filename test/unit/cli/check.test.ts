import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import AjvOfDraft04 from 'ajv-draft-04'
import type { JsonCheck } from '../../../src/cli/json.js'
import { reedSource } from '../../support/fixtures.js'
import { besideTally, runWith } from './runWith.js'

const memo = `# Brief

Velmark signed [@reed2012, para. 1].

Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].
`
const files = { '/corpus/reed2021.txt': reedSource(), '/memos/a.md': memo, '/memos/b.md': 'No word of it.\n' }

/** The example of the page that describes the format. */
function readmeInterview(): string {
  const page = fs.readFileSync('corpus/README.md', 'utf8')
  return /```markdown\n(---\nattache: interview\/3\n[^]*?)```/.exec(page)?.[1] ?? assert.fail('no example')
}

/** The schema of SARIF 2.1.0, as OASIS publishes it and a package brings it. */
function sarifFaults(log: unknown): unknown {
  const file = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
  const ajv = new AjvOfDraft04.default({ strict: false, validateFormats: false, unicodeRegExp: false })
  // The schema is an object like any other to the validator.
  const isValid = ajv.compile(JSON.parse(fs.readFileSync(file, 'utf8')) as object)
  return isValid(log) ? [] : isValid.errors
}

suite('attache check', () => {
  test('names place, severity, both wordings and rule, a line for each problem, and ends with 2', async () => {
    const { code, out, err } = await runWith(['check', '/memos/a.md'], files)
    assert.equal(
      err,
      'Memos: 1. Citations: 2. Quotations of interviews compared with the source: 1 of 1. Protected names and words were not compared (--store).\n',
    )
    assert.equal(
      out,
      '/memos/a.md:3:18 error No interview here has the key reed2012. Similar: reed2021. unknown-source\n' +
        '/memos/a.md:5:16 error Quotation differs from Reed, ¶2: you write “equal”, the source has “unequal”. quotation-altered\n',
    )
    assert.equal(code, 2)
  })

  test('a memo that is right is clean', async () => {
    const { code, out, err } = await runWith(['check', '/memos/b.md'], files)
    assert.deepEqual(
      { code, out, err },
      { code: 0, out: '', err: 'Memos: 1. Citations: 0. Protected names and words were not compared (--store).\n' },
    )
  })

  test('a statement that cites nothing passes, but not a strict check', async () => {
    const strict = await runWith(['check', '/memos/b.md', '--strict'], { '/memos/b.md': 'It is no word of hers.\n' })
    assert.match(strict.out, /^\/memos\/b\.md:1:1 error No source is cited\..* statement-uncited\n$/)
    assert.equal(strict.code, 2)
  })

  test('a folder stands for its memos, not for the corpus', async () => {
    const { out } = await runWith(['check', '/memos', '/corpus'], files)
    assert.equal(out.trim().split('\n').length, 2)
  })

  test('what is less severe than asked for is not counted', async () => {
    const weak = { '/memos/c.md': 'It is so [@reed2021].\n' }
    assert.equal((await runWith(['check', '/memos/c.md'], weak)).code, 0)
    const { code, out } = await runWith(['check', '/memos/c.md', '--severity', 'hint'], weak)
    assert.match(out, /^\/memos\/c\.md:1:12 hint .* missing-locator\n$/)
    assert.equal(code, 2)
  })

  suite('of an interview that a bibliography alone lists', () => {
    const listed = {
      '/memos/refs.json': '[{"id": "okafor2030", "type": "interview"}, {"id": "book1", "type": "book"}]',
      '/memos/d.md':
        '---\nbibliography: refs.json\n---\n\nShe says “the port will close for good” [@okafor2030, para. 2]. ' +
        'Ships wait [@okafor2030, para. 3]. So it is told [@okafor2030]. He has “a port of no return” [@book1, p. 3].\n',
    }

    test('says what was not compared, and how many hints it leaves out', async () => {
      const { code, out, err } = await runWith(['check', '/memos/d.md'], listed)
      assert.deepEqual({ code, out }, { code: 0, out: '' })
      assert.equal(
        err,
        'Memos: 1. Citations: 4. Quotations of interviews compared with the source: 0 of 1. ' +
          'Not compared, since the corpus has no such interview: okafor2030. ' +
          'Only errors and warnings are shown. Hints not shown: 2 (--severity hint). Protected names and words were not compared (--store).\n',
      )
    })

    test('hints at its quotations and at paragraphs of it, and at no other work', async () => {
      const { out } = await runWith(['check', '/memos/d.md', '--severity', 'hint'], listed)
      assert.deepEqual(
        out.match(/:5:\d+ hint Not compared: okafor2030 is in the bibliography/g)?.map((one) => one.split(':')[2]),
        ['11 hint Not compared', '78 hint Not compared'],
      )
      assert.doesNotMatch(out, /book1/)
    })

    test('is quiet in formats for machines', async () => {
      assert.equal((await runWith(['check', '/memos/d.md', '--json'], listed)).err, '')
      assert.equal((await runWith(['check', '/memos/d.md', '--format', 'sarif'], listed)).err, '')
    })
  })

  test('says that a corpus folder has nothing in it', async () => {
    const empty = { '/empty/readme.md': '# Nothing\n' }
    const { err } = await runWith(['check', '/memos/b.md', '--corpus', '/empty'], { ...files, ...empty })
    assert.match(err, /^No interview or glossary was found in \/empty\.$/m)
  })

  test('gives the same as JSON and as SARIF', async () => {
    const json = await runWith(['check', '/memos/a.md', '--format', 'json'], files)
    // Printed by the program itself.
    const { problems } = JSON.parse(json.out) as JsonCheck
    assert.deepEqual(
      problems.map(({ start, end }) => memo.slice(start, end)),
      ['reed2012', 'a slow-motion bargain between equal partners'],
    )
    const sarif = await runWith(['check', '/memos/a.md', '--format', 'sarif'], files)
    const regions = [...sarif.out.matchAll(/"region": (\{[^}]*\})/g)].map(([, region = '']): unknown =>
      JSON.parse(region),
    )
    assert.deepEqual(regions, [
      { startLine: 3, startColumn: 18, endLine: 3, endColumn: 26, charOffset: 26, charLength: 8 },
      { startLine: 5, startColumn: 16, endLine: 5, endColumn: 60, charOffset: 62, charLength: 44 },
    ])
  })

  test('writes SARIF that its schema accepts, whatever the file is called', async () => {
    const name = '/memos/Été 2026/50% – a#b.md'
    for (const argv of [[name], ['/memos/b.md']]) {
      const { out } = await runWith(['check', ...argv, '--format', 'sarif'], { ...files, [name]: memo })
      const log: unknown = JSON.parse(out)
      assert.deepEqual(sarifFaults(log), [])
      for (const [, uri = ''] of out.matchAll(/"uri": "([^"]*)"/g))
        assert.equal(decodeURIComponent(new URL(uri, 'file:///').pathname), name)
    }
    assert.notDeepEqual(sarifFaults({ version: '2.1.0', runs: [{ results: [{}] }] }), []) // it does refuse
  })

  test('says in SARIF what a rule finds and why, by its page', async () => {
    const page = '# unknown-source\n\nA key that nothing has.\n\nWhy: it proves nothing.\n'
    const { out } = await runWith(['check', '/memos/a.md', '--format', 'sarif'], {
      ...files,
      '/rules/unknown-source.md': page,
    })
    const log: unknown = JSON.parse(out)
    assert.deepEqual(sarifFaults(log), [])
    assert.match(out, /"id": "quotation-altered"\n/) // without a page, it is named
    const described = /"id": "unknown-source",\s+"shortDescription": (\{[^}]*\}),\s+"help": (\{[^}]*\})/.exec(out) ?? []
    assert.deepEqual(
      described.slice(1).map((one): unknown => JSON.parse(one)),
      [{ text: 'A key that nothing has.' }, { text: page, markdown: page }],
    )
  })

  test('finds a protected name that only the store has, in the text and in the name of the file', async () => {
    const cited = 'The cabinet knew of it, Ilse Marqvist says [@official2020, sec. 1].\n'
    const names = { attache: 'names/1', key: 'official2020', names: ['Ilse Marqvist'], affiliations: [], stated: {} }
    const protectedFiles = {
      '/memos/marqvist.md': cited,
      '/home/.attache/protected/official2020.names.json': JSON.stringify(names),
    }
    const { out, code } = await runWith(['check', '/memos/marqvist.md', '--store'], protectedFiles)
    assert.match(
      out,
      /:1:1 error A protected name appears in the name of this file\. Rename the file\. attribution-breach/,
    )
    assert.match(
      out,
      /^\/memos\/\[…\]:1:25 error A protected name appears in the text\. The agreed description is “a senior Velmark water official”\. /m,
    )
    assert.equal(code, 2)
    for (const format of ['text', 'json', 'sarif']) {
      const { out: all } = await runWith(['check', '/memos/marqvist.md', '--store', '--format', format], protectedFiles)
      for (const line of all.split('\n')) assert.doesNotMatch(line, /marqvist/i, format)
    }
  })

  test('calls no memo clean whose protected source nobody could check here', async () => {
    const cited = 'The cabinet knew of it [@official2020, sec. 1].\n'
    const names = { attache: 'names/1', key: 'official2020', names: ['Ilse Marqvist'], affiliations: [], stated: {} }
    const held = { '/home/.attache/protected/official2020.names.json': JSON.stringify(names) }
    for (const severity of ['error', 'warning', 'hint']) {
      const ran = await runWith(['check', '/memos/p.md', '--severity', severity], { '/memos/p.md': cited })
      assert.match(
        ran.out,
        /^\/memos\/p\.md:1:26 warning Unchecked: official2020 is protected, .* attribution-unchecked\n/,
      )
      assert.equal(
        besideTally(ran.err),
        'Protected names: not checked for official2020. Use --store, or open the memo in the editor.\n',
      )
      assert.equal(ran.code, 2)
    }
    const json = await runWith(['check', '/memos/p.md', '--json'], { '/memos/p.md': cited })
    assert.match(json.out, /"attribution-unchecked"/)

    const there = await runWith(['check', '/memos/p.md', '--store'], { '/memos/p.md': cited, ...held })
    assert.deepEqual({ code: there.code, out: there.out, err: besideTally(there.err) }, { code: 0, out: '', err: '' })

    const vouched = `<!-- attache-off attribution-unchecked: read against the names on 3 March (J. Ruiz) -->\n\n${cited}`
    const off = await runWith(['check', '/memos/p.md'], { '/memos/p.md': vouched })
    assert.deepEqual({ code: off.code, err: besideTally(off.err) }, { code: 0, err: '' })
  })

  test('proves a quotation of a protected source by the text in the store, and shows none of it', async () => {
    const names = { attache: 'names/1', key: 'official2020', names: ['Ilse Marqvist'], affiliations: [], stated: {} }
    const stored = {
      '/home/.attache/protected/official2020.names.json': JSON.stringify(names),
      '/home/.attache/protected/official2020.txt':
        '[Q1]\nWell?\n\n[¶1]\nWe have no plan for a second dry year at all.\n',
    }
    const quote = (words: string): string => `He said: “${words}” [@official2020, para. 1].\n`
    const memos = {
      '/memos/right.md': quote('no plan for a second dry year at all'),
      '/memos/wrong.md': quote('a plan for a second dry year at last'),
    }
    const { out } = await runWith(['check', '/memos/right.md', '/memos/wrong.md', '--store'], { ...stored, ...memos })
    assert.doesNotMatch(out, /right\.md/)
    assert.match(out, /wrong\.md:1:\d+ error .* quotation-altered/)
    assert.match(out, /These words are nowhere in official2020\./)
    assert.doesNotMatch(out, /no plan|at all/)
  })

  test('a memo that cannot be read keeps nobody from the others, and is told in the end', async () => {
    const unread = { '/memos/0.md': new Uint8Array([0xff, 0xfe, 0x41, 0x00]), '/memos/z.md': 'huge' }
    const { code, out, err } = await runWith(['check', '/memos'], { ...files, ...unread })
    assert.equal(out.trim().split('\n').length, 2)
    assert.equal(besideTally(err), '/memos/0.md is not text in UTF-8.\n/memos/z.md is too large.\n')
    assert.equal(code, 1)
    const json = await runWith(['check', '/memos', '--format', 'json'], { ...files, ...unread })
    // Printed by the program itself.
    assert.equal((JSON.parse(json.out) as JsonCheck).problems.length, 2)
    assert.equal(json.code, 1)
  })

  test('a key that nothing has is told without a corpus too, and then that none was named', async () => {
    const foreign = { '/memos/d.md': 'It is so [@okafor2024, para. 1].\n' }
    const { code, out, err } = await runWith(['check', '/memos/d.md'], foreign)
    assert.match(out, /^\/memos\/d\.md:1:12 error No interview here has the key okafor2024\. unknown-source\n$/)
    assert.equal(besideTally(err), 'No --corpus was named: only the interview that comes with attache is known.\n')
    assert.equal(code, 2)
    assert.equal(besideTally((await runWith(['check', '/memos/d.md', '--corpus', '/corpus'], foreign)).err), '')
  })

  test('says what of the corpus could not be read, and is not clean then', async () => {
    const broken = {
      '/own/okafor2024.md': '---\nattache: interview/9\n---\n\n# Fog\n',
      '/memos/b.md': 'No word of it.\n',
    }
    const { code, out, err } = await runWith(['check', '/memos/b.md', '--corpus', '/own'], broken)
    assert.equal(out, '')
    assert.match(besideTally(err), /^\/own\/okafor2024\.md:2:\d+ error .* format-newer\n$/)
    assert.equal(code, 2)
  })

  test('knows the interviews of every corpus that is named, and one named twice once', async () => {
    const okafor = (at: string): string => `It is so [@okafor2024, para. ${at}].\n`
    const own = {
      '/own/okafor2024.md': readmeInterview(),
      '/memos/a.md': `${okafor('2')}\nVelmark signed [@reed2021, para. 1].\n`,
      '/memos/z.md': okafor('9'),
    }
    const { out, code } = await runWith(['check', '/memos/a.md', '--corpus', '/own'], own)
    assert.match(out, /^\/memos\/a\.md:3:\d+ error No interview here has the key reed2021\. unknown-source\n$/)
    assert.equal(code, 2)
    const both = ['--corpus', '/own', '--corpus', '/corpus', '--corpus', '/own']
    assert.deepEqual(await runWith(['check', '/memos/a.md', ...both], own).then((one) => [one.out, one.code]), ['', 0])
    assert.match(
      (await runWith(['check', '/memos/z.md', ...both], own)).out,
      /okafor2024 has no paragraph 9\. It has 1 to 2/,
    )
  })

  test('says what it does not know', async () => {
    assert.match((await runWith(['check', '/memos/a.md', '--format', 'xml'], files)).err, /text, json, sarif/)
    assert.match((await runWith(['check'], files)).err, /Expected the FILE/)
    assert.match((await runWith(['check', '/memos/none.md'], files)).err, /none\.md cannot be read/)
  })
})
