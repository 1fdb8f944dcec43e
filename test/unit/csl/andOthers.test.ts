import assert from 'node:assert/strict'
import { policyProse } from '../../../src/core/export/prose/policyProse.js'
import { readBib, readJson } from '../../support/bibliographies.js'
import { compareWithPandoc, type Difference } from './comparison.js'
import { render, styleOf, wordsOf } from './rendered.js'

const memos = [
  'Silt [@one]. Mud [@two]. Again [@one; @two].',
  '@one found it; @two [p. 4] did not.',
  'Clay [@five] and clay [@five, p. 2], and silt [@one].',
  'A bank [@office] and an editor [@edited], and a part [@part].',
  'The fund [@short]. @short says so.',
]

const nobody =
  'a list of nothing but “others” names nobody, so that the title stands for the author; Pandoc prints nothing'
const differences: readonly Difference[] = [
  { style: 'apa', theirs: '(2006)', ours: '(*Leaflet*, 2006)', reason: nobody },
  { style: 'apa', theirs: '(2006). *Leaflet*. Delta Press.', ours: '*Leaflet*. (2006). Delta Press.', reason: nobody },
]

suite('a list of authors that ends with “and others”', () => {
  for (const csl of ['apa', 'chicago-notes', 'chicago-author-date']) {
    test(`ends in ${csl} as Pandoc has it`, function () {
      const bibliography = 'test/fixtures/csl/andOthers.bib'
      const all = csl === 'apa' ? [...memos, 'A leaflet [@nobody].'] : memos
      compareWithPandoc(this, { style: csl, csl, lang: 'en-US' }, { bibliography, memos: all, differences })
    })
  }

  test('has the word of the language', () => {
    const { entries } = readBib('@book{k, author={Roe, Ann and others}, title={Silt}, year=2001}')
    const items = entries.map(({ item }) => item)
    const { bibliography } = render('So [@k].', styleOf('apa', { lang: 'de' }), { entries: items })
    assert.match(wordsOf(bibliography[0]?.runs), /^Roe, A\. u\.\sa\. \(2001\)/u)
  })

  test('is known in CSL-JSON by what programs leave there', () => {
    for (const last of ['others', 'et al.', 'et al', 'Et al.']) {
      const { entries } = readJson(
        `[{"id":"k","type":"book","title":"Silt","author":[{"family":"Roe","given":"Ann"},{"literal":"${last}"}],"issued":{"date-parts":[[2001]]}}]`,
      )
      const items = entries.map(({ item }) => item)
      const { citations } = render('So [@k]. @k says.', styleOf('apa'), { entries: items })
      assert.deepEqual(
        citations.map(({ text }) => wordsOf(text)),
        ['(Roe et al., 2001)', 'Roe et al. (2001)'],
      )
    }
  })

  test('is worded in prose', () => {
    const { entries } = readBib('@book{k, author={Roe, Ann and Doe, Tom and others}, title={Silt}, year=2001}')
    const items = entries.map(({ item }) => item)
    const { citations } = render('So [@k]. And so [@k].', policyProse({}), { entries: items })
    assert.deepEqual(
      citations.map(({ text }) => wordsOf(text)),
      ['(Ann Roe, Tom Doe and others, Silt, 2001)', '(Roe, Doe and others)'],
    )
  })
})
