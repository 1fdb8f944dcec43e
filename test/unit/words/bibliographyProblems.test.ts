import assert from 'node:assert/strict'
import { bibliographyProblem } from '../../../src/core/bibliography/makeBibliography.js'
import { type BibliographyRuleId, bibliographyRules } from '../../../src/core/rules.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { problemSentence } from '../../../src/words/problems/problems.js'

const data = { text: 'ward2019', most: 10, file: 'file:///corpus/ward2019.md', line: 7 }
const sentences: { readonly [K in BibliographyRuleId]: string } = {
  'bibliography-missing': 'There is no file “ward2019”, so its sources are not known.',
  'bibliography-format-unknown':
    '“ward2019” is no bibliography that can be read; expected a name that ends in .bib or .json.',
  'header-unreadable':
    'The front matter cannot be read from “ward2019” on, so nothing that it names may be read; expected lines of .bib or .json.',
  'bibliography-unreadable': 'The bibliography “ward2019” is not text in UTF-8, so none of it was read.',
  'bibliography-too-large': 'The bibliography “ward2019” is too large; expected at most 10 characters.',
  'bibliography-too-slow':
    'Reading the bibliography “ward2019” takes more than 10 seconds, so none of it was read. Split it.',
  'entry-malformed': '“ward2019” cannot be read, so the entry was passed over; expected .bib or .json.',
  'entry-key-missing': 'This entry has no key, so it cannot be cited; expected .bib or .json.',
  'entry-duplicate': 'There is another entry “ward2019” in line 7; only the last is used.',
  'entry-elsewhere':
    'The key “ward2019” is also that of an entry in corpus/ward2019.md, line 7; a memo that names both files takes that one.',
  'entry-taken':
    'The key “ward2019” is that of an interview (corpus/ward2019.md); in memos it stands for the interview.',
  'entry-type-unknown': 'There is no type “ward2019”, so the entry is taken for a document.',
  'entry-date-malformed': '“ward2019” is no date; expected .bib or .json.',
  'entry-parent-missing': 'No entry has the key “ward2019”, so nothing is taken over from it.',
  'entry-field-twice': '“ward2019” stands in this entry more than once; only the first is used.',
  'entry-variable-malformed': '“ward2019” cannot be read, so it was left out; expected .bib or .json.',
  'macro-unknown': 'Nothing says what “ward2019” stands for; expected .bib or .json.',
}

suite('The sentence on a mistake in a bibliography', () => {
  for (const rule of Object.keys(bibliographyRules) as BibliographyRuleId[]) {
    test(rule, () => {
      const span = { start: 0, end: 0 }
      const problem = bibliographyProblem('file:///a.bib', [0], rule, span, data, ['.bib', '.json'])
      assert.equal(problemSentence(problem, plainEnglish), sentences[rule])
    })
  }
})
