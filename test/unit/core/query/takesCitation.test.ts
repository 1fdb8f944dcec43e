import assert from 'node:assert/strict'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { takesCitation } from '../../../../src/core/citation/takesCitation.js'

/** Whether a citation may stand at `|`. */
function takes(marked: string): boolean {
  return takesCitation(readMemo(marked.replace('|', ''), 'markdown'), marked.indexOf('|'))
}

suite('takesCitation', () => {
  const text = [
    'It is|.',
    '|',
    'See https://example.org/a|',
    'A `code`| here',
    'A [@a, para. 2; |]',
    'A [@a]<!--c:x|~123456--> b',
    '> It is|',
    '| a | b |\n|---|---|\n| c | d |'.replace('c', 'c|'),
    'So.^[It is|]',
    '![It is|](a.png)',
    '---\nnocite: |\n---\n\nText',
    '# It is|',
  ].filter((one) => one.includes('|'))
  for (const one of text) test(`yes: ${JSON.stringify(one)}`, () => assert.ok(takes(one)))

  const other = [
    'Type `a|b` here',
    '```\na|b\n```\n',
    '```\n|\n```\n',
    'So $a|b$ is.',
    'A <span title="a|b">c</span> d',
    'A [b](c.md "d|e")',
    'A [b]{.c|}',
    'A <!-- not| now --> b',
  ]
  for (const one of other) test(`no: ${JSON.stringify(one)}`, () => assert.ok(!takes(one)))
})
