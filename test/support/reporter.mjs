/**
 * A mocha reporter that prints each test as it ends and keeps what the runner counts. Knows neither Node nor VS Code, so
 * that every suite uses it, in whatever host it runs. `console.log` is what all of them have.
 */
export class Reporter {
  /**
   * `{passed, failures: [title], files: [path], skipped: [{title, reason}]}`: what the result file of a suite holds. `files` are those in which
   * a test failed.
   */
  counts = { passed: 0, failures: [], files: [], skipped: [] }
  #depth = 0

  constructor(runner) {
    runner.on('suite', (suite) => {
      if (suite.title) this.#print(suite.title)
      this.#depth++
    })
    runner.on('suite end', () => this.#depth--)
    runner.on('test', (test) => this.#print(`· ${test.title}`)) // the last one, where it never ends
    runner.on('pass', (test) => {
      this.counts.passed++
      this.#print(`✔ ${test.title}${test.speed === 'fast' ? '' : ` (${test.duration} ms)`}`)
    })
    runner.on('fail', (test, error) => this.#fail(test, describe(error)))
    runner.on('pending', (test) => this.#skip(test))
  }

  /** mocha calls this when all has ended; the counts become what the callback of `mocha.run` gets. */
  done(_failures, callback) {
    callback(this.counts)
  }

  #print(text) {
    const indent = '  '.repeat(this.#depth)
    console.log(text.replace(/^(?=.)/gm, indent))
  }

  #fail(test, why) {
    this.counts.failures.push(test.fullTitle())
    if (test.file && !this.counts.files.includes(test.file)) this.counts.files.push(test.file)
    this.#print(`✘ ${test.title}\n${why.replace(/^(?=.)/gm, '    ')}`)
  }

  /** A skipped test must say why: a silent skip is a failure. */
  #skip(test) {
    const reason = reasonOf(test)
    if (!reason) return this.#fail(test, 'skipped without a reason: use skip() of test/support/skip.ts')
    this.counts.skipped.push({ title: test.fullTitle(), reason })
    this.#print(`- ${test.title} (${reason})`)
  }
}

/** The reason stands at the test, or at the suite whose hook skipped it. */
function reasonOf(runnable) {
  for (let at = runnable; at; at = at.parent) if (at.skipReason) return at.skipReason
  return undefined
}

/** What is longer, no host of VS Code hands on. */
const mostCharacters = 4000

function describe(error) {
  const values = 'actual' in error && 'expected' in error && error.showDiff !== false
  const detail = values ? `\nexpected: ${show(error.expected)}\nactual:   ${show(error.actual)}` : ''
  return cut(`${error.stack ?? error.message ?? error}${/^\s*[+-] /m.test(error.message ?? '') ? '' : detail}`)
}

function cut(text) {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)} …` : text
}

function show(value) {
  return typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value, undefined, 2) ?? 'undefined')
}

/** The settings of mocha that all suites share. Where a suite is bundled, the bundler puts the value of the variable in. */
const slowness = Number(process.env.ATTACHE_SLOWNESS ?? 1)
export const mochaOptions = { ui: 'tdd', timeout: 180_000 * slowness, reporter: Reporter, failHookAffectedTests: true }
