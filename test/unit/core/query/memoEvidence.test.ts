import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { libraryOf } from '../../../../src/core/bibliography/library.js'
import { pinOf } from '../../../support/pins.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { type EvidenceNode, evidenceTree, ofAnswer } from '../../../../src/core/query/evidenceTree.js'
import { withReview } from '../../../../src/core/corpus/withReview.js'
import { reviewsAt } from '../../../../src/core/query/evidence/reviewsAt.js'
import { citationsIn, type MemoEvidence, memoEvidence } from '../../../../src/core/query/memoEvidence.js'
import { unreadIn } from '../../../../src/core/export/evidence/evidence.js'
import { unreadLabel } from '../../../../src/words/answers.js'
import { plainEnglish } from '../../../../src/words/l10n.js'
import { citationNote, openNote, spokenCitation } from '../../../../src/words/export/citationNote.js'
import {
  answersSentence,
  placeLabel,
  sourceDescription,
  totalsSentence,
} from '../../../../src/words/export/memoEvidence.js'
import { readJson } from '../../../support/bibliographies.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { fixtureCorpus, reedSource } from '../../../support/fixtures.js'

const corpus = readFixture()
corpus.setSource('file:///corpus/reed2021.txt', reedSource())
const checker = new MemoChecker(corpus)

function evidenceOf(text: string): MemoEvidence {
  const { checked, problems } = checker.examine(readMemo(text, 'markdown'), { today: '2021-08-01' })
  return memoEvidence(checked, problems)
}

/** Each citation as `key place: rules`. */
function cited({ sources }: MemoEvidence): readonly string[] {
  return sources.flatMap(({ key, places }) =>
    places.flatMap((place) =>
      place.citations.map(({ problems }) => {
        const rules = problems.map(({ ruleId }) => ruleId).join(' ')
        return `${key} ${placeLabel(place, plainEnglish)}: ${rules}`
      }),
    ),
  )
}

suite('The evidence of a memo', () => {
  test('counts what nobody has read as a check that requires it does, and says of how much the transcript is not here', () => {
    const text =
      'Reed saw a bargain of unequals [@reed2021, para. 2].\n\nMoreau expected none [@moreau2021, para. 1].\n'
    const examined = checker.examine(readMemo(text, 'markdown'))
    const { totals } = memoEvidence(examined.checked, examined.problems)
    assert.equal(totals.unread, unreadIn(examined, 'anybody').length)
    assert.deepEqual([totals.unread, totals.absent], [2, 1])
    assert.equal(
      unreadLabel(totals.unread, totals.absent, plainEnglish),
      '2 not read, 1 of them without a transcript here',
    )
  })

  test('stands by source and place, each citation with what is wrong with it', () => {
    const evidence = evidenceOf(
      [
        'The dam is half empty [@reed2021, standfirst 1].',
        'Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].',
        'The river is measured every week [@reed2021, para. 1; @moreau2021].',
        'It is so [@reed2012, para. 1].',
        'And so [@reed2021, para. 99].',
      ].join('\n\n'),
    )
    assert.deepEqual(cited(evidence), [
      'reed2021 SF1: ',
      'reed2021 ¶1: ',
      'reed2021 ¶2: quotation-altered',
      'reed2021 para. 99: unknown-locator',
      'moreau2021 without a paragraph: missing-locator',
      'reed2012 para. 1: unknown-source',
    ])
    assert.equal(evidence.totals.citations, 6)
    assert.equal(evidence.totals.sources, 3)
    assert.deepEqual(
      evidence.quotations.map(({ text, verdict }) => [text, verdict]),
      [['a slow-motion bargain between equal partners', 'altered']],
    )
  })

  test('says of a citation what the program has shown of its quotation, and that nobody has read the rest', () => {
    const text = [
      'Indications so far are that Velmark will sign “before the first snow” [@reed2021, para. 2].',
      'The river is measured every week [@reed2021, para. 1].',
      'It is “a slow-motion bargain between equal partners” [@reed2021, para. 2].',
      'The vote comes after the elections [@moreau2021, para. 1].',
      'Dams are old [@dam2019].',
      'Nobody knows [@nobody2020].',
    ].join('\n\n')
    const library = libraryOf(corpus, [readJson('[{"id": "dam2019", "type": "report", "title": "Dams"}]')])
    const { checked, problems } = checker.examine(readMemo(text, 'markdown'), { today: '2021-08-01', library })
    const { sources } = memoEvidence(checked, problems)
    const told = sources.flatMap(({ key, places }) =>
      places.flatMap(({ citations }) =>
        citations.map((state) => {
          const clean = { ...state, problems: [] }
          const spoken = spokenCitation(clean, corpus, plainEnglish).filter(Boolean).join(' ')
          return [key, citationNote(clean, corpus, plainEnglish), spoken].join(' | ')
        }),
      ),
    )
    assert.deepEqual(told, [
      'reed2021 | not yet read | Not yet read.',
      'reed2021 | not yet read | Not yet read.',
      'reed2021 | differs | Differs.',
      'moreau2021 | cannot be compared here | Cannot be compared here.',
      'dam2019 | cannot be compared here | Cannot be compared here.',
      'nobody2020 | unknown source | Unknown source.',
    ])
  })

  test('counts from whom the interviews behind a sentence have it, where every claim says so', () => {
    const text = 'It will not be signed [@reed2021, para. 2; @moreau2021, para. 1].'
    const noted = (from: (key: string) => string): string => {
      const files = Object.fromEntries(
        [...fixtureCorpus()].map(([uri, file]) => [uri, file.replace(/^- kind: /gm, `${from(uri)}- kind: `)]),
      )
      const { checked, problems } = new MemoChecker(readFixture(files)).examine(readMemo(text, 'markdown'))
      const [state] = citationsIn(memoEvidence(checked, problems).sources)
      assert.ok(state)
      return citationNote({ ...state, problems: [] }, corpus, plainEnglish)
    }
    assert.match(
      noted(() => '- heard from: a Velmark envoy\n'),
      / · 2 interviews, 1 origin$/,
    )
    assert.match(
      noted(() => '- heard from: own knowledge\n'),
      / · 2 interviews, 2 origins$/,
    )
    assert.match(
      noted((uri) => (uri.includes('reed') ? '- heard from: a guard\n' : '')),
      /, origins not recorded$/,
    )
  })

  test('has quotations of an interview that a bibliography alone lists as not confirmed, and of other works none', () => {
    const library = libraryOf(corpus, [
      readJson('[{"id": "okafor2030", "type": "interview"}, {"id": "dam2019", "type": "report"}]'),
    ])
    const text = 'She says “the port will close” [@okafor2030]. It is “a dam of no use” [@dam2019].'
    const { checked, problems } = checker.examine(readMemo(text, 'markdown'), { today: '2021-08-01', library })
    const { quotations, totals } = memoEvidence(checked, problems)
    assert.deepEqual(
      quotations.map((one) => [one.text, one.verdict]),
      [['the port will close', 'unchecked']],
    )
    assert.deepEqual([totals.quotations, totals.confirmed, totals.problems.hint], [1, 0, 1])
  })

  test('has first what a rule shows to differ, until it is mended or somebody stands by it', () => {
    const text = [
      'Frigates cost the spring a fortune in bread [@reed2021, para. 2].',
      'The spring flood of 2018 cost $40 million [@reed2021, para. 5].',
      'The spring flood of 2018 cost $40 million [@reed2021, para. 3].',
      'The spring flood of 2018 did not cost $40 million [@reed2021, para. 5].',
    ].join('\n\n')
    const openIn = (of: MemoEvidence): readonly string[] =>
      of.open.map(({ state }) => openNote(state, corpus, plainEnglish))
    const [first = '', second = '', ...others] = openIn(evidenceOf(text))
    assert.match(first, /^differs · Not found in ¶3, but in /)
    assert.match(second, /^differs · Conflicts with /)
    assert.deepEqual(others, [])
    const { checked, problems } = checker.examine(readMemo(text, 'markdown'))
    const key = reviewsAt({ checked, problems }, text.indexOf('did not'))?.of[0]?.key
    assert.ok(key)
    const uri = 'file:///corpus/memos.reviewed'
    corpus.set(uri, withReview(undefined, key, { ...key, verdict: 'supported', isConflicting: true }))
    const reviewed = evidenceOf(text)
    corpus.delete(uri)
    assert.equal(openIn(reviewed).length, 1)
    assert.deepEqual(reviewed.totals.answers, [
      ['differs', 1],
      ['not read', 2],
      ['read', 1],
    ])
    assert.equal(evidenceTree(reviewed).roots[0]?.id, 'open')
  })

  test('has figures and holders of views among what to look at first', () => {
    const text = [
      'The spring flood of 2018 cost $14 million [@reed2021, para. 5].',
      'According to Moreau, the treaty is a bargain between unequal partners [@reed2021, para. 2].',
      'The dam could fail within ten years [@reed2021, para. 3].',
    ].join('\n\n')
    const told = evidenceOf(text).open.map(({ state }) => openNote(state, corpus, plainEnglish))
    assert.equal(told.length, 3)
    for (const [index, pattern] of [/14/, /Moreau/, /engineers/].entries()) assert.match(told[index] ?? '', pattern)
  })

  test('names the pinned claim, and tells when it is gone', () => {
    const claim = corpus.claim('reed2021#flood-cost')
    assert.ok(claim)
    const good = evidenceOf(`The flood was dear [@reed2021, para. 5]${pinOf(claim)}.`)
    assert.equal(good.sources[0]?.places[0]?.citations[0]?.claim, claim)
    const gone = evidenceOf('The flood was dear [@reed2021, para. 5]<!--c:no-such~000000-->.')
    assert.deepEqual(cited(gone), ['reed2021 ¶5: stale-claim'])
  })

  test('lists sentences without a citation with their words, quotations by verdict, and loses no problem', () => {
    const text = [
      'Reed argued in 2021 that the treaty is a bargain between unequal partners.',
      'She says “the treaty is a slow-motion bargain between unequal partners” [@reed2021, para. 2].',
      'Somebody holds that “Indications so far are that Velmark will sign before the first snow”.',
      'A talk of “nothing that anybody would sign before the vote” [@moreau2021, para. 1].',
      '<!-- attache-off stale-claim: no name -->',
    ].join('\n\n')
    const { checked, problems } = checker.examine(readMemo(text, 'markdown'), { today: '2021-08-01' })
    const evidence = memoEvidence(checked, problems)
    assert.deepEqual(
      evidence.uncited.map(({ words }) => words),
      ['Reed argued in 2021 that the treaty is a bargain between unequal partners.'],
    )
    assert.deepEqual(
      evidence.quotations.map(({ verdict }) => verdict),
      ['verbatim', 'uncited', 'unchecked'],
    )
    assert.deepEqual([evidence.totals.quotations, evidence.totals.confirmed], [3, 1])
    const told = [
      ...evidence.others,
      ...evidence.uncited.map(({ problem }) => problem),
      ...evidence.sources.flatMap(({ places }) =>
        places.flatMap(({ citations }) => citations.flatMap((one) => one.problems)),
      ),
    ]
    for (const problem of problems)
      assert.ok(told.includes(problem) || problem.ruleId.startsWith('quotation-'), problem.ruleId)
    assert.ok(evidence.others.some(({ ruleId }) => ruleId === 'switch-broken'))
  })

  test('has of one answer alone its citations, and nothing that is no citation', () => {
    const all = evidenceOf(
      'Velmark will sign [@reed2021, para. 2]. Nobody knows [@nobody2020]. The spring flood of 2018 did not cost $40 million [@reed2021, para. 5].',
    )
    const one = ofAnswer(all, 'differs')
    assert.deepEqual(cited(one), ['reed2021 ¶2: certainty-inflated', 'reed2021 ¶5: conflicts-with-source'])
    assert.deepEqual(
      evidenceTree(one).roots.map(({ id }) => id),
      ['open', 'sources'],
    )
    assert.ok(cited(all).length > 1)
  })

  test('has a tree in which every row has a name of its own and each place leads somewhere', () => {
    const tree = evidenceTree(
      evidenceOf('One [@reed2021, para. 1]. Two [@reed2021, para. 1]. Three [@moreau2021, para. 1, 2].'),
    )
    const all: EvidenceNode[] = []
    const walk = (nodes: readonly EvidenceNode[]): void => {
      for (const node of nodes) {
        all.push(node)
        walk(tree.childrenOf(node))
      }
    }
    walk(tree.roots)
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length)
    assert.equal(all.filter(({ kind }) => kind === 'place').length, 3)
    assert.equal(all.filter(({ kind }) => kind === 'citation').length, 2)
    assert.deepEqual(evidenceTree(evidenceOf('Nothing is cited here.')).roots, [])
  })

  test('tells no protected name, and sums up in sentences', () => {
    const official = corpus.interview('official2020')
    assert.match(sourceDescription({ interview: official }, plainEnglish), /^a senior Velmark water official/)
    const { totals } = evidenceOf('It is so [@reed2012, para. 1]. And so [@reed2021, para. 1].')
    assert.equal(totalsSentence(totals, plainEnglish), 'Citations: 2. Sources: 2. Errors: 1.')
    assert.equal(answersSentence(totals, plainEnglish), 'Compared with the source: unknown source 1, not yet read 1.')
  })
})
