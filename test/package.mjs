// Packages the extension: node test/package.mjs [--offline] [--without-assistants] [FILE]. Writes attache-VERSION.vsix beside package.json unless
// FILE is given, and with --offline a zip beside it for rooms without a marketplace. --without-assistants leaves out all that a model would be asked by.
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { copyParts } from './extensionCopy.mjs'
import { root } from './install.mjs'
import { offlinePack } from './offlinePack.mjs'
import { leaveAssistantsOut } from './withoutAssistants.mjs'

const limit = 3_450_000 // bytes; half of it reads PDF files, and is loaded when one is imported; 0.25 MB are the manual’s pictures, 0.1 MB serves assistants
const { name, version, repository } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { offline: { type: 'boolean' }, 'without-assistants': { type: 'boolean' } },
})
const isWithout = values['without-assistants'] === true
const made = `${name}-${version}${isWithout ? '-without-assistants' : ''}.vsix`
const file = path.resolve(positionals[0] ?? path.join(root, made))
const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'package-'))

try {
  // A run of the tests has just built, and others read dist/.
  if (!process.env.ATTACHE_BUILT && !isWithout) node(root, 'test/build.mjs')
  copyParts(temp)
  if (isWithout) {
    node(root, 'test/build.mjs', '--without-assistants', path.join(temp, 'dist'))
    leaveAssistantsOut(temp)
  }
  fs.copyFileSync(path.join(root, '.vscodeignore'), path.join(temp, '.vscodeignore'))
  node(
    temp,
    path.join(root, 'node_modules/@vscode/vsce/vsce'),
    'package',
    '--no-dependencies', // everything is bundled
    ...(repository ? [] : ['--allow-missing-repository', '--no-rewrite-relative-links']),
    `--out=${file}`,
  )
  const { size } = fs.statSync(file)
  console.log(`${path.basename(file)}: ${size} bytes`)
  if (size >= limit) throw new Error(`The package must stay below ${limit} bytes`)
  if (values.offline) {
    const zip = file.replace(/(?:\.vsix)?$/, '-offline.zip')
    fs.writeFileSync(zip, offlinePack(file, temp))
    console.log(`${path.basename(zip)}: ${fs.statSync(zip).size} bytes`)
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  fs.rmSync(temp, { recursive: true, force: true })
}

/** Throws at the first command that fails: it has said why. */
function node(cwd, ...args) {
  const { status } = spawnSync(process.execPath, args, { cwd, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${path.basename(args[0])} failed`)
}
