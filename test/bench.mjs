// Measures the core over generated interviews, then activation in a fresh VS Code: node test/bench.mjs. Installs and compiles what is missing first.
import { installTools, root } from './install.mjs'
import { run } from './processes.mjs'

process.chdir(root)
await installTools()
const compiled = await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'])
if (compiled) throw new Error(`the sources do not compile: ${compiled}`)
const ended = await run(process.execPath, ['--expose-gc', '--max-old-space-size=8192', 'out/test/bench/main.js'])
const activated = await run(process.execPath, ['test/run.mjs', 'activation'])
process.exitCode = ended || activated ? 1 : 0
