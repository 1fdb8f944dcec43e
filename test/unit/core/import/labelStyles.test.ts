import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/index.js'

/** Who says what, as `q Ines Okafor: words`; `q -` where nobody is known by name. */
async function told(text: string, file = 'a.txt'): Promise<readonly string[]> {
  const extract = await decode(new TextEncoder().encode(text), file)
  assert.ok('blocks' in extract)
  const result = readTranscript(extract)
  assert.ok(!('notInterview' in result), 'it is an interview')
  const { turns, speakers, passages } = result
  return turns.map(({ speaker, passages: own }) => {
    const { role, name } = speakers[speaker] ?? {}
    return `${role === 'questioner' ? 'q' : 'a'} ${name ?? '-'}: ${own.map((index) => passages[index]?.text).join(' ')}`
  })
}

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

  const roundTable = (head: (words: string) => string): string => `# Three on the Strait

3 May 2021

${head('What do people get wrong about small ports?')}

Ines Okafor

That they are quiet. Ours has a siren.

Tom Brandt

The size. They count ships.

${head('Name one treaty that deserves more readers.')}

Ines Okafor

The Buoy Protocol, all nine pages.

Tom Brandt

The same, for its annex.

${head('And what are you afraid of?')}

Ines Okafor

Of winning. We won once.

Tom Brandt

Fog.
`
  const answered = (asked: readonly string[]): readonly string[] => [
    `q -: ${asked[0]}`,
    'a Ines Okafor: That they are quiet. Ours has a siren.',
    'a Tom Brandt: The size. They count ships.',
    `q -: ${asked[1]}`,
    'a Ines Okafor: The Buoy Protocol, all nine pages.',
    'a Tom Brandt: The same, for its annex.',
    `q -: ${asked[2]}`,
    'a Ines Okafor: Of winning. We won once.',
    'a Tom Brandt: Fog.',
  ]
  const asked = [
    'What do people get wrong about small ports?',
    'Name one treaty that deserves more readers.',
    'And what are you afraid of?',
  ]

  test('a round table: headings ask, and those who answer stand on lines of their own', async () => {
    assert.deepEqual(
      await told(
        roundTable((words) => `## ${words}`),
        'a.md',
      ),
      answered(asked),
    )
  })

  test('a round table whose questions are set in bold', async () => {
    assert.deepEqual(
      await told(
        roundTable((words) => `**${words}**`),
        'a.md',
      ),
      answered(asked),
    )
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
})
