import assert from 'node:assert/strict'
import { MemoChecker } from '../../../src/core/check/check.js'
import { applyEdits } from '../../../src/core/check/safeFixes.js'
import type { Review } from '../../../src/core/corpus/reviews.js'
import { withReview } from '../../../src/core/corpus/withReview.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import { reviewsAt } from '../../../src/core/query/evidence/reviewsAt.js'
import { reviewedDocument } from '../../../src/core/review/documentBlocks.js'
import { reviewOf } from '../../../src/core/review/review.js'
import { readWord } from '../../../src/decode/formats.js'
import type { JsonCheck } from '../../../src/cli/json.js'
import { readFixture } from '../../support/fixtureCorpus.js'
import { reedSource } from '../../support/fixtures.js'
import { paragraph, run, wordDocument } from '../../support/wordFile.js'
import { runWith } from './runWith.js'

const memo = `Frigates cost the spring a fortune in bread [@reed2021, para. 2].

In 2021 Reed calls the treaty “a slow-motion bargain between unequal partners”.[^1]

“A slow-motion bargain between unequal partners,” says Reed [@reed2021, para. 2].

[^1]: @reed2021, para. 2.
`
const unread = ['1:46', '7:7']

/** A file of readings of the sentences that begin with these words, as the editor writes it. */
function readings(of: readonly string[], reader: Review['reader'], written = memo): string {
  const corpus = readFixture()
  corpus.setSource('file:///corpus/reed2021.txt', reedSource())
  const examined = new MemoChecker(corpus).examine(readMemo(written, 'markdown'))
  return of.reduce((text, words) => {
    const key = reviewsAt(examined, written.indexOf(words))?.of[0]?.key
    assert.ok(key, words)
    return withReview(text, key, { ...key, verdict: 'inference', ...(reader ? { reader } : {}), isConflicting: false })
  }, '')
}

const both = ['Frigates', 'In 2021']
const author = { initials: 'AB', day: '2026-11-30', isAuthor: true }
const other = { initials: 'CD', day: '2026-12-01', isAuthor: false }

/** The places of what is not read, and how the program ended. */
async function checkOf(
  text: string,
  reviewed: string | { readonly [name: string]: string },
  ...more: readonly string[]
): Promise<readonly [places: readonly string[], code: number]> {
  const reviewFiles = typeof reviewed === 'string' ? { 'memos.reviewed': reviewed } : reviewed
  const files = {
    '/m.md': text,
    '/corpus/reed2021.txt': reedSource(),
    ...Object.fromEntries(Object.entries(reviewFiles).map(([name, lines]) => [`/corpus/${name}`, lines])),
  }
  const { out, code } = await runWith(['check', '/m.md', ...more], files)
  const places = out.split('\n').flatMap((line) => /^\/m\.md:(\d+:\d+) error .* not-read$/.exec(line)?.[1] ?? [])
  return [places, code]
}

const check = (reviewed: string, ...more: readonly string[]) => checkOf(memo, reviewed, ...more)

suite('a check that requires a reading', () => {
  test('fails for each sentence that nobody has read, and not for words that stand there to the letter', async () => {
    assert.deepEqual(await check(''), [[], 0])
    assert.deepEqual(await check('', '--require-read'), [unread, 2])
    assert.deepEqual(await check(readings(['Frigates'], author), '--require-read'), [['7:7'], 2])
    assert.deepEqual(await check(readings(both, author), '--require-read'), [[], 0])
    assert.deepEqual(await check(readings(both, undefined), '--require-read'), [[], 0])
  })

  test('counts what stands in the copy that a shared folder makes where two saved at once', async () => {
    for (const copy of ['memos (conflicted copy 2026-12-04)', 'memos-LAPTOP', 'memos 2'])
      assert.deepEqual(
        await checkOf(
          memo,
          { 'memos.reviewed': readings(['Frigates'], author), [`${copy}.reviewed`]: readings(['In 2021'], other) },
          '--require-read',
        ),
        [[], 0],
        copy,
      )
  })

  test('fails again for a sentence once a change in it that came back from Word was accepted, and for no other', async () => {
    const who = 'w:id="1" w:author="A. Chief" w:date="2026-12-04T10:00:00Z"'
    const word = await readWord(
      wordDocument(
        paragraph(
          `${run('Frigates cost the spring a ')}<w:del ${who}><w:r><w:delText>fortune</w:delText></w:r></w:del><w:ins ${who}>${run('sum')}</w:ins>${run(' in bread (Reed 2021, para. 2).')}`,
        ) + paragraph(run('In 2021 Reed calls the treaty “a slow-motion bargain between unequal partners”.')),
      ),
    )
    assert.ok('stories' in word)
    const { checked } = new MemoChecker(readFixture()).examine(readMemo(memo, 'markdown'))
    const [change, ...more] = reviewOf(checked, reviewedDocument(word.stories), undefined).changes
    // The document lacks the rest of the memo, which is told and not made.
    assert.ok(change && change.reasons.includes('cites') && more.every(({ reasons }) => reasons.includes('untracked')))
    const accepted = applyEdits(memo, change.edits)
    assert.equal(accepted, memo.replace('fortune', 'sum'))
    assert.deepEqual(await checkOf(accepted, readings(both, author), '--require-read'), [['1:42'], 2])
  })

  test('or that its author alone has read, where another has to', async () => {
    assert.deepEqual(await check(readings(both, author), '--require-read=other'), [unread, 2])
    assert.deepEqual(await check(readings(both, undefined), '--require-read=other'), [unread, 2])
    assert.deepEqual(await check(readings(both, other), '--require-read=other'), [[], 0])
  })

  test('is asked for by the memo too, and no option takes less', async () => {
    for (const [line, more, message] of [
      ['attache-require-read: true', [], 'Nobody has read'],
      ['attache-require-read: "other"', ['--require-read'], 'Nobody but the author has read'],
    ] as const) {
      const { out, code } = await runWith(['check', '/m.md', '--format', 'json', ...more], {
        '/m.md': `---\n${line}\n---\n\n${memo}`,
        '/corpus/reed2021.txt': reedSource(),
      })
      const { problems } = JSON.parse(out) as JsonCheck
      assert.deepEqual([problems.map(({ rule }) => rule), code], [['not-read', 'not-read'], 2])
      assert.ok(problems.every((one) => one.message.startsWith(message)))
    }
  })

  test('is met by no reading that --fix makes, or keeps alive for a sentence that it changes', async () => {
    const wrong = 'The fleet cost the spring a fortune, a “slow-motion bargain” [@reed2021, para. 4].\n'
    const reviewed = readings(['The fleet'], other, wrong)
    const files = { '/m.md': wrong, '/corpus/reed2021.txt': reedSource(), '/corpus/memos.reviewed': reviewed }
    const options = ['--corpus', '/corpus', '--require-read']
    assert.doesNotMatch((await runWith(['check', '/m.md', ...options], files)).out, /not-read/)
    const fixed = await runWith(['check', '--fix', '/m.md', ...options], files)
    assert.match(String(fixed.files.get('/m.md')), /para\. 2/)
    assert.match(fixed.out, /not-read/)
    assert.equal(fixed.files.get('/corpus/memos.reviewed'), reviewed)
  })

  test('wants nobody else than it knows', async () => {
    assert.equal((await check('', '--require-read=me'))[1], 1)
  })
})
