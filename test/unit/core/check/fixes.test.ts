import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import type { MemoRuleId } from '../../../../src/core/cited/rule.js'
import { applyEdits } from '../../../../src/core/check/safeFixes.js'
import { formatLocators } from '../../../../src/core/citation/citation.js'
import { pinOf } from '../../../support/pins.js'
import { inRow } from '../../../../src/core/certainty/likelihoodRow.js'
import { type LikelihoodRow, likelihoodTermsIn } from '../../../../src/core/certainty/likelihoodTerms.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { memoProblemSentence } from '../../../../src/words/problems/memoProblems.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { reedSource } from '../../../support/fixtures.js'

const corpus = readFixture()
corpus.setSource('file:///corpus/reed2021.txt', reedSource())

/** What each fix of a rule makes of a text. */
function mended(rule: MemoRuleId, text: string): readonly string[] {
  const problems = new MemoChecker(corpus).check(readMemo(text, 'markdown'), { severities: { [rule]: 'warning' } })
  return problems
    .filter(({ ruleId }) => ruleId === rule)
    .flatMap(({ fixes }) => fixes.map(({ edits }) => applyEdits(text, edits)))
}

suite('The fix that adds a locator', () => {
  const said = 'Velmark signed the Sarn Memorandum in 2019'
  const cases: readonly (readonly [rule: MemoRuleId, text: string, mended: readonly string[]])[] = [
    ['missing-locator', `${said} [@reed2021].`, [`${said} [@reed2021, para. 1].`]],
    ['missing-locator', `${said} [see @{reed2021}; @x].`, [`${said} [see @{reed2021}, para. 1; @x].`]],
    ['missing-locator', `${said}, as @reed2021 says.`, [`${said}, as @reed2021 [para. 1] says.`]],
    ['missing-locator', `${said}, as @reed2021 [@x] says.`, [`${said}, as @reed2021 [para. 1; @x] says.`]],
    ['unknown-locator', `${said} [@reed2021, p. 9, end].`, []],
    ['unknown-locator', `${said} [@reed2021, para. 9].`, [`${said} [@reed2021, para. 1].`]],
    ['unknown-locator', `${said} [@reed2021{para. 9}].`, [`${said} [@reed2021{para. 1}].`]],
    ['unknown-locator', `${said} [@reed2021, paras. 4 and 9].`, [`${said} [@reed2021, paras. 4, 1].`]],
    ['unknown-locator', `${said} [@reed2021, para. 4 and sec. 9].`, [`${said} [@reed2021, paras. 4, 1].`]],
    // Where the words stand that are quoted.
    [
      'missing-locator',
      'It is “a slow-motion bargain” [@reed2021].',
      ['It is “a slow-motion bargain” [@reed2021, para. 2].'],
    ],
    ['missing-locator', 'Nothing of this is in it [@reed2021].', []],
  ]
  for (const [rule, text, expected] of cases) {
    test(text, () => {
      const found = mended(rule, text)
      if (expected.length) assert.equal(found[0], expected[0])
      else
        assert.deepEqual(
          found.filter((one) => !one.includes('para.')),
          [],
        )
    })
  }
})

suite('A citation without a place', () => {
  const said = 'The engineers say that the dam could fail within ten years'
  for (const [text, expected] of [
    [`${said} [@reed2021].`, 'No paragraph of reed2021 is cited. Write “, para. 3” after the key.'],
    [`${said}, as @reed2021 says.`, 'No paragraph of reed2021 is cited. Write “[para. 3]” after the key.'],
    ['Nothing of this is in it [@reed2021].', 'No paragraph of reed2021 is cited. Write “, para. 1” after the key.'],
  ] as const)
    test(`is told with the place that its fix writes: ${text}`, () => {
      const told = new MemoChecker(corpus)
        .check(readMemo(text, 'markdown'))
        .filter(({ ruleId }) => ruleId === 'missing-locator')
        .map((problem) => memoProblemSentence(problem, corpus, plainEnglish))
      assert.deepEqual(told, [expected])
    })
})

suite('The fix that takes the words of the source', () => {
  const talk = reedSource()
    .replace('within ten years', 'within a year or two')
    .replace('its flow data.', 'its flow data, unless the talks fail, but not before winter. ')
    .replace('cost $40 million', 'cost the towns and the farms $40 million')
  const own = readFixture()
  own.setSource('file:///corpus/reed2021.txt', talk)
  const offered = (text: string): readonly string[] =>
    new MemoChecker(own)
      .check(readMemo(text, 'markdown'))
      .flatMap(({ fixes }) => fixes.filter(({ kind }) => /source-words|bracket-changes/.test(kind)))
      .map(({ edits }) => /“([^”]*)”/.exec(applyEdits(text, edits))?.[1] ?? '')

  test('takes the whole phrase, and never ends before what limits it', () => {
    assert.deepEqual(offered('Reed says the dam “could fail within two years” [@reed2021, para. 3].'), [
      'could fail within a year or two',
    ])
    assert.deepEqual(offered('She says “Kestria should publish its water data” [@reed2021, para. 3].'), [
      'Kestria should publish its flow data, unless the talks fail, but not before winter',
    ])
    assert.deepEqual(offered('She said “The spring floods of 2018 cost the towns” [@reed2021, para. 5].'), [
      'The spring flood of 2018 cost the towns and the farms \\$40 million',
    ])
  })

  test('is not offered where the rest of the phrase would be far longer than what is quoted', () => {
    const far = talk.replace(
      'a year or two',
      'a year or in any case before the children of those who built it have finished school there and gone to work in the mills',
    )
    own.setSource('file:///corpus/reed2021.txt', far)
    assert.deepEqual(offered('Reed says the dam “could fail within two years” [@reed2021, para. 3].'), [])
    own.setSource('file:///corpus/reed2021.txt', talk)
  })
})

test('Marks are put around no words that stop before what limits them', () => {
  const own = readFixture()
  own.setSource(
    'file:///corpus/reed2021.txt',
    reedSource().replace(
      'flow data.',
      'flow data to all the towns of the lower river every week unless the talks fail.',
    ),
  )
  const text =
    'As she has it, Kestria should publish its flow data to all the towns of the lower river every week [@reed2021, para. 3].'
  const found = new MemoChecker(own)
    .check(readMemo(text, 'markdown'))
    .filter(({ ruleId }) => ruleId === 'quotation-uncited')
  assert.equal(found.length, 1)
  assert.deepEqual(found[0]?.fixes, [])
})

suite('The fix of a quotation whose tone is another', () => {
  const cases: readonly (readonly [text: string, mended: readonly string[]])[] = [
    [
      'It is a “slow-motion *bargain* between” two [see @reed2021, para. 2].',
      ['It is a “slow-motion *bargain* between” two [see @reed2021, para. 2, emphasis added].'],
    ],
    [
      'They asked “Why has the vote slipped to the autumn.” [-@reed2021, sec. 1]',
      ['They asked “Why has the vote slipped to the autumn?” [-@reed2021, sec. 1]'],
    ],
    // All of it in italics, a remark of its own, and what is no emphasis.
    ['It is “*a slow-motion bargain*” [@reed2021, para. 2].', []],
    ['It is “a __slow-motion__ bargain” (emphasis ours) [@reed2021, para. 2].', []],
    ['It is “a slow-motion bargain.” [@reed2021, para. 2] Emphasis.', []],
    ['They asked “Why has the vote slipped to the autumn?” [-@reed2021, sec. 1]', []],
  ]
  for (const [text, expected] of cases)
    test(text, () => assert.deepEqual(mended('quotation-retouched', text), expected))
})

suite('The fix that puts a semicolon between two citations', () => {
  const cases = [
    ['So [@reed2021,@x; see @y].', 'So [@reed2021; @x; see @y].'],
    ['So [@reed2021, para. 1,\n-@{x}, p. 3].', 'So [@reed2021, para. 1; -@{x}, p. 3].'],
    ['So [see @a; @b, p. 2, @c].', 'So [see @a; @b, p. 2; @c].'],
    ['So @reed2021 [para. 1; @b, @c].', 'So @reed2021 [para. 1; @b; @c].'],
    ['So [@url:https://host.org/a,@b].', 'So [@url:https://host.org/a; @b].'],
    ['So [see @a, para. 1][cf. @b, p. 2].', 'So [see @a, para. 1; cf. @b, p. 2].'],
    ['So [@a][-@b].', 'So [@a; -@b].'],
  ] as const
  for (const [text, expected] of cases)
    test(text.replace(/\s/g, ' '), () => {
      assert.deepEqual(mended('citation-separator', text), [expected])
      assert.deepEqual(mended('citation-separator', expected), [])
    })

  test('is offered where a comma stands in a note, in quotation marks or before no key in no case', () => {
    for (const text of [
      'So [@a] [@b], as [@a](https://host.org) has it.',
      'So [@a, [as @b has it]].',
      'So [@a, “one, @b”].',
      'So [@a, me,@].',
      'So [@a, quoted in @b].',
      '@a, @b',
    ])
      assert.deepEqual(mended('citation-separator', text), [], text)
  })
})

suite('The fix that follows a claim to another paragraph', () => {
  test('gives the citation the place where the pinned claim stands now', () => {
    const [claim] = corpus.interview('reed2021')?.claims ?? []
    assert.ok(claim)
    const now = formatLocators(claim.at.map(({ ref }) => ref))
    const memo = (locator: string): string => `Velmark has half a year [@reed2021${locator}]${pinOf(claim)}.`
    assert.deepEqual(mended('stale-claim', memo(', para. 5')).slice(0, 1), [memo(now)])
    assert.equal(
      mended('stale-claim', memo(', paras. 4 and 5'))[0],
      memo(`, paras. 4 and 5, ${claim.at[0].ref.number}`),
    )
    assert.deepEqual(mended('stale-claim', memo(now)), [])
  })
})

suite('The fix that takes a key off a list', () => {
  const memo = (list: string): string => `---\n${list}\n---\n\nVelmark signed in 2019 [@reed2021, para. 1].\n`
  const cases: readonly (readonly [list: string, mended: readonly string[]])[] = [
    ['sources: [reed2021, moreau2021]', ['sources: [reed2021]']],
    ['sources: ["@moreau2021", "@reed2021"]', ['sources: ["@reed2021"]']],
    ['sources:\n  - moreau2021\n  - reed2021', ['sources:\n  - reed2021']],
    ["sources:\n  - 'moreau2021'\n  - reed2021", ['sources:\n  - reed2021']],
    ['sources: moreau2021', []],
  ]
  for (const [list, expected] of cases)
    test(JSON.stringify(list), () => assert.deepEqual(mended('unused-source', memo(list)), expected.map(memo)))
})

suite('The fix that gives the description for a protected name', () => {
  test('takes title and initials with it, and the capital of a sentence', () => {
    const cited = '[@official2020, sec. 1].'
    assert.deepEqual(mended('attribution-breach', `Dr. H. Solberg knew ${cited}`), [
      `A senior Velmark water official knew ${cited}`,
    ])
    assert.deepEqual(mended('attribution-breach', `So says Minister Solberg ${cited}`), [
      `So says a senior Velmark water official ${cited}`,
    ])
  })

  test('signs no memo as the source: in the author line there is none', () => {
    const memo = (author: string, words: string): string =>
      `---\n${author}\n---\n\n${words} knew [@official2020, sec. 1].\n`
    for (const author of ['author: H. Solberg', 'author:\n  - name: H. Solberg', 'author: [A. Brandt, H. Solberg]']) {
      assert.deepEqual(mended('attribution-breach', memo(author, 'Nobody')), [], author)
      assert.deepEqual(mended('attribution-breach', memo(author, 'So Solberg')), [
        memo(author, 'So a senior Velmark water official'),
      ])
    }
  })
})

suite('What is told of a sentence', () => {
  const cases: readonly (readonly [rule: MemoRuleId, text: string, mended: string | undefined])[] = [
    [
      'number-differs',
      'The spring flood of 2018 cost $14 million [@reed2021, para. 5].',
      'The spring flood of 2018 cost $40 million [@reed2021, para. 5].',
    ],
    [
      'number-differs',
      'The Sarn talks open in April 2022 [@reed2021, para. 4].',
      'The Sarn talks open in March 2022 [@reed2021, para. 4].',
    ],
    [
      'number-differs',
      'Velmark signed the Sarn Memorandum in 2017 [@reed2021, para. 1].',
      'Velmark signed the Sarn Memorandum in 2019 [@reed2021, para. 1].',
    ],
    [
      'number-differs',
      'The spring flood of 2018 cost €40 million [@reed2021, para. 5].',
      'The spring flood of 2018 cost $40 million [@reed2021, para. 5].',
    ],
    [
      'voice-dropped',
      'The dam could fail within ten years [@reed2021, para. 3].',
      'The dam could fail within ten years, according to Kestrian engineers [@reed2021, para. 3].',
    ],
    [
      'conflicts-with-source',
      'The spring flood of 2018 did not cost $40 million [@reed2021, para. 5].',
      'The spring flood of 2018 did cost $40 million [@reed2021, para. 5].',
    ],
    [
      'conflicts-with-source',
      'The Basin Commission should wait for the “Sarn talks” [@reed2021, para. 4].',
      'The Basin Commission should not wait for the “Sarn talks” [@reed2021, para. 4].',
    ],
    // Only a hint: the sentence may say the same in other words, and those of the source are right in any case.
    [
      'conflicts-with-source',
      'By all means the Basin Commission should wait for the outcome of the Sarn talks [@reed2021, para. 4].',
      '“It should not wait for the Sarn talks” [@reed2021, para. 4].',
    ],
    [
      'certainty-inflated',
      'It is almost certain that Velmark signs the treaty before winter [@reed2021, para. 2].',
      '“Indications so far are that Velmark will sign before the first snow” [@reed2021, para. 2].',
    ],
    [
      'estimate-in-their-mouth',
      'Reed judged it likely that Velmark would sign before winter [@reed2021, para. 2].',
      '“Indications so far are that Velmark will sign before the first snow” [@reed2021, para. 2].',
    ],
    [
      'wrong-voice',
      'According to Moreau, the treaty is a bargain between unequal partners [@reed2021, para. 2].',
      'According to Reed, the treaty is a bargain between unequal partners [@reed2021, para. 2].',
    ],
    // Another given name stands before it, which is not Reed’s.
    [
      'wrong-voice',
      'According to Paul Moreau, the bargain is between unequal partners [@reed2021, para. 2].',
      undefined,
    ],
    [
      'said-elsewhere',
      'The spring flood of 2018 cost $40 million [@reed2021, paras. 3, 4].',
      'The spring flood of 2018 cost $40 million [@reed2021, paras. 3, 4, 5].',
    ],
    [
      'quotation-retouched',
      'It “covers flood alarms only [and it is a fraud]” [@reed2021, para. 1].',
      'It “covers flood alarms only” [@reed2021, para. 1].',
    ],
    // Something else is cited or quoted in the sentence, which would be lost.
    [
      'conflicts-with-source',
      'The River Guard may fight the outcome, and the commission ought to wait for the “Sarn talks” [@reed2021, para. 4].',
      undefined,
    ],
  ]
  for (const [rule, text, expected] of cases)
    test(`${expected === undefined ? 'is left to the writer where no mend is safe' : 'is mended with what the source says'}: ${text}`, () =>
      assert.equal(mended(rule, text)[0], expected))
})

suite('The fix that makes a judgement the memo’s own', () => {
  test('stands only where the sentence goes on', () => {
    const [, mend] = mended(
      'estimate-in-their-mouth',
      'Reed judged it likely that Velmark would sign before winter [@reed2021, para. 2].',
    )
    assert.equal(mend, 'We assess it likely that Velmark would sign before winter [@reed2021, para. 2].')
    assert.deepEqual(
      mended(
        'estimate-in-their-mouth',
        'The talks would probably open in March 2022, Reed said [@reed2021, para. 4]<!--c:talks-in-march~18b1d1-->.',
      ),
      [],
    )
  })
})

suite('A word at the start of a sentence', () => {
  test('loses its capital behind an opening where it is a word, and keeps it where it is a name', () => {
    const mend = (subject: string, text = ''): string | undefined =>
      mended('certainty-inflated', `${subject} will sign the treaty before winter [@reed2021, para. 2].${text}`).at(-1)
    assert.match(mend('Velmark') ?? '', /^We assess that Velmark will/)
    assert.match(
      mend('Ministers of Velmark', ' The ministers know.') ?? '',
      /^We assess that ministers of Velmark will/,
    )
  })
})

suite('A term of likelihood in another row', () => {
  const cases: readonly (readonly [text: string, row: LikelihoodRow, result: string | undefined])[] = [
    ['There is a remote chance of it.', 'likelihood', 'There is almost no chance of it.'],
    ['There is almost no chance of it.', 'probability', 'There is a remote chance of it.'],
    ['A roughly even chance remains.', 'probability', undefined],
    ['It is highly improbable that it fails.', 'likelihood', 'It is very unlikely that it fails.'],
    ['Probably it fails.', 'likelihood', 'Likely it fails.'],
    ['It is nearly certain to fail.', 'likelihood', 'It is almost certain to fail.'],
    ['It will almost certainly fail.', 'probability', 'It will nearly certainly fail.'],
    ['It is most unlikely that it fails.', 'likelihood', 'It is very unlikely that it fails.'],
    ['It is likely that it fails.', 'probability', 'It is probable that it fails.'],
    // No other form would stand there.
    ['It is likely to fail.', 'probability', undefined],
    ['It is likely that it fails.', 'likelihood', undefined],
  ]
  for (const [text, row, expected] of cases) {
    test(`${text} → ${expected ?? 'as it is'}`, () => {
      const [term] = likelihoodTermsIn(text)
      assert.ok(term)
      const edit = inRow(text, term, row)
      assert.equal(edit && applyEdits(text, [edit]), expected)
    })
  }
})

suite('The fix that gives confidence a sentence of its own', () => {
  const cases: readonly (readonly [text: string, mended: readonly string[]])[] = [
    [
      'We assess with low confidence that Velmark is likely to sign the treaty.',
      ['We assess that Velmark is likely to sign the treaty. Our confidence in this judgement is low.'],
    ],
    [
      'Velmark, with moderate confidence, is likely to sign [@reed2021, para. 2].',
      ['Velmark is likely to sign [@reed2021, para. 2]. Our confidence in this judgement is moderate.'],
    ],
    ['With high confidence we judge it likely that Velmark signs.', []],
    ['- likely, with low confidence', []],
  ]
  for (const [text, expected] of cases) test(text, () => assert.deepEqual(mended('mixed-estimate', text), expected))
})

suite('The fix that lets another voice speak as well', () => {
  test('cites it beside what it is most like in the section', () => {
    const text =
      '# The treaty\n\nThe treaty is a bargain of unequals [@reed2021, para. 2]. After its elections Velmark returns to the treaty [@reed2021, para. 2]. ' +
      'It might be the last chance to share the cost [@reed2021, para. 5]. The partners are unequal [@reed2021, para. 2].\n'
    const [first, ...more] = mended('single-source', text)
    assert.deepEqual(more, [])
    assert.match(first ?? '', /; @moreau2021, paras?\. [\d, ]+\]/)
  })
})

test('A question stands for its answers as well: what one of them says is not told to be elsewhere', () => {
  const text = 'The spring flood of 2018 cost $40 million [@reed2021, sec. 3].'
  const told = new MemoChecker(corpus).check(readMemo(text, 'markdown')).map(({ ruleId }) => ruleId)
  assert.deepEqual(told, [])
})
