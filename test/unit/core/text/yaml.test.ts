import assert from 'node:assert/strict'
import { parseYaml } from '../../../../src/core/text/yaml.js'

suite('a text of YAML', () => {
  const codesIn = (yaml: string): readonly string[] => parseYaml(yaml).errors.map(({ code }) => code)

  test('is read where it nests as deeply as anybody writes', () => {
    const deep = `${'[ '.repeat(30)}x${' ]'.repeat(30)}`
    assert.deepEqual(codesIn(`- - - - a: ${deep}`), [])
    // Brackets within quotation marks nest nothing, however many there are.
    assert.deepEqual(codesIn(`title: "${'['.repeat(1000)}"\nnote: 'a [b'`), [])
  })

  test('is not read where it nests more deeply, which could end the whole program', () => {
    for (const yaml of [
      `a: ${'['.repeat(300)}`,
      '{a: '.repeat(300),
      '- '.repeat(300),
      '? '.repeat(300),
      Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    ])
      assert.equal(codesIn(yaml)[0], 'RESOURCE_EXHAUSTION', yaml.slice(0, 12))
  })
})
