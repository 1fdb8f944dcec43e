import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import type { CitationPart } from '../../../../src/core/citation/citation.js'
import { insertCitations } from '../../../../src/core/citation/insert.js'
import { readMemo } from '../../../../src/core/memo/memo.js'

const paragraph: CitationPart = { key: 'new', refs: [{ kind: 'paragraph', number: 7 }], suppressAuthor: false }
const question: CitationPart = {
  key: 'new',
  refs: [{ kind: 'question', number: 3 }],
  suppressAuthor: true,
  speaker: 'the interviewer',
}

/** The text after an insertion at `|`, or in place of what stands between two of them. */
function inserted(marked: string, part: CitationPart): string {
  const [before = '', typed = '', after = typed] = marked.split('|')
  const isRange = marked.split('|').length === 3
  const text = marked.replaceAll('|', '')
  const replace = { start: before.length, end: before.length + (isRange ? typed.length : 0) }
  assert.equal(text, isRange ? before + typed + after : before + typed)
  const edits = insertCitations(text, replace, [part])
  return [...edits]
    .sort((a, b) => b.replace.start - a.replace.start)
    .reduce((now, edit) => now.slice(0, edit.replace.start) + edit.text + now.slice(edit.replace.end), text)
}

const cases: readonly (readonly [what: string, before: string, after: string])[] = [
  ['outside brackets', 'It will |@wor|.', 'It will [@new, para. 7].'],
  ['at a bare caret', 'It will |', 'It will [@new, para. 7]'],
  ['straight after a word a space is added', 'It will|.', 'It will [@new, para. 7].'],
  ['straight after a pin a space is added', 'So [@a]<!--c:x~1-->|', 'So [@a]<!--c:x~1--> [@new, para. 7]'],
  ['straight after a closing quotation mark too', 'He said "no"|', 'He said "no" [@new, para. 7]'],
  ['after an opening one none', 'He said "|', 'He said "[@new, para. 7]'],
  ['at the start of a line none is', '|Text', '[@new, para. 7]Text'],
  ['in a bracket that the editor closed', 'It [|@wor|].', 'It [@new, para. 7].'],
  ['in a bracket that is not closed', 'It [|@wor|', 'It [@new, para. 7]'],
  ['after a prefix', 'It [see |@|].', 'It [see @new, para. 7].'],
  ['after a key and a semicolon', '[@a, para. 2; |@w|]', '[@a, para. 2; @new, para. 7]'],
  ['after a key and a bare semicolon', '[@a, para. 2;|]', '[@a, para. 2; @new, para. 7]'],
  ['after a key without a semicolon', '[@a, para. 2|]', '[@a, para. 2; @new, para. 7]'],
  ['the pins behind stay', '[@a; |@w|]<!--c:x~1-->.', '[@a; @new, para. 7]<!--c:x~1-->.'],
  ['before another key', '[|@w| @b, sec. 1]<!--c:y~2-->', '[@new, para. 7; @b, sec. 1]<!--c:,y~2-->'],
  ['straight before another key', '[|@b, sec. 1]<!--c:y~2-->', '[@new, para. 7; @b, sec. 1]<!--c:,y~2-->'],
  ['between two keys', '[@a; |; @b]<!--c:x~1,y~2-->', '[@a; @new, para. 7; @b]<!--c:x~1,,y~2-->'],
  ['pins after a wrapped line', '[@a; |@|]\n<!--c:x~1--> so', '[@a; @new, para. 7]\n<!--c:x~1--> so'],
  ['in the bracket of an in-text citation', '@a [para. 2; |@|]<!--c:x~1-->', '@a [para. 2; @new, para. 7]<!--c:x~1-->'],
  ['behind its locator', '@a [para. 2|]', '@a [para. 2; @new, para. 7]'],
  ['in a bracket over two lines', '[@a, para. 2;\n|@w|]', '[@a, para. 2;\n@new, para. 7]'],
  ['with Windows line ends', 'One.\r\n\r\nIt [|@w|].\r\n', 'One.\r\n\r\nIt [@new, para. 7].\r\n'],
  ['after a key in braces', '[@{a;b}; |@w|]<!--c:x~1-->', '[@{a;b}; @new, para. 7]<!--c:x~1-->'],
  ['a note is no bracket of a citation', 'So.^[It will |@w|.]', 'So.^[It will [@new, para. 7].]'],
  ['nor is the text of a link', 'A [link |@w|](b.md)', 'A [link [@new, para. 7]](b.md)'],
  ['nor one that another paragraph opens', 'A [draft\n\nIt |@w|.', 'A [draft\n\nIt [@new, para. 7].'],
  ['nor one of a sentence long past', 'A [sic. Then more. It |@w|.', 'A [sic. Then more. It [@new, para. 7].'],
  ['nor an escaped one', 'A \\[ so |@w|.', 'A \\[ so [@new, para. 7].'],
]

suite('Inserting a citation', () => {
  for (const [what, before, after] of cases) test(what, () => assert.equal(inserted(before, paragraph), after))

  const answer: CitationPart = { ...paragraph, speaker: 'Reed', authors: 'Reed' }
  const asked: CitationPart = { ...question, authors: 'Reed' }

  test('behind a mention without its author, which would take the name away, the name is written', () => {
    assert.equal(inserted('[-@new, sec. 3; |@w|]', answer), '[-@new, sec. 3; Reed, -@new, para. 7]')
    assert.equal(inserted('[-@new, sec. 3; @b; |@w|]', answer), '[-@new, sec. 3; @b; Reed, -@new, para. 7]')
    assert.equal(inserted('[-@old, sec. 3; |@w|]', answer), '[-@old, sec. 3; @new, para. 7]')
  })

  test('before a mention of the same source that one keeps its name', () => {
    assert.equal(
      inserted('[|@w| @new, para. 2]<!--c:y~2-->', asked),
      '[-@new, sec. 3; Reed, -@new, para. 2]<!--c:,y~2-->',
    )
  })

  test('a question first in its bracket has no author', () => {
    assert.equal(inserted('It |@w|.', question), 'It [-@new, sec. 3].')
  })

  test('a question behind another key says who asks', () => {
    const expected = '[@a, para. 2; the interviewer, -@new, sec. 3]<!--c:x~1-->'
    assert.equal(inserted('[@a, para. 2; |@w|]<!--c:x~1-->', question), expected)
  })

  test('several at once stand in one bracket', () => {
    assert.deepEqual(insertCitations('', { start: 0, end: 0 }, [paragraph, question]), [
      {
        replace: { start: 0, end: 0 },
        text: '[@new, para. 7; the interviewer, -@new, sec. 3]',
      },
    ])
  })

  test('whatever is in the bracket, every key keeps the pin that it has there and the new one gets none', () => {
    const item = fc.record({ locator: fc.constantFrom('', ', para. 2', ', sec. 1, end'), isPinned: fc.boolean() })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), fc.nat(5), (items, where) => {
        const place = Math.min(where, items.length)
        const keys = items.map(({ locator }, index) => `@k${index}${locator}`)
        const pins = items.map(({ isPinned }, index) => (isPinned ? `p${index}~${index}` : ''))
        const bracket = [...keys.slice(0, place), '|@w|', ...keys.slice(place)].join('; ')
        const comment = pins.some(Boolean) ? `<!--c:${pins.join(',')}-->` : ''
        const text = inserted(`So [${bracket}]${comment}.`, paragraph)
        const [citation] = readMemo(text, 'markdown').citations
        const read = citation?.items.map(({ key, pin }) => [key, pin?.id ?? ''])
        const old = items.map(({ isPinned }, index) => [`k${index}`, isPinned ? `p${index}` : ''])
        assert.deepEqual(read, [...old.slice(0, place), ['new', ''], ...old.slice(place)])
      }),
    )
  })
})
