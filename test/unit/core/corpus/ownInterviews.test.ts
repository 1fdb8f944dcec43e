import assert from 'node:assert/strict'
import type { CslItem } from '../../../../src/core/bibliography/item.js'
import { toCsl } from '../../../../src/core/bibliography/interviewToCsl.js'
import { datedAs } from '../../../../src/core/corpus/dates.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { citedSpeech } from '../../../../src/core/export/citedSpeech.js'
import type { RenderedMemo } from '../../../../src/core/export/citedItem.js'
import { citeMemo } from '../../../../src/core/export/citeMemo.js'
import { policyProse } from '../../../../src/core/export/prose/policyProse.js'
import { planImport, readTranscript, type Transcript } from '../../../../src/core/import/index.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import type { Interview } from '../../../../src/core/model.js'
import { decode } from '../../../../src/decode/formats.js'

const head = [
  'Red Sea Shipping Project',
  'Rerouting and insurance: interview 8',
  'Date: 14 March 2024',
  'Interviewer: Jo Marsh',
  'Interviewee: Dr. Leila Haddad, Senior Fellow, Gulf Maritime Institute',
].join('\n')

const talk = [
  'Q: How long is the detour?',
  'A: Ten days, give or take, and more in the winter.',
  'Q: Who pays for it?',
  'A: The shippers do, mostly. Insurance has gone up too.',
  'Q: Will rates come down?',
  'A: Not before the summer, as far as I can tell.',
].join('\n\n')

async function read(text: string): Promise<Transcript> {
  const extract = await decode(new TextEncoder().encode(text), 'interview-08.txt')
  assert.ok('blocks' in extract)
  const result = readTranscript(extract)
  assert.ok(!('notInterview' in result))
  return result
}

async function imported(
  text: string,
): Promise<{ readonly file: string; readonly interview: Interview; readonly corpus: Corpus }> {
  const transcript = await read(text)
  const files = planImport(transcript, { key: 'haddad2024', terms: 'on record' }).corpus
  const corpus = new Corpus()
  for (const { name, text: words } of files) if (!name.endsWith('.txt')) corpus.set(`file:///corpus/${name}`, words)
  const file = files.find(({ name }) => name.endsWith('.md'))
  assert.deepEqual([...corpus.problems().values()].flat(), [])
  const interview = corpus.interview('haddad2024')
  assert.ok(interview)
  return { file: file?.text ?? '', interview, corpus }
}

function inProse(corpus: Corpus, author: string, lang: string): string {
  const memo = readMemo(`---\nauthor: ${author}\n---\n\nRates fall [@haddad2024].\n`, 'markdown')
  return textOf(policyProse({ lang }).render(citeMemo(memo, { corpus, entry: () => undefined })))
}

function textOf({ citations }: RenderedMemo): string {
  return citations.flatMap(({ text }) => text.map((run) => run.text)).join('')
}

suite('an interview of one’s own', () => {
  test('has its interviewee once, the rank as a rank and the institute as affiliation', async () => {
    const { interview } = await imported(`${head}\n\n${talk}`)
    assert.deepEqual(interview.authors, [{ given: 'Leila', family: 'Haddad' }])
    const voice = interview.voices.find(({ role }) => role === 'interviewee')
    assert.equal(voice?.name, 'Leila Haddad')
    assert.equal(voice.position, 'Senior Fellow')
    assert.equal(voice.affiliation?.value, 'Gulf Maritime Institute')
  })

  test('is not published, whatever project it belongs to: its day is that of the conversation', async () => {
    const { file, interview } = await imported(`${head}\n\n${talk}`)
    assert.match(file, /^conducted: 2024-03-14$/m)
    assert.doesNotMatch(file, /^(?:issued|publisher):/m)
    assert.equal(interview.publisher, undefined)
    assert.equal(interview.conducted, '2024-03-14')
    assert.deepEqual(toCsl(interview)?.['event-date'], { 'date-parts': [[2024, 3, 14]] })
    assert.deepEqual(toCsl(interview)?.issued, { 'date-parts': [[2024, 3, 14]] })
  })

  test('names its interviewer in documents, and as the author only where the memo is by nobody else', async () => {
    const { interview, corpus } = await imported(`${head}\n\n${talk}`)
    const prose = (author: string, lang = 'en-GB'): string => inProse(corpus, author, lang)
    assert.match(prose('Transport desk'), /Leila Haddad.*, in an interview with Jo Marsh on 14 March 2024\)/)
    assert.match(prose('[Jo Marsh, Ana Brandt]'), /in an interview with Jo Marsh on 14 March 2024\)/)
    assert.match(prose('Dr. Jo Marsh'), /in an interview with the author on 14 March 2024\)/)
    assert.match(prose('Transport desk', 'de'), /in einem von Jo Marsh geführten Interview vom 14\. März 2024\)/)
    assert.match(prose('Jo Marsh', 'de'), /in einem eigenen Interview vom 14\. März 2024\)/)
    assert.match(prose('Transport desk', 'fr'), /dans un entretien mené par Jo Marsh du 14 mars 2024\)/)
    assert.match(prose('Jo Marsh', 'fr'), /dans un entretien mené par l’auteur du 14 mars 2024\)/)
    assert.match(prose('Transport desk', 'es'), /en una entrevista realizada por Jo Marsh del 14 de marzo de 2024\)/)
    assert.match(prose('Jo Marsh', 'es'), /en una entrevista propia del 14 de marzo de 2024\)/)
    assert.equal(datedAs(interview), ' on 14 March 2024')
  })

  test('is nobody’s where it names no interviewer', async () => {
    const { corpus } = await imported(`${head.replace('Interviewer: Jo Marsh\n', '')}\n\n${talk}`)
    assert.match(inProse(corpus, 'Jo Marsh', 'en-GB'), /, in an interview on 14 March 2024\)/)
  })

  test('as an entry of a bibliography names its interviewer too', () => {
    const told = (author: string): string => {
      const memo = readMemo(`---\nauthor: ${author}\n---\n\nRates fall [@b].\n`, 'markdown')
      const entry = (): CslItem => ({
        id: 'b',
        type: 'interview',
        author: [{ given: 'Leila', family: 'Haddad' }],
        interviewer: [{ given: 'Pieter', 'non-dropping-particle': 'van', family: 'Dam' }],
        issued: { 'date-parts': [[2024]] },
        'event-date': { 'date-parts': [[2024]] },
      })
      return textOf(policyProse({ lang: 'en-GB' }).render(citeMemo(memo, { corpus: new Corpus(), entry })))
    }
    assert.equal(told('Transport desk'), '(Leila Haddad, in an interview with Pieter van Dam in 2024)')
    assert.equal(told('Pieter van Dam'), '(Leila Haddad, in an interview with the author in 2024)')
  })

  test('that somebody published is dated by that, and keeps the day of the conversation', () => {
    const corpus = new Corpus()
    const matter = (more: string): string =>
      `---\nattache: interview/1\ncitation-key: a\ntype: interview\ntitle: T\nterms: on record\n${more}---\n\n# T\n`
    corpus.set(
      'file:///corpus/a.md',
      matter(
        'issued: 2024-05-02\nconducted: 2024-03-14\npublisher: Harbour Review\ninterviewer:\n  - given: Jo\n    family: Marsh\n',
      ),
    )
    const interview = corpus.interview('a')
    assert.ok(interview)
    assert.equal(datedAs(interview), ' published on 2 May 2024')
    assert.deepEqual(citedSpeech(interview, undefined, []).interviewers, [])
    corpus.set('file:///corpus/a.md', matter('conducted: 14 March\n'))
    assert.deepEqual(
      [...corpus.problems().values()].flat().map(({ ruleId }) => ruleId),
      ['date-malformed'],
    )
  })

  test('under protection keeps the year alone', async () => {
    const transcript = await read(`${head}\n\n${talk}`)
    const answers = { key: 'source-1', terms: 'background', description: 'a shipping analyst' } as const
    const [file] = planImport(transcript, answers).corpus
    assert.match(file?.text ?? '', /^conducted: "?2024"?$/m)
    assert.doesNotMatch(file?.text ?? '', /2024-03|Haddad|Gulf Maritime|Senior Fellow/)
  })
})
