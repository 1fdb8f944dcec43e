import assert from 'node:assert/strict'
import { readMemo } from '../../../../src/core/memo/memo.js'
import type { Citation, CitationItem } from '../../../../src/core/memo/citations.js'

/**
 * What Pandoc 3.1.11 makes of a text (`pandoc -f markdown-smart -t json`): prefix, key and all that follows the key, citations parted by ` / `,
 * items by ` + `; `@` before the key where it is part of the sentence, `-` where the author is suppressed.
 */
const asPandoc: readonly (readonly [text: string, citations: string])[] = [
  ['[@a1]', '|a1|'],
  ['[-@a1]', '|-a1|'],
  ['@{a.b.} x', '|@a.b.|'],
  ['[see @a, sec. 3; -@b]', 'see|a|, sec. 3 + |-b|'],
  ['@a [para. 2]', '|@a|para. 2'],
  ['@a[para. 2]', '|@a|para. 2'],
  ['@a\n[para. 2]', '|@a|para. 2'],
  ['@a [para. 2; @b]', '|@a|para. 2 + |b|'],
  ['@a [see @b]', '|@a| + see|b|'],
  ['@a [@b]', '|@a| + |b|'],
  ['-@a [p. 3]', '|@a|p. 3'],
  ['@Foo_bar.baz. x', '|@Foo_bar.baz|'],
  ['@Foo_bar--baz x', '|@Foo_bar|'],
  ['@a:b. x', '|@a:b|'],
  ["@a's x", '|@a|'],
  ['@_x and @9x', '|@_x| / |@9x|'],
  ['@:x', ''],
  ['mail me@example.org now', ''],
  ['me@example', ''],
  ['x.@a', ''],
  ['(@a)', ''],
  ['**[@a]**', '|a|'],
  ['\\[@a]', '|@a|'],
  ['[@a\\]', '|@a|'],
  ['[@a, p. 3', '|@a|'],
  ['[see @a\n\n@b]', '|@a| / |@b|'],
  ['[see [nested] @a, p. [3] x]', 'see [nested]|a|, p. [3] x'],
  ['[@a](http://x.y)', '|@a|'],
  ['[@a]\n\n[@a]: http://x.y', '|a| / |a|'],
  ['[text with @a inside]', 'text with|a|inside'],
  ['[no citation]', ''],
  ['[@a;@b]', '|a| + |b|'],
  ['[@a; see also @b, ch. 4; and others]', '|@a| / |@b|'],
  ['[@a;]', '|@a|'],
  ['[foo; @a]', '|@a|'],
  ['[@a `;` x; @b]', '|a|x + |b|'],
  ['$@a$ x', ''],
  ['[@a, {p. 3; 4}; @b]', '|@a| / |@b|'],
  ['[@{a;b]c}, p. 1]', '|a;b]c|, p. 1'],
  ['[@a, p. 3]{.x}', '|@a|'],
  ['@a{.x}', '|@a|'],
  ['^[@a, p. 3]', '|@a|'],
  ['[^1]\n\n[^1]: @a', '|@a|'],
  ['@a <!--c--> [p. 2]', '|@a|'],
  ['@a <b>[p. 3]</b>', '|@a|'],
  ['<!-- @a -->', ''],
  ['[@a <!-- @b --> ; @c]', '|a| + |c|'],
  ['<http://x.y/@a>', ''],
  ['@é1 x', '|@é1|'],
  ['@пункт3 x', '|@пункт3|'],
  ['@a/b/ x', '|@a/b|'],
  ['@a~b~ x', '|@a~b|'],
  ['a@b', ''],
  ['a.@b', ''],
  ['[[@a]]', '|a|'],
  ['[see (@a)]', 'see (|a|)'],
  ['[ @a ]', '|a|'],
  ['[@a p. 3]', '|a|p. 3'],
  ['@a [p. 3](http://x.y)', '|@a|'],
  ['@a [p. 3][x]', '|@a|'],
  ['[@a]: foo', '|a|'],
  ['[see -@a]', 'see|-a|'],
  ['[see*@a*]', '|@a|'],
  ['[e-@a]', 'e-|a|'],
  ['[*see* @a]', '*see*|a|'],
  ['[**@a**]', '|@a|'],
  ['see (@a, p. 3) x', '|@a|'],
  ['x.-@a', '|@a|'],
  ['[x.@a]', ''],
  ['[text @a]: foo', 'text|a|'],
  ['[text @a]: foo\n\n[text @a] x', 'text|a| / text|a|'],
  ['@a [p. 3]{.x}', '|@a|p. 3'],
  ['@a\n\n[p. 3]', '|@a|'],
  ['@a [p. 3; and x]', '|@a|'],
  ['@a [p. 3; see @b, ch. 2; -@c]', '|@a|p. 3 + see|b|, ch. 2 + |-c|'],
  ['@a [see p. 3]', '|@a|see p. 3'],
  ['@a [-@b]', '|@a| + |-b|'],
  ['@{a b} x', ''],
  ['@{a/b?c=d} x', '|@a/b?c=d|'],
  ['@{a{b}c} x', '|@a{b}c|'],
  ['@a.-b x', '|@a|'],
  ['@a/ x', '|@a|'],
  ['@a) x', ''],
  ['# Head @a {#id .c}', '|@a|'],
  ['- @a\n- [@b]', '|@a| / |b|'],
  ['> [@a,\n> p. 3]', '|a|, p. 3'],
  ['[@a; \\@b]', '|@a|'],
  ['[@a, [x; y]; @b]', '|a|, [x; y] + |b|'],
  ['[@a, (x; y); @b]', '|@a| / |@b|'],
  ['[@a <!-- ; --> x; @b]', '|a|x + |b|'],
  ['[@a <!-- ] --> x; @b]', '|a|x + |b|'],
  ['[@a `]` x; @b]', '|a|x + |b|'],
  ['[@a $x]$; @b]', '|a| + |b|'],
  ['[@a <http://x.y/;]>; @b]', '|a| + |b|'],
  ['[@a]<!--c:x~1-->[@b]', '|a| / |b|'],
  ['[@a] (x)', '|a|'],
  ['[@a][@b]', '|@a| / |b|'],
  ['@a [@b] [p. 3]', '|@a| + |b|'],
  ['@a and @b [p. 3]', '|@a| / |@b|p. 3'],
  ['text^[see @a, p. 3; @b]', '|@a| / |@b|'],
  ['text^[see [@a, p. 3; @b]]', '|a|, p. 3 + |b|'],
  ['@a\\_b x', '|@a|'],
  ['@a. x', ''],
  ['(@a) x', ''],
  ['text\n(@a) x', '|@a|'],
  ['[@a <i>x; y</i>; @b]', '|@a| / |@b|'],
  ['@a<i>x</i>', '|@a<i>x|'],
  ['@a$b and c$d', '|@a$b|'],
  ['@a [p. 3, and [@b]]', '|@a|p. 3, and [@b] / |b|'],
  ['@a [@b; p. 3]', '|@a| / |@b|'],
  ['[see **bold** text; @a]', '|@a|'],
  ['[see **bold** text @a]', 'see **bold** text|a|'],
  ['[see *@x* text @a]', 'see *@x* text|a| / |@x|'],
  ['[see (@x) text @a]', 'see (|x|) text @a / |@a|'],
  ['[see ‘x; y’ @a; @b]', '|@a| / |@b|'],
  ['<div>[@a]</div>', '|a|'],
  ['[@a]{.x} [@b]', '|@a| / |b|'],
  ['[^n]: See @a.\n\n    Then [@b].\n\nx[^n]', '|@a| / |b|'],
  ['x [@a]\n<!--c--> y [@b]', '|a| / |b|'],
  ['<!-- open\n\n@a', '|@a|'],
  ['@a1 says', '|@a1|'],
  ['-@a1 says', '|@a1|'],
  ['@{key with/odd:chars} x', ''],
  ['*@a*', '|@a|'],
  ['\\@a', ''],
  ['[see @a and @b]', 'see|a|and @b / |@b|'],
  ['`@a`', ''],
]

/** Where we read on purpose what Pandoc does not, or the other way round. */
const unlikePandoc: readonly (readonly [text: string, citations: string, why: string])[] = [
  ['@fig-map and @tbl-x', '', 'Quarto keeps these keys for cross references'],
  ['[@fig-map; @a]', '|a|', 'a cross reference beside a citation'],
  ['{{< video @a >}} @b', '|@b|', 'a shortcode of Quarto'],
  ['see https://example.org/@a', '', 'Quarto makes links of bare addresses'],
  ['x <!-- open @a', '', 'a comment that is not closed yet hides its paragraph'],
  ['x <!-- open\n\n@a', '|@a|', 'and no more than that'],
  ['<code>@a</code>', '', 'code, whoever marked it up'],
]

/** The prefix, the key, and what follows it, in the words of the tables above. */
function describeItem(text: string, { prefix, key, keySpan, span, inText, suppressAuthor }: CitationItem): string {
  const prose = readMemo(text, 'markdown').citingProse
  const after = keySpan.end + (prose[keySpan.end] === '}' ? 1 : 0)
  const tail = prose.slice(after, span.end).trim()
  const sigil = inText ? '@' : suppressAuthor ? '-' : ''
  return `${prefix}|${sigil}${key}|${(inText ? tail.replace('[', '') : tail).replace(/\s+/g, ' ').trim()}`
}

function describe(text: string): string {
  const { citations } = readMemo(text, 'markdown')
  return citations.map(({ items }) => items.map((item) => describeItem(text, item)).join(' + ')).join(' / ')
}

function only(text: string): Citation {
  const [citation, ...others] = readMemo(text, 'markdown').citations
  assert.ok(citation, `no citation in ${text}`)
  assert.equal(others.length, 0)
  return citation
}

function firstItem(text: string): CitationItem {
  const [item] = only(text).items
  assert.ok(item)
  return item
}

suite('citations', () => {
  for (const [text, citations] of asPandoc)
    test(`as Pandoc: ${JSON.stringify(text)}`, () => assert.equal(describe(text), citations))

  for (const [text, citations, why] of unlikePandoc)
    test(`unlike Pandoc: ${JSON.stringify(text)}: ${why}`, () => assert.equal(describe(text), citations))

  test('the span of a key is exactly the key', () => {
    for (const text of [
      '[see @okafor2024, para. 2]',
      'so @{okafor2024} says',
      '[-@okafor2024]',
      '@okafor2024 [para. 2]',
    ]) {
      const { keySpan } = firstItem(text)
      assert.equal(text.slice(keySpan.start, keySpan.end), 'okafor2024')
    }
  })

  test('the span of a citation is the bracket, with the key before it where there is one', () => {
    for (const cite of ['[see @a, para. 2; -@b]', '@a [para. 2; @b]', '@a', '[@a,\r\npara. 2]']) {
      const text = `As ${cite} shows.`
      const { span } = only(text)
      assert.equal(text.slice(span.start, span.end), cite)
    }
  })

  test('words before and after are told apart from the locator', () => {
    const { prefix, suffix, locator } = firstItem('[see also @a, paras. 2-3, emphasis added]')
    assert.deepEqual([prefix, locator?.value, suffix], ['see also', '2-3', 'emphasis added'])
  })

  test('plain text cites in the same way, and its brackets are no links', () => {
    const [citation] = readMemo('So [@a, para. 2](sic).', 'plaintext').citations
    assert.deepEqual(
      citation?.items.map(({ key, inText }) => [key, inText]),
      [['a', false]],
    )
  })
})
