import assert from 'node:assert/strict'
import { clauseOf, expressesHolder } from '../../../../src/core/citation/clause.js'
import { fixture, readFixture } from '../../../support/fixtureCorpus.js'

const { corpus, interview, claim } = fixture('reed2021#velmark-to-sign')

const clauses: readonly (readonly [why: string, wording: string, clause: string])[] = [
  ['an article', 'The dam will hold.', 'the dam will hold'],
  ['a common noun', 'Elections come first.', 'elections come first'],
  ['an article before a name', 'The Lower Basin Treaty is dead.', 'the Lower Basin Treaty is dead'],
  ['a preposition before a name', 'During the Sarn talks nothing happened.', 'during the Sarn talks nothing happened'],
  ['a name', 'Velmark will sign.', 'Velmark will sign'],
  ['a name with a possessive', 'Velmark’s cabinet will sign.', 'Velmark’s cabinet will sign'],
  ['the same with a straight apostrophe', "Velmark's cabinet will sign.", "Velmark's cabinet will sign"],
  ['a name before a comma', 'Velmark, at last, will sign.', 'Velmark, at last, will sign'],
  ['a metonym', 'Sarn expects little.', 'Sarn expects little'],
  ['a demonym', 'Kestrian engineers warn.', 'Kestrian engineers warn'],
  ['a name of several words', 'Green League voters waver.', 'Green League voters waver'],
  ['an entry that begins in lower case', 'Spring flood of 2018 is repeated.', 'spring flood of 2018 is repeated'],
  ['an acronym', 'LBT members meet.', 'LBT members meet'],
  ['an acronym that no entry has', 'NGOs are silent.', 'NGOs are silent'],
  ['an acronym with full stops', 'U.S. envoys left.', 'U.S. envoys left'],
  ['two capitals that no entry has', 'President Orla resigned.', 'President Orla resigned'],
  ['a compound of names', 'Sino-Velmarker trade grows.', 'Sino-Velmarker trade grows'],
  ['a prefix before a name', 'Anti-Velmarker feeling grows.', 'anti-Velmarker feeling grows'],
  ['the interviewee', 'Reed doubts it.', 'Reed doubts it'],
  ['a word that is capital inside another claim', 'Guard posts are empty.', 'Guard posts are empty'],
  ['a number', '40 farms were flooded.', '40 farms were flooded'],
  ['the stop of an abbreviation stays', 'Trade goes by way of the U.S.', 'trade goes by way of the U.S.'],
  ['the comma at which a selection ended', 'The dam will hold, ', 'the dam will hold'],
  ['a state at the start of a selection', 'Sudan gains from the dam,', 'Sudan gains from the dam'],
  ['no stop', 'The dam will hold', 'the dam will hold'],
]

const holdings: readonly (readonly [wording: string, holder: string, tells: boolean])[] = [
  ['Sarn expects little pushback.', 'Sarn', true],
  ['For now Sarn appeared to believe that the Guard is quiet.', 'Sarn', true],
  ['The engineers have often said so.', 'the engineers', true],
  ['The treaty is regarded by others as dead.', 'others', true],
  ['The dam will fail.', 'Kestrian engineers', false],
  ['The treaty suits Sarn.', 'Sarn', false],
  ['Sarn gains from the treaty.', 'Sarn', false],
  ['Dorrin thinks that Sarn will yield.', 'Sarn', false],
  ['A deal with Sarn that Dorrin wants is near.', 'Sarn', false],
  ['Sarnia thinks so.', 'Sarn', false],
]

suite('A claim as a clause', () => {
  for (const [why, wording, clause] of clauses) {
    test(`${why}: that ${clause}`, () => assert.equal(clauseOf(corpus, interview, { ...claim, wording }), clause))
  }

  test('keeps the capital of a name that its source alone has', () => {
    const wording = 'Oldmere gains from the dam.'
    assert.equal(clauseOf(corpus, interview, { ...claim, wording }), 'oldmere gains from the dam')
    const own = readFixture()
    own.setSource('file:///corpus/reed2021.txt', '[¶1]\nOldmere gains from the dam, and nobody in Oldmere says so.\n')
    assert.equal(clauseOf(own, interview, { ...claim, wording }), 'Oldmere gains from the dam')
    assert.equal(clauseOf(own, interview, { ...claim, wording: 'Nobody gains.' }), 'nobody gains')
  })

  for (const [wording, holder, tells] of holdings) {
    test(`“${wording}” ${tells ? 'says' : 'does not say'} that ${holder} holds it`, () => {
      assert.equal(expressesHolder(wording, holder), tells)
    })
  }
})
