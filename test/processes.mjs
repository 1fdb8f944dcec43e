import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** Every process that comes from this one carries it in its environment, behind the marks of those that we come from. */
const mark = randomUUID()
process.env.ATTACHE_RUN = [process.env.ATTACHE_RUN, mark].join('/')
const running = new Set()
let stopping = false

/** A temporary folder of this process, removed when it ends. Children find it as their TMPDIR. */
export const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-'))
process.on('exit', () => {
  killMarked()
  fs.rmSync(temp, { recursive: true, force: true, maxRetries: 3 })
})

/** True once the user has asked to stop. */
export const stopped = () => stopping

/**
 * Runs a command in a process group of its own. Returns `undefined` when it ended with 0, else a sentence on how it ended. Whatever it started
 * ends with it. What it prints is shown, or handed to `onLine` line by line; then one that prints nothing for `silence` minutes is taken
 * to hang and stopped, however long it may have run. One `givesWay` to others where there are more than processors.
 */
export async function run(command, args, { onLine, silence, givesWay = false, env = {} } = {}) {
  const own = randomUUID()
  const child = spawn(command, args, {
    stdio: ['ignore', onLine ? 'pipe' : 'inherit', onLine ? 'pipe' : 'inherit'],
    detached: process.platform !== 'win32',
    env: { ...process.env, TMPDIR: temp, ...env, ATTACHE_RUN: `${process.env.ATTACHE_RUN}/${own}` },
  })
  running.add(child)
  if (givesWay && child.pid) os.setPriority(child.pid, Math.min(19, os.getPriority() + 5))
  let hangs = false
  const watch = silence && setTimeout(() => ((hangs = true), void stop(child, own)), silence * 60_000)
  if (onLine)
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => (watch?.refresh(), onLine(line)))
  const ending = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(code === 0 ? undefined : `ended with ${signal ?? `code ${code}`}`))
  })
  clearTimeout(watch)
  running.delete(child)
  killMarked(own)
  return hangs ? `hung: it printed nothing for ${silence} minutes` : ending
}

/** On Ctrl-C: ends every child, then this process, with the code a shell expects. */
export function stopOnSignals() {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      void Promise.all([...running].map((child) => stop(child))).then(() => process.exit(code))
    })
}

/** Asks a child to end, and makes it and what it started end if it does not within ten seconds. */
function stop(child, itsMark = mark) {
  return new Promise((resolve) => {
    const end = setTimeout(() => (signalGroup(child, 'SIGKILL'), killMarked(itsMark)), 10_000).unref()
    child.once('close', () => (clearTimeout(end), resolve())) // or the kill would hit what was started since
    signalGroup(child, 'SIGINT')
  })
}

function signalGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // it has ended meanwhile
  }
}

/** Kills what was left behind by whom a mark names: processes in groups of their own that carry it in their environment. */
function killMarked(itsMark = mark) {
  if (process.platform !== 'linux') return
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)) {
    try {
      if (fs.readFileSync(`/proc/${pid}/environ`, 'utf8').includes(itsMark)) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // not ours to read, or ended meanwhile
    }
  }
}
