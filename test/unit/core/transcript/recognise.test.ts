import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import type { Extract, Transcript } from '../../../../src/core/transcript/transcript.js'
import { extractOf, plainExtract } from '../../../support/extracts.js'

function recognised(input: string | Extract): Transcript {
  const result = readTranscript(typeof input === 'string' ? plainExtract(input) : input)
  assert.ok(!('notInterview' in result), 'it is an interview')
  return result
}

/** Who says what: `Q Okafor: words`, a turn a line; a question as Q, an answer as A. */
function turnsOf(input: string | Extract): readonly string[] {
  const { turns, speakers, passages } = recognised(input)
  return turns.map(({ speaker, passages: own }) => {
    const { name = '?', role } = speakers[speaker] ?? {}
    return `${role === 'questioner' ? 'Q' : 'A'} ${name}: ${own.map((index) => passages[index]?.text).join(' / ')}`
  })
}

const value = ({ fields }: Transcript, field: string): string | undefined =>
  fields.find((one) => one.field === field)?.value

const two = [
  'Q Tom Lind: Why is the vote late?',
  'A Ines Okafor: The coalition is split.',
  'Q Tom Lind: And the ferry?',
  'A Ines Okafor: It waits.',
]
const saying = (question: string, answer: string): string =>
  [
    `${question} Why is the vote late?`,
    `${answer} The coalition is split.`,
    `${question} And the ferry?`,
    `${answer} It waits.`,
  ].join('\n\n')

suite('labels of speakers', () => {
  test('letters with numbers that come back are people, where the numbers do not count questions', () => {
    const group = [
      'P1: It was late.',
      'P2: Not for me.',
      'P1: You live in town.',
      'P3: So do I.',
      'P2: True.',
      'P1: Well.',
    ]
    assert.deepEqual(
      turnsOf(['Interviewer: How was the bus?', ...group, 'Interviewer: And now?', 'P1: Better.'].join('\n\n')),
      ['Q ?: How was the bus?', ...group.map((words) => `A ${words}`), 'Q ?: And now?', 'A P1: Better.'],
    )
    const counted = 'P1: Why is the vote late?\n\nR1: The coalition is split.\n\nP2: And the ferry?\n\nR2: It waits.'
    assert.deepEqual(
      turnsOf(counted).map((turn) => turn.slice(0, 1)),
      ['Q', 'A', 'Q', 'A'],
    )
  })

  test('a question without a name is his who was answered last, as records of hearings have it', () => {
    const hearing = [
      'MR LIND: Ms Okafor, why is the vote late?',
      'A. The coalition is split.',
      'Q. And the ferry?',
      'A. It waits.',
      'MRS VALE: You were there?',
      'A. I was.',
      'Q. Until when?',
      'A. Until nine.',
      'MR LIND: One more thing. Was it raining?',
      'A. It was.',
      'MRS VALE: We have nothing further.',
    ].join('\n\n')
    assert.deepEqual(
      turnsOf(hearing).map((turn) => turn.replace(/:.*/, '')),
      ['Q Lind', 'A ?', 'Q Lind', 'A ?', 'Q Vale', 'A ?', 'Q Vale', 'A ?', 'Q Lind', 'A ?', 'Q Vale'],
    )
  })

  test('a name of three signs is a name in a script without capitals, whatever the page says before', () => {
    const talk = '记者：桥为什么拆了？\n\n沈望舒：因为没有人过桥。\n\n记者：后来呢？\n\n沈望舒：后来大家都坐船。'
    const page = `“桥比河更老”——访原临川市工程师沈望舒\n\n临川市地处两江之间，二十年来修了四座桥，也拆了一座。\n\n${talk}`
    assert.deepEqual(
      turnsOf(page).map((turn) => turn.replace(/:.*/, '')),
      ['Q ?', 'A 沈望舒', 'Q ?', 'A 沈望舒'],
    )
  })

  const forms: readonly (readonly [string, string, string])[] = [
    ['names', 'Tom Lind:', 'Ines Okafor:'],
    ['names with roles', 'Tom Lind (Harbour Review):', 'Ines Okafor (Institute for Straits):'],
    ['names in bold', '**Tom Lind:**', '**Ines Okafor:**'],
    ['names in bold, the colon outside', '**Tom Lind**:', '**Ines Okafor**:'],
    ['capitals', 'TOM LIND:', 'INES OKAFOR:'],
    ['capitals behind arrows', '>> TOM LIND:', '>> INES OKAFOR:'],
    ['names with time codes before', '[00:01:02] Tom Lind:', '[00:01:09] Ines Okafor:'],
    ['names with time codes behind', 'Tom Lind: 00:01:02', 'Ines Okafor: 00:01:09'],
    ['full-width colons', 'Tom Lind：', 'Ines Okafor：'],
  ]
  for (const [name, question, answer] of forms)
    test(`are ${name}`, () => assert.deepEqual(turnsOf(saying(question, answer)), two))

  test('are surnames, of people whom the introduction names in full', () => {
    assert.deepEqual(
      turnsOf(`Ines Okafor talks to Tom Lind about the strait and its ferries.\n\n${saying('LIND:', 'OKAFOR:')}`),
      two,
    )
  })

  test('are initials that the top explains', () => {
    assert.deepEqual(
      turnsOf(`TL: Tom Lind\nIO: Ines Okafor, director of the Harbour Institute\n\n${saying('TL:', 'IO:')}`),
      two,
    )
    assert.equal(
      recognised(`TL: Tom Lind\nIO: Ines Okafor, director\n\n${saying('TL:', 'IO:')}`).speakers[1]?.position,
      'director',
    )
  })

  for (const [question, answer] of [
    ['Q:', 'A:'],
    ['Q.', 'A.'],
    ['Q1:', 'A1:'],
    ['Frage:', 'Antwort:'],
    ['Pregunta:', 'Respuesta:'],
    ['Вопрос:', 'Ответ:'],
    ['问：', '答：'],
    ['Interviewer:', 'Respondent:'],
  ] as const)
    test(`tell the part alone: ${question} and ${answer}`, () => {
      assert.deepEqual(
        turnsOf(saying(question, answer)),
        two.map((turn) => turn.replace(/Tom Lind|Ines Okafor/, '?')),
      )
    })

  test('stand on lines of their own', () => {
    assert.deepEqual(turnsOf(saying('Tom Lind\n', 'Ines Okafor\n')), two)
    assert.equal(recognised(saying('Tom Lind\n', 'Ines Okafor\n')).layout, 'names on lines')
  })

  test('come from the format', () => {
    const block = (speaker: string, text: string) => ({ kind: 'cue', speaker, text }) as const
    const extract = extractOf('vtt', [
      block('Tom Lind', 'Why is the'),
      block('Tom Lind', 'vote late?'),
      block('Ines Okafor', 'The coalition is split.'),
      block('Tom Lind', 'And the ferry?'),
      block('Ines Okafor', 'It'),
      block('Ines Okafor', 'waits.'),
    ])
    assert.deepEqual(turnsOf(extract), two)
  })

  test('may be repeated on every paragraph of a turn', () => {
    const text = `${saying('Lind:', 'Okafor:')}\n\nOkafor: It has waited since spring.\n\nLind: Why?\n\nOkafor: Fog.`
    assert.deepEqual(turnsOf(text).slice(3), [
      'A Okafor: It waits. / It has waited since spring.',
      'Q Lind: Why?',
      'A Okafor: Fog.',
    ])
  })

  for (const words of [
    'Note: I was there.',
    'Part 2: the fog.',
    'Topic: the accord.',
    '10:30 was too late.',
    'https://harbour.example/a',
    'He said this: nobody came.',
  ])
    test(`are not seen in “${words}”`, () => {
      const text = `${saying('Q:', 'A:')}\n\n${words}\n\nQ: Really?\n\nA: Really.`
      assert.equal(turnsOf(text)[3], `A ?: It waits. / ${words}`)
    })

  test('that look like one and are none are told', () => {
    const { doubts } = recognised(
      `${saying('LIND:', 'OKAFOR:')}\n\nHarbour: that is the word.\n\nLIND: Yes?\n\nOKAFOR: Yes.`,
    )
    assert.deepEqual(
      doubts.filter(({ code }) => code === 'label-unused').map(({ data }) => data['label']),
      ['Harbour'],
    )
  })
})

suite('speakers and their parts', () => {
  test('are several who ask, and several who answer', () => {
    const text =
      'LIND: Why?\n\nOKAFOR: Fog.\n\nBRANDT: Only fog?\n\nOKAFOR: And ice.\n\nLIND: Mr Moyo, do you agree?\n\nMOYO: In part. The ice was last year.\n\nBRANDT: So?\n\nMOYO: So we wait.'
    assert.deepEqual(
      recognised(text).speakers.map(({ name, role }) => `${name} ${role}`),
      ['Lind questioner', 'Okafor interviewee', 'Brandt questioner', 'Moyo interviewee'],
    )
  })

  test('begin with an answer, or an opening statement before the first question', () => {
    const text =
      'OKAFOR: Let me say first that I am no sailor.\n\nI have a statement.\n\nLIND: Why is the vote late?\n\nOKAFOR: Fog.\n\nLIND: Only fog?\n\nOKAFOR: Ice.'
    const { passages } = recognised(text)
    assert.deepEqual(
      passages.slice(0, 3).map(({ ref, question }) => [ref.kind, ref.number, question]),
      [
        ['paragraph', 1, undefined],
        ['paragraph', 2, undefined],
        ['question', 1, 1],
      ],
    )
  })

  test('interrupt each other with a word', () => {
    const text =
      'LIND: What did you hear?\nOKAFOR: A minor\nLIND: Third?\nOKAFOR: A minor third, yes.\nLIND: And then?\nOKAFOR: Nothing.'
    assert.equal(turnsOf(text).length, 6)
  })

  test('do not come out of a speech, or minutes', () => {
    const speech =
      'Remarks by the Minister\n\nI thank you all. It is a rare day.\n\nWhy a bridge? Because we need one.\n\nWhat have we learned? We have learned to wait.\n\nWill it hold? I believe so.'
    const minutes =
      'Minutes of the harbour board\n\nLind: reported that the quay is closed.\n\nOkafor: thanked the crew.\n\nLind: proposed a new crane.\n\nOkafor: agreed.'
    assert.deepEqual(
      [speech, minutes, ''].map((text) => 'notInterview' in readTranscript(plainExtract(text))),
      [true, true, true],
    )
  })
})

const long =
  'The dredging is what costs, and the crown has paid for it since the old lighthouse was moved to the north side of the harbour.'
const page = [
  'The Port Nobody Wants',
  'The Port Nobody Wants | Harbour Review',
  'By Tom Lind',
  '12 March 2024',
  'Share  Tweet  Print',
  '',
  'Edda Lomax has run the port of Kolno for nine years. She explains why nobody bids for it.',
  '',
  'Mrs Lomax, the port was offered for one crown. Why did nobody bid?',
  '',
  `I was surprised as well. ${long}`,
  '',
  '“The crown has paid for it since the old lighthouse was moved”',
  '',
  'More from Harbour Review',
  '',
  'What did you tell the ministry?',
  '',
  'I told them to keep it.',
  '',
  'I also told them the price.',
  '',
  'And what would you do?',
  '',
  'I would wait.',
  '',
  'Related',
  'Who Keeps the Lights On?',
  '© 2024 Harbour Review. All rights reserved.',
].join('\n')

suite('a page without labels', () => {
  test('has questions and answers told by their words', () => {
    assert.deepEqual(turnsOf(page), [
      'Q Tom Lind: Mrs Lomax, the port was offered for one crown. Why did nobody bid?',
      `A Edda Lomax: I was surprised as well. ${long}`,
      'Q Tom Lind: What did you tell the ministry?',
      'A Edda Lomax: I told them to keep it. / I also told them the price.',
      'Q Tom Lind: And what would you do?',
      'A Edda Lomax: I would wait.',
    ])
  })

  test('has title, date, names, publisher and standfirst', () => {
    const found = recognised(page)
    assert.deepEqual(
      ['title', 'issued', 'publisher', 'interviewer', 'interviewee'].map((field) => value(found, field)),
      ['The Port Nobody Wants', '2024-03-12', 'Harbour Review', 'Tom Lind', 'Edda Lomax'],
    )
    assert.deepEqual(
      found.passages.filter(({ ref }) => ref.kind === 'standfirst').map(({ text }) => text.slice(0, 10)),
      ['Edda Lomax'],
    )
  })

  test('has furniture, each with a reason', () => {
    const { dropped, extract } = recognised(page)
    const reasons = new Map(dropped.map(({ span, why }) => [extract.text.slice(span.start, span.end), why]))
    assert.equal(reasons.get('The Port Nobody Wants | Harbour Review'), 'title')
    assert.equal(reasons.get('Share  Tweet  Print'), 'promotion')
    assert.equal(reasons.get('“The crown has paid for it since the old lighthouse was moved”'), 'pull quote')
    for (const more of ['More from Harbour Review', 'Who Keeps the Lights On?'])
      assert.match(reasons.get(more) ?? '', /^(?:promotion|teaser)$/)
  })

  test('is one in a language that says by the verb whom it asks', () => {
    const said = [
      ['Kto liczył łodzie przed panią?', 'Nikt ich nie liczył. Znalazłam trzy zeszyty i czajnik, a potem już nic.'],
      ['To co zamiast falochronu?', 'Ja nie jestem wrogiem falochronów. Mieszkam za jednym i wiem, ile kosztuje.'],
      ['Kto za to zapłaci?', 'Rybacy, jak zawsze. Widziałam ich sieci i widziałam ich rachunki.'],
    ] as const
    const text = [
      'Rozmowa tygodnia',
      'Port, którego nikt nie chce',
      'O łodziach i rachunkach mówi Edda Lomax.',
      ...said.map(([question, answer]) => `${question}\n\n${answer}`),
      'CZYTAJ TAKŻE',
    ].join('\n\n')
    assert.deepEqual(
      turnsOf(text).map((turn) => turn.slice(0, 2) + turn.slice(turn.indexOf(': ') + 2)),
      said.flatMap(([question, answer]) => [`Q ${question}`, `A ${answer}`]),
    )
  })

  test('has headings that ask', () => {
    const heading = (text: string) => ({ kind: 'heading', level: 2, text }) as const
    const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const
    const extract = extractOf('html', [
      { kind: 'heading', level: 1, text: 'A Court Without a Country' },
      heading('What was the first case?'),
      paragraph('A goat.'),
      heading('And the second?'),
      paragraph('Another goat.'),
      heading('Part two'),
      heading('Do you miss it?'),
      paragraph('No.'),
    ])
    assert.deepEqual(turnsOf(extract), [
      'Q ?: What was the first case?',
      'A ?: A goat.',
      'Q ?: And the second?',
      'A ?: Another goat.',
      'Q ?: Do you miss it?',
      'A ?: No.',
    ])
  })
})

suite('lines and pages', () => {
  const wrapped = (lines: readonly string[]): string => lines.join('\n')

  test('are joined where the text was wrapped, and hyphens at their ends undone', () => {
    const text = wrapped([
      'Q. Did you have any notion of the foreign service when you were at',
      'school in the village?',
      'A. None whatever. I wanted to be a veterinarian, and the school in-',
      'spector told my father that I had an unfortunate facility for lan-',
      'guages, and that was that.',
      '    We moved inland when I was six because the customs house had bur-',
      'ned down.',
      'Q. And then?',
      'A. Then I went to sea.',
    ])
    assert.deepEqual(turnsOf(text).slice(1, 2), [
      'A ?: None whatever. I wanted to be a veterinarian, and the school inspector told my father that I had an unfortunate facility for languages, and that was that. / We moved inland when I was six because the customs house had burned down.',
    ])
    const words = recognised(text)
      .doubts.filter(({ code }) => code === 'words-joined')
      .map(({ data }) => data['word'])
    assert.deepEqual(words, ['inspector', 'languages', 'burned'])
  })

  test('keep a hyphen that the word has elsewhere', () => {
    const text = wrapped([
      'Q. You were vice-consul for seamen in the port of Ansel for a while?',
      'A. I was, and it was a good year, since nobody else wished to be vice-',
      'consul there at that time, and the pay was paid.',
      'Q. And then?',
      'A. Then I went to sea.',
    ])
    assert.match(turnsOf(text)[1] ?? '', /to be vice-consul there/)
  })

  test('lose line numbers, page numbers and running heads, also within a sentence, and keep the page', () => {
    const pages = [1, 2, 3].map((number) =>
      [
        'Q. What did you do on the morning of day ' + number + '?',
        `A. I opened the ${number === 2 ? 'hatch, waited for a minute' : 'door'} and then I closed the`,
        `Harbour Inquiry    ${number}`,
      ].join('\n'),
    )
    const text = `${pages.join('\nvalve as the card says.\n')}\nvalve as the card says.\n`
    const { passages, dropped } = recognised(text)
    assert.equal(passages[1]?.text, 'I opened the door and then I closed the valve as the card says.')
    assert.deepEqual(
      passages.map((passage) => passage.page),
      ['1', '1', '2', '2', '3', '3'],
    )
    assert.equal(dropped.filter(({ why }) => why === 'page number').length, 3)

    const numbered = saying('Q.', 'A.')
      .split('\n')
      .filter(Boolean)
      .concat('Q. Where?', 'A. There.', 'Q. When?', 'A. Then.')
      .map((line, index) => `${index + 1}  ${line}`)
    assert.deepEqual(turnsOf(numbered.join('\n')).slice(0, 2), [
      'Q ?: Why is the vote late?',
      'A ?: The coalition is split.',
    ])
  })

  test('of rolling captions are shown once', () => {
    const lines = ['>> why is the', 'vote late', '>> the coalition', 'is split and', 'the ferry waits']
    const cues = lines.slice(1).map((text, index) => ({ kind: 'cue', text: `${lines[index]}\n${text}` }) as const)
    assert.deepEqual(
      turnsOf(extractOf('vtt', cues)).map((turn) => turn.replace(/^. .*?: /, '')),
      ['why is the vote late', 'the coalition is split and the ferry waits'],
    )
  })

  test('keep times, leave sounds out, and keep what could not be heard', () => {
    const text =
      '[00:00:10] LIND: Why?\n\n[MUSIC]\n\n[00:00:12] OKAFOR: Because [inaudible 00:00:13] of fog. (laughs)\n\n[00:00:20] LIND: And?\n\n[00:00:22] OKAFOR: Ice.'
    const { passages, dropped, doubts } = recognised(text)
    assert.deepEqual(
      passages.map(({ time }) => time),
      ['00:00:10', '00:00:12', '00:00:20', '00:00:22'],
    )
    assert.equal(passages[1]?.text, 'Because [inaudible 00:00:13] of fog. (laughs)')
    assert.equal(dropped.filter(({ why }) => why === 'sound').length, 1)
    assert.equal(doubts.filter(({ code }) => code === 'inaudible').length, 1)
  })

  test('keep times that stand behind names', () => {
    const names = ['LIND', 'OKAFOR', 'LIND', 'OKAFOR']
    const text = names
      .map((name, index) => `**${name}:** [00:0${index}] Is it fog${index % 2 ? '.' : '?'}`)
      .join('\n\n')
    assert.deepEqual(
      recognised(text).passages.map(({ time, text: words }) => `${time} ${words}`),
      ['00:00:00 Is it fog?', '00:00:01 Is it fog.', '00:00:02 Is it fog?', '00:00:03 Is it fog.'],
    )
  })
})

suite('dates', () => {
  const dated = (line: string): Transcript => recognised(`Fog over the strait\n${line}\n\n${saying('Q:', 'A:')}`)
  for (const [line, iso] of [
    ['12 March 2024', '2024-03-12'],
    ['March 12, 2024 10:21 am', '2024-03-12'],
    ['Sept. 5, 2023', '2023-09-05'],
    ['23. August 2022', '2022-08-23'],
    ['le 1er février 2015', '2015-02-01'],
    ['3 de mayo de 2019', '2019-05-03'],
    ['7 июля 2010', '2010-07-07'],
    ['2021年3月15日', '2021-03-15'],
    ['third of July, 2016', '2016-07-03'],
    ['Date: 2024-02-29', '2024-02-29'],
    ['31/12/2021', '2021-12-31'],
    ['April 2009', '2009-04'],
  ] as const)
    test(`reads ${line}`, () => assert.equal(value(dated(line), 'issued'), iso))

  test('leaves out one that can be read in two ways, and says so', () => {
    const found = dated('03/04/2021')
    assert.equal(value(found, 'issued'), undefined)
    assert.ok(found.doubts.some(({ code, data }) => code === 'date-ambiguous' && data['text'] === '03/04/2021'))
    assert.ok(found.unknown.includes('issued'))
  })

  test('leaves out one that the calendar has not', () => {
    assert.equal(value(dated('31 February 2021'), 'issued'), undefined)
  })
})
