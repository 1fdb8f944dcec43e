import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

/** How code asks a model (always with a justification), offers tools to one, or opens a connection. Methods named `fetch`, and `...lm` of a short name, are other things. */
const calls =
  /selectChatModels|justification|registerTool|(?<!\.\.)\.lm\.|(?<!\basync )(?<![.\w$])fetch\((?![^()]*\)\s*\{)|XMLHttpRequest|WebSocket|EventSource|sendBeacon|ClientRequest|createConnection|\b(?:node:)?(?:https?|http2|net|tls|dgram|dns)["'`]\)/

function ourModules(folder: string, texts: ReadonlyMap<string, string>): readonly string[] {
  return [...texts].flatMap(([name, text]) => (name.startsWith(folder) && calls.test(text) ? [name] : []))
}

suite('a package without assistants', () => {
  let folder: string
  let texts: ReadonlyMap<string, string>
  suiteSetup(function () {
    this.timeout(120_000)
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'without-'))
    const file = path.join(folder, 'attache.vsix')
    const made = spawnSync(process.execPath, ['test/package.mjs', '--without-assistants', file], { encoding: 'utf8' })
    assert.equal(made.status, 0, made.stderr)
    const files = Object.entries(unzipSync(fs.readFileSync(file)))
    texts = new Map(files.map(([name, bytes]) => [name, strFromU8(bytes)]))
    for (const [name, bytes] of files) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      fs.writeFileSync(path.join(folder, name), bytes)
    }
  })
  suiteTeardown(() => fs.rmSync(folder, { recursive: true, force: true }))

  test('holds no call of a model, and nothing that opens a connection', () => {
    assert.deepEqual(ourModules('extension/dist/', texts), [])
    assert.ok(!texts.has('extension/dist/mcp.cjs'))
    const usual = ['extension', 'web', 'cli', 'tools', 'mcp'].map((name) => `dist/${name}.cjs`)
    const built = new Map(usual.map((name) => [name, fs.readFileSync(name, 'utf8')]))
    assert.deepEqual(ourModules('dist/', built), usual, 'each of these does so in the usual package')
  })

  test('declares no command, setting or tool of theirs, and every text that it names', () => {
    const manifest = texts.get('extension/package.json') ?? ''
    assert.match(manifest, /attache\.checkAll/)
    assert.doesNotMatch(manifest, /ssistant|languageModel|compareMemo|localModel/)
    for (const name of ['package.nls.json', 'package.nls.de.json']) {
      const known = JSON.parse(texts.get(`extension/${name}`) ?? '') as Record<string, string>
      for (const [, key = ''] of manifest.matchAll(/"%([\w.-]+)%"/g)) assert.ok(key in known, `${name}: ${key}`)
      assert.doesNotMatch(Object.keys(known).join(' '), /ssistant|compareMemo|localModel/)
    }
  })

  test('has no page about them, and no link to one', () => {
    const pages = [...texts.keys()].filter((name) => name.startsWith('extension/media/manual/') && name.endsWith('.md'))
    assert.ok(pages.length > 15)
    for (const page of [...pages, 'extension/readme.md']) {
      const text = texts.get(page) ?? ''
      assert.doesNotMatch(text, /language model|AI comparison|attache mcp|attache\.assistants/i, page)
      for (const [, to = ''] of text.matchAll(/\]\(([\w/-]+\.md)/g))
        assert.ok(
          fs.existsSync(path.join(folder, path.dirname(page), to)) || /^corpus|^media|CHANGELOG/.test(to),
          `${page}: ${to}`,
        )
    }
  })

  test('checks a memo as ever, and says in one sentence that it cannot ask or serve a model', () => {
    const run = (...words: readonly string[]) =>
      spawnSync(process.execPath, [path.join(folder, 'extension/dist/cli.cjs'), ...words], { encoding: 'utf8' })
    const memo = ['check', 'media/sample/memo.md', '--corpus', 'media/sample', '--corpus', 'corpus']
    const usual = spawnSync(process.execPath, ['dist/cli.cjs', ...memo], { encoding: 'utf8' })
    assert.equal(run(...memo).stdout, usual.stdout)
    for (const words of [
      ['mcp', '--corpus', 'corpus'],
      [...memo, '--compare-questions', path.join(folder, 'q.jsonl')],
      [...memo, '--compare-local', 'http://localhost:1/v1'],
    ]) {
      const { status, stderr } = run(...words)
      assert.deepEqual([status, stderr], [1, 'This copy of Attaché was made without assistants.\n'])
    }
    assert.doesNotMatch(run('--help').stdout, /--compare|attache mcp/)
  })
})
