import assert from 'node:assert/strict'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import type { Interview } from '../../../src/core/model.js'
import { readDocx } from '../../support/docx.js'
import { packedWord } from '../../support/hostileFiles.js'
import { madePdf } from '../../support/madePdf.js'
import { type Ending, runWith } from './runWith.js'

const onRecord = ['--terms', 'on record', '--out', '/corpus'] as const

const report = madePdf([
  [
    'Harbour Agency',
    '',
    'Ferries Without Fuel',
    '',
    '12 March 2024',
    '',
    '1.1 What was found',
    '',
    'The agency has looked at forty ferries over three winters and finds that most of',
    'them will need a new engine before the decade is over, whatever the price of fuel.',
    '',
    'Since the yards are full until the spring of 2027, owners who wait will wait for',
    'long, and the smaller islands may have no crossing in two winters out of three, which the',
    '1',
  ],
  [
    'agency regards as the gravest of its findings, for nobody else brings them bread.',
    '',
    '1.2 What should be done',
    '',
    'The ministry should order engines for all islands together, and pay for the first',
    'ten out of the dues that large ships leave in the harbours of the coast.',
    '2',
  ],
])

const treaty = `# Treaty on the Lanes of the Vell Strait

The Parties to this Treaty, wishing that ferries may cross the strait at any hour of the day and in any weather, have agreed as follows:

## Article 1

### Purpose

This Treaty shares out the lanes of the strait among the Parties.

## Article 2

### Lanes

1. Each Party shall keep its ships on the lane that the annex gives to it.

2. Ferries have right of way on every lane.

## Article 2bis

Nothing in this Treaty touches the rights of fishermen.

Done at Norport on 20 November 2023.
`

const speech = `<html><head><title>Remarks by Minister Ines Okafor</title></head><body>
<nav>Home Speeches Contact</nav>
<h1>Remarks by Ines Okafor at the Harbour Forum</h1>
<p>4 May 2024</p>
<p>It is good to be back in Norport, where the ferries still leave on the hour and where nobody has yet asked me for money.</p>
<p>We will not close the night line. I have said so in the house and I say so here.</p>
</body></html>`

const paragraph = (words: string, more = ''): string =>
  `<w:p><w:r>${more}<w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
const wordFile = packedWord(
  paragraph('Statement by the Ministry of Harbours') +
    paragraph('2 June 2024') +
    paragraph(
      'The Ministry of Harbours has taken note of the vote and regrets that the smaller islands were not heard before it.',
    ) +
    paragraph(
      'It will publish its own figures before the summer is over.',
      '<w:br w:type="page"/><w:lastRenderedPageBreak/>',
    ),
)

async function imported(kind: string, name: string, content: string | Uint8Array, ...more: readonly string[]) {
  const ending = await runWith(['import', name, ...onRecord, '--kind', kind, ...more], { [name]: content })
  assert.equal(ending.code, 0, ending.out + ending.err)
  return { ending, interview: interviewIn(ending), texts: textsOf(ending) }
}

const textsOf = (ending: Ending): Record<string, string> =>
  Object.fromEntries([...ending.files].flatMap(([path, text]) => (typeof text === 'string' ? [[path, text]] : [])))

function interviewIn(ending: Ending): Interview {
  const corpus = new Corpus()
  for (const [path, text] of Object.entries(textsOf(ending)))
    if (/^\/corpus\/.*\.(?:md|sums)$/.test(path)) corpus.set(`file://${path}`, text)
  const interview = corpus.interview(/imported (?:again )?as (\S+)/.exec(ending.out)?.[1] ?? '')
  assert.ok(interview, ending.out)
  assert.deepEqual(corpus.problems().get(interview.uri) ?? [], [])
  return interview
}

suite('a document without speakers', () => {
  test('is imported, checked and exported: a report by its pages, also across them', async () => {
    const { ending, interview, texts } = await imported('report', '/r.pdf', report, '--key', 'agency2024')
    assert.doesNotMatch(ending.out, /interviewee|turns|questions:/i)
    assert.match(ending.out, /1\. Author: Harbour Agency/)
    assert.match(texts['/corpus/agency2024.md'] ?? '', /^- role: author$/m)
    assert.doesNotMatch(texts['/corpus/agency2024.md'] ?? '', /^type:|## Questions/m)
    assert.equal(interview.title, 'Ferries Without Fuel')
    assert.equal(interview.issued, '2024-03-12')
    assert.deepEqual(interview.authors, [{ literal: 'Harbour Agency' }])
    assert.deepEqual(
      interview.passages.map(({ page }) => page),
      ['1', '1-2', '2'],
    )
    assert.match(texts['/corpus/agency2024.md'] ?? '', /^### 1\.2 What should be done$/m)
    const memo = [
      'Most ferries “will need a new engine before the decade is over” [@agency2024, p. 1].',
      'It is “the gravest of its findings, for nobody else brings them bread” [@agency2024, p. 2].',
      'The yards “are full until the spring of 2027” [@agency2024, pp. 1-2].',
    ].join('\n\n')
    const checked = await runWith(['check', '/memos/m.md'], { ...texts, '/memos/m.md': `${memo}\n` })
    assert.equal(checked.code, 0, checked.out)
    const wrong = await runWith(['check', '/memos/m.md'], {
      ...texts,
      '/memos/m.md': 'The ministry “should order engines for all islands together” [@agency2024, p. 1].\n',
    })
    assert.match(wrong.out, /these are the words of Harbour Agency, p\. 2/)
    assert.doesNotMatch(wrong.out, /interview|speaker/i)
    const made = await runWith(
      ['export', '/memos/m.md', '--to', 'docx', '--annex', '--force', '--style', 'chicago-notes'],
      { ...texts, '/memos/m.md': `---\nlang: en-GB\n---\n\n${memo}\n` },
    )
    const bytes = made.files.get('/memos/m.docx')
    assert.ok(bytes instanceof Uint8Array, made.err)
    const { footnotes, paragraphs, tables } = readDocx(bytes)
    assert.match(footnotes[0] ?? '', /Harbour Agency, Ferries Without Fuel.*2024.*\b1\./)
    const all = [...footnotes, ...paragraphs.map(({ text }) => text), ...tables.flat(2)].join('\n')
    assert.doesNotMatch(all, /interview|speaker|opening statement|beginning “/i)
    assert.match(all, /Harbour Agency, Ferries Without Fuel, report, 12 March 2024/)
  })

  test('is a treaty by its articles, in its own name, dated by its end', async () => {
    const { interview, texts } = await imported('treaty', '/t.md', treaty, '--key', 'lanes2023')
    assert.deepEqual(
      interview.passages.map(({ article }) => article),
      [undefined, '1', '2', '2', '2bis', '2bis'],
    )
    assert.equal(interview.issued, '2023-11-20')
    assert.deepEqual(interview.authors, [])
    assert.equal(interview.voices[0]?.name, 'Treaty on the Lanes of the Vell Strait')
    assert.match(texts['/corpus/lanes2023.md'] ?? '', /^### Article 2 Lanes$/m)
    const cite = async (place: string): Promise<string> => {
      const memo = `Ferries “have right of way on every lane” [@lanes2023, ${place}].\n`
      return (await runWith(['check', '/memos/m.md'], { ...texts, '/memos/m.md': memo })).out
    }
    for (const place of ['art. 2', 'art. 2(2)', 'art. 2, para. 2', 'arts. 1-2', 'para. 4'])
      assert.doesNotMatch(await cite(place), /m\.md/, place)
    assert.match(await cite('art. 1'), /Not in art\. 1: these are the words of .*, art\. 2/)
    assert.match(await cite('art. 2bis'), /Not in art\. 2bis: these are the words of .*, art\. 2\b/)
  })

  test('is a speech on a web page, in the name that its title has', async () => {
    const { interview } = await imported('speech', '/s.html', speech)
    assert.deepEqual(interview.authors, [{ given: 'Ines', family: 'Okafor' }])
    assert.equal(interview.key, 'okafor2024')
    assert.equal(interview.issued, '2024-05-04')
    assert.equal(interview.passages.length, 2)
  })

  test('keeps the words of a speech that has no title', async () => {
    const words = ['My friends, the harbour stands because we stood by it all winter.', 'Thank you all for coming.']
    const ending = await runWith(['import', '/s.txt', '--kind', 'speech', ...onRecord], {
      '/s.txt': words.join('\n\n'),
    })
    assert.equal(ending.code, 0, ending.out)
    const text = [...ending.files].find(([path]) => path.endsWith('.txt') && path.startsWith('/corpus/'))?.[1]
    for (const one of words) assert.ok(typeof text === 'string' && text.includes(one), String(text))
  })

  test('is a statement in a Word file, by a house and with its pages', async () => {
    const { interview } = await imported('statement', '/s.docx', wordFile)
    assert.deepEqual(interview.authors, [{ literal: 'Ministry of Harbours' }])
    assert.deepEqual(
      interview.passages.map(({ page }) => page),
      ['1', '2'],
    )
  })

  test('is asked for where nobody speaks', async () => {
    const asked = await runWith(['import', '/t.md', ...onRecord], { '/t.md': treaty })
    assert.match(asked.out, /add --kind report; treaty, statement and speech are kinds too/)
  })

  test('is put in the place of an older version, whose articles move, and becomes no interview', async () => {
    const { texts } = await imported('treaty', '/t.md', treaty, '--key', 'lanes2023')
    const newer = treaty.replace(
      '## Article 2\n',
      '## Article 2\n\n### Definitions\n\nA lane is water between buoys.\n\n## Article 3\n',
    )
    for (const more of [[], ['--kind', 'treaty']]) {
      const again = await runWith(['import', '/n.md', ...onRecord, ...more], { ...texts, '/n.md': newer })
      assert.equal(again.code, 0, again.out + again.err)
      assert.match(again.out, /imported again as lanes2023/)
      const { passages } = interviewIn(again)
      assert.deepEqual(
        passages.map(({ article }) => article),
        [undefined, '1', '2', '3', '3', '2bis', '2bis'],
      )
    }
    const other = await runWith(['import', '/n.md', ...onRecord, '--kind', 'notes'], { ...texts, '/n.md': newer })
    assert.equal(other.code, 2)
    assert.match(other.out, /lanes2023 is a document\. Import this file without --kind/)
  })

  test('is none of the kinds that nobody knows', async () => {
    const ending = await runWith(['import', '/t.md', ...onRecord, '--kind', 'poem'], { '/t.md': treaty })
    assert.match(ending.err, /report, treaty, statement or speech behind --kind/)
  })
})
