import assert from 'node:assert/strict'
import { decoded, textsOf } from './support.js'

suite('subtitles', () => {
  test('in WebVTT give cues with voice and time, comments apart, and no settings, styles or numbers', async () => {
    const extract = await decoded(
      [
        'WEBVTT - The ferry\nLanguage: en',
        'NOTE made by hand',
        'STYLE\n::cue(v) { color: red }',
        'cue-1\n00:04.200 --> 00:07.260 align:start\n<v.loud Ines Okafor>Hello &amp; <i>welcome</i></v>\n<v Bo>Hi, 1 < 2.',
        '01:00:09.000 --> 01:00:10.000\n<00:09.500><c.yellow>No</c> voice',
      ].join('\n\n'),
      'talk.vtt',
    )
    assert.deepEqual(textsOf(extract), ['made by hand', 'Hello & welcome', 'Hi, 1 < 2.', 'No voice'])
    assert.deepEqual(
      extract.blocks.map(({ kind, region, speaker, time }) => [kind, region ?? speaker, time]),
      [
        ['paragraph', 'note', undefined],
        ['cue', 'Ines Okafor', '00:00:04'],
        ['cue', 'Bo', '00:00:04'],
        ['cue', undefined, '01:00:09'],
      ],
    )
    assert.deepEqual(
      extract.metadata.map(({ field, value }) => [field, value]),
      [
        ['title', 'The ferry'],
        ['language', 'en'],
      ],
    )
  })

  for (const [open, close] of [
    ['(', ')'],
    ['[', ']'],
    ['', ''],
  ] as const)
    test(`may have who speaks on a line of its own, ${open || 'bare'}, several in one cue, and a line of blanks within`, async () => {
      const cue = (at: number, words: string): string => `00:00:0${at}.000 --> 00:00:0${at + 1}.000\n${words}`
      const by = (name: string, words: string): string => `${open}${name}${close}\n${words}`
      const extract = await decoded(
        [
          'WEBVTT',
          cue(1, by('Tom Brandt', 'Who counts')),
          cue(2, `${by('Tom Brandt', 'the boats?')}\n-\n \n${by('Ines Okafor', 'Two clerks')}`),
          cue(3, by('Ines Okafor', 'and a boy.')),
          cue(4, by('Tom Brandt', 'A boy?')),
          cue(5, by('Ines Okafor', 'In winter.')),
        ].join('\n\n'),
        'talk.vtt',
      )
      assert.deepEqual(
        extract.blocks.map(({ speaker }, index) => `${speaker}: ${textsOf(extract)[index]}`),
        [
          'Tom Brandt: Who counts',
          'Tom Brandt: the boats?',
          'Ines Okafor: Two clerks',
          'Ines Okafor: and a boy.',
          'Tom Brandt: A boy?',
          'Ines Okafor: In winter.',
        ],
      )
    })

  test('in SubRip may lack the empty line between cues, and hold any signs of their own', async () => {
    const extract = await decoded(
      '\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\n<font color="red">{\\an8}One</font>\r\n2\r\n00:00:03,500 --> 00:00:04,000\r\n- Two\r\nthree\r\n\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\n42\r\n',
      'talk.srt',
    )
    assert.deepEqual(textsOf(extract), ['One', '- Two\nthree', '42'])
    assert.deepEqual(
      extract.blocks.map(({ time }) => time),
      ['00:00:01', '00:00:03', '00:00:05'],
    )
  })

  test('that are broken lose no word', async () => {
    const extract = await decoded(
      'WEBVTT\n\nloose words\n\n00:01 -> 00:02\nmore words\n\nA chapter\n00:01.000 --> 00:02.000\nlast',
      'a.vtt',
    )
    assert.deepEqual(textsOf(extract), ['loose words', '00:01 -> 00:02\nmore words', 'A chapter', 'last'])
  })
})

suite('a table of values', () => {
  test('with names of columns gives speaker, time and words; remarks stand apart', async () => {
    const extract = await decoded(
      'Nr;Sprecher;Beginn;Ende;Text;Bemerkung\n1;Okafor:;00:01:02,5;00:01:04;"Ja; ""bald"".\n\nOder nie.";prüfen\n2;Eck;65;66;Danke.;\n',
      'talk.csv',
    )
    assert.deepEqual(textsOf(extract), ['Ja; "bald".', 'Oder nie.', 'prüfen', 'Danke.'])
    assert.deepEqual(
      extract.blocks.map(({ speaker, time, region }) => [speaker, time, region]),
      [
        ['Okafor', '00:01:02', undefined],
        ['Okafor', '00:01:02', undefined],
        [undefined, undefined, 'note'],
        ['Eck', '00:01:05', undefined],
      ],
    )
  })

  test('without them is known by what stands in its columns', async () => {
    const rows = [
      '00:00:01,Bo,Who decides here?',
      '00:00:04,Okafor,"The board, late."',
      '00:00:09,Bo,And then?',
      '00:00:11,Okafor,"We wait, mostly."',
    ]
    const extract = await decoded(rows.join('\n'), 'talk.csv')
    assert.deepEqual(textsOf(extract), ['Who decides here?', 'The board, late.', 'And then?', 'We wait, mostly.'])
    assert.deepEqual(
      extract.blocks.map(({ speaker, time }) => `${time ?? ''} ${speaker ?? ''}`),
      ['00:00:01 Bo', '00:00:04 Okafor', '00:00:09 Bo', '00:00:11 Okafor'],
    )
  })
})
