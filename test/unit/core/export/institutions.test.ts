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

  for (const office of [
    'Director for Inland Waters, Tidal Institute',
    'Senior Fellow',
    'Head of the Quay Office',
    'Water Manager, Quay Council',
    'Co-founder of Tides',
    'Legal counsel to the ministry',
  ])
    test(`is none where somebody’s office stands: ${office}`, () =>
      assert.equal(proseWords('en-GB').withAffiliation('Ana Brandt', office), `Ana Brandt, ${office}`))

  for (const name of ['Office of the Harbour Commissioner', 'Officers’ Union'])
    test(`is one by its name, whoever leads it: ${name}`, () =>
      assert.match(proseWords('en-GB').withAffiliation('Ana Brandt', name), / of (?:the )?O/))

  for (const [language, told] of [
    ['en-GB', 'in a conversation with Ana Brandt in 2024'],
    ['de', 'in einem Gespräch mit Ana Brandt aus dem Jahr 2024'],
    ['fr', 'dans une conversation avec Ana Brandt de 2024'],
    ['es', 'en una conversación con Ana Brandt de 2024'],
  ] as const)
    test(`and what was noted is no interview: ${told}`, () => {
      const occasion = { terms: 'on record', isPublished: false, sourceKind: 'notes', dated: '2024' } as const
      const words = proseWords(language)
      assert.equal(words.occasion(occasion, 'Ana Brandt'), told)
      for (const one of [
        words.knownOccasion(occasion, 'x'),
        words.interviewWith('x', occasion),
        words.knownInterview('x', occasion),
      ])
        assert.doesNotMatch(one, /nterview|ntretien|ntrevista/)
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
