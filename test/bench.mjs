// Measures the core over generated interviews, then activation in a fresh VS Code: node test/bench.mjs [--large]. With --large
// the core alone, to 10,000 interviews, which takes minutes. Installs and compiles what is missing first.
import { installTools, root } from './install.mjs'
import { run } from './processes.mjs'

process.chdir(root)
await installTools()
const compiled = await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'])
if (compiled) throw new Error(`the sources do not compile: ${compiled}`)
// The whole program is measured as it is shipped.
const built = await run(process.execPath, ['test/build.mjs'])
if (built) throw new Error(`the program cannot be built: ${built}`)
const options = process.argv.slice(2)
const bench = ['--expose-gc', '--max-old-space-size=8192', 'out/test/bench/main.js', ...options]
const ended = await run(process.execPath, bench)
const activated = options.includes('--large') ? 0 : await run(process.execPath, ['test/run.mjs', 'activation'])
process.exitCode = ended || activated ? 1 : 0
