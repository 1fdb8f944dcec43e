// A headless Chromium: CHROME_PATH, else the one that @sparticuz/chromium carries. Whichever is installed differs from machine to machine, and some
// give a hidden window no clipboard.
import * as fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const here = import.meta.dirname
const modules = path.join(here, 'node_modules')

/** Launches the browser; the caller closes it. */
export async function startBrowser() {
  const { chromium } = await import('playwright-core')
  return chromium.launch({
    ...(await browserCommand()),
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}

/** The browser's program, its environment and its first arguments. */
export async function browserCommand() {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return { ...(await executable()), args }
}

async function executable() {
  const found = process.env.CHROME_PATH
  if (found) return { executablePath: found, env: process.env }
  const folder = await unpackChromium()
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      ...process.env,
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
    },
  }
}

/** Unpacks the carried Chromium beside the installed packages, once; two runs at once do not see half of it. */
async function unpackChromium() {
  const source = path.join(modules, '@sparticuz/chromium')
  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'))
  const folder = path.join(modules, '.cache', `chromium-${version}`)
  if (fs.existsSync(folder)) return folder
  const aside = `${folder}.${process.pid}`
  fs.mkdirSync(aside, { recursive: true })
  await inflateInto(aside, source)
  fs.writeFileSync(path.join(aside, 'fonts.conf'), fontsConf(folder))
  try {
    fs.renameSync(aside, folder)
  } catch {
    fs.rmSync(aside, { recursive: true, force: true }) // another run was first
  }
  return folder
}

/** The package's own unpacker puts everything into the temporary folder of the process. */
async function inflateInto(folder, source) {
  const temporary = process.env.TMPDIR
  process.env.TMPDIR = folder
  const { inflate } = await import(pathToFileURL(path.join(source, 'build/lambdafs.js')).href)
  const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
  await Promise.all(archives.map((archive) => inflate(path.join(source, 'bin', archive))))
  if (temporary === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = temporary
}

/** With no font at all this Chromium aborts. */
function fontsConf(folder) {
  const fonts = [path.join(folder, 'fonts/fonts'), path.join(modules, 'dejavu-fonts-ttf/ttf'), '/usr/share/fonts']
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${fonts.map((dir) => `<dir>${dir}</dir>`).join('\n  ')}
  <alias binding="same">
    <family>monospace</family>
    <prefer><family>DejaVu Sans Mono</family></prefer>
  </alias>
  <cachedir>${path.join(folder, 'fontconfig')}</cachedir>
</fontconfig>
`
}
