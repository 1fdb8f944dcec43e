import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { root } from './install.mjs'

/** What the command line reads, all of it text. */
const parts = ['package.json', 'LICENSE', 'dist', 'corpus', 'media/csl']
const ofTheEditorAlone = /^dist\/(?:extension|web)\.cjs$/

/**
 * A zip for rooms without a marketplace, npm or an administrator: the package `vsix`, the command line as a single file that Node runs, a list of
 * contents, and checksums as `sha256sum --check` reads them. `from` has what the package was made of.
 */
export function offlinePack(vsix, from = root) {
  const files = {
    [path.basename(vsix)]: fs.readFileSync(vsix),
    'attache.cjs': strToU8(singleFile(from)),
    LICENSE: fs.readFileSync(path.join(from, 'LICENSE')),
    'THIRD-PARTY-NOTICES.txt': fs.readFileSync(path.join(from, 'dist/THIRD-PARTY-NOTICES.txt')),
  }
  files['CONTENTS.txt'] = strToU8(contents(path.basename(vsix)))
  const sums = Object.entries(files).map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`)
  return zipSync({ ...files, SHA256SUMS: strToU8(sums.join('')) })
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}

function contents(vsix) {
  return `Attaché without a network

${vsix}
  The extension. In VS Code choose “Extensions: Install from VSIX…”.
attache.cjs
  The command line. Node 20 or later runs it: node attache.cjs --help
SHA256SUMS
  Checksums. To compare: sha256sum --check SHA256SUMS
LICENSE, THIRD-PARTY-NOTICES.txt
  The licences of Attaché and of every package in it.
`
}

/** The command line and what it reads, which unpacks itself into a folder of its own and takes that away when it ends. */
function singleFile(from) {
  const names = parts.flatMap((part) => filesAt(part, from)).filter((name) => !ofTheEditorAlone.test(name))
  const texts = Object.fromEntries(names.map((name) => [name, fs.readFileSync(path.join(from, name), 'utf8')]))
  const packed = gzipSync(JSON.stringify(texts)).toString('base64')
  return `#!/usr/bin/env node
// The command line of Attaché in one file. Its licence and those of its packages lie beside it.
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const packed = '${packed}'
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-'))
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(128 + os.constants.signals[signal]))
const texts = JSON.parse(require('node:zlib').gunzipSync(Buffer.from(packed, 'base64')).toString())
for (const [name, text] of Object.entries(texts)) {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  fs.writeFileSync(path.join(folder, name), text)
}
require(path.join(folder, 'dist/cli.cjs'))
`
}

/** Relative to the folder. */
function filesAt(part, from) {
  if (!fs.statSync(path.join(from, part)).isDirectory()) return [part]
  return fs.readdirSync(path.join(from, part)).flatMap((name) => filesAt(`${part}/${name}`, from))
}
