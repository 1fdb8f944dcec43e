import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../../src/core/check/check.js'
import type { Corpus } from '../../../../../src/core/corpus/corpus.js'
import { readSource, type SourceText } from '../../../../../src/core/corpus/source/sourceText.js'
import { readMemo } from '../../../../../src/core/memo/memo.js'
import { evidenceAt } from '../../../../../src/core/query/evidence/evidenceAt.js'
import { evidenceOfClaim, evidenceOfPassage } from '../../../../../src/core/query/evidence/interviewEvidence.js'
import type {
  AroundPassage,
  DisplayedWords,
  Evidence,
  InterviewEvidence,
} from '../../../../../src/core/query/evidence/evidenceTypes.js'
import type { MarkedWords } from '../../../../../src/core/query/evidence/markKinds.js'
import { fixture, readFixture } from '../../../../support/fixtureCorpus.js'
import { moreauInterview, reedInterview, reedSource } from '../../../../support/fixtures.js'

const reedUri = 'file:///corpus/reed2021.txt'
const officialText = readSource(
  'file:///store/official2020.txt',
  '[Q1]\nHas the cabinet talked about the drought?\n\n[¶1]\nThe cabinet fears unrest for the farmers. We have no plan, as far as I can see, for a second dry year.\n',
)

function withReed(corpus: Corpus = readFixture()): Corpus {
  corpus.setSource(reedUri, reedSource())
  return corpus
}

interface Asked {
  readonly corpus?: Corpus
  readonly showsProtected?: boolean
  readonly protectedTexts?: ReadonlyMap<string, SourceText>
}

/** What is shown with the cursor before `|`. */
function at(
  text: string,
  { corpus = withReed(), showsProtected = false, protectedTexts }: Asked = {},
): Evidence | undefined {
  const offset = text.indexOf('|')
  const memo = readMemo(text.replace('|', ''), 'markdown')
  const options = { today: '2021-08-01', ...(protectedTexts ? { protectedTexts } : {}) }
  const { checked, problems } = new MemoChecker(corpus).examine(memo, options)
  return evidenceAt(checked, problems, offset, { showsProtected })
}

function onlySource(evidence: Evidence | undefined): InterviewEvidence {
  const [source] = evidence?.sources ?? []
  assert.ok(source?.kind === 'interview', 'an interview is shown')
  return source
}

function shownIn(evidence: Evidence | undefined): DisplayedWords {
  const { words } = onlySource(evidence)
  assert.ok(words.state === 'shown', words.state)
  return words
}

function plain(words: readonly { readonly text: string }[]): string {
  return words.map(({ text }) => text).join('')
}

/** The deciding sentences as one. */
function decidingIn({ sentences }: DisplayedWords): readonly MarkedWords[] {
  return sentences.flatMap(({ words }) => words)
}

function isHere({ parts }: AroundPassage): boolean {
  return parts.some(({ isDeciding }) => isDeciding)
}

/** The words that are marked, between brackets. */
function marked(words: readonly MarkedWords[]): string {
  return words
    .map(({ text, isOnlyHere }) => (isOnlyHere ? `[${text}]` : text))
    .join('')
    .replace(/\s+(?=\.)/, '')
}

suite('The evidence at a place in a memo', () => {
  test('is the sentence of the source beside the memo’s, with what differs on either side', () => {
    const evidence = at('Velmark will certainly not si|gn before the first snow [@reed2021, para. 2].')
    const words = shownIn(evidence)
    assert.equal(marked(evidence?.sentence?.words ?? []), 'Velmark will [certainly] [not] sign before the first snow.')
    assert.equal(marked(decidingIn(words)), '[Indications] so [far] are that Velmark will sign before the first snow.')
    assert.deepEqual(words.onlyInMemo, ['certainly', 'not'])
    assert.equal(onlySource(evidence).claim?.id, 'velmark-to-sign')
    assert.equal(onlySource(evidence).asked?.answer.kind, 'differs')
  })

  test('marks which words meet, the same word, a form of it or another name, and shows the sentence that was compared', () => {
    const evidence = at('The MoW has meas|ured the Vell River in all seasons [@reed2021, para. 1].')
    const words = shownIn(evidence)
    const met = (all: readonly MarkedWords[]): readonly string[] =>
      all.flatMap(({ text, meets }) => (meets === undefined ? [] : text === meets ? text : `${meets} = ${text}`))
    assert.match(plain(decidingIn(words)), /^Since then/)
    assert.deepEqual(met(decidingIn(words)), ['MoW = Ministry of Waters', 'measured', 'Vell River'])
    assert.deepEqual(met(evidence?.sentence?.words ?? []), ['Ministry of Waters = MoW', 'measured', 'Vell River'])
    assert.deepEqual(words.onlyInMemo, ['seasons'])
  })

  test('marks another figure and a lost denial, and no other form of the same word or name of who speaks', () => {
    const figures = shownIn(at('Reed puts the flood’s costs at $400 million |[@reed2021, para. 5].'))
    assert.deepEqual(figures.onlyInMemo, ['400'])
    assert.deepEqual(figures.onlyInSource, ['spring', '2018', '40'])
    const denial = shownIn(at('The Commission doesn’t wait for the Sarn talks |[@reed2021, para. 4].'))
    assert.deepEqual(denial.onlyInMemo, []) // that it is the Commission stands in the claim
    assert.ok(!denial.onlyInSource.includes('not'))
  })

  test('shows up to three sentences where what the memo says stands in several, in the order of the text', () => {
    const corpus = readFixture()
    corpus.setSource(
      reedUri,
      '[¶2]\nThe old mill burnt in spring. Nobody saw smoke. Its owner sold the ruins to a ferry company. We ate bread. The company built a quay of oak.\n',
    )
    const words = shownIn(
      at(
        'The ferry company built its oak quay where the old mill burnt, whose ruins its owner sold| [@reed2021, para. 2].',
        {
          corpus,
        },
      ),
    )
    assert.deepEqual(
      words.sentences.map((one) => plain(one.words)),
      [
        'The old mill burnt in spring.',
        'Its owner sold the ruins to a ferry company.',
        'The company built a quay of oak.',
      ],
    )
    const here = words.around.find(isHere)
    assert.equal(here?.parts.filter(({ isDeciding }) => isDeciding).length, 3)
  })

  test('has the question asked, and a paragraph either side, in the order of the text', () => {
    const words = shownIn(at('The Commission should not wait| [@reed2021, para. 4].'))
    assert.deepEqual(
      words.around.map((one) => [one.passage.ref.kind, one.passage.ref.number, isHere(one)]),
      [
        ['paragraph', 3, false],
        ['question', 3, false],
        ['paragraph', 4, true],
        ['paragraph', 5, false],
      ],
    )
    const here = words.around.find(isHere)
    assert.ok(here?.parts[0]?.isDeciding)
    assert.match(plain(here.parts.slice(1)), /^ Sarn expects little pushback/)
  })

  test('has the problems of its sentence and of no other', () => {
    const text =
      'Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].\n\nIt is so [@nobody2020, para. 1].'
    assert.deepEqual(
      at(text.replace('calls', 'ca|lls'))?.problems.map(({ ruleId }) => ruleId),
      ['quotation-altered'],
    )
    const unknown = at(text.replace('so', 's|o'))
    assert.deepEqual(
      unknown?.problems.map(({ ruleId }) => ruleId),
      ['unknown-source'],
    )
    assert.deepEqual(unknown.sources, [{ kind: 'unknown', key: 'nobody2020' }])
  })

  test('offers the source’s own words: for an altered quotation those that were altered, else the sentence as a quotation', () => {
    const altered = onlySource(
      at('Reed calls it “a slow-motion bargain between eq|ual partners” [@reed2021, para. 2].'),
    )
    assert.deepEqual(
      altered.wording?.map(({ text }) => text),
      ['a slow-motion bargain between unequal partners'],
    )
    const told = onlySource(at('Kestria should publish its flow| data [@reed2021, para. 3].'))
    assert.match(told.wording?.[0]?.text ?? '', /“Kestria should publish its flow data”.*\[@reed2021, para\. 3\]/)
  })

  test('shows two interviews that contradict each other, the one at the cursor first, and tells each of the other', () => {
    const corpus = withReed()
    corpus.setSource(
      'file:///corpus/moreau2021.txt',
      '[Q1]\nWill there be a treaty while the Guard keeps the peace on the river?\n\n[¶1]\nNo. Velmark votes in October. Velmark will not sign this year.\n\n[¶2]\nOnce the elections are over the cabinet will return.\n\n[¶3]\nBetween ourselves, the minister has already resigned.\n',
    )
    const evidence = at(
      'Velmark will sign [@reed2021, para. 2], or it will not sign this year [@more|au2021, para. 1].',
      { corpus },
    )
    const [first, second] = evidence?.sources ?? []
    assert.ok(first?.kind === 'interview' && second?.kind === 'interview')
    assert.equal(first.interview.key, 'moreau2021')
    assert.equal(first.claim?.id, 'no-signature')
    assert.deepEqual(
      first.others.claims.map(({ relation, claim }) => [relation, claim.id]),
      [['contradicts', 'velmark-to-sign']],
    )
    assert.equal(second.interview.key, 'reed2021')
    assert.deepEqual(second.others.claims.map(({ relation, claim }) => [relation, claim.id])[0], [
      'contradicts',
      'no-signature',
    ])
  })

  test('of a passage not for attribution in an interview on the record shows the words to nobody who did not ask', () => {
    const corpus = withReed()
    corpus.setSource(
      'file:///corpus/moreau2021.txt',
      '[¶2]\nOnce the elections are over the cabinet will return.\n\n[¶3]\nBetween ourselves, the minister has already resigned.\n',
    )
    const memo = 'The minister has resigned| [@moreau2021, para. 3].'
    assert.equal(onlySource(at(memo, { corpus })).words.state, 'protected')
    const asked = shownIn(at(memo, { corpus, showsProtected: true }))
    assert.ok(asked.isProtected)
    // Nor does it stand beside the paragraph before.
    const beside = shownIn(at('The cabinet will return after the elections| [@moreau2021, para. 2].', { corpus }))
    assert.deepEqual(
      beside.around.map(({ passage }) => passage.ref.number),
      [2],
    )
  })

  test('without a text has the wording of the claims and says that nothing is here', () => {
    const source = onlySource(
      at('Indications so far are that Velmark will sign before the first snow| [@reed2021, para. 2].', {
        corpus: readFixture(),
      }),
    )
    assert.equal(source.words.state, 'no-text')
    assert.equal(source.claim?.id, 'velmark-to-sign')
    assert.equal(source.asked?.answer.kind, 'not compared')
  })

  test('says so where the text has other words than those that were imported, or lacks the paragraph', () => {
    const corpus = withReed()
    corpus.setSource(reedUri, '[¶2]\nVelmark will sign before the first snow.\n')
    assert.equal(onlySource(at('The dam could fail| [@reed2021, para. 3].', { corpus })).words.state, 'no-passage')
    const hashed = readFixture({
      'file:///corpus/reed2021.md': reedInterview().replace(
        'the first snow”\n',
        `the first snow”{sha256=${'0'.repeat(64)}}\n`,
      ),
    })
    hashed.setSource(reedUri, reedSource())
    assert.ok(
      shownIn(at('Velmark will sign before the first snow| [@reed2021, para. 2].', { corpus: hashed })).isChanged,
    )
  })

  test('knows nothing of prose that cites nothing, and nothing at all between paragraphs', () => {
    assert.deepEqual(at('Nobody is cit|ed here.')?.sources, [])
    assert.equal(at('One.\n\n\n|\n\n\nTwo.'), undefined)
  })

  test('names a paragraph that is not there, and a whole interview, without words', () => {
    assert.equal(onlySource(at('It is so| [@reed2021, para. 99].')).words.state, 'no-passage')
    assert.equal(onlySource(at('It is so| [@reed2021].')).words.state, 'no-passage')
  })
})

suite('The evidence of protected sources', () => {
  const memo = 'The cabinet has no plan for a second dry year| [@official2020, para. 1].'
  const stored = { protectedTexts: new Map([['official2020', officialText]]) }

  test('holds our claim’s wording, and none of their words before somebody asks for them', () => {
    const evidence = at(memo, stored)
    const source = onlySource(evidence)
    assert.equal(source.words.state, 'protected')
    assert.equal(source.claim?.id, 'no-plan')
    assert.equal(source.terms, 'background')
    assert.ok(
      !JSON.stringify(evidence?.sources.map((one) => ('words' in one ? one.words : ''))).includes('We have no plan'),
    )
  })

  test('shows them, marked and not to be quoted by a button, once somebody has asked', () => {
    const words = shownIn(at(memo, { ...stored, showsProtected: true }))
    assert.match(plain(decidingIn(words)), /^We have no plan/)
    assert.ok(words.isProtected)
    assert.ok(!words.isShared)
    assert.equal(words.around[0]?.passage.ref.kind, 'question')
  })

  test('says so once the store has gone', () => {
    assert.equal(onlySource(at(memo, { showsProtected: true })).words.state, 'no-text')
  })

  test('shows nothing that was said off the record, whoever asks and wherever it stands', () => {
    const corpus = withReed()
    const text = '[¶1]\nNobody may ever read this sentence about the talks.\n'
    corpus.setSource('file:///corpus/closed2020.txt', text)
    const protectedTexts = new Map([['closed2020', readSource('file:///store/closed2020.txt', text)]])
    for (const locator of ['', ', para. 1']) {
      const evidence = at(`They talked| [@closed2020${locator}].`, { corpus, protectedTexts, showsProtected: true })
      const source = onlySource(evidence)
      assert.equal(source.words.state, 'off-record')
      assert.deepEqual([...source.alsoHere, ...source.others.claims], [])
    }
  })
})

suite('The evidence of difficult texts', () => {
  test('cuts a paragraph of 40,000 characters round the sentence', () => {
    const filler = Array.from(
      { length: 800 },
      (_, index) => `Sentence number ${index} says that the water rose once more.`,
    )
    const long = [...filler.slice(0, 400), 'Velmark will sign before the first snow.', ...filler.slice(400)].join(' ')
    assert.ok(long.length > 40_000)
    const corpus = readFixture()
    corpus.setSource(reedUri, `[¶1]\n${long}\n\n[¶2]\n${long}\n`)
    const words = shownIn(at('Velmark will sign before the first snow| [@reed2021, para. 2].', { corpus }))
    assert.equal(plain(decidingIn(words)), 'Velmark will sign before the first snow.')
    const shown = words.around.map(({ parts }) => plain(parts).length)
    assert.ok(Math.max(...shown) < 2000, String(shown))
    const here = words.around.find(isHere)
    assert.ok(here?.isCutBefore && here.isCutAfter)
    const text = plain(here.parts)
    assert.ok(long.split(/\s/).includes(text.split(/\s/).at(-1) ?? ''), `ends with a whole word: ${text.slice(-20)}`)
  })

  test('cuts a sentence that never ends', () => {
    const corpus = readFixture()
    corpus.setSource(reedUri, `[¶2]\n${'and the water rose '.repeat(2000)}\n`)
    assert.ok(plain(decidingIn(shownIn(at('The water rose| [@reed2021, para. 2].', { corpus })))).length <= 6000)
  })

  test('compares a text that runs from right to left word by word, accents and all', () => {
    const corpus = readFixture()
    corpus.setSource(reedUri, '[¶2]\nستوقع فيلمارك المعاهدة قبل الثلج. لن ينتظر أحد.\n')
    const words = shownIn(at('ستوقع فيلمارك المعاهدة بعد الثلج| [@reed2021, para. 2].', { corpus }))
    assert.deepEqual(words.onlyInMemo, ['بعد'])
    assert.deepEqual(words.onlyInSource, ['قبل'])
  })

  test('marks nothing where two sentences have no word in common', () => {
    const words = shownIn(at('Der Vertrag kommt| [@reed2021, para. 2].'))
    assert.deepEqual([...words.onlyInMemo, ...words.onlyInSource], [])
  })

  test('lists a few of a thousand claims on one passage and counts the rest', () => {
    const many = Array.from(
      { length: 1000 },
      (_, index) =>
        `###### Claim ${index} {#claim-${index}}\n\nThe water rose ${index} times.\n\n- at: ¶2 “In my view … unequal partners”\n- kind: fact\n`,
    )
    const corpus = withReed(readFixture({ 'file:///corpus/reed2021.md': `${reedInterview()}\n${many.join('\n')}` }))
    const source = onlySource(at('Velmark will sign before the first snow| [@reed2021, para. 2].', { corpus }))
    assert.equal(source.alsoHere.length, 6)
    assert.equal(source.moreHere, 1002 - 1 - 6)
  })

  test('lists of many interviews on one topic the newest, and counts the others', () => {
    const others = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `file:///corpus/other${index}.md`,
        moreauInterview()
          .replaceAll('moreau2021', `other${index}`)
          .replace(/- contradicts: .*\n/, ''),
      ]),
    )
    const corpus = withReed(readFixture(others))
    const { others: found } = onlySource(
      at('Velmark will sign before the first snow| [@reed2021, para. 2].', { corpus }),
    )
    assert.equal(found.claims.filter(({ relation }) => relation === 'same-topic').length, 5)
    assert.deepEqual(
      found.claims.filter(({ relation }) => relation !== 'same-topic').map(({ claim }) => claim.key),
      ['moreau2021'],
    )
    assert.equal(found.more, 35)
  })
})

suite('The evidence of a claim or a passage', () => {
  const { corpus, interview, claim } = fixture('reed2021#dam-failure', withReed())
  const wanted = { corpus, interview, showsProtected: false }

  test('of a claim is the sentence that it rests on', () => {
    const evidence = evidenceOfClaim(wanted, claim)
    assert.equal(evidence.sentence, undefined)
    assert.match(plain(decidingIn(shownIn(evidence))), /^Kestrian engineers say that the dam could fail/)
    assert.deepEqual(shownIn(evidence).onlyInSource, [])
  })

  test('of a passage is its first sentence, or that which was found in it', () => {
    const ref = { kind: 'paragraph', number: 5 } as const
    assert.equal(
      plain(decidingIn(shownIn(evidenceOfPassage(wanted, ref)))),
      'The spring flood of 2018 cost $40 million.',
    )
    const start = reedSource().indexOf('last chance')
    const found = evidenceOfPassage(wanted, ref, { start, end: start + 4 })
    assert.match(plain(decidingIn(shownIn(found))), /^The Treaty \[of 2021\] may well be the last chance/)
    assert.equal(evidenceOfPassage(wanted, { kind: 'paragraph', number: 99 }), undefined)
  })
})
