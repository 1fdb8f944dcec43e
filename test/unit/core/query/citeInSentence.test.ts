import assert from 'node:assert/strict'
import { pinEntryOf } from '../../../../src/core/citation/citation.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { citeInSentence } from '../../../../src/core/citation/citeInSentence.js'
import { fixture } from '../../../support/fixtureCorpus.js'

const { interview, claim } = fixture('reed2021#unequal-bargain')
const { claim: other } = fixture('reed2021#last-chance')

/** The memo after citing `unequal-bargain` for the sentence where `|` stands; undefined where nothing is to be done. */
function cite(marked: string): string | undefined {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const edits = citeInSentence(readMemo(text, 'markdown'), offset, { interview, claim })
  return (
    edits &&
    [...edits]
      .reverse()
      .reduce(
        (before, { replace, text: inserted }) => before.slice(0, replace.start) + inserted + before.slice(replace.end),
        text,
      )
  )
}

suite('citeInSentence', () => {
  const cases: readonly (readonly [before: string, after: string])[] = [
    ['The tr|eaty binds. It ends.', 'The treaty binds [@reed2021, para. 2]. It ends.'],
    ['Does the tr|eaty bind?', 'Does the treaty bind [@reed2021, para. 2]?'],
    ['- The tr|eaty binds\n- It ends', '- The treaty binds [@reed2021, para. 2]\n- It ends'],
    ['# The tr|eaty\n\nText.', '# The treaty [@reed2021, para. 2]\n\nText.'],
    ['The tr|eaty binds\nboth states. It ends.', 'The treaty binds\nboth states [@reed2021, para. 2]. It ends.'],
    ['The tr|eaty binds\r\nboth.\r\n', 'The treaty binds\r\nboth [@reed2021, para. 2].\r\n'],
    ['She calls the tr|eaty “unfair.” It ends.', 'She calls the treaty “unfair.” [@reed2021, para. 2] It ends.'],
    ['*The tr|eaty binds.*', '*The treaty binds [@reed2021, para. 2].*'],
    ['The tr|eaty binds the U.S.', 'The treaty binds the U.S. [@reed2021, para. 2]'],
    ['The tr|eaty says:', 'The treaty says [@reed2021, para. 2]:'],
    [
      'The tr|eaty binds [@reed2021, para. 5]. It ends.',
      'The treaty binds [@reed2021, para. 5; @reed2021, para. 2]. It ends.',
    ],
    ['The tr|eaty binds. [@moreau2021, para. 1]', 'The treaty binds. [@moreau2021, para. 1; @reed2021, para. 2]'],
    [
      'The [@moreau2021] tr|eaty binds both of them.',
      'The [@moreau2021] treaty binds both of them [@reed2021, para. 2].',
    ],
  ]
  const contained: readonly (readonly [before: string, after: string])[] = [
    ['![The tr|eaty binds](map.png)\n\nText.', '![The treaty binds [@reed2021, para. 2]](map.png)\n\nText.'],
    ['So.^[The tr|eaty binds. It ends.] More.', 'So.^[The treaty binds [@reed2021, para. 2]. It ends.] More.'],
    ['So.^[The tr|eaty binds] More.', 'So.^[The treaty binds [@reed2021, para. 2]] More.'],
    ['So.^[See [the tr|eaty](a.md).] More.', 'So.^[See [the treaty](a.md) [@reed2021, para. 2].] More.'],
    ['So it is^[See it.] with the tr|eaty.', 'So it is^[See it.] with the treaty [@reed2021, para. 2].'],
    ['See [the tr|eaty](a.md) now.', 'See [the treaty](a.md) now [@reed2021, para. 2].'],
  ]
  for (const [before, after] of contained)
    test(`stays in its note or caption: ${before}`, () => assert.equal(cite(before), after))

  for (const [before, after] of cases) test(JSON.stringify(before), () => assert.equal(cite(before), after))

  test('stays within the cell of a table', () => {
    const offset = '| The tr'.length
    const text = '| The treaty | binds |\n|---|---|\n'
    const edits = citeInSentence(readMemo(text, 'markdown'), offset, { interview, claim })
    assert.deepEqual(edits, [{ replace: { start: 12, end: 12 }, text: ' [@reed2021, para. 2]' }])
  })

  test('keeps the pins of a citation in step with its keys', () => {
    assert.equal(
      cite(`The tr|eaty binds [@reed2021, para. 5]<!--c:${pinEntryOf(other)}-->.`),
      `The treaty binds [@reed2021, para. 5; @reed2021, para. 2]<!--c:${pinEntryOf(other)}-->.`,
    )
  })

  test('does not cite twice what the sentence cites already', () => {
    assert.equal(cite('The tr|eaty binds [@reed2021, para. 2].'), undefined)
    assert.equal(cite(`The tr|eaty [@reed2021, para. 2]<!--c:${pinEntryOf(claim)}--> binds.`), undefined)
    assert.notEqual(cite('The tr|eaty binds. It ends [@reed2021, para. 2].'), undefined)
  })
})
