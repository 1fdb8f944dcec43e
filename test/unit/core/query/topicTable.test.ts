import assert from 'node:assert/strict'
import { topicTable } from '../../../../src/core/query/topicTable.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { topicTablePage, topicTableText } from '../../../../src/words/topicTable.js'
import type { PassageRef } from '../../../../src/core/model.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { fixtureCorpus, officialInterview, reedInterview } from '../../../support/fixtures.js'

const header = '| Topic | Moreau, June 2021 | Reed, 4 May 2021 |\n| --- | --- | --- |\n'

const links = { passage: (key: string, ref: PassageRef) => `#${key}-${ref.kind}-${ref.number}`, insert: '#insert' }

suite('The table of topics and experts', () => {
  test('says by sign and word on its page who contradicts or qualifies whom, and links to each passage', () => {
    const page = topicTablePage(topicTable(readFixture()), links, plainEnglish)
    assert.match(page, /^\| Topic \| Between them \| Moreau, June 2021 \| Reed, 4 May 2021 \|$/m)
    assert.match(
      page,
      /^\| \*\*The treaty\*\* \| ≠ Moreau and Reed contradict each other \| 2 · \[¶1\]\(#moreau2021-paragraph-1\), /m,
    )
    assert.match(page, /^\[Insert This Table into Memo\]\(#insert\)$/m)
  })

  test('says that none is coded where several speak and nobody contradicts, and nothing where one speaks alone', () => {
    const agreeing: Record<string, string> = {}
    for (const [uri, text] of fixtureCorpus()) agreeing[uri] = text.replace(/^- contradicts: .*\n/gm, '')
    const page = topicTablePage(topicTable(readFixture(agreeing)), links, plainEnglish)
    assert.match(page, /^\| \*\*The treaty\*\* \| = no contradiction coded \| 2/m)
    const alone = readFixture({ 'file:///corpus/moreau2021.md': '' })
    assert.match(topicTablePage(topicTable(alone), links, plainEnglish), /^\| \*\*The treaty\*\* \| – \| 3/m)
  })

  test('says who spoke on a shared topic, how often, in which words of doubt, with a citation', () => {
    assert.equal(
      topicTableText(topicTable(readFixture()), plainEnglish),
      `${header}| The treaty | 2 [@moreau2021, paras. 1, 2] | 3: “Indications so far”, “may well be” [@reed2021, paras. 2, 5] |\n`,
    )
  })

  test('counts no claim of the questioner or the standfirst', () => {
    const corpus = readFixture()
    const [row] = topicTable(corpus).rows
    const reed = row?.cells[1]
    const interview = corpus.interview('reed2021')
    const others = interview?.claims.filter(({ voice }) => voice !== 'reed') ?? []
    assert.ok(others.length > 0)
    assert.deepEqual(
      reed?.parts.map(({ suppressAuthor, refs }) => [suppressAuthor, refs.every(({ kind }) => kind === 'paragraph')]),
      [[false, true]],
    )
  })

  test('says which claims are second-hand', () => {
    const text = reedInterview().replace('- kind: forecast', '- holder: Kestria\n- kind: forecast')
    const corpus = readFixture({ 'file:///corpus/reed2021.md': text })
    const [row] = topicTable(corpus).rows
    assert.equal(row?.cells[1]?.secondHand, 1)
    assert.match(topicTableText(topicTable(corpus), plainEnglish), /\| 3 \(1 second-hand\)/)
  })

  test('names a protected speaker by the agreed description, and holds nothing off the record', () => {
    const shared = (text: string): string =>
      text.replace(/^### (.*) \{#([a-z-]+)\}$/gm, (line, title: string, id: string) =>
        text.indexOf(line) > text.indexOf('## Topics') ? `### ${title} {#${id} shared=lower-basin-treaty}` : line,
      )
    const official = shared(officialInterview())
    const corpus = readFixture({ 'file:///corpus/official2020.md': official })
    const page = topicTablePage(topicTable(corpus), links, plainEnglish)
    const interview = corpus.interview('official2020')
    assert.ok(interview?.description && page.includes(interview.description))
    for (const { name, role } of interview.voices) if (role === 'interviewee') assert.ok(!page.includes(name), name)
    const closed = readFixture({
      'file:///corpus/official2020.md': official.replace(/^terms: .*$/m, 'terms: off record'),
    })
    assert.equal(
      topicTable(closed).interviews.some(({ key }) => key === 'official2020'),
      false,
    )
  })

  test('is empty where no topic is shared', () => {
    const text = reedInterview().replace(' shared=lower-basin-treaty', '')
    const corpus = readFixture({ 'file:///corpus/reed2021.md': text, 'file:///corpus/moreau2021.md': '' })
    assert.deepEqual(topicTable(corpus).rows, [])
  })
})
