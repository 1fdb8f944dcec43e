import assert from 'node:assert/strict'
import { countsOf, wordsIn } from '../../../../src/core/export/counts.js'
import { readDraft } from '../../../../src/core/export/draft/readDraft.js'
import { placeCitations } from '../../../../src/core/export/placeCitations.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { asMarkdown, finished } from '../../../support/finished.js'

/** The text without its footnotes and entries. */
function bodyOf(memo: string): string {
  return asMarkdown(memo, 'note').split('\n\n')[0] ?? ''
}

suite('citations in a document', () => {
  const cases: readonly (readonly [name: string, memo: string, body: string])[] = [
    ['stand behind the full stop, without a blank', 'It holds [@a].', 'It holds.[^1]'],
    ['stand behind a comma', 'It holds [@a], and [@b; @c] so.', 'It holds,[^1] and[^2] so.'],
    ['stay behind a full stop', 'It holds. [@a] So.', 'It holds.[^1] So.'],
    ['go behind the quotation mark that closes with it', '"It holds [@a]." So.', '“It holds.”[^1] So.'],
    ['stay within a bracket', '(It holds [@a]) so.', '(It holds[^1]) so.'],
    ['stand together', 'It holds [@a] [@b].', 'It holds.[^1][^2]'],
    ['leave a named author in the sentence', '@small2010 [p. 3] says so.', 'small2010[^1] says so.'],
    ['move behind marks in bold', 'It **holds** [@a]**.**', 'It **holds.**[^1]'],
    ['keep two questions of a mark', 'Does it [@a]?! Yes.', 'Does it?![^1] Yes.'],
  ]
  for (const [name, memo, body] of cases) test(`as notes ${name}`, () => assert.equal(bodyOf(memo), body))

  test('as notes alone in a paragraph go to the end of the words or of the quotation above them', () => {
    assert.match(asMarkdown('It holds.\n\n[@a]\n\n# Next', 'note'), /^It holds\.\[\^1\]\n\n# Next/)
    assert.match(
      asMarkdown('> One.\n>\n> It holds.\n\n[@a] [@b]\n\nSo.', 'note'),
      /^> One\.\n>\n> It holds\.\[\^1\]\[\^2\]\n\nSo\./,
    )
    assert.match(asMarkdown('- x\n\n  [@a]\n', 'note'), /^- x\[\^1\]/)
    assert.match(asMarkdown('# Next\n\n[@a]', 'note'), /^# Next\n\n\[\^1\]/)
    assert.match(asMarkdown('It holds.\n\n[@a]'), /^It holds\.\n\n\(a\)/)
  })

  test('in the words of a sentence lose the blank before their comma', () => {
    assert.equal(asMarkdown('It holds [@a].', 'prose'), 'It holds, a said.')
  })

  test('in a footnote make no further one', () => {
    assert.equal(asMarkdown('So.[^1]\n\n[^1]: See [@a].', 'note').split('\n\n')[1], 'Entry of a, *A Title*.')
    assert.match(asMarkdown('So.[^1]\n\n[^1]: See [@a].', 'note'), /^\[\^1\]: See a\.$/m)
  })

  test('have their bibliography at the end, under the title that the memo gives it', () => {
    assert.equal(asMarkdown('It holds [@a].\n\n# Sources'), 'It holds (a).\n\n# Sources\n\nEntry of a, *A Title*.')
    assert.match(asMarkdown('---\nreference-section-title: Read\n---\n\nSo [@a].'), /\n\n# Read\n\nEntry of a/)
    assert.doesNotMatch(asMarkdown('---\nsuppress-bibliography: true\n---\n\nSo [@a].'), /Entry/)
  })

  test('have it where the memo wants it', () => {
    const made = asMarkdown('So [@a].\n\n::: {#refs}\nold\n:::\n\n# Annex\n\nMore.')
    assert.equal(made, 'So (a).\n\nEntry of a, *A Title*.\n\n# Annex\n\nMore.')
  })

  test('leave no heading above nothing', () => {
    assert.equal(asMarkdown('So [@a].\n\n# Sources', 'prose'), 'So, a said.')
    assert.equal(asMarkdown('So [@a].\n\n# Sources\n\n::: {#refs}\n:::', 'prose'), 'So, a said.')
  })

  test('tell no key in the names of their links', () => {
    const memo = readMemo('So [@source-7c1e].', 'markdown')
    const document = placeCitations(readDraft(memo), {
      citations: [{ text: [{ text: '(an official)', href: '#ref-source-7c1e' }] }],
      bibliography: [{ id: 'source-7c1e', runs: [{ text: 'An official.', href: 'javascript:alert(1)' }] }],
      hangingIndent: false,
    })
    const text = JSON.stringify(document)
    assert.ok(!text.includes('source-7c1e') && !text.includes('javascript'), text)
    assert.ok(text.includes('"#ref-1"'))
  })

  test('count by keys, and words by what the memo has besides', () => {
    const text =
      '---\ntitle: Not counted\n---\n\n# One heading\n\nIt holds -- so [@a; @b, p. 3].^[Not this [@c].]\n\n|a|b|\n|-|-|\n|c d|e|\n\n# Sources'
    const draft = readDraft(readMemo(text, 'markdown'))
    assert.deepEqual(countsOf(draft), { words: 10, citations: 3, pages: 1 })
    for (const form of ['note', 'in-text', 'prose'] as const)
      assert.equal(wordsIn(finished(text, form).blocks), 10, form)
  })
})
