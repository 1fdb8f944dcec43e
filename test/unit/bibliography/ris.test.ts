import assert from 'node:assert/strict'
import { onlyItem, readRisText, told } from '../../support/bibliographies.js'

suite('A reference in RIS', () => {
  test('of the Web of Science has its month, its publisher and its short title, and its end is no mistake', () => {
    const read = readRisText(
      'TY  - JOUR\nAU  - Vale, A\nTI  - On silt\nT2  - JOURNAL OF SILT\nPU  - DELTA PRESS\nPI  - OSTEN\nJI  - J. Silt\nDA  - JAN\nPY  - 2018\nAN  - WOS:1\nER  - \nEF  - \n',
    )
    const item = onlyItem(read)
    assert.deepEqual(told(read), [])
    assert.deepEqual(item.issued, { 'date-parts': [[2018, 1]] })
    assert.deepEqual(
      [item.publisher, item['publisher-place'], item['container-title-short']],
      ['DELTA PRESS', 'OSTEN', 'J. Silt'],
    )
  })

  for (const [written, parts] of [
    ['March 4', [2010, 3, 4]],
    ['4 March', [2010, 3, 4]],
    ['Mar. 4, 2010', [2010, 3, 4]],
    ['2010/03/04/', [2010, 3, 4]],
    ['Spring', [2010]],
  ] as const)
    test(`of EndNote has the day “${written}”`, () => {
      const item = onlyItem(
        readRisText(`TY  - NEWS\nAU  - Vale, Ann\nTI  - Silt\nPY  - 2010\nDA  - ${written}\nER  - \n`),
      )
      assert.deepEqual(item.issued, { 'date-parts': [parts] })
    })
})
