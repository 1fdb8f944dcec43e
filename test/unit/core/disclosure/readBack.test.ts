import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import type { Checked } from '../../../../src/core/cited/checked.js'
import { latestReadBack } from '../../../../src/core/corpus/readBacks.js'
import { readReviews } from '../../../../src/core/corpus/reviews.js'
import { withReadBacks } from '../../../../src/core/corpus/withReview.js'
import { interviewees } from '../../../../src/core/corpus/voiceNames.js'
import { objectionsTo, exportRules } from '../../../../src/core/export/objections.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { type Quoted, type ReadBackItem, readBackItems } from '../../../../src/core/disclosure/readBack.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { addAgreed, agreedInterview, agreedText, vidalWords } from '../../../support/agreedTerms.js'
import { basinGlossary, reedSource } from '../../../support/fixtures.js'

function corpusWith(line = 'read-back: required', position = 'Director') {
  const corpus = readFixture()
  corpus.setSource('file:///corpus/reed2021.txt', reedSource())
  addAgreed(corpus)
  const file = agreedInterview('vidal2024', ['Ana', 'Vidal'], vidalWords, [line])
  corpus.set('file:///corpus/vidal2024.md', file.replace('position: Director', `position: ${position}`))
  corpus.setSource('file:///corpus/vidal2024.txt', agreedText(vidalWords))
  return corpus
}

type Terms = Parameters<typeof corpusWith>

function items(text: string, ...terms: Terms): readonly ReadBackItem[] {
  const corpus = corpusWith(...terms)
  const { checked } = new MemoChecker(corpus).examine(readMemo(text, 'markdown'))
  return readBackItems(vidal(checked), checked)
}

function vidal({ corpus }: Checked): Quoted {
  const interview = corpus.interview('vidal2024')
  const [voice] = interview ? interviewees(interview) : []
  assert.ok(interview && voice)
  return { interview, voice }
}

const quoting = 'Vidal calls the harbour “a promise with cranes” [@vidal2024, para. 1].'
const offered = 'read-back: offered'

suite('What a source reads back', () => {
  test('for accuracy is its own words, and none of our sentences that only paraphrase', () => {
    const text = `${quoting} Nobody has read the lease [@vidal2024, para. 2].\n`
    assert.deepEqual(
      items(text, offered).map(({ quoted }) => quoted),
      [['a promise with cranes']],
    )
  })

  test('for approval is each of our sentences that cites it, without its citation', () => {
    const text = `${quoting} Nobody has read the lease [@vidal2024, para. 2]. The pier is old.\n`
    assert.deepEqual(
      items(text).map(({ sentence }) => sentence),
      ['Vidal calls the harbour “a promise with cranes”.', 'Nobody has read the lease.'],
    )
  })

  test('is no other source’s words, name or part of a sentence', () => {
    const shared = [
      'Vidal sees “a promise with cranes” [@vidal2024, para. 1], but Reed a “slow-motion bargain” [@reed2021, para. 2].',
      'Nobody has read the lease [@vidal2024, para. 2], and the treaty is unequal [@reed2021, para. 2].',
      'Unlike Reed, Vidal calls it “a promise with cranes” [@vidal2024, para. 1].',
      'Both say that nobody has read the lease [@vidal2024, para. 2; @reed2021, para. 2].',
    ]
    assert.deepEqual(
      items(`${shared.join(' ')}\n`).map(({ sentence }) => sentence),
      [
        '[…] “a promise with cranes” […]',
        '[…] Nobody has read the lease […]',
        'Unlike […], Vidal calls it “a promise with cranes”.',
        '[…] Both say that nobody has read the lease […]',
      ],
    )
  })

  test('is her part of a sentence, though a footnote of another source stands before her citation', () => {
    const text =
      'Reed doubts it[^1], and Vidal expects cranes[^1] [@vidal2024, para. 2].\n\n[^1]: See [@reed2021, para. 1].\n'
    const [item] = items(text)
    assert.match(item?.sentence ?? '', /Vidal expects cranes/)
    assert.doesNotMatch(item?.sentence ?? '', /doubts/)
  })

  test('is no other source’s words, whatever is cited right behind them', () => {
    const [one] = items(
      'A reader sees a “slow-motion bargain” (as others say, [@vidal2024, para. 1]) [@reed2021, para. 2].\n',
    )
    assert.ok(one)
    assert.deepEqual(one.quoted, [])
    assert.doesNotMatch(one.sentence, /bargain/)
  })

  const hidden: readonly (readonly [string, string, string])[] = [
    ['in the possessive', 'Reed’s view differs, but Vidal calls it', '[…] view differs, but Vidal calls it'],
    ['by initial and surname', 'A. Reed disagrees; Vidal calls it', '[…] disagrees; Vidal calls it'],
    ['by initials', 'A.R. disagrees; Vidal calls it', '[…] disagrees; Vidal calls it'],
    ['over two lines', 'Anna\nReed disagrees; Vidal calls it', '[…] disagrees; Vidal calls it'],
    ['in capitals', 'REED disagrees; Vidal calls it', '[…] disagrees; Vidal calls it'],
    ['in small letters', 'As yilmaz said, Vidal calls it', 'As […] said, Vidal calls it'],
    ['in a compound', 'Unlike the Weiss-led group, Vidal calls it', 'Unlike the […]-led group, Vidal calls it'],
    ['in another script', 'Unlike Рид, Vidal calls it', 'Unlike […], Vidal calls it'],
  ]
  for (const [how, text, seen] of hidden)
    test(`names no other source ${how}`, () => {
      const corpus = corpusWith()
      corpus.set('file:///corpus/basin.md', basinGlossary().replace('- alias: Reed (case)', '- alias: Рид'))
      const { checked } = new MemoChecker(corpus).examine(
        readMemo(`${text} “a promise with cranes” [@vidal2024, para. 1].\n`, 'markdown'),
      )
      const [item] = readBackItems(vidal(checked), checked)
      assert.equal(item?.sentence, `${seen} “a promise with cranes”.`)
    })

  const printed: readonly (readonly [string, string, string])[] = [
    ['no remark in brackets', 'Nobody [check this] has read it [@vidal2024, para. 2].', 'Nobody […] has read it.'],
    [
      'the words of a link',
      'Nobody has read [the lease](https://x.org) [@vidal2024, para. 2].',
      'Nobody has read the lease.',
    ],
    ['no note', 'Nobody has read it^[Reed says no.] [@vidal2024, para. 2].', 'Nobody has read it.'],
    [
      'what we say before its key',
      'Nobody has read it [but see @vidal2024, para. 2].',
      'Nobody has read it (but see […]).',
    ],
    [
      'what we say behind its key',
      'Nobody has read it [cf. @vidal2024, para. 2, though Reed doubts it].',
      'Nobody has read it (cf. […] though […] doubts it).',
    ],
    [
      'its name in the place of its key',
      '@vidal2024 [para. 2] says that nobody has read it.',
      'Ana Vidal says that nobody has read it.',
    ],
    [
      'the part that its key begins',
      '@vidal2024 [para. 2] says that nobody has read it, and the treaty is unequal [@reed2021, para. 2].',
      '[…] Ana Vidal says that nobody has read it […]',
    ],
    [
      'a block quotation',
      '> The harbour is a promise with cranes and it may stay one for years.\n>\n> [@vidal2024, para. 1]',
      '“The harbour is a promise with cranes and it may stay one for years.”',
    ],
    [
      'its part, whoever is cited first',
      'Nobody has read it [@reed2021, para. 2; @vidal2024, para. 2].',
      '[…] Nobody has read it […]',
    ],
  ]
  for (const [what, text, seen] of printed)
    test(`shows ${what}`, () => assert.equal(items(`${text}\n`)[0]?.sentence, seen))

  test('is approved as a whole: an answer lapses with whatever of the sentence changes', () => {
    const shared =
      'Vidal sees “a promise with cranes” [@vidal2024, para. 1], but Reed a “slow-motion bargain” [@reed2021, para. 2].'
    const hashOf = (text: string): string | undefined => items(`${text}\n`)[0]?.hash
    assert.ok(hashOf(shared))
    for (const [from, to] of [
      ['but Reed a', 'and Reed never a'],
      ['[@vidal2024', '[see the drunk @vidal2024'],
      ['slow-motion', 'slow motion'],
    ] as const)
      assert.notEqual(hashOf(shared.replace(from, to)), hashOf(shared), to)
    const block = '> The harbour is a promise with cranes\n\n[@vidal2024, para. 1]'
    assert.ok(hashOf(block))
    assert.notEqual(hashOf(block.replace('a promise', 'no promise')), hashOf(block))
  })

  test('is nothing of a remark that the memo hides', () => {
    const [one] = items(`Vidal <!-- she hates the minister --> sees “a promise with cranes” [@vidal2024, para. 1].\n`)
    assert.doesNotMatch(one?.sentence ?? '', /minister/)
  })

  const lapses: readonly (readonly [string, string, boolean, Terms?])[] = [
    ['a comma', 'Vidal calls the harbour, “a promise with cranes”, [@vidal2024, para. 1].', false],
    ['a word of ours', 'Vidal calls the old harbour “a promise with cranes” [@vidal2024, para. 1].', false],
    ['her words', 'Vidal calls the harbour “a promise” [@vidal2024, para. 1].', true],
    ['the verb of saying', 'Vidal concedes that the harbour is “a promise with cranes” [@vidal2024, para. 1].', true],
    ['her rank', quoting, true, [offered, 'Deputy Director']],
  ]
  for (const [what, text, lapsed, terms = [offered]] of lapses)
    test(`and an answer ${lapsed ? 'lapses' : 'stays'} with a change of ${what}`, () => {
      const [before] = items(`${quoting}\n`, offered)
      const [after] = items(`${text}\n`, ...terms)
      assert.ok(before && after)
      assert.equal(before.hash !== after.hash, lapsed)
    })
})

suite('A read-back that is required', () => {
  const objections = (text: string, record?: (hash: string) => string): readonly string[] => {
    const corpus = corpusWith()
    const [item] = items(text)
    if (record)
      corpus.reviews.set(
        readReviews('file:///corpus/memos.reviewed', `attache: reviewed/2\n${record(item?.hash ?? '')}\n`),
      )
    const examined = new MemoChecker(corpus).examine(readMemo(text, 'markdown'), {
      ...exportRules,
      today: '2026-01-01',
    })
    return objectionsTo(examined, []).map((one) => ('problem' in one ? JSON.stringify(one.problem.data) : one.kind))
  }
  const line = (rest: string) => (hash: string) => `read-back vidal2024 ${hash} ${rest}`

  test('holds an export until the answer is recorded, with the place', () => {
    assert.match(objections(`${quoting}\n`).join(), /"open":1,"all":1,"state":"to-send"/)
    assert.match(objections(`${quoting}\n`, line('sent 2025-12-01')).join(), /"state":"sent","day":"2025-12-01"/)
    assert.match(objections(`${quoting}\n`, line('unanswered 2025-12-01')).join(), /"state":"unanswered"/)
    assert.match(objections(`${quoting}\n`, line('refused 2025-12-01')).join(), /"state":"refused"/)
    assert.deepEqual(objections(`${quoting}\n`, line('answered 2025-12-01')), [])
  })

  test('is not answered by what is recorded of a day to come, which is told', () => {
    for (const state of ['sent', 'answered', 'unanswered', 'released'] as const) {
      const rest = `${state} 2027-01-01${state === 'released' ? ' AB: she died in May' : ''}`
      assert.match(objections(`${quoting}\n`, line(rest)).join(), /"state":"ahead","day":"2027-01-01"/, state)
    }
    // Where it was recorded, the next day may have begun.
    assert.deepEqual(objections(`${quoting}\n`, line('answered 2026-01-02')), [])
  })

  test('lets go what somebody released, but only with initials and a reason', () => {
    assert.deepEqual(objections(`${quoting}\n`, line('released 2025-12-01 AB: she died in May')), [])
    assert.equal(objections(`${quoting}\n`, line('released 2025-12-01')).length, 1)
  })

  test('is held whatever the memo switches off', () => {
    const off = '<!-- attache-off read-back-open: later (A. B.) -->\n'
    assert.equal(objections(`${off}${quoting}\n`).length, 1)
    const { problems } = new MemoChecker(corpusWith()).examine(readMemo(`${off}${quoting}\n`, 'markdown'))
    assert.deepEqual(
      problems.map(({ ruleId, data }) => [ruleId, 'lacks' in data ? data.lacks : '']),
      [
        ['switch-broken', 'right'],
        ['read-back-open', ''],
      ],
    )
  })

  test('is not asked of a source to which it was only offered', () => {
    const corpus = corpusWith(offered)
    const { problems } = new MemoChecker(corpus).examine(readMemo(`${quoting}\n`, 'markdown'))
    assert.ok(!problems.some(({ ruleId }) => ruleId === 'read-back-open'))
  })
})

suite('The record of what was read back', () => {
  const one = { key: 'vidal2024', hash: '1f0c5a7e93b2d468', state: 'sent', day: '2025-12-01' } as const

  test('keeps a line for all that was said last of the same words, beside readings and pins', () => {
    const pin = 'f3a90c51be77d240 small2010#ignore-nsg~c3c835'
    const sent = withReadBacks(`attache: reviewed/2\n${pin}\n`, [one])
    const answered = withReadBacks(sent, [{ ...one, state: 'answered', day: '2025-12-09' }])
    assert.equal(answered, `attache: reviewed/2\n${pin}\nread-back vidal2024 1f0c5a7e93b2d468 answered 2025-12-09\n`)
    assert.deepEqual(readReviews('a', answered).problems, [])
  })

  test('counts the last day where git has joined two lines of the same words', () => {
    const lines = ['answered 2025-12-09', 'sent 2025-12-01'].map((rest) => `read-back ${one.key} ${one.hash} ${rest}`)
    const { readBacks } = readReviews('a', `attache: reviewed/2\n${lines.join('\n')}\n`)
    assert.equal(latestReadBack(readBacks, one.hash)?.state, 'answered')
  })
})
