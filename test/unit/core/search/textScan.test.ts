import assert from 'node:assert/strict'
import { unitsOf } from '../../../../src/core/search/bytePattern.js'
import { hitsIn, type Sought } from '../../../../src/core/search/sought.js'
import { readTextQuery } from '../../../../src/core/search/textQuery.js'
import { type Scanned, type ScanRequest, TextScan } from '../../../../src/core/search/textScan.js'
import { seeded } from '../../../bench/random.js'

type Texts = Readonly<Record<string, string>>

function scanned(texts: Texts, sought: readonly Sought[], more: Partial<ScanRequest['texts'][number]> = {}): Scanned {
  const all = Object.keys(texts).map((uri) => ({ uri, hasClaims: false, named: [], silent: [], ...more }))
  const scan = new TextScan({ sought, typed: sought.length, texts: all, limit: 100 })
  for (const text of all) scan.add(text, unitsOf(new TextEncoder().encode(texts[text.uri])))
  return scan.best()
}

/** The paragraphs of which each, with its question, has all that was typed. */
function placesOf(texts: Texts, typed: string): readonly string[] {
  const { passages } = scanned(texts, readTextQuery(typed))
  return passages.flatMap(({ uri, label, hasAll }) => (hasAll ? `${uri} ${label}` : [])).sort()
}

suite('The scan of texts', () => {
  const texts = {
    a: '[Q1]\nWhy?\n\n[¶1]\nDebts are paid.\n\n[Q2]\nAnd now?\n\n[¶2]\nThe indebted state owes 1,200.5 marks, and the debt grows.\n',
    b: '\uFEFF[Q1]\r\nWhat of the U.N. envoy?\r\n\r\n[¶1]\r\n“Señora O’Brien” waits.\r\n\r\n[Q2]\r\nWhere?\r\n\r\n[¶2]\r\nAt the café—owners signed the accord; Ростов took part.\r\n',
  }
  const cases: readonly (readonly [typed: string, what: string, expected: readonly string[]])[] = [
    ['debt', 'all its inflections and what is made from it', ['a ¶1', 'a ¶2']],
    ['state debt', 'all words in one answer', ['a ¶2']],
    ['cafe', 'a word with an accent', ['b ¶2']],
    ['CAFÉ', 'whatever its case', ['b ¶2']],
    ['senora obrien', 'a name with an accent and an apostrophe', ['b ¶1']],
    ['un', 'an answer by an acronym with stops in its question', ['b ¶1']],
    ['taking', 'irregular forms', ['b ¶2']],
    ['РОСТОВ', 'words of another script', ['b ¶2']],
    ['1,200.5', 'a figure as it is written', ['a ¶2']],
    ['12,005', 'no other figure of the same digits', []],
    ['"state owes"', 'words in this order', ['a ¶2']],
    ['“owes state”', 'no words in another order', []],
    ['"debts"', 'a word in quotation marks in this form only', ['a ¶1']],
    ['"signed the accord" part', 'a phrase and a word', ['b ¶2']],
    ['"signed the', 'words while the quotation mark is open', ['b ¶2']],
    ['why', 'words that say nothing where there are no others', ['a ¶1']],
    ['zebra', 'nothing', []],
    ['', 'nothing for no word', []],
    ['—!', 'nothing for signs', []],
  ]
  for (const [typed, what, expected] of cases)
    test(`${typed || 'nothing'}: finds ${what}`, () => {
      assert.deepEqual(placesOf(texts, typed), expected)
    })

  test('ranks first what has most of what was sought, and among equals what has the rarer words', () => {
    const ranked = scanned(
      {
        a: '[¶1]\nThe dam at the harbour.\n',
        b: '[¶1]\nThe dam, the harbour and the treaty.\n',
        c: '[¶1]\nA harbour for the treaty.\n',
        d: '[¶1]\nAnother dam.\n',
        e: '[¶1]\nA harbour, and some other dam.\n',
      },
      readTextQuery('dam harbour treaty '),
    )
    assert.deepEqual(
      ranked.passages.slice(0, 2).map(({ uri }) => uri),
      ['b', 'c'],
    )
  })

  test('finds claims by their words and by the heading above them', () => {
    const file =
      '## Topics\n\n### The harbour {#harbour}\n\n###### Dues to rise {#dues}\n\nThey will rise.\n\n- kind: forecast\n\n###### Tugs idle {#tugs}\n\nThey wait.\n'
    const { passages } = scanned({ a: file }, readTextQuery('harbour rising '), { hasClaims: true })
    assert.deepEqual(
      passages.flatMap(({ label, hasAll }) => (hasAll ? label : [])),
      ['#dues'],
    )
  })

  test('finds nothing by a name that is silent in a text', () => {
    assert.deepEqual(scanned(texts, readTextQuery('obrien '), { silent: [0] }).passages, [])
  })

  test('finds in the bytes of any text what a look at its words finds', () => {
    const random = seeded(11)
    const words =
      'debt Debts indebted signing signed accord état “état” l’état Müller MULLER O’Brien O’Briens U.S. US crises Crisis take took Ростов ростов naïve naïve 1,200 12 Ba’ath Ba’athists o.k. counterproposal proposals'.split(
        ' ',
      )
    const typed = 'debt sign etat muller obrien us crisis taken ростов naive 12 baath ok proposal'.split(' ')
    for (let round = 0; round < 300; round += 1) {
      const glue = (): string => random.pick([' ', ' ', '—', '\n', ', ', '’s ', '” ', ' «'])
      const answer = Array.from({ length: 6 }, () => random.pick(words) + glue()).join('')
      for (const word of typed) {
        const sought = readTextQuery(`${word} `)
        const isThere = hitsIn(answer.trim(), sought).length > 0
        assert.equal(
          placesOf({ a: `[¶1]\n${answer.trim()}\n` }, `${word} `).length > 0,
          isThere,
          `${word} in ${answer}`,
        )
      }
    }
  })
})
