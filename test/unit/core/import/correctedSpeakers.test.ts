import assert from 'node:assert/strict'
import { namesFileOf, planImport, wordsUnaccounted } from '../../../../src/core/import/index.js'
import type { SpeakerRole, SpeakerCorrection, Transcript } from '../../../../src/core/transcript/transcript.js'
import { importReport } from '../../../../src/words/import/import.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { labelledTalk, readTold, unnamedTalks } from '../../../support/unnamedTalks.js'

async function read(text: string, told: readonly SpeakerCorrection[] = [], file = 'talk.txt'): Promise<Transcript> {
  const result = await readTold(text, file, told)
  assert.ok(!('notInterview' in result), 'it is an interview')
  assert.deepEqual(wordsUnaccounted(result), [])
  return result
}

const who = ({ speakers }: Transcript): readonly string[] =>
  speakers.map(({ name, role, turns }) => `${role} ${name ?? '-'} ${turns}`)

const refs = ({ passages, speakers }: Transcript): readonly string[] =>
  passages.map(({ ref, speaker }) => `${ref.kind} ${ref.number} ${speakers[speaker ?? -1]?.name ?? '-'}`)

const people = ({ fields }: Transcript): readonly string[] =>
  fields.flatMap(({ field, value }) => (field.startsWith('interview') ? `${field}: ${value}` : []))

const doubted = ({ doubts }: Transcript): readonly string[] =>
  doubts.flatMap(({ code }) => (/^(?:speaker|roles)-/.test(code) ? code : []))

const other: Readonly<Record<SpeakerRole, SpeakerRole>> = {
  questioner: 'interviewee',
  interviewee: 'questioner',
  other: 'other',
}

/** A talk between two who ask and one who answers, under labels that name nobody. */
const three = `[Q Ada Lind] Why is the quay closed?

[Q Tomas Roth] Since when?

[A] It has been closed since May.

We have not found another crane.

[Q Ada Lind] Who decided that?

[A] The board did.

[Q Ada Lind] When?

[A] On a Tuesday.
`

suite('what somebody tells of those who speak', () => {
  for (const [file, text] of Object.entries(unnamedTalks))
    suite(`in ${file}`, () => {
      test('names the voices and leaves passages, turns and words as they are', async () => {
        const before = await read(text, [], file)
        const told = before.speakers.map((_, speaker) => ({ speaker, name: ['Bo Weiss', 'Cy Adair'][speaker] ?? '' }))
        const after = await read(text, told, file)
        assert.deepEqual(
          after.speakers.map(({ name, role }) => `${role} ${name ?? '-'}`),
          before.speakers.map(({ role }, index) => `${role} ${told[index]?.name}`),
        )
        assert.deepEqual(after.passages, before.passages)
        assert.deepEqual(after.turns, before.turns)
        assert.deepEqual(people(after), ['interviewer: Bo Weiss', 'interviewee: Cy Adair'].sort().reverse())
        assert.ok(!doubted(after).includes('speaker-guessed'))
      })

      test('turns the parts around, and then the other way round', async () => {
        const before = await read(text, [], file)
        const turned = before.speakers.map(({ role }, speaker) => ({ speaker, role: other[role] }))
        const after = await read(text, turned, file)
        const [asked, answered] = [before, after].map(({ passages }) =>
          passages.filter(({ ref }) => ref.kind === 'question').map((one) => one.text),
        )
        assert.equal(asked?.length, 4)
        assert.deepEqual(
          answered?.map((one) => one.split('\n\n').at(0)),
          before.turns
            .filter(({ speaker }) => before.speakers[speaker]?.role === 'interviewee')
            .map(({ passages: [first = 0] }) => before.passages[first]?.text),
        )
        assert.deepEqual(
          doubted(after).filter((code) => code === 'roles-guessed'),
          [],
        )
        const back = await read(
          text,
          [...turned, ...before.speakers.map(({ role }, speaker) => ({ speaker, role }))],
          file,
        )
        assert.deepEqual(back.passages, before.passages)
      })

      test('is refused where nobody would ask or answer', async () => {
        const { speakers } = await read(text, [], file)
        for (const [role, missing] of [
          ['interviewee', 'nobody asks'],
          ['questioner', 'nobody answers'],
          ['other', 'nobody asks'],
        ] as const) {
          const result = await readTold(
            text,
            file,
            speakers.map((_, speaker) => ({ speaker, role })),
          )
          assert.equal('notInterview' in result && result.notInterview, missing)
        }
      })
    })

  test('parts what was one question into paragraphs of an answer, as signs in the text would', async () => {
    const told = await read(three, [
      { speaker: 2, role: 'questioner' },
      { speaker: 0, role: 'interviewee' },
    ])
    const signed = await read(
      three.replaceAll('[A]', '[X]').replaceAll('[Q Ada Lind]', '[A Ada Lind]').replaceAll('[X]', '[Q]'),
    )
    assert.deepEqual(refs(told), refs(signed))
    assert.deepEqual(told.turns, signed.turns)
  })

  test('makes one of two who get one name, and joins their turns', async () => {
    assert.deepEqual(who(await read(three)), ['questioner Ada Lind 3', 'questioner Tomas Roth 1', 'interviewee - 3'])
    const after = await read(three, [{ speaker: 1, name: 'ada lind' }])
    assert.deepEqual(who(after), ['questioner ada lind 4', 'interviewee - 3'])
    assert.deepEqual(after.speakers[0]?.labels, ['Ada Lind', 'Tomas Roth'])
    assert.deepEqual(after.uncorrected?.now, [0, 0, 1])
  })

  test('gives one who would ask and answer the part of whoever speaks most, or the one told last', async () => {
    const same = [
      { speaker: 1, name: 'Ines Okafor' },
      { speaker: 2, name: 'Ines Okafor' },
    ]
    const most = await read(three, same)
    assert.deepEqual(who(most), ['questioner Ada Lind 3', 'interviewee Ines Okafor 3'])
    assert.deepEqual(refs(most), [
      'question 1 Ada Lind',
      'paragraph 1 Ines Okafor',
      'paragraph 2 Ines Okafor',
      'paragraph 3 Ines Okafor',
      'question 2 Ada Lind',
      'paragraph 4 Ines Okafor',
      'question 3 Ada Lind',
      'paragraph 5 Ines Okafor',
    ])
    const last = await readTold(three, 'talk.txt', [...same, { speaker: 1, role: 'questioner' }])
    assert.equal('notInterview' in last && last.notInterview, 'nobody answers')
  })

  test('takes a credit from whoever is no speaker any more, and keeps its words among what was left out', async () => {
    const text = labelledTalk('Speaker 1', 'Speaker 2')
    const before = await read(text)
    assert.ok(people(before).includes('interviewer: Lena Brandt'))
    const after = await read(text, [{ speaker: 0, name: 'Bo Weiss' }])
    assert.ok(people(after).includes('interviewer: Bo Weiss') && !people(after).includes('interviewer: Lena Brandt'))
    const left = after.dropped.filter(({ why }) => why === 'byline')
    assert.ok(left.some(({ span }) => text.slice(span.start, span.end).includes('Lena Brandt')))
    const nobody = await read(text, [{ speaker: 0, name: '' }])
    assert.deepEqual(
      people(nobody).filter((one) => one.startsWith('interviewer')),
      [],
    )
    assert.ok(nobody.unknown.includes('interviewer'))
    const fuller = await read(text, [{ speaker: 0, name: 'Lena Maria Brandt' }])
    assert.deepEqual(
      people(fuller).filter((one) => one.startsWith('interviewer')),
      ['interviewer: Lena Maria Brandt'],
    )
  })

  test('keeps the name of a credit with whoever had it when only the part is told otherwise', async () => {
    const text = labelledTalk('Speaker 1', 'Speaker 2')
    const turned = await read(text, [
      { speaker: 0, role: 'interviewee' },
      { speaker: 1, role: 'questioner', name: 'Bo Weiss' },
    ])
    assert.deepEqual([...people(turned)].sort(), ['interviewee: Lena Brandt', 'interviewer: Bo Weiss'])
  })

  test('leaves where somebody works with another form of the name alone', async () => {
    const text = labelledTalk('Q', 'OKAFOR (Harbour Institute)')
    assert.equal((await read(text)).speakers[1]?.affiliation, 'Harbour Institute')
    assert.equal(
      (await read(text, [{ speaker: 1, name: 'Ines Okafor' }])).speakers[1]?.affiliation,
      'Harbour Institute',
    )
    const another = await read(text, [{ speaker: 1, name: 'Cy Adair' }])
    assert.equal(another.speakers[1]?.affiliation, undefined)
    assert.deepEqual(
      another.fields.filter(({ field }) => field === 'affiliation'),
      [],
    )
  })

  for (const [given, name] of [
    ['Dr. Ilse Vockerodt, head of the port', 'Ilse Vockerodt'],
    ['Vockerodt, Ilse', 'Ilse Vockerodt'],
    ['  Ilse   van der Veen ', 'Ilse van der Veen'],
    ['沈怀瑾', '沈怀瑾'],
  ] as const)
    test(`takes ${given} for ${name}`, async () => {
      const { speakers } = await read(labelledTalk('Speaker 1', 'Speaker 2'), [{ speaker: 1, name: given }])
      assert.equal(speakers[1]?.name, name)
    })

  test('is written into the file as if the text had said it', async () => {
    const transcript = await read(labelledTalk('Speaker 1', 'Speaker 2'), [{ speaker: 1, name: 'Cy Adair' }])
    const [file] = planImport(transcript, { key: 'adair2024', terms: 'on record' }).corpus
    assert.match(file?.text ?? '', /^### Cy Adair \{#adair\}\n\n- role: interviewee$/m)
    assert.doesNotMatch(file?.text ?? '', /family: Okafor|^### .*Okafor/m)
  })
})

suite('what somebody tells of those who speak in a protected interview', () => {
  const text = labelledTalk('Lena Brandt', 'INES OKAFOR (Harbour Institute)')
  const told = [
    { speaker: 0, name: 'Bo Weiss' },
    { speaker: 1, name: 'Cy Adair', role: 'interviewee' },
  ] as const
  const answers = { key: 'source-1', terms: 'background', description: 'a senior official' } as const

  test('protects the names that were told of who answers, and those that were found before', async () => {
    const { names, affiliations } = namesFileOf(await read(text, told), answers)
    for (const name of ['Cy Adair', 'Ines Okafor']) assert.ok(names.includes(name), name)
    for (const name of ['Bo Weiss', 'Lena Brandt']) assert.ok(!names.includes(name), name)
    assert.ok(affiliations.includes('Harbour Institute'))
    // As good as not told: nothing that was found comes free where nobody is known.
    const nobody = await read(text, [
      { speaker: 0, name: '' },
      { speaker: 1, name: '' },
    ])
    const kept = namesFileOf(nobody, answers).names
    assert.ok(kept.includes('Ines Okafor'))
  })

  test('lets neither reach the corpus nor the report', async () => {
    const transcript = await read(text, told)
    const plan = planImport(transcript, { ...answers, names: ['Bo Weiss'] })
    const shown = [...plan.corpus.map((file) => file.text), ...importReport(transcript, false, plainEnglish)].join('\n')
    for (const name of ['Weiss', 'Adair', 'Brandt', 'Okafor', 'Harbour Institute', 'Ines', 'Lena'])
      assert.ok(!shown.includes(name), name)
    assert.match(shown, /a senior official/)
  })
})
