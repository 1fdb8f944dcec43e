import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'
import { quayTalk } from '../../../support/quayTalk.js'
import { toldIn } from '../../../support/toldIn.js'

const said = quayTalk.slice(0, 6)

/** A talk of two, by their labels the first time and from then on; `put` sets what is said behind one. */
const talkOf = (
  [asksFirst, asks]: readonly [string, string],
  [answersFirst, answers]: readonly [string, string],
  put = (label: string, words: string): string => `${label}: ${words}`,
): string =>
  said
    .map((words, at) => put(at === 0 ? asksFirst : at === 1 ? answersFirst : at % 2 === 0 ? asks : answers, words))
    .join('\n\n')

/** Who speaks in each turn. */
const speakersIn = async (text: string, file = 'a.txt'): Promise<readonly string[]> =>
  (await toldIn(text, file)).map((turn) => turn.slice(0, turn.indexOf(':')))

const byTurns = (asks: string, answers: string): readonly string[] =>
  said.map((_, at) => (at % 2 === 0 ? `q ${asks}` : `a ${answers}`))

const onLine = (label: string, words: string): string => `${label}\n${words}`

suite('Labels of one', () => {
  for (const [what, asks, answers] of [
    ['office and name', ['Ada Brook', 'Brook'], ['Mayor Hope Waters', 'Mayor Waters']],
    ['letters', ['Ada Brook (AB)', 'AB'], ['Hope Waters (HW)', 'HW']],
    ['where from', ['Ada Brook (Harbour Institute)', 'Ada Brook'], ['Hope Waters (Sule)', 'Hope Waters']],
  ] as const)
    for (const [how, put] of [
      ['before a colon', undefined],
      ['on lines', onLine],
    ] as const)
      test(`are joined, though the family is called by a word: ${what}, ${how}`, async () => {
        const text = `Mayor Waters Phones In\n\n9 May 2021\n\n${talkOf(asks, answers, put)}`
        assert.deepEqual(await speakersIn(text), byTurns('Ada Brook', 'Hope Waters'))
      })

  test('keep two of one family apart who speak by turns', async () => {
    const text = talkOf(['Ada Waters', 'Ada Waters'], ['Hope Waters', 'Hope Waters'])
    assert.deepEqual(await speakersIn(text), byTurns('Ada Waters', 'Hope Waters'))
  })

  test('name whoever speaks but once between two turns of another, by words of the language', async () => {
    const text = [
      talkOf(['ADA BROOK', 'ADA BROOK'], ['INES OKAFOR', 'INES OKAFOR']),
      'ADA BROOK: Has anybody else seen those ledgers?',
      'HOPE WATERS: I have. We hope that the waters spared them.',
      'ADA BROOK: And what do they say?',
      'INES OKAFOR: That the dredger was paid for twice.',
    ].join('\n\n')
    assert.equal((await speakersIn(text))[7], 'a Hope Waters')
  })

  test('with an office have its holder in brackets', async () => {
    const text = talkOf(['The Convener (Ada Brook)', 'The Convener'], ['Hope Waters (Sule)', 'Hope Waters'], onLine)
    assert.deepEqual(await speakersIn(text), byTurns('Ada Brook', 'Hope Waters'))
  })
})

suite('What is no label', () => {
  test('a list of who takes part says nothing, though a heading below it asks', async () => {
    const list = 'Hope Waters (warden)\nAda Brook (Harbour Institute)\n\nWho keeps the ledgers?'
    const told = await toldIn(
      `Five Questions\n\n${list}\n\n${talkOf(['Ada Brook', 'Ada Brook'], ['Hope Waters', 'Hope Waters'], onLine)}`,
    )
    assert.deepEqual(
      told.map((turn) => turn.replace(/^.*?: /, '')),
      said,
    )
  })
})

suite('Authors of what a page lists', () => {
  test('ask nobody, where a line says who did', async () => {
    const works = ['Quays', 'by Edda Marsh', 'Tides', 'by Tom Brandt', 'Ledgers of a Drowned Town', 'by Lotte Penn']
    const text = `The best books on harbours\n\nInterview by Ada Brook\n\n${works.join('\n\n')}\n\n${talkOf(['Q', 'Q'], ['A', 'A'])}`
    const extract = await decode(new TextEncoder().encode(text), 'a.txt')
    assert.ok('blocks' in extract)
    const result = readTranscript(extract)
    assert.ok(!('notInterview' in result))
    assert.deepEqual(
      result.fields.flatMap(({ field, value }) => (field === 'interviewer' ? [value] : [])),
      ['Ada Brook'],
    )
  })
})

suite('Turns in two languages', () => {
  const doubled = [
    ['《潮报》记者：码头什么时候重新开放？', 'The Tide Daily: When does the quay open again?'],
    ['何闻致：下个月。', 'He Wenzhi: Next month.'],
    ['《浅湾报》记者：为什么推迟？', 'Shallow Bay Post: Why so late?'],
    ['何闻致：因为水位。', 'He Wenzhi: Because of the water.'],
    ['《潮报》记者：谁付钱？', 'The Tide Daily: Who pays for it?'],
    ['何闻致：市里。', 'He Wenzhi: The city does.'],
  ]

  test('are two people’s where each has one language', async () => {
    const text = doubled
      .map(
        ([own = '', other = '']) => `${own.replace(/^.*?：/, '李明：')}\n\n${other.replace(/^.*?: /, 'Tom Brandt: ')}`,
      )
      .join('\n\n')
    assert.deepEqual(new Set((await speakersIn(text)).map((one) => one.slice(2))), new Set(['李明', 'Tom Brandt']))
  })

  test('that withhold a name get none, though others are named around them', async () => {
    const text = `A briefing on the quay\n\nWith Ada Brook of the Harbour Post and Hope Waters of the Ferry Mail.\n\n${[
      'MODERATOR: Two officials will take your questions, and neither may be named.',
      'SENIOR HARBOUR OFFICIAL ONE: We closed the quay in March, and it stays closed.',
      'SENIOR HARBOUR OFFICIAL TWO: The ledgers are being read.',
      'QUESTION: Ada Brook, Harbour Post. Who kept them?',
      'SENIOR HARBOUR OFFICIAL ONE: Nobody did.',
      'QUESTION: And who pays?',
      'SENIOR HARBOUR OFFICIAL TWO: The town does.',
    ].join('\n\n')}`
    const told = await speakersIn(text)
    for (const at of [1, 2, 4, 6]) assert.equal(told[at], 'a -')
  })

  test('that are an office behind an article are nobody’s name, and letters of a house stay capitals', async () => {
    for (const office of ['Monsieur l’Ambassadeur', 'Madame la Présidente'])
      assert.deepEqual(
        await speakersIn(talkOf(['Luc Marin', 'Luc Marin'], [office, office])),
        byTurns('Luc Marin', '-'),
      )
    assert.deepEqual(await speakersIn(talkOf(['CSRF', 'CSRF'], ['Dr Waters', 'Dr Waters'])), byTurns('CSRF', 'Waters'))
  })
})
