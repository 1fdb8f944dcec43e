import assert from 'node:assert/strict'
import type { Corpus } from '../../../../src/core/corpus/corpus.js'
import { expertsIn, topicTable } from '../../../../src/core/query/topicTable.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { topicTablePage, topicTableText } from '../../../../src/words/topicTable.js'
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
      /“Indications so far are that Velmark will sign before the first snow\.” · 4 May 2021 · \[¶2\]\(#reed2021-paragraph-2\) · \[Cite\]\(#cite-reed2021#/,
    )
  })

  test('are our words, said to be so, with the hedge, where no text is here', () => {
    assert.match(pageOf(readFixture()), /in our words: [^“]*, “Indications so far” · 4 May 2021/)
  })

  test('say that nothing is coded where an expert has no claim, and who contradicts whom by sign and words', () => {
    const page = pageOf(withText())
    assert.match(page, /\| \*\*The treaty\*\*<br>≠ .* contradict each other \|/)
    assert.match(page, /\| nothing coded \|/)
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

  test('are empty where nobody has coded anything', () => {
    const none = Object.fromEntries(
      [...fixtureCorpus()].map(([uri, text]) => [uri, text.replace(/## Topics[^]*/, '## Topics\n')]),
    )
    assert.deepEqual(expertsIn(readFixture(none)), [])
  })
})
