// One server and one browser for all windows of a process that tests: to start them takes a third of what a window takes.
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { copyExtension } from '../../extensionCopy.mjs'
import { newWindow, startServerAndBrowser } from '../../vscode/host.mjs'
import { writeSettings } from '../../vscode/server.mjs'

let isShared = false
let shared

/**
 * Whether windows are drawn: not those of tests, at which nobody looks, but where pictures are kept, and where a release is verified, which looks at
 * colours too.
 */
export const isDrawn = () => !isShared || Boolean(process.env.ATTACHE_SHOTS ?? process.env.ATTACHE_VERIFY)

/** From now on windows share both, until `endSharing()`. */
export const startSharing = () => void (isShared = true)

/** Ends both. */
export async function endSharing() {
  isShared = false
  const one = await shared
  shared = undefined
  if (!one) return
  await one.host.close()
  fs.rmSync(one.temp, { recursive: true, force: true, maxRetries: 3 })
}

/** Whether a window may share them. A store of protected sources is the server's, which has it from its environment. */
export const mayShare = () => isShared && !process.env.ATTACHE_STORE

/** A window over the shared two, with the user's settings and nothing else of what windows before it left; `close()` closes the window alone. */
export async function openSharedWindow({ workspace, settings }) {
  const { temp, host } = await (shared ??= start())
  const userData = path.join(temp, 'data/data')
  fs.rmSync(path.join(userData, 'User'), { recursive: true, force: true, maxRetries: 3 })
  writeSettings(userData, settings)
  const { page, url } = await newWindow(host, { workspace, isDrawn: isDrawn() })
  return { page, url, close: () => page.context().close() }
}

async function start() {
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'windows-'))
  const extensionsDir = path.join(temp, 'extensions')
  copyExtension(extensionsDir)
  return { temp, host: await startServerAndBrowser({ dataDir: path.join(temp, 'data'), extensionsDir }) }
}
