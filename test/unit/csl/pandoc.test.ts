import assert from 'node:assert/strict'
import { sampleOf } from '../../support/verifying.js'
import { compareWithPandoc, type Difference } from './comparison.js'
import { memos } from './memos.js'

const unknownKey = 'an unknown key stays as it is written, so that it is found in the memo'

/** Where the two differ, and why. */
const differences: readonly Difference[] = [
  {
    style: 'chicago-notes',
    theirs: '“Who Owns the River?” *The World Today*, Radio Lakeside, October 3, 2018.',
    ours: '“Who Owns the River?,” *The World Today*, Radio Lakeside, October 3, 2018.',
    reason: 'the manual keeps a comma behind a title’s question mark, and so does our engine',
  },
  {
    style: 'chicago-notes',
    theirs: 'Nobody?',
    ours: 'nobody?',
    reason: unknownKey,
  },
  {
    style: 'chicago-notes, British',
    theirs: 'Nobody?',
    ours: 'nobody?',
    reason: unknownKey,
  },
]

/** A shipped style in a language; the differences are those of `style`. */
const runs = [
  { style: 'chicago-notes', csl: 'chicago-notes', lang: 'en-US' },
  { style: 'chicago-author-date', csl: 'chicago-author-date', lang: 'en-US' },
  { style: 'apa', csl: 'apa', lang: 'en-US' },
  { style: 'chicago-notes, British', csl: 'chicago-notes', lang: 'en-GB' },
]

suite('the same memos through Pandoc', () => {
  for (const run of sampleOf(runs, 2)) {
    test(`in ${run.style}: citations, notes and bibliography, emphasis included`, function () {
      assert.ok(memos.length >= 40)
      compareWithPandoc(this, run, { bibliography: 'test/fixtures/csl/sources.json', memos, differences })
    })
  }
})
