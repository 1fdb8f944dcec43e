import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/transcript/readTranscript.js'
import { decode } from '../../../../src/decode/formats.js'
import { plainExtract } from '../../../support/extracts.js'

type Facts = Readonly<Partial<Record<'title' | 'issued' | 'publisher' | 'url', string>>>

const talk = `
Q: Admiral, when did the harbour of Lunde freeze over for the last time?
A: In the winter that the ferry company went bankrupt, and the two are not unconnected.
Q: How so?
A: Nobody could pay for the icebreaker. It stood there, and the ice stood round it.
Q: Would you do it again?
A: With a bigger ship.
`

function factsOf(found: ReturnType<typeof readTranscript>): Facts {
  assert.ok(!('notInterview' in found), 'expected an interview')
  const named = ['title', 'issued', 'publisher', 'url'] as const
  return Object.fromEntries(
    named.flatMap((name) => {
      const value = found.fields.find(({ field }) => field === name)?.value
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

const inText = (head: string, tail = ''): Facts => factsOf(readTranscript(plainExtract(`${head}\n${talk}${tail}`)))

async function inPage(head: string, body: string): Promise<Facts> {
  const paragraphs = talk
    .trim()
    .split('\n')
    .map((line) => `<p>${line}</p>`)
  const html = `<html><head>${head}</head><body>${body}${paragraphs.join('')}</body></html>`
  const extract = await decode(new TextEncoder().encode(html), 'page.html')
  assert.ok('text' in extract)
  return factsOf(readTranscript(extract))
}

suite('What the lines before a talk say of it', () => {
  const cases: readonly (readonly [string, string, Facts])[] = [
    [
      'who put it up, who is no publisher',
      'The Ship That Could Not Leave\n\nPublished 3 May 2021 by Tom Brandt',
      { title: 'The Ship That Could Not Leave', issued: '2021-05-03' },
    ],
    [
      'how it was published, which is in no paper',
      'The Ship That Could Not Leave\n\nPublished in cooperation with the harbour on 3 May 2021',
      { title: 'The Ship That Could Not Leave', issued: '2021-05-03' },
    ],
    [
      'a name, and below it whose name it is',
      'The Ship That Could Not Leave\n\nEllen Storm\n\nEllen Storm, deputy director\n\n3 May 2021',
      { title: 'The Ship That Could Not Leave', issued: '2021-05-03' },
    ],
    [
      'the number of a programme before its title, which is nobody who speaks',
      'The Long Wharf, Episode 88: Who pays for the ice?\n\n3 May 2021',
      { title: 'The Long Wharf, Episode 88: Who pays for the ice?', issued: '2021-05-03' },
    ],
    [
      'a masthead above the title',
      'Lunde Maritime Society\n\nThe Ship That Could Not Leave\n\n3 May 2021',
      { title: 'The Ship That Could Not Leave', issued: '2021-05-03', publisher: 'Lunde Maritime Society' },
    ],
    [
      'a parliament above its committee',
      'Assembly of Northmark\nCommittee on Harbours\nOral evidence: Winter traffic\n4 February 2020',
      { title: 'Oral evidence: Winter traffic', issued: '2020-02-04', publisher: 'Assembly of Northmark' },
    ],
    [
      'the house of a programme',
      'The Frozen Year\nRadio Nordhavn, “Morning Watch”\nBroadcast: 9 March 2018',
      { title: 'The Frozen Year', issued: '2018-03-09', publisher: 'Radio Nordhavn' },
    ],
    [
      'the season of an issue',
      'THE COLD SEAS QUARTERLY\nIssue 12 · Autumn 2021\n\nThe Ship That Could Not Leave',
      { title: 'The Ship That Could Not Leave', issued: '2021', publisher: 'The Cold Seas Quarterly' },
    ],
    [
      'two days of one month',
      'The Frozen Year\n\nConducted in Lunde on 3 and 4 May 2021',
      { title: 'The Frozen Year', issued: '2021-05' },
    ],
    [
      'a source in Chinese',
      '冰封的港口与渡船\n来源：《北海评论》\n2021年3月12日',
      { title: '冰封的港口与渡船', issued: '2021-03-12', publisher: '北海评论' },
    ],
    [
      'a place before the day, which publishes nothing',
      'The Frozen Year\n\nPort Lunde, 30 January 2023',
      { title: 'The Frozen Year', issued: '2023-01-30' },
    ],
    [
      'what kind of text it is, which is no title',
      'INTERVIEW SERIES\n\nThe Frozen Year and Other Winters\n\nMay 2019',
      { title: 'The Frozen Year and Other Winters', issued: '2019-05' },
    ],
    [
      'marks of a service, which say nothing of the talk',
      'QUAYSIDE TRANSCRIPTS — Job 40-118 — CONFIDENTIAL\nFile name: Olsen_final(2).m4a\nDuration: 00:41:12',
      {},
    ],
    ['a list of who speaks', 'Speakers: Tess Olsen, Speaker 2\n\nRecording quality: good. Transcribed by machine.', {}],
    [
      'a menu in one line',
      'Skip to content\nResearch  Events  Experts  Media\n\nWhy the harbour of Lunde froze\n\n14 May 2024',
      { title: 'Why the harbour of Lunde froze', issued: '2024-05-14' },
    ],
  ]
  for (const [what, head, facts] of cases) test(what, () => assert.deepEqual(inText(head), facts))

  test('who holds the copyright, without the year and what stands behind', () => {
    assert.deepEqual(inText('The Frozen Year', '\n© Slack Water Press 2023 · Imprint'), {
      title: 'The Frozen Year',
      publisher: 'Slack Water Press',
    })
    assert.equal(
      inText('L’année gelée', '\nLe Courrier du Nord, tous droits réservés').publisher,
      'Le Courrier du Nord',
    )
  })

  test('what is said of the transcript is no introduction', () => {
    const found = readTranscript(
      plainExtract(
        `The Frozen Year\n\nThis transcript was made by software. Please check the audio before quoting.\n${talk}`,
      ),
    )
    assert.ok(!('notInterview' in found))
    assert.deepEqual(
      found.passages.filter(({ ref }) => ref.kind === 'standfirst'),
      [],
    )
    assert.ok(found.dropped.some(({ why }) => why === 'note'))
  })
})

suite('What a page says of itself', () => {
  test('its heading is the title where its name is another', async () => {
    const facts = await inPage('<title>P09_Olsen_final</title>', '<h1>The ship that could not leave</h1>')
    assert.equal(facts.title, 'The ship that could not leave')
  })

  test('what it states counts more than a line that looks like a heading', async () => {
    const head =
      '<meta property="og:title" content="The ship that could not leave"><meta property="og:site_name" content="Slack Water">'
    const facts = await inPage(head, '<p>Society</p><p>Latest news</p>')
    assert.deepEqual(facts, { title: 'The ship that could not leave', publisher: 'Slack Water' })
  })

  test('the name of the site is taken off the title where the page states it, or holds the copyright', async () => {
    const stated = await inPage(
      '<title>The ship that could not leave - Slack Water</title><meta property="og:site_name" content="Slack Water">',
      '<h1>The ship that could not leave</h1>',
    )
    assert.deepEqual(stated, { title: 'The ship that could not leave', publisher: 'Slack Water' })
    const both = await inPage(
      '<title>The ship that could not leave | Cold Seas Review</title>',
      '<p>Cold Seas Review</p><h1>The ship that could not leave</h1>',
    )
    assert.deepEqual(both, { title: 'The ship that could not leave', publisher: 'Cold Seas Review' })
  })
})

suite('the author that a page states', () => {
  const interviewers = async (matter: string): Promise<readonly string[]> => {
    const text = `---\ntitle: Ice\n${matter}\n---\n\n${talk.replaceAll('Q:', '**Paul Keane:**').replaceAll('A:', '**Marta Lund:**').replaceAll('\n', '\n\n')}`
    const extract = await decode(new TextEncoder().encode(text), 'ice.md')
    assert.ok('text' in extract)
    const read = readTranscript(extract)
    assert.ok('fields' in read)
    return read.fields.flatMap(({ field, value }) => (field === 'interviewer' ? [value] : []))
  }

  test('is no interviewer where the talk has them answer', async () => {
    assert.deepEqual(await interviewers('author: Marta Lund\ninterviewer: Paul Keane'), ['Paul Keane'])
    assert.deepEqual(await interviewers('author: Marta Lund'), ['Paul Keane'])
    assert.deepEqual(await interviewers('author: Paul Keane'), ['Paul Keane'])
  })
})
