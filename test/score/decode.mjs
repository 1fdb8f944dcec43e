// What the import takes from a fixture's bytes: by the product's own decoders.
import * as fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from '../install.mjs'
import { temp } from '../processes.mjs'

/** The exports of a source file, of this checkout unless its path is absolute, bundled afresh for Node; esbuild's `plugins` may change what is read. */
export async function load(entry, name, plugins = []) {
  const outfile = path.join(temp, `${name}-${process.pid}.cjs`)
  await build({
    entryPoints: [path.resolve(root, entry)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'warning',
    plugins,
  })
  try {
    return (await import(pathToFileURL(outfile))).default
  } finally {
    fs.rmSync(outfile, { force: true })
  }
}

export const loadImport = () => load('src/core/import/index.ts', 'import')

/** A function from a file's bytes and name to an extract, or to the reason why it cannot be read. */
export const loadDecoder = async () => (await load('src/decode/formats.ts', 'decode')).decode
