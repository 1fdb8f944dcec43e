// The core of this checkout, bundled afresh, for scripts that check what the editor does against it.
import * as fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './install.mjs'
import { temp } from './processes.mjs'

/** What the scripts ask of the core. */
const rooms = [
  'citation/citation',
  'citation/forms',
  'citation/snippet',
  'corpus/claimRef',
  'corpus/corpus',
  'corpus/read/values',
  'memo/memo',
  'names/findMentions',
  'query/entryHover',
  'search/claimsAbout',
  'search/wants',
]

/** The corpus, what makes citations, and the answers that the workbench is compared with. */
export async function loadCore() {
  const outfile = path.join(temp, 'core.cjs')
  await build({
    stdin: {
      contents: rooms.map((room) => `export * from './${room}.js'`).join('\n'),
      resolveDir: path.join(root, 'src/core'),
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'warning',
  })
  return (await import(pathToFileURL(outfile))).default
}

/** A corpus of all Markdown files below a folder. */
export function readCorpus(core, folder) {
  const corpus = new core.Corpus()
  for (const name of fs.readdirSync(folder, { recursive: true }).sort((a, b) => (a < b ? -1 : 1))) {
    if (!/\.(?:md|reviewed)$/.test(name)) continue
    const file = path.join(folder, name)
    corpus.set(pathToFileURL(file).toString(), fs.readFileSync(file, 'utf8'))
  }
  return corpus
}
