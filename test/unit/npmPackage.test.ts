import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

suite('npm pack', () => {
  test('gives a package of which the program runs in a clean folder', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-npm-'))
    try {
      const [{ filename }] = JSON.parse(
        execFileSync('npm', ['pack', '--ignore-scripts', '--json', `--pack-destination=${folder}`], {
          encoding: 'utf8',
        }),
      ) as readonly [{ readonly filename: string }]
      execFileSync('tar', ['xzf', filename], { cwd: folder })
      const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package/package.json'), 'utf8')) as {
        readonly bin: { readonly attache: string }
      }
      const program = path.join(folder, 'package', bin.attache)
      const out = execFileSync(process.execPath, [program, 'search', 'NSG'], {
        cwd: folder,
        encoding: 'utf8',
      })
      assert.match(out, /Nuclear Suppliers Group/)
    } finally {
      fs.rmSync(folder, { recursive: true })
    }
  })
})
