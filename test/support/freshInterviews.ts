/**
 * Twelve invented interviews as they are right after an import: source texts with their passages, not one claim coded, no topic. They
 * speak of one quarrel over a port, so that the same words come from many mouths. Nobody and nothing in them exists.
 */
export function freshInterviews(): ReadonlyMap<string, string> {
  return new Map(
    talks.flatMap((talk) => [
      [`file:///corpus/${talk.key}.md`, interviewOf(talk)],
      [`file:///corpus/${talk.key}.txt`, sourceOf(talk)],
    ]),
  )
}

interface Talk {
  readonly key: string
  readonly name: string
  readonly issued: string
  readonly terms?: string
  readonly description?: string
  /** Question and answer paragraphs, in turns; a line that begins with `Q:` is a question. */
  readonly lines: readonly string[]
}

const talks: readonly Talk[] = [
  {
    key: 'varga2023',
    name: 'Ilona Varga',
    issued: '2023-02-11',
    lines: [
      'Q: Is Tessaly drowning in debt, Ms Varga?',
      'Debts are not the trouble. The Ostrava Port Authority (OPA) borrowed from the Meridian Development Bank, and the OPA can pay.',
      'What worries me is the secrecy. Nobody outside the Ostrava Port Authority has read the lease.',
    ],
  },
  {
    key: 'dlamini2023',
    name: 'Thabo Dlamini',
    issued: '2023-03-02',
    lines: [
      'Q: Who gains from the lease?',
      'Tessaly is heavily indebted, and the Meridian Development Bank knows it. The MDB will probably ask for the northern pier.',
      'Q: Would the MDB call in the debt?',
      'It may. I would not rule it out before the vote in June.',
    ],
  },
  {
    key: 'obrien2022',
    name: 'Maeve O’Brien',
    issued: '2022-11-20',
    lines: [
      'Q: You met Ansel van Houten in Brussels. What did he want?',
      'Ansel van Houten wanted time. The Harbour Accord had been signed, but O’Brien and van Houten are old hands, as they say.',
      'The Tessalians will not reopen the Harbour Accord. I said so to Mr van Houten twice.',
    ],
  },
  {
    key: 'sato2022',
    name: 'Keiko Sato',
    issued: '2022-06-30',
    lines: [
      'Q: Does the Harbour Accord bind the Ostrava Port Authority?',
      'On paper, yes. In practice the Harbour Accord binds nobody, and the crises of last winter showed it.',
    ],
  },
  {
    key: 'official2022',
    name: 'A senior port official',
    issued: '2022-05-01',
    terms: 'background',
    description: 'a senior port official',
    lines: [
      'Q: Are the debts sustainable?',
      'Frankly, no. The debt service alone takes a third of what the harbour earns.',
    ],
  },
  {
    key: 'closed2022',
    name: 'A diplomat',
    issued: '2022-04-01',
    terms: 'off record',
    description: 'a diplomat',
    lines: ['Q: And the debt?', 'The debt will be forgiven, quietly, after the elections.'],
  },
  {
    key: 'lind2021',
    name: 'Åsa Lind',
    issued: '2021-09-09',
    lines: [
      'Q: What is the worst case?',
      'A default. Tessaly defaulted in 1998, and café owners in Ostrava still talk of it.',
      'The signing of the Harbour Accord bought two years at best.',
    ],
  },
  {
    key: 'moyo2021',
    name: 'Grace Moyo',
    issued: '2021-08-15',
    lines: [
      'Q: Has the World Customs League a say?',
      'The World Customs League (WCL) publishes tariffs. The WCL has no say over piers.',
    ],
  },
  {
    key: 'reyes2021',
    name: 'Tomás Reyes',
    issued: '2021-05-21',
    lines: [
      'Q: Will the pier be sold?',
      'I doubt it. Meridian wants a lease, not a sale, and its port operators are patient.',
    ],
  },
  {
    key: 'haddad2020',
    name: 'Rima Haddad',
    issued: '2020-12-12',
    lines: [
      'Q: How did it begin?',
      'With a storm. The northern pier broke, and the Meridian Development Bank offered a loan within a week.',
    ],
  },
  {
    key: 'novak2020',
    name: 'Jan Novak',
    issued: '2020-10-10',
    lines: ['Q: Who negotiated for Tessaly?', 'Ansel van Houten negotiated alone. The negotiations took one night.'],
  },
  {
    key: 'ito2020',
    name: 'Ren Ito',
    issued: '2020-01-05',
    lines: ['Q: Is a way out in sight?', 'Debt relief, perhaps. However, the Harbour Accord forbids it until 2030.'],
  },
]

interface Numbered {
  readonly label: string
  readonly text: string
}

function numbered({ lines }: Talk): readonly Numbered[] {
  let questions = 0
  let paragraphs = 0
  return lines.map((line) =>
    line.startsWith('Q: ')
      ? { label: `Q${(questions += 1)}`, text: line.slice(3) }
      : { label: `¶${(paragraphs += 1)}`, text: line },
  )
}

function sourceOf(talk: Talk): string {
  return numbered(talk)
    .map(({ label, text }) => `[${label}]\n${text}\n`)
    .join('\n')
}

function interviewOf(talk: Talk): string {
  const { key, name, issued, terms = 'on record', description } = talk
  const [given = '', ...family] = name.split(' ')
  const author = description ? [] : ['author:', `  - given: ${given}`, `    family: ${family.join(' ')}`]
  const passages = numbered(talk).flatMap(({ label, text }) => {
    const words = text.split(' ')
    const line = `- ${label}: “${words.slice(0, 3).join(' ')} … ${words.slice(-3).join(' ')}”`
    return label.startsWith('Q') ? ['', `### ${label} ${words.slice(0, 4).join(' ')}`, '', line] : [line]
  })
  return [
    '---',
    'attache: interview/1',
    `citation-key: ${key}`,
    'type: interview',
    `title: Talk with ${description ?? name}`,
    ...author,
    `issued: ${issued}`,
    `terms: ${terms}`,
    ...(description ? [`description: ${description}`] : []),
    '---',
    '',
    `# Talk with ${description ?? name}`,
    '',
    '## Voices',
    '',
    `### ${name} {#interviewee}`,
    '',
    '- role: interviewee',
    '',
    '### Questioner {#questioner}',
    '',
    '- role: questioner',
    '',
    '## Questions',
    ...passages,
    '',
    '## Topics',
    '',
  ].join('\n')
}
