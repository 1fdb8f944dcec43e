import assert from 'node:assert/strict'
import { type SourceRuleId, sourceRules } from '../../../src/core/corpusRules.js'
import { problemOf } from '../../../src/core/corpus/source/sourceText.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { problemSentence } from '../../../src/words/problems/corpusProblems.js'

const data = { text: '¶9', passage: '¶2', most: 10, newest: 2, key: 'reed2021' }
const sentences: { readonly [K in SourceRuleId]: string } = {
  'source-unreadable': 'This transcript is not UTF-8 text, so none of it was read.',
  'source-too-large': 'This transcript is too large; expected at most 10 characters.',
  'source-away':
    'This transcript cannot be read at the moment, so no quotation is compared with it. Attaché tries again every ten seconds.',
  'block-missing': 'These words belong to no passage; expected a label such as [Q1] or [¶1] before them.',
  'block-unknown': '“¶9” names no passage, so the words after it belong to none; expected [Q1] or [¶1].',
  'block-duplicate': 'There are two texts of ¶9; only the first is used.',
  'block-without-passage': 'The interview has no passage ¶9; expected [Q1] or [¶1].',
  'block-differs': 'The text of ¶9 differs from the one that the interview was coded from.',
  'anchor-not-in-source': '“¶9” is not in the text of ¶2.',
  'sums-missing':
    'The paragraph hashes, ¶9, are missing. Restore the file from git, or rebuild it from the transcript.',
  'sums-unreadable':
    'This is not a file of paragraph hashes; expected “[Q1] or [¶1]” in the first line. Restore it from git, or rebuild it from the text.',
  'sums-newer': 'The format “¶9” is newer than the version 2 that is read here; update Attaché.',
  'sums-conflict':
    'Git left a merge conflict in these hashes. Keep the lines whose words are in the interview, or rebuild the file from the text.',
  'sums-malformed': 'This line is not the hash of a paragraph; expected ¶9.',
  'sums-stale':
    'These hashes do not fit reed2021.md and are not used: ¶9. Restore both files from git, or rebuild the hashes from the text.',
  'sums-incomplete': 'No hash is kept of ¶9 in reed2021.md. Restore this file from git, or rebuild it from the text.',
  'sums-protected': 'Hashes can give away the words of ¶9, which is protected. Delete this file.',
  'name-disclosed': 'A protected name appears here. It shows as […] everywhere else. Reword this without the name.',
  'reviews-unreadable':
    'These reviews cannot be read; expected “[Q1] or [¶1]” in the first line. Restore the file from git.',
  'reviews-newer': 'The format “¶9” is newer than the version 2 that is read here; update Attaché.',
  'reviews-conflict':
    'Git left a merge conflict in these reviews. The reviews of both sides count; delete the lines that git added.',
  'reviews-malformed': 'Lines that are no review: ¶9. Delete them, and review those sentences again.',
}

suite('The sentence on a mistake in a source text', () => {
  for (const rule of Object.keys(sourceRules) as SourceRuleId[]) {
    test(rule, () => {
      const problem = problemOf('file:///a.txt', [0], rule, { start: 0, end: 0 }, data, ['[Q1]', '[¶1]'])
      assert.equal(problemSentence(problem, plainEnglish), sentences[rule])
    })
  }
})
