import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { readTranscript, wordsUnaccounted } from '../../../../src/core/import/index.js'
import type { Extract, ExtractBlock, Transcript } from '../../../../src/core/transcript/transcript.js'
import { plainExtract } from '../../../support/extracts.js'
import { shareOf } from '../../../support/verifying.js'

/** Beginnings, ends and middles of lines of which transcripts are made, whole and broken. */
const parts = [
  'Q: What happened then?',
  'A: Nothing at all.',
  'OKAFOR:',
  'INES OKAFOR (Harbour Institute): We waited.',
  '**Brandt:** And the vote?',
  '>> And then?',
  '>> DANA: Welcome back.',
  '- Why?',
  '– Because of the tide.',
  '[00:14:03] It was late.',
  '00:01:02',
  'Note: this is one.',
  'Part 2: the strait',
  'Date: 3/4/2021',
  '03/04/2021',
  'Recorded: 2021-03-04',
  '[00:00:05 Tom Lind] No.',
  '[00:00:05] [Tom Lind] And [00:00:06] so?',
  'Interviewer: Tom Lind, Harbour Review | Interviewee: Ines Okafor',
  'Talk of 3 March 2021, Norport (Tom Lind)',
  'https://harbour.example/a:b',
  'Page 3',
  '12',
  'The Harbour Review 4',
  'Read more',
  'Related',
  'By Tom Lind',
  'Published 12 March 2024',
  '© 2024 Harbour Review',
  '[MUSIC]',
  '(Applause.)',
  '* * *',
  'Why did the ministry wait so long for the reply?',
  'The ministry waited because nobody had asked it to do anything else.',
  '“nobody had asked it to do anything else”',
  'and so it went on with-',
  'out an end',
  'Fog over the strait',
  'Ines Okafor',
  'Tom Lind 00:12',
  'IO: Ines Okafor, director of the Harbour Institute',
  'End of interview',
  '问：为什么？',
  '答：因为钱太少了。',
  'Frage: Und der Hafen?',
  '1  first line',
  '2  second line',
  '    indented',
  '\u00a0',
  '\u0085',
  '\u2028',
  ':',
  '"',
]

const line = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...parts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
)
const gap = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\n\n\n', ' ', '\f', '\n   ', '\t')
/** A talk to begin with, so that most of the texts are one: what is no interview comes out of the import as it is. */
const talkFirst = 'Q: Why did nobody ask?\n\nA: Nobody asked me.\n\nQ: And now?\n\nA: Now you do.\n\n'
const text = fc.array(fc.tuple(line, gap), { maxLength: 40 }).map((pairs) => pairs.flat().join(''))
const around = fc.tuple(text, fc.constantFrom(talkFirst, ''), text).map((all) => all.join('\n\n'))

const block = fc.record({
  kind: fc.constantFrom<ExtractBlock['kind']>('line', 'paragraph', 'heading', 'cue', 'row'),
  text: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  speaker: fc.option(fc.constantFrom('Ines Okafor', 'Q', 'Moderator', ''), { nil: undefined, freq: 4 }),
  region: fc.option(
    fc.constantFrom<NonNullable<ExtractBlock['region']>>(
      'navigation',
      'header',
      'footer',
      'aside',
      'note',
      'quote',
      'caption',
    ),
    { nil: undefined, freq: 6 },
  ),
  page: fc.option(fc.constantFrom('1', '2', 'iv'), { nil: undefined }),
  isForgotten: fc.boolean(),
})

const extract = fc.array(block, { maxLength: 30 }).map((blocks): Extract => {
  let whole = ''
  const placed: ExtractBlock[] = []
  for (const { kind, text: own, speaker, region, page, isForgotten } of blocks) {
    const start = whole.length
    whole += own
    // A decoder should leave no word out of its blocks; the recogniser loses none even then.
    if (!isForgotten || placed.length % 5 > 0)
      placed.push({
        kind,
        span: { start, end: whole.length },
        ...(speaker !== undefined && { speaker }),
        ...(region && { region }),
        ...(page !== undefined && { page }),
      })
    whole += '\n\n'
  }
  return { format: 'html', text: whole, blocks: placed, metadata: [] }
})

/** White space and the hyphens that only part a word at a line's end aside, a passage is what stands at its pieces. */
function assertLiteral({ extract: { text: whole }, passages }: Transcript): void {
  const plain = (words: string): string => words.replace(/[\s\u00ad-]+/g, '')
  for (const passage of passages)
    assert.equal(plain(passage.text), plain(passage.pieces.map(({ start, end }) => whole.slice(start, end)).join(' ')))
}

/** No word is in two passages, or said and dropped as well, and all passages of the talk are in the order of the text. */
function assertOnce({ passages, dropped }: Transcript): void {
  const talk = passages.filter(({ ref }) => ref.kind !== 'standfirst').flatMap(({ pieces }) => pieces)
  talk.forEach(({ start }, index) => assert.ok(start >= (talk[index - 1]?.end ?? 0), 'the talk is in order'))
  const spans = [...passages.flatMap(({ pieces }) => pieces), ...dropped.map(({ span }) => span)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
  spans.forEach(({ start }, index) => assert.ok(start >= (spans[index - 1]?.end ?? 0), 'no word comes twice'))
}

let talks = 0
const numRuns = shareOf(700, 20)

function check(input: Extract): void {
  const result = readTranscript(input)
  assert.deepEqual(wordsUnaccounted(result), [])
  if ('notInterview' in result) return
  talks += 1
  assertLiteral(result)
  assertOnce(result)
}

suite('words of a transcript', () => {
  test('are all accounted for, once and to the letter, whatever lines a text is made of', () => {
    fc.assert(
      fc.property(around, (input) => check(plainExtract(input))),
      { numRuns },
    )
    assert.ok(talks > numRuns * 0.15, `only ${talks} of the texts were talks`)
  })

  test('are all accounted for whatever blocks a decoder makes', () => {
    talks = 0
    fc.assert(fc.property(extract, check), { numRuns })
    assert.ok(talks > numRuns * 0.15, `only ${talks} of the texts were talks`)
  })

  test('that are left out of a transcript are told, in order', () => {
    const result = readTranscript(
      plainExtract('Q: Why the fog?\n\nA: Because of the sea.\n\nQ: And the ferry?\n\nA: It waits.'),
    )
    assert.ok(!('notInterview' in result))
    const lost = wordsUnaccounted({ ...result, passages: result.passages.slice(1, -1), dropped: [] })
    assert.deepEqual(
      lost.map(({ word }) => word),
      ['Q:', 'Why', 'the', 'fog?', 'A:', 'Q:', 'A:', 'It', 'waits.'],
    )
  })
})
