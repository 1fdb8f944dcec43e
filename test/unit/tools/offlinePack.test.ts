import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { readDocx } from '../../support/docx.js'

suite('the pack for rooms without a network', () => {
  let folder: string
  let files: Record<string, Uint8Array>
  suiteSetup(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'offline-'))
    const vsix = path.join(folder, 'attache-1.vsix')
    fs.writeFileSync(vsix, 'an extension')
    const make = `import { offlinePack } from './test/offlinePack.mjs'; process.stdout.write(offlinePack(${JSON.stringify(vsix)}))`
    files = unzipSync(execFileSync(process.execPath, ['--input-type=module', '--eval', make], { maxBuffer: 1e8 }))
    for (const [name, bytes] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), bytes)
  })
  suiteTeardown(() => fs.rmSync(folder, { recursive: true, force: true }))

  test('names each of its files, with a checksum', () => {
    const { SHA256SUMS = new Uint8Array(), ...others } = files
    const sums = strFromU8(SHA256SUMS).trimEnd().split('\n')
    assert.deepEqual(
      sums.sort(),
      Object.entries(others)
        .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`)
        .sort(),
    )
    const contents = strFromU8(others['CONTENTS.txt'] ?? new Uint8Array())
    for (const name of Object.keys(others).filter((one) => one !== 'CONTENTS.txt'))
      assert.ok(contents.includes(name), name)
  })

  test('leads from the zip to the first export with the network cut, and leaves nothing behind', () => {
    const temp = path.join(folder, 'temp')
    fs.mkdirSync(temp)
    const memo = path.join(folder, 'memo.md')
    fs.writeFileSync(memo, 'Talks began, Small says [@small2010, para. 1].\n')
    const words = ['attache.cjs', 'export', memo, '--out', path.join(folder, 'memo.docx')]
    // Without any network, where the kernel lets everybody leave it.
    const alone = spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : []
    const [program = '', ...rest] = [...alone, process.execPath, ...words]
    const env = { ...process.env, TMPDIR: temp, TEMP: temp }
    const { status, stderr } = spawnSync(program, rest, { cwd: folder, encoding: 'utf8', env })
    assert.equal(status, 0, stderr)
    const { paragraphs } = readDocx(fs.readFileSync(path.join(folder, 'memo.docx')))
    assert.match(JSON.stringify(paragraphs), /Talks began, Small says/)
    assert.deepEqual(fs.readdirSync(temp), [])
  })
})
