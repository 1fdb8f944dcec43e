// Opens the sample workspace with the extension: node test/start.mjs [--corpus FOLDER] [--tour DIR]
import * as fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { canRunBundled, desktopVSCode } from './desktop.mjs'
import { copyExtension } from './extensionCopy.mjs'
import { installHost, installTools, root } from './install.mjs'
import { run, stopOnSignals, stopped, temp } from './processes.mjs'
import { copySample, markUnseen } from './sample.mjs'

const usage = 'npm start -- [--corpus FOLDER] [--tour DIR]'
const { corpus, tour } = options()
const callersFolder = process.env.INIT_CWD ?? process.cwd() // npm runs us in the root
const sample = path.join(temp, 'sample')
const untouched = path.join(temp, 'manual', 'sample')

stopOnSignals()
process.chdir(root)
const source = corpus && path.resolve(callersFolder, corpus)
if (source && !fs.existsSync(source)) fail(`There is no folder ${source}`)
copySample(sample, source)
markUnseen(sample)
await installTools()
if (await run(process.execPath, ['test/build.mjs'])) process.exit(1)

const desktop = desktopVSCode()
if (!canRunBundled && (tour || !desktop))
  fail('The bundled VS Code runs on Linux x64 only, and no desktop VS Code is at hand.')
if (tour) await takeTour(path.resolve(callersFolder, tour))
else if (desktop) await openDesktop()
else await serve()

function options() {
  try {
    return parseArgs({ options: { corpus: { type: 'string' }, tour: { type: 'string' } } }).values
  } catch (error) {
    return fail(`${error.message}\n${usage}`)
  }
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

/** A window of its own, with settings and extensions of its own, until it is closed. */
async function openDesktop() {
  console.log('Opening VS Code; close its window or press Ctrl-C to end')
  const own = [`--user-data-dir=${path.join(temp, 'user')}`, `--extensions-dir=${path.join(temp, 'extensions')}`]
  const quiet = [
    '--new-window',
    '--skip-welcome',
    '--skip-release-notes',
    '--disable-workspace-trust',
    '--disable-updates',
  ]
  const what = [`--extensionDevelopmentPath=${root}`, sample, path.join(sample, 'memo.md')]
  const ending = await run(desktop, [...own, ...quiet, ...what])
  if (ending && !stopped()) fail(`VS Code ${ending}`)
}

/** The server alone: the user's own browser shows the window. */
async function serve() {
  await installHost()
  const { startServer } = await import('./vscode/server.mjs')
  const { workbenchUrl } = await import('./vscode/host.mjs')
  process.env.TMPDIR = temp
  const extensionsDir = path.join(temp, 'extensions')
  copyExtension(extensionsDir)
  const server = await startServer({ dataDir: path.join(temp, 'data'), extensionsDir })
  const file = path.join(sample, 'memo.md')
  console.log(
    `Open this address in your browser; Ctrl-C here ends it:\n${workbenchUrl(server, { workspace: sample, file })}`,
  )
  server.child.once('exit', (code) => fail(`The server ended with code ${code}`))
}

/** Does the main job by itself in a headless browser; a picture of each step goes to `dir`, and those of the manual to `DIR/manual`. */
async function takeTour(dir) {
  await installHost()
  const { tour: steps } = await import('./tour.mjs')
  const { writeMovingPicture } = await import('./vscode/movingPicture.mjs')
  process.env.TMPDIR = temp
  fs.mkdirSync(dir, { recursive: true })
  await inWindow({ fixture: sample }, dir, async (workbench) => {
    const pictures = await steps({ workbench, page: workbench.page, workspace: workbench.workspace, dir })
    await writeMovingPicture(dir, pictures, await workbench.page.locator('.part.editor').boundingBox())
  })
  if (source) return // the manual is about the sample
  copySample(untouched)
  const { settingsOfPictures, takeManualPictures } = await import('./manualPictures.mjs')
  await inWindow({ fixture: untouched, settings: settingsOfPictures }, dir, (workbench) =>
    takeManualPictures({ workbench, dir: path.join(dir, 'manual') }),
  )
}

/** Runs what is done in a window of its own; where that fails, its last picture goes to `dir`. */
async function inWindow(window, dir, act) {
  const { openWorkbench } = await import('./ui/support/workbench.mjs')
  const workbench = await openWorkbench(window)
  try {
    await act(workbench)
  } catch (error) {
    await workbench.screenshot(path.join(dir, 'failed.png')).catch(() => {}) // the page may be gone
    console.error(error)
    process.exitCode = 1
  } finally {
    await workbench.close()
  }
}
