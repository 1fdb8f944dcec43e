import assert from 'node:assert/strict'
import type { Corpus } from '../../../../src/core/corpus/corpus.js'
import { expertsIn, topicTable } from '../../../../src/core/query/topicTable.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { topicTablePage, topicTableText } from '../../../../src/words/topicTable.js'
import { changesPage, frozenTablesIn } from '../../../../src/words/frozenTable.js'
import { readSample } from '../../../support/sampleCorpus.js'
import type { PassageRef } from '../../../../src/core/model.js'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import {
  fixtureCorpus,
  moreauInterview,
  officialInterview,
  reedInterview,
  reedSource,
} from '../../../support/fixtures.js'

const links = {
  passage: (key: string, ref: PassageRef) => `#${key}-${ref.kind}-${ref.number}`,
  cite: (claim: string) => `#cite-${claim}`,
  insert: '#insert',
  choose: '#choose',
  turn: '#turn',
}

function withText(others: Readonly<Record<string, string>> = {}): Corpus {
  const corpus = readFixture(others)
  corpus.setSource('file:///corpus/reed2021.txt', reedSource())
  return corpus
}

const tableOf = (corpus: Corpus) =>
  topicTable(
    corpus,
    expertsIn(corpus).map(({ id }) => id),
  )
const pageOf = (corpus: Corpus): string => topicTablePage(tableOf(corpus), links, plainEnglish)

suite('Views by topic', () => {
  test('are the words of each expert, to the letter, with the passage and a link that cites it', () => {
    assert.match(
      pageOf(withText()),
      /“Indications so far are that Velmark will sign before the first snow\.” \(hedge “Indications so far”, 4 May 2021\) · \[¶2\]\(#reed2021-paragraph-2\) · \[Cite\]\(#cite-reed2021#/,
    )
  })

  test('are our words, said to be so, with the hedge, where no text is here', () => {
    assert.match(pageOf(readFixture()), /in our words: [^“]* \(hedge “Indications so far”, 4 May 2021\)/)
  })

  test('say that nothing is coded where an expert has no claim, and who contradicts whom by sign and words', () => {
    const page = pageOf(withText())
    assert.match(page, /\| \*\*The treaty\*\*<br>≠ .* contradict each other \|/)
    assert.match(page, /\| \*\*Claire Moreau\*\*<br>nothing coded \|/)
  })

  test('join topics of the same title without a shared name', () => {
    const own = (text: string): string => text.replaceAll(/ shared=[a-z-]+/g, '')
    const others = {
      'file:///corpus/reed2021.md': own(reedInterview()),
      'file:///corpus/moreau2021.md': own(moreauInterview()),
    }
    const row = tableOf(withText(others)).rows.find(({ title }) => title === 'The treaty')
    assert.equal(row?.cells.filter((views) => views.length).length, 2)
  })

  test('have the chosen experts alone as columns', () => {
    const corpus = withText()
    const [first] = expertsIn(corpus)
    assert.ok(first)
    assert.deepEqual(
      topicTable(corpus, [first.id]).experts.map(({ id }) => id),
      [first.id],
    )
  })

  test('have no claim of the questioner or the standfirst', () => {
    const corpus = withText()
    const roles = tableOf(corpus).rows.flatMap(({ cells }) =>
      cells.flat().map(({ interview, claim }) => interview.voices.find(({ id }) => id === claim.voice)?.role),
    )
    assert.deepEqual([...new Set(roles)], ['interviewee'])
  })

  test('have no protected source as a column or a count of one, unless three share its description', () => {
    const official = (key: string): string => officialInterview().replaceAll('official2020', key)
    const one = expertsIn(withText())
    assert.ok(!one.some(({ id }) => id.startsWith('described:')))
    const three = withText({ 'file:///corpus/o1.md': official('o1'), 'file:///corpus/o2.md': official('o2') })
    const shared = expertsIn(three).filter(({ id }) => id.startsWith('described:'))
    assert.deepEqual(
      shared.map(({ name, sources }) => [name, sources]),
      [['a senior Velmark water official', 3]],
    )
    const names = three.interview('o1')?.voices.filter(({ role }) => role === 'interviewee') ?? []
    for (const { name } of names) assert.ok(!pageOf(three).includes(name), name)
  })

  test('have a row for each question that was answered, one for those that are worded alike', () => {
    const asked = (text: string): string => text.replace(/^### Q(\d+) .*$/gm, '### Q$1 Will it be signed?')
    const others = {
      'file:///corpus/reed2021.md': asked(reedInterview()),
      'file:///corpus/moreau2021.md': asked(moreauInterview()),
    }
    const corpus = withText(others)
    const ids = expertsIn(corpus).map(({ id }) => id)
    const table = topicTable(corpus, ids, 'question')
    const row = table.rows.find(({ title }) => title === 'Will it be signed?')
    assert.equal(table.rows.filter(({ title }) => title === 'Will it be signed?').length, 1)
    assert.equal(row?.cells.filter((views) => views.length).length, 2)
    assert.match(topicTableText(table, '2026-12-02', plainEnglish), /^\| Question \| /)
  })

  test('go into a memo with citations that the checks confirm, frozen with the day and who coded', () => {
    const corpus = withText()
    const text = topicTableText(tableOf(corpus), '2026-12-02', plainEnglish)
    assert.match(text, /\n\nAs of 2 December 2026\. (?:Coded by .*; p|P)ositions are our reading\.\n$/)
    const problems = new MemoChecker(corpus).check(readMemo(text, 'markdown'), { severities: {} })
    assert.deepEqual(
      problems.filter(({ ruleId }) => /^quotation-(?:altered|misplaced|uncited)$/.test(ruleId)),
      [],
    )
  })

  test('are found in a memo again by their head and day, and tell each cell that changed since', () => {
    const textOf = (corpus: Corpus): string => topicTableText(tableOf(corpus), '2026-12-02', plainEnglish)
    const memo = `# Memo\n\n| Topic | Cost |\n| --- | --- |\n| Dam | 3 |\n\nNot one of ours.\n\n${textOf(withText())}\nMore.\n`
    const [before, ...more] = frozenTablesIn(memo, plainEnglish)
    assert.ok(before)
    assert.deepEqual(more, [])
    assert.equal(`${memo.slice(before.span.start, before.span.end)}\n`, textOf(withText()))
    const others = { 'file:///corpus/moreau2021.md': moreauInterview().replace('Elections decide', 'Voters decide') }
    const [same, other] = [withText(), withText(others)].map(
      (corpus) => frozenTablesIn(textOf(corpus), plainEnglish)[0],
    )
    assert.ok(same && other)
    assert.equal(changesPage(before, same, plainEnglish), undefined)
    assert.match(
      changesPage(before, other, plainEnglish) ?? '',
      /\| Topic \| Expert \| As of 2 December 2026\..* \| Now \|/,
    )
    const cell = changesPage(before, other, plainEnglish)
      ?.split('\n')
      .filter((line) => line.startsWith('| The treaty |'))
    assert.equal(cell?.length, 1)
    assert.match(cell[0] ?? '', /\| Claire Moreau \| .*Elections decide.* \| .*Voters decide.* \|$/)
  })

  test('of the sample show both of its named experts side by side, and no column for the protected one', () => {
    const corpus = readSample()
    const table = tableOf(corpus)
    assert.deepEqual(table.experts.map(({ name }) => name).sort(), ['Andrew Small', 'Parveen Dastoor'])
    assert.ok(table.rows.some(({ cells }) => cells.every((views) => views.length > 0)))
  })

  test('are empty where nobody has coded anything', () => {
    const none = Object.fromEntries(
      [...fixtureCorpus()].map(([uri, text]) => [uri, text.replace(/## Topics[^]*/, '## Topics\n')]),
    )
    assert.deepEqual(expertsIn(readFixture(none)), [])
  })
})
