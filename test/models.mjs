// Compares the weights of the import with the features that its code computes, and with the data that they were fitted to.
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'
import { readKnown } from './known.mjs'
import { load } from './score/decode.mjs'

export const modelFolder = 'src/core/transcript/models'
const known = 'test/fixtures/import/known'

/** The tables that the code reads, by file. */
export const loadForms = async () => (await load('test/support/modelFeatures.ts', 'model-features')).modelFeatures

const modelOf = (name) => JSON.parse(fs.readFileSync(path.join(root, modelFolder, `${name}.json`), 'utf8'))

/** What no build may have: weights for other features than the code computes. */
export function wrongModels(forms, read = modelOf) {
  const wrong = []
  for (const [name, tables] of Object.entries(forms)) {
    const file = `${modelFolder}/${name}.json`
    const model = read(name)
    const untold = ['tells', 'data', 'date', 'hash'].filter((key) => !model[key]?.length)
    wrong.push(...untold.map((key) => `${file} does not say “${key}”.`))
    for (const [table, form] of Object.entries(tables)) {
      const fault = faultOf(form, model.tables[table])
      if (fault) wrong.push(`${file}, table “${table}”: ${fault}. Run npm run score:fit -- ${name}.`)
    }
  }
  return wrong
}

/** The models that were fitted to other data than there is now. */
export function staleModels(forms, read = modelOf) {
  const stale = Object.keys(forms).filter((name) => read(name).hash !== hashOf(read(name).data))
  return stale.map((name) => `${modelFolder}/${name}.json was fitted to other data than there is now`)
}

function faultOf({ classes, features }, table) {
  if (String(table.classes) !== String(classes)) return `its classes are not ${classes.join(', ')}`
  const rows = Object.entries(table.rows)
  const lacking = features.filter((feature) => !table.rows[feature])
  const unknown = rows.map(([feature]) => feature).filter((feature) => !features.includes(feature))
  if (lacking.length || unknown.length)
    return [
      ...lacking.map((one) => `no row for the feature “${one}”`),
      ...unknown.map((one) => `a row for “${one}”, which no code computes`),
    ].join('; ')
  const uneven = rows.find(([, row]) => row.length !== classes.length)
  return uneven && `“${uneven[0]}” has not ${classes.length} weights`
}

/** The SHA-256 of data: of files with their names, of all in a folder, and for a list of lots also of the transcripts that it names. */
export function hashOf(data = []) {
  const hash = createHash('sha256')
  for (const file of data.flatMap(filesOf)) {
    const bytes = readData(file)
    hash.update(`${file} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

function readData(file) {
  return file.startsWith(`${known}/`) ? readKnown(path.basename(file)) : fs.readFileSync(path.join(root, file))
}

function filesOf(file) {
  const absolute = path.join(root, file)
  if (fs.statSync(absolute).isDirectory())
    return fs
      .readdirSync(absolute)
      .sort()
      .flatMap((name) => filesOf(`${file}/${name}`))
  if (path.basename(file) !== 'lots.json') return [file]
  const names = Object.values(JSON.parse(fs.readFileSync(absolute, 'utf8'))).flat()
  return [file, ...names.flatMap((name) => [`${known}/${name}`, `${known}/${name}.truth.json`])]
}
