import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { personEnv } from '../support/personEnv.js'
import { skip } from '../support/skip.js'
import { sampleOf } from '../support/verifying.js'

const talk = `In Conversation with Mara Vane

Q: ${'How did the accord come about, after so many winters of talk? '.repeat(3)}

A: ${'It was signed in the harbour of Ostrava, and nobody was more surprised than the harbour master. '.repeat(60)}

Q: What comes next?

A: Ratification comes next, I should think.
`

suite('Places that nothing can be written to', () => {
  let folder: string
  let store: string
  /** A run that goes round for ever is ended, and has no code. */
  const attache = (
    argv: readonly string[],
    { blocks, into = store }: { readonly blocks?: number; readonly into?: string } = {},
  ) => {
    const program = [process.execPath, path.resolve('dist/cli.cjs'), ...argv]
    const [name = '', ...words] =
      blocks === undefined ? program : ['bash', '-c', `ulimit -f ${blocks}; exec "$@"`, 'bash', ...program]
    const env = { ...personEnv, ATTACHE_STORE: into }
    return spawnSync(name, words, { cwd: folder, encoding: 'utf8', timeout: 60_000, env })
  }
  const onRecord = ['--terms', 'on record', '--key', 'vane']
  const background = ['--terms', 'background', '--description', 'a diplomat', '--key', 'talk-7', '--store']
  const at = (name: string): string => path.join(folder, name)

  setup(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-unwritable-'))
    store = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-store-'))
    fs.writeFileSync(at('talk.txt'), talk)
    fs.writeFileSync(at('file'), 'a file')
  })
  teardown(() => {
    for (const one of [folder, store]) fs.rmSync(one, { recursive: true })
  })

  const places: readonly (readonly [what: string, out: string, platform?: string])[] = [
    ['below a file', 'file/corpus'],
    ['where a file stands', 'file'],
    ['below a folder of the system that makes none', '/proc/attache/corpus', 'linux'],
  ]
  for (const [what, out, platform] of sampleOf(places, 3))
    test(`an import ${what} ends with one sentence, and nothing is left behind`, function () {
      if (platform && process.platform !== platform) return skip(this, 'only Linux has such a folder')
      for (const terms of [onRecord, background]) {
        const { status, stdout } = attache(['import', 'talk.txt', ...terms, '--out', out])
        assert.equal(status, 2, `${terms[1]}: ${status}`)
        assert.match(stdout, /cannot be written\.\n/)
      }
      assert.deepEqual(fs.readdirSync(store), [])
      assert.equal(fs.readFileSync(at('file'), 'utf8'), 'a file')
      // The next try is not held up by what the first one made.
      assert.equal(attache(['import', 'talk.txt', ...background, '--out', 'corpus']).status, 0)
    })

  test('a store below a folder that makes none is told as well', function () {
    if (process.platform !== 'linux') return skip(this, 'only Linux has such a folder')
    const { status, stdout } = attache(['import', 'talk.txt', ...background], { into: '/proc/attache' })
    assert.equal(status, 2)
    assert.match(stdout, /\/proc\/attache.* cannot be written\./)
    assert.equal(fs.existsSync(at('corpus/talk-7.md')), false)
  })

  test('a disk that fills up costs nothing of what was there, and leaves no half file', function () {
    if (process.platform === 'win32') return skip(this, 'no limit of file sizes')
    assert.equal(attache(['import', 'talk.txt', ...onRecord]).status, 0)
    const before = fs.readFileSync(at('corpus/vane.md'), 'utf8')
    fs.writeFileSync(at('talk.txt'), talk.replace('I should think', 'I should hope'))
    const again = attache(['import', 'talk.txt', ...onRecord], { blocks: 1 })
    assert.equal(again.status, 2)
    assert.match(again.stdout, /cannot be written\./)
    assert.equal(fs.readFileSync(at('corpus/vane.md'), 'utf8'), before)
    assert.match(fs.readFileSync(at('corpus/vane.txt'), 'utf8'), /I should think/)

    assert.equal(attache(['import', 'talk.txt', ...background, '--out', 'other'], { blocks: 1 }).status, 2)
    const left = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !/\bother$/.test(name))
    assert.deepEqual(left.sort(), [
      'corpus',
      'corpus/.gitignore',
      'corpus/.ignore',
      'corpus/vane.md',
      'corpus/vane.sums',
      'corpus/vane.txt',
      'file',
      'talk.txt',
    ])
  })

  test('what never ends is read no further than a text may be long', function () {
    if (process.platform !== 'linux') return skip(this, 'only Linux has such a file')
    const { status, stdout } = attache(['import', '/dev/zero', ...onRecord])
    assert.equal(status, 2)
    assert.match(stdout, /too long|too large|larger/)
  })
})
