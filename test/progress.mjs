import * as fs from 'node:fs'
import os from 'node:os'

/** Milliseconds between two lines of progress. */
const interval = 15_000

/** Shows how far the steps of a run have come: a line from time to time, failures at once, and how each step ended. */
export class Progress {
  #started = Date.now()
  #busyBefore = busySeconds()
  #leastBefore = leastSeconds()
  #running = new Map()
  #timer = setInterval(() => this.#show(), interval)

  start(name) {
    this.#running.set(name, { tests: 0, since: Date.now(), last: [], failing: false })
  }

  /** Takes a line that a step printed. What a failed test says is shown at once. */
  line(name, line) {
    const step = this.#running.get(name)
    if (/^\s*✔/.test(line)) step.tests++
    step.failing = /^\s*✘/.test(line) || (step.failing && !/^\s*[✔·]/.test(line))
    if (step.failing) console.log(`${name}: ${line}`)
    step.last = [...step.last.slice(-29), line]
  }

  stop(name, { passed = 0, skipped = [], failures = [] }) {
    const { since, last } = this.#running.get(name)
    this.#running.delete(name)
    // A step without tests, or one that died, is known by its last words.
    if (failures.length && passed === 0) console.log(last.map((line) => `${name}: ${line}`).join('\n'))
    const seconds = Math.round((Date.now() - since) / 1000)
    const counts = `${passed} passed, ${failures.length} failed, ${skipped.length} skipped`
    console.log(`${failures.length ? '✘' : '✔'} ${name}: ${counts} (${seconds} s)`)
  }

  end() {
    clearInterval(this.#timer)
  }

  /**
   * Time by the clock and of the processors: at least what the system tells of processes that have ended, and somebody has waited for, and at
   * most what the whole machine has worked meanwhile.
   */
  cost() {
    const least = leastSeconds() - this.#leastBefore
    const most = `at most ${Math.round(busySeconds() - this.#busyBefore)} s of CPU`
    const parts = [...(least > 0 ? [`at least ${Math.round(least)}`] : []), most]
    return `${this.#seconds()} s by the clock from installed, ${parts.join(' and ')}`
  }

  #show() {
    const steps = [...this.#running].map(([name, { tests }]) => (tests ? `${name}: ${tests}` : name))
    if (steps.length) console.log(`  ${this.#seconds()} s  ${steps.join(' · ')}`)
  }

  #seconds() {
    return Math.round((Date.now() - this.#started) / 1000)
  }
}

/** Of this process and of those that it has waited for; 0 where nothing tells. */
function leastSeconds() {
  if (process.platform !== 'linux') return 0
  const fields = fs.readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ')
  const ticks = fields.slice(11, 15).reduce((sum, one) => sum + Number(one), 0) // own and children's, user and system
  return ticks / 100
}

/** Seconds that all processors have worked since the machine was started. */
function busySeconds() {
  return os.cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0) / 1000
}
