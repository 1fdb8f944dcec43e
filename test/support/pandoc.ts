import { spawnSync } from 'node:child_process'
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
