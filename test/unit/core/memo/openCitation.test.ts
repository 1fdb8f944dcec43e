import assert from 'node:assert/strict'
import { openCitation, type OpenCitation } from '../../../../src/core/memo/openCitation.js'
import { proseOf } from '../../../../src/core/memo/prose.js'

/** What is being typed at the `|` of a text, with the span as its words. */
function typed(marked: string): (Omit<OpenCitation, 'span'> & { readonly span: string }) | undefined {
  const offset = marked.indexOf('|')
  const text = marked.slice(0, offset) + marked.slice(offset + 1)
  const open = openCitation(proseOf(text, 'markdown'), offset)
  return open && { ...open, span: text.slice(open.span.start, open.span.end) }
}

const inText: readonly (readonly [marked: string, fragment: string, span: string])[] = [
  ['@|', '', '@'],
  ['As the @nuc| says', 'nuc', '@nuc'],
  ['As the @nuclear deal w|', 'nuclear deal w', '@nuclear deal w'],
  ['(@nuc|)', 'nuc', '@nuc'],
  ['[a link](x.html) @nuc|', 'nuc', '@nuc'],
  ['[@a, para. 2] and @nuc|', 'nuc', '@nuc'],
  ['- [ ] @U.S. nav|', 'U.S. nav', '@U.S. nav'],
  ['A note^[See @nuc|]', 'nuc', '@nuc'],
  ['@{nuc|', 'nuc', '@{nuc'],
]

const inBracket: readonly (readonly [
  marked: string,
  sigil: string,
  fragment: string,
  span: string,
  closed: boolean,
])[] = [
  ['[@|', '@', '', '@', false],
  ['[@|]', '@', '', '@', true],
  ['[see @nuclear d|]', '@', 'nuclear d', '@nuclear d', true],
  ['[-@nuc|]', '-@', 'nuc', '-@nuc', true],
  ['[|', '', '', '', false],
  ['[nuc|]', '', 'nuc', 'nuc', true],
  ['[@a, para. 2; |', '', '', '', false],
  ['[@a, para. 2; nuc|]', '', 'nuc', 'nuc', true],
  ['[@a,\npara. 2; -@nuc|]', '-@', 'nuc', '-@nuc', true],
  ['[@nuc| and [x](y)', '@', 'nuc', '@nuc', false],
  ['[@nuc|, see [x] y]', '@', 'nuc', '@nuc', true],
  ['[@nuc|\n\nx]', '@', 'nuc', '@nuc', false],
  ['@a [|]', '', '', '', true],
]

const nothing = [
  'text|',
  '@a says. Then|',
  '[@a, para|]',
  '[@a, para. 2] so|',
  'me@nuc|',
  '\\@nuc|',
  '`@nuc|`',
  '<!-- @nuc| -->',
  '```\n@nuc|\n```',
  '@nuc\nnext|',
  `@${'long '.repeat(13)}|`,
  '[a; nuc|]',
]

suite('the citation being typed', () => {
  for (const [marked, fragment, span] of inText) {
    test(`in prose: ${JSON.stringify(marked)}`, () => {
      const open = typed(marked)
      assert.deepEqual([open?.kind, open?.sigil, open?.fragment, open?.span], ['inText', '@', fragment, span])
    })
  }

  for (const [marked, sigil, fragment, span, closed] of inBracket) {
    test(`in a bracket: ${JSON.stringify(marked)}`, () => {
      const open = typed(marked)
      assert.deepEqual(
        [open?.kind, open?.sigil, open?.fragment, open?.span, open?.closed],
        ['bracket', sigil, fragment, span, closed],
      )
    })
  }

  for (const marked of nothing) test(`none: ${JSON.stringify(marked)}`, () => assert.equal(typed(marked), undefined))

  test('the rest of a key after the cursor is told, but not taken for what was typed', () => {
    const text = 'So @oka|for2024. Then'
    const open = typed(text)
    assert.deepEqual([open?.span, open?.keyEnd], ['@oka', 'So @okafor2024'.length])
    assert.equal(typed('So @oka| then')?.keyEnd, 'So @oka'.length)
    assert.equal(typed('@{oka|for}.')?.keyEnd, '@{okafor}'.length)
  })

  test('an item before it without its semicolon is told', () => {
    assert.equal(typed('[@a, para. 2 @nuc|]')?.needsSemicolon, true)
    assert.equal(typed('[@a, para. 2; @nuc|]')?.needsSemicolon, false)
    assert.equal(typed('[see @nuc|]')?.needsSemicolon, false)
  })

  test('where the bracket opens', () => {
    assert.equal(typed('So [see @nuc|]')?.open, 3)
  })
})
