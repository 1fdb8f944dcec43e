import assert from 'node:assert/strict'
import type { Edit } from '../../../../src/core/citation/insert.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { newGlossaryText } from '../../../../src/core/coding/scaffold.js'
import {
  addAlias,
  addEntry,
  addIgnored,
  addPart,
  idForName,
  type NewEntry,
} from '../../../../src/core/unknownNames/glossaryEdit.js'
import { freshInterviews } from '../../../support/freshInterviews.js'

const uri = 'file:///corpus/glossary.md'
const source = { key: 'varga2023', ref: { kind: 'paragraph', number: 1 } } as const
const authority: NewEntry = {
  kind: 'actor',
  type: 'government body',
  id: 'opa',
  name: 'Ostrava Port Authority',
  aliases: [{ text: 'OPA', isDemonym: false, source }],
  source,
}

function apply(text: string, { replace, text: inserted }: Edit): string {
  return text.slice(0, replace.start) + inserted + text.slice(replace.end)
}

function read(text: string): Corpus {
  const corpus = new Corpus()
  for (const [name, content] of freshInterviews()) if (name.endsWith('.md')) corpus.set(name, content)
  corpus.set(uri, text)
  assert.deepEqual(corpus.file(uri)?.problems, [], text)
  assert.deepEqual(corpus.problems().get(uri), [], text)
  return corpus
}

suite('A glossary', () => {
  const glossaries: readonly (readonly [what: string, text: string])[] = [
    ['new', newGlossaryText('The port')],
    ['with Windows line endings', newGlossaryText('The port').replaceAll('\n', '\r\n')],
    [
      'without the section',
      '---\nattache: glossary/1\n---\n\n# The port\n\n## Places\n\n### Orsk {#orsk}\n\n- type: port\n',
    ],
    [
      'without an end of its last line',
      '---\nattache: glossary/1\n---\n\n# The port\n\n## Actors\n\n### Orsk {#orsk}\n\n- type: state',
    ],
  ]
  for (const [what, text] of glossaries) {
    test(`${what}: takes an entry with its other names and where they come from, and reads without a problem`, () => {
      const once = apply(text, addEntry(text, authority))
      const corpus = read(apply(once, addEntry(once, { ...authority, id: 'mdb', name: 'Meridian Bank', aliases: [] })))
      const entry = corpus.entry('opa')
      assert.equal(entry?.type, 'government body')
      assert.equal(entry.nameSources.length, 1)
      assert.deepEqual(
        entry.aliases.map((alias) => [alias.text, alias.sources.length]),
        [['OPA', 1]],
      )
      assert.equal(corpus.entry('mdb')?.name, 'Meridian Bank')
      assert.equal(corpus.entry('orsk') !== undefined, text.includes('#orsk'))
    })

    test(`${what}: takes names to ignore, one under the other`, () => {
      const once = apply(text, addIgnored(text, 'Brussels'))
      const twice = apply(once, addIgnored(once, 'Café Orsk'))
      assert.deepEqual([...read(twice).ignoredNames()], ['Brussels', 'Café Orsk'])
      // An entry after that still goes into its own section.
      assert.ok(read(apply(twice, addEntry(twice, authority))).entry('opa'))
      assert.equal(/[^\r]\n/.test(twice), !text.includes('\r\n'), 'keeps its line endings')
    })
  }

  test('gives an entry a further name, which is found at once', () => {
    const text = apply(newGlossaryText('The port'), addEntry(newGlossaryText('The port'), authority))
    const entry = read(text).entry('opa')
    assert.ok(entry)
    const corpus = read(apply(text, addAlias(text, entry, { text: 'Port Authority', isDemonym: false, source })))
    assert.deepEqual(
      corpus.entriesNamed('port authority').map(({ id }) => id),
      ['opa'],
    )
    assert.deepEqual(
      corpus.entry('opa')?.aliases.map((alias) => alias.text),
      ['OPA', 'Port Authority'],
    )
  })

  test('gives an entry of another glossary a further name', () => {
    const other = apply(newGlossaryText('Others'), addEntry(newGlossaryText('Others'), authority))
    const corpus = read(newGlossaryText('The port'))
    corpus.set('file:///corpus/others.md', other)
    const entry = corpus.entry('opa')
    assert.ok(entry)
    const text = newGlossaryText('The port')
    corpus.set(uri, apply(text, addPart(text, entry, { text: 'Orskers', isDemonym: true, source })))
    assert.deepEqual(corpus.problems().get(uri), [])
    assert.deepEqual(
      corpus.entry('opa')?.aliases.map((alias) => [alias.text, alias.demonym]),
      [
        ['Orskers', true],
        ['OPA', false],
      ],
    )
  })

  test('gets ids that are free and well-formed', () => {
    assert.equal(idForName('Ansel van Houten', new Set()), 'ansel-van-houten')
    assert.equal(idForName('Łódź’s U.S. Café', new Set()), 'odzs-us-cafe')
    assert.equal(idForName('OPA', new Set(['opa', 'opa-2'])), 'opa-3')
    assert.equal(idForName('東京', new Set()), 'name')
  })
})
