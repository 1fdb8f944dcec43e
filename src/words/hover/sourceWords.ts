import type { NoWords, SourceWords } from '../../core/passage/sourceWords.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { escapeMarkdown } from '../escape.js'
import { type L10n, inQuotes } from '../l10n.js'

/** The words of the source as a block of Markdown of their own, what is cited in bold; nothing in them is markup. */
export function sourceWordsBlock({ parts }: SourceWords): string {
  return `> ${parts.map(({ text, isCited }) => marked(text, isCited ? '**' : '')).join('')}`
}

/** The sentences alone, for a row of a list, which knows no markup. */
export function sourceWordsLine({ sentence }: SourceWords, l10n: L10n): string {
  return inQuotes(sentence, l10n)
}

/** Why the words are not shown, where that is for somebody to mend; empty where the terms forbid it, which is said elsewhere. */
export function noWordsSentence({ kind, ref }: NoWords, l10n: L10n): string {
  const place = formatPassageRef(ref)
  switch (kind) {
    case 'no-text':
      return l10n.t('The transcript is not attached, so the words of {0} cannot be shown.', place)
    case 'not-there':
      return l10n.t('The transcript does not have these words in {0}.', place)
    case 'differs':
      return l10n.t('The transcript differs in {0} from the imported one.', place)
    case 'name':
      return l10n.t('The words of {0} are not shown, because a protected name appears in them.', place)
    case 'protected':
    case 'off-record':
      return ''
  }
}

/** White space stays outside the stars, where Markdown wants it. */
function marked(text: string, stars: '' | '**'): string {
  const inner = text.trim()
  if (!inner) return text && ' '
  return `${/^\s/.test(text) ? ' ' : ''}${stars}${escapeMarkdown(inner)}${stars}${/\s$/.test(text) ? ' ' : ''}`
}
