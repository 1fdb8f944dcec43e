// VS Code's server, a headless browser, and the workbench in it.
import path from 'node:path'
import { startBrowser } from './browser.mjs'
import { startServer } from './server.mjs'

/**
 * The address of the workbench that `server` shows: `workspace` is a folder, a `.code-workspace` file or a folder's uri;
 * `file` is opened in it; `development` is the folder of the extension under development (there can be only one), `tests` a module with a `run` function.
 */
export function workbenchUrl(server, { workspace, file, development, tests }) {
  const remote = (local) => `vscode-remote://127.0.0.1:${server.port}${path.resolve(local)}`
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(file ? [['openFile', remote(file)]] : []),
    ...(development ? [['extensionDevelopmentPath', remote(development)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
  ]
  const query = new URLSearchParams({ ...place(workspace), payload: JSON.stringify(payload) })
  return `http://127.0.0.1:${server.port}/?${query}`
}

function place(workspace) {
  if (!workspace) return { ew: 'true' }
  if (/^[a-z][a-z+-]+:\//.test(workspace)) return { folder: workspace }
  return { [workspace.endsWith('.code-workspace') ? 'workspace' : 'folder']: path.resolve(workspace) }
}

/** Server, browser and one page that has not gone to `url` yet; `close()` ends all of it. Takes what both parts take. */
export async function startHost(options) {
  const { server, browser, close } = await startServerAndBrowser(options)
  try {
    return { server, browser, close, ...(await newWindow({ server, browser }, options)) }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * A page of its own, which shares nothing with the others of the browser, and the address of its workbench. Nothing in it glides or fades: what
 * moves is drawn again and again. What is not `isDrawn` has its elements in their places, and no picture is made of them: a sixth of the time.
 */
export async function newWindow(
  { server, browser },
  { viewport = { width: 1280, height: 800 }, isDrawn = true, ...options },
) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
  await page.addInitScript(readMessagesAtOnce)
  if (!isDrawn) await page.addInitScript(hide)
  return { page, url: workbenchUrl(server, options) }
}

/**
 * Runs in the page before all else there, as the next one does. The workbench takes each message of the server as a blob and reads it through a
 * file reader, for which the browser's processes talk to each other: a sixth of what a window computes. So it gets the bytes at once.
 */
export function readMessagesAtOnce() {
  const { WebSocket, FileReader } = globalThis
  globalThis.WebSocket = class extends WebSocket {
    constructor(...args) {
      super(...args)
      this.binaryType = 'arraybuffer'
    }
  }
  globalThis.FileReader = class extends FileReader {
    readAsArrayBuffer(data) {
      if (!(data instanceof ArrayBuffer)) return super.readAsArrayBuffer(data)
      queueMicrotask(() => this.onload?.({ target: { result: data } }))
    }
  }
}

/** Has the elements of a page in their places, and draws none. */
export function hide() {
  document.addEventListener('DOMContentLoaded', () => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { opacity: 0 }' }))
  })
}

/** Both, for windows to come; `close()` ends them. */
export async function startServerAndBrowser(options) {
  const server = await startServer(options)
  let browser
  const close = async () => {
    await browser?.close().catch(() => {}) // it may have crashed: then nothing is left to close
    await server.stop()
  }
  try {
    browser = await startBrowser()
    return { server, browser, close }
  } catch (error) {
    await close()
    throw error
  }
}
