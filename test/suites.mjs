import * as fs from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

/**
 * Every suite of tests. `kind` says where it runs: `node` in this Node; `host` in VS Code's extension host; `web` in its
 * web worker host; `vsix` in the extension host, with the packaged extension installed; `ui` in this Node, driving a
 * workbench. A test file belongs to the suite with the deepest `folder` above it.
 *
 * For those that open VS Code: `workspace` is a fixture (a folder, or a `.code-workspace` file in one) of which a copy is
 * opened; `uri` opens that address instead, and the copy is in the environment variable ATTACHE_FIXTURE;
 * `harness` names a further extension to load, or several; `trusted: false` opens it in restricted mode; `dormant` leaves
 * it to the tests to activate the extension, for the workbench opens plain text of its own now and then; `settings` are the user's.
 *
 * `parts` is into how many processes its files are dealt; `weight` how long a part takes beside those of others; `verify` leaves a suite to
 * `npm run verify`.
 */
export const suites = [
  { name: 'unit', kind: 'node', folder: 'test/unit', parts: 8, weight: 5 },
  { name: 'unit-verify', kind: 'node', folder: 'test/unit/verify', verify: true },
  { name: 'host', kind: 'host', folder: 'test/host', workspace: 'plain', harness: 'languages', parts: 2, weight: 9 },
  {
    name: 'host-verify',
    kind: 'host',
    folder: 'test/host/verify',
    workspace: 'plain',
    harness: 'languages',
    parts: 2,
    verify: true,
  },
  {
    name: 'activation',
    kind: 'host',
    folder: 'test/host/activation',
    workspace: 'plain',
    harness: 'memfs',
    dormant: true,
  },
  { name: 'untrusted', kind: 'host', folder: 'test/host/untrusted', workspace: 'plain', trusted: false },
  {
    name: 'virtual',
    kind: 'host',
    folder: 'test/host/virtual',
    workspace: 'plain',
    uri: 'memfs:/memos',
    harness: 'memfs',
  },
  { name: 'roots', kind: 'host', folder: 'test/host/roots', workspace: 'roots/memos.code-workspace' },
  { name: 'large', kind: 'host', folder: 'test/host/large', workspace: 'plain', harness: 'empty' },
  { name: 'vsix', kind: 'vsix', folder: 'test/vsix', workspace: 'plain' },
  { name: 'ui', kind: 'ui', folder: 'test/ui', parts: 4, weight: 8 },
  { name: 'ui-verify', kind: 'ui', folder: 'test/ui/verify', parts: 4, verify: true },
  { name: 'web', kind: 'web', folder: 'test/web', workspace: 'plain' },
]

/** The test files of a suite, relative to the root. */
export function testFiles({ folder }) {
  return allTestFiles().filter((file) => ownerOf(file)?.folder === folder)
}

/** Test files that no suite would run. */
export const strayTestFiles = () => allTestFiles().filter((file) => !ownerOf(file))

function ownerOf(file) {
  const above = suites.filter(({ folder }) => file.startsWith(`${folder}/`))
  return above.sort((a, b) => b.folder.length - a.folder.length)[0]
}

function allTestFiles() {
  const folders = fs.readdirSync(path.join(root, 'test')).filter((name) => name !== 'vscode')
  return folders.flatMap((name) => filesBelow(`test/${name}`)).filter((file) => /\.test\.(ts|mjs)$/.test(file))
}

function filesBelow(file) {
  const absolute = path.join(root, file)
  if (!fs.statSync(absolute).isDirectory()) return [file]
  return fs
    .readdirSync(absolute)
    .sort()
    .flatMap((name) => filesBelow(`${file}/${name}`))
}
