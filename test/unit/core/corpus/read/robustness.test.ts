import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { readCorpusFile } from '../../../../../src/core/corpus/read/corpusFile.js'
import { problemSentence } from '../../../../../src/words/problems/corpusProblems.js'
import { plainEnglish } from '../../../../../src/words/l10n.js'
import { isVerifying, shareOf } from '../../../../support/verifying.js'
import { glossaryUri, interviewUri, readExample, thingsIn } from './example.js'

const { interview, glossary } = readExample()
const examples: readonly (readonly [uri: string, text: string])[] = [
  [interviewUri, interview],
  [glossaryUri, glossary],
]

/** Pieces that mean something to YAML, to Markdown or to the format. */
const pieces = [
  ['---\n', '\n', '\r\n', '\r', '\t', '  ', '# ', '## Voices\n', '### ', '###### A {#a}\n', '- ', '- at: ', '> '],
  ['¶1 “a … b”', '{#a}', '{', '}', '[@okafor2024, para. 1]', '[', ']', '“', '”', '…', ':', ',', '@', '#', '\0'],
  ['<!--', '-->', '<script>', '```\n', '~~~', '===\n', '***\n', '&a ', '*a', '? ', '| ', '"', "'", '%', '!!x '],
  ['attache: interview/1\n', 'attache: glossary/1\n', 'citation-key: a\n', 'terms: background\n'],
  ['\uFEFF', '\u2028', '\uD800', 'é', 'e\u0301'],
].flat()

suite('Bad input to the reader of a corpus', () => {
  test('any text at all gives a document or a problem, and each problem lies in the text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
      fc
        .array(fc.constantFrom(...pieces), { maxLength: 60 })
        .map((parts) => `---\nattache: interview/1\ncitation-key: a\n${parts.join('')}`),
      fc
        .array(fc.constantFrom(...pieces), { maxLength: 60 })
        .map((parts) => `---\nattache: glossary/1\n---\n${parts.join('')}`),
    )
    fc.assert(
      fc.property(anything, (text) => checkRead(interviewUri, text)),
      { numRuns: shareOf(1500, 15) },
    )
  })

  for (const [uri, text] of examples) {
    test(`${uri}, cut off anywhere as a half-saved file is`, () => {
      for (let end = 0; end < text.length; end += isVerifying ? 1 : 13) checkRead(uri, text.slice(0, end))
    })

    test(`${uri}, with pieces put in, taken out and doubled`, () => {
      const edit = fc.record({ at: fc.nat(text.length), length: fc.nat(40), put: fc.constantFrom('', ...pieces) })
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
          const changed = edits.reduce(
            (result, { at, length, put }) => result.slice(0, at) + put + result.slice(at + length),
            text,
          )
          checkRead(uri, changed)
        }),
        { numRuns: shareOf(400, 8) },
      )
    })

    test(`${uri}, with any one line missing, loses no more than a heading's worth`, () => {
      const things = thingsIn(readCorpusFile(uri, text))
      const lines = text.split('\n')
      const first = lines.indexOf('---', 1) + 1
      for (let index = first; index < lines.length; index += 1) {
        if (/^##? /.test(lines[index] ?? '')) continue
        const left = thingsIn(readCorpusFile(uri, lines.filter((_, other) => other !== index).join('\n')))
        const lost = things.filter((thing) => !left.includes(thing))
        assert.ok(lost.length <= 3, `without “${lines[index]}” these were lost: ${lost.join(', ')}`)
      }
    })

    test(`${uri}, with a stray % in its name`, () => checkRead(uri.replace('.md', '%.md'), text))
  }
})

suite('A corpus file from another system', () => {
  for (const [uri, text] of examples) {
    test(`${uri} with CRLF is read as with LF`, () => {
      const file = readCorpusFile(uri, text.replaceAll('\n', '\r\n'))
      assert.deepEqual(plain(file.document), plain(readCorpusFile(uri, text).document))
      assert.deepEqual(file.problems, [])
    })

    test(`${uri} with a byte order mark is read as without, and the mark is not counted`, () => {
      assert.deepEqual(readCorpusFile(uri, `\uFEFF${text}`), readCorpusFile(uri, text))
    })

    test(`${uri} with CRLF has its problems at the same lines and columns`, () => {
      const broken = text.replaceAll('- type:', '- tpye:').replaceAll('- kind:', '- knid:').replaceAll('SF1:', 'FS1:')
      const places = (of: string) =>
        readCorpusFile(uri, of).problems.map(({ ruleId, place: { start } }) => [ruleId, start.line, start.column])
      assert.ok(places(broken).length > 2)
      assert.deepEqual(places(broken.replaceAll('\n', '\r\n')), places(broken))
    })
  }
})

suite('Hostile input to the reader of a corpus', () => {
  const body = (text: string): string =>
    interview.replace('Estmark will ratify the Strait Accord before winter.', () => text)
  const matter = (yaml: string): string => interview.replace('publisher: Harbour Policy Review', () => yaml)
  const million = 1_000_000
  const texts: Readonly<Record<string, string>> = {
    'a line of a megabyte': body('x'.repeat(million)),
    'a megabyte of words': body('to be '.repeat(million / 6)),
    'a megabyte of spaces in a line': body(`a${' '.repeat(million)}b`),
    'a megabyte of spaces in a field': body(`Words.\n\n- hedge: “a${' '.repeat(million)}b” (c`),
    'a megabyte of spaces in a name of a field': body(`Words.\n\n- a${' '.repeat(million)}b`),
    'a megabyte of spaces in a heading': body(`Words.\n\n##### a${' '.repeat(million)}b`),
    'a hundred thousand blank lines': body('\n'.repeat(million / 10)),
    'ten thousand brackets': body('['.repeat(10_000)),
    'ten thousand links begun': body('[a](b '.repeat(10_000)),
    'ten thousand stars': body('*a **a '.repeat(10_000)),
    'ten thousand braces': body(`Words.\n\n##### ${'{a '.repeat(10_000)}`),
    'quotes within quotes': body('> '.repeat(10_000)),
    'lists within lists on a line': body('- '.repeat(10_000)),
    'lists within lists, line by line': body(
      Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'),
    ),
    'ten thousand comments begun': body('<!--\n\n'.repeat(10_000)),
    'YAML nested deeply': matter(`publisher: ${'['.repeat(10_000)}`),
    'YAML with aliases of aliases': matter(
      [
        'a: &a [x]',
        ...Array.from(
          'abcdefgh',
          (name, index) => `${'bcdefghi'[index]}: &${'bcdefghi'[index]} [${`*${name}, `.repeat(9)}]`,
        ),
      ].join('\n'),
    ),
    'YAML that contains itself': matter('publisher: &p [*p]'),
    'YAML with a tag that would run code': matter('publisher: !!js/function "process.exit()"'),
  }

  for (const [name, text] of Object.entries(texts)) {
    // A hang is what this guards against, by the time limit of the suite: several of these took minutes once.
    test(`${name} does no harm, and the rest loads`, () => {
      checkRead(interviewUri, text)
      assert.ok(thingsIn(readCorpusFile(interviewUri, text)).includes('claim norland-delay'))
    })
  }

  test('markup is kept as data, to the letter', () => {
    const markup = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '[a](command:x) ![b](https://x.example/y.png)',
      '`${1:x}` | a\\*b | &amp; | <b>',
    ]
    for (const text of markup) {
      const { document, problems } = readCorpusFile(interviewUri, body(text))
      assert.deepEqual(problems, [])
      assert.equal(document?.kind === 'interview' && document.claims[0]?.wording, text)
    }
  })

  test('a tag or a fence that never ends hides nothing of what follows', () => {
    for (const text of ['<script>', '<!DOCTYPE', '<?php', '```', '~~~~ js', '<pre><code>', '<div>']) {
      const { document, problems } = readCorpusFile(interviewUri, body(text))
      assert.deepEqual(problems, [], text)
      assert.deepEqual(document?.kind === 'interview' && document.claims.map(({ wording }) => wording), [
        text,
        'Norland does not expect Estmark to vote soon.',
      ])
    }
  })

  test('a comment hides what stands in it, a claim say, and nothing else', () => {
    const commented = interview.replace(/(###### Norland[^]*)$/, '<!-- later:\n\n$1-->\n')
    const { document, problems } = readCorpusFile(interviewUri, commented)
    assert.deepEqual(problems, [])
    assert.deepEqual(document?.kind === 'interview' && document.claims.map(({ id }) => id), ['ratify-by-winter'])
  })
})

suite('Terms that cannot be read', () => {
  const read = (from: string, to: string) => {
    const { document } = readCorpusFile(interviewUri, interview.replace(from, to))
    assert.equal(document?.kind, 'interview')
    return document
  }

  test('are the strictest: nothing is given away by a slip of the pen', () => {
    assert.equal(read('terms: on record', 'terms: backgruond').terms, 'off record')
    assert.equal(read('terms: on record\n', '').terms, 'off record')
    assert.equal(read('terms: on record', 'terms: [background]').terms, 'off record')
    assert.equal(read('publisher: Harbour Policy Review', 'publisher: "Harbour').terms, 'off record')
    for (const terms of ['backgruond', '']) {
      assert.equal(read('role: interviewee', `role: interviewee\n- terms: ${terms}`).voices[0]?.terms, 'off record')
      assert.equal(read('again”', `again” {terms=${terms}}`).passages[3]?.terms, 'off record')
    }
  })

  test('and those that can are taken as they stand', () => {
    assert.equal(read('terms: on record', 'terms: not for attribution').terms, 'not for attribution')
    assert.equal(read('again”', 'again” {terms=not-for-attribution}').passages[3]?.terms, 'not for attribution')
    assert.equal(read('role: interviewee', 'role: interviewee\n- terms: background').voices[0]?.terms, 'background')
  })
})

/** Reads a text and asserts what must hold of any. */
function checkRead(uri: string, text: string): void {
  const { document, problems, lineStarts } = readCorpusFile(uri, text)
  assert.ok(document ?? problems.length, 'neither document nor problem')
  const length = text.replace(/^\uFEFF/, '').length
  for (const problem of problems) {
    const { start, end } = problem.place
    assert.ok(start.offset >= 0 && start.offset <= end.offset && end.offset <= length, JSON.stringify(problem))
    assert.ok(start.line >= 1 && start.line <= lineStarts.length && start.column >= 1, JSON.stringify(problem))
    assert.doesNotMatch(problemSentence(problem, plainEnglish), /undefined|\[object|\{\d\}/)
  }
}

/** The model as data without the places of things. */
function plain(model: unknown): unknown {
  return JSON.parse(
    JSON.stringify(model, (name, value: unknown) => (['span', 'body'].includes(name) ? undefined : value)),
  )
}
