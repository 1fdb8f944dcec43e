import assert from 'node:assert/strict'
import { onlyItem, readBib, told } from '../../support/bibliographies.js'

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
    ['{{U}}.{{S}}. Elections and the {{U}}.{{S}}. Harbour', 'U.S. elections and the U.S. harbour'],
    [
      'Silt: The Two Harbours (with comments by those who live there)',
      'Silt: The two harbours (with comments by those who live there)',
    ],
    ['A Class S3 of Silt', 'A class S3 of silt'],
    ['Why States March: The May Uprisings', 'Why states march: The may uprisings'],
  ] as const)
    test(`keeps the names in “${title}”`, () => {
      assert.equal(titleOf(title), expected)
    })

  test('that has small words already keeps its capitals, which are meant', () => {
    assert.equal(titleOf('The rise of the Marwenby party in the trade'), 'The rise of the Marwenby party in the trade')
    assert.equal(
      titleOf('Body Bazaar: The market for silt in Marwenby'),
      'Body bazaar: The market for silt in Marwenby',
    )
    assert.equal(titleOf('Notes on Sun-baked Silt'), 'Notes on sun-baked silt')
  })

  test('takes no word for a name because another field of the entry has it with a capital', () => {
    const fields =
      'abstract = {How Fraud in Harbours works.}, author = {{Institute for Human Rights}}, location = {Coast}, publisher = {Fraud Press},'
    assert.equal(
      titleOf('A Manual on Human Rights and Fraud on the Coast', fields),
      'A manual on human rights and fraud on the coast',
    )
  })

  test('leaves a first word with a figure in it as it is', () => {
    assert.equal(titleOf('siltplot2: Graphics for Data'), 'siltplot2: Graphics for data')
  })

  test('tells at the entry which capital may be lost', () => {
    const read = readBib('@book{a,\n  title = {The Making of modern Marwenby and Nigeria},\n  langid = {english}}')
    assert.deepEqual(told(read), [
      'entry-capital-lost 2:11 Making | {Making}',
      'entry-capital-lost 2:11 Marwenby | {Marwenby}',
    ])
    assert.deepEqual(told(readBib('@book{a, title = {The Making of Modern Marwenby}}')), [])
    assert.deepEqual(told(readBib('@book{a, title = {The making of modern Marwenby}}')), [])
  })

  test('is a name where it is that of a law, a treaty or a judgment', () => {
    assert.equal(
      onlyItem(readBib('@legislation{a, title = {Harbor Export Control Act}}')).title,
      'Harbor Export Control Act',
    )
  })

  test('loses what nobody knows for a name', () => {
    assert.equal(titleOf('The Naïve View of Marwenby as a Partner'), 'The naïve view of marwenby as a partner')
  })

  test('leaves a title in another language as it is', () => {
    assert.equal(titleOf('La Politique de la Chine', 'langid = {french},'), 'La Politique de la Chine')
  })
})
