import type { SourceRuleId } from '../../core/corpusRules.js'
import type { L10n } from '../l10n.js'

/** What a sentence is made of: the translator, the problem's data as text, and the values that would be right. */
export interface SourceParts {
  readonly l10n: L10n
  readonly data: (name: string) => string
  readonly expected: string
}

/** One plain sentence on a mistake in a source text, or on an interview that does not fit its text. */
export function sourceProblemSentence(ruleId: SourceRuleId, { l10n, data, expected }: SourceParts): string {
  switch (ruleId) {
    case 'source-unreadable':
      return l10n.t('This transcript is not UTF-8 text, so none of it was read.')
    case 'source-too-large':
      return l10n.t('This transcript is too large; expected at most {0} characters.', data('most'))
    case 'source-away':
      return l10n.t(
        'This transcript cannot be read at the moment, so no quotation is compared with it. Attaché tries again every ten seconds.',
      )
    case 'block-missing':
      return l10n.t('These words belong to no passage; expected a label such as {0} before them.', expected)
    case 'block-unknown':
      return l10n.t(
        '“{0}” names no passage, so the words after it belong to none; expected {1}.',
        data('text'),
        expected,
      )
    case 'block-duplicate':
      return l10n.t('There are two texts of {0}; only the first is used.', data('text'))
    case 'block-without-passage':
      return expected
        ? l10n.t('The interview has no passage {0}; expected {1}.', data('text'), expected)
        : l10n.t('The interview has no passage {0}.', data('text'))
    case 'block-differs':
      return l10n.t('The text of {0} differs from the one that the interview was coded from.', data('text'))
    case 'anchor-not-in-source':
      return l10n.t('“{0}” is not in the text of {1}.', data('text'), data('passage'))
    case 'sums-missing':
      return l10n.t(
        'The paragraph hashes, {0}, are missing. Restore the file from git, or rebuild it from the transcript.',
        data('text'),
      )
    case 'sums-unreadable':
      return l10n.t(
        'This is not a file of paragraph hashes; expected “{0}” in the first line. Restore it from git, or rebuild it from the text.',
        expected,
      )
    case 'sums-newer':
      return l10n.t(
        'The format “{0}” is newer than the version {1} that is read here; update Attaché.',
        data('text'),
        data('newest'),
      )
    case 'name-disclosed':
      return l10n.t('A protected name appears here. It shows as […] everywhere else. Reword this without the name.')
    case 'sums-conflict':
      return l10n.t(
        'Git left a merge conflict in these hashes. Keep the lines whose words are in the interview, or rebuild the file from the text.',
      )
    case 'sums-malformed':
      return l10n.t('This line is not the hash of a paragraph; expected {0}.', data('text'))
    case 'sums-stale':
      return l10n.t(
        'These hashes do not fit {0} and are not used: {1}. Restore both files from git, or rebuild the hashes from the text.',
        `${data('key')}.md`,
        data('text'),
      )
    case 'sums-incomplete':
      return l10n.t(
        'No hash is kept of {0} in {1}. Restore this file from git, or rebuild it from the text.',
        data('text'),
        `${data('key')}.md`,
      )
    case 'sums-protected':
      return l10n.t('Hashes can give away the words of {0}, which is protected. Delete this file.', data('text'))
    case 'reviews-unreadable':
      return l10n.t(
        'These reviews cannot be read; expected “{0}” in the first line. Restore the file from git.',
        expected,
      )
    case 'reviews-newer':
      return l10n.t(
        'The format “{0}” is newer than the version {1} that is read here; update Attaché.',
        data('text'),
        data('newest'),
      )
    case 'reviews-conflict':
      return l10n.t(
        'Git left a merge conflict in these reviews. The reviews of both sides count; delete the lines that git added.',
      )
    case 'reviews-malformed':
      return l10n.t('Lines that are no review: {0}. Delete them, and review those sentences again.', data('text'))
  }
}
