import assert from 'node:assert/strict'
import { claimRef } from '../../../../src/core/corpus/claimRef.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import {
  type Gift,
  giveTurns,
  namesFileOf,
  planImport,
  readAgain,
  reimport,
} from '../../../../src/core/import/index.js'
import type { SpeakerCorrection, Transcript } from '../../../../src/core/transcript/transcript.js'
import type { Interview, Terms } from '../../../../src/core/model.js'
import { readCorpusFile } from '../../../../src/core/corpus/read/corpusFile.js'
import type { SourceText } from '../../../../src/core/corpus/source/sourceText.js'
import { formatPassageRef } from '../../../../src/core/corpus/read/values.js'
import { labelledTalk, readTold } from '../../../support/unnamedTalks.js'

const mdUri = 'file:///corpus/source-1.md'
const txtUri = 'file:///corpus/source-1.txt'
const sumsUri = 'file:///corpus/source-1.sums'

const claims = `### The quay {#quay}

###### It is closed {#closed}

The quay is closed.

- at: ¶1 “It has been … in the autumn”
- kind: fact

###### The ferries go {#ferries}

The ferries go from elsewhere.

- at: ¶4 “They go from … fish market now”
- kind: fact
`

const older = labelledTalk('Speaker 1', 'Speaker 2')
/** With something that was said before. */
const newer = older.replace(
  'Speaker 1: Why',
  'Speaker 1: Good morning. Are you ready?\n\nSpeaker 2: I am ready now.\n\nSpeaker 1: Why',
)

async function read(text: string, told: readonly SpeakerCorrection[] = []): Promise<Transcript> {
  const result = await readTold(text, 'talk.txt', told)
  assert.ok(!('notInterview' in result), 'it is an interview')
  return result
}

interface Again {
  readonly corpus: Corpus
  readonly interview: Interview
  readonly transcript: Transcript
  readonly text: string
  readonly lost: number
}

/** An interview of the older text, with what was told of it, into which a newer one is read. */
async function again(
  before: readonly SpeakerCorrection[],
  text: string,
  how: {
    readonly terms?: Terms
    readonly withText?: boolean
    readonly change?: (md: string) => string
    readonly gifts?: (source: SourceText) => readonly Gift[]
  } = {},
): Promise<Again> {
  const { terms = 'on record', withText = true, change = (md) => md, gifts } = how
  const description = terms === 'on record' ? {} : { description: 'a senior official' }
  const plan = planImport(await read(older, before), { key: 'source-1', terms, ...description })
  const corpus = new Corpus()
  let md = change(`${plan.corpus[0]?.text ?? ''}\n${claims}`)
  corpus.set(mdUri, md)
  corpus.setSource(txtUri, [...plan.corpus, ...plan.store].find(({ name }) => name.endsWith('.txt'))?.text ?? '')
  corpus.set(sumsUri, [...plan.corpus, ...plan.store].find(({ name }) => name.endsWith('.sums'))?.text ?? '')
  const saved = corpus.sourceOf('source-1')
  const corrected = gifts && saved && giveTurns(readCorpusFile(mdUri, md), md, saved, gifts(saved))
  assert.ok(typeof corrected !== 'string')
  if (corrected) {
    md = corrected.result.text
    corpus.set(mdUri, md)
    corpus.setSource(txtUri, corrected.result.source)
    corpus.set(sumsUri, corrected.result.sums)
  }
  const [file, interview, source] = [corpus.file(mdUri), corpus.interview('source-1'), corpus.sourceOf('source-1')]
  assert.ok(file && interview && source)
  const transcript = readAgain(await read(text), interview, withText ? source : undefined, md)
  assert.ok(!('notInterview' in transcript))
  const names = terms === 'on record' ? {} : { names: namesFileOf(transcript, { key: 'source-1', terms }) }
  const result = reimport(file, md, transcript, { ...(withText ? { source } : {}), ...names })
  assert.ok(result)
  corpus.set(mdUri, result.text)
  corpus.setSource(txtUri, result.source)
  corpus.set(sumsUri, result.sums)
  const now = corpus.interview('source-1')
  assert.ok(now)
  return { corpus, interview: now, transcript, text: result.text, lost: result.lost.length }
}

const placeOf = (corpus: Corpus, id: string): string => {
  const claim = corpus.claim(claimRef({ key: 'source-1', id }))
  return claim ? `${formatPassageRef(claim.at[0].ref)} ${claim.voice}` : 'nowhere'
}

const voices = ({ voices: all }: Interview): readonly string[] => all.map(({ name, role }) => `${role} ${name}`)

const speaking = ({ speakers }: Transcript): readonly string[] =>
  speakers.map(({ name, role }) => `${role} ${name ?? '-'}`)

const named = [
  { speaker: 0, name: 'Bo Weiss' },
  { speaker: 1, name: 'Cy Adair' },
]

suite('a newer transcript of an interview of which somebody told who speaks', () => {
  for (const withText of [true, false])
    test(`keeps names and parts, and claims with their paragraphs, ${withText ? 'by its text' : 'by hashes alone'}`, async () => {
      const { corpus, interview, transcript, lost } = await again(named, newer, { withText })
      assert.deepEqual(speaking(transcript), ['questioner Bo Weiss', 'interviewee Cy Adair'])
      assert.deepEqual(voices(interview), ['questioner Bo Weiss', 'interviewee Cy Adair'])
      assert.deepEqual([placeOf(corpus, 'closed'), placeOf(corpus, 'ferries'), lost], ['¶2 adair', '¶5 adair', 0])
    })

  test('has the parts that were told, although it reads otherwise', async () => {
    // Speaker 3 is taken for one more who answers.
    const text = (talk: string): string =>
      talk.replace('Speaker 1: Do you want to stay?', 'Speaker 3: Do you want to stay?')
    const reading = await read(text(older))
    const role = reading.speakers[2]?.role === 'questioner' ? 'interviewee' : 'questioner'
    const told = [...named, { speaker: 2, name: 'Dee Roth', role }] as const
    const plan = planImport(await read(text(older), told), { key: 'source-1', terms: 'on record' })
    const corpus = new Corpus()
    const md = `${plan.corpus[0]?.text ?? ''}\n${claims}`
    corpus.set(mdUri, md)
    const [file, interview] = [corpus.file(mdUri), corpus.interview('source-1')]
    assert.ok(file && interview)
    const transcript = readAgain(await read(text(newer)), interview, undefined)
    assert.ok(!('notInterview' in transcript))
    assert.equal(speaking(transcript)[2], `${role} Dee Roth`)
    const result = reimport(file, md, transcript)
    assert.deepEqual(result?.gone, [])
    assert.deepEqual(result.lost, [])
  })

  test('believes a sign in the text before the older file', async () => {
    const signed = newer.replaceAll('Speaker 1:', '[Q Ada Lind]').replaceAll('Speaker 2:', '[A]')
    const { transcript, interview } = await again(named, signed)
    assert.deepEqual(speaking(transcript), ['questioner Ada Lind', 'interviewee -'])
    assert.ok(voices(interview).includes('questioner Ada Lind'))
  })

  test('keeps a passage that somebody gave to another voice by hand', async () => {
    const change = (md: string): string =>
      md
        .replace('## Questions', '### Dee Roth {#roth}\n\n- role: interviewee\n\n## Questions')
        .replace(/(- ¶4: “[^”]*”)/, '$1 {voice=roth}')
        .replace(/(- ¶(?!4)\d: “[^”]*”)/g, '$1 {voice=adair}')
    const { interview } = await again(named, newer, { change })
    const voiceAt = (ref: string): string | undefined =>
      interview.passages.find((one) => formatPassageRef(one.ref) === ref)?.voice
    assert.deepEqual(['¶2', '¶5', '¶6'].map(voiceAt), ['adair', 'roth', 'adair'])
  })

  test('keeps a turn that somebody put right in the saved text, though the newer transcript has it wrong', async () => {
    const wrong = older.replace(/Speaker 1: Do you want/, 'Speaker 2: Do you want')
    assert.notEqual(wrong, older)
    // The saved text is the one in which it is right; the newer one has the old mistake and something new.
    const { interview, transcript, lost } = await again(
      [],
      wrong.replace('Speaker 1: Why', 'Speaker 1: Are you ready?\n\nSpeaker 2: I am ready now.\n\nSpeaker 1: Why'),
    )
    const asked = transcript.passages.find(({ text }) => text.startsWith('Do you want'))
    assert.equal(asked?.ref.kind, 'question')
    const kinds = transcript.passages.map(({ ref }) => formatPassageRef(ref))
    assert.equal(new Set(kinds).size, kinds.length)
    const questions = kinds.filter((ref) => ref.startsWith('Q'))
    assert.deepEqual(
      questions,
      questions.map((_, index) => `Q${index + 1}`),
    )
    assert.equal(interview.questions.length, questions.length)
    assert.equal(lost, 0)
  })

  test('writes no name into the file of a protected interview', async () => {
    const { interview, text } = await again(named, newer, { terms: 'background' })
    assert.deepEqual(voices(interview), ['questioner Questioner', 'interviewee a senior official'])
    const file = text.slice(0, text.indexOf('## Topics'))
    for (const name of ['Okafor', 'Ines', 'Adair', 'Weiss', 'Brandt']) assert.ok(!file.includes(name), name)
  })
})

suite('What somebody put right in the saved text', () => {
  /** The stretch of the saved text with these words. */
  const stretch = ({ text }: SourceText, words: string) => {
    const start = text.indexOf(words)
    assert.ok(start >= 0, words)
    return { start, end: start + words.length }
  }
  const saidIn = ({ corpus, interview }: Again): readonly string[] => {
    const source = corpus.sourceOf('source-1')
    return (source?.blocks ?? []).map(({ ref, span }) => {
      const voice = interview.passages.find((one) => formatPassageRef(one.ref) === formatPassageRef(ref))?.voice
      return `${formatPassageRef(ref)} ${voice} ${source?.text.slice(span.start, span.end).trim()}`
    })
  }

  test('stays when a transcript comes again: a paragraph that was parted, and whose its parts are', async () => {
    const now = await again(named, newer, {
      gifts: (source) => [
        {
          spans: [stretch(source, 'I was not asked.')],
          to: { kind: 'somebody', role: 'interviewee', name: 'Dee Roth' },
        },
        { spans: [stretch(source, 'Who decided that?')], to: { kind: 'voice', id: 'adair' } },
      ],
    })
    const said = saidIn(now)
    assert.ok(said.includes('¶5 adair The board did, on a Tuesday.'), said.join('\n'))
    assert.ok(said.includes('¶6 roth I was not asked.'), said.join('\n'))
    assert.ok(said.includes('¶4 adair Who decided that?'), said.join('\n'))
    assert.equal(now.lost, 0)
  })

  test('stays out of the interview where it was taken out, a part of a paragraph too, and says so in the file', async () => {
    const gone = ['The crane was sold in the autumn.', 'They go from the fish market now.']
    const now = await again(named, newer, {
      change: (md) => md.slice(0, md.indexOf('### The quay')),
      gifts: (source) => [{ spans: gone.map((words) => stretch(source, words)), to: { kind: 'no part' } }],
    })
    const said = saidIn(now)
    for (const words of gone) assert.ok(!said.some((one) => one.includes(words)), said.join('\n'))
    assert.ok(said.some((one) => one.endsWith('It has been closed since May.')))
    assert.match(now.text, /^<!-- not part of the interview: “The crane was … in the autumn” -->$/m)
    assert.deepEqual(
      [...now.corpus.problems().values()].flat().map(({ ruleId }) => ruleId),
      [],
    )
  })

  test('does not reach words that are others now', async () => {
    const now = await again(named, newer.replace('on a Tuesday', 'on a Friday'), {
      gifts: (source) => [
        {
          spans: [stretch(source, 'I was not asked.')],
          to: { kind: 'somebody', role: 'interviewee', name: 'Dee Roth' },
        },
      ],
    })
    assert.ok(saidIn(now).some((one) => one.endsWith('The board did, on a Friday. I was not asked.')))
  })

  test('leaves two speakers apart who are one voice of the older file', async () => {
    const told = newer
      .replace('Speaker 2: They go', 'Speaker 3: They go')
      .replace('Speaker 2: I do.', 'Speaker 3: I do.')
    const { transcript } = await again([], told, { terms: 'background' })
    const labels = transcript.passages.flatMap(({ speaker, text }) =>
      /^(?:They go|I do|The board)/.test(text) ? [transcript.speakers[speaker ?? -1]?.labels[0]] : [],
    )
    assert.deepEqual(labels, ['Speaker 2', 'Speaker 3', 'Speaker 3'])
  })
})
