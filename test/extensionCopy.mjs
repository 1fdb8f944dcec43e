import * as fs from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

const texts = fs.readdirSync(root).filter((name) => /^package\.nls\b.*\.json$/.test(name))
/** What a package holds; see .vscodeignore. */
const parts = ['package.json', ...texts, 'README.md', 'CHANGELOG.md', 'LICENSE', 'dist', 'media', 'corpus']

/** Copies what a package holds into a folder. */
export function copyParts(folder) {
  for (const part of parts.filter((file) => fs.existsSync(path.join(root, file))))
    fs.cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
  if (!manifest().repository) leavePicturesOut(path.join(folder, 'README.md'))
}

/**
 * Puts the built extension into a fresh folder of extensions, where VS Code finds it as if installed. Not loaded as one
 * under development, it runs as it does for a user: the bundled VS Code then shows messages, which it hides from tests. `change` may
 * change its manifest. Returns the folder.
 */
export function copyExtension(extensionsDir, change = {}) {
  const { publisher, name, version } = manifest()
  const target = path.join(extensionsDir, `${publisher}.${name}-${version}`)
  copyParts(target)
  fs.writeFileSync(path.join(target, 'package.json'), JSON.stringify({ ...manifest(), ...change }))
  return target
}

function manifest() {
  return JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
}

/** The page of an extension shows a picture from an address alone, and without one an empty frame. */
function leavePicturesOut(readme) {
  const text = fs.readFileSync(readme, 'utf8')
  fs.writeFileSync(readme, text.replaceAll(/^ *!\[[^\]]*\]\(media\/[^)]+\)\n\n/gm, ''))
}
