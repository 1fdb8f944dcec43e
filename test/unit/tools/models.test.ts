import assert from 'node:assert/strict'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { modelFeatures, type TableForm } from '../../support/modelFeatures.js'

interface Model {
  readonly tells: string
  readonly data: readonly string[]
  readonly hash: string
  readonly tables: Readonly<Record<string, object>>
}

type Check = (
  forms: Readonly<Record<string, Readonly<Record<string, TableForm>>>>,
  read?: (name: string) => Model,
) => readonly string[]

interface Script {
  readonly wrongModels: Check
  readonly staleModels: Check
  readonly hashOf: (data: readonly string[]) => string
}

suite('The weights of the import', () => {
  let script: Script
  suiteSetup(async () => {
    // Declared above as the script exports it.
    script = (await import(pathToFileURL(path.resolve('test/models.mjs')).href)) as Script
  })

  const list = 'test/fixtures/import/telling.json'
  const forms = {
    some: { person: { classes: ['asks', 'answers'], features: ['always', 'is named'] } },
  }
  const model = {
    tells: 'What somebody is.',
    data: [list],
    date: '2026-11-30',
    tables: {
      person: { classes: ['asks', 'answers'], rows: { always: [0.1, 0.2], 'is named': [1, -1] } },
    },
  }
  const changed = (change: Partial<Model>) => (): Model => ({ ...model, hash: script.hashOf([list]), ...change })
  const check = (change: Partial<Model>): readonly string[] => script.wrongModels(forms, changed(change))
  const file = 'src/core/transcript/models/some.json'

  test('are those of the features that the code computes', () =>
    assert.deepEqual(script.wrongModels(modelFeatures), []))

  test('are refused where a feature has none, or has no code any more', () => {
    assert.deepEqual(check({}), [])
    const person = { classes: ['asks', 'answers'], rows: { always: [0.1, 0.2], 'is called': [1, -1] } }
    assert.deepEqual(check({ tables: { ...model.tables, person } }), [
      `${file}, table “person”: no row for the feature “is named”; a row for “is called”, which no code computes. Run npm run score:fit -- some.`,
    ])
  })

  test('are refused where they are for other classes, or do not say what they are', () => {
    const tables = { person: { ...model.tables.person, classes: ['answers', 'asks'] } }
    assert.deepEqual(check({ tables, tells: '' }), [
      `${file} does not say “tells”.`,
      `${file}, table “person”: its classes are not asks, answers. Run npm run score:fit -- some.`,
    ])
    const rows = { always: [0.1, 0.2], 'is named': [1] }
    const wrong = check({ tables: { ...model.tables, person: { ...model.tables.person, rows } } })
    assert.match(wrong.join(), /“is named” has not 2 weights/)
  })

  test('tell that they were fitted to other data than there is now', () => {
    const stale = (change: Partial<Model>): readonly string[] => script.staleModels(forms, changed(change))
    assert.deepEqual(stale({}), [])
    assert.deepEqual(stale({ data: [list, 'package.json'] }), [`${file} was fitted to other data than there is now`])
  })
})
