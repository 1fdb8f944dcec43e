// A window that nobody drives, without Playwright: that has the browser tell of every message of every socket, which takes an eighth of the time
// of a window that talks to its server as much as VS Code does.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { browserCommand } from './browser.mjs'

/**
 * Opens a page of `size` at an address. `scripts` run in it before all else, each of `functions` can be called there with what is JSON, and
 * `onGone` hears why the window is no more. What the browser writes lies in `dataDir`. The returned function ends it.
 */
export async function openHiddenWindow({ url, size, scripts, functions, dataDir, onGone }) {
  const { executablePath, env, args } = await browserCommand()
  const child = spawn(executablePath, [...args, ...switches(size, path.join(dataDir, 'browser')), 'about:blank'], {
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  let isOver = false
  const gone = (why) => isOver || ((isOver = true), onGone(why))
  child.once('error', (error) => gone(error.message))
  child.once('exit', () => gone('the browser went away'))
  const { send, onEvent } = protocolOver(child.stdio[3], child.stdio[4])
  onEvent('Inspector.targetCrashed', () => gone('the page crashed'))
  onEvent('Runtime.bindingCalled', ({ name, payload }) => functions[name]?.(...JSON.parse(payload)))
  const { targetInfos } = await send('Target.getTargets')
  const { targetId } = targetInfos.find(({ type }) => type === 'page')
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  const ask = (method, params) => send(method, params, sessionId)
  await Promise.all([
    ask('Page.enable'),
    ask('Runtime.enable'),
    ask('Inspector.enable'),
    ask('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] }),
    ...Object.keys(functions).map((name) => ask('Runtime.addBinding', { name })),
    ...[...scripts, takeJson(Object.keys(functions))].map((source) =>
      ask('Page.addScriptToEvaluateOnNewDocument', { source }),
    ),
  ])
  await ask('Page.navigate', { url })
  return () => {
    isOver = true
    child.kill('SIGKILL')
  }
}

/** A binding of the protocol takes one string. */
function takeJson(names) {
  const wrap = (all) => {
    for (const name of all) {
      const tell = globalThis[name]
      globalThis[name] = (...args) => tell(JSON.stringify(args))
    }
  }
  return `(${wrap})(${JSON.stringify(names)})`
}

/** What Playwright starts a browser with, as far as it matters to a page that nobody sees. */
function switches({ width, height }, profile) {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    `--window-size=${width},${height}`,
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--disable-hang-monitor',
    '--disable-ipc-flooding-protection',
    '--disable-breakpad',
    '--disable-extensions',
    '--disable-default-apps',
    '--password-store=basic',
  ]
}

/** The DevTools protocol over two pipes: JSON, each message ended by a NUL. */
function protocolOver(out, back) {
  const waiting = new Map()
  const listeners = new Map()
  let last = 0
  let rest = ''
  out.on('error', () => {}) // the browser is gone, of which its exit tells
  back.setEncoding('utf8').on('data', (chunk) => {
    const parts = (rest + chunk).split('\0')
    rest = parts.pop()
    for (const part of parts) take(JSON.parse(part))
  })
  const take = ({ id, method, params, result, error }) => {
    if (id === undefined) return listeners.get(method)?.(params)
    const { resolve, reject } = waiting.get(id)
    waiting.delete(id)
    if (error) reject(new Error(error.message))
    else resolve(result)
  }
  return {
    onEvent: (method, listener) => listeners.set(method, listener),
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject })
        out.write(`${JSON.stringify({ id: last, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
      }),
  }
}
