import assert from 'node:assert/strict'
import type { JsonQuote } from '../../../src/cli/json.js'
import { closedInterview, officialInterview, reedInterview, reedSource } from '../../support/fixtures.js'
import { runWith } from './runWith.js'

const withText = { '/corpus/reed2021.txt': reedSource() }

suite('attache quote', () => {
  test('says where a quotation stands and ends with 0', async () => {
    const quotation = 'a slow-motion bargain … Velmark will sign'
    const { code, out, err } = await runWith(['quote', quotation, '--key', 'reed2021'], withText)
    assert.equal(err, '')
    assert.equal(
      out,
      'Found: Reed, ¶2 [reed2021].\n' +
        'The ellipsis leaves out “between unequal partners. Indications so far are that”.\n',
    )
    assert.equal(code, 0)
  })

  test('says that the words are not the interviewee’s, in every place', async () => {
    const { out } = await runWith(['quote', 'the treaty', '--key', 'reed2021'], withText)
    assert.equal(
      out,
      'Found: the words of the interviewer (Q1) [reed2021], not of Reed.\nFound: Reed, ¶2 [reed2021].\n',
    )
  })

  const differences: readonly (readonly [quotation: string, sentence: string])[] = [
    ['Kestria should publish flow data', '“its” is missing before “flow”.'],
    ['Kestria should publish its own flow data', '“own” after “its” is not the source’s.'],
    ['that the dam will fail within ten years', 'you write “will”, the source has “could”.'],
    ['It should … wait for the Sarn talks', 'the ellipsis hides a negation in “not”.'],
    ['Velmark [is to] sign before the first snow', 'here beside “will”.'],
    ['that the dam could fail within [twenty]', 'a bracket may not replace a number, here “ten”.'],
    ['[Velmark] sign before the first snow', 'here beside “will”.'],
  ]
  for (const [quotation, sentence] of differences) {
    test(`says how it differs and ends with 2: ${quotation}`, async () => {
      const { code, out } = await runWith(['quote', quotation, '--key', 'reed2021'], withText)
      assert.match(out, /^Quotation differs from Reed, ¶\d \[reed2021\]: /)
      assert.ok(out.endsWith(`${sentence}\n`), out)
      assert.equal(code, 2)
    })
  }

  test('says nothing of the first letter’s case beside another difference', async () => {
    const { out } = await runWith(['quote', 'The dam will fail within ten years', '--key', 'reed2021'], withText)
    assert.match(out, /^Quotation differs from Reed, ¶\d \[reed2021\]: you write “will”, the source has “could”\.\n$/)
  })

  test('cannot confirm without the text, says what is missing and ends with 2', async () => {
    const { code, out } = await runWith(['quote', 'Kestria should publish its flow data', '--key', 'reed2021'])
    assert.equal(
      out,
      'Cannot be confirmed: the complete transcript of reed2021 is not here. It belongs in reed2021.txt beside the interview.\n',
    )
    assert.equal(code, 2)
  })

  test('confirms a key phrase without the text', async () => {
    const { code, out } = await runWith(['quote', 'slow-motion bargain'])
    assert.equal(
      out,
      'Found: Reed, ¶2 [reed2021], through the words kept with the claim “A bargain of unequals”. The transcript is not here.\n',
    )
    assert.equal(code, 0)
  })

  test('looks in the whole corpus where no key is given, and says whose text it could not see', async () => {
    const found = await runWith(['quote', 'Kestria should publish its flow data'], withText)
    assert.equal(found.out, 'Found: Reed, ¶3 [reed2021].\n')
    const lost = await runWith(['quote', 'Ships carry copper over the sea every summer'], withText)
    assert.equal(
      lost.out,
      'Cannot be confirmed: the complete transcripts of these interviews are not here: moreau2021, official2020, closed2020.\nNot compared with protected sources: official2020. Use --store, or the editor.\n',
    )
    assert.equal(lost.code, 2)
  })

  test('refuses where nothing is like it and all texts are here', async () => {
    const files = { '/mine/reed2021.md': reedInterview(), '/mine/reed2021.txt': reedSource() }
    const { code, out } = await runWith(['quote', 'Ships carry copper', '--corpus', '/mine'], files)
    assert.equal(out, 'No transcript in the corpus has these words or anything like them.\n')
    assert.equal(code, 2)
  })

  test('says which interview it looked at, and names another that has the words', async () => {
    const files = {
      ...Object.fromEntries(
        ['a', 'b'].map((name) => [`/mine/${name}.md`, reedInterview().replaceAll('reed2021', name)]),
      ),
      '/mine/a.txt': reedSource(),
      '/mine/b.txt': reedSource().replace('should publish its flow data', 'should wait'),
    }
    const argv = ['--key', 'b', '--corpus', '/mine']
    const { code, out } = await runWith(['quote', 'Kestria should publish its flow data', ...argv], files)
    assert.match(out, /^The transcript of b does not have these words.*\nThey are elsewhere: Reed, ¶3 \[a\]\.\n$/)
    assert.equal(code, 2)
    const nowhere = await runWith(['quote', 'Ships carry copper', ...argv], files)
    assert.equal(nowhere.out, 'The transcript of b does not have these words or anything like them.\n')
  })

  test('names no protected speaker, and shows nothing that was said off the record', async () => {
    const files = {
      '/mine/official2020.md': officialInterview(),
      '/mine/official2020.txt':
        '[Q1]\nHas the cabinet been warned about the drought?\n\n[¶1]\nThe cabinet fears the drought for the farmers.\n',
      '/mine/closed2020.md': closedInterview(),
      '/mine/closed2020.txt':
        '[Q1]\nAnd the secret part of the treaty?\n\n[¶1]\nThere is one protocol that a clerk has seen of the treaty.\n',
    }
    const background = await runWith(['quote', 'The cabinet fears the drought', '--corpus', '/mine'], files)
    assert.match(background.out, /^Found: a senior Velmark water official, ¶1 \[official2020\]\.\n.*background/)
    assert.doesNotMatch(background.out, /Solberg|Stein/)
    for (const form of [[], ['--json']]) {
      const near = await runWith(
        ['quote', 'There is one protocol that all have seen', '--corpus', '/mine', ...form],
        files,
      )
      assert.match(near.out, /closed2020/)
      assert.doesNotMatch(near.out, /clerk/)
      const hidden = await runWith(['quote', 'one protocol … seen of the treaty', '--corpus', '/mine', ...form], files)
      assert.match(hidden.out, /closed2020 is off the record/)
      assert.doesNotMatch(hidden.out, /Found/)
      assert.doesNotMatch(hidden.out, /clerk/)
    }
  })

  test('gives the same as JSON, with places in the text', async () => {
    const quotation = '[d]am could fail'
    const { out } = await runWith(['quote', quotation, '--key', 'reed2021', '--json'], withText)
    const start = reedSource().indexOf('dam could fail')
    const span = { line: 17, column: 46, start, end: start + 'dam could fail'.length }
    const expected: JsonQuote = {
      schemaVersion: 1,
      result: 'found',
      places: [
        {
          key: 'reed2021',
          refs: ['¶3'],
          voice: 'Reed',
          terms: 'on record',
          spans: [span],
          changes: [
            {
              kind: 'letter',
              text: '[d]am',
              replaced: 'dam',
              at: { start: 0, end: 5 },
              source: { start, end: start + 3 },
            },
          ],
        },
      ],
      missing: [],
      messages: ['Found: Reed, ¶3 [reed2021].', '“[d]am” replaces “dam”.'],
    }
    assert.deepEqual(JSON.parse(out), expected)
  })

  test('cannot run without one quotation, or with a key that nobody has', async () => {
    for (const argv of [['quote'], ['quote', 'Kestria', 'should'], ['quote', 'x', '--key', 'nobody1900']]) {
      const { code, err } = await runWith(argv)
      assert.equal(code, 1)
      assert.match(err, /^(?:Expected one quotation|No interview of the corpus has the key nobody1900)/)
    }
  })

  test('the corpus command reports what is wrong with a text', async () => {
    const files = { '/mine/reed2021.md': reedInterview(), '/mine/reed2021.txt': `${reedSource()}\n[¶5]\nAgain.\n` }
    const { code, out } = await runWith(['corpus', '--corpus', '/mine'], files)
    assert.match(
      out,
      /^\/mine\/reed2021\.txt:28:1 error There are two texts of ¶5; only the first is used\. block-duplicate$/m,
    )
    assert.equal(code, 2)
  })
})
