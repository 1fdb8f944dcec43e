// Bundles the core for no platform at all: an import of VS Code or of Node from anywhere below it fails.
import { build } from 'esbuild'
import { root } from './install.mjs'

await build({
  entryPoints: ['src/core/**/*.ts'],
  outdir: 'out',
  absWorkingDir: root,
  bundle: true,
  write: false,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['worker'],
  logLevel: 'warning',
}).catch(() => (process.exitCode = 1)) // esbuild has printed why
