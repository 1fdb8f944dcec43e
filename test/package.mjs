// Packages the extension: node test/package.mjs [FILE]. Writes attache-VERSION.vsix beside package.json unless FILE is given.
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

const limit = 3_000_000 // bytes; half of it reads PDF files, and is loaded when one is imported
const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
const file = path.resolve(process.argv[2] ?? path.join(root, `${name}-${version}.vsix`))

if (!process.env.ATTACHE_BUILT) node('test/build.mjs') // a run of the tests has just built, and others read dist/
node(
  'node_modules/@vscode/vsce/vsce',
  'package',
  '--no-dependencies', // everything is bundled
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  `--out=${file}`,
)
const { size } = fs.statSync(file)
console.log(`${path.basename(file)}: ${size} bytes`)
if (size >= limit) {
  console.error(`The package must stay below ${limit} bytes`)
  process.exitCode = 1
}

/** Stops at the first command that fails: it has said why. */
function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
