import assert from 'node:assert/strict'
import { decode } from '../../../src/decode/formats.js'

/** `[TIME] SPEAKER: WORDS` for each block of a file of a service for speech. */
async function read(file: unknown, name = 'talk.json'): Promise<readonly string[] | string> {
  const text = typeof file === 'string' ? file : JSON.stringify(file)
  const extract = await decode(new TextEncoder().encode(text), name)
  if ('unreadable' in extract) return extract.unreadable
  return extract.blocks.map(
    ({ span, speaker = '–', time = '–' }) => `[${time}] ${speaker}: ${extract.text.slice(span.start, span.end)}`,
  )
}

suite('What services for speech write down', () => {
  const cases: readonly (readonly [name: string, file: unknown, blocks: readonly string[]])[] = [
    [
      'segments of Whisper, whose speaker nobody names',
      { text: ' Who pays?', language: 'en', segments: [{ id: 0, start: 0, end: 2.4, text: ' Who pays?' }] },
      ['[00:00:00] –: Who pays?'],
    ],
    [
      'segments of WhisperX with speakers',
      {
        segments: [
          { start: 61.2, end: 63, text: 'Who pays?', speaker: 'SPEAKER_00', words: [] },
          { start: 63.5, end: 70, text: 'The owners do.', speaker: 'SPEAKER_01', words: [] },
        ],
      },
      ['[00:01:01] SPEAKER_00: Who pays?', '[00:01:03] SPEAKER_01: The owners do.'],
    ],
    [
      'segments of WhisperX of which one has no speaker, who is not whoever spoke before',
      {
        segments: [
          { start: 1, end: 2, text: 'Who pays?', speaker: 'SPEAKER_00' },
          { start: 3, end: 4, text: 'The owners do.' },
        ],
      },
      ['[00:00:01] SPEAKER_00: Who pays?', '[00:00:03] Unknown speaker: The owners do.'],
    ],
    [
      'utterances of AssemblyAI, in milliseconds',
      {
        text: 'Who pays?',
        words: [],
        utterances: [{ speaker: 'A', text: 'Who pays?', start: 3_661_000, end: 3_662_000 }],
      },
      ['[01:01:01] Speaker A: Who pays?'],
    ],
    [
      'utterances of Deepgram',
      { results: { channels: [], utterances: [{ speaker: 0, transcript: 'Who pays?', start: 5.5, end: 6 }] } },
      ['[00:00:05] Speaker 0: Who pays?'],
    ],
    [
      'paragraphs of Deepgram',
      {
        results: {
          channels: [
            {
              alternatives: [
                {
                  transcript: 'Who pays? The owners do. Always.',
                  paragraphs: {
                    paragraphs: [
                      { speaker: 0, start: 1, sentences: [{ text: 'Who pays?' }] },
                      { speaker: 1, start: 4, sentences: [{ text: 'The owners do.' }, { text: 'Always.' }] },
                    ],
                  },
                },
              ],
            },
          ],
        },
      },
      ['[00:00:01] Speaker 0: Who pays?', '[00:00:04] Speaker 1: The owners do. Always.'],
    ],
    [
      'words of Deepgram, put together as long as one speaks',
      {
        results: {
          channels: [
            {
              alternatives: [
                {
                  words: [
                    { word: 'who', punctuated_word: 'Who', speaker: 0, start: 1 },
                    { word: 'pays', punctuated_word: 'pays?', speaker: 0, start: 1.4 },
                    { word: 'owners', speaker: 1, start: 3 },
                  ],
                },
              ],
            },
          ],
        },
      },
      ['[00:00:01] Speaker 0: Who pays?', '[00:00:03] Speaker 1: owners'],
    ],
    [
      'events of YouTube',
      {
        wireMagic: 'pb3',
        events: [
          { tStartMs: 0, dDurationMs: 9000, id: 1 },
          { tStartMs: 1200, segs: [{ utf8: 'who' }, { utf8: ' pays', tOffsetMs: 200 }] },
          { tStartMs: 2000, aAppend: 1, segs: [{ utf8: '\n' }] },
        ],
      },
      ['[00:00:01] –: who pays'],
    ],
    [
      'a bare list',
      [{ speaker: 'Ines Okafor', text: 'The owners do.', start: 2 }],
      ['[00:00:02] Ines Okafor: The owners do.'],
    ],
  ]
  for (const [name, file, blocks] of cases)
    test(name, async () => assert.deepEqual(await read(file, name.includes('YouTube') ? 'a.json3' : 'a.json'), blocks))

  test('of another kind, or broken, are said to be so', async () => {
    assert.equal(await read({ name: 'settings', list: [1, 2], segments: [{ text: 4 }] }), 'unknown format')
    assert.equal(await read('{"segments": ['), 'damaged')
    assert.equal(await read('null'), 'unknown format')
    assert.equal(await read('['.repeat(100_000)), 'damaged')
  })
})
