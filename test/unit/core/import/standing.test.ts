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
  const argv = ['import', '/in/t.txt', '--terms', 'background', '--description', 'an official', '--out', '/own']
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
