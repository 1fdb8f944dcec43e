import assert from 'node:assert/strict'
import { bibliographyProblem } from '../../../src/core/bibliography/makeBibliography.js'
import { type BibliographyRuleId, bibliographyRules } from '../../../src/core/corpusRules.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { problemSentence } from '../../../src/words/problems/corpusProblems.js'

const data = { text: 'ward2019', most: 10, file: 'file:///corpus/ward2019.md', line: 7, count: 3 }
const sentences: { readonly [K in BibliographyRuleId]: string } = {
  'bibliography-missing':
    'There is no file “ward2019” in the project of this memo, so its sources are unknown. Copy it there, or name it in your user settings or with --bibliography.',
  'bibliography-format-unknown':
    '“ward2019” is not a readable bibliography; expected a name that ends in .bib or .json.',
  'header-unreadable':
    'The front matter cannot be read from “ward2019” on, so what it names may be missing; expected lines of .bib or .json.',
  'bibliography-unreadable': 'The bibliography “ward2019” is not text in UTF-8, so none of it was read.',
  'bibliography-too-large': 'The bibliography “ward2019” is too large; expected at most 10 characters.',
  'bibliography-on-web':
    '“ward2019” is an address, and nothing is fetched, so its sources are unknown. Save the file in the project and name it here.',
  'bibliography-more-problems': 'This file has 3 more problems from here on. Correct those above first.',
  'bibliography-too-slow':
    'Reading the bibliography “ward2019” takes more than 10 seconds, so none of it was read. Split it.',
  'entry-malformed': '“ward2019” cannot be read, so the entry was skipped; expected .bib or .json.',
  'entry-key-missing': 'This entry has no key, so it cannot be cited; expected .bib or .json.',
  'entry-duplicate': 'Line 7 has another entry “ward2019”. Only the last is used.',
  'entry-elsewhere':
    'The key “ward2019” is also used in corpus/ward2019.md, line 7. A memo that names both files uses that entry.',
  'entry-taken': 'The key “ward2019” belongs to an interview (corpus/ward2019.md). In memos it means the interview.',
  'entry-type-unknown': '“ward2019” is not a known type, so the entry is treated as a document.',
  'entry-date-malformed': '“ward2019” is not a date; expected .bib or .json.',
  'entry-capital-lost':
    '“ward2019” loses its capital where titles are in sentence case. If it is a name, write .bib or .json.',
  'entry-parent-missing': 'No entry has the key “ward2019”, so nothing is inherited from it.',
  'entry-field-twice': '“ward2019” appears more than once in this entry. Only the first is used.',
  'entry-variable-malformed': '“ward2019” cannot be read, so it was left out; expected .bib or .json.',
  'macro-unknown': '“ward2019” is not defined; expected .bib or .json.',
  'macro-too-long':
    'With “ward2019” the macros of this file stand for more than 10 million characters, so from here on they are left out. Shorten what “@string” defines.',
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
