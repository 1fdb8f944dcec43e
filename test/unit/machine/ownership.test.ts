import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { isPrivate, leadsOut, realPath } from '../../../src/machine/ownership.js'
import { skip } from '../../support/skip.js'

const parts = { fs, path }

suite('whose a file is', () => {
  let folder: string
  const at = (...names: readonly string[]): string => path.join(folder, ...names)
  setup(function () {
    if (process.platform === 'win32') return skip(this, 'Windows has no such modes and links')
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'attache-owner-')))
    fs.mkdirSync(at('inside', 'deep'), { recursive: true })
    fs.mkdirSync(at('outside'))
    fs.writeFileSync(at('outside', 'secret.txt'), 'secret')
    fs.symlinkSync(at('outside'), at('inside', 'folder'))
    fs.symlinkSync(at('outside', 'secret.txt'), at('inside', 'file.md'))
    fs.symlinkSync(at('outside', 'none.txt'), at('inside', 'nothing.md'))
    fs.symlinkSync('circle.md', at('inside', 'circle.md'))
    fs.symlinkSync(at('inside'), at('other name'))
  })
  teardown(() => fs.rmSync(folder, { recursive: true, force: true }))

  test('is told by where its path leads, not by how it is written', async () => {
    fs.symlinkSync(at('inside', 'deep'), at('inside', 'within.md'))
    for (const name of ['folder', 'file.md', 'nothing.md', 'circle.md'])
      assert.ok(await leadsOut(at('inside', name), parts), name)
    for (const name of ['within.md', 'deep', 'new.md']) assert.ok(!(await leadsOut(at('inside', name), parts)), name)
    assert.equal(await realPath(at('other name', 'folder', 'new', 'a.md'), parts), at('outside', 'new', 'a.md'))
  })

  test('is told by its owner and by who else may open it', async () => {
    fs.chmodSync(at('outside'), 0o700)
    assert.ok(await isPrivate(at('outside'), parts))
    assert.ok(!(await isPrivate(at('inside', 'folder'), parts)), 'a link')
    fs.chmodSync(at('outside'), 0o750)
    assert.ok(!(await isPrivate(at('outside'), parts)))
    assert.ok(!(await isPrivate(at('none'), parts)))
  })
})
