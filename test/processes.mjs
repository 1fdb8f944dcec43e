import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

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
 * Runs a command, for at most `minutes`, in a process group of its own and shows what it prints.
 * Returns `undefined` when it ended with 0, else a sentence on how it ended. Whatever it started ends with it.
 */
export async function run(command, args, { minutes = 30 } = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
    env: { ...process.env, TMPDIR: temp },
  })
  running.add(child)
  let late = false
  const timer = Number.isFinite(minutes) && setTimeout(() => ((late = true), stop(child)), minutes * 60_000)
  const ending = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(code === 0 ? undefined : `ended with ${signal ?? `code ${code}`}`))
  })
  clearTimeout(timer)
  running.delete(child)
  killMarked()
  return late ? `did not end within ${minutes} minutes` : ending
}

/** On Ctrl-C: ends every child, then this process, with the code a shell expects. */
export function stopOnSignals() {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])
    process.on(signal, async () => {
      if (stopping) return
      stopping = true
      await Promise.all([...running].map(stop))
      process.exit(code)
    })
}

/** Asks a child to end, and makes it end if it does not within ten seconds. */
function stop(child) {
  return new Promise((resolve) => {
    const end = setTimeout(() => (signalGroup(child, 'SIGKILL'), killMarked()), 10_000).unref()
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

/** Kills what a child left behind: processes in groups of their own that carry our mark in their environment. */
function killMarked() {
  if (process.platform !== 'linux') return
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)) {
    try {
      if (fs.readFileSync(`/proc/${pid}/environ`, 'utf8').includes(mark)) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // not ours to read, or ended meanwhile
    }
  }
}
