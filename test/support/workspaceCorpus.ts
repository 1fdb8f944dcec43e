import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { Services } from '../../src/editor/services.js'
import { fixtureCorpus } from './fixtures.js'

/** What the extension under test works with; activates it first. */
export async function services(): Promise<Services> {
  const extension = vscode.extensions.getExtension<Services>('attache.attache')
  assert.ok(extension)
  return extension.activate()
}

/** The `corpus` folder of the first workspace folder. */
export function corpusFolder(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  assert.ok(folder)
  return vscode.Uri.joinPath(folder.uri, 'corpus')
}

/** Puts the invented corpus into the workspace and waits until it has been read. */
export async function writeCorpus(): Promise<void> {
  for (const [uri, text] of fixtureCorpus()) await writeCorpusFile(uri.slice(uri.lastIndexOf('/') + 1), text)
  await (await services()).files.refresh()
}

export async function writeCorpusFile(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(corpusFolder(), name), new TextEncoder().encode(text))
}

/** Takes the corpus away again. */
export async function deleteCorpus(): Promise<void> {
  await vscode.workspace.fs.delete(corpusFolder(), { recursive: true })
  await (await services()).files.refresh()
}

/** Milliseconds that anything may take; more where the run found its machine slow. A bundler puts the variable in: not every host has a `process`. */
const patience = 60_000 * Number(process.env['ATTACHE_SLOWNESS'] ?? 1)

/** Waits until `look` gives something; says in the end what it never gave, and what was there instead. */
export async function until<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  instead?: () => string,
): Promise<T> {
  for (const started = Date.now(); Date.now() - started < patience;) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`waited in vain for ${what}${instead ? `; there was: ${instead()}` : ''}`)
}
