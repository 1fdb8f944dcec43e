import assert from 'node:assert/strict'
import { isDate, isDay, readPassageRef, readWords, unquote } from '../../../../../src/core/corpus/read/values.js'
import { readCorpusFile } from '../../../../../src/core/corpus/read/corpusFile.js'
import { glossaryUri, interviewUri, readExample } from './example.js'

suite('Values of a corpus file', () => {
  const dates: readonly (readonly [text: string, isDate: boolean, isDay: boolean])[] = [
    ['2024', true, false],
    ['2024-03', true, false],
    ['2024-03-12', true, true],
    ['2024-02-29', true, true],
    ['2023-02-29', false, false],
    ['1900-02-29', false, false],
    ['2000-02-29', true, true],
    ['2024-13', false, false],
    ['2024-00', false, false],
    ['2024-04-31', false, false],
    ['2024-4-3', false, false],
    ['24', false, false],
    ['1999-05/1999-07', true, false],
    ['1999/1999-07', true, false],
    ['1999-07/1999-05', false, false],
    ['1999/', false, false],
    ['1999-05-01/2000', true, false],
    ['12 March 2024', false, false],
    ['', false, false],
  ]
  for (const [text, date, day] of dates) {
    test(`“${text}” is ${date ? 'a' : 'no'} date and ${day ? 'a' : 'no'} day`, () => {
      assert.deepEqual([isDate(text), isDay(text)], [date, day])
    })
  }

  const passages: readonly (readonly [text: string, kind: string | undefined, number?: number])[] = [
    ['¶2', 'paragraph', 2],
    ['¶ 12', 'paragraph', 12],
    ['para. 2', 'paragraph', 2],
    ['paragraph 2', 'paragraph', 2],
    ['P2', 'paragraph', 2],
    ['Q3', 'question', 3],
    ['sec. 3', 'question', 3],
    ['section 3', 'question', 3],
    ['SF1', 'standfirst', 1],
    ['standfirst 1', 'standfirst', 1],
    ['¶0', undefined],
    ['¶', undefined],
    ['p. 2', undefined],
    ['paras. 2-3', undefined],
    ['2', undefined],
  ]
  for (const [text, kind, number] of passages) {
    test(`“${text}” is ${kind ?? 'no passage'}`, () => {
      assert.deepEqual(readPassageRef(text), kind && { kind, number })
    })
  }

  const words: readonly (readonly [text: string, first?: string, last?: string])[] = [
    ['“By winter, if … accord is ratified”', 'By winter, if', 'accord is ratified'],
    ['"By winter, if ... accord is ratified"', 'By winter, if', 'accord is ratified'],
    ['“No more”', 'No more', 'No more'],
    ['“By winter,\n    if … accord\n    is ratified”', 'By winter, if', 'accord is ratified'],
    ['“he said "no" … and left”', 'he said "no"', 'and left'],
    ['“has become “one of … loose ends.””', 'has become “one of', 'loose ends.”'],
    ['“a wait… … it ends”', 'a wait…', 'it ends'],
    ['“one … two … three”'],
    ['“one” … “two”'],
    ['"one" … "two"'],
    ['“… two”'],
    ['“one …”'],
    ['“”'],
    ['one … two'],
    [''],
  ]
  for (const [text, first, last] of words) {
    test(`${text || 'nothing'} gives ${first === undefined ? 'no words' : `“${first}” and “${last}”`}`, () => {
      assert.deepEqual(readWords(text), first === undefined ? undefined : { first, last })
    })
  }

  const quoted: readonly (readonly [text: string, bare: string])[] = [
    ['“may well”', 'may well'],
    ['"may well"', 'may well'],
    ['may well', 'may well'],
    ['“may” or “could”', '“may” or “could”'],
    ['"may" or "could"', '"may" or "could"'],
    ['“they call it “likely” here”', 'they call it “likely” here'],
  ]
  for (const [text, bare] of quoted)
    test(`${text} is ${bare} without its marks`, () => assert.equal(unquote(text), bare))

  const { interview, glossary } = readExample()

  test('spaces at the end of a line mean nothing', () => {
    const read = (uri: string, text: string): unknown => {
      const { document, problems } = readCorpusFile(uri, text.replaceAll(/(?<!-)\n/g, '  \t\n'))
      return [
        JSON.parse(JSON.stringify(document, (name, value: unknown) => (/span|body/.test(name) ? 0 : value))),
        problems,
      ]
    }
    for (const [uri, text] of [
      [interviewUri, interview],
      [glossaryUri, glossary],
    ] as const) {
      const { document } = readCorpusFile(uri, text)
      const plain: unknown = JSON.parse(
        JSON.stringify(document, (name, value: unknown) => (/span|body/.test(name) ? 0 : value)),
      )
      assert.deepEqual(read(uri, text), [plain, []])
    }
  })

  test('braces of a passage give its voice, page, time and terms, in version 1 of the format its hash as well', () => {
    const hash = 'ab12'.repeat(16)
    const text = interview
      .replace('interview/3', 'interview/1')
      .replace('again”', `again” {voice=questioner page=12 time=00:14:03\n  terms=background sha256=${hash}}`)
    const { document, problems } = readCorpusFile(interviewUri, text)
    assert.deepEqual(problems, [])
    assert.equal(document?.kind, 'interview')
    const { span, ...passage } = document.passages[3] ?? { span: undefined }
    assert.ok(span)
    assert.deepEqual(passage, {
      ref: { kind: 'paragraph', number: 2 },
      voice: 'questioner',
      first: 'By winter, if',
      last: 'be running again',
      question: 1,
      page: '12',
      time: '00:14:03',
      sha256: hash,
      terms: 'background',
    })
    const short = readCorpusFile(interviewUri, text.replace(hash, 'ab12')).problems
    assert.deepEqual(
      short.map(({ ruleId }) => ruleId),
      ['field-malformed'],
    )
  })

  test('a claim keeps its date with the words it was resolved from, its caveat, several anchors and links', () => {
    const more = `- at: ¶1 “The government in … vote yet”
- when: 2023-11/2024-01 “this winter”
- caveat: “as far as I know”
- contradicts: brandt2023#no-vote, norland-delay
`
    const text = interview.replace('- kind: forecast\n', `- kind: forecast\n${more}`)
    const { document, problems } = readCorpusFile(interviewUri, text)
    assert.deepEqual(problems, [])
    assert.equal(document?.kind, 'interview')
    const [claim] = document.claims
    assert.deepEqual(claim?.when, { date: '2023-11/2024-01', words: 'this winter' })
    assert.equal(claim.caveat, 'as far as I know')
    assert.deepEqual(claim.contradicts, ['brandt2023#no-vote', 'norland-delay'])
    assert.deepEqual(
      claim.at.map(({ ref, first }) => [ref.kind, ref.number, first]),
      [
        ['paragraph', 2, 'By winter, if'],
        ['paragraph', 1, 'The government in'],
      ],
    )
    assert.equal(claim.voice, 'okafor')
  })

  test('what an entry holds: several sources, several names with what holds of each, ids', () => {
    const more = `- definition: Wide.
  And deep. [@okafor2024, para. 1; general;
  @okafor2024, sec. 1]
- alias: V.S. (case, ambiguous)
- alias: Strait of Vell
- within: estmark [general]
`
    const { document, problems } = readCorpusFile(glossaryUri, `${glossary}${more}`)
    assert.deepEqual(problems, [])
    assert.equal(document?.kind, 'glossary')
    const entry = document.entries.at(-1)
    assert.equal(entry?.definitions[1]?.value, 'Wide. And deep.')
    assert.deepEqual(
      entry.definitions[1].sources.map((source) => (source.kind === 'general' ? 'general' : source.ref.kind)),
      ['paragraph', 'general', 'question'],
    )
    assert.deepEqual(
      entry.aliases.map(({ text, caseSensitive, ambiguous }) => [text, caseSensitive, ambiguous]),
      [
        ['V.S.', true, true],
        ['Strait of Vell', false, false],
      ],
    )
    assert.equal(entry.within?.value, 'estmark')
  })
})
