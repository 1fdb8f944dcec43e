import assert from 'node:assert/strict'
import { personEnv } from '../../support/personEnv.js'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { type HostileClone, makeHostileClone, plantedWords, secretWords } from '../../support/hostileClone.js'
import { skip } from '../../support/skip.js'

const commands: readonly (readonly string[])[] = [
  ['check', 'memo.md'],
  ['check', 'memo.md', '--fix'],
  ['check', 'asking.qmd'],
  ['assess', 'asking.qmd'],
  ['export', 'asking.qmd', '--to', 'md', '--force'],
  ['export', 'asking.qmd', '--to', 'html', '--force'],
  ['search', 'treaty'],
  ['quote', 'the vault is behind', '--key', 'moreau2021'],
  ['assess', 'memo.md'],
  ['corpus', '--json'],
  ['corpus', '--migrate'],
  ['bibliography'],
  ['bibliography', '--out', 'references.json'],
  ['bibliography', '--out', 'works.json'],
  ['export', 'memo.md', '--to', 'md', '--annex', '--force'],
  ['export', 'memo.md', '--to', 'html', '--overwrite'],
  ['export', 'memo.md', '--to', 'docx'],
  ['import', 'talk.txt', '--terms', 'on record', '--out', 'corpus', '--key', 'plain'],
  ['import', 'talk.txt', '--terms', 'background', '--description', 'an official', '--out', 'corpus', '--key', 'talk'],
  ['attach', 'talk.txt', '--key', 'moreau2021', '--out', 'corpus'],
  // Behind a link that came with it.
  ['check', 'link/memo.md', '--fix'],
  ['bibliography', '--out', 'link/works.json'],
  ['import', 'talk.txt', '--terms', 'on record', '--out', 'link/corpus', '--key', 'plain'],
  // The system takes `..` behind a link for the folder above what that leads to: this is the store.
  ['export', 'link/../home/.attache/protected/held.txt', '--to', 'md', '--force'],
  ['check', 'link/../home/.attache/protected/held.txt'],
  ['import', 'link/../home/.attache/protected/held.txt', '--terms', 'on record', '--dry-run', '--as-read'],
  ['bibliography', '--out', 'link/../home/.attache/protected/works.json'],
]

suite('a repository from a stranger', () => {
  let folder = ''
  let clone: HostileClone
  setup(async function () {
    if (process.platform === 'win32') return skip(this, 'Windows makes such links for administrators alone')
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'attache-clone-')))
    clone = await makeHostileClone(folder)
  })
  teardown(() => fs.rmSync(folder, { recursive: true, force: true }))

  const run = (words: readonly string[], variables: Readonly<Record<string, string | undefined>> = {}) => {
    const given = ['import', 'attach'].includes(words[0] ?? '') ? [] : ['--corpus', 'corpus']
    return spawnSync(process.execPath, [path.resolve('dist/cli.cjs'), ...words, ...given], {
      cwd: clone.repository,
      encoding: 'utf8',
      env: { ...personEnv, HOME: clone.home, ATTACHE_STORE: '', XDG_CACHE_HOME: '', ...variables },
    })
  }

  for (const words of commands)
    test(`gets nothing written outside of it, or run, by ${words.slice(0, 5).join(' ')}`, () => {
      const before = clone.untouched()
      const { stdout, stderr } = run(words)
      assert.deepEqual(clone.untouched(), before, stdout + stderr)
      for (const planted of [secretWords, plantedWords])
        assert.ok(!(stdout + stderr).includes(planted), stdout + stderr)
      assert.match(fs.readFileSync(clone.memo, 'utf8'), /Sarn Memorandum/)
      assert.doesNotMatch(stderr, /Attaché stopped|\.cjs:\d/)
      assert.ok(!(stdout + stderr).includes('\u001B'), 'a name orders the terminal about')
    })

  test('stands in nobody’s way, and is told once with what to do about it', () => {
    const { status, stderr } = run(['bibliography', '--out', 'works.json'])
    assert.notEqual(status, 1, stderr)
    assert.match(fs.readFileSync(path.join(clone.repository, 'works.json'), 'utf8'), /reed2021/)
    const told = stderr.split('\n').filter((line) => line.includes('.attache-tmp-step'))
    assert.equal(told.length, 1, stderr)
    assert.match(told[0] ?? '', /holds changes that you did not begin on this machine.* Delete the folder/)
    assert.ok(fs.existsSync(path.join(clone.repository, '.attache-tmp-step')))
  })

  test('harms nobody whose home is not there, cannot be written, or is not named', () => {
    const readOnly = path.join(folder, 'read-only')
    fs.mkdirSync(readOnly, { mode: 0o500 })
    for (const HOME of [path.join(folder, 'none'), readOnly, '', undefined]) {
      const before = clone.untouched()
      const variables = { HOME, ATTACHE_STORE: clone.store, XDG_STATE_HOME: clone.repository }
      const { status, stderr } = run(['bibliography', '--out', 'works.json'], variables)
      assert.notEqual(status, 1, `${HOME}: ${stderr}`)
      assert.deepEqual(clone.untouched(), before)
      fs.rmSync(path.join(clone.repository, 'works.json'))
    }
    assert.ok(!fs.existsSync(path.join(folder, 'none')))
  })

  test('chooses nothing by what it brings as a cache', () => {
    const answer = run(['search', 'treaty'])
    const other = run(['search', 'treaty'], { XDG_CACHE_HOME: path.join(clone.repository, '.cache') })
    assert.equal(other.stdout, answer.stdout)
  })

  test('has the store keep what is its own: a link in it is neither read nor written', () => {
    const [stored, leak] = [path.join(clone.store, 'talk.txt'), path.join(clone.repository, 'leak.txt')]
    for (const name of ['talk.txt', 'talk.names.json']) fs.rmSync(path.join(clone.store, name))
    const words = [
      'import',
      'talk.txt',
      '--terms',
      'background',
      '--description',
      'an official',
      '--out',
      'corpus',
      '--store',
    ]
    const first = run([...words, '--key', 'talk'])
    assert.equal(first.status, 0, first.stdout + first.stderr)
    fs.renameSync(stored, leak)
    fs.symlinkSync(leak, stored)
    const before = fs.readFileSync(leak, 'utf8')
    fs.appendFileSync(path.join(clone.repository, 'talk.txt'), '\nLIND: And then?\n\nOKAFOR: Then we shall see.\n')
    const { stdout } = run([...words, '--key', 'talk'])
    assert.equal(fs.readFileSync(leak, 'utf8'), before, stdout)
    assert.match(stdout, /not imported/)
  })
})
