import { notesInterview, notesText } from '../notes.js'

/** Invented interviews beside the real one, so that a memo can be wrong in ways for which one interview is not enough. */
export const walkInterviews: Readonly<Record<string, string>> = {
  'lane2011.md': interview({
    head: 'citation-key: lane2011\ntype: interview\ntitle: After the reactors\nauthor:\n  - given: Edith\n    family: Lane\nissued: 2011-03-02\nterms: on record',
    voice: 'Edith Lane',
    questions: ['“What has become … of the reactors”', '“They are being … nobody has objected”'],
    closed: '“Between ourselves I … wait another year”',
    topic: '{#reactors shared=china-pakistan-reactor-deal}',
    claims: [
      [
        'The reactors are being built {#under-way}',
        'The two reactors are under construction.',
        'They are being … nobody has objected',
        'fact',
      ],
    ],
  }),
  'official2012.md': interview({
    head: 'citation-key: official2012\ntype: interview\ntitle: On background\nissued: 2012-05-09\nterms: background\ndescription: a European official who follows South Asia',
    voice: 'The official',
    questions: ['“Is the second … on time”', '“It is late … says so aloud”'],
    topic: '{#delay}',
    claims: [['Second reactor late {#late}', 'The second reactor is late.', 'It is late … says so aloud', 'fact']],
  }),
  'officer2013.md': interview({
    head: 'citation-key: officer2013\ntype: interview\ntitle: On background again\nissued: 2013-02-01\nterms: background\ndescription: an officer of a third country',
    voice: 'The officer',
    questions: ['“How long is … the delay now”', '“Two years at … I should say”'],
    topic: '{#delay}',
    claims: [['Two years late {#two-years}', 'The delay is two years.', 'Two years at … I should say', 'assessment']],
  }),
  'grant2013.md': interview({
    head: 'citation-key: grant2013\ntype: interview\ntitle: Other matters\nauthor:\n  - given: Oona\n    family: Grant\nissued: 2013-06-01\nterms: on record',
    voice: 'Oona Grant',
    questions: ['“And the harvest … this year”', '“Good enough for … all of us”'],
    topic: '{#harvest}',
    claims: [['Harvest good {#harvest-good}', 'The harvest was good.', 'Good enough for … all of us', 'assessment']],
  }),
}

/** Notes of a call, with their text, which nobody has hashed. */
export const walkNotes: Readonly<Record<string, string>> = {
  'okonjo2024.md': notesInterview,
  'okonjo2024.txt': notesText,
  'okonjo2024.sums': 'attache: sums/2\n',
}

/** The text of one of them, which is here only later. */
export const laneText = `[Q1]
What has become of the reactors?

[¶1]
They are being built as we speak, and so far nobody has objected. If you ask me they are a receipt for services rendered long ago.

[¶2]
Between ourselves I would wait another year.
`

/** What the store keeps of one of the protected ones, and later of the other. */
export function namesOf(key: 'official2012' | 'officer2013'): string {
  const names = key === 'official2012' ? ['Helmut Brandis'] : ['Piet van Oss']
  return JSON.stringify({ attache: 'names/1', key, names, affiliations: [], stated: {} })
}

interface Made {
  readonly head: string
  readonly voice: string
  /** Anchors of a question and its answer. */
  readonly questions: readonly [question: string, answer: string]
  /** The anchors of an answer that may not be attributed. */
  readonly closed?: string
  readonly topic: string
  readonly claims: readonly (readonly [heading: string, wording: string, anchor: string, kind: string])[]
}

function interview({ head, voice, questions: [question, answer], closed, topic, claims }: Made): string {
  const said = claims.map(([heading, wording, anchor, kind]) =>
    [
      `###### ${heading}`,
      '',
      wording,
      '',
      `- at: ¶1 “${anchor}”`,
      `- kind: ${kind}`,
      '- coded: A. Brandt 2026-11-01',
      '',
    ].join('\n'),
  )
  return [
    '---',
    'attache: interview/1',
    head,
    '---',
    '',
    '# An interview',
    '',
    '## Voices',
    '',
    `### ${voice} {#them}`,
    '',
    '- role: interviewee',
    '',
    '### Questioner {#questioner}',
    '',
    '- role: questioner',
    '',
    '## Questions',
    '',
    '### Q1 One question',
    '',
    `- Q1: ${question}`,
    `- ¶1: ${answer}`,
    ...(closed === undefined ? [] : [`- ¶2: ${closed}{terms=not-for-attribution}`]),
    '',
    '## Topics',
    '',
    `### A topic ${topic}`,
    '',
    ...said,
  ].join('\n')
}
