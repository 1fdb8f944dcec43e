// What a run of the tests consists of: the gates, and every suite cut into the parts that may run beside each other.
import { canRunBundled, desktopVSCode } from './desktop.mjs'
import { suites, testFiles } from './suites.mjs'

const node = process.execPath
const tool = (file, ...args) => [node, [`node_modules/${file}`, ...args]]
const gate = (name, weight, ...command) => ({ name, suite: name, weight, command: () => command })
/** The others need what these make. */
export const first = [
  gate('types', 1, ...tool('typescript/bin/tsc', '-p', '.')),
  gate('build', 1, node, ['test/build.mjs']),
]

const lint = ['-c', 'test/oxlint.json', '--type-aware', '--deny-warnings', 'src', 'test']
const gates = [
  gate('lint', 2, ...tool('oxlint/bin/oxlint', ...lint)),
  gate('format', 1, ...tool('oxfmt/bin/oxfmt', '-c', 'test/oxfmt.json', '--check', 'src', 'test', 'package.json')),
  gate('core-types', 1, ...tool('typescript/bin/tsc', '-p', 'src/core')),
  gate('purity', 1, node, ['test/purity.mjs']),
]

/** What guards a release and is too long for every change. */
const verifying = [gate('score:checks', 8, node, ['test/score/checks.mjs']), gate('bench', 9, node, ['test/bench.mjs'])]

/**
 * All steps but the first: `name` is the step's own, `suite` the one it is called by, `weight` how long it takes beside others, `command(result, files)`
 * what it runs, some of its files alone where they are given, `hasCounts` whether that leaves its counts in the file `result`, and `whyNot()` why it cannot run here.
 */
export function stepsOf({ verify }) {
  const own = suites.filter((suite) => verify || !suite.verify)
  return [...gates, ...own.flatMap(partsOf), ...(verify ? verifying : [])]
}

/** Whether a step opens the bundled VS Code. A workbench that tests drive is always that one, and so is one in restricted mode. */
export function needsBundled({ kind, trusted }) {
  return kind === 'ui' || trusted === false || (kind !== undefined && kind !== 'node' && !desktopVSCode())
}

function partsOf(suite) {
  const files = testFiles(suite)
  const { name, kind, trusted, weight = 3, parts = 1 } = suite
  return Array.from({ length: parts }, (_, part) => ({
    name: parts > 1 ? `${name} ${part + 1}/${parts}` : name,
    suite: name,
    kind,
    trusted,
    weight,
    hasCounts: true,
    whyNot: () => whyNot(suite),
    command: (result, some = files.filter((__, index) => index % parts === part)) => commandOf(suite, result, some),
  }))
}

function commandOf({ name, kind }, result, files) {
  if (kind === 'node') return [node, ['test/support/mocha.mjs', result, ...files.map(emitted)]]
  if (kind === 'ui') return [node, ['test/support/mocha.mjs', result, ...files]]
  return [node, ['test/host/launch.mjs', name, result, ...files]]
}

function emitted(file) {
  return `out/${file.replace(/\.ts$/, '.js')}`
}

function whyNot(suite) {
  if (!needsBundled(suite) || canRunBundled) return undefined
  return (
    'the bundled VS Code runs on Linux x64 only' + (suite.kind === 'ui' ? '' : ', and no desktop VS Code is at hand')
  )
}
