import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** package.json as VS Code has it in a language, English if none is given. The tests are emitted elsewhere, the script stays where it is. */
export async function readManifest(language?: string): Promise<unknown> {
  const script = pathToFileURL(path.resolve('test/manifest.mjs')).href
  const { readManifest: read } = (await import(script)) as { readonly readManifest: (language?: string) => unknown }
  return read(language)
}
