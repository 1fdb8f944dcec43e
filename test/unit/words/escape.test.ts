import assert from 'node:assert/strict'
import { escapeLabel, escapeMarkdown, straighten } from '../../../src/words/escape.js'

suite('text of a corpus in rows and messages', () => {
  const cases: readonly (readonly [what: string, text: string, escaped: string])[] = [
    ['an icon', '$(alert) and $(sync~spin)', '$\u2060(alert) and $\u2060(sync~spin)'],
    ['an icon behind a backslash', '\\$(zap)', '\\$\u2060(zap)'],
    ['a link', '[x](command:evil)', '[x]\u2060(command:evil)'],
    ['a direction', 'so \u202eton\u2067 far', 'so ton far'],
    ['anything else', 'It cost $40 (or less) [so far] {0}', 'It cost $40 (or less) [so far] {0}'],
  ]
  for (const [what, text, escaped] of cases) test(`${what} stays text`, () => assert.equal(escapeLabel(text), escaped))
})

test('what turns the direction of writing is kept out of Markdown, and what only marks it stays', () => {
  assert.equal(escapeMarkdown('a\u202eb\u2066c'), 'abc')
  assert.equal(straighten('\u200fשלום\u200e'), '\u200fשלום\u200e')
})
