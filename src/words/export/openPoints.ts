import type { OpenPoint } from '../../core/export/proof/openPoint.js'
import type { L10n } from '../l10n.js'

/** What is not finished in the document of a memo, and the way out. */
export function openPointSentence({ kind, words, other }: OpenPoint, l10n: L10n): string {
  const text = shortened(words)
  switch (kind) {
    case 'key':
      return l10n.t(
        '“{0}” would stand in the document as it is. Cite it in brackets of its own, or write \\@ for a plain sign.',
        text,
      )
    case 'cross-reference':
      return l10n.t('“{0}” refers to nothing that this memo numbers. Correct it, or give its target that label.', text)
    case 'shortcode':
      return l10n.t(
        '“{0}” cannot be filled in here. Write the words it stands for, or render the memo with Quarto first.',
        text,
      )
    case 'code-cell':
      return l10n.t(
        'What this cell of {0} makes would be missing. Put the result in its place, or render the memo with Quarto or knitr to Markdown and export that.',
        text,
      )
    case 'inline-code':
      return l10n.t(
        '“{0}” would have to be run. Write its value, or render the memo with Quarto or knitr to Markdown and export that.',
        text,
      )
    case 'tex':
      return l10n.t('“{0}” is LaTeX that a document cannot show. Write it in Markdown or remove it.', text)
    case 'empty-brackets':
      return l10n.t('Brackets with nothing in them would stand in the document. Fill or remove them.')
    case 'empty-heading':
      return l10n.t('A heading has no words. Write them or remove it.')
    case 'picture':
      return l10n.t('The picture {0} would be missing: expected a PNG or JPEG file beside the memo.', text)
    case 'note-to-self':
      return l10n.t('“{0}” marks what is still to be written. Write it or remove the mark.', text)
    case 'unfinished':
      return l10n.t('A paragraph ends in mid-sentence: “… {0}”. Finish the sentence.', text)
    case 'dates':
      return other === undefined
        ? l10n.t(
            'The text has “{0}”, the date above it is in another style. “lang: en-GB” puts the day first, “lang: en-US” the month.',
            text,
          )
        : l10n.t('Dates are written in two ways: “{0}” here, “{1}” elsewhere. Choose one.', text, other)
  }
}

const longest = 60

function shortened(words: string): string {
  const text = words.replace(/\s+/g, ' ')
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
