// Fits the weights of the import to the invented talks: npm run score:fit [-- MODEL…] [--quick]. Prints what comes out right in
// lots that were left out of the fit, unless it is to be quick, and writes src/core/transcript/models/MODEL.json.
import * as fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { format } from 'oxfmt'
import { root } from '../install.mjs'
import { hashOf, loadForms, modelFolder, staleModels } from '../models.mjs'

const talks = 'test/fixtures/import/lots.json'

/**
 * The models, each behind those whose weights its features need: what it tells, the data that it is fitted to (a list of lots stands for its
 * transcripts too), and the script that has `tryOut`, which prints how well it does, and `fit`, which gives its tables.
 */
const models = {
  questions: { tells: 'What a paragraph of a talk is, by its own words.', data: [talks], script: 'questions' },
  paragraphs: {
    tells: 'What paragraphs without labels are, in their order: a conditional random field.',
    data: [talks],
    script: 'paragraphs',
  },
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' } } })
const unknown = positionals.filter((name) => !models[name])
if (unknown.length) {
  console.error(`No model is called ${unknown.join(', ')}. There are ${Object.keys(models).join(', ')}.`)
  process.exit(2)
}
const forms = await loadForms()
for (const line of staleModels(forms)) console.log(line)
for (const name of positionals.length ? positionals : Object.keys(models)) {
  const { script, ...head } = models[name]
  console.log(name)
  // A script loads the code with the weights that were written before it.
  const { tryOut, fit } = await import(`./fit/${script}.mjs`)
  if (!values.quick) await tryOut()
  const tables = Object.entries(await fit()).map(([table, weights]) => [table, tableOf(forms[name][table], weights)])
  const date = new Date().toISOString().slice(0, 10)
  await write(name, { ...head, date, hash: hashOf(head.data), tables: Object.fromEntries(tables) })
}

/** A table as a model has it, of rows of weights in the order of features, or of weights of hash buckets, a sign each; any other as it is. */
function tableOf(form, weights) {
  if (!form) return weights
  const rounded = weights.map((row) => row.map((weight) => Number(weight.toFixed(2))))
  return { classes: form.classes, rows: Object.fromEntries(form.features.map((name, at) => [name, rounded[at]])) }
}

async function write(name, model) {
  const file = path.join(root, modelFolder, `${name}.json`)
  fs.writeFileSync(file, (await format(file, JSON.stringify(model), { printWidth: 120 })).code)
}
