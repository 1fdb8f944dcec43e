import assert from 'node:assert/strict'
import { Corpus } from '../../../../../src/core/corpus/corpus.js'
import { formatPassageRef } from '../../../../../src/core/corpus/read/values.js'
import { normaliseParagraph, paragraphHash } from '../../../../../src/core/corpus/source/paragraphHash.js'
import { readSource } from '../../../../../src/core/corpus/source/sourceText.js'
import { readFixture } from '../../../../support/fixtureCorpus.js'
import { reedInterview, reedSource } from '../../../../support/fixtures.js'

const mdUri = 'file:///corpus/reed2021.md'
const uri = 'file:///corpus/reed2021.txt'

suite('The source text of an interview', () => {
  test('is read in its blocks, to the letter, with their places', () => {
    const { key, blocks, text, problems } = readSource(uri, reedSource())
    assert.equal(key, 'reed2021')
    assert.deepEqual(problems, [])
    const names = ['SF1', 'Q1', '¶1', '¶2', 'Q2', '¶3', 'Q3', '¶4', '¶5']
    assert.deepEqual(
      blocks.map(({ ref }) => formatPassageRef(ref)),
      names,
    )
    const [, question] = blocks
    assert.ok(question)
    assert.equal(text.slice(question.label.start, question.label.end), '[Q1]')
    assert.equal(
      text.slice(question.span.start, question.span.end),
      'Dorrin calls the treaty unfair, and most farmers agree. Why has the vote slipped to the autumn?',
    )
  })

  test('may have its labels before the words on one line, CRLF and a byte order mark', () => {
    const { blocks, text } = readSource(uri, '\uFEFF[Q1] One?\r\n\r\n[¶1] Two.\r\nThree *four*.\r\n')
    assert.deepEqual(
      blocks.map(({ span }) => text.slice(span.start, span.end)),
      ['One?', 'Two.\r\nThree *four*.'],
    )
    assert.equal(blocks[0]?.span.start, 5)
  })

  test('keeps a bracket that is no label as words', () => {
    for (const words of [
      '[I]n private, yes.',
      '[former president] Reed',
      'He said [Q1] aloud.',
      '[1] A note.',
      '[2019] saw it.',
    ]) {
      const { blocks, text, problems } = readSource(uri, `[¶1]\n${words}\n`)
      assert.deepEqual(problems, [], words)
      assert.deepEqual(
        blocks.map(({ span }) => text.slice(span.start, span.end)),
        [words],
      )
    }
  })

  const mistakes: readonly (readonly [
    what: string,
    text: string,
    rule: string,
    at: string,
    blocks: readonly string[],
  ])[] = [
    ['words before the first label', 'A title\n\n[Q1]\nWhy?\n', 'block-missing', '1:1-1:8', ['Why?']],
    ['no label at all', 'Just a text.\n', 'block-missing', '1:1-1:13', []],
    [
      'an unknown label, whose words belong to nobody',
      '[Q1]\nWhy?\n[X2]\nOops.\n',
      'block-unknown',
      '3:1-3:5',
      ['Why?'],
    ],
    ['a label in lower case', '[Q1]\nWhy?\n[q2]\nOops.\n', 'block-unknown', '3:1-3:5', ['Why?']],
    ['a label that stood before', '[Q1]\nWhy?\n\n[Q1]\nAgain?\n', 'block-duplicate', '4:1-4:5', ['Why?']],
    ['a text that is none', '[Q1]\nWhy?\0', 'source-unreadable', '1:1-1:1', []],
  ]
  for (const [what, text, rule, at, words] of mistakes) {
    test(`reports ${what}`, () => {
      const source = readSource(uri, text)
      assert.deepEqual(source.problems.map(placed), [`${rule} ${at}`])
      assert.deepEqual(
        source.blocks.map(({ span }) => text.slice(span.start, span.end)),
        words,
      )
    })
  }
})

suite('A corpus with source texts', () => {
  test('gives each interview the text beside it, whichever came first', () => {
    const corpus = new Corpus()
    corpus.setSource(uri, reedSource())
    corpus.setSource('file:///other/reed2021.txt', '[Q1]\nAnother?\n')
    assert.equal(corpus.sourceOf('reed2021'), undefined)
    corpus.set(mdUri, reedInterview())
    assert.equal(corpus.sourceOf('reed2021')?.uri, uri)
    assert.ok(corpus.has(uri))
    corpus.delete(uri)
    assert.equal(corpus.sourceOf('reed2021'), undefined)
    assert.deepEqual(corpus.texts.uris(), ['file:///other/reed2021.txt'])
  })

  test('tells of a change of a text', () => {
    const corpus = readFixture()
    let changes = 0
    corpus.onDidChange(() => (changes += 1))
    corpus.setSource(uri, reedSource())
    corpus.delete(uri)
    assert.equal(changes, 2)
  })

  test('has no problem where interview and text fit', () => {
    assert.deepEqual(problemsWith(reedInterview(), reedSource()), [])
  })

  test('says nothing of a text file that belongs to no interview', () => {
    const corpus = readFixture()
    corpus.setSource('file:///corpus/notes.txt', 'To do: call Reed.')
    assert.equal(corpus.problems().has('file:///corpus/notes.txt'), false)
  })

  test('reports a block of a passage that the interview has not', () => {
    assert.deepEqual(problemsWith(reedInterview(), `${reedSource()}\n[¶9]\nMore.\n`), [
      `${uri} block-without-passage ¶9`,
    ])
  })

  test('reports words that stand nowhere in their paragraph, at the words', () => {
    const changed = reedSource().replace('before the first snow', 'before the winter')
    const lines = reedInterview().split('\n')
    const passage = lines.findIndex((line) => line.startsWith('- ¶2')) + 1
    const claim = lines.findIndex((line) => line.startsWith('- at: ¶2 “Indications')) + 1
    const corpus = readFixture()
    corpus.setSource(uri, changed)
    const found = corpus
      .problems()
      .get(mdUri)
      ?.map(({ ruleId, place, data }) => `${ruleId} ${place.start.line} ${data['text']}`)
    assert.deepEqual(found, [
      `anchor-not-in-source ${passage} the first snow`,
      `anchor-not-in-source ${claim} the first snow`,
    ])
  })

  test('reports words that a claim keeps and that none of its paragraphs has, and an anchor whose words stand the other way round', () => {
    const changes = [
      [/hedge: “[^”]*”/, 'hedge: “beyond any doubt”', 'beyond any doubt'],
      [/key phrase: “[^”]*”/, 'key phrase: “a levy on every box”', 'a levy on every box'],
      [/- at: ¶2 “(Indications[^”]*) … ([^”]*)”/, '- at: ¶2 “$2 … $1”', / … Indications/],
    ] as const
    for (const [pattern, replacement, expected] of changes) {
      const changed = reedInterview().replace(pattern, replacement)
      assert.notEqual(changed, reedInterview())
      const corpus = readFixture({ [mdUri]: changed })
      corpus.setSource(uri, reedSource())
      const found = (corpus.problems().get(mdUri) ?? []).filter(({ ruleId }) => ruleId === 'anchor-not-in-source')
      assert.equal(found.length, 1)
      assert.match(String(found[0]?.data['text']), expected instanceof RegExp ? expected : new RegExp(`^${expected}$`))
    }
  })

  test('reports a paragraph that differs from what was hashed, and not one that is only set in another way', () => {
    const text =
      'Velmark signed the Sarn Memorandum in 2019 [the memorandum covers flood alarms only]. Since then the Ministry of Waters has measured the Vell River every week.'
    const hashed = reedInterview().replace('River every week”\n', `River every week”{sha256=${paragraphHash(text)}}\n`)
    assert.deepEqual(problemsWith(hashed, reedSource()), [])
    assert.deepEqual(problemsWith(hashed, reedSource().replace('Since then the', 'Since\u00A0then\nthe')), [])
    assert.deepEqual(problemsWith(hashed, reedSource().replace('in 2019', 'in 2018')), [
      `${mdUri} anchor-not-in-source in 2019`,
      `${uri} block-differs ¶1`,
    ])
  })
})

suite('The hash of a paragraph', () => {
  test('is SHA-256 over the normalised text', () => {
    // printf %s "It's 'so'-10-20…" | sha256sum
    assert.equal(normaliseParagraph('  It’s\n “so” -- 10–20...  '), "It's 'so'-10-20…")
    assert.equal(
      paragraphHash('  It’s\n “so” -- 10–20...  '),
      '9a2fe8ca00a4be1db72d8ded9b38a6cfb2a25bc116f1b5f88ef71a0748d5206b',
    )
  })

  test('differs for every word, number, sign and case', () => {
    const texts = [
      'It may fail.',
      'It will fail.',
      'It may not fail.',
      'it may fail.',
      'It may fail',
      'It may [not] fail.',
    ]
    assert.equal(new Set(texts.map(paragraphHash)).size, texts.length)
  })
})

function placed({ ruleId, place: { start, end } }: ReturnType<typeof readSource>['problems'][number]): string {
  return `${ruleId} ${start.line}:${start.column}-${end.line}:${end.column}`
}

function problemsWith(interview: string, text: string): readonly string[] {
  const corpus = readFixture({ [mdUri]: interview })
  corpus.setSource(uri, text)
  return [...corpus.problems().values()]
    .flat()
    .map((problem) => `${problem.uri} ${problem.ruleId} ${problem.data['text']}`)
    .sort()
}
