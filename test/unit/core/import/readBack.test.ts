import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { planImport, suggestImportKey } from '../../../../src/core/import/plan.js'
import { readTranscript } from '../../../../src/core/transcript/readTranscript.js'
import type { Transcript } from '../../../../src/core/transcript/transcript.js'
import type { Terms } from '../../../../src/core/model.js'
import { decode } from '../../../../src/decode/formats.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { importReport } from '../../../../src/words/import/import.js'
import { seeded } from '../../../bench/random.js'
import { isReadByLines } from '../../../support/compareReaders.js'
import { knownTranscripts, readKnown } from '../../../support/knownTranscripts.js'
import { isVerifying, shareOf } from '../../../support/verifying.js'

/** One in so many, over all publishers and formats. */
const step = isVerifying ? 15 : 8

const talk = [
  'Interviewer: Why has the vote in Estmark slipped to the autumn?',
  'Ines Okafor: The government in Norport is split over the lanes, and nobody there wants to lose them.',
  'Interviewer: What follows for the ferries of the northern lane?',
  'Ines Okafor: By winter, if the numbers hold, the ferries will be running again.',
].join('\n\n')

async function read(bytes: Uint8Array, name: string): Promise<Transcript | undefined> {
  const extract = await decode(bytes, name)
  const transcript = 'unreadable' in extract ? undefined : readTranscript(extract)
  return transcript && !('notInterview' in transcript) ? transcript : undefined
}

/** How the corpus reads what import writes under terms: problems, and files with a control character. */
function readBack(transcript: Transcript, terms: Terms): readonly string[] {
  const key = suggestImportKey(transcript, terms, new Set())
  const isOpen = terms === 'on record'
  const plan = planImport(transcript, { key, terms, ...(isOpen ? {} : { description: 'an official' }) })
  const corpus = new Corpus()
  for (const { name: file, text } of plan.corpus)
    if (file.endsWith('.txt')) corpus.setSource(`file:///corpus/${file}`, text)
    else corpus.set(`file:///corpus/${file}`, text)
  const problems = [...corpus.problems().values()].flat()
  return [
    ...problems.map(({ ruleId, place, data }) => `${ruleId} ${place.start.line} ${JSON.stringify(data)}`),
    ...[...plan.corpus, ...plan.store].flatMap((one) =>
      /[^\P{Cc}\t\n\r]/u.test(one.text) ? [`control in ${one.name}`] : [],
    ),
    ...(corpus.interview(key) ? [] : ['no interview']),
    ...plan.corpus.flatMap((one) => (one.name.endsWith('.md') && !isReadByLines(one.text) ? ['needs a parser'] : [])),
    ...(isOpen && corpus.interview(key)?.passages.some(({ sha256 }) => sha256 === undefined) ? ['no hash'] : []),
  ]
}

suite('What import writes', () => {
  for (const name of knownTranscripts().filter((_, index) => index % step === 0))
    test(`the corpus reads: ${name}`, async () => {
      const transcript = await read(readKnown(name), name)
      if (!transcript) return
      assert.deepEqual(readBack(transcript, 'on record'), [])
      assert.deepEqual(readBack(transcript, 'background'), [])
    }).timeout(120_000)

  test('the corpus reads with control characters anywhere in the file', async () => {
    const random = seeded(5)
    const runs = shareOf(60, 5)
    let imported = 0
    for (let run = 0; run < runs; run += 1) {
      let text = talk
      for (let count = 0; count < 1 + random.below(3); count += 1) {
        const at = random.below(text.length)
        const control = String.fromCharCode(random.pick([0, 1, 7, 8, 11, 12, 14, 27, 28, 31, 127, 133, 155]))
        text = text.slice(0, at) + control + text.slice(at)
      }
      const transcript = await read(new TextEncoder().encode(text), 'talk.txt')
      if (!transcript) continue
      imported += 1
      assert.deepEqual(readBack(transcript, random.pick(['on record', 'background'])), [], JSON.stringify(text))
    }
    assert.ok(imported > (runs * 2) / 3, `${imported} of ${runs} were imported`)
  })

  test('tells of control characters, and where they stood', async () => {
    const cues = talk
      .split('\n\n')
      .map((line, index) => `${index + 1}\n00:00:0${index},000 --> 00:00:0${index + 1},000\n${line}\n`)
      .join('\n')
    const transcript = await read(new TextEncoder().encode(cues.replace('the vote', 'the \0vote')), 'talk.srt')
    assert.ok(transcript)
    assert.deepEqual(readBack(transcript, 'on record'), [])
    const sentence = 'Control characters, shown as “�”: 1 (line 1)'
    assert.ok(importReport(transcript, true, plainEnglish).includes(sentence))
  })
})
