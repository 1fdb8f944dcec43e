import assert from 'node:assert/strict'
import { claimRef } from '../../../../src/core/corpus/claimRef.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { planImport } from '../../../../src/core/import/plan.js'
import { type Reimport, reimport } from '../../../../src/core/import/reimport.js'
import { formatPassageRef } from '../../../../src/core/corpus/read/values.js'
import { type Said, type Talk, transcriptOf } from '../../../support/transcripts.js'

const mdUri = 'file:///corpus/okafor2024.md'
const txtUri = 'file:///corpus/okafor2024.txt'
const sumsUri = 'file:///corpus/okafor2024.sums'

const speakers: Talk['speakers'] = [
  { name: 'Tomas Lind', role: 'questioner' },
  { name: 'Ines Okafor', role: 'interviewee' },
]
const said: readonly Said[] = [
  { by: 0, text: 'Why has the vote in Estmark slipped?' },
  { by: 1, text: 'The government in Norport is split, and nobody there wants to lose the lanes before spring.' },
  { by: 1, text: 'Yes.' },
  { by: 0, text: 'What follows for the ferries?' },
  { by: 1, text: 'Yes.' },
  { by: 1, text: 'By winter, if the numbers hold, the ferries of the northern lane will be running again.' },
  { by: 1, text: 'By winter, if the numbers hold, the ferries of the southern lane will be running again.' },
]

const claims = `### Lanes {#lanes}

###### Norport is split {#norport-split}

The government is split.

- at: ¶1 “The government in … Norport is split”
- kind: fact

###### Second yes {#second-yes}

She agrees on the ferries.

- at: ¶3 “Yes”
- kind: fact

###### North by winter {#north}

The northern ferries will run by winter.

- at: ¶4 “By winter, if … northern lane”
- kind: forecast
- hedge: “if the numbers hold”

###### South by winter {#south}

The southern ferries will run by winter.

- at: ¶5 “southern lane will … running again”
- kind: forecast

###### Not finished {#unfinished}

- at: ¶4 “the ferries of … northern lane”
`

/** The files of an interview with claims. */
function older(): { readonly md: string; readonly txt: string; readonly sums: string } {
  const [md, txt, sums] = planImport(transcriptOf({ speakers, said }), { key: 'okafor2024', terms: 'on record' }).corpus
  return { md: `${md?.text ?? ''}\n${claims}`, txt: txt?.text ?? '', sums: sums?.text ?? '' }
}

function again(changed: readonly Said[], { withText = true, md = older().md } = {}): Reimport & { corpus: Corpus } {
  const corpus = new Corpus()
  corpus.set(mdUri, md)
  corpus.setSource(txtUri, older().txt)
  corpus.set(sumsUri, older().sums)
  const file = corpus.file(mdUri)
  const source = corpus.sourceOf('okafor2024')
  assert.ok(file && source)
  const result = reimport(file, md, transcriptOf({ speakers, said: changed }), withText ? { source } : {})
  assert.ok(result)
  corpus.set(mdUri, result.text)
  corpus.setSource(txtUri, result.source)
  corpus.set(sumsUri, result.sums)
  return { ...result, corpus }
}

function placeOf(corpus: Corpus, id: string): string {
  const claim = corpus.claim(claimRef({ key: 'okafor2024', id }))
  return claim ? formatPassageRef(claim.at[0].ref) : 'nowhere'
}

function rulesOf(corpus: Corpus): readonly string[] {
  return [...corpus.problems().values()].flat().map(({ ruleId }) => ruleId)
}

/** The claims of a file without the numbers of their passages. */
function wordsOfClaims(text: string): string {
  return text.slice(text.indexOf('### Lanes')).replace(/^- at: (?:was )?¶\d+/gm, '- at:')
}

suite('an interview that is imported again', () => {
  test('keeps what was agreed, who may have spoken, and articles', () => {
    const [north = ''] = /^- ¶4: .*$/m.exec(older().md) ?? []
    const md = older()
      .md.replace('terms: on record', 'terms: on record\nread-back: required\nassistants: never')
      .replace('- role: interviewee', '- role: interviewee\n- perhaps: Inès Okafor\n- embargo: 2030-06-01')
      .replace(north, `${north} {voice=okafor? article=4}`)
    const { text, corpus } = again([{ by: 0, text: 'Shall we begin?' }, { by: 1, text: 'Gladly.' }, ...said], { md })
    const interview = corpus.interview('okafor2024')
    assert.deepEqual(
      interview?.passages.flatMap(({ ref, voice, isVoiceDoubtful, article }) =>
        isVoiceDoubtful ? [[formatPassageRef(ref), voice, article]] : [],
      ),
      [['¶5', 'okafor', '4']],
    )
    assert.equal(text.slice(0, text.indexOf('## Questions')), md.slice(0, md.indexOf('## Questions')))
  })

  for (const withText of [true, false]) {
    suite(withText ? 'with its older text' : 'known by hashes and claims alone', () => {
      test('is the same when the transcript is', () => {
        const { text, source, moved, lost, edited, added, gone } = again(said, { withText })
        assert.equal(text, older().md)
        assert.equal(source, older().txt)
        assert.deepEqual([moved, lost, edited, added, gone], [[], [], [], [], []])
      })

      test('keeps its claims, to the letter, when something is put in before them', () => {
        const more: readonly Said[] = [
          { by: 0, text: 'Welcome. Shall we begin?' },
          { by: 1, text: 'Gladly, and thank you for having me.' },
          ...said,
        ]
        const { corpus, text, lost, added } = again(more, { withText })
        assert.deepEqual(
          ['norport-split', 'second-yes', 'north', 'south'].map((id) => placeOf(corpus, id)),
          ['¶2', '¶4', '¶5', '¶6'],
        )
        assert.equal(wordsOfClaims(text), wordsOfClaims(older().md))
        assert.deepEqual(lost, [])
        assert.deepEqual(added.map(formatPassageRef), ['Q1', '¶1'])
        assert.match(text, /- at: ¶5 “the ferries of … northern lane”/, 'a claim that cannot be read moves as well')
      })

      test('follows paragraphs that changed places', () => {
        const { corpus, lost } = again([...said.slice(0, 5), ...said.slice(5).reverse()], { withText })
        assert.deepEqual([placeOf(corpus, 'north'), placeOf(corpus, 'south')], ['¶5', '¶4'])
        assert.deepEqual(lost, [])
        assert.deepEqual(rulesOf(corpus), ['wording-missing', 'field-missing'], 'those of the unfinished claim')
      })

      test('moves no claim of a paragraph that is gone to its look-alike', () => {
        const { corpus, text, lost, gone } = again(
          said.filter(({ text: words }) => !words.includes('northern')),
          { withText },
        )
        assert.equal(placeOf(corpus, 'north'), 'nowhere')
        assert.equal(placeOf(corpus, 'south'), '¶4')
        assert.deepEqual(
          lost.map(({ label, ref }) => `${label} ${formatPassageRef(ref)}`),
          ['North by winter ¶4', 'Not finished ¶4'],
        )
        assert.deepEqual(gone.map(formatPassageRef), ['¶4'])
        assert.match(text, /- at: was ¶4 “By winter, if … northern lane”/)
        assert.equal(wordsOfClaims(text), wordsOfClaims(older().md))
        assert.ok(rulesOf(corpus).includes('anchor-lost'))
      })

      test('finds an edited paragraph by what stayed, and says which words did not', () => {
        const changed = said.map((one) =>
          one.text.includes('northern') ? { ...one, text: one.text.replace('if the numbers hold', 'hopefully') } : one,
        )
        const { corpus, edited, altered, lost } = again(changed, { withText })
        assert.equal(placeOf(corpus, 'second-yes'), '¶3')
        if (!withText) return
        assert.deepEqual(edited.map(formatPassageRef), ['¶4'])
        assert.deepEqual(
          lost.map(({ label }) => label),
          ['North by winter'],
          'its first words were “By winter, if”',
        )
        assert.deepEqual(altered, [])
      })
    })
  }

  test('says of a claim whose hedge is no longer said that it is not', () => {
    const changed = said.map((one) =>
      one.text.includes('northern')
        ? { ...one, text: one.text.replace('if the numbers hold', 'if they hold up') }
        : one,
    )
    const { corpus, altered, lost } = again(changed)
    assert.equal(placeOf(corpus, 'north'), '¶4')
    assert.deepEqual(
      altered.map(({ label }) => label),
      ['North by winter'],
    )
    assert.deepEqual(lost, [])
  })

  test('names a claim whose passage has other words between those that it keeps', () => {
    const changed = said.map((one) =>
      one.text.includes('northern') ? { ...one, text: one.text.replace('be running again', 'never sail again') } : one,
    )
    const { altered, lost, reread } = again(changed)
    assert.deepEqual([altered, lost], [[], []])
    assert.deepEqual(
      reread.map(({ label, ref }) => [label, formatPassageRef(ref)]),
      [['North by winter', '¶4']],
    )
    assert.deepEqual(again(said).reread, [])
  })

  test('takes neither of two candidates', () => {
    const twin = 'By winter, if the numbers hold, the ferries of the eastern lane will be running again.'
    const changed = [...said.slice(0, 5), { by: 1, text: twin }, { by: 1, text: twin.replace('eastern', 'western') }]
    const { corpus, lost } = again(changed)
    assert.deepEqual([placeOf(corpus, 'north'), placeOf(corpus, 'south')], ['nowhere', 'nowhere'])
    assert.equal(lost.length, 3)
  })

  test('keeps labels, terms of passages, voices and remarks that somebody wrote', () => {
    const md = older()
      .md.replace('### Q2 What follows for the ferries?', '### Q2 Ferries\n\n<!-- ask again -->')
      .replace(/- ¶4: .*/, '$& {terms=background}')
      .replace('terms: on record', 'terms: on record\ndescription: an official')
      .replace('### Tomas Lind {#lind}', '### T. Lind {#host}')
      .replace('## Questions', '## Questions\n')
    const { corpus, text } = again([{ by: 0, text: 'Ready?' }, ...said], { md })
    const interview = corpus.interview('okafor2024')
    assert.deepEqual(
      interview?.questions.map(({ number, label }) => `${number} ${label}`),
      ['1 Ready?', '2 Why has the vote in Estmark slipped?', '3 Ferries'],
    )
    assert.equal(interview.passages.find(({ ref }) => formatPassageRef(ref) === '¶4')?.terms, 'background')
    assert.deepEqual(
      interview.voices.map(({ id }) => id),
      ['host', 'okafor'],
    )
    assert.match(text, /<!-- ask again -->/)
  })

  test('gets a voice for somebody who speaks for the first time', () => {
    const file = new Corpus()
    file.set(mdUri, older().md)
    const read = file.file(mdUri)
    assert.ok(read)
    const more = transcriptOf({
      speakers: [...speakers, { name: 'Bo Hart', role: 'interviewee' }],
      said: [...said, { by: 2, text: 'May I add that the eastern lane is closed?' }],
    })
    const result = reimport(read, older().md, more)
    file.set(mdUri, result?.text ?? '')
    const interview = file.interview('okafor2024')
    assert.equal(interview?.voices.at(-1)?.name, 'Bo Hart')
    assert.equal(interview.passages.at(-1)?.voice, 'hart')
    assert.equal(interview.passages.find(({ ref }) => formatPassageRef(ref) === '¶1')?.voice, 'okafor')
    assert.equal(file.claim(claimRef({ key: 'okafor2024', id: 'norport-split' }))?.voice, 'okafor')
  })
})
