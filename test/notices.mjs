import * as fs from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

/** Licences that a bundled package may have, as SPDX names. */
const allowed = /^(MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|CC0-1\.0)$/

/**
 * The text that names each package among the bundled files `inputs` (paths as in esbuild's metafile) with its version,
 * licence and licence text. Throws when a package's licence is not allowed, or its text is missing.
 */
export function thirdPartyNotices(inputs) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined))
  const notices = [...folders].map(notice).sort((a, b) => (a.heading < b.heading ? -1 : 1))
  const unique = new Map(notices.map(({ heading, text }) => [heading, text]))
  const parts = [...unique].map(([heading, text]) => `${heading}\n\n${text}`)
  return ['Attaché contains the following packages.', ...parts].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n'
}

/** `node_modules/@a/b` for any file below it; `undefined` for a file of ours. */
function packageFolder(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]
}

function notice(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'))
  if (!isAllowed(license)) throw new Error(`${name} ${version} has the licence ${license}, which must not be bundled`)
  const file = fs.readdirSync(path.join(root, folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry))
  if (!file) throw new Error(`${name} ${version} comes without the text of its licence`)
  return {
    heading: `${name} ${version} (${license})`,
    text: fs.readFileSync(path.join(root, folder, file), 'utf8').trim(),
  }
}

/** `(MIT OR GPL-2.0)` lets us choose; `MIT AND ISC` does not. */
function isAllowed(licence) {
  const choices = String(licence).replace(/[()]/g, '').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((one) => allowed.test(one)))
}
