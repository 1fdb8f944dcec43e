import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import * as vscode from 'vscode'
import { readDocx } from '../support/docx.js'
import { mainJob } from '../support/mainJob.js'

const bundles = [
  'bibliography.cjs',
  'cli.cjs',
  'csl.cjs',
  'export.cjs',
  'extension.cjs',
  'import.cjs',
  'mcp.cjs',
  'thread.cjs',
  'tools.cjs',
  'web.cjs',
]

suite('the packaged extension', () => {
  const installed = () => {
    const extension = vscode.extensions.getExtension('attache.attache')
    assert.ok(extension)
    return extension
  }
  const inPackage = (file: string): string => path.join(installed().extensionPath, file)

  test('is installed, not under development', () => {
    assert.notEqual(path.resolve(installed().extensionPath), path.resolve(process.env['ATTACHE_ROOT'] ?? ''))
  })

  test('activates', async () => {
    await installed().activate()
    assert.equal(installed().isActive, true)
  })

  test('holds what it needs and nothing else', () => {
    const top = fs.readdirSync(inPackage('.')).map((name) => name.toLowerCase())
    const texts = fs
      .readdirSync(process.env['ATTACHE_ROOT'] ?? '')
      .filter((name) => /^package\.nls\b.*\.json$/.test(name))
    assert.ok(texts.includes('package.nls.json'))
    const needed = ['changelog.md', 'corpus', 'dist', 'license.txt', 'media', 'package.json', ...texts, 'readme.md']
    assert.deepEqual(top.filter((name) => name !== '.vsixmanifest').sort(), needed.sort())
    assert.deepEqual(fs.readdirSync(inPackage('dist')).sort(), ['THIRD-PARTY-NOTICES.txt', ...bundles, 'rules'].sort())
  })

  test('holds every file that its manifest and its README name', () => {
    const manifest = fs.readFileSync(inPackage('package.json'), 'utf8')
    const readme = fs.readFileSync(inPackage('readme.md'), 'utf8')
    // README links to two files of the repository as well, which no package holds.
    const named = [
      manifest.matchAll(/"(?:\.\/)?((?:dist|media|corpus)\/[^"]+)"/g),
      readme.matchAll(/\]\(((?:media|corpus)\/[^)#]+)/g),
    ]
      .flatMap((found) => [...found])
      .map(([, file = '']) => file)
    assert.ok(named.includes('dist/extension.cjs') && named.includes('dist/cli.cjs'))
    assert.deepEqual(
      named.filter((file) => !fs.existsSync(inPackage(file))),
      [],
    )
  })

  test('holds every picture that its manual shows', () => {
    const pages = fs.readdirSync(inPackage('media/manual')).filter((name) => name.endsWith('.md'))
    const shown = pages.flatMap((page) =>
      [...fs.readFileSync(inPackage(`media/manual/${page}`), 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].flatMap(
        ([, file]) => file ?? [],
      ),
    )
    assert.ok(shown.length > 5, `${shown.length}`)
    assert.deepEqual(
      shown.filter((file) => !fs.existsSync(inPackage(`media/manual/${file}`))),
      [],
    )
  })

  mainJob()

  suite('its command line', () => {
    /** What `attache …` prints, run by Node from some folder that is not ours. Throws when it ends with a code other than 0. */
    const attache = (...words: readonly string[]): string =>
      execFileSync(process.execPath, [inPackage('dist/cli.cjs'), ...words], {
        cwd: os.tmpdir(),
        encoding: 'utf8',
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, // the desktop's host is no Node by itself
      })

    test('exports the sample as a document of Word, in a style that comes with it', () => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'export-'))
      try {
        const out = path.join(folder, 'memo.docx')
        attache('export', inPackage('media/sample/memo.md'), '--out', out, '--style', 'chicago-notes', '--annex')
        const { footnotes, tables } = readDocx(fs.readFileSync(out))
        assert.equal(footnotes.length, 20)
        assert.equal(tables.at(-1)?.length, 21)
      } finally {
        fs.rmSync(folder, { recursive: true, force: true })
      }
    })

    test('finds claims of the shipped interview', () => {
      // The documented shape, which the tests of the command line hold.
      const { claims } = JSON.parse(attache('search', 'pushback', '--json')) as {
        readonly claims: readonly { readonly ref: string; readonly citation: string }[]
      }
      assert.deepEqual(
        claims.map(({ ref, citation }) => [ref, citation]),
        [['small2010#no-pushback', '[@small2010, para. 2]']],
      )
    })

    test('reads the shipped corpus without a problem', () => {
      assert.match(attache('corpus'), /^1 interview \(the sample\), \d+ claims, \d+ entries, 0 problems\n$/)
    })
  })
})
