// Workspaces that are made for a test, and the pictures it leaves.
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fixtureCorpus } from '../../../out/test/support/fixtures.js'
import { loadCore, readCorpus } from '../../core.mjs'
import { root } from '../../install.mjs'
import { copySample } from '../../sample.mjs'
import { openWorkbench } from './workbench.mjs'

/** The files of the invented corpus, by their paths in a workspace. */
export function inventedCorpus() {
  return Object.fromEntries(
    [...fixtureCorpus()].map(([uri, text]) => [`corpus/${uri.slice(uri.lastIndexOf('/') + 1)}`, text]),
  )
}

/** Opens a workspace that holds `files`, texts by relative path; `settings` are the user's, `language` and `harness` as `openWorkbench` has them. */
export async function openFolder(files, settings = {}, language, harness) {
  return openMade((folder) => write(folder, files), settings, language, harness)
}

/**
 * Opens the sample memo beside the interview that is shipped, with the further files that `makeFiles` makes of the core and that corpus.
 * Besides the workbench it gives both, for expectations.
 */
export async function openSample(makeFiles, settings = {}) {
  const core = await loadCore()
  const corpus = readCorpus(core, path.join(root, 'corpus'))
  const workbench = await openMade((folder) => {
    copySample(folder, path.join(root, 'corpus'))
    write(folder, makeFiles(core, corpus))
  }, settings)
  return { workbench, core, corpus }
}

/** Saves a picture of the window where a folder for pictures is named. */
export async function picture(workbench, name) {
  const folder = process.env.ATTACHE_SHOTS
  if (folder) await workbench.screenshot(path.join(folder, `${name}.png`))
}

async function openMade(make, settings, language, harness) {
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'folder-'))
  const fixture = path.join(temp, 'desk')
  try {
    fs.mkdirSync(fixture)
    make(fixture)
    return await openWorkbench({ fixture, settings, language, harness }) // a copy of it
  } finally {
    fs.rmSync(temp, { recursive: true })
  }
}

function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
  }
}
