import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** The repository's root folder. */
export const root = path.resolve(import.meta.dirname, '..')
/** The folder of the bundled VS Code. */
export const bundledHost = path.join(root, 'test/vscode')

/**
 * Installs what the lockfile of `folder` asks for and npm has not put there yet; `what` names it for the user.
 * Throws when npm fails.
 */
export async function install(folder, what) {
  if (isInstalled(folder)) return
  console.log(`Installing ${what} …`)
  const started = Date.now()
  await npmCi(folder)
  console.log(`Installed ${what} in ${Math.round((Date.now() - started) / 1000)} s`)
}

/** Installs the packages of the project itself. */
export const installTools = () => install(root, 'the packages of this project')
/** Installs the bundled VS Code. */
export const installHost = () => install(bundledHost, 'the bundled VS Code (about 600 MB, once)')

/** npm keeps a copy of the lockfile of its last complete install inside node_modules: the two must agree. */
function isInstalled(folder) {
  const wanted = packagesOf(path.join(folder, 'package-lock.json'))
  const present = packagesOf(path.join(folder, 'node_modules/.package-lock.json'))
  const missing = Object.entries(wanted).filter(([name, { version }]) => name && present[name]?.version !== version)
  return missing.every(([, { optional, peer }]) => optional || peer) && Object.keys(present).length > 0
}

function packagesOf(lockfile) {
  return fs.existsSync(lockfile) ? JSON.parse(fs.readFileSync(lockfile, 'utf8')).packages : {}
}

/** `npm ci` without install scripts. Its log of requests becomes a count, so that progress shows without a terminal too. */
function npmCi(folder) {
  const npm = process.env.npm_execpath // the npm that runs us, where there is one
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=http']
  const options = { cwd: folder, stdio: ['ignore', 'inherit', 'pipe'] }
  const child = npm
    ? spawn(process.execPath, [npm, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' })
  let fetched = 0
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (/^npm warn/i.test(line)) return
    if (!line.startsWith('npm http')) return console.error(line)
    if (++fetched % 50 === 0) console.log(`  ${fetched} requests`)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`npm ci failed in ${folder}`))))
  })
}

if (process.argv[1] === import.meta.filename) await installTools() // npm run build in a fresh clone
