import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as path from 'node:path'
import * as vscode from 'vscode'

suite('the packaged extension', () => {
  const installed = () => {
    const extension = vscode.extensions.getExtension('attache.attache')
    assert.ok(extension)
    return extension
  }

  test('is installed, not under development', () => {
    assert.notEqual(path.resolve(installed().extensionPath), path.resolve(process.env['ATTACHE_ROOT'] ?? ''))
  })

  test('activates', async () => {
    await installed().activate()
    assert.equal(installed().isActive, true)
  })

  test('holds what it needs and nothing else', () => {
    const { extensionPath } = installed()
    const top = fs.readdirSync(extensionPath).map((name) => name.toLowerCase())
    const needed = ['changelog.md', 'corpus', 'dist', 'license.txt', 'media', 'package.json', 'readme.md']
    assert.deepEqual(top.filter((name) => name !== '.vsixmanifest').sort(), needed)
    const dist = fs.readdirSync(path.join(extensionPath, 'dist'))
    assert.deepEqual(
      dist.filter((name) => !/\.cjs$|^THIRD-PARTY-NOTICES\.txt$/.test(name)),
      [],
    )
  })
})
