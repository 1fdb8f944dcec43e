import assert from 'node:assert/strict'
import { rootOf, stemOf } from '../../../../src/core/language/stem.js'
import { wordsIn } from '../../../../src/core/language/words.js'
import { foldWord } from '../../../../src/core/language/fold.js'

suite('Words in a search', () => {
  const families: readonly string[] = [
    'debt debts',
    'sign signs signed signing',
    'negotiate negotiates negotiated negotiating negotiation negotiations',
    'crisis crises',
    'country countries',
    'take takes took taken taking',
    'say says said saying',
    'woman women',
    'organise organize organised organizing',
    'labour labor',
    'defence defense',
    'centre center centres',
    'sanction sanctions sanctioned',
  ]
  for (const family of families) {
    test(`“${family}” are one word in several forms`, () => {
      assert.equal(new Set(family.split(' ').map(stemOf)).size, 1, family.split(' ').map(stemOf).join())
    })
  }

  const strangers: readonly string[] = [
    'community communist',
    'author authority',
    'international intern',
    'university universe',
    'general generation',
    'police policy',
    'crisis cries',
    'found find',

    'hour horse',
  ]
  for (const pair of strangers) {
    test(`“${pair}” are two words`, () => {
      const [one = '', other = ''] = pair.split(' ').map(stemOf)
      assert.notEqual(one, other)
    })
  }

  test('what is made from a word is found by it, where the meaning stays', () => {
    assert.equal(rootOf('indebted'), stemOf('debts'))
    assert.equal(rootOf('indebtedness'), stemOf('debt'))
    assert.equal(rootOf('nonproliferation'), stemOf('proliferation'))
    assert.equal(rootOf('counterterrorism'), stemOf('terrorism'))
    for (const word of ['debts', 'unlikely', 'import', 'report', 'indeed', 'anti'])
      assert.equal(rootOf(word), undefined)
  })

  test('case, accents, possessives, stops of abbreviations and soft hyphens do not count', () => {
    assert.deepEqual(['Café', 'China’s', "states'", 'U.N.', 'Xi’an', 'de\u00adbt', 'ÅSA'].map(foldWord), [
      'cafe',
      'china',
      'states',
      'un',
      'xian',
      'debt',
      'asa',
    ])
  })

  test('have the place at which they stand', () => {
    const text = '“Debts” – the U.N.’s view: e\u0301tat, 40,000'
    const found = [...wordsIn(text)].map(({ folded, start, end }) => `${folded}=${text.slice(start, end)}`)
    assert.deepEqual(found.slice(0, 2), ['debts=Debts', 'the=the'])
    assert.ok(found.includes('etat=e\u0301tat'))
    assert.ok(found.includes('view=view'))
  })
})
