import assert from 'node:assert/strict'
import { takesArticle } from '../../../../src/core/language/names/institutions.js'
import { proseWords } from '../../../../src/core/export/prose/proseWords.js'

suite('an institution behind a name in English', () => {
  for (const name of [
    'Overland Trade Observatory',
    'German Marshall Fund',
    'German Marshall Fund of the United States',
    'Ministry of Ports',
    'University of Oslo',
    'Bank of England',
    'World Bank',
    'London School of Economics',
    'National Laboratory for Tides, Ellery',
    'Senate',
  ])
    test(`takes the article: the ${name}`, () => {
      assert.equal(takesArticle(name), true)
      assert.equal(proseWords('en-GB').withAffiliation('Ana Brandt', name), `Ana Brandt of the ${name}`)
    })

  for (const name of [
    'Chatham House',
    'King’s College London',
    'Lloyd’s Register Foundation',
    'The Harbour Institute',
    'Oslo University',
    'Deutsche Bank',
    'Goldman Sachs',
    'Projection Systems',
    'Parliament',
  ])
    test(`takes none: ${name}`, () => {
      assert.equal(takesArticle(name), false)
      assert.equal(proseWords('en-GB').withAffiliation('Ana Brandt', name), `Ana Brandt of ${name}`)
    })
})
