// Bundles the extension into dist/ or DIR: node test/build.mjs [--watch] [--without-assistants] [DIR]. Watching keeps names and source maps for the
// debugger.
import * as fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import * as esbuild from 'esbuild'
import { root } from './install.mjs'
import { checkTexts } from './l10n.mjs'
import { loadForms, wrongModels } from './models.mjs'
import { thirdPartyNotices } from './notices.mjs'
import { writeRulePages } from './rulePages.mjs'
import { vscodeOnce } from './vscodeOnce.mjs'
import { withoutAssistants } from './withoutAssistants.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { watch: { type: 'boolean' }, 'without-assistants': { type: 'boolean' } },
})
const dist = path.resolve(positionals[0] ?? path.join(root, 'dist'))
const { watch = false, 'without-assistants': isWithout = false } = values
const left = isWithout ? [withoutAssistants] : []

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  charset: 'utf8',
  minify: !watch,
  sourcemap: watch,
  metafile: true,
  plugins: left,
  // Packages that could open a connection are never asked to, and cannot.
  define: { fetch: 'undefined', XMLHttpRequest: 'undefined' },
  legalComments: 'none', // the notices hold them
  logLevel: watch ? 'info' : 'warning',
}
// The variant for browsers is of modules, of which only what is used is taken.
const yaml = path.join(root, 'node_modules/yaml/browser/index.js')
const node = { ...shared, platform: 'node', target: 'node20', alias: { yaml } }
// Without the condition a dependency picks its variant for pages, which dies without a document.
const worker = { ...shared, platform: 'browser', conditions: ['worker'] }
const command = 'src/cli/main.ts'
const bundles = [
  { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.cjs', plugins: [vscodeOnce, ...left] },
  { ...worker, entryPoints: ['src/extension.ts'], outfile: 'dist/web.cjs', plugins: [vscodeOnce, ...left] },
  { ...node, entryPoints: [command], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
  // Loaded by each of the others when a transcript is imported, in Node as in a web worker.
  { ...worker, entryPoints: ['src/decode/bundle.ts'], outfile: 'dist/import.cjs' },
  // Loaded when somebody works: when a memo is shown, to be checked, or a source text is quoted or coded.
  { ...worker, entryPoints: ['src/tools/bundle.ts'], outfile: 'dist/tools.cjs' },
  // What a thread of Node runs, with one of these two.
  { ...node, entryPoints: ['src/machine/thread.ts'], outfile: 'dist/thread.cjs' },
  // Loaded when a memo is exported as a document of Word.
  { ...worker, entryPoints: ['src/encode/bundle.ts'], outfile: 'dist/export.cjs' },
  // Loaded when a memo is rendered. The engine of CSL has a licence of its own and is part of no other bundle.
  { ...worker, entryPoints: ['src/csl/bundle.ts'], outfile: 'dist/csl.cjs' },
  // Loaded when assistants are let in.
  { ...node, entryPoints: ['src/mcp/bundle.ts'], outfile: 'dist/mcp.cjs' },
  // Loaded likewise when a memo names a bibliography in BibTeX or RIS.
  { ...worker, entryPoints: ['src/bibliography/bundle.ts'], outfile: 'dist/bibliography.cjs' },
]
  .filter(({ entryPoints: [entry] }) => fs.existsSync(path.join(root, entry)) && !(isWithout && /\/mcp\//.test(entry)))
  .map((one) => ({ ...one, outfile: path.join(dist, path.basename(one.outfile)) }))

fs.mkdirSync(dist, { recursive: true })
await (watch ? watchAll() : buildOnce()).catch(fail)

async function watchAll() {
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(bundle)))
  for (const context of contexts) await context.rebuild().catch(() => {}) // esbuild says what is wrong; the next save may mend it
  for (const context of contexts) await context.watch()
  console.log('watching')
}

async function buildOnce() {
  checkLanguages()
  await checkWeights()
  const results = await Promise.all(bundles.map((bundle) => esbuild.build(bundle)))
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs))
  fs.writeFileSync(path.join(dist, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(inputs))
  const built = bundles.map(({ outfile }) => path.basename(outfile))
  for (const name of fs.readdirSync(dist))
    // what an earlier build left must not be packaged
    if (![...built, 'THIRD-PARTY-NOTICES.txt'].includes(name)) fs.rmSync(path.join(dist, name), { recursive: true })
  writeRulePages(path.join(dist, 'rules'))
  for (const name of built) console.log(`dist/${name}  ${Math.ceil(fs.statSync(path.join(dist, name)).size / 1024)} KB`)
}

/** Throws where English is not current, or a translation would break a sentence. What a language lacks is shown in English, and only told here. */
function checkLanguages() {
  const { wrong, missing } = checkTexts()
  for (const { file, keys } of missing)
    console.log(`${file} lacks ${keys.length} texts. node test/l10n.mjs lists them.`)
  if (wrong.length) throw new Error(wrong.join('\n'))
}

/** Throws where weights are not those of the features that the code computes. */
async function checkWeights() {
  const wrong = wrongModels(await loadForms())
  if (wrong.length) throw new Error(wrong.join('\n'))
}

function fail(error) {
  if (!error.errors) console.error(error.message) // esbuild has printed its own
  process.exitCode = 1
}
