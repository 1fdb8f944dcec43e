import assert from 'node:assert/strict'
import {
  claimWith,
  labelOf,
  type ProposedContent,
  proposeContent,
  readsAs,
} from '../../../../src/core/coding/content.js'
import { draftClaim } from '../../../../src/core/coding/draftClaim.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { longestLabel } from '../../../../src/core/corpus/read/claims.js'
import { readSource } from '../../../../src/core/corpus/source/sourceText.js'
import { withoutLeads } from '../../../../src/core/language/coding/leads.js'
import { basinGlossary, reedInterview, reedSource } from '../../../support/fixtures.js'

/** What is proposed for these words, and how a memo would tell it. */
function proposed(
  words: string,
  text = reedInterview(),
  said = reedSource(),
): ProposedContent & { readonly told: string | undefined } {
  const corpus = new Corpus()
  corpus.set('file:///corpus/reed2021.md', text)
  corpus.set('file:///corpus/basin.md', basinGlossary())
  const interview = corpus.interview('reed2021')
  assert.ok(interview)
  const source = readSource('file:///corpus/reed2021.txt', said)
  const start = source.text.indexOf(words)
  assert.ok(start >= 0, words)
  const draft = draftClaim(corpus, interview, source, { start, end: start + words.length })
  assert.ok(!('reason' in draft))
  const content = proposeContent(corpus, interview, draft)
  const passage = interview.passages.find(
    ({ ref }) => ref.number === draft.at[0].ref.number && ref.kind === draft.at[0].ref.kind,
  )
  const voice = draft.voice ?? passage?.voice ?? ''
  const nowhere = { start: 0, end: 0 }
  const [first, ...more] = draft.at.map((one) => ({ ...one, span: nowhere }))
  assert.ok(first)
  const claim = claimWith(interview, { at: [first, ...more], voice }, content)
  return { ...content, told: readsAs(corpus, interview, claim) }
}

suite('What is proposed for a claim', () => {
  test('keeps the doubt apart from what is doubted', () => {
    const { wording, hedge, kind, told } = proposed(
      'Indications so far are that Velmark will sign before the first snow.',
    )
    assert.equal(wording, 'Velmark will sign before the first snow.')
    assert.equal(hedge, 'Indications so far')
    assert.equal(kind, 'forecast')
    assert.equal(told, 'Reed expected that Velmark will sign before the first snow (“Indications so far”).')
  })

  test('ends with its words, wherever the selection was cut', () => {
    const said = reedSource().replace('Indications so far', 'Sudan gains from the dam, they say. Indications so far')
    const { wording, told } = proposed('Sudan gains from the dam,', undefined, said)
    assert.equal(wording, 'Sudan gains from the dam.')
    assert.match(told ?? '', /^Reed \w+ that Sudan gains from the dam\.$/)
  })

  test('keeps apart whose view it is, and tells it', () => {
    const { wording, holder, told } = proposed('Kestrian engineers say that the dam could fail within ten years')
    assert.equal(wording, 'The dam could fail within ten years.')
    assert.equal(holder, 'Kestrian engineers')
    assert.match(told ?? '', /^According to Kestrian engineers, as Reed \w+, the dam could fail within ten years/)
  })

  test('leaves the words alone where the holder’s holding is what they tell', () => {
    assert.equal(
      proposed('Sarn expects little pushback from the River Guard').wording,
      'Sarn expects little pushback from the River Guard.',
    )
  })

  test('never gives the premise of a question to the interviewee', () => {
    const { wording, holder, told } = proposed(
      'Surely the Green League will block it, as you wrote yourself last spring?',
    )
    assert.equal(wording, 'The Green League will block it, as you wrote yourself last spring.')
    assert.equal(holder, undefined)
    assert.match(told ?? '', /^The interviewer put it to Reed that/)
  })

  test('has no wording for a question that states nothing', () => {
    assert.equal(proposed('What is the Basin Commission for, then?').wording, '')
  })

  test('is one sentence where several were selected', () => {
    const { wording } = proposed(
      'It should not wait for the Sarn talks. Sarn expects little pushback from the River Guard.',
    )
    assert.equal(wording, 'It should not wait for the Sarn talks; Sarn expects little pushback from the River Guard.')
  })

  test('has no words of what is protected, nor any in which a protected name stands', () => {
    const background = reedInterview().replace('terms: on record', 'terms: background\ndescription: a water economist')
    assert.equal(proposed('Kestria should publish its flow data.', background).wording, '')
    const oneVoice = reedInterview().replace(
      '- role: interviewee',
      '- role: interviewee\n- terms: not for attribution\n- description: an economist',
    )
    assert.equal(proposed('Kestria should publish its flow data.', oneVoice).wording, '')
    assert.equal(proposed('Anna Reed, a water economist, tells us', oneVoice).wording, '')
    assert.equal(
      proposed('Rain is late and the Kerra Dam is half empty.', oneVoice).wording,
      'Rain is late and the Kerra Dam is half empty.',
    )
  })

  test('has a label that the file takes, cut between words', () => {
    assert.equal(labelOf('Velmark will sign before the first snow.'), 'Velmark will sign before the first snow')
    const label = labelOf('The upper gauge fell by a hand in every year, and nobody in Dorrin wrote it down.')
    assert.equal(label, 'The upper gauge fell by a hand in every…')
    assert.ok(label.length <= longestLabel)
    assert.ok(labelOf('x'.repeat(200)).length <= longestLabel)
    assert.equal(labelOf(''), '')
  })
})

suite('A sentence without its leads', () => {
  for (const [sentence, rest, apart] of [
    ['I think the vote has slipped.', 'The vote has slipped.', {}],
    ['In my view, the vote has slipped.', 'The vote has slipped.', {}],
    ['I would expect that rates come down.', 'Rates come down.', {}],
    // What is denied, and what is expected of things, is part of what is said.
    ['I do not think that the vote has slipped.', 'I do not think that the vote has slipped.', {}],
    ['I would expect a lag of two weeks.', 'I would expect a lag of two weeks.', {}],
    ['But the vote has slipped.', 'The vote has slipped.', {}],
    ['Perhaps the vote has slipped.', 'The vote has slipped.', { hedge: 'Perhaps' }],
    ['The vote has probably slipped.', 'The vote has probably slipped.', { hedge: 'probably' }],
    ['According to the ministry, the vote has slipped.', 'The vote has slipped.', { holder: 'the ministry' }],
    ['Some officials have long argued that the vote slipped.', 'The vote slipped.', { holder: 'some officials' }],
    ['Analysts fear the dam that broke.', 'Analysts fear the dam that broke.', { holder: 'analysts' }],
    [
      'My understanding is that the talks open in March.',
      'The talks open in March.',
      { caveat: 'My understanding is' },
    ],
    ['Perhaps not.', 'Perhaps not.', { hedge: 'Perhaps' }],
  ] as const)
    test(sentence, () => assert.equal(withoutLeads(sentence, apart), rest))
})
