import assert from 'node:assert/strict'
import { readMemo } from '../../../../src/core/memo/memo.js'
import type { Citation, CitationItem } from '../../../../src/core/memo/citations.js'
import { asPandoc, unlikePandoc } from '../../../support/citationForms.js'

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
    assert.deepEqual([prefix, locator?.inPandoc.value, suffix], ['see also', '2-3', 'emphasis added'])
  })

  test('plain text cites in the same way, and its brackets are no links', () => {
    const [citation] = readMemo('So [@a, para. 2](sic).', 'plaintext').citations
    assert.deepEqual(
      citation?.items.map(({ key, inText }) => [key, inText]),
      [['a', false]],
    )
  })
})
