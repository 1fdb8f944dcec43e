import {
  deepest,
  mostCells,
  mostCharacters,
  mostCitations,
  mostSentences,
  mostSwitches,
  type TooMuch,
} from '../../core/memo/limits.js'
import type { L10n } from '../l10n.js'

/** Why a memo is not read, and what to do. */
export function tooMuchSentence(file: string, what: TooMuch, l10n: L10n): string {
  switch (what) {
    case 'characters':
      return l10n.t('{0} has more than {1} characters, so it was not read. Split it.', file, mostCharacters)
    case 'sentences':
      return l10n.t('{0} has more than {1} lines and sentences, so it was not read. Split it.', file, mostSentences)
    case 'citations':
      return l10n.t('{0} has more than {1} citations, so it was not read. Split it.', file, mostCitations)
    case 'switches':
      return l10n.t('{0} has more than {1} off switches, so it was not read. Remove some.', file, mostSwitches)
    case 'cells':
      return l10n.t('{0} has tables of more than {1} cells, so it was not read. Shorten them.', file, mostCells)
    case 'nesting':
      return l10n.t(
        '{0} has lists, quotations or braces nested {1} deep, so it was not read. Simplify it.',
        file,
        deepest,
      )
    case 'notes':
      return l10n.t('{0} refers to long footnotes too often, so it was not read. Shorten the footnotes.', file)
    case 'marks':
      return l10n.t('{0} has too many brackets, asterisks or quotation marks, so it was not read. Split it.', file)
  }
}
