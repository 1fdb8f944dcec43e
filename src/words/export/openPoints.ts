import type { OpenPoint } from '../../core/export/proof/openPoint.js'
import type { L10n } from '../l10n.js'
import { shortened } from '../shortened.js'

/** What is not finished in the document of a memo, and the way out. */
export function openPointSentence({ kind, words }: OpenPoint, l10n: L10n): string {
  const text = shortened(words)
  switch (kind) {
    case 'key':
      return l10n.t(
        '“{0}” would appear in the document as typed. Cite it in its own brackets, or write \\@ for a plain @.',
        text,
      )
    case 'bare-key':
      return l10n.t(
        '“{0}” is the key of a source and would appear in the document as typed. Cite it as [@{0}], or write words instead.',
        text,
      )
    case 'cross-reference':
      return l10n.t('“{0}” has no target in this memo. Correct it, or give the target that label.', text)
    case 'quarto-reference':
      return l10n.t(
        '“{0}” refers to what only Quarto numbers. Write its number, or render the memo with Quarto first.',
        text,
      )
    case 'shortcode':
      return l10n.t(
        '“{0}” cannot be filled in. Write the text it stands for, or render the memo with Quarto first.',
        text,
      )
    case 'code-cell':
      return l10n.t(
        'The output of this {0} cell would be missing. Insert the result, or render the memo to Markdown with Quarto or knitr and export that.',
        text,
      )
    case 'inline-code':
      return l10n.t(
        '“{0}” is code to run. Write its value, or render the memo to Markdown with Quarto or knitr and export that.',
        text,
      )
    case 'tex':
      return l10n.t('“{0}” is LaTeX that the document cannot show. Write it in Markdown or remove it.', text)
    case 'empty-brackets':
      return l10n.t('Empty brackets would appear in the document. Fill or remove them.')
    case 'open-bracket':
      return l10n.t('The bracket of “{0}” is never closed. Close it, or write \\[ for a plain bracket.', text)
    case 'footnote':
      return l10n.t('The footnote “{0}” is not in the memo. Write it as “{0}: …” below, or remove its mark.', text)
    case 'backslash':
      return l10n.t(
        'The backslash of “{0}” would appear in the document, for no line follows it in its paragraph. Remove it.',
        text,
      )
    case 'attributes':
      return l10n.t(
        '“{0}” would appear in the document as typed. Put it right behind a heading, a picture or words in brackets, and values in straight quotation marks, or remove it.',
        text,
      )
    case 'empty-link':
      return l10n.t('The link “{0}” has no words and would be missing. Write words in its brackets.', text)
    case 'empty-heading':
      return l10n.t('A heading is empty. Fill or remove it.')
    case 'picture':
      return l10n.t('The picture {0} would be missing. Put a PNG or JPEG file beside the memo.', text)
    case 'note-to-self':
      return l10n.t('“{0}” marks unfinished text. Finish it or remove the mark.', text)
  }
}
