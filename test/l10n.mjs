// Keeps the texts of every language in step with the sources: node test/l10n.mjs [--check | --release]. Writes the English bundle anew and drops
// from the others what is no longer said. --check writes nothing, and fails where English is not current or a translation would break a sentence;
// what a language lacks is listed and shown in English. --release fails for that as well.
import * as fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseSync } from 'oxc-parser'
import { root } from './install.mjs'
import { manifestKeys, manifestTexts } from './manifest.mjs'

const folder = path.join(root, 'media/l10n')
/** What `l10n.t` is given besides sentences written there: words of the core, by where they stand. */
const wordsOfCore = {
  label: ['src/core/query/offeredLocators.ts', 'offeredLocators', 'label'],
  'claim.likelihood': ['src/core/model.ts', 'likelihoods'],
}
/** Translates documents by itself; its sentences are those of the others. */
const skipped = 'src/words/export/documentL10n.ts'

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv[2])

function main(option) {
  if (!option) writeBundles()
  const { wrong, missing } = checkTexts()
  for (const line of wrong) console.error(line)
  for (const { file, keys } of missing)
    console.error(`${file} lacks ${keys.length} texts, shown in English:`, keys.map((key) => `\n  ${key}`).join(''))
  if (wrong.length || (option === '--release' && missing.length)) process.exitCode = 1
}

/** `wrong` is what no build may have; `missing` what a file of another language lacks, which is shown in English. */
export function checkTexts() {
  const english = messages()
  const keys = manifestKeys()
  const texts = manifestTexts()
  const wrong = [
    ...difference(Object.keys(english), bundle(), 'is said and not in bundle.l10n.json. Run node test/l10n.mjs.'),
    ...difference(Object.keys(bundle()), english, 'is in bundle.l10n.json and no longer said. Run node test/l10n.mjs.'),
    ...difference([...keys], texts, 'is a key in package.json and not in package.nls.json.'),
    ...Object.keys(texts).flatMap((key) => (keys.has(key) ? [] : `“${key}” is in package.nls.json alone.`)),
  ]
  const missing = []
  for (const language of languages()) {
    const pairs = [
      [english, bundle(language), `bundle.l10n.${language}.json`],
      [texts, manifestTexts(language), `package.nls.${language}.json`],
    ]
    for (const [source, translated, file] of pairs) {
      const found = compareTexts(source, translated, file)
      wrong.push(...found.wrong)
      if (found.keys.length) missing.push({ file, keys: found.keys })
    }
  }
  return { wrong, missing }
}

/** What is wrong in the file of a language beside English, and the `keys` it lacks. */
export function compareTexts(source, translated, file) {
  const stale = difference(Object.keys(translated), source, `is in ${file} and no longer said. Run node test/l10n.mjs.`)
  const keys = Object.keys(source).filter((key) => !Object.hasOwn(translated, key))
  return { wrong: [...stale, ...broken(source, translated, file)], keys }
}

/** Languages there is anything of besides English, of which `package.nls.en.json` has other spellings alone. */
function languages() {
  const files = [...fs.readdirSync(folder), ...fs.readdirSync(root)]
  const named = files.flatMap((name) => /^(?:bundle\.l10n|package\.nls)\.([\w-]+)\.json$/.exec(name)?.[1] ?? [])
  return new Set(named.filter((language) => language !== 'en'))
}

function difference(keys, others, what) {
  return keys.filter((key) => !Object.hasOwn(others, key)).map((key) => `“${key}” ${what}`)
}

/** Translations that lose or invent a placeholder, or a command behind a link or setting of a text of the manifest. */
function broken(source, translated, file) {
  return Object.entries(translated).flatMap(([key, text]) => {
    const [expected, found] = [source[key], text].map((one) => one && fixedParts(one))
    return expected === undefined || expected === found ? [] : `“${key}” in ${file} has ${found}; expected ${expected}`
  })
}

/** What must be the same in every language, sorted: `{0}`, `{name}`, `](command:…)`, `#attache.setting#`, icons `$(name)`. */
export function fixedParts(text) {
  const parts = text.match(/\{\w+\}|\]\([^)]*\)|#attache\.\w+#|\$\([\w~-]+\)/g) ?? []
  return [...new Set(parts)].sort((a, b) => (a < b ? -1 : 1)).join(' ') || 'nothing to fill in'
}

function bundle(language) {
  const file = bundleFile(language)
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
}

function bundleFile(language) {
  return path.join(folder, language ? `bundle.l10n.${language}.json` : 'bundle.l10n.json')
}

function writeBundles() {
  const english = messages()
  writeSorted(bundleFile(), english)
  for (const language of languages()) {
    writeSorted(bundleFile(language), known(bundle(language), english))
    const file = path.join(root, `package.nls.${language}.json`)
    const texts = manifestTexts()
    const translated = manifestTexts(language)
    write(
      file,
      Object.fromEntries(Object.keys(texts).flatMap((key) => (key in translated ? [[key, translated[key]]] : []))),
    )
  }
}

function known(translated, english) {
  return Object.fromEntries(Object.entries(translated).filter(([key]) => Object.hasOwn(english, key)))
}

/** In the order of their code units, that two branches may both add some. */
function writeSorted(file, texts) {
  write(file, Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))))
}

function write(file, texts) {
  const text = `${JSON.stringify(texts, null, 2)}\n`
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) fs.writeFileSync(file, text)
}

/** Every sentence that the sources give to `l10n.t`, by itself. Throws at one that is made there, for nobody could translate it. */
export function messages() {
  const sources = fs
    .readdirSync(path.join(root, 'src'), { recursive: true })
    .map((name) => `src/${name.replaceAll(path.sep, '/')}`)
    .filter((name) => name.endsWith('.ts') && name !== skipped)
  const said = sources.flatMap((name) => messagesIn(read(name), name))
  const all = [
    ...said,
    ...Object.values(wordsOfCore).flatMap(([file, constant, key]) => constantWords(file, constant, key)),
  ]
  return Object.fromEntries(all.map((text) => [text, text]))
}

/** The sentences in a source by the name of its file. */
export function messagesIn(source, file) {
  if (!/\bl10n\b/.test(source)) return []
  const found = []
  walk(parse(source), (node) => {
    if (isTranslation(node)) found.push(...sentences(node.arguments[0], source, file))
  })
  return found
}

/** `l10n.t(…)`, `vscode.l10n.t(…)` and the same of anything whose name ends so. */
function isTranslation({ type, callee }) {
  if (type !== 'CallExpression' || callee.property?.name !== 't') return false
  const { name } = callee.object.type === 'MemberExpression' ? callee.object.property : callee.object
  return /^l10n$|L10n$|^plainEnglish$/.test(name ?? '')
}

function sentences(node, source, file) {
  if (isString(node)) return [node.value]
  if (node.type === 'ConditionalExpression')
    return [node.consequent, node.alternate].flatMap((one) => sentences(one, source, file))
  const code = source.slice(node.start, node.end)
  if (Object.hasOwn(wordsOfCore, code)) return []
  throw new Error(`${file}: l10n.t is given ${code}; expected a sentence in quotation marks`)
}

/** The strings of a constant, of its properties called `key` alone where one is given. */
function constantWords(file, constant, key) {
  const found = []
  walk(parse(read(file)), (node) => {
    if (node.type !== 'VariableDeclarator' || node.id.name !== constant) return
    walk(node.init, (part) => {
      if (key && part.type === 'Property' && part.key.name === key) found.push(part.value.value)
      if (!key && isString(part)) found.push(part.value)
    })
  })
  if (!found.length) throw new Error(`${file} has no words in ${constant}`)
  return found
}

function read(name) {
  return fs.readFileSync(path.join(root, name), 'utf8')
}

function parse(source) {
  return parseSync('source.ts', source).program
}

function isString({ type, value }) {
  return type === 'Literal' && typeof value === 'string'
}

function walk(node, visit) {
  if (Array.isArray(node)) for (const one of node) walk(one, visit)
  else if (typeof node?.type === 'string') {
    visit(node)
    for (const value of Object.values(node)) if (value && typeof value === 'object') walk(value, visit)
  }
}
