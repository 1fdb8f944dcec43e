import type { Corpus } from '../../../src/core/corpus/corpus.js'
import { corpusOf } from './rendered.js'

interface Made {
  readonly key: string
  readonly title: string
  /** Further lines of the front matter. */
  readonly front: readonly string[]
  /** Name, role and further fields of each voice. */
  readonly voices: readonly (readonly [name: string, role: string, ...fields: string[]])[]
  /** Marks of each passage: `Q1`, `¶1 {page=12}`, with the words it begins with. */
  readonly passages: readonly (readonly [mark: string, first: string, braces?: string])[]
}

function fileOf({ key, title, front, voices, passages }: Made): string {
  const id = (name: string): string => name.toLowerCase().split(' ').at(-1) ?? name
  const heading = (mark: string): string =>
    mark.startsWith('O')
      ? '\n### Opening statement\n\n'
      : mark.startsWith('Q')
        ? `\n### ${mark} A question\n\n`
        : mark.startsWith('SF')
          ? '\n### Standfirst\n\n'
          : ''
  return [
    `---\nattache: interview/1\ncitation-key: ${key}\ntype: interview\ntitle: ${title}\n${front.join('\n')}\nlanguage: en\n---\n`,
    `# ${title}\n\n## Voices\n`,
    ...voices.map(
      ([name, role, ...fields]) =>
        `### ${name} {#${id(name)}}\n\n${[`role: ${role}`, ...fields].map((one) => `- ${one}`).join('\n')}\n`,
    ),
    `## Questions\n`,
    ...passages.map(
      ([mark, first, braces]) =>
        `${heading(mark)}- ${mark.replace(/^O/, '')}: “${first} … the last words”${braces ? ` {${braces}}` : ''}`,
    ),
    '',
  ].join('\n')
}

const person = (given: string, family: string): string => `  - given: ${given}\n    family: ${family}`
const asked = ['Questioner', 'questioner'] as const
const passages = [
  ['Q1', 'What has changed'],
  ['¶1', 'Less than people'],
  ['Q2', 'And what now'],
  ['¶2', 'We shall see'],
  ['¶3', 'Two things matter'],
] as const

/** Interviews of every kind that the manuals know, and some that they do not. */
export function interviews(): Corpus {
  return corpusOf(
    fileOf({
      key: 'small2010',
      title: 'Intensifying China-Pakistan Ties',
      front: [
        'author:',
        person('Andrew', 'Small'),
        'issued: 2010-07-07',
        'publisher: Council on Foreign Relations',
        'terms: on record',
      ],
      voices: [
        ['Andrew Small', 'interviewee', 'affiliation: German Marshall Fund'],
        asked,
        ['Writer', 'standfirst'],
        ['Editor', 'editor'],
      ],
      passages: [['SF1', 'The deal stands'], ...passages, ['¶4', 'They asked me', 'voice=editor']],
    }),
    fileOf({
      key: 'stone2017',
      title: 'How the Dictionary Keeps Up',
      front: [
        'author:',
        person('Kory', 'Stone'),
        'interviewer:',
        person('Terry', 'Gale'),
        'issued: 2017-04-19',
        'container-title: Fresh Water',
        'publisher: Radio Lakeside',
        'URL: https://radio.example/35',
        'terms: on record',
      ],
      voices: [
        ['Kory Stone', 'interviewee'],
        ['Terry Gale', 'questioner'],
      ],
      passages: [
        ['Q1', 'What has changed', 'time=00:01:02'],
        ['¶1', 'Less than people', 'time=00:01:20'],
      ],
    }),
    fileOf({
      key: 'okafor2015',
      title: 'The Price of Water',
      front: ['author:', person('Ada', 'Okafor'), 'issued: 2015-06', 'container-title: Open Line', 'terms: on record'],
      voices: [['Ada Okafor', 'interviewee'], asked],
      passages: [
        ['Q1', 'What has changed', 'page=33'],
        ['¶1', 'Less than people', 'page=34'],
        ['¶2', 'We shall see', 'page=35'],
      ],
    }),
    fileOf({
      key: 'macmillan1998',
      title: 'Irrigation after the War',
      front: [
        'author:',
        person('Andrew', 'Macmillan'),
        'interviewer:',
        person('Terry', 'Gale'),
        'issued: 1998-09-18',
        'terms: on record',
      ],
      voices: [
        ['Andrew Macmillan', 'interviewee'],
        ['Terry Gale', 'questioner'],
      ],
      passages,
    }),
    fileOf({
      key: 'hill2001',
      title: 'On Locks',
      front: ['author:', person('Tom', 'Hill'), 'issued: 2001', 'terms: on record'],
      voices: [['Tom Hill', 'interviewee'], asked],
      passages: [
        ['O¶1', 'Let me begin'],
        ['Q1', 'What has changed'],
        ['¶2', 'Less than people'],
      ],
    }),
    fileOf({
      key: 'halelong2016',
      title: 'After the Vote',
      front: [
        'author:',
        person('Ruth', 'Hale'),
        person('Peter', 'Long'),
        'issued: 2016-09-20',
        'publisher: Open Line',
        'terms: on record',
      ],
      voices: [['Ruth Hale', 'interviewee', 'affiliation: Northgate University'], ['Peter Long', 'interviewee'], asked],
      passages: [
        ['Q1', 'What has changed'],
        ['¶1', 'Less than people', 'voice=hale'],
        ['¶2', 'We shall see', 'voice=long'],
      ],
    }),
    fileOf({
      key: 'background1',
      title: 'Talks at the river',
      front: ['issued: 2024-03-05', 'terms: background', 'description: a senior official'],
      voices: [['Senior official', 'interviewee', 'description: a senior official'], asked],
      passages: [
        ['Q1', 'What has changed'],
        ['¶1', 'Less than people', 'page=3'],
      ],
    }),
    fileOf({
      key: 'sealed',
      title: 'Sealed',
      front: ['issued: 2023-02-01', 'terms: off record'],
      voices: [['Somebody', 'interviewee'], asked],
      passages,
    }),
  )
}
