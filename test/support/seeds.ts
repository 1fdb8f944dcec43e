import * as fs from 'node:fs'
import * as path from 'node:path'
import { skip } from './skip.js'

/**
 * The real interview's text, which may not be part of the project: read from the only `.txt` file of the folder in
 * ATTACHE_SEEDS, default `../shared/seeds` beside the project. Skips the test where it is not there.
 */
export function realInterview(context: Mocha.Context): string {
  const folder = process.env['ATTACHE_SEEDS'] ?? path.resolve('../shared/seeds')
  const [file] = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
  if (!file) return skip(context, "the real interview's text is not here (ATTACHE_SEEDS names its folder)")
  return fs.readFileSync(path.join(folder, file), 'utf8')
}
