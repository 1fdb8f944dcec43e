import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from '../install.mjs'

/**
 * Bundles `files` of a suite into one, `out`, with the `run` function that VS Code calls: a worker host can load no second
 * file, and bundled tests need no loader in any version. `result` is the file that will take the counts, if any.
 */
export async function bundleSuite(suite, files, out, result) {
  const web = suite.kind === 'web'
  const runner = path.join(root, web ? 'test/web/mocha.mjs' : 'test/host/mocha.mjs')
  const mocha = pathToFileURL(path.join(root, 'node_modules/mocha/index.js')).href
  // CommonJS, because mocha's browser build overwrites the `module.exports` that it sees: this way ours comes last
  const contents = `
    const { runTests } = require(${JSON.stringify(runner)})
    const files = { ${files.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(path.join(root, file))})`).join(',\n')} }
    const importMocha = () => import(${JSON.stringify(mocha)})
    module.exports = { run: () => runTests({ files, importMocha, result: ${JSON.stringify(result)} }) }`
  // A worker has no environment, and a host one of its own.
  const slowness = { 'process.env.ATTACHE_SLOWNESS': JSON.stringify(process.env.ATTACHE_SLOWNESS ?? '1') }
  await build({
    stdin: { contents, resolveDir: root, sourcefile: `${suite.name}.js` },
    outfile: out,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: ['vscode', 'file://*'],
    define: slowness,
    ...(web
      ? {
          platform: 'browser',
          conditions: ['worker'],
          target: 'es2022',
          alias: { 'node:assert/strict': path.join(root, 'test/web/assert.cjs') },
        }
      : { platform: 'node', target: 'node20' }),
  })
}
