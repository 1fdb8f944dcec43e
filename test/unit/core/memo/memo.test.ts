import assert from 'node:assert/strict'
import { isCrossReference } from '../../../../src/core/memo/citationKey.js'
import { readMemo } from '../../../../src/core/memo/memo.js'

suite('memo', () => {
  test('keys, locators and pins are blank where mentions are looked for, the words around them are not', () => {
    const text = 'Norland [see Norport on @norland2024, para. 2, Vell]<!--c:norland~1--> and @fig-norland.'
    const { prose } = readMemo(text, 'quarto')
    assert.equal(prose.length, text.length)
    assert.equal(prose.replace(/\s+/g, ' '), 'Norland [see Norport on , , Vell] and .')
  })

  test('is read once', () => {
    const memo = readMemo('See [@a].', 'markdown')
    assert.equal(memo.citations, memo.citations)
    assert.equal(memo.prose, memo.prose)
  })

  test("Quarto's cross references are known by their prefix", () => {
    for (const key of ['fig-map', 'tbl-x', 'sec-intro', 'eq-1', 'Fig-map', 'nte-x'])
      assert.ok(isCrossReference(key), key)
    for (const key of ['figment', 'fig', 'okafor-fig-1', 'section-1']) assert.ok(!isCrossReference(key), key)
  })

  for (const text of ['', '\n', '[', '@', '\u0000', '\ud800', '---\n', '<!--', '[@a', '\r'])
    test(`anything can be read: ${JSON.stringify(text)}`, () => {
      const memo = readMemo(text, 'markdown')
      assert.equal(memo.prose.length, text.length)
      assert.ok(memo.citations.length <= 1)
    })
})
