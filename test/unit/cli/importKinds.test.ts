import assert from 'node:assert/strict'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import { packedWord } from '../../support/hostileFiles.js'
import { type Ending, runWith } from './runWith.js'

const onRecord = ['--terms', 'on record', '--out', '/mine'] as const

/** A talk, a sentence each: nothing but the words shows who speaks. */
const sentences =
  'Welcome to the programme. With me today is the man who keeps the lights of Norport. What does a light cost that nobody sees? ' +
  'It costs as much as one that everybody sees. I have told the board so for years. The lamp does not ask who is looking. ' +
  'And what did the board say? They said that they would think about it. They have been thinking since June. ' +
  'You put out the light on the old mole last year. Was that a mistake? I don’t think so. We had three boats there on a good night. ' +
  'How many people work for you? We are seven now. When I came there were nineteen of us. ' +
  'Some say that the harbour should pay for it all. Would you like that? I would like it if the harbour had any money. ' +
  'Thank you very much for coming in. Thank you for having me.'

const lines = sentences.split(/(?<=[.?])\s/)
/** Turns that are cut in the middle of a sentence. */
const cut = lines.map((one, at) => `${at % 2 ? 'OKAFOR' : 'LIND'}: , ${one}`).join('\n\n')
const captions = `WEBVTT\n\n${lines
  .map((one, at) => `00:${String(10 + at)}:00.000 --> 00:${String(10 + at)}:04.000\n${one}\n`)
  .join('\n')}`

const notes = `Notes: call with a dredging engineer
Interviewee: Dr. Ines Okonjo, Senior Fellow, Harbour Institute
14 March 2024

- Board ordered the dredger in March, nobody asked the town. “We were never in the room.”

- Cost: about three million, she thinks more.

- Will run until 2034. “Nobody has money for the lights.”
`

function corpusOf({ files }: Ending): Corpus {
  const corpus = new Corpus()
  for (const [path, text] of files)
    if (/^\/mine\/.*\.(?:md|sums)$/.test(path) && typeof text === 'string') corpus.set(`file://${path}`, text)
  return corpus
}

suite('a text that is badly read', () => {
  test('is told first, with the line to look at, and nothing of it is written', async () => {
    const ending = await runWith(['import', '/a.txt', ...onRecord], { '/a.txt': cut })
    assert.equal(ending.code, 2, ending.out)
    assert.match(
      ending.out,
      /not imported\n {2}This text was read badly: \d+ doubts in \d+ turns\. Look at line \d+ first/,
    )
    assert.deepEqual(
      [...ending.files.keys()].filter((path) => path.startsWith('/mine/')),
      [],
    )
  })

  test('is also one without labels, cut into paragraphs of one sentence, whose turns are all guessed', async () => {
    const ending = await runWith(['import', '/a.txt', ...onRecord], { '/a.txt': lines.join('\n\n') })
    assert.equal(ending.code, 2, ending.out)
    assert.match(ending.out, /This text was read badly: (\d+) doubts in \1 turns/)
  })

  test('is written where somebody says that it was looked at', async () => {
    const ending = await runWith(['import', '/a.txt', ...onRecord, '--force'], { '/a.txt': cut })
    assert.equal(ending.code, 0, ending.out)
    assert.equal(corpusOf(ending).interviews().length, 1)
  })

  test('is none where captions name nobody: they are refused, and nothing of them is written', async () => {
    const ending = await runWith(['import', '/a.vtt', ...onRecord, '--force'], { '/a.vtt': captions })
    assert.equal(ending.code, 2, ending.out)
    assert.match(ending.out, /This is not an interview/)
    assert.equal(corpusOf(ending).interviews().length, 0)
  })
})

suite('notes of a conversation', () => {
  test('need no speakers, are never badly read, and stay notes', async () => {
    const ending = await runWith(['import', '/n.txt', ...onRecord, '--kind', 'notes'], { '/n.txt': notes })
    assert.equal(ending.code, 0, ending.out)
    assert.doesNotMatch(ending.out, /read badly|not an interview/)
    const corpus = corpusOf(ending)
    assert.deepEqual([...corpus.problems().values()].flat(), [])
    const [interview] = corpus.interviews()
    assert.equal(interview?.sourceKind, 'notes')
    assert.equal(interview.conducted, '2024-03-14')
    assert.deepEqual(interview.authors, [{ given: 'Ines', family: 'Okonjo' }])
    assert.equal(interview.passages.length, 3)
  })

  test('are asked about where nothing shows who speaks', async () => {
    const ending = await runWith(['import', '/n.txt', ...onRecord], { '/n.txt': notes })
    assert.equal(ending.code, 2)
    assert.match(ending.out, /add --kind notes/)
  })

  test('a kind that is none is refused', async () => {
    const ending = await runWith(['import', '/n.txt', ...onRecord, '--kind', 'poem'], { '/n.txt': notes })
    assert.match(ending.err, /Expected transcript, captions, notes, published, report/)
  })
})

suite('what an interview was imported from', () => {
  const texts = (ending: Ending): Record<string, string> =>
    Object.fromEntries([...ending.files].flatMap(([path, text]) => (typeof text === 'string' ? [[path, text]] : [])))
  const kindOf = (ending: Ending): string | undefined => {
    const [interview, ...more] = corpusOf(ending).interviews()
    assert.ok(interview && more.length === 0, ending.out)
    return interview.sourceKind
  }
  /** Imported as a kind, then a newer file of the same in its place. */
  async function twice(
    [name, first, ...asked]: readonly string[],
    [newName, newer, ...more]: readonly string[],
  ): Promise<readonly [Ending, Ending]> {
    assert.ok(name && first && newName && newer)
    const before = await runWith(['import', name, ...onRecord, ...asked], { [name]: first })
    assert.equal(before.code, 0, before.out + before.err)
    const after = await runWith(['import', newName, ...onRecord, ...more], { ...texts(before), [newName]: newer })
    assert.equal(after.code, 0, after.out + after.err)
    assert.match(after.out, /imported again as/)
    return [before, after]
  }

  test('stays notes when newer notes are imported, also where nobody says that they are', async () => {
    const more = `${notes}\n- The town will ask again in May. “We have time.”\n`
    for (const asked of [[], ['--kind', 'notes']]) {
      const [, after] = await twice(['/n.txt', notes, '--kind', 'notes'], ['/m.txt', more, ...asked])
      assert.equal(kindOf(after), 'notes')
      assert.equal(corpusOf(after).interviews()[0]?.passages.length, 4)
    }
  })

  test('stays captions when a clean text is imported, until somebody says what that is', async () => {
    const talk = (label: string): string =>
      ['What does it cost?', 'Who pays it?', 'And when does it end?', 'What did the board say?']
        .map(
          (words, at) => `HOST: ${words}\n\n${label}: It costs as much as one that everybody sees, in year ${at + 1}.`,
        )
        .join('\n\n')
    const vtt = `WEBVTT\n\n${talk('KEEPER')
      .split('\n\n')
      .map((one, at) => `00:${String(10 + at)}:00.000 --> 00:${String(10 + at)}:04.000\n<v ${one.replace(': ', '>')}\n`)
      .join('\n')}`
    const [before, kept] = await twice(['/a.vtt', vtt, '--force'], ['/b.txt', talk('KEEPER')])
    assert.equal(kindOf(before), 'machine captions')
    assert.equal(kindOf(kept), 'machine captions')
    for (const [told, kind] of [
      ['published', 'published interview'],
      ['transcript', undefined],
    ] as const) {
      const [, after] = await twice(['/a.vtt', vtt, '--force'], ['/b.txt', talk('KEEPER'), '--kind', told])
      assert.equal(kindOf(after), kind)
      assert.deepEqual([...corpusOf(after).problems().values()].flat(), [])
    }
  })
})

suite('A Word file with tracked changes', () => {
  const said = (label: string, words: string): string => `<w:p><w:r><w:t>${label}: </w:t></w:r>${words}</w:p>`
  const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
  const deleted = '<w:del><w:r><w:delText>did not order</w:delText></w:r></w:del>'
  const file = packedWord(
    said('Lind', run('Who sent for the dredger, and was the town asked at all before it came?')) +
      said('Okafor', `${run('The board ')}${deleted}<w:ins>${run('ordered')}</w:ins>${run(' the dredger in March.')}`) +
      said('Lind', run('And what did the town hear of it in that month, or in the next?')) +
      said('Okafor', run('It read of it in the newspaper, as I did, and on a Sunday at that.')),
  )
  const imported = (...more: readonly string[]): Promise<Ending> =>
    runWith(['import', '/talk.docx', ...onRecord, ...more], { '/talk.docx': file })
  const textOf = ({ files }: Ending): string =>
    [...files].flatMap(([path, text]) => (/^\/mine\/.*\.txt$/.test(path) ? String(text) : [])).join('')

  test('is not imported before somebody says whether its changes count', async () => {
    const ending = await imported()
    assert.equal(ending.code, 2)
    assert.equal(
      ending.out,
      '/talk.docx: not imported\n  The file has tracked changes (2), and nobody said whether their words count. ' +
        'Add --changes accepted for the text after all of them, or --changes rejected for the text before them.\n',
    )
    assert.deepEqual(
      [...ending.files.keys()].filter((path) => path.startsWith('/mine/')),
      [],
    )
  })

  test('is imported as it is after them, or as it was before', async () => {
    assert.match(textOf(await imported('--changes', 'accepted')), /The board ordered the dredger in March\./)
    assert.match(textOf(await imported('--changes', 'rejected')), /The board did not order the dredger in March\./)
    assert.equal((await imported('--changes', 'some')).err, 'Expected accepted or rejected behind --changes.\n')
  })
})
