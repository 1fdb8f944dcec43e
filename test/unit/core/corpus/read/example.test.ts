import assert from 'node:assert/strict'
import { Corpus } from '../../../../../src/core/corpus/corpus.js'
import type { Glossary, Interview, PassageRef } from '../../../../../src/core/model.js'
import { readCorpusFile } from '../../../../../src/core/corpus/read/corpusFile.js'
import { glossaryUri, interviewUri, readExample, sumsUri } from './example.js'

suite("The example in the corpus format's documentation", () => {
  const example = readExample()

  test('is read without a problem, and its three files fit together', () => {
    const corpus = new Corpus()
    corpus.set(interviewUri, example.interview)
    corpus.set(glossaryUri, example.glossary)
    corpus.set(sumsUri, example.sums)
    assert.deepEqual([...corpus.problems().values()], [[], [], []])
    const { passages = [] } = corpus.interview('okafor2024') ?? {}
    assert.deepEqual(
      passages.map(({ sha256 }) => sha256?.length),
      [64, 64, 64, 64],
    )
  })

  test('holds one interview with everything in it', () => {
    assert.deepEqual(plain(interviewOf(example.interview)), {
      kind: 'interview',
      version: 3,
      uri: interviewUri,
      key: 'okafor2024',
      title: 'Fog over the Strait Accord',
      authors: [{ given: 'Ines', family: 'Okafor' }],
      interviewers: [],
      issued: '2024-03-12',
      publisher: 'Harbour Policy Review',
      terms: 'on record',
      readBack: 'offered',
      assistants: 'own machines',
      voices: [
        {
          id: 'okafor',
          name: 'Ines Okafor',
          role: 'interviewee',
          position: 'Senior Fellow',
          affiliation: { value: 'Institute for Straits', sources: [said('standfirst', 1)] },
        },
        { id: 'questioner', name: 'Questioner', role: 'questioner' },
        { id: 'standfirst', name: 'Writer of the standfirst', role: 'standfirst' },
      ],
      questions: [{ number: 1, label: 'Why the vote is late' }],
      passages: [
        { ref: ref('standfirst', 1), voice: 'standfirst', first: 'Ferry talks resume', last: 'Ines Okafor says' },
        { ref: ref('question', 1), voice: 'questioner', first: 'Why has the', last: 'vote so late', question: 1 },
        { ref: ref('paragraph', 1), voice: 'okafor', first: 'The government in', last: 'simple as that', question: 1 },
        { ref: ref('paragraph', 2), voice: 'okafor', first: 'By winter, if', last: 'be running again', question: 1 },
      ],
      topics: [
        {
          id: 'accord',
          title: 'The accord',
          shared: 'strait-accord',
          topics: [
            {
              id: 'ratification',
              title: 'Ratification',
              topics: [],
              claims: ['ratify-by-winter', 'norland-delay'],
            },
          ],
          claims: [],
        },
      ],
      claims: [
        {
          key: 'okafor2024',
          id: 'ratify-by-winter',
          label: 'Estmark to ratify by winter',
          wording: 'Estmark will ratify the Strait Accord before winter.',
          voice: 'okafor',
          at: [{ ref: ref('paragraph', 2), first: 'By winter, if', last: 'accord is ratified' }],
          kind: 'forecast',
          hedge: 'if the numbers hold',
          likelihood: 'likely',
          keyPhrases: [],
          qualifies: [],
          contradicts: [],
          coded: { by: 'A. Brandt', on: '2024-04-02' },
          topic: 'ratification',
        },
        {
          key: 'okafor2024',
          id: 'norland-delay',
          label: 'Norland expects delay',
          wording: 'Norland does not expect Estmark to vote soon.',
          voice: 'okafor',
          holder: 'Norport',
          heardFrom: 'a member of parliament',
          at: [{ ref: ref('paragraph', 1), first: 'in Norport nobody', last: 'simple as that' }],
          kind: 'assessment',
          keyPhrases: ['talked out'],
          qualifies: ['ratify-by-winter'],
          contradicts: [],
          coded: { by: 'A. Brandt', on: '2024-04-02' },
          checked: { by: 'C. Duarte', on: '2024-04-05' },
          topic: 'ratification',
        },
      ],
    })
  })

  test('holds a glossary that tells what was said from what is generally known', () => {
    const flags = { metonym: false, demonym: false, caseSensitive: false, ambiguous: false }
    const general = [{ kind: 'general' }]
    assert.deepEqual(plain(glossaryOf(example.glossary)), {
      kind: 'glossary',
      uri: glossaryUri,
      title: 'The strait',
      entries: [
        {
          kind: 'actor',
          id: 'estmark',
          name: 'Estmark',
          nameSources: [],
          type: 'state',
          definitions: [
            { value: 'Has still to ratify the Strait Accord.', sources: [said('paragraph', 1)] },
            { value: 'Independent since 1921.', sources: general },
          ],
          aliases: [{ ...flags, text: 'Estmarkers', demonym: true, sources: [] }],
          uri: glossaryUri,
        },
        {
          kind: 'actor',
          id: 'norland',
          name: 'Norland',
          nameSources: [],
          type: 'state',
          definitions: [{ value: 'Ratified the Strait Accord first.', sources: [said('question', 1)] }],
          aliases: [{ ...flags, text: 'Norport', metonym: true, sources: [said('paragraph', 1)] }],
          uri: glossaryUri,
        },
        {
          kind: 'agreement',
          id: 'strait-accord',
          name: 'Strait Accord',
          nameSources: [said('question', 1)],
          type: 'treaty',
          label: 'ferry treaty',
          definitions: [{ value: 'Shares out the ferry lanes of the strait.', sources: [said('paragraph', 1)] }],
          aliases: [],
          date: { value: '2023-11', sources: general },
          parties: { value: ['estmark', 'norland'], sources: [said('question', 1)] },
          uri: glossaryUri,
        },
        {
          kind: 'place',
          id: 'vell-strait',
          name: 'Vell Strait',
          nameSources: [],
          type: 'strait',
          definitions: [{ value: 'Parts Estmark from Norland.', sources: general }],
          aliases: [],
          uri: glossaryUri,
        },
      ],
      ignoredNames: ['Strait Gazette'],
    })
  })

  test('keeps the place of each thing in the file', () => {
    const { interview, glossary } = example
    const { span: keySpan, voices, passages, claims } = interviewOf(interview)
    const { entries } = glossaryOf(glossary)
    const [claim] = claims
    const cut = (text: string, span?: { start: number; end: number }): string => text.slice(span?.start, span?.end)
    assert.equal(cut(interview, keySpan), 'okafor2024')
    assert.equal(cut(interview, voices[0]?.span), '### Ines Okafor {#okafor}')
    assert.equal(cut(interview, voices[0]?.affiliation?.span), 'Institute for Straits [@okafor2024, standfirst 1]')
    assert.equal(cut(interview, passages[0]?.span), 'SF1: “Ferry talks resume … Ines Okafor says”')
    assert.equal(cut(interview, claim?.span), '###### Estmark to ratify by winter {#ratify-by-winter}')
    assert.equal(cut(interview, claim?.at[0].span), '¶2 “By winter, if … accord is ratified”')
    assert.match(cut(interview, claim?.body), /^###### Estmark[^]*- coded: A\. Brandt 2024-04-02$/)
    assert.equal(cut(glossary, entries[1]?.aliases[0]?.span), 'Norport')
    assert.deepEqual(
      entries[2]?.nameSources.map((source) => source.kind === 'interview' && cut(glossary, source.span)),
      ['@okafor2024, sec. 1'],
    )
  })
})

function interviewOf(text: string): Interview {
  const { document } = readCorpusFile(interviewUri, text)
  assert.equal(document?.kind, 'interview')
  return document
}

function glossaryOf(text: string): Glossary {
  const { document } = readCorpusFile(glossaryUri, text)
  assert.equal(document?.kind, 'glossary')
  return document
}

function ref(kind: PassageRef['kind'], number: number): PassageRef {
  return { kind, number }
}

function said(kind: PassageRef['kind'], number: number): object {
  return { kind: 'interview', key: 'okafor2024', ref: ref(kind, number) }
}

/** The model as data without the places of things. */
function plain(model: object): unknown {
  return JSON.parse(
    JSON.stringify(model, (name, value: unknown) => (['span', 'body'].includes(name) ? undefined : value)),
  )
}
