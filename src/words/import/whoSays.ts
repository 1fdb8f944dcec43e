import type { GivenTurns } from '../../core/import/corrections/giveTurns.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { type L10n, inQuotes } from '../l10n.js'

/**
 * What would be lost if a stretch were somebody else's, a sentence for each thing; none where nothing is. `cited` is how many passages would be
 * gone that memos cite.
 */
export function lossSentences(
  { result: { lost, altered }, labels, taken }: GivenTurns,
  cited: number,
  isTold: boolean,
  l10n: L10n,
): readonly string[] {
  // Whoever wrote a label may have told a name in it.
  const named = (all: readonly { readonly label: string; readonly line: number }[]): string =>
    all.map(({ label, line }) => (isTold ? inQuotes(label, l10n) : l10n.t('line {0}', line))).join(', ')
  return [
    ...(lost.length ? [l10n.t('Claims that would lose their words and need a new passage: {0}.', named(lost))] : []),
    ...(altered.length
      ? [l10n.t('Claims whose hedge, caveat or key phrase would move to another passage: {0}.', named(altered))]
      : []),
    ...(labels.length
      ? [
          isTold
            ? l10n.t('Questions that would no longer be questions: {0}.', labels.join(', '))
            : l10n.t('Questions that would no longer be questions: {0}.', labels.length),
        ]
      : []),
    ...(taken ? [l10n.t('Words that would be removed from the text: {0}.', taken)] : []),
    ...(cited ? [l10n.t('Cited passages that would disappear: {0}.', cited)] : []),
  ]
}

/** What was done. `who` is a voice as a list may show it. */
export function givenSentence(
  key: string,
  who: string,
  { given, taken, result: { moved } }: GivenTurns,
  memos: { readonly changed: number; readonly names: readonly string[] },
  l10n: L10n,
): string {
  const refs = given.map(formatPassageRef).join(', ')
  const sentences = [
    given.length
      ? l10n.t('Speaker changed to {0}: {1} of {2}.', who, refs, key)
      : taken
        ? l10n.t('Words of {0} were removed from the interview.', key)
        : l10n.t('Speaker changed to {0} in {1}.', who, key),
    ...(moved.length ? [l10n.t('Renumbered paragraphs: {0}.', moved.length)] : []),
    ...(memos.changed ? [l10n.t('Citations updated: {0}, in {1}.', memos.changed, memos.names.join(', '))] : []),
  ]
  return sentences.join(' ')
}
