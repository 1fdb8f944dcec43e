import assert from 'node:assert/strict'
import { onlyItem, readBib } from '../../support/bibliographies.js'

const titleOf = (title: string, fields = ''): string | undefined =>
  onlyItem(readBib(`@article{a, title = {${title}}, ${fields} journaltitle = {Journal}}`)).title

suite('a title in the case of a sentence', () => {
  for (const [title, expected] of [
    [
      'Repression and Response in Russia, Egypt, and Ethiopia',
      'Repression and response in Russia, Egypt, and Ethiopia',
    ],
    [
      'International NGOs in the United States, Britain, and France',
      'International NGOs in the United States, Britain, and France',
    ],
    ['Iran and the U.S. after the Cold War', 'Iran and the U.S. after the Cold War'],
    ['The China-Pakistan Axis: Asia’s New Geopolitics', 'The China-Pakistan axis: Asia’s new geopolitics'],
    ['Political Risk in Côte d’Ivoire and the Coup of Ideas', 'Political risk in Côte d’Ivoire and the coup of ideas'],
    ['How Germans Read the Treaty of Versailles', 'How Germans read the Treaty of Versailles'],
    ['United Nations Reform and United Fronts', 'United Nations reform and united fronts'],
    ['A Study of São Paulo in June', 'A study of São Paulo in June'],
    ['Papers in Honor of Peter M. Vale', 'Papers in honor of Peter M. Vale'],
    ['J.R.K. Du Marn and the New Order', 'J.R.K. Du Marn and the new order'],
    ['Art Museums of the U.S. Since 1920. A Survey', 'Art museums of the U.S. since 1920. A survey'],
    ['Why States March: The May Uprisings', 'Why states march: The may uprisings'],
  ] as const)
    test(`keeps the names in “${title}”`, () => {
      assert.equal(titleOf(title), expected)
    })

  test('loses what nobody knows for a name', () => {
    assert.equal(titleOf('The Naïve View of Marwenby as a Partner'), 'The naïve view of marwenby as a partner')
  })

  test('leaves a title in another language as it is', () => {
    assert.equal(titleOf('La Politique de la Chine', 'langid = {french},'), 'La Politique de la Chine')
  })
})
