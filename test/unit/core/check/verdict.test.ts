import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import type { MemoProblem } from '../../../../src/core/cited/rule.js'
import { mendSafely } from '../../../../src/core/check/safeFixes.js'
import { type MemoLanguage, readMemo } from '../../../../src/core/memo/memo.js'
import { nearestKeys } from '../../../../src/core/citation/nearestKeys.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { reedSource } from '../../../support/fixtures.js'

/** The rules on quotations that tell something, with a text of the interview that may lack paragraphs. */
function rulesIn(text: string, source = reedSource()): readonly string[] {
  return problemsOf(text, source).map(({ ruleId }) => ruleId)
}

function problemsOf(text: string, source = reedSource(), language: MemoLanguage = 'markdown'): readonly MemoProblem[] {
  const corpus = readFixture()
  if (source) corpus.setSource('file:///corpus/reed2021.txt', source)
  const problems = new MemoChecker(corpus).check(readMemo(text, language))
  return problems.filter(({ ruleId }) => ruleId.startsWith('quotation-'))
}

suite('The verdict on a quotation', () => {
  const withoutFour = reedSource().replace(/\[¶4\]\n.*\n\n/, '')

  test('is “altered” where the text lacks paragraphs, but not the one that is cited', () => {
    const text = 'It is “a slow bargain of three partners” [@reed2021, para. 2].\n'
    assert.deepEqual(rulesIn(text, withoutFour), ['quotation-altered'])
  })

  test('leaves whose words they are out of a block, before and behind what is cited, but nothing that is said', () => {
    const of = (end: string): readonly string[] =>
      rulesIn(`> In my view the treaty is a slow-motion bargain between unequal partners.${end}\n`)
    const cited = '[@reed2021, para. 2]'
    for (const name of ['— Anna Reed', '-- a scholar of rivers', '— Reed, 2021.']) {
      assert.deepEqual(of(` ${cited}\n>\n> ${name}`), [], name)
      assert.deepEqual(of(`\n>\n> ${name} ${cited}`), [], name)
      assert.deepEqual(of(`\n> ${name}`), ['quotation-uncited'], name)
    }
    assert.deepEqual(of(`\n> — They never paid. ${cited}`), ['quotation-altered'])
  })

  test('holds in each paragraph of a quotation over several, whose last alone is closed and cited', () => {
    const of = (first: string, second: string): string =>
      `Reed says: “In my view the treaty is a slow-motion bargain between ${first}.\n\n${second} so far are that Velmark will sign” [@reed2021, para. 2].\n`
    for (const mark of ['“', '']) {
      assert.deepEqual(rulesIn(of('unequal partners', `${mark}Indications`)), [])
      assert.deepEqual(rulesIn(of('equal partners', `${mark}Indications`)), ['quotation-altered'])
      assert.deepEqual(rulesIn(of('unequal partners', `${mark}All indications`)), ['quotation-altered'])
    }
  })

  test('holds between the marks of any typography, mixed ones too, and around marks within them', () => {
    const pairs = [
      '“ ”',
      '„ “',
      '„ ”',
      '« »',
      '» «',
      '» »',
      '‘ ’',
      '‚ ‘',
      '‹ ›',
      '› ‹',
      '「 」',
      '” ”',
      '" "',
      "' '",
      '“ "',
      '" ”',
    ]
    for (const pair of pairs) {
      const [open = '', close = ''] = pair.split(' ')
      const said = (words: string): string => `She expects it ${open}${words}${close} [@reed2021, para. 2].\n`
      assert.deepEqual(rulesIn(said('a slow bargain of three partners')), ['quotation-altered'], pair)
      assert.deepEqual(rulesIn(said('before the first snow')), [], pair)
    }
    const nested = 'She says "a slow bargain, and I quote, \'of "three partners" in all\'" [@reed2021, para. 2].\n'
    const [altered, ...more] = problemsOf(nested)
    assert.equal(altered?.ruleId, 'quotation-altered')
    assert.equal(nested.slice(altered.span.start, altered.span.end).length > 40, true)
    assert.deepEqual(more, [])
  })

  test('is of the author named before the words where each is, and of those behind them elsewhere', () => {
    const [reed, moreau] = ['@reed2021 [para. 2]', '@moreau2021 [para. 1]']
    const both = `${reed} expects it “before the first snow”, while ${moreau} calls it “a slow bargain of three”.\n`
    assert.deepEqual(
      problemsOf(both).map(({ data }) => 'key' in data && data.key),
      ['moreau2021'],
    )
    assert.deepEqual(rulesIn(`“before the first snow”, expects ${reed}, and “before the first snow”, too.\n`), [])
  })

  test('takes two quotations of several sentences each for one that what stands behind them is cited for', () => {
    const [first, second] = ['unequal partners. Indications so far are', 'will sign before the first snow']
    assert.deepEqual(
      rulesIn(`It is “${first}” and “partners. Indications so far”, and it “${second}” [@reed2021, para. 2].\n`),
      [],
    )
  })

  test('holds between the marks of LaTeX, in plain text too, and what is taken from a quotation leaves none behind', () => {
    for (const [open, close] of [
      ['``', "''"],
      ['`', "'"],
    ] as const) {
      const said = (words: string): string =>
        `She expects ${open}snow${close} and ${open}${words}${close} [@reed2021, para. 2].\n`
      assert.deepEqual(rulesIn(said('before the first snow')), [], open)
      const wrong = said('a slow bargain of three partners')
      for (const language of ['markdown', 'plaintext'] as const)
        assert.deepEqual(
          problemsOf(wrong, reedSource(), language).map(({ ruleId }) => ruleId),
          ['quotation-altered'],
          open,
        )
      const dropped = problemsOf(wrong)[0]?.fixes.find(({ kind }) => kind === 'drop-quotation-marks')?.edits ?? []
      assert.deepEqual(
        dropped.map(({ replace }) => wrong.slice(replace.start, replace.end)),
        [open, close],
      )
    }
    assert.deepEqual(rulesIn("The key `x' = five six seven` is code [@reed2021, para. 2].\n"), [])
  })

  test('takes no apostrophe for a mark', () => {
    for (const words of [
      "In the '90s the ministers' views on the council's farmers' rights changed",
      "The farmers' view, and the ministers' view, is plain, 'til the states' vote",
      'The 5" pipe and the 6" pipe of the farmers are old',
      'Nobody in the council’s office, nor in the farmers’ one, expects it',
    ])
      assert.deepEqual(rulesIn(`${words} [@reed2021, para. 2].\n`), [], words)
  })

  test('is “unchecked” in the title and the abstract of the front matter, which documents show without the citation', () => {
    const memo = (matter: string): string => `---\n${matter}\nlang: en\n---\n\nVelmark signed.\n`
    const quoted = 'Reed expects it “long after the snow” [@reed2021, para. 2].'
    for (const matter of [`abstract: ${quoted}`, `abstract: |\n  Rain.\n\n  ${quoted}`, `title: "${quoted}"`])
      assert.deepEqual(rulesIn(memo(matter)), ['quotation-unchecked'], matter)
    for (const matter of [`abstract: Write to reed@reed2021`, `abstract: Of @nobody2021`, `header: ${quoted}`])
      assert.deepEqual(rulesIn(memo(matter)), [], matter)
  })

  test('is “unchecked” where the paragraph that is cited is not here, be it two words', () => {
    assert.deepEqual(rulesIn('She fears “slow pushback” [@reed2021, para. 4].\n', withoutFour), ['quotation-unchecked'])
    assert.deepEqual(rulesIn('She fears “little pushback” [@reed2021, para. 4].\n'), [])
  })

  test('leaves titles alone', () => {
    assert.deepEqual(rulesIn('Reed, later of “The River That We Share”, agrees [@reed2021, para. 2].\n'), [])
    assert.deepEqual(rulesIn('Reed, later of “The River That We Share”, agrees [@reed2021, para. 2].\n', ''), [])
  })

  test('looks at every citation that stands behind the words', () => {
    assert.deepEqual(rulesIn('It is “a slow-motion bargain” [@moreau2021, para. 1; @reed2021, para. 2].\n'), [])
  })
})

suite('What counts as a quotation', () => {
  const wrong = 'a slow-motion bargain between equal partners. Indications so far are that Velmark will sign'

  test('several sentences in one pair of marks', () => {
    assert.deepEqual(rulesIn(`It is “${wrong}” [@reed2021, para. 2].\n`), ['quotation-altered'])
    assert.deepEqual(rulesIn(`It is “${wrong.replace(' equal', ' unequal')}” [@reed2021, para. 2].\n`), [])
  })

  test('an ellipsis before a capital', () => {
    const spliced = '“[T]he treaty is a slow-motion bargain … Kestria should publish its flow data”'
    assert.deepEqual(rulesIn(`She says ${spliced} [@reed2021, para. 2].\n`), ['quotation-altered'])
  })

  test('quoted lines, cited in them, at the end of what stands before them or alone right below them', () => {
    for (const memo of [
      '> It should wait for the Sarn talks. [@reed2021, para. 4]\n',
      'She said [@reed2021, para. 4]:\n\n> It should wait for the Sarn talks.\n',
      'She said:\n\n> It should wait for the Sarn talks.\n\n[@reed2021, para. 4]\n',
      'She said [@reed2021, para. 4].\n\n> It should wait for the Sarn talks.\n',
      'She said [@reed2021, para. 4]\n\n> It should wait for the Sarn talks.\n',
      'She said: [@reed2021, para. 4].\n\n> It should wait for the Sarn talks.\n',
      'She said.[^n]\n\n> It should wait for the Sarn talks.\n\n[^n]: [@reed2021, para. 4].\n',
      'She said:[^n]\n\n> It should wait for the Sarn talks.\n\n[^n]: [@reed2021, para. 4].\n',
    ]) {
      assert.deepEqual(rulesIn(memo), ['quotation-altered'], memo)
      assert.deepEqual(rulesIn(memo.replace('should wait', 'should not wait')), [], memo)
    }
  })

  test('quoted lines with who said them below or behind them, or before what each says', () => {
    for (const memo of [
      '> It should wait for the Sarn talks.\n>\n> --- Anna Reed [@reed2021, para. 4]\n',
      '> It should wait for the Sarn talks.\n> – Anna Reed, in 2021 [@reed2021, para. 4]\n',
      '> It should wait for the Sarn talks. (Anna Reed [@reed2021, para. 4])\n',
      '> **Reed:** It should wait for the Sarn talks. [@reed2021, para. 4]\n',
      '> Q: What is the Basin Commission for, then?\n>\n> Anna Reed: It should wait for the Sarn talks.\n>\n> [@reed2021, sec. 3; @reed2021, para. 4]\n',
    ]) {
      assert.deepEqual(rulesIn(memo), ['quotation-altered'], memo)
      assert.deepEqual(rulesIn(memo.replace('should wait', 'should not wait')), [], memo)
    }
  })

  test('but not the memo’s own words set apart', () => {
    assert.deepEqual(rulesIn('> Note: the Commission waits for nobody, whatever it is for [@reed2021, para. 4].\n'), [])
    const below = '\n\n> The Commission waits for nobody, whatever it is for.\n'
    assert.deepEqual(rulesIn(`In para. 4 [@reed2021, para. 4] she does not say it.${below}`), [])
  })

  test('words that a note cites, wherever it stands', () => {
    for (const [quoted, rules] of [
      ['should not wait for the Sarn talks', []],
      ['should soon wait for the Sarn talks', ['quotation-altered']],
      ['would not go that far. Kestria should publish', ['quotation-misplaced']],
    ] as const)
      for (const note of [
        '[@reed2021, para. 4].',
        'Anna Reed, in 2021 [@reed2021, para. 4].',
        '@reed2021 [para. 4].',
      ]) {
        const memo = `It “${quoted}.”[^n] So it goes on.\n\nMore.\n\n[^n]: ${note}\n\n[^m]: See [@reed2021, para. 1].\n`
        assert.deepEqual(rulesIn(memo), rules, memo)
      }
    assert.deepEqual(rulesIn('It “should not wait for the Sarn talks.”[^n]\n\n[^n]: As she says.\n'), [
      'quotation-uncited',
    ])
  })

  test('but not the memo’s own irony of a word or two', () => {
    assert.deepEqual(rulesIn('This “rather fine” treaty binds nobody [@reed2021, para. 2].\n'), [])
  })

  test('which is only a hint where the words stand in another paragraph', () => {
    for (const [memo, severity] of [
      ['It may “fail” in time [@reed2021, para. 2].\n', 'hint'],
      ['These “unequal partners” met in 2021 [@reed2021, para. 3].\n', 'hint'],
      ['Reed spoke of “unequal partners” in 2021 [@reed2021, para. 3].\n', 'error'],
      ['The “slow-motion bargain” was made in 2021 [@reed2021, para. 3].\n', 'error'],
      ['---\nlang: de\n---\n\nReed spricht von „unequal partners“ [@reed2021, para. 3].\n', 'error'],
    ] as const)
      assert.deepEqual(
        problemsOf(memo).map((one) => [one.ruleId, one.severity]),
        [['quotation-misplaced', severity]],
        memo,
      )
  })

  test('and the words kept with a claim are confirmed without the text, a caveat too', () => {
    assert.deepEqual(rulesIn('“My understanding is” that they open [@reed2021, para. 4].\n', ''), [])
  })
})

suite('Words that stand nowhere', () => {
  const problemsIn = (text: string, source = reedSource()): readonly MemoProblem[] => {
    const corpus = readFixture()
    corpus.setSource('file:///corpus/reed2021.txt', source)
    return new MemoChecker(corpus).check(readMemo(text, 'markdown'))
  }

  test('may be a translation where the memo is in another language, and are altered where they are nearly the source’s', () => {
    const french = (quoted: string): readonly (readonly [string, unknown])[] =>
      problemsIn(`---\nlang: fr\n---\n\nReed dit que « ${quoted} » [@reed2021, para. 2].\n`).map(({ ruleId, data }) => [
        ruleId,
        'reason' in data ? data.reason : undefined,
      ])
    assert.deepEqual(french('le traité est un marché lent'), [['quotation-unchecked', 'translated']])
    assert.deepEqual(french('a slow-motion bargain between equal partners'), [['quotation-altered', undefined]])
    assert.deepEqual(rulesIn('Reed calls it “a rapid deal of three good friends” [@reed2021, para. 2].\n'), [
      'quotation-altered',
    ])
  })

  test('are compared with the paragraph that is cited, where others are no nearer', () => {
    const source = reedSource().replace(
      'What is the Basin Commission for, then?',
      'Do the talks open each March, then?',
    )
    const refs = problemsIn('It is that “talks open late March” [@reed2021, para. 4].\n', source).map((problem) =>
      problem.ruleId === 'quotation-altered' ? problem.data.nearest?.ref : undefined,
    )
    assert.deepEqual(refs, [{ kind: 'paragraph', number: 4 }])
  })

  test('are mended neither within a quotation that nobody closes', () => {
    const open = problemsIn('She says “the dam could fail within ten years, and I would [@moreau2021, para. 1].\n')
    const found = open.filter(({ ruleId }) => ruleId === 'quotation-uncited')
    assert.equal(found.length, 1)
    assert.deepEqual(
      found.flatMap(({ fixes }) => fixes),
      [],
    )
  })

  test('nor at a paragraph that does not exist, but for words that prove where they stand', () => {
    const mended = (text: string): string => mendSafely(text, problemsIn(text)).text
    const quoting = 'It “should not wait for the Sarn talks” [@reed2021, para. 99].\n'
    assert.equal(mended(quoting), quoting.replace('99', '4'))
    const saying = 'Reed said in 2021 that the spring flood cost $40 million [@reed2021, para. 99].\n'
    assert.equal(mended(saying), saying)
  })
})

suite('A word or two in quotation marks', () => {
  const found = (text: string): readonly string[] => {
    const corpus = readFixture()
    corpus.setSource('file:///corpus/reed2021.txt', reedSource())
    const problems = new MemoChecker(corpus).check(readMemo(text, 'markdown'))
    return problems.flatMap(({ ruleId, severity }) => (ruleId === 'quotation-altered' ? [severity] : []))
  }
  const told = (words: string): string => `Reed said in 2021 that it was “${words}” [@reed2021, para. 3].\n`

  test('are wrong with another number than the paragraph that is cited has', () => {
    assert.deepEqual(found(told('twelve years')), ['error'])
    assert.deepEqual(found(told('ten years')), [])
  })

  test('are a hint where the paragraph has no such word, and somebody is said to have said it', () => {
    assert.deepEqual(found(told('rusty')), ['hint'])
    assert.deepEqual(found(told('Never.')), ['hint'])
    assert.deepEqual(found(told('engineer')), [])
    assert.deepEqual(found('The “rusty” dam is old [@reed2021, para. 3].\n'), [])
    assert.deepEqual(found('Reed never called it “rusty” [@reed2021, para. 3].\n'), [])
    assert.deepEqual(found(told('rusty').replace('para. 3', 'paras. 3-4')), [])
    assert.deepEqual(found(told('Halvard')), [])
  })
})

suite('The fix that takes the words of the source', () => {
  const corpus = readFixture()
  corpus.setSource('file:///corpus/reed2021.txt', reedSource())
  const mended = (text: string): readonly string[] =>
    new MemoChecker(corpus)
      .check(readMemo(text, 'markdown'))
      .flatMap(({ fixes }) =>
        fixes.flatMap(({ kind, edits }) => (kind === 'use-source-words' ? edits.map((edit) => edit.text) : [])),
      )

  const cases: readonly (readonly [quoted: string, words: string])[] = [
    ['the dam could fail within ten months', 'the dam could fail within ten years'],
    ['a weir could fail within ten years', 'the dam could fail within ten years'],
    ['my view the treaty is a slow-motion bargain', 'my view the treaty is a slow-motion bargain'],
    ['Kestria should publish its flow figures', 'Kestria should publish its flow data'],
    ['They should publish its flow data', 'Kestria should publish its flow data'],
  ]
  for (const [quoted, words] of cases)
    test(`leaves no word out: ${quoted}`, () =>
      assert.deepEqual(mended(`So “${quoted}” [@reed2021, paras. 2, 3].\n`), quoted === words ? [] : [words]))
})

suite('A key that leaves out a second name', () => {
  test('is near', () => {
    assert.deepEqual(nearestKeys('hale2016', ['halelong2016', 'halelong2017', 'varga2016']), ['halelong2016'])
  })
})
