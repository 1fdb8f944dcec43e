import { mostBibliographySeconds } from '../../core/bibliography/readBibliography.js'
import type { BibliographyRuleId } from '../../core/corpusRules.js'
import type { L10n } from '../l10n.js'

/** What a sentence is made of: the translator, the problem's data as text, the other file, and what would be right. */
export interface BibliographyParts {
  readonly l10n: L10n
  readonly data: (name: string) => string
  readonly file: string
  readonly expected: string
}

/** One plain sentence on a mistake in a bibliography, or in the place that names it. */
export function bibliographyProblemSentence(
  ruleId: BibliographyRuleId,
  { l10n, data, file, expected }: BibliographyParts,
): string {
  switch (ruleId) {
    case 'bibliography-missing':
      return l10n.t(
        'There is no file “{0}” in the project of this memo, so its sources are unknown. Copy it there, or name it in your user settings or with --bibliography.',
        data('text'),
      )
    case 'bibliography-on-web':
      return l10n.t(
        '“{0}” is an address, and nothing is fetched, so its sources are unknown. Save the file in the project and name it here.',
        data('text'),
      )
    case 'bibliography-format-unknown':
      return l10n.t('“{0}” is not a readable bibliography; expected a name that ends in {1}.', data('text'), expected)
    case 'header-unreadable':
      return data('text') === ''
        ? l10n.t('The front matter breaks off here, so what it names may be missing; expected lines of {0}.', expected)
        : l10n.t(
            'The front matter cannot be read from “{0}” on, so what it names may be missing; expected lines of {1}.',
            data('text'),
            expected,
          )
    case 'bibliography-unreadable':
      return l10n.t('The bibliography “{0}” is not text in UTF-8, so none of it was read.', data('text'))
    case 'bibliography-too-large':
      return l10n.t('The bibliography “{0}” is too large; expected at most {1} characters.', data('text'), data('most'))
    case 'bibliography-too-slow':
      return l10n.t(
        'Reading the bibliography “{0}” takes more than {1} seconds, so none of it was read. Split it.',
        data('text'),
        mostBibliographySeconds,
      )
    case 'bibliography-more-problems':
      return l10n.t('This file has {0} more problems from here on. Correct those above first.', data('count'))
    case 'entry-malformed':
      return data('text') === ''
        ? l10n.t('The entry breaks off here, so it was skipped; expected {0}.', expected)
        : l10n.t('“{0}” cannot be read, so the entry was skipped; expected {1}.', data('text'), expected)
    case 'entry-key-missing':
      return l10n.t('This entry has no key, so it cannot be cited; expected {0}.', expected)
    case 'entry-duplicate':
      return l10n.t('Line {1} has another entry “{0}”. Only the last is used.', data('text'), data('line'))
    case 'entry-elsewhere':
      return l10n.t(
        'The key “{0}” is also used in {1}, line {2}. A memo that names both files uses that entry.',
        data('text'),
        file,
        data('line'),
      )
    case 'entry-taken':
      return l10n.t('The key “{0}” belongs to an interview ({1}). In memos it means the interview.', data('text'), file)
    case 'entry-type-unknown':
      return l10n.t('“{0}” is not a known type, so the entry is treated as a document.', data('text'))
    case 'entry-date-malformed':
      return l10n.t('“{0}” is not a date; expected {1}.', data('text'), expected)
    case 'entry-capital-lost':
      return l10n.t(
        '“{0}” loses its capital where titles are in sentence case. If it is a name, write {1}.',
        data('text'),
        expected,
      )
    case 'entry-parent-missing':
      return l10n.t('No entry has the key “{0}”, so nothing is inherited from it.', data('text'))
    case 'entry-field-twice':
      return l10n.t('“{0}” appears more than once in this entry. Only the first is used.', data('text'))
    case 'entry-variable-malformed':
      return l10n.t('“{0}” cannot be read, so it was left out; expected {1}.', data('text'), expected)
    case 'macro-unknown':
      return l10n.t('“{0}” is not defined; expected {1}.', data('text'), expected)
    case 'macro-too-long':
      return l10n.t(
        'With “{0}” the macros of this file stand for more than 10 million characters, so from here on they are left out. Shorten what “@string” defines.',
        data('text'),
      )
  }
}
