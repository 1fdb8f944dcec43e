import * as fs from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

/**
 * package.json as VS Code has it in a language: with the texts of `package.nls.LANGUAGE.json`, and those of `package.nls.json` that this lacks. The
 * palette finds a command by both of its titles, so that one of another spelling may stand in either.
 */
export function readManifest(language = 'en') {
  const texts = { ...manifestTexts(), ...(language ? manifestTexts(language) : {}) }
  return JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'), (_, value) => {
    const key = keyIn(value)
    return key === undefined ? value : (texts[key] ?? value)
  })
}

/** The keys of texts that package.json names as `%key%`. */
export function manifestKeys() {
  const keys = new Set()
  JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'), (_, value) => {
    const key = keyIn(value)
    if (key !== undefined) keys.add(key)
    return value
  })
  return keys
}

/** The texts of package.json in a language by their keys, in English without one. */
export function manifestTexts(language) {
  const file = path.join(root, language ? `package.nls.${language}.json` : 'package.nls.json')
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
}

function keyIn(value) {
  return typeof value === 'string' ? /^%([\w.-]+)%$/.exec(value)?.[1] : undefined
}
