import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { personEnv } from '../../support/personEnv.js'
import { skip } from '../../support/skip.js'
import { sampleOf } from '../../support/verifying.js'

const talk = `LIND: Why is the vote in Estmark so late this year?

OKAFOR: The government in Norport is split over the lanes, and in my view the matter is as simple as that.

LIND: Will the ferries run?

OKAFOR: By winter, if the numbers hold, they will.
`

suite('The store on a disk', () => {
  let folder: string
  const at = (...names: readonly string[]): string => path.join(folder, ...names)
  const imports = (store: string, variables: Readonly<Record<string, string>> = {}, terms = 'background') =>
    spawnSync(process.execPath, [path.resolve('dist/cli.cjs'), 'import', ...words(terms)], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...personEnv, ATTACHE_STORE: store, ATTACHE_TEAM_STORE: '', ...variables },
    })
  const words = (terms: string): readonly string[] => [
    at('in', 'talk.txt'),
    '--terms',
    terms,
    '--store',
    '--out',
    at('own', 'corpus'),
    ...(terms === 'on record' ? [] : ['--description', 'an official']),
  ]
  const modeOf = (file: string): number => fs.statSync(file).mode & 0o777

  setup(function () {
    if (process.platform === 'win32') return skip(this, 'Windows has no permission bits')
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-fence-'))
    for (const name of ['in', 'own', 'repo', 'repo/.git', 'repo/secret', 'kept'])
      fs.mkdirSync(at(name), { mode: 0o700 })
    fs.writeFileSync(at('repo', '.git', 'HEAD'), 'ref: refs/heads/main\n')
    fs.writeFileSync(at('in', 'talk.txt'), talk)
  })
  teardown(() => {
    if (folder) fs.rmSync(folder, { recursive: true })
  })

  for (const [what, link, target, store] of [
    ['a link into a repository', 'link', 'repo/secret', 'link'],
    ['a folder that is not there yet, behind such a link', 'link', 'repo', 'link/new/store'],
    ['a link in a repository that leads out of it', 'repo/link', 'kept', 'repo/link'],
  ] as const)
    test(`${what} is refused, and nothing is written`, () => {
      fs.symlinkSync(at(target), at(link))
      const { status, stderr } = imports(at(store))
      assert.equal(status, 1, stderr)
      assert.match(stderr, /^The store \S+ lies in the git repository \S+;/)
      for (const one of ['kept', 'repo/secret']) assert.deepEqual(fs.readdirSync(at(one)), [])
      assert.equal(fs.existsSync(at('repo', 'new')), false)
      assert.equal(fs.existsSync(at('own', 'corpus')), false)
    })

  test('in the workspace that the program runs in is refused by words, not by a dot', () => {
    fs.mkdirSync(at('.vscode'))
    fs.writeFileSync(at('.vscode', 'settings.json'), '{}')
    const { status, stderr } = imports(at('kept'))
    assert.equal(status, 1)
    assert.match(stderr, /^The store \S+ lies in the current folder, which is shared with the corpus/)
  })

  for (const mode of sampleOf([0o777, 0o755, 0o750, 0o711], 2))
    test(`a folder that others can enter is refused and left as it is: ${mode.toString(8)}`, () => {
      fs.chmodSync(at('kept'), mode)
      const { status, stderr } = imports(at('kept'))
      assert.equal(status, 1)
      assert.equal(
        stderr,
        `Nothing was written: other users of this machine can enter the store ${at('kept')}; close it with chmod 700, or set ATTACHE_TEAM_STORE=1 if it is a team’s store.\n`,
      )
      assert.deepEqual(fs.readdirSync(at('kept')), [])
      assert.equal(modeOf(at('kept')), mode)
    })

  test('such a folder keeps out nothing that is on the record, which does not go there', () => {
    fs.chmodSync(at('kept'), 0o755)
    assert.equal(imports(at('kept'), {}, 'on record').status, 0)
    assert.deepEqual(fs.readdirSync(at('kept')), [])
  })

  test('a file of names that others can read is refused as well', () => {
    fs.writeFileSync(at('kept', 'source-1.names.json'), '{}', { mode: 0o600 })
    fs.chmodSync(at('kept', 'source-1.names.json'), 0o640)
    const { status, stderr } = imports(at('kept'))
    assert.equal(status, 1)
    assert.match(stderr, /^Nothing was written: other users of this machine can read \S+source-1\.names\.json;/)
  })

  test('a team’s store may be open, and its files are not closed to the team', () => {
    fs.chmodSync(at('kept'), 0o770)
    const umask = process.umask(0o007)
    try {
      const { status, stderr } = imports(at('kept'), { ATTACHE_TEAM_STORE: '1' })
      assert.equal(status, 0, stderr)
    } finally {
      process.umask(umask)
    }
    const files = fs.readdirSync(at('kept')).map((name) => modeOf(at('kept', name)))
    assert.deepEqual(files, [0o660, 0o660, 0o660])
    assert.equal(modeOf(at('kept')), 0o770)
  })

  test('a folder of its own is made for the owner alone', () => {
    const { status, stderr } = imports(at('new', 'store'))
    assert.equal(status, 0, stderr)
    assert.equal(stderr, '')
    const files = fs.readdirSync(at('new', 'store')).map((name) => modeOf(at('new', 'store', name)))
    assert.deepEqual([modeOf(at('new', 'store')), ...files], [0o700, 0o600, 0o600, 0o600])
  })

  test('a link into a folder that is copied to other machines is told once, and used', () => {
    fs.mkdirSync(at('Dropbox', 'kept'), { recursive: true, mode: 0o700 })
    fs.symlinkSync(at('Dropbox', 'kept'), at('link'))
    const { status, stderr } = imports(at('link'))
    assert.equal(status, 0, stderr)
    assert.equal(
      stderr,
      `The store ${at('link')} lies in a folder that is copied to other machines (Dropbox); ATTACHE_STORE names another.\n`,
    )
    assert.equal(fs.readdirSync(at('Dropbox', 'kept')).length, 3)
  })
})
