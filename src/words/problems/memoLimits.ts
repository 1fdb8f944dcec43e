import {
  deepest,
  mostCells,
  mostCharacters,
  mostCitations,
  mostInLine,
  mostSentences,
  mostSwitches,
  type TooMuch,
} from '../../core/memo/limits.js'
import type { L10n } from '../l10n.js'

/** Why a memo is not read, and what to do. */
export function tooMuchSentence(file: string, what: TooMuch, l10n: L10n): string {
  return {
    conflict: l10n.t(
      'Git left a merge conflict in {0}, so it was not read. Keep one side of each part, and delete the lines with “<<<<<<<”, “=======” and “>>>>>>>”.',
      file,
    ),
    line: l10n.t('{0} has a line of more than {1} characters, so it was not read. Split it.', file, mostInLine),
    characters: l10n.t('{0} has more than {1} characters, so it was not read. Split it.', file, mostCharacters),
    sentences: l10n.t('{0} has more than {1} lines and sentences, so it was not read. Split it.', file, mostSentences),
    citations: l10n.t('{0} has more than {1} citations, so it was not read. Split it.', file, mostCitations),
    switches: l10n.t('{0} has more than {1} off switches, so it was not read. Remove some.', file, mostSwitches),
    cells: l10n.t('{0} has tables of more than {1} cells, so it was not read. Shorten them.', file, mostCells),
    nesting: l10n.t(
      '{0} has lists, quotations or braces nested {1} deep, so it was not read. Simplify it.',
      file,
      deepest,
    ),
    notes: l10n.t('{0} refers to long footnotes too often, so it was not read. Shorten the footnotes.', file),
    marks: l10n.t('{0} has too many brackets, asterisks or quotation marks, so it was not read. Split it.', file),
  }[what]
}
