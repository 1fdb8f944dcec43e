import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** package.json as VS Code has it in English. The tests are emitted elsewhere, the script stays where it is. */
export async function readManifest(): Promise<unknown> {
  const script = pathToFileURL(path.resolve('test/manifest.mjs')).href
  const { readManifest: read } = (await import(script)) as { readonly readManifest: () => unknown }
  return read()
}
