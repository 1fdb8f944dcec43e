import assert from 'node:assert/strict'
import { alignWords } from '../../score/real/alignWords.js'
import { f1, figuresOf, type FoundTalk, type TrueTalk } from '../../score/real/figures.js'
import { isSameName, wordsOf } from '../../score/real/words.js'

type Said = readonly [speaker: number, words: string]

const truth = (turns: readonly Said[], more: Partial<TrueTalk> = {}): TrueTalk => ({
  layout: 'labels',
  speakers: [{ name: 'Ada Fenn', role: 'questioner' }, { name: 'Otto Lind', role: 'interviewee' }, {}],
  turns: turns.map(([speaker, words]) => ({ speaker, paragraphs: [words] })),
  ...more,
})

const found = (turns: readonly Said[], more: Partial<FoundTalk> = {}): FoundTalk => ({
  speakers: [
    { name: 'Ada Fenn', role: 'questioner', labels: [], turns: 1 },
    { name: 'Otto Lind', role: 'interviewee', labels: [], turns: 1 },
    { role: 'other', labels: [], turns: 1 },
  ],
  passages: turns.map(([speaker, text], index) => ({
    ref: { kind: 'paragraph', number: index },
    speaker,
    text,
    pieces: [],
  })),
  turns: turns.map(([speaker], index) => ({ speaker, passages: [index] })),
  fields: [],
  ...more,
})

const talk: readonly Said[] = [
  [0, 'What does the harbour cost the town in a year?'],
  [1, 'Some four million, and most of it goes into dredging.'],
  [0, 'Who pays?'],
  [1, 'The ships do, or they should. We shall see in May.'],
]

suite('the score of an import on real transcripts', () => {
  test('is full for a talk that was found as it is', () => {
    const { boundaries, voices, wholeTurns, names, parts, furniture, kept, doubts } = figuresOf(
      truth(talk),
      found(talk),
    )
    assert.deepEqual(boundaries, { right: 4, found: 4, wanted: 4 })
    assert.deepEqual(
      [voices, wholeTurns],
      [
        { right: 4, of: 4 },
        { right: 4, of: 4 },
      ],
    )
    assert.deepEqual(names, { right: 2, wrong: 0, perhaps: 0, open: 0 })
    assert.deepEqual(parts, { right: 33, of: 33 })
    assert.deepEqual(
      [furniture, kept],
      [
        { right: 33, of: 33 },
        { right: 33, of: 33 },
      ],
    )
    assert.deepEqual(doubts, { isBad: false, isDoubted: false })
  })

  test('takes turns of one voice that follow each other for one, on both sides', () => {
    const cut: readonly Said[] = [
      ...talk.slice(0, 3),
      [1, 'The ships do, or they should.'],
      [1, 'We shall see in May.'],
    ]
    assert.deepEqual(figuresOf(truth(talk), found(cut)).boundaries, { right: 4, found: 4, wanted: 4 })
    assert.deepEqual(figuresOf(truth(cut), found(talk)).boundaries, { right: 4, found: 4, wanted: 4 })
  })

  test('tells a question in somebody’s answer apart: its boundaries and its voice are wrong, all else is right', () => {
    const joined: readonly Said[] = [
      [0, talk[0]?.[1] ?? ''],
      [
        1,
        talk
          .slice(1)
          .map(([, words]) => words)
          .join(' '),
      ],
    ]
    const { boundaries, voices, wholeTurns, kept } = figuresOf(truth(talk), found(joined))
    assert.deepEqual(boundaries, { right: 2, found: 2, wanted: 4 })
    assert.ok(Math.abs(f1(boundaries) - 2 / 3) < 1e-9)
    assert.deepEqual(voices, { right: 3, of: 4 })
    assert.deepEqual(wholeTurns, { right: 1, of: 4 })
    assert.deepEqual(kept, { right: 33, of: 33 })
  })

  test('lets a boundary be two words off, not three', () => {
    const heard = (more: string): readonly Said[] => [
      [0, talk[0]?.[1] ?? ''],
      [1, `${more} ${talk[1]?.[1]}`],
    ]
    const wanted = truth(talk.slice(0, 2))
    assert.equal(figuresOf(wanted, found(heard('Loud laughter.'))).boundaries.right, 2)
    assert.equal(figuresOf(wanted, found(heard('Very loud laughter.'))).boundaries.right, 1)
    assert.equal(figuresOf(wanted, found(heard('Loud laughter.'))).wholeTurns.right, 2)
    assert.equal(figuresOf(wanted, found(heard('Very loud laughter.'))).wholeTurns.right, 1)
    assert.deepEqual(figuresOf(wanted, found(heard('Loud laughter.'))).furniture, { right: 20, of: 22 })
  })

  test('matches voices by their words, whatever they are called, and counts names apart', () => {
    const swapped = found(
      talk.map(([speaker, words]): Said => [1 - speaker, words]),
      {
        speakers: [
          { name: 'Ada Fenn', role: 'interviewee', labels: [], turns: 2 },
          { role: 'questioner', labels: [], turns: 2 },
        ],
      },
    )
    const { voices, names, parts } = figuresOf(truth(talk), swapped)
    assert.deepEqual(voices, { right: 4, of: 4 })
    assert.deepEqual(names, { right: 0, wrong: 1, perhaps: 0, open: 1 })
    assert.deepEqual(parts, { right: 33, of: 33 })
  })

  test('counts somebody who is nobody as a wrong name, and a second form of a name as none', () => {
    const split = (name: string, more: { readonly nameChance?: number } = {}): FoundTalk =>
      found(
        talk.map(([speaker, words], at): Said => [at === 1 ? 2 : speaker, words]),
        {
          speakers: [...found(talk).speakers.slice(0, 2), { name, role: 'interviewee', labels: [], turns: 1, ...more }],
        },
      )
    assert.deepEqual(figuresOf(truth(talk), split('Percent')).names, { right: 2, wrong: 1, perhaps: 0, open: 0 })
    // The import offers it, and says so.
    const offered = split('Percent', { nameChance: 0.4 })
    assert.deepEqual(figuresOf(truth(talk), offered).names, { right: 2, wrong: 0, perhaps: 1, open: 0 })
    assert.deepEqual(figuresOf(truth(talk), split('Otto')).names, { right: 2, wrong: 0, perhaps: 0, open: 0 })
    assert.equal(isSameName('MR. LIND', 'Otto Lind'), true)
    assert.equal(isSameName('Otto Linde', 'Otto Lind'), false)
  })

  test('leaves uncounted what a truth does not know', () => {
    const anonymous: TrueTalk = {
      layout: 'captions',
      speakers: [],
      turns: talk.map(([, words]) => ({ paragraphs: [words] })),
    }
    const { boundaries, voices, names, title, affiliation, parts, standfirsts } = figuresOf(anonymous, found(talk))
    assert.deepEqual(boundaries, { right: 4, found: 4, wanted: 4 })
    for (const one of [voices, title, affiliation, parts]) assert.deepEqual(one, { right: 0, of: 0 })
    assert.deepEqual(names, { right: 0, wrong: 0, perhaps: 0, open: 0 })
    assert.deepEqual(standfirsts, { right: 0, found: 0, wanted: 0 })
  })

  test('counts fields that are known, wrong where the text has none', () => {
    const more = found(talk, {
      fields: [
        { field: 'title', value: 'The Harbour’s Price', from: 'text' },
        { field: 'publisher', value: 'Ada Fenn', from: 'text' },
      ],
    })
    const { title, issued, publisher } = figuresOf(
      truth(talk, { title: 'The harbour’s price', issued: '2024-05', publisher: null }),
      more,
    )
    assert.deepEqual(
      [title, issued, publisher],
      [
        { right: 1, of: 1 },
        { right: 0, of: 1 },
        { right: 0, of: 1 },
      ],
    )
  })

  test('counts turns with the right page and time, of those that have one', () => {
    const placed = truth([], {
      turns: talk.map(([speaker, words], at) => ({
        speaker,
        paragraphs: [words],
        ...(at < 2 && { page: '7', time: `0:0${at}` }),
      })),
    })
    const passages = found(talk).passages.map((passage, at) => ({
      ...passage,
      page: '7',
      time: at === 0 ? '00:00:00' : '00:00:09',
    }))
    assert.deepEqual(figuresOf(placed, found(talk, { passages })).locators, { right: 1, of: 2 })
  })

  test('knows a badly read file, and whether it says so itself', () => {
    const bad: readonly Said[] = [[1, talk.map(([, words]) => words).join(' ')]]
    assert.deepEqual(figuresOf(truth(talk), found(bad)).doubts, { isBad: true, isDoubted: false })
    assert.deepEqual(figuresOf(truth(talk), found(bad), true).doubts, { isBad: true, isDoubted: true })
    assert.deepEqual(figuresOf(truth(talk), undefined).doubts, { isBad: true, isDoubted: true })
    assert.equal(figuresOf(truth(talk), undefined).boundaries.wanted, 4)
  })

  test('compares words without mark-up, addresses, accents and case, and signs one by one in scripts without blanks', () => {
    assert.deepEqual(wordsOf('**Café** [map](https://a.example/b_c) don’t'), ['cafe', 'map', 'dont'])
    assert.deepEqual(wordsOf('港の費用 2024'), ['港', 'の', '費', '用', '2024'])
  })

  test('aligns words in order around what is missing or added on either side', () => {
    const words = (text: string): string[] => text.split(' ')
    assert.deepEqual(alignWords(words('a b c d e'), words('a x c d')), [0, -1, 2, 3, -1])
    assert.deepEqual(alignWords(words('yes no yes'), words('yes yes')), [0, -1, 1])
    const long = Array.from({ length: 3000 }, (_, index) => `w${index % 700}`)
    const cut = [...long.slice(0, 900), 'new', ...long.slice(1500)]
    assert.equal(alignWords(long, cut).filter((at) => at >= 0).length, 2400)
  })
})
