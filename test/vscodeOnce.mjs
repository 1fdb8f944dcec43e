// Has a bundle take the editor's API once. As an outside module it would be copied, name by name, for each of the files that import it.
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

const types = path.join(root, 'node_modules/@types/vscode/index.d.ts')

/** For bundles that run inside VS Code. A name that its types lack is an error of the build. */
export const vscodeOnce = {
  name: 'vscode-once',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'vscode-once' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode-once' },
    )
    build.onLoad({ filter: /.*/, namespace: 'vscode-once' }, () => ({
      contents: `export const { ${valuesOfApi().join(', ')} } = require('vscode')`,
    }))
  },
}

/** What exists when the code runs: types and interfaces do not. */
function valuesOfApi() {
  const exported = /^\t(?:export )?(?:namespace|class|enum|const|function|let) (\w+)/gm
  return [...new Set(Array.from(fs.readFileSync(types, 'utf8').matchAll(exported), ([, name]) => name))]
}
