import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { skip } from './skip.js'

/** What Pandoc wrote, and what it complained of: empty when it had nothing to say. */
export interface PandocRun {
  readonly output: string
  readonly warnings: string
}

/** Runs Pandoc on a Markdown text, with files looked for in `folder`. Skips the test where there is no Pandoc. */
export function pandoc(context: Mocha.Context, text: string, folder: string, ...options: string[]): PandocRun {
  const run = spawnSync('pandoc', ['--from', 'markdown', ...options], { input: text, cwd: folder, encoding: 'utf8' })
  if (run.error) return skip(context, 'Pandoc is not installed')
  if (run.status !== 0) throw new Error(`expected Pandoc to end with 0, got ${run.status}: ${run.stderr}`)
  return { output: run.stdout, warnings: run.stderr }
}

/** Runs a script of Pandoc's own Lua with a value as JSON on its standard input, and gives what it prints as JSON. Skips the test without Pandoc 3. */
export function pandocLua(context: Mocha.Context, script: string, input: unknown): unknown {
  const version = spawnSync('pandoc', ['--version'], { encoding: 'utf8' })
  const [, major = '0'] = /^pandoc (\d+)/.exec(version.error ? '' : version.stdout) ?? []
  if (Number(major) < 3) return skip(context, 'Pandoc 3 is not installed')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-lua-'))
  try {
    const file = path.join(folder, 'script.lua')
    fs.writeFileSync(file, script)
    const run = spawnSync('pandoc', ['lua', file], { input: JSON.stringify(input), encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`expected Pandoc to end with 0, got ${run.status}: ${run.stderr}`)
    return JSON.parse(run.stdout)
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}
