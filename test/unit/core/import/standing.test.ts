import assert from 'node:assert/strict'
import { runWith } from '../../cli/runWith.js'

const talk = `

Q: What is next at the quay?

A: The talks go on until the end of May, I think, and nobody will walk out before that.

Q: And what comes then, in the summer?

A: Then we shall see, for there is a second round in June.
`

interface Stored {
  readonly names: readonly string[]
  readonly affiliations: readonly string[]
  readonly positions?: readonly string[]
  readonly stated: { readonly title?: string }
}

async function imported(head: string, body = talk): Promise<{ stored: Stored; corpus: string; out: string }> {
  const argv = [
    'import',
    '/in/t.txt',
    '--terms',
    'background',
    '--description',
    'an official',
    '--out',
    '/own',
    '--store',
  ]
  const { code, out, err, files } = await runWith(argv, { '/in/t.txt': head + body })
  assert.equal(code, 0, out + err)
  const textOf = (pattern: RegExp): string => String([...files].find(([name]) => pattern.test(name))?.[1])
  return {
    stored: JSON.parse(textOf(/source-\w+\.names\.json$/)) as Stored,
    corpus: textOf(/^\/own\/source-\w+\.md$/),
    out,
  }
}

suite('What a transcript says of an interviewee', () => {
  const heads: readonly (readonly [head: string, affiliations: readonly string[], position?: string])[] = [
    [
      'Interviewee: Ana Solis, deputy director, Port Authority of Karsk\nDate: 5 May 2023\nInterviewer: Jo March',
      ['Port Authority of Karsk'],
      'deputy director',
    ],
    [
      'Interview with Ana Solis, deputy director of the Port Authority of Karsk\n5 May 2023',
      ['Port Authority of Karsk'],
      'deputy director',
    ],
    [
      'A talk with Ana Solis\n\nAna Solis is deputy director of the Port Authority of Karsk. She spoke to Jo March on 5 May 2023.',
      ['Port Authority of Karsk'],
      'deputy director',
    ],
    [
      'Name: Ana Solis\nAffiliation: Port Authority of Karsk\nPosition: deputy director\nDate: 5 May 2023',
      ['Port Authority of Karsk'],
      'deputy director',
    ],
    ['Ana Solis (Port Authority of Karsk)\n5 May 2023', ['Port Authority of Karsk']],
    [
      'Transcript. Interview with Colonel Ana Solis, Ministry of Defence of Velmark, Directorate of Arms Control\nInterviewer: Jo March',
      ['Ministry of Defence of Velmark', 'Directorate of Arms Control'],
    ],
    [
      'Background conversation, Sarn, 5 May 2023\nAna Solis, Lower River Service, deputy head of the Quays Division\nAsked by: Jo March',
      ['Lower River Service', 'Quays Division'],
      'deputy head',
    ],
    [
      'Conversation with Ana Solis\n\nAna Solis is deputy director of the Coastal Inspectorate in Karsk. The conversation took place on 6 June 2024.',
      ['Coastal Inspectorate'],
      'deputy director',
    ],
    ['Interview with Ana Solis, Deputy Director, Coastal Inspectorate', ['Coastal Inspectorate'], 'Deputy Director'],
    [
      'Gespräch mit Ana Solis, Staatssekretärin im Ministerium für Häfen\nKarsk, 7. März 2023',
      ['Ministerium für Häfen'],
      'Staatssekretärin',
    ],
    [
      'Gespräch mit Dr. Ana Solis (AS), Hafenökonomin an der Universität Karsk\nInterviewer: Jo March (JM)\nDatum: 21. Juni 2024',
      ['Universität Karsk'],
    ],
    [
      'Gespräch mit Ana Solis\n\nAna Solis ist stellvertretende Direktorin der Küsteninspektion in Karsk. Das Gespräch fand am 6. Juni 2024 statt.',
      ['Küsteninspektion'],
      'stellvertretende Direktorin',
    ],
  ]
  for (const [head, affiliations, position] of heads)
    test(`goes into the store: ${head.replace(/\n+/g, ' / ')}`, async () => {
      const { stored, corpus, out } = await imported(head)
      assert.ok(stored.names.includes('Ana Solis'), stored.names.join())
      for (const one of affiliations) assert.ok(stored.affiliations.includes(one), stored.affiliations.join('; '))
      if (position !== undefined) assert.ok(stored.positions?.includes(position), stored.positions?.join('; '))
      assert.doesNotMatch(out, /No affiliation/)
      assert.doesNotMatch(corpus, /deputy|Karsk|Division|Solis/)
      assert.doesNotMatch(stored.stated.title ?? '', /^(?:Asked by|Affiliation|Position|Name|Ana Solis,)/)
      assert.match(corpus, /¶1: “The talks/, 'who is asked is said before the talk, and is no answer')
    })

  test('goes into the store where the talk introduces the person by name and office, and nowhere else', async () => {
    const body = `

Q: Would you tell us who you are?

A: I’m Ana Solis, “Ann” to friends, chief counsel at Norhaven Terminals. Greta Falk, director of the River Council, was here before.

Q: Ana Solis, the minister of the Harbour Board, and Greta Falk, head of the Quay Office, disagree.

A: In Karsk every director of the Port Bank does, said Ana Solis, and laughed.
`
    const { stored, corpus } = await imported('Interviewee: Ana Solis\nInterviewer: Jo March', body)
    assert.deepEqual(stored.affiliations, ['Norhaven Terminals', 'Harbour Board'])
    assert.deepEqual(stored.positions, ['chief counsel'])
    assert.doesNotMatch(corpus, /counsel|Norhaven/)
  })

  test('with the day of the conversation keeps memos from telling it unnoticed', async () => {
    for (const [head, institution, day] of [
      [
        'Conversation with Ana Solis\n\nAna Solis is deputy director of the Coastal Inspectorate in Karsk. The conversation took place on 6 June 2024.',
        'An official of the Coastal Inspectorate in Karsk knew',
        'We met on 6 June 2024',
      ],
      [
        'Gespräch mit Ana Solis\n\nAna Solis ist Direktorin der Küsteninspektion in Karsk. Das Gespräch fand am 6. Juni 2024 statt.',
        'Die Küsteninspektion wusste es',
        'Es war am 6. Juni 2024',
      ],
    ] as const) {
      const argv = [
        'import',
        '/in/t.txt',
        '--terms',
        'background',
        '--description',
        'an official',
        '--out',
        '/own',
        '--store',
      ]
      const { files } = await runWith([...argv, '--key', 'source-1'], { '/in/t.txt': head + talk })
      const exported = (words: string) =>
        runWith(['export', '/m.md', '--to', 'md', '--corpus', '/own', '--store'], {
          ...Object.fromEntries(files),
          '/m.md': `It goes on [@source-1, para. 1].\n\n${words}.\n`,
        })
      const named = await exported(institution)
      assert.equal(named.code, 2, institution)
      assert.match(named.err, /^\/m\.md:3:\d+ .*protected name appears in the text/m)
      const { code, err } = await exported(day)
      assert.equal(code, 0, err)
      assert.match(err, new RegExp(`6\\.? Jun[ei] 2024`), day)
      assert.doesNotMatch((await exported('We met on 7 June 2024')).err, /7 June/)
    }
  })

  test('is warned of in an agreed description that repeats it, and is no reason to refuse', async () => {
    const head = 'Conversation with Ana Solis\n\nAna Solis is deputy director of the Coastal Inspectorate in Karsk.'
    const warning = /The agreed description repeats a position or institution from the transcript/
    const described = (description: string) =>
      runWith(
        ['import', '/in/t.txt', '--terms', 'background', '--description', description, '--out', '/own', '--store'],
        {
          '/in/t.txt': head + talk,
        },
      )
    for (const telling of [
      'the deputy director of the Coastal Inspectorate',
      'a Deputy Director',
      'somebody at the coastal inspectorate',
    ]) {
      const { code, out } = await described(telling)
      assert.equal(code, 0, out)
      assert.match(out, warning, telling)
    }
    for (const general of ['a senior official', 'a director of inspections on the coast'])
      assert.doesNotMatch((await described(general)).out, warning, general)
  })

  test('is asked for where nothing is said', async () => {
    const { stored, out } = await imported('Interviewee: Ana Solis\nDate: 5 May 2023\nInterviewer: Jo March')
    assert.deepEqual(stored.affiliations, [])
    assert.match(out, /No affiliation of the interviewee was found\. Add it to “affiliations” in the list of names\./)
  })

  test('is no place or country, which memos name', async () => {
    const { stored } = await imported(
      'Interview with Ana Solis, Karsk, 5 May 2023\n\nAna Solis is an adviser of Velmark. She knows the Upper Basin well.',
    )
    assert.deepEqual(stored.affiliations, [])
  })
})
