import * as fs from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

/** What a package holds; see .vscodeignore. */
const parts = ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'dist', 'media', 'corpus']

/**
 * Puts the built extension into a fresh folder of extensions, where VS Code finds it as if installed. Not loaded as one
 * under development, it runs as it does for a user: the bundled VS Code then shows messages, which it hides from tests.
 */
export function copyExtension(extensionsDir, change = {}) {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  const { publisher, name, version } = manifest
  const target = path.join(extensionsDir, `${publisher}.${name}-${version}`)
  for (const part of parts.filter((file) => fs.existsSync(path.join(root, file))))
    fs.cpSync(path.join(root, part), path.join(target, part), { recursive: true })
  fs.writeFileSync(path.join(target, 'package.json'), JSON.stringify({ ...manifest, ...change }))
}
