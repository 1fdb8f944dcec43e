import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { checkAnswers, planImport, suggestImportKey, withIgnored } from '../../../../src/core/import/plan.js'
import type { Transcript } from '../../../../src/core/transcript/transcript.js'
import { verifyQuotation } from '../../../../src/core/quotation/verify.js'
import { paragraphHash } from '../../../../src/core/corpus/source/paragraphHash.js'
import { formatPassageRef } from '../../../../src/core/corpus/read/values.js'
import { straitTalk, transcriptOf } from '../../../support/transcripts.js'
import { shareOf } from '../../../support/verifying.js'

const onRecord = { key: 'okafor2024', terms: 'on record' } as const

/** A corpus with the files that an import on record writes. */
function imported(transcript: Transcript, key: string = onRecord.key): Corpus {
  const corpus = new Corpus()
  for (const { name, text } of planImport(transcript, { ...onRecord, key }).corpus) {
    if (name.endsWith('.txt')) corpus.setSource(`file:///corpus/${name}`, text)
    else corpus.set(`file:///corpus/${name}`, text)
  }
  return corpus
}

function problemsOf(corpus: Corpus): readonly string[] {
  return [...corpus.problems().values()].flat().map(({ ruleId, data }) => `${ruleId} ${JSON.stringify(data)}`)
}

suite('an interview on record, as it is written', () => {
  const transcript = transcriptOf(straitTalk)
  const corpus = imported(transcript)
  const interview = corpus.interview('okafor2024')

  test('reads back without a problem, its text too', () => {
    assert.deepEqual(problemsOf(corpus), [])
  })

  test('says who was interviewed by whom, when and where it was published', () => {
    assert.equal(interview?.title, 'Fog over the Strait Accord')
    assert.equal(interview.issued, '2024-03-12')
    assert.deepEqual(interview.authors, [{ given: 'Ines', family: 'Okafor' }])
    assert.deepEqual(interview.interviewers, [{ given: 'Tomas', family: 'Lind' }])
    assert.equal(interview.publisher, 'Harbour Policy Review')
    assert.equal(interview.url, 'https://harbour.example/okafor')
    assert.deepEqual(
      interview.voices.map(({ id, name, role, affiliation }) => [id, name, role, affiliation?.value]),
      [
        ['lind', 'Tomas Lind', 'questioner', undefined],
        ['okafor', 'Ines Okafor', 'interviewee', 'director of the Harbour Institute'],
        ['standfirst', 'Writer of the standfirst', 'standfirst', undefined],
      ],
    )
  })

  test('says what else was agreed, as it was answered', () => {
    const further = { 'read-back': 'required', embargo: '2030-06-01' }
    const agreed = new Corpus()
    for (const { name, text } of planImport(transcript, { ...onRecord, further }).corpus)
      if (name.endsWith('.md')) agreed.set(`file:///corpus/${name}`, text)
    const { readBack, embargo } = agreed.interview('okafor2024') ?? {}
    assert.deepEqual([readBack, embargo], ['required', '2030-06-01'])
  })

  test('has every passage with its voice, question, page, time and hash', () => {
    assert.deepEqual(
      interview?.passages.map(({ ref, voice, question, page, time, sha256 }) => [
        formatPassageRef(ref),
        voice,
        question,
        page,
        time,
        sha256,
      ]),
      transcript.passages.map(({ ref, question, page, time, text }) => [
        formatPassageRef(ref),
        { standfirst: 'standfirst', question: 'lind', paragraph: 'okafor' }[ref.kind],
        question,
        page,
        time,
        paragraphHash(text),
      ]),
    )
    assert.deepEqual(
      interview.questions.map(({ label }) => label),
      ['Why is it so late?', 'And the lanes?'],
    )
  })

  test('proves a quotation', () => {
    const source = corpus.sourceOf('okafor2024')
    assert.ok(interview && source)
    assert.equal(verifyQuotation('if the numbers hold, the ferries will be running', interview, source).kind, 'found')
    assert.notEqual(verifyQuotation('if the numbers hold, the ferries may be running', interview, source).kind, 'found')
  })

  test('leaves out what the transcript does not state', () => {
    const bare = transcriptOf({
      speakers: [
        { role: 'questioner', labels: ['Q'] },
        { role: 'interviewee', labels: ['A'] },
      ],
      said: [
        { by: 0, text: 'Is the dam safe?' },
        { by: 1, text: 'It is safe.' },
      ],
    })
    const read = imported(bare, 'interview')
    const only = read.interview('interview')
    assert.deepEqual(problemsOf(read), [])
    assert.deepEqual([only?.authors, only?.interviewers, only?.issued, only?.publisher], [[], [], undefined, undefined])
    assert.deepEqual(
      only?.voices.map(({ name }) => name),
      ['Questioner', 'Interviewee'],
    )
  })

  test('says whose each passage is where several are asked and several ask', () => {
    const panel = transcriptOf({
      speakers: [
        { name: 'Ana Ruiz', role: 'questioner' },
        { name: 'Bo Lind', role: 'questioner' },
        { name: 'Ursula von der Aue', role: 'interviewee' },
        { name: 'Петр Орлов', role: 'interviewee' },
      ],
      said: [
        { by: 2, text: 'Let me begin with the dam, which is old.' },
        { by: 0, text: 'How old?' },
        { by: 3, text: 'A century.' },
        { by: 1, text: 'And safe?' },
        { by: 2, text: 'Safe enough.' },
      ],
    })
    const read = imported(panel, 'aue2020')
    const talk = read.interview('aue2020')
    assert.deepEqual(problemsOf(read), [])
    assert.deepEqual(talk?.authors, [
      { given: 'Ursula', family: 'von der Aue' },
      { given: 'Петр', family: 'Орлов' },
    ])
    const names = new Map(talk.voices.map(({ id, name }) => [id, name]))
    assert.deepEqual(
      talk.passages.map(({ ref, voice, question }) => [formatPassageRef(ref), names.get(voice), question]),
      [
        ['¶1', 'Ursula von der Aue', undefined],
        ['Q1', 'Ana Ruiz', 1],
        ['¶2', 'Петр Орлов', 1],
        ['Q2', 'Bo Lind', 2],
        ['¶3', 'Ursula von der Aue', 2],
      ],
    )
  })

  test('holds whatever a transcript holds: no text breaks a file, and every paragraph comes back to the letter', () => {
    const nasty = fc.array(
      fc.constantFrom(
        ...'“We "say ” … ... [Q3] [¶4] [S 12] {#x} {voice=y} ### - --- <!-- --> > `` *a* | # : ’ “… …” Yes. no, 12 [@a, para. 2] 田中 \u00AD'.split(
          ' ',
        ),
        '\n',
        '\n\n[SF1]',
        '\u2028[Q1]',
        '\n- ¶1: “x”',
        'word',
      ),
      { minLength: 1, maxLength: 14 },
    )
    const text = nasty.map((words) => words.join(' ').trim()).filter((words) => /[\p{L}\p{N}]/u.test(words))
    fc.assert(
      fc.property(text, text, text, text, (title, name, question, answer) => {
        const nastyTalk = transcriptOf({
          speakers: [
            { role: 'questioner', labels: ['Q'] },
            { role: 'interviewee', name, affiliation: title },
          ],
          fields: { title, publisher: name },
          said: [{ text: title }, { by: 0, text: question, page: title }, { by: 1, text: answer, time: name }],
        })
        const read = imported(nastyTalk, 'key')
        assert.deepEqual(problemsOf(read), [])
        const source = read.sourceOf('key')
        const spoken = source?.blocks.map(({ span }) => paragraphHash(source.text.slice(span.start, span.end)))
        assert.deepEqual(
          spoken,
          nastyTalk.passages.map((one) => paragraphHash(one.text)),
        )
      }),
      { numRuns: shareOf(2000, 20) },
    )
  })
})

suite('the answers to an import', () => {
  const transcript = transcriptOf(straitTalk)
  const background = { key: 'source-1', terms: 'background', description: 'a senior ferry official' } as const

  test('get a key that is free, and a neutral one where the speaker is protected', () => {
    assert.equal(suggestImportKey(transcript, 'on record', new Set()), 'okafor2024')
    assert.equal(suggestImportKey(transcript, 'on record', new Set(['okafor2024'])), 'okafor2024b')
  })

  test('get a key of plain letters, which every file system and style takes', () => {
    const keyOf = (name: string): string =>
      suggestImportKey(
        transcriptOf({ ...straitTalk, speakers: [{ name, role: 'interviewee' }] }),
        'on record',
        new Set(),
      )
    assert.equal(keyOf('Änne Müßig'), 'mussig2024')
    assert.equal(keyOf('Søren Kjærgård'), 'kjaergard2024')
    assert.equal(keyOf('Петр Орлов'), 'орлов2024')
  })

  test('get a neutral key where the speaker is protected: of the words alone, with more digits where it is taken', () => {
    const key = suggestImportKey(transcript, 'background', new Set())
    assert.match(key, /^source-[0-9a-f]{4}$/)
    const elsewhere = transcriptOf({ ...straitTalk, fields: {} })
    assert.equal(suggestImportKey(elsewhere, 'off record', new Set()), key)
    const longer = suggestImportKey(transcript, 'background', new Set([key]))
    assert.match(longer, new RegExp(`^${key}[0-9a-f]$`))
    const names = [...Array.from(key.slice('source-'.length)), ...Array.from('source')]
    for (const each of [key, longer])
      assert.deepEqual(checkAnswers(transcript, { ...background, key: each, names }, new Set()), [], each)
  })

  test('are refused where they would tell who spoke, or could not be read back', () => {
    const check = (answers: object, taken: readonly string[] = []): readonly string[] =>
      checkAnswers(transcript, { ...background, ...answers }, new Set(taken))
    assert.deepEqual(check({}), [])
    assert.deepEqual(check({ description: ' ' }), ['description-missing'])
    assert.deepEqual(check({ description: 'Okafor of the ferries' }), ['description-tells-name'])
    assert.deepEqual(check({ key: 'okafor-1' }), ['key-tells-name'])
    assert.deepEqual(check({ key: 'a b' }), ['key-unusable'])
    assert.deepEqual(check({}, ['source-1']), ['key-taken'])
    assert.throws(() => planImport(transcript, { ...background, description: '' }))
  })

  test('keep the text out of git by one line, added once', () => {
    const { ignore = '' } = planImport(transcript, onRecord)
    assert.equal(withIgnored('', ignore), '/okafor2024.txt\n')
    assert.equal(withIgnored('dist', ignore), 'dist\n/okafor2024.txt\n')
    assert.equal(withIgnored('/okafor2024.txt\ndist\n', ignore), '/okafor2024.txt\ndist\n')
  })
})
