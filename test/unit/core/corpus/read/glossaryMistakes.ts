import { readExample } from './example.js'
import type { Mistake } from './mistake.js'

const { glossary } = readExample()
const sources = ['[@key, para. 2]', '[@key, sec. 3]', '[@key, standfirst 1]', '[general]']

/** Every mistake that can be made in a glossary, with all that must come of it. */
export const glossaryMistakes: readonly Mistake[] = [
  {
    rule: 'field-unknown',
    what: 'in the front matter',
    change: ['attache: glossary/1', 'attache: glossary/1\nauthor: me'],
    at: 'author',
    expected: ['attache'],
  },
  {
    rule: 'field-missing',
    what: 'an entry without a type; that others point at it is no further mistake',
    change: ['- type: state\n', ''],
    at: '### Estmark',
    lost: ['actor estmark'],
  },
  {
    rule: 'value-unknown',
    what: 'a type of agreement',
    change: ['type: treaty', 'type: accord'],
    at: 'accord\n- label',
    expected: ['deal', 'pact', 'treaty', 'guideline', 'exemption', 'exercise', 'dialogue'],
    lost: ['agreement strait-accord'],
  },
  {
    rule: 'date-malformed',
    what: 'a range that ends before it begins',
    change: ['2023-11', '2023-11/2023-02'],
    at: '2023-11',
    expected: ['1999', '2008-11', '2001-09-11', '1999-05/1999-07'],
  },
  {
    rule: 'id-malformed',
    what: 'a party, in a field that goes on over two lines',
    change: ['parties: estmark, norland', 'parties: estmark,\n    Norland'],
    at: 'Norland [@okafor2024, sec. 1]\n- date',
  },
  {
    rule: 'id-duplicate',
    what: 'two entries',
    change: ['{#vell-strait}', '{#strait-accord}'],
    at: 'strait-accord}',
    later: true,
    lost: ['place vell-strait'],
  },
  {
    rule: 'reference-dangling',
    what: 'a party that there is not',
    change: ['parties: estmark, norland', 'parties: estmark, sudland'],
    at: 'sudland',
  },
  {
    rule: 'reference-dangling',
    what: 'an interview that there is not',
    change: ['[@okafor2024, para. 1]', '[@okafor2025, para. 1]'],
    at: '@okafor2025',
  },
  {
    rule: 'passage-missing',
    what: 'a paragraph that does not exist',
    change: ['[@okafor2024, para. 1]', '[@okafor2024, para. 7]'],
    at: '@okafor2024, para. 7',
    expected: ['¶1', '¶2'],
  },
  {
    rule: 'section-unknown',
    what: 'its entries are told once',
    change: ['## Places', '## Rivers'],
    at: 'Rivers',
    expected: ['Actors', 'Agreements', 'Events', 'Places', 'Ignored names'],
    lost: ['place vell-strait'],
  },
  {
    rule: 'heading-misplaced',
    what: 'an entry within an entry',
    change: ['## Agreements', '#### Estmark navy {#navy}\n\n## Agreements'],
    at: 'Estmark navy',
    expected: ['## Actors', '## Agreements', '## Events', '## Places'],
  },
  {
    rule: 'text-misplaced',
    what: 'a definition that is no field',
    change: ['- type: strait', 'A strait.\n\n- type: strait'],
    at: 'A strait.',
  },
  {
    rule: 'flag-unknown',
    what: 'of an alias',
    change: ['(demonym)', '(demonim)'],
    at: 'Estmarkers',
    expected: ['metonym', 'demonym', 'case', 'ambiguous'],
  },
  {
    rule: 'source-malformed',
    what: 'no comma before the paragraph',
    change: ['[@okafor2024, para. 1]', '[@okafor2024 para. 1]'],
    at: '@okafor2024 para',
    expected: sources,
  },
  {
    rule: 'source-malformed',
    what: 'a full stop after the bracket',
    change: ['Strait Accord. [@okafor2024, para. 1]', 'Strait Accord [@okafor2024, para. 1].'],
    at: '[@okafor2024, para. 1].',
    expected: sources,
  },
  {
    rule: 'source-malformed',
    what: 'of a name',
    change: ['### Strait Accord [@okafor2024, sec. 1]', '### Strait Accord [okafor2024, sec. 1]'],
    at: 'Strait Accord [okafor',
    expected: sources,
  },
  {
    rule: 'alias-claimed-twice',
    what: 'two entries with one name, the second is told',
    change: ['- alias: Norport (metonym)', '- alias: Norport (metonym)\n- alias: estmarkers'],
    at: 'estmarkers',
    expected: ['(ambiguous)'],
  },
  {
    rule: 'definition-clash',
    what: 'another file says something else from the same source',
    change: ['', glossary],
    at: 'Independent since 1921',
    beside: [
      'file:///a/strait.md',
      '---\nattache: glossary/1\n---\n\n## Actors\n\n### Estmark {#estmark}\n\n- type: state\n- definition: Independent since 1922. [general]\n',
    ],
  },
  {
    rule: 'definition-clash',
    what: 'another file has it as another kind of thing',
    change: ['', glossary],
    at: '### Vell Strait',
    beside: [
      'file:///a/strait.md',
      '---\nattache: glossary/1\n---\n\n## Events\n\n### Vell Strait {#vell-strait}\n\n- type: storm\n',
    ],
  },
]
