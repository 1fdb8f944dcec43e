import type { Random } from '../bench/random.js'

const words =
  'the river vote may slip until winter as Velmark’s ministry said (twice) 2010 #3 A: - * “so” [of 2019] <b> C&A'.split(
    ' ',
  )

/** A small file of a corpus as people and programs write them, with every construct of the format; the same for the same random source. */
export function writtenFile(random: Random): string {
  const isGlossary = random.below(5) === 0
  const text = [...(isGlossary ? glossaryLines(random) : interviewLines(random)), ''].join('\n')
  const ended = random.below(5) === 0 ? text.replaceAll('\n', '\r\n') : text
  return random.below(8) === 0 ? `\uFEFF${ended}` : ended
}

function interviewLines(random: Random): readonly string[] {
  const passages = 1 + random.below(6)
  return [
    '---',
    `attache: interview/${1 + random.below(3)}`,
    'citation-key: okafor2024',
    'type: interview',
    `title: ${titleOf(random)}`,
    ...some(random, 'author:', ['  - given: Ines', '    family: Okafor']),
    ...some(random, 'interviewer:', ['  - literal: Harbour Policy Review', '  - family: "O\'Hara"']),
    `issued: ${random.pick(['2024', '2024-03', '2024-03-12', '"2024-03-12"'])}`,
    ...some(random, 'URL: https://example.org/a?b=c#d'),
    `terms: ${random.pick(['on record', 'background', "'not for attribution'"])}`,
    'description: an official',
    ...some(random, `read-back: ${random.pick(['offered', 'required', 'later'])}`),
    ...some(random, `assistants: ${random.pick(['any', 'own machines', 'never', "'any'"])}`),
    ...some(random, `embargo: ${random.pick(['2030-01-01', '"2030-01-01"', '2030'])}`),
    ...some(random, 'recorded-until: 2031-12-31'),
    '---',
    '',
    `# ${sentence(random)}`,
    '',
    ...some(random, 'A remark on the file,', ['going on.', '']),
    '## Voices',
    '',
    `### Ines Okafor ${random.pick(['', '[@okafor2024, sec. 1] '])}{#okafor}`,
    '',
    '- role: interviewee',
    ...some(random, '- perhaps: Ines Okafor'),
    ...some(random, '- assistants: own', ['  machines']),
    ...some(random, '- embargo: 2030-01-01'),
    ...some(random, '- affiliation: Institute for Straits', ['  and Lanes [@okafor2024, standfirst 1]']),
    '',
    '### Questioner {#questioner}',
    '- role: questioner',
    '',
    ...comment(random),
    '## Questions',
    '',
    ...Array.from({ length: passages }, (_, at) => [
      `### Q${at + 1} ${sentence(random)}`,
      '',
      `- Q${at + 1}: “${sentence(random)} … ${sentence(random)}”`,
      `- ¶${at + 1}: “${sentence(random)}”${random.pick(['', ' {voice=okafor}', ' {voice=okafor?}', ' {page=12 article=4bis time=00:14:03}'])}`,
      '',
    ]).flat(),
    '## Topics',
    '',
    ...Array.from({ length: random.below(4) }, (_, at) => claimLines(random, at, passages)).flat(),
  ]
}

function claimLines(random: Random, at: number, passages: number): readonly string[] {
  return [
    `${'#'.repeat(3 + random.below(3))} ${sentence(random)} {#t${at}${random.pick(['', ` shared=s${at}`])}}`,
    '',
    ...comment(random),
    `###### ${sentence(random).slice(0, 40).trim()} {#c${at}}`,
    ...(random.below(2) ? [''] : []),
    `${sentence(random)},`,
    ...(random.below(2) ? [`${random.pick(['', ' ', '    '])}goes on.  `] : []),
    '',
    `- at: ¶${1 + random.below(passages)} “${sentence(random)}”`,
    `- kind: ${random.pick(['fact', 'forecast'])}`,
    ...some(random, '- hedge: “it may,', [`${random.pick(['  ', '     ', ''])}or may not”`]),
    ...some(random, `- heard from: ${random.pick(['own knowledge', 'a customs', 'Velmark'])}`),
    ...some(random, '- when: 2009-10 “last October”'),
    ...some(random, '- coded: A. Brandt 2024-04-02'),
    '',
  ]
}

function glossaryLines(random: Random): readonly string[] {
  return [
    '---',
    'attache: glossary/1',
    '---',
    '',
    `# ${sentence(random)}`,
    ...random
      .pick([['Actors'], ['Actors', 'Agreements', 'Places']])
      .flatMap((section, at) => [
        '',
        `## ${section}`,
        '',
        `### Strait Accord [${random.pick(['general', '@okafor2024, sec. 1'])}] {#a${at}}`,
        '',
        '- type: state',
        `- definition: ${sentence(random)}. [general]`,
        '- alias: Estmarker (demonym, case) [general]',
        ...comment(random),
      ]),
  ]
}

function comment(random: Random): readonly string[] {
  return random.pick([
    [],
    [],
    ['<!-- later -->', ''],
    ['<!-- later:', '', '###### A claim {#no}', '- at: ¶9', '-->', ''],
  ])
}

function some(random: Random, line: string, more: readonly string[] = []): readonly string[] {
  return random.below(2) ? [line, ...more] : []
}

function titleOf(random: Random): string {
  return random.pick([
    'Fog over the Strait Accord',
    '"Low water: the treaty"',
    '"A \\"just\\" peace: why"',
    "'A “peace”: why'",
  ])
}

/** Begins with a letter, so that what begins the line stays what it is. */
function sentence(random: Random): string {
  return ['So', ...Array.from({ length: 2 + random.below(6) }, () => random.pick(words))].join(' ')
}

/** What a hand, an editor or a malicious sender may put into a file as a line of its own. */
export const oddLines = [
  [
    '',
    ' ',
    '\t',
    '  more',
    '\tmore',
    'text',
    '- a: b',
    '-  a: b',
    '- ',
    '-',
    '-\t',
    '  - a: b',
    '      - deep',
    '* a',
    '+ a',
    '1. a',
    '12) a',
  ],
  [
    '> a',
    '  > a',
    '***',
    '---',
    '- - -',
    '_ _ _',
    '===',
    '--',
    '#',
    '# ',
    '#a',
    '#\ta',
    ' # a',
    '    # a',
    '####### a',
    ' ###### a',
    '   ###### a',
    '## Topics',
  ],
  [
    '<!-- a -->',
    '<!-- a',
    '-->',
    '  <!-- a -->',
    '<!-->',
    '<!-- a --> b',
    '<!-- a -->  ',
    '###### C {#c}',
    '- at: ¶1 “a … b”',
    '```',
    '<div>',
  ],
  [
    'a:',
    'a: ',
    'a:b',
    'author:',
    'author: Bo',
    '  - family: Bo',
    '  - Bo',
    '    given: Al',
    '   given: Al',
    'title: a: b',
    'title: a #b',
  ],
  [
    'issued: 2010',
    'issued: 0x1F',
    'note: ~',
    'note: null',
    'note: "a',
    'note: "a\\n"',
    "note: 'a''b'",
    'note: |',
    'note: [a]',
    'note: a:',
    'type: x',
  ],
  [
    'null: a',
    'note: “a” ',
    'note: “a”: b',
    'note: -a',
    'note: (a) <b>',
    'note: a…',
    'note: \u00a0a',
    '? a',
    '# a remark',
    '\u00a0a',
    '\va',
    '\u2028',
    '\uFEFFa',
    '\uD800',
  ],
].flat()
const signs = [
  '\r',
  '\n',
  '\t',
  ' ',
  '#',
  '-',
  '>',
  '<!--',
  '-->',
  ':',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '“',
  '”',
  '\u0085',
  '\uFEFF',
  '\uDC00',
]

/** The text with one or two changes, each to a line or to some characters. */
export function changedFile(text: string, random: Random): string {
  let now = text
  for (let times = 1 + random.below(2); times > 0; times -= 1)
    now = random.below(4) ? changedLine(now, random) : changedCharacters(now, random)
  return now
}

function changedLine(text: string, random: Random): string {
  const all = text.split('\n')
  // Every other change is made in front matter.
  const at = random.below(random.below(2) ? 14 : all.length)
  const line = random.below(3) ? random.pick(oddLines) : random.pick(all)
  const [there = ''] = all.slice(at, at + 1)
  const [count, put] = random.pick([
    [0, [line]],
    [1, [line]],
    [1, []],
    [1, [' '.repeat(random.below(6)) + there]],
    [1, [`${there}${random.pick([' ', '  ', '\t', '\r'])}`]],
  ] as const)
  return [...all.slice(0, at), ...put, ...all.slice(at + count)].join('\n')
}

function changedCharacters(text: string, random: Random): string {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + random.pick(['', random.pick(signs)]) + text.slice(at + random.below(5))
}
