import assert from 'node:assert/strict'
import { readTranscript, wordsUnaccounted } from '../../../../src/core/import/index.js'
import type { NoInterview, Transcript } from '../../../../src/core/transcript/transcript.js'
import { sentencesIn } from '../../../../src/core/language/sentences.js'
import { decode } from '../../../../src/decode/index.js'
import { importReport } from '../../../../src/words/import/import.js'
import { plainEnglish } from '../../../../src/words/l10n.js'

/** What is asked and what is answered, by turns. */
const turns: readonly string[] = [
  'Welcome to the programme. With me today is the woman who runs the ferries of Norport. What does a ferry cost that nobody takes?',
  'It costs as much as one that everybody takes. I have said that to the council for years. The fuel does not ask who is on board.',
  'And what did the council say?',
  'They said that they would look at it. They have been looking since May. I think they will still be looking in the autumn.',
  'You closed the line to the fish market last year. Was that a mistake?',
  'I don’t think so. We had nine passengers on a good day. But I would do it later, and I would tell people first.',
  'How many people work for you?',
  'We are forty now. When I came there were sixty-two of us. Most of those who left were not replaced.',
  'Some say that the ferries should be free. Would you like that?',
  'I would like it if somebody paid for it. Nobody has told me who that would be. Until then we sell tickets.',
  'What will you do when the bridge is open?',
  'I will take the bus like everybody else. No, we will keep the night line, because the bridge closes at ten.',
  'Thank you very much for coming in.',
  'Thank you for having me.',
]
const sentencesOf = (text: string): readonly string[] =>
  Array.from(sentencesIn(text), ({ start, end }) => text.slice(start, end))
const answers = turns.filter((_, at) => at % 2 === 1)

const captions = (texts: readonly string[]): string =>
  `WEBVTT\n\n${texts
    .flatMap(sentencesOf)
    .map((one, at) => `00:${String(10 + at)}:00.000 --> 00:${String(10 + at)}:04.000\n${one}\n`)
    .join('\n')}`
/** As a machine writes down what it hears: a line for each breath. */
const asBullets = (texts: readonly string[]): string =>
  `# The ferries of Norport\n\n${texts
    .flatMap(sentencesOf)
    .flatMap((one) => one.match(/(?:\S+\s?){1,4}/g) ?? [])
    .map((words) => `- ${words.trim()}`)
    .join('\n')}\n`

async function read(text: string, file: string): Promise<Transcript | NoInterview> {
  const extract = await decode(new TextEncoder().encode(text), file)
  assert.ok('blocks' in extract)
  return readTranscript(extract)
}

/** How many of the sentences are given to the part that utters them. */
function rightOf(found: Transcript): number {
  const asked = new Set(turns.filter((_, at) => at % 2 === 0).flatMap(sentencesOf))
  const said = found.passages.flatMap(({ speaker = -1, text }) =>
    sentencesOf(text).map((one) => (found.speakers[speaker]?.role === 'questioner') === asked.has(one)),
  )
  return said.filter(Boolean).length / said.length
}

suite('turns that nothing shows', () => {
  for (const [form, text, file] of [
    ['captions without names', captions(turns), 'talk.vtt'],
    ['a talk that runs on in one paragraph', `The ferries of Norport\n\n${turns.join(' ')}\n`, 'talk.txt'],
    ['the lines of a machine', asBullets(turns), 'talk.md'],
  ] as const)
    test(`are guessed from what is said: ${form}`, async () => {
      const found = await read(text, file)
      assert.ok(!('notInterview' in found))
      assert.equal(found.layout, 'guessed')
      assert.ok(found.turns.length >= 10, `${found.turns.length} turns`)
      assert.ok(rightOf(found) > 0.85, `${rightOf(found)} of the sentences`)
      assert.deepEqual(wordsUnaccounted(found), [])
      assert.match(importReport(found, true, plainEnglish)[0] ?? '', /nothing shows who speaks.*Check every passage/)
    })

  test('are doubted where they may begin otherwise', async () => {
    const found = await read(captions(turns.map((turn) => turn.replace('And what', 'Well, what'))), 'talk.vtt')
    assert.ok(!('notInterview' in found))
    const doubted = found.doubts.filter(({ code }) => code === 'turn-guessed')
    assert.ok(doubted.length > 0 && doubted.length < found.turns.length)
  })

  test('are not made up where one speaks alone, though with a question', async () => {
    const alone = [...answers, ...answers].map((turn, at) => (at === 3 ? `${turn} Who would not?` : turn))
    assert.ok('notInterview' in (await read(captions(alone), 'speech.vtt')))
    assert.ok('notInterview' in (await read(`${alone.join(' ')}\n`, 'speech.txt')))
    assert.ok('notInterview' in (await read('Friends, we have come far. '.repeat(40), 'speech.txt')))
  })

  test('are not guessed where paragraphs show them', async () => {
    const found = await read(`The ferries of Norport\n\n${turns.join('\n\n')}\n`, 'talk.txt')
    assert.ok(!('notInterview' in found))
    assert.equal(found.layout, 'unlabelled')
    assert.equal(found.turns.length, turns.length)
  })
})

suite('sentences', () => {
  test('end at signs, and not behind titles and letters that stand for names', () => {
    assert.deepEqual(sentencesOf('Dr. Oyelaran met J. Weiss. “Why?” Nobody knows… Who would? 3 did.'), [
      'Dr. Oyelaran met J. Weiss.',
      '“Why?”',
      'Nobody knows…',
      'Who would?',
      '3 did.',
    ])
    assert.deepEqual(sentencesOf('何が起きましたか。わかりません。'), ['何が起きましたか。', 'わかりません。'])
  })
})
