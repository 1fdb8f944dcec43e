import type { LeftOutOfDocument } from '../../core/export/document.js'
import type { L10n } from '../l10n.js'

/** What of a memo no document holds, and how often. */
export function leftOutSentence({ what, count }: LeftOutOfDocument, l10n: L10n): string {
  return {
    hidden: l10n.t('Hidden content left out of the document: {0}.', count),
    html: l10n.t('HTML tags left out of the document: {0}. Their text was kept.', count),
    shortcode: l10n.t('Quarto shortcodes left out of the document: {0}.', count),
    'header-citation': l10n.t('Citations in the front matter left out of the document: {0}.', count),
    formula: l10n.t('Formulas exported as typed: {0}.', count),
    table: l10n.t('Tables exported as typed, because cells are unclear or span several: {0}.', count),
    'front-matter': l10n.t('Part of the front matter cannot be read. Title or author may be missing.'),
  }[what]
}

/** That a project's profiles are not known, for a memo with content that hangs on them. */
export function brokenProjectSentence(file: string, l10n: L10n): string {
  return l10n.t(
    '{0} cannot be read, so the memo was exported with no Quarto profile. Correct the file and export again.',
    file,
  )
}

/** That a picture is told in words alone. */
export function missingPictureSentence(source: string, l10n: L10n): string {
  return l10n.t('The picture {0} was left out. Use a readable PNG or JPEG file.', source)
}

/** A language that a memo asks for, and the one that its sources are in instead. */
export interface OtherLanguage {
  readonly asked: string
  readonly used: string
}

export function languageSentence({ asked, used }: OtherLanguage, l10n: L10n): string {
  return l10n.t('Phrases for sources do not exist in the language {0}. They are in {1}.', asked, used)
}
