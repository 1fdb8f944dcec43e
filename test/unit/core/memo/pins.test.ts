import assert from 'node:assert/strict'
import { citationAt, readMemo } from '../../../../src/core/memo/memo.js'

/** The ids pinned to the keys of the first citation, `-` where none is. */
function pinned(text: string): string | undefined {
  const [citation] = readMemo(text, 'markdown').citations
  return citation?.items.map(({ key, pin }) => `${key}:${pin ? `${pin.id}~${pin.hash}` : '-'}`).join(' ')
}

const cases: readonly (readonly [what: string, text: string, pins: string])[] = [
  ['straight after the bracket', '[@a, para. 2]<!--c:ratify-by-winter~1f3a-->.', 'a:ratify-by-winter~1f3a'],
  ['one entry per key in order', '[@a, para. 2; @b]<!--c:x~1,y~2-->', 'a:x~1 b:y~2'],
  ['an empty entry', '[@a; @b; @c]<!--c:x~1,,z~3-->', 'a:x~1 b:- c:z~3'],
  ['fewer entries than keys', '[@a; @b]<!--c:x~1-->', 'a:x~1 b:-'],
  ['after an in-text citation', '@a [para. 2]<!--c:x~1--> says', 'a:x~1'],
  ['after a key alone', '@a<!--c:x~1--> says', 'a:x~1'],
  ['wrapped to the next line', 'Text [@a, para. 2]\n<!--c:x~1--> goes on.', 'a:x~1'],
  ['wrapped to the next line of a quotation', '> Text [@a, para. 2]\r\n> <!--c:x~1--> goes on.', 'a:x~1'],
  ['another comment is no pin', '[@a]<!-- check this -->', 'a:-'],
  ['an entry without a hash names a claim all the same', '[@a; @b]<!--c:x,y~2-->', 'a:x~ b:y~2'],
  ['an entry of another form is none', '[@a; @b]<!--c:X y,y~2-->', 'a:- b:y~2'],
  ['words in between cut it off', '[@a] and <!--c:x~1-->', 'a:-'],
  ['a comment that is not closed is none', '[@a]<!--c:x~1', 'a:-'],
  ['in code it is code', '[@a]`<!--c:x~1-->`', 'a:-'],
]

suite('pins', () => {
  for (const [what, text, pins] of cases) test(what, () => assert.equal(pinned(text), pins))

  test('spans are those of the comment and of the entry in it', () => {
    const text = 'See [@a; @b]\n<!--c:x~1, y~2-->.'
    const [citation] = readMemo(text, 'markdown').citations
    const slice = (span?: { start: number; end: number }): string => text.slice(span?.start, span?.end)
    assert.equal(slice(citation?.pinSpan), '<!--c:x~1, y~2-->')
    assert.equal(slice(citation?.items[1]?.pin?.span), 'y~2')
  })

  test('what follows a pin at the start of a line is still read', () => {
    const text = 'Text [@a, para. 2]\n<!--c:x~1--> then [@b, sec. 1] and `@c` end.'
    const memo = readMemo(text, 'markdown')
    assert.deepEqual(
      memo.citations.map(({ items }) => items[0]?.key),
      ['a', 'b'],
    )
    assert.match(memo.citingProse, / then \[@b, sec\. 1\] and {6}end\.$/)
  })

  test('the key under the cursor is that of the item or of its pin', () => {
    const marked = 'So [see @a, para. 2; @b]<!--c:x~1,y~2--> and [see @c, and @d].'
    const memo = readMemo(marked, 'markdown')
    const keyAt = (word: string): string | undefined => citationAt(memo, marked.indexOf(word) + 1)?.item.key
    assert.deepEqual(['see', 'para', '@b', 'x~1', 'y~2', 'and [', '@c', '@d'].map(keyAt), [
      'a',
      'a',
      'b',
      'a',
      'b',
      undefined,
      'c',
      'd',
    ])
  })
})
