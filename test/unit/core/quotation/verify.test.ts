import assert from 'node:assert/strict'
import type { Interview } from '../../../../src/core/model.js'
import { verifyQuotation } from '../../../../src/core/quotation/verify.js'
import type { Verification } from '../../../../src/core/quotation/result.js'
import { formatPassageRef } from '../../../../src/core/corpus/read/values.js'
import { readSource } from '../../../../src/core/corpus/source/sourceText.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { reedSource } from '../../../support/fixtures.js'

const interview = reed()
const source = readSource('file:///corpus/reed2021.txt', reedSource())

function reed(): Interview {
  const found = readFixture().interview('reed2021')
  assert.ok(found)
  return found
}

function verify(quotation: string): Verification {
  return verifyQuotation(quotation, interview, source)
}

/** `¶2 reed`, and after it the kinds of change, for each place. */
function placesOf(result: Verification): readonly string[] {
  if (result.kind !== 'found') return []
  return result.places.map(({ refs, voice, changes }) =>
    [...refs.map(formatPassageRef), voice, ...changes.map(({ kind }) => kind)].join(' '),
  )
}

/** `¶2 reed`: where it stands, whose words they are, and every change. */
const found: readonly (readonly [what: string, quotation: string, places: readonly string[]])[] = [
  ['a sentence', 'Kestria should publish its flow data.', ['¶3 reed']],
  ['a part of a sentence', 'a slow-motion bargain between unequal partners', ['¶2 reed']],
  ['one word', 'pushback', ['¶4 reed']],
  ['the words of the questioner', 'Surely the Green League will block it', ['Q2 questioner']],
  ['the words of the standfirst', 'the Kerra Dam is half empty', ['SF1 standfirst']],
  ['the words of an editor in a bracket', 'covers flood alarms only', ['¶1 editor']],
  ['several places', 'the treaty', ['Q1 questioner', '¶2 reed']],
  ['two paragraphs of one answer', 'the River Guard. My understanding is', ['¶4 reed']],
  ['the end of a paragraph and the beginning of the next', 'next March. The spring flood of 2018', ['¶4 ¶5 reed']],
  ['quotation marks around it', '“Kestria should publish its flow data.”', ['¶3 reed']],
  ['line breaks and no-break spaces', 'Kestria\n  should\u00A0publish its\r\nflow data', ['¶3 reed']],
  ['soft hyphens', 'bar\u00ADgain between un\u00ADequal partners', ['¶2 reed']],
  ['other hyphens', 'slow\u2011motion bargain', ['¶2 reed']],
  ['emphasis', 'Kestria *should* publish **its _flow_ data**', ['¶3 reed']],
  ['emphasis within a word', 'slow-*mot*ion bargain', ['¶2 reed']],
  ['escapes', 'cost \\$40 million\\.', ['¶5 reed']],
  ['entities', 'cost&nbsp;$40&nbsp;million', ['¶5 reed']],
  ['a block quotation', '> Kestria should publish\n> its flow data.', ['¶3 reed']],
  ['a block quotation with its citation', '> Kestria should publish its flow data. [@reed2021, para. 3]', ['¶3 reed']],
  ['a bracket of the source, kept', '2019 [the memorandum covers flood alarms only]. Since then', ['¶1 reed']],
  ['a bracket of the source, left out', 'in 2019. Since then the Ministry', ['¶1 reed bracket-dropped']],
  [
    'a bracket of the source, kept at its edge',
    'in 2019 [the memorandum covers flood alarms only]',
    ['¶1 reed insertion'],
  ],
  [
    'a bracket of eight words',
    'The spring flood of 2018 [on the Vell, which rose for three weeks] cost',
    ['¶5 reed insertion'],
  ],
  ['ligatures as a typesetter leaves them', 'publish its \uFB02ow data', ['¶3 reed']],
  ['a bracket that explains', 'The spring flood of 2018 [on the Vell] cost $40 million', ['¶5 reed insertion']],
  ['a bracket for one word', 'It should not wait for the [river] talks', ['¶4 reed substitution']],
  ['a bracket for four words', 'Since then [it] has measured the Vell River', ['¶1 reed substitution']],
  ['brackets at its edges', '[Its] engineers say that the dam [of Kerra]', ['¶3 reed insertion insertion']],
  ['marks of its own within those around it', '“In my view the treaty”', ['¶2 reed']],
  ['a bracketed initial', '[i]ndications so far', ['¶2 reed letter']],
  ['a bracketed ending', 'Velmark sign[s] the Sarn Memorandum', ['¶1 reed letter']],
  ['another bracketed ending', 'Velmark sign[ing] the Sarn Memorandum', ['¶1 reed letter']],
  ['a bracketed ending of its first word', 'sign[s] the Sarn Memorandum', ['¶1 reed letter']],
  ['a bracketed ending alone', 'bargain[ing]', ['¶2 reed letter']],
  ['an ending taken off', 'a slow-motion bargain between unequal partner[]', ['¶2 reed letter']],
  ['an ellipsis', 'a slow-motion bargain … Velmark will sign', ['¶2 reed ellipsis']],
  ['three dots', 'Velmark signed the ... in 2019', ['¶1 reed ellipsis']],
  ['dots in a bracket', 'Velmark signed the [...] in 2019', ['¶1 reed ellipsis']],
  ['spaced dots', 'Velmark signed the . . . in 2019', ['¶1 reed ellipsis']],
  ['four dots', 'a slow-motion bargain.... Velmark will sign', ['¶2 reed ellipsis']],
  [
    'an ellipsis for a whole sentence with a negation',
    'Perhaps not. … Kestria should publish its flow data',
    ['¶3 reed ellipsis'],
  ],
  ['an ellipsis over two paragraphs', 'the talks open … cost $40 million', ['¶4 ¶5 reed ellipsis']],
  ['an ellipsis at the edges', '… that Velmark will sign …', ['¶2 reed']],
  ['a comma of the memo', 'that Velmark will sign,', ['¶2 reed final-mark']],
  ['a full stop of the memo', 'that Velmark will sign.', ['¶2 reed final-mark']],
  ['a link to something called style', 'that Velmark <a href="/our style/">will</a> sign', ['¶2 reed']],
]

const altered: readonly (readonly [what: string, quotation: string])[] = [
  ['a word replaced', 'Kestria should publish its water data'],
  ['a word dropped', 'Kestria should publish flow data'],
  ['a word added', 'Kestria should publish all its flow data'],
  ['words swapped', 'publish flow its data'],
  ['a negation lost', 'It should wait for the Sarn talks'],
  ['a hedge strengthened', 'that the dam will fail within ten years'],
  ['a digit changed', 'The spring flood of 2019 cost $40 million'],
  ['a number with another decimal', 'cost $4.0 million'],
  ['a part of a word', 'Velmark signe'],
  ['a part of a compound', 'motion bargain'],
  ['a part of a compound at its end', 'the treaty is a slow'],
  ['sentences in another order', 'Kestria should publish its flow data. Perhaps not.'],
  ['two passages without an ellipsis', 'a slow-motion bargain Velmark will sign'],
  ['an ellipsis over two answers', 'Velmark will sign … the dam could fail'],
  ['an ellipsis against the order of the source', 'Velmark will sign … a slow-motion bargain'],
  ['an ellipsis that swallows a negation', 'It should … wait for the Sarn talks'],
  ['an ellipsis that swallows another negation', 'the dam could fail … go that far'],
  ['an ellipsis for the rest of a sentence with its negation', 'that the dam could fail … Kestria should publish'],
  ['an ellipsis up to a part of a sentence without its negation', 'Perhaps not. … go that far'],
  ['a bracketed ending that makes another word', 'Velmark sign[post] the Sarn Memorandum'],
  ['a bracketed ending for that of another word', 'the Sarn Mem[o] in 2019'],
  ['a bracket for a modal', 'Velmark [is to] sign before the first snow'],
  ['a bracket for a negation', 'It should [always] wait for the Sarn talks'],
  ['a bracket for a number', 'could fail within [twenty] years'],
  ['a bracket for five words', 'Since then [the state] the Vell River every week'],
  ['a row of brackets', 'Since then [a] [b] the Vell River every week'],
  ['a bracket of the source, changed', '2019 [the memorandum covers flood alarms alone]. Since then'],
  ['a bracket of the source, changed at its edge', 'in 2019 [the memorandum covers fire alarms only]'],
  ['a bracket of the source for another', '2019 [the pact of that year]. Since then'],
  ['a bracket of nine words', 'The spring flood of 2018 [on the Vell, which rose for three long weeks] cost'],
  ['a bracket of nine words at its edge', 'cost $40 million [as the water rose for three long weeks there]'],
  ['a bracket that adds a negation', 'Kestria should [not] publish its flow data'],
  ['a bracket that adds a modal', 'Velmark [must] signed the Sarn Memorandum'],
  ['a bracket at the edge that hides a modal', '[Velmark must] sign before the first snow'],
  ['a bracket within a word', '[un]equal [non]partners'],
  ['another case without a bracket', 'indications so far'],
  ['the words of an editor without the bracket', 'in 2019 the memorandum covers flood alarms only. Since then'],
  ['a comma left out', 'within ten years and I would not go that far'],
  ['words that a page hides', 'that Velmark <span hidden>will</span> sign'],
  ['words of a class that is hidden', 'that Velmark <span class="content-hidden">will</span> sign'],
  ['words in a style', 'that Velmark <b style="display: none">will</b> sign'],
  ['a question made of a statement', 'Kestria should publish its flow data?'],
]

suite('A quotation is found', () => {
  for (const [what, quotation, places] of found) {
    test(`with ${what}`, () => assert.deepEqual(placesOf(verify(quotation)), places))
  }

  test('with the very words of the source in its spans', () => {
    const result = verify('a slow-motion bargain … Velmark will sign')
    assert.equal(result.kind, 'found')
    const spans = result.places[0].spans.map(({ start, end }) => reedSource().slice(start, end))
    assert.deepEqual(spans, ['a slow-motion bargain', 'Velmark will sign'])
  })

  test('in a text that keeps the ligatures and entities of the page it was copied from', () => {
    const copied = reedSource()
      .replace('its flow data', 'its \uFB02ow data')
      .replace('unequal partners', 'unequal&nbsp;partners &amp; friends')
    const text = readSource('file:///corpus/reed2021.txt', copied)
    for (const quotation of [
      'publish its flow data',
      'between unequal partners & friends',
      'unequal partners &amp; friends',
    ]) {
      const result = verifyQuotation(quotation, interview, text)
      assert.deepEqual([quotation, result.kind], [quotation, 'found'])
    }
  })

  test('with the question mark for which a full stop stands', () => {
    const change = (quotation: string): unknown => {
      const result = verify(quotation)
      return result.kind === 'found' ? result.places[0].changes.map((one) => 'replaced' in one && one.replaced) : result
    }
    assert.deepEqual(change('Why has the vote slipped to the autumn.'), ['?'])
    assert.deepEqual(change('Why has the vote slipped to the autumn?'), [])
    assert.deepEqual(change('a slow-motion bargain.'), [false])
  })

  test('with every change told', () => {
    const quotation = 'It should not wait for the [river] talks'
    const result = verify(quotation)
    assert.equal(result.kind, 'found')
    const [change] = result.places[0].changes
    assert.equal(change?.kind, 'substitution')
    assert.equal(change.replaced, 'Sarn')
    assert.equal(change.text, '[river]')
    assert.equal(quotation.slice(change.at.start, change.at.end), '[river]')
    assert.equal(reedSource().slice(change.source.start, change.source.end), 'Sarn')
  })

  test('with what an ellipsis leaves out', () => {
    const result = verify('Velmark signed the … in 2019')
    assert.equal(result.kind, 'found')
    const [change] = result.places[0].changes
    assert.equal(change?.kind, 'ellipsis')
    assert.equal(change.omitted, 'Sarn Memorandum')
  })
})

suite('A quotation is not found', () => {
  for (const [what, quotation] of altered) {
    test(`with ${what}`, () => assert.equal(verify(quotation).kind, 'not-found'))
  }

  test('but the nearest passage is shown, word by word', () => {
    const result = verify('Indications are that Velmark must sign before the first snow')
    assert.equal(result.kind, 'not-found')
    assert.ok(result.nearest)
    assert.equal(formatPassageRef(result.nearest.ref), '¶2')
    assert.equal(result.nearest.voice, 'reed')
    assert.equal(result.nearest.text, 'Indications so far are that Velmark will sign before the first snow')
    assert.deepEqual(
      result.nearest.diff.map(({ kind, text }) => `${kind}: ${text}`),
      [
        'same: Indications',
        'missing: so far',
        'same: are that Velmark',
        'missing: will',
        'added: must',
        'same: sign before the first snow',
      ],
    )
  })

  test('and the diff says which negation an ellipsis swallowed', () => {
    const result = verify('It should … wait for the Sarn talks')
    assert.equal(result.kind, 'not-found')
    assert.deepEqual(
      result.nearest?.diff.filter(({ kind }) => kind === 'omitted'),
      [{ kind: 'omitted', text: 'not', breach: 'negation' }],
    )
  })

  test('and nothing is shown where nothing is near', () => {
    assert.deepEqual(verify('Ships carry copper over the northern sea'), { kind: 'not-found' })
  })
})

suite('A quotation cannot be checked', () => {
  test('without a word of the source', () => {
    for (const quotation of ['', '…', '[Velmark]', '“”'])
      assert.deepEqual(verify(quotation), { kind: 'unchecked', reason: 'no-words' })
  })

  test('without the text where it is longer than a key phrase', () => {
    assert.deepEqual(verifyQuotation('Indications so far are that Velmark will sign', interview), {
      kind: 'unchecked',
      reason: 'no-source',
      words: 8,
      most: 7,
    })
  })

  test('without the text where no claim keeps its words', () => {
    assert.equal(verifyQuotation('flow data', interview).kind, 'unchecked')
  })

  test('where the text lacks passages and it stands in none of the others', () => {
    const part = readSource('file:///corpus/reed2021.txt', reedSource().slice(0, reedSource().indexOf('[¶5]')))
    const result = verifyQuotation('The spring flood of 2018', interview, part)
    assert.equal(result.kind, 'unchecked')
    assert.equal(result.reason, 'source-incomplete')
    assert.deepEqual(result.missing, [{ kind: 'paragraph', number: 5 }])
    assert.equal(verifyQuotation('Kestria should publish its flow data', interview, part).kind, 'found')
  })
})

suite('Without the text a quotation of up to seven words', () => {
  test('is found among key phrases and hedges, whole or in part', () => {
    for (const [quotation, claim] of [
      ['slow-motion bargain', 'unequal-bargain'],
      ['slow–motion *bargain*', 'unequal-bargain'],
      ['bargain', 'unequal-bargain'],
      ['may well be', 'last-chance'],
    ] as const) {
      const result = verifyQuotation(quotation, interview)
      assert.equal(result.kind, 'found', quotation)
      assert.equal(result.places[0].claim, claim)
      assert.deepEqual(result.places[0].spans, [])
    }
  })

  test('is unchecked, not refuted, where it differs', () => {
    for (const quotation of ['fast-motion bargain', 'motion bargain', 'may be', 'may … be', '[slow-motion] bargain'])
      assert.equal(verifyQuotation(quotation, interview).kind, 'unchecked', quotation)
  })
})
