import assert from 'node:assert/strict'
import { readTold } from '../../support/unnamedTalks.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { readingText } from '../../../src/words/import/readingText.js'

const page = [
  'Home | News | Subscribe',
  'The crane and the quay',
  '12 May 2021',
  'Lena Brandt: Why is the quay of Norport closed?',
  'Ines Okafor: It has been closed since May. The crane was sold in the autumn.',
  'We have not found another one.',
  'Lena Brandt: Who decided that?',
  'Ines Okafor: The board did, and [inaudible] on a Tuesday.',
  'Lena Brandt: And the ferries?',
  'Ines Okafor: They go from the fish market now.',
  'Share this article',
]

suite('a text as it was read', () => {
  const rows = async (): Promise<readonly string[]> => {
    const found = await readTold(`${page.join('\n\n')}\n`, 'page.txt')
    assert.ok(!('notInterview' in found))
    return readingText(found, plainEnglish).split('\n')
  }

  test('has each line with its number, a mark of what it is, and who says it', async () => {
    const all = await rows()
    for (const [at, words] of page.entries())
      assert.ok(
        all.some((row) => row.trim().startsWith(`${at * 2 + 1} `) && row.includes(words)),
        `line ${at * 2 + 1}: ${words}\n${all.join('\n')}`,
      )
    assert.match(all.find((row) => row.includes('Why is')) ?? '', /^ 7 Q +Lena Brandt: Why.* ← Lena Brandt$/)
    assert.match(all.find((row) => row.includes('closed since')) ?? '', /^ 9 A +Ines Okafor: It has.* ← Ines Okafor$/)
    assert.match(all.find((row) => row.includes('We have not')) ?? '', /^11 {5}We have not found another one\.$/)
  })

  test('says why a line was left out, what a line is for, and what is doubtful', async () => {
    const all = await rows()
    assert.match(
      all.find((row) => row.includes('Share this')) ?? '',
      /^21 - +Share this article {2}← left out: \p{Ll}/u,
    )
    assert.match(all.find((row) => row.includes('The crane and')) ?? '', /← title/)
    assert.match(all.find((row) => row.includes('12 May')) ?? '', /← date/)
    assert.match(all.find((row) => row.includes('inaudible')) ?? '', /^15 A\? .* ← .*could not be heard/)
  })
})
