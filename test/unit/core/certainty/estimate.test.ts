import assert from 'node:assert/strict'
import { assertionIn } from '../../../../src/core/certainty/assertion.js'
import { commitmentOfClaim } from '../../../../src/core/certainty/claimCommitment.js'
import { commitmentOf, isStronger, weakestIn } from '../../../../src/core/certainty/hedging.js'
import { isOwnJudgement } from '../../../../src/core/certainty/ownJudgement.js'
import { firstPastIn, pastOf, presentOf } from '../../../../src/core/certainty/tense.js'
import { likelihoodTermsIn } from '../../../../src/core/certainty/likelihoodTerms.js'
import type { Likelihood, Span } from '../../../../src/core/model.js'
import { fixture } from '../../../support/fixtureCorpus.js'

const words = (text: string, span: Span | undefined): string | undefined => span && text.slice(span.start, span.end)

suite('Terms of likelihood', () => {
  const table: readonly (readonly [string, Likelihood])[] = [
    ['It is almost certain to rain.', 'almost certain'],
    ['Rain is nearly certain.', 'almost certain'],
    ['Rain is very likely.', 'very likely'],
    ['Rain is highly probable.', 'very likely'],
    ['It will probably rain.', 'likely'],
    ['There is a roughly even chance of rain.', 'roughly even chance'],
    ['Rain is not likely.', 'unlikely'],
    ['Rain is improbable.', 'unlikely'],
    ['Rain is highly unlikely.', 'very unlikely'],
    ['There is a remote chance of rain.', 'almost no chance'],
  ]
  for (const [text, value] of table)
    test(`${text} is “${value}” and nothing else`, () => {
      assert.deepEqual(
        likelihoodTermsIn(text).map((one) => one.value),
        [value],
      )
    })

  test('know the row of the table that they stand in, and none for a synonym', () => {
    const rows = ['likely', 'probable', 'highly unlikely'].map((word) => likelihoodTermsIn(`It is ${word}.`)[0]?.row)
    assert.deepEqual(rows, ['likelihood', 'probability', undefined])
    assert.equal(likelihoodTermsIn('There is a remote chance.')[0]?.row, 'probability')
  })

  test('are none where they compare or describe', () => {
    for (const text of ['Rain is more likely than snow.', 'The likely winner spoke.', 'How likely is rain?'])
      assert.deepEqual(likelihoodTermsIn(text), [], text)
  })
})

suite('Words of doubt', () => {
  const table: readonly (readonly [string, string])[] = [
    ['It may rain', 'possible'],
    ['Rain cannot be ruled out', 'possible'],
    ['It is not certain that it rains', 'possible'],
    ['If the wind turns it rains', 'possible'],
    ['It could well rain', 'likely'],
    ['It seems to rain', 'likely'],
    ['Indications so far are that it rains', 'likely'],
    ['She expects it to rain', 'likely'],
    ['It is very unlikely to rain', 'very likely'],
  ]
  for (const [text, commitment] of table)
    test(`“${text}” goes as far as “${commitment}”`, () => {
      assert.equal(weakestIn(text)?.commitment, commitment)
    })

  test('are not seen in a month, in strength or in plain telling', () => {
    for (const text of ['It rained on May 4', 'It rained in the valley', 'There is no chance of rain'])
      assert.equal(weakestIn(text), undefined, text)
  })

  test('go as far one way as the other', () => {
    assert.equal(commitmentOf('unlikely'), commitmentOf('likely'))
    assert.ok(isStronger(commitmentOf('almost no chance'), commitmentOf('very likely')))
    assert.ok(!isStronger(commitmentOf('roughly even chance'), commitmentOf('unlikely')))
  })
})

suite('Words that leave no doubt', () => {
  const table: readonly (readonly [string, string])[] = [
    ['The dam will not fail', 'will not fail'],
    ['The dam is going to fail', 'is going to fail'],
    ['The engineer said that the dam would fail', 'would fail'],
    ['The dam will certainly fail', 'will certainly fail'],
    ['The report shows that the dam fails', 'shows'],
    ['She confirmed in 2011 that the dam fails', 'confirmed'],
    ['The cabinet has decided to wait', 'has decided'],
    ['He ruled out a flood', 'ruled out'],
    ['The dam is bound to fail', 'is bound to'],
  ]
  for (const [text, found] of table)
    test(`in “${text}” are “${found}”`, () => {
      assert.equal(words(text, assertionIn(text)?.span), found)
    })

  test('are none where nobody says so', () => {
    for (const text of [
      'She did not say that the dam will fail',
      'The dam would fail',
      'A table shows the fall',
      'The political will is there',
    ])
      assert.equal(assertionIn(text), undefined, text)
  })
})

suite('The tense of a clause', () => {
  test('is past where the verb of a forecast is done', () => {
    assert.equal(
      words('Velmark has already signed it', pastOf('sign', 'Velmark has already signed it')),
      'has already signed',
    )
    assert.equal(words('They took it', pastOf('take', 'They took it')), 'took')
    assert.equal(pastOf('sign', 'The signed treaty lies there'), undefined)
    assert.equal(pastOf('close', 'The wells should be closed'), undefined)
  })

  test('is past at the first verb that does not report', () => {
    assert.equal(words('General Moor became chief', firstPastIn('General Moor became chief')), 'became')
    assert.equal(firstPastIn('Varga said that it rained'), undefined)
  })

  test('is present where it tells how things are', () => {
    assert.equal(words('Beijing is wary of it', presentOf('Beijing is wary of it')), 'is wary')
    assert.equal(words('Belgrove wants peace', presentOf('Belgrove wants peace')), 'wants')
    for (const text of ['The bank could press him', 'There was a need for it', 'It has rained'])
      assert.equal(presentOf(text), undefined, text)
  })
})

suite('Whose judgement a sentence gives', () => {
  test('is the analyst’s where it says so', () => {
    for (const text of [
      'We assess that it rains.',
      'In our judgement it rains.',
      'This memo concludes that it rains.',
      'Our reading is that it rains.',
    ])
      assert.ok(isOwnJudgement(text), text)
  })

  test('is not where somebody else assesses', () => {
    for (const text of [
      'Reed assesses that it rains.',
      'The committee will want to know.',
      'It rains, said the ministry.',
    ])
      assert.ok(!isOwnJudgement(text), text)
  })
})

suite('How far a claim goes', () => {
  const table = [
    ['reed2021#velmark-to-sign', 'likely', 'likelihood'],
    ['reed2021#last-chance', 'likely', 'hedge'],
    ['reed2021#dam-failure', 'possible', 'hedge'],
    ['reed2021#talks-in-march', 'very likely', 'caveat'],
    ['reed2021#memorandum-signed', 'stated', 'kind'],
    ['moreau2021#no-signature', 'stated', 'kind'],
  ] as const
  for (const [ref, commitment, by] of table)
    test(`${ref} is ${commitment} by its ${by}`, () => {
      assert.deepEqual(commitmentOfClaim(fixture(ref).claim), { commitment, by })
    })
})
