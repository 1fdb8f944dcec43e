import assert from 'node:assert/strict'
import { type ClaimQuery, makeClaimIndex, type Want } from '../../../../src/core/corpus/claimIndex.js'
import type { Interview } from '../../../../src/core/model.js'
import { readCorpusFile } from '../../../../src/core/corpus/read/corpusFile.js'
import { seeded } from '../../../bench/random.js'
import { indexWordsOf } from '../../../../src/core/language/keywords.js'

/** What each claim says, by interview; the newest interview is the one with the highest year. */
const sayings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ames2019: {
    vote: 'The cabinet will vote on the treaty.',
    flood: 'The flood reached the harbour of Norport.',
  },
  berg2021: {
    delay: 'The treaty will be late, as every treaty of the cabinet was.',
    dam: 'The dam will fail.',
    guard: 'The guard of the dam is asleep.',
  },
  cole2020: { countries: 'Many countries watch the treaty.', dam: 'The dam is old.' },
}

suite('The index of claims', () => {
  const finds = (title: string, query: Partial<ClaimQuery>, expected: readonly string[]): void => {
    test(title, () => assert.deepEqual(search(query).claims, expected))
  }

  suite('wants', () => {
    finds('a word stands in label, wording or topic', { wants: [word('harbour')] }, ['ames2019#flood'])
    finds('all of them must be met', { wants: [word('treaty'), word('cabinet')] }, ['berg2021#delay', 'ames2019#vote'])
    finds('in whatever order', { wants: [word('cabinet'), word('treaty')] }, ['berg2021#delay', 'ames2019#vote'])
    finds('nothing is found where one is not', { wants: [word('treaty'), word('sheep')] }, [])
    finds('forms of a word are one', { wants: [word('Treaties')] }, [
      'berg2021#delay',
      'cole2020#countries',
      'ames2019#vote',
    ])
    finds('of alternatives one is enough', { wants: [[...word('harbour'), ...word('guard')]] }, [
      'berg2021#guard',
      'ames2019#flood',
    ])
    finds('all terms of an alternative must be there', { wants: [word('dam guard')] }, ['berg2021#guard'])
    finds('a topic leads to its claims', { wants: [word('of cole2020')] }, ['cole2020#countries', 'cole2020#dam'])
    finds('a voice leads to its claims', { wants: [word('Berg')] }, [
      'berg2021#delay',
      'berg2021#dam',
      'berg2021#guard',
    ])
  })

  suite('a beginning', () => {
    finds('of a word finds it', { wants: [begun('harb')] }, ['ames2019#flood'])
    finds('of several words finds all', { wants: [begun('ca')] }, ['berg2021#delay', 'ames2019#vote'])
    finds('is no part within a word', { wants: [begun('arb')] }, [])
    finds('is not taken for one where it may not be', { wants: [word('harb')] }, [])
    finds('finds the plural on every letter of the way', { wants: [begun('countri')] }, ['cole2020#countries'])
    finds('and at its end', { wants: [begun('countrie')] }, ['cole2020#countries'])
  })

  suite('a context', () => {
    finds('alone finds what shares a term with it, most first', { context: ['dam', 'guard'] }, [
      'berg2021#guard',
      'berg2021#dam',
      'cole2020#dam',
    ])
    finds('ranks what is wanted by it', { wants: [word('treaty')], context: ['country'] }, [
      'cole2020#countries',
      'berg2021#delay',
      'ames2019#vote',
    ])
    finds('a rare term counts for more than a common one', { context: ['treaty', 'norport'], limit: 1 }, [
      'ames2019#flood',
    ])
    finds('that nothing shares leaves all, newest first', { context: ['sheep'], limit: 3 }, [
      'berg2021#delay',
      'berg2021#dam',
      'berg2021#guard',
    ])
  })

  test('a rare term counts for more than a common one within a single interview too', () => {
    const claims = { a: 'The dam is old.', b: 'The dam is high.', c: 'The dam is here.', d: 'A guard sleeps.' }
    const index = makeClaimIndex()
    index.add(makeInterview('only2020', claims))
    const { claims: found } = index.search({ wants: [], context: ['dam', 'guard'], limit: 1 })
    assert.deepEqual(
      found.map(({ id }) => id),
      ['d'],
    )
  })

  finds('equals come newest interview first, then as in the file', {}, [
    'berg2021#delay',
    'berg2021#dam',
    'berg2021#guard',
    'cole2020#countries',
    'cole2020#dam',
    'ames2019#vote',
    'ames2019#flood',
  ])
  finds('interviews cited already come before equals', { wants: [word('treaty')], keys: new Set(['ames2019']) }, [
    'ames2019#vote',
    'berg2021#delay',
    'cole2020#countries',
  ])
  finds('but not before what fits the sentence better', { context: ['guard'], keys: new Set(['ames2019']), limit: 1 }, [
    'berg2021#guard',
  ])

  test('no more than the limit is given, and it says whether there are more', () => {
    assert.deepEqual(search({ wants: [word('treaty')], limit: 2 }), {
      claims: ['berg2021#delay', 'cole2020#countries'],
      isCut: true,
    })
    assert.equal(search({ wants: [word('treaty')], limit: 3 }).isCut, false)
  })

  test('of more claims than it looks at it gives the newest, and says that it was cut', () => {
    const index = makeClaimIndex()
    for (let year = 1000; year < 2200; year += 1) index.add(makeInterview(`x${year}`, { dam: 'The dam is old.' }))
    const { claims, isCut } = index.search({ wants: [word('dam')], context: [], limit: 5000 })
    assert.equal(isCut, true)
    assert.ok(claims.length >= 500 && claims.length < 1200, `got ${claims.length}`)
    assert.deepEqual(
      claims.slice(0, 2).map(({ key }) => key),
      ['x2199', 'x2198'],
    )
  })

  test('a name that must not be shown finds nothing, the description does', () => {
    const text = interviewText('deep2022', { dam: 'The dam is old.' }).replace(
      'terms: on record',
      'terms: background\ndescription: a retired engineer',
    )
    const index = makeClaimIndex()
    index.add(parse('deep2022', text))
    const find = (typed: string) => index.search({ wants: [word(typed)], context: [], limit: 9 }).claims.length
    assert.deepEqual([find('Deep'), find('engineer'), find('dam')], [0, 1, 1])
  })

  test('gives a claim by its reference, and knows its size', () => {
    const index = fullIndex()
    assert.equal(index.size, 7)
    assert.equal(index.get('berg2021#dam')?.wording, 'The dam will fail.')
    assert.equal(index.get('berg2021#vote'), undefined)
    assert.equal(index.get('nobody#dam'), undefined)
  })

  test('forgets an interview wholly', () => {
    const index = fullIndex()
    index.remove(makeInterview('berg2021', sayings['berg2021'] ?? {}))
    assert.equal(index.size, 4)
    assert.equal(index.get('berg2021#dam'), undefined)
    assert.deepEqual(index.search({ wants: [word('guard')], context: [], limit: 9 }).claims, [])
    const { claims } = index.search({ wants: [word('dam')], context: [], limit: 9 })
    assert.deepEqual(
      claims.map(({ key }) => key),
      ['cole2020'],
    )
  })
})

suite('An index of claims that interviews come to and go from', () => {
  const random = seeded(3)
  const vocabulary = 'treaty dam guard vote flood cabinet harbour sheep border tax'.split(' ')
  const saying = (): string => `The ${random.pick(vocabulary)} meets the ${random.pick(vocabulary)}.`
  const interview = (number: number): Interview =>
    makeInterview(`voice${2000 + number}`, {
      a: `${saying()} One.`.replace('. One', ' one'),
      b: saying().replace('meets', 'leaves'),
    })
  const found = (index: ReturnType<typeof makeClaimIndex>): unknown => [
    index.size,
    vocabulary.flatMap((one) =>
      [word(one), begun(one.slice(0, 2))].map((want) =>
        index
          .search({ wants: [want], context: vocabulary.slice(0, 3), limit: 50 })
          .claims.map(({ key, id }) => `${key}#${id}`),
      ),
    ),
  ]

  test('gives what one gives that was made of those that are left, whether it was searched before or not', () => {
    const index = makeClaimIndex()
    const held = new Map<number, Interview>()
    for (let step = 0; step < 200; step += 1) {
      const number = random.below(12)
      const before = held.get(number)
      if (before) index.remove(before)
      held.delete(number)
      if (random.below(3)) {
        const fresh = interview(number)
        held.set(number, fresh)
        index.add(fresh)
      }
      if (random.below(2)) continue
      const anew = makeClaimIndex()
      for (const one of held.values()) anew.add(one)
      for (const { key } of held.values()) anew.prepare(key)
      assert.deepEqual(found(index), found(anew), `step ${step}`)
    }
  })
})

function word(text: string): Want {
  return [{ terms: indexWordsOf(text), isPrefix: false }]
}

function begun(text: string): Want {
  return [{ terms: [text], isPrefix: true }]
}

function search(query: Partial<ClaimQuery>): { claims: readonly string[]; isCut: boolean } {
  const { claims, isCut } = fullIndex().search({ wants: [], context: [], limit: 100, ...query })
  return { claims: claims.map(({ key, id }) => `${key}#${id}`), isCut }
}

function fullIndex(): ReturnType<typeof makeClaimIndex> {
  const index = makeClaimIndex()
  for (const [key, claims] of Object.entries(sayings)) index.add(makeInterview(key, claims))
  return index
}

function makeInterview(key: string, claims: Readonly<Record<string, string>>): Interview {
  return parse(key, interviewText(key, claims))
}

function parse(key: string, text: string): Interview {
  const { document, problems } = readCorpusFile(`file:///${key}.md`, text)
  assert.deepEqual(problems, [])
  assert.equal(document?.kind, 'interview')
  return document
}

/** The voice is called as the key begins: `Berg` in `berg2021`. */
function interviewText(key: string, claims: Readonly<Record<string, string>>): string {
  const name = `${key[0]?.toUpperCase()}${key.slice(1, -4)}`
  const blocks = Object.entries(claims).map(
    ([id, wording], at) => `###### Label {#${id}}\n\n${wording}\n\n- at: ¶1 “word ${at}”\n- kind: fact\n`,
  )
  return `---
attache: interview/1
citation-key: ${key}
title: Talk
issued: ${key.slice(-4)}
terms: on record
---

## Voices

### ${name} {#voice}

- role: interviewee

## Questions

### Q1 Anything

- ¶1: “word … word”

## Topics

### Matters of ${key} {#matters}

${blocks.join('\n')}`
}
