import assert from 'node:assert/strict'
import type { Corpus } from '../../../../src/core/corpus/corpus.js'
import { findMentions } from '../../../../src/core/names/findMentions.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { type EntryAnswer, type EntryHover, entryHover, mentionAt } from '../../../../src/core/query/entryHover.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { closedInterview, reedInterview } from '../../../support/fixtures.js'

const shared = readFixture()

/** The hover where `|` stands, and what it covers. */
function hoverAt(marked: string, corpus = shared): { hover: EntryHover | undefined; covers: string } {
  const offset = marked.indexOf('|')
  const memo = readMemo(marked.replace('|', ''), 'markdown')
  const mention = mentionAt(findMentions(corpus.matcher, memo), offset)
  const hover = mention && entryHover(corpus, memo, mention)
  return { hover, covers: hover ? memo.text.slice(hover.span.start, hover.span.end) : '' }
}

/** The only or first meaning of the name where `|` stands. */
function answerAt(marked: string, corpus?: Corpus): EntryAnswer {
  const [answer] = hoverAt(marked, corpus).hover?.answers ?? []
  assert.ok(answer)
  return answer
}

function claimsOf(hover: EntryHover | undefined): readonly string[] {
  return hover?.answers[0]?.claims.map(({ claim }) => claim.id) ?? []
}

suite('entryHover', () => {
  test('covers exactly the alias', () => {
    assert.equal(hoverAt('Even Dor|rin’s engineers say so.').covers, 'Dorrin')
    assert.equal(hoverAt('The Lower Basin Tr|eaty [@reed2021, para. 2] waits.').covers, 'Lower Basin Treaty')
  })

  test('tells what interviews say from what is general knowledge', () => {
    const answer = answerAt('Velm|ark waits.')
    assert.equal(answer.entry.id, 'velmark')
    assert.deepEqual(
      answer.definitions.map(({ value }) => value),
      ['Has still to sign the Lower Basin Treaty.'],
    )
    assert.deepEqual(answer.general, ['Lies on the lower Vell River.'])
    assert.equal(answer.isWellKnown, true)
  })

  test('names the parties, members and places that an entry points at', () => {
    const treaty = answerAt('The LB|T waits.')
    assert.deepEqual(treaty.parties, ['Velmark', 'Kestria'])
    assert.equal(treaty.entry.date?.value, '2021')
    assert.deepEqual(answerAt('The Basin Comm|ission.').members, ['Velmark', 'Kestria'])
    assert.equal(answerAt('The Ministry of Wa|ters.').within, 'Velmark')
    assert.equal(answerAt('After the spring flood of 20|18.').place, 'Vell River')
  })

  test('puts the claims that fit the sentence first', () => {
    assert.equal(claimsOf(hoverAt('Vel|mark signed a memorandum.').hover)[0], 'memorandum-signed')
    assert.equal(claimsOf(hoverAt('Before its elections Vel|mark is deaf.').hover)[0], 'elections-first')
  })

  test('looks at the sentence alone, not at the next one', () => {
    const { hover } = hoverAt('Before its elections Vel|mark is deaf. A memorandum was signed in 2019.')
    assert.equal(claimsOf(hover)[0], 'elections-first')
  })

  test('shows three claims and counts all', () => {
    const answer = answerAt('Vel|mark waits.')
    assert.equal(answer.claims.length, 3)
    const all = shared.interviews().flatMap(({ claims }) => claims)
    const naming = all.filter(({ label, wording }) =>
      /Velmark|\bSarn\b(?! (?:talks|Memorandum))/.test(`${label} ${wording}`),
    )
    assert.equal(answer.total, naming.length)
  })

  test('gives others than interviewees one place of three', () => {
    const reed = reedInterview()
      .replace('The vote on the treaty has slipped', 'The vote of Velmark has slipped')
      .replace('The Green League will block the treaty', 'The Green League will block Velmark')
    const corpus = readFixture({ 'file:///corpus/reed2021.md': reed })
    const answer = answerAt('In Vel|mark the vote slips, the league blocks.', corpus)
    const voices = answer.claims.map(({ claim }) => claim.voice)
    assert.equal(voices[0], 'questioner')
    assert.equal(voices.filter((voice) => voice === 'reed' || voice === 'moreau').length, 2)
    const unfit = answerAt('So Vel|mark rests.', corpus).claims.map(({ claim }) => claim.voice)
    assert.ok(unfit.slice(0, 2).every((voice) => voice === 'reed' || voice === 'moreau'))
  })

  test('says which claims may not be cited', () => {
    const secret = closedInterview().replace('The treaty has a secret', 'Velmark has a secret')
    const corpus = readFixture({ 'file:///corpus/closed2020.md': secret })
    const [answer] = hoverAt('Vel|mark has a protocol, a secret one.', corpus).hover?.answers ?? []
    assert.deepEqual(
      answer?.claims.map(({ claim, isCitable }) => [claim.id === 'secret-protocol', isCitable]),
      [
        [true, false],
        [false, true],
        [false, true],
      ],
    )
  })

  test('shows all that an ambiguous name may mean', () => {
    const { hover } = hoverAt('In Sa|rn nobody knows.')
    assert.deepEqual(
      hover?.answers.map(({ entry }) => entry.id),
      ['sarn', 'velmark'],
    )
  })

  test('is uncertain of a surname that may be a word', () => {
    assert.equal(hoverAt('Re|ed beds line the river; a reed bends.').hover?.isCertain, false)
    assert.equal(hoverAt('As Anna Re|ed says.').hover?.isCertain, true)
  })

  test('gives nothing when the entry has gone from the corpus', () => {
    const corpus = readFixture()
    const memo = readMemo('Velmark waits.', 'markdown')
    const [mention] = findMentions(corpus.matcher, memo)
    assert.ok(mention)
    corpus.delete('file:///corpus/basin.md')
    assert.equal(entryHover(corpus, memo, mention), undefined)
  })
})
