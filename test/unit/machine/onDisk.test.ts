import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { changeFiles, recover } from '../../../src/machine/changeFiles.js'
import { signFor } from '../../../src/machine/sign.js'
import { skip } from '../../support/skip.js'

const parts = { fs, path, sign: signFor('', { fs, path }), tell: () => undefined }

suite('files on a disk', () => {
  let folder: string
  const at = (...names: readonly string[]): string => path.join(folder, ...names)
  const read = (name: string): string => fs.readFileSync(at(name), 'utf8')
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  setup(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-disk-'))
  })
  teardown(() => fs.rmSync(folder, { recursive: true }))

  test('keep their modes, links and second names', async function () {
    if (process.platform === 'win32') return skip(this, 'Windows has no such modes and links')
    fs.mkdirSync(at('far'))
    for (const name of ['mode.md', 'far/linked.md', 'twice.md']) fs.writeFileSync(at(name), 'old')
    fs.chmodSync(at('mode.md'), 0o640)
    fs.symlinkSync(at('far/linked.md'), at('link.md'))
    fs.linkSync(at('twice.md'), at('again.md'))
    const names = ['mode.md', 'link.md', 'twice.md']
    const changes = names.map((name) => ({ path: at(name), before: bytes('old'), after: 'new' }))
    const secret = { path: at('store', 'deep', 'a.txt'), before: undefined, after: 'words', isPrivate: true }
    assert.equal(await changeFiles([secret, ...changes], parts), undefined)
    assert.deepEqual(
      [...names, 'far/linked.md', 'again.md'].map(read),
      Array.from({ length: 5 }, () => 'new'),
    )
    assert.equal(fs.statSync(at('mode.md')).mode & 0o777, 0o640)
    assert.ok(fs.lstatSync(at('link.md')).isSymbolicLink())
    assert.equal(fs.statSync(at('twice.md')).nlink, 2)
    assert.deepEqual(
      ['store', 'store/deep', 'store/deep/a.txt'].map((name) => fs.statSync(at(name)).mode & 0o777),
      [0o700, 0o700, 0o600],
    )
    assert.deepEqual(fs.readdirSync(folder).sort(), ['again.md', 'far', 'link.md', 'mode.md', 'store', 'twice.md'])
  })

  test('are written by two runs at once without one losing what the other wrote', async () => {
    fs.writeFileSync(at('list.txt'), '')
    const add = async (word: string): Promise<void> => {
      for (;;) {
        await recover([folder], parts)
        const before = fs.readFileSync(at('list.txt'))
        if (!(await changeFiles([{ path: at('list.txt'), before, after: `${before.toString()}${word}\n` }], parts)))
          return
      }
    }
    const words = Array.from({ length: 12 }, (_, index) => `word ${index}`)
    await Promise.all(words.map(add))
    assert.deepEqual(read('list.txt').trim().split('\n').sort(), [...words].sort())
    assert.deepEqual(fs.readdirSync(folder), ['list.txt'])
  })

  test('that are none are written straight on', async function () {
    if (process.platform === 'win32') return skip(this, 'Windows has no such files')
    const pipe = at('pipe')
    await new Promise((resolve) => spawn('mkfifo', [pipe]).on('close', resolve))
    const reader = spawn('cat', [pipe])
    let heard = ''
    reader.stdout.on('data', (data: Buffer) => (heard += data.toString()))
    const isDone = new Promise((resolve) => reader.on('close', resolve))
    assert.equal(await changeFiles([{ path: pipe, before: 'anything', after: 'words' }], parts), undefined)
    await isDone
    assert.equal(heard, 'words')
    assert.deepEqual(fs.readdirSync(folder), ['pipe'])
  })
})
