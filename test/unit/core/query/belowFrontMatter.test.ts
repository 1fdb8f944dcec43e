import assert from 'node:assert/strict'
import type { MemoLanguage } from '../../../../src/core/memo/memo.js'
import { belowFrontMatter, isInFrontMatter } from '../../../../src/core/query/belowFrontMatter.js'

/** The text with `X` put where the cursor `|` sends it, or undefined where it may stay. */
function moved(marked: string, language: MemoLanguage = 'markdown', eol = '\n'): string | undefined {
  const memo = { text: marked.replace('|', ''), language }
  if (!isInFrontMatter(memo, marked.indexOf('|'))) return undefined
  const { offset, before, after } = belowFrontMatter(memo, eol)
  return `${memo.text.slice(0, offset)}${before}X${after}${memo.text.slice(offset)}`
}

suite('belowFrontMatter', () => {
  const cases: readonly (readonly [what: string, marked: string, expected: string])[] = [
    ['the very start', '|---\ntitle: A\n---\n\nText\n', '---\ntitle: A\n---\n\nX\n\nText\n'],
    ['a field', '---\ntitle: |A\n---\n\nText\n', '---\ntitle: A\n---\n\nX\n\nText\n'],
    ['behind the closing marks', '---\ntitle: A\n---|\n\nText\n', '---\ntitle: A\n---\n\nX\n\nText\n'],
    ['before text without an empty line', '|---\ntitle: A\n---\nText\n', '---\ntitle: A\n---\n\nX\n\nText\n'],
    ['where nothing follows', '|---\ntitle: A\n...', '---\ntitle: A\n...\n\nX'],
    ['where only a line break follows', '|---\ntitle: A\n---\n', '---\ntitle: A\n---\n\nX\n'],
    [
      'where an empty line is in it',
      '---\ntitle: A\n|\nauthor: B\n---\n\nT',
      '---\ntitle: A\n\nauthor: B\n---\n\nX\n\nT',
    ],
  ]
  for (const [what, marked, expected] of cases) test(what, () => assert.equal(moved(marked), expected))

  test('in the line ends of the text', () => {
    assert.equal(moved('|---\r\na: b\r\n---\r\nText', 'markdown', '\r\n'), '---\r\na: b\r\n---\r\n\r\nX\r\n\r\nText')
  })

  for (const marked of ['|Text', '---\ntitle: A\n---\n|\nText', '|---\ntitle: A\n', 'Text\n\n---\na|: b\n---\n'])
    test(`not ${JSON.stringify(marked)}`, () => assert.equal(moved(marked), undefined))

  test('a plain text has none', () => assert.equal(moved('|---\nKAYA: Yes.\n---\n', 'plaintext'), undefined))
})
