import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'
import { toldIn as told } from '../../../support/toldIn.js'

suite('labels and marks as records have them', () => {
  test('a hearing in wrapped lines: centred headings are nobody’s words, and an office before a name is no name', async () => {
    const text = `                     THE STATE OF THE LOCKS

                            HEARING
                           before the
                 SUBCOMMITTEE ON HARBOURS

                         MAY 4, 2016

    The subcommittee met at 10:01 a.m., Hon. Ines Okafor presiding.
    Chairwoman Okafor. The subcommittee will come to order. I turn to
the Ranking Member, Ranking Member Lind, for his opening statement.
    Mr. Lind. I thank the Chairwoman. I have nothing to say that the
lock has not said by falling down.
    Chairwoman Okafor. Then I welcome our witness, and ask him to
proceed.

          Statement of Tom Brandt, Acting Chief, Division
                  of Locks (Northern Rivers)

    Mr. Brandt. Thank you. The lock was ninety years old, and it had
been inspected on the day before.
    Mr. Lind. Who inspected it?
    Mr. Brandt. I did, sir, with a lamp.
    Chairwoman Okafor. Thank you both. We stand adjourned.
`
    assert.deepEqual(await told(text), [
      'q Ines Okafor: The subcommittee will come to order. I turn to the Ranking Member, Ranking Member Lind, for his opening statement.',
      'q Lind: I thank the Chairwoman. I have nothing to say that the lock has not said by falling down.',
      'q Ines Okafor: Then I welcome our witness, and ask him to proceed.',
      'a Tom Brandt: Thank you. The lock was ninety years old, and it had been inspected on the day before.',
      'q Lind: Who inspected it?',
      'a Tom Brandt: I did, sir, with a lamp.',
      'q Ines Okafor: Thank you both. We stand adjourned.',
    ])
  })

  test('captions of a channel: who is welcomed in them answers, and the channel’s name is nobody’s', async () => {
    const text = `Who owns the fog? | Ines Okafor on The Landing
The Landing
12K subscribers
Subscribe
Transcript
0:01
>> hello and welcome to the Landing my
0:04
name is Tomas Lind and with me tonight
0:07
is Professor Ines Okafor who has written a book about fog
0:10
>> thank you it's good to be here
0:13
>> so whose is it
0:16
>> it belongs to whoever is in it that's
0:19
what the court said
0:22
>> and where does that leave the port
0:25
>> in it
`
    assert.deepEqual(await told(text), [
      'q Tomas Lind: hello and welcome to the Landing my name is Tomas Lind and with me tonight is Professor Ines Okafor who has written a book about fog',
      "a Ines Okafor: thank you it's good to be here",
      'q Tomas Lind: so whose is it',
      "a Ines Okafor: it belongs to whoever is in it that's what the court said",
      'q Tomas Lind: and where does that leave the port',
      'a Ines Okafor: in it',
    ])
  })

  test('a wire: the asker is known though an address has the name in small letters, and the byline is no part of the title', async () => {
    const text = `INTERVIEW-Ports will fail without rail, regulator says
By Ines Okafor
   PORT SARN, March 7 (Harbour Wire) - The head of the ports
regulator said on Thursday that ships would go on waiting.
Tom Brandt spoke to Harbour Wire correspondent Ines Okafor. The
following is a transcript of the interview:
   Q: Ships are waiting nine days off Port Sarn. A year ago you
promised four. What went wrong?
   A: The cranes are there. What is not there is the train that
takes the cargo away.
   Q: So the operator is not to blame.
   A: It is to blame for two cranes in November.
   Q: Will you stay?
   A: Ask me when there is a clock.

(Reporting by Ines Okafor; Editing by Ana Solis)
((ines.okafor@wire.example; +00 555 0142))
`
    assert.deepEqual(await told(text), [
      'q Ines Okafor: Ships are waiting nine days off Port Sarn. A year ago you promised four. What went wrong?',
      'a Tom Brandt: The cranes are there. What is not there is the train that takes the cargo away.',
      'q Ines Okafor: So the operator is not to blame.',
      'a Tom Brandt: It is to blame for two cranes in November.',
      'q Ines Okafor: Will you stay?',
      'a Tom Brandt: Ask me when there is a clock.',
    ])
  })

  test('a press conference in German: words for questions before names are no part of them', async () => {
    const text = `Regierungspressekonferenz vom 4. März 2024

Sprecher: Dr. Tom Brandt

STS BRANDT: Guten Morgen! Das Kabinett tagt um zehn.

FRAGE OKAFOR: Zum Lotsengesetz: Wer zahlt das?

STS BRANDT: Wer einen Lotsen nimmt.

ZUSATZFRAGE OKAFOR: Also die Reeder?

STS BRANDT: Das ist heute schon so.

ZUSATZ OKAFOR: Das war nicht meine Frage.

STS BRANDT: Mehr sage ich dazu nicht.

FRAGE LIND: Gilt das auch rückwirkend?

STS BRANDT: Nein.
`
    assert.deepEqual(
      (await told(text)).map((one) => one.split(':')[0]),
      [
        'a Tom Brandt',
        'q Okafor',
        'a Tom Brandt',
        'q Okafor',
        'a Tom Brandt',
        'q Okafor',
        'a Tom Brandt',
        'q Lind',
        'a Tom Brandt',
      ],
    )
  })

  test('captions of a meeting with part and name before each line: one turn is one paragraph', async () => {
    const cue = (second: number, words: string): string =>
      `00:00:0${second}.000 --> 00:00:0${second + 1}.000\n${words}\n`
    const text = `WEBVTT\n\n${[
      cue(1, 'Moderator - Ines Okafor: Welcome to the second webinar.'),
      cue(2, 'Moderator - Ines Okafor: Tom, what does a Tuesday look like?'),
      cue(3, 'Tom Brandt: It starts on Monday,'),
      cue(4, 'Tom Brandt: with a list.'),
      cue(5, 'Moderator - Ines Okafor: And do they mind?'),
      cue(6, 'Tom Brandt: Never.'),
    ].join('\n')}`
    const extract = await decode(new TextEncoder().encode(text), 'a.vtt')
    assert.ok('blocks' in extract)
    const result = readTranscript(extract)
    assert.ok(!('notInterview' in result))
    assert.deepEqual(
      result.passages.map(({ text: words }) => words),
      [
        'Welcome to the second webinar. Tom, what does a Tuesday look like?',
        'It starts on Monday, with a list.',
        'And do they mind?',
        'Never.',
      ],
    )
    assert.deepEqual(
      result.speakers.map(({ name, role }) => [name, role]),
      [
        ['Ines Okafor', 'questioner'],
        ['Tom Brandt', 'interviewee'],
      ],
    )
  })

  test('captions with names in capitals: an office in capitals speaks too, though its word is used', async () => {
    const lines = [
      'OKAFOR: You heard the minister.',
      'BRANDT: I heard a minister.',
      'OKAFOR: Here he is on Thursday.',
      'MINISTER: The governor has deserted.',
      'OKAFOR: Your reaction?',
      'BRANDT: None.',
    ]
    const text = lines.map((line, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at},900\n${line}\n`).join('\n')
    assert.deepEqual(
      (await told(text, 'a.srt')).map((one) => one.replace(/^. (?:-|\p{L}+): /u, '')),
      lines.map((line) => line.replace(/^\S+ /, '')),
    )
  })

  test('a page with the word for a question in full once, and its letter from then on', async () => {
    const text = `<html><body><h1>Nuria Solis: «Falta gente»</h1><p>Nuria Solis dirige el puerto.</p>
<p><b>Pregunta.</b> ¿Cuántos barcos hay?</p><p><b>Respuesta.</b> Menos de los que dice la lista.</p>
<p><b>P.</b> ¿Quién hizo la lista?</p><p><b>R.</b> Nadie.</p>
<p><b>P.</b> ¿Y la ley?</p><p><b>R.</b> Me sobra ley.</p></body></html>`
    assert.deepEqual(
      (await told(text, 'a.html')).map((one) => one.replace(/^(.) [^:]*/u, '$1')),
      [
        'q: ¿Cuántos barcos hay?',
        'a: Menos de los que dice la lista.',
        'q: ¿Quién hizo la lista?',
        'a: Nadie.',
        'q: ¿Y la ley?',
        'a: Me sobra ley.',
      ],
    )
  })

  test('wrapped columns with an introduction in longer lines above them: paragraphs are whole', async () => {
    const narrow = (words: string): string => (words.match(/\S.{0,43}(?=\s|$)/gu) ?? []).join('\n')
    const intro =
      'Ines Okafor has run the port of Sarn since the fog of 2014, and Tom Brandt asked her what is left of\nit, of the fog, and of the eleven pilots who were there when the lights went out in the spring.'
    const answers = [
      'It was one of those nights. The pilots stood on the quay and nobody said a word about it. We had a lamp, and we had a rope, and the rope was in the boat. In the morning we counted them all and there was one more than we had sent out.',
      'Then we asked each of them for his name, and wrote it down, and read the list aloud. Eleven answered. The twelfth had gone to make tea, somebody said, and I remember that we drank it. It was good tea, and we never found the pot.',
    ]
    const [first = '', second = ''] = answers.map(narrow)
    const turns = ['Brandt: Were you there?', `Okafor: ${first}`, 'Brandt: And then?', `Okafor: ${second}`]
    const text = `The Extra Pilot\n\n${intro}\n\n${turns.join('\n')}\n`
    assert.deepEqual(await told(text), [
      'q Tom Brandt: Were you there?',
      `a Ines Okafor: ${answers[0]}`,
      'q Tom Brandt: And then?',
      `a Ines Okafor: ${answers[1]}`,
    ])
  })

  const exchange = [
    'Why was the lock closed?',
    'Because the gate lay down.',
    'You had asked for one.',
    'Four times.',
    'And now?',
    'Open it.',
  ]
  const intro = 'Ines Okafor ran the locks for nine years. Tom Brandt spoke to her in Sarn.'
  const both = (asker: string, answerer: string): readonly string[] =>
    exchange.map((words, index) => `${index % 2 ? answerer : asker}${words}`)
  const known = exchange.map((words, index) => `${index % 2 ? 'a Ines Okafor' : 'q Tom Brandt'}: ${words}`)

  for (const [what, asker, answerer] of [
    ['capitals before a hyphen', 'BRANDT - ', 'OKAFOR - '],
    [
      'offices and places, as parliaments have them',
      'Mr. Brandt (Harbour North): ',
      'The Minister for Locks (Ms. Okafor): ',
    ],
    ['capitals before a colon, the initials of names', 'T.B.: ', 'I.O.: '],
    ['angle brackets, as chats have them', '<Tom Brandt> ', '<Ines Okafor> '],
    ['counted questions before names, as committees have them', 'Q21  Tom Brandt: ', 'Ines Okafor: '],
  ] as const)
    test(what, async () => {
      assert.deepEqual(await told(`The Plate\n\n${intro}\n\n${both(asker, answerer).join('\n\n')}\n`), known)
    })

  test('questions in bold over their answers, in one paragraph of a page', async () => {
    const body = exchange
      .map((words, index) => (index % 2 ? `${words}</p>` : `<p><strong>${words}</strong><br>`))
      .join('')
    assert.deepEqual(
      (await told(`<html><body><h1>The Plate</h1><p>${intro}</p>${body}</body></html>`, 'a.html')).map((one) =>
        one.replace(/^(.) [^:]*/u, '$1'),
      ),
      exchange.map((words, index) => `${index % 2 ? 'a' : 'q'}: ${words}`),
    )
  })

  test('initials of which nothing tells whose they are stay as they are', async () => {
    const rows = exchange
      .map((words, index) => `<tr><td>${index % 2 ? 'IO' : 'TB'}</td><td>${words}</td></tr>`)
      .join('')
    assert.deepEqual(
      await told(`<html><body><h1>The Plate</h1><table>${rows}</table></body></html>`, 'a.html'),
      exchange.map((words, index) => `${index % 2 ? 'a IO' : 'q TB'}: ${words}`),
    )
  })
})
