import type { Findings } from '../../core/cited/rule.js'
import type { Lookup } from '../../core/corpus/voiceNames.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { placesLabel } from '../claim.js'
import { roleNoun } from '../hover/hoverParts.js'
import type { L10n } from '../l10n.js'
import { placeName } from './memoPlaces.js'

/** That a sentence says the contrary of its source, with both wordings. */
export function conflictSentence(
  { key, ref, voice, conflict, words, sourceWords, isClaim }: Findings['conflicts-with-source'],
  corpus: Lookup,
  l10n: L10n,
): string {
  const place = placeName({ key, refs: [ref], voice }, key, corpus, l10n)
  if (conflict === 'roles')
    return l10n.t(
      'Conflicts with {0}: “{1}”. Your sentence, with “{2}”, swaps who does what to whom.',
      place,
      sourceWords,
      words,
    )
  if (conflict === 'holder')
    return l10n.t('{0} gives this view to somebody else: “{1}” You give it to “{2}”.', place, sourceWords, words)
  if (conflict === 'report')
    return l10n.t(
      'Told as a fact, but {0} gives this view to somebody else: “{1}” Say whose view it is. Your words: “{2}”.',
      place,
      sourceWords,
      words,
    )
  if (conflict === 'condition')
    return l10n.t('{0} says this only under a condition: “{1}” Your words: “{2}”.', place, sourceWords, words)
  return isClaim
    ? l10n.t('Conflicts with the claim from {0}: {1} Your words: “{2}”.', place, sourceWords, words)
    : l10n.t('Conflicts with {0}: “{1}” Your words: “{2}”.', place, sourceWords, words)
}

/** That what a sentence says stands in another place than the one it cites. */
export function elsewhereSentence(
  { key, cited, ref, voice }: Findings['said-elsewhere'],
  corpus: Lookup,
  l10n: L10n,
): string {
  const role = roleNoun(voice, corpus.interview(key), l10n)
  return l10n.t(
    'Not found in {0}, but in {1}. Cite that passage.',
    placesLabel(corpus.interview(key), cited),
    role === undefined
      ? placeName({ key, refs: [ref], voice }, key, corpus, l10n)
      : l10n.t('{0} ({1})', formatPassageRef(ref), role),
  )
}

/** That a quotation stops before words that change what it says. */
export function cutSentence(
  { key, ref, voice, words, isHidden, isBehind }: Findings['quotation-cut'],
  corpus: Lookup,
  l10n: L10n,
): string {
  const place = placeName({ key, refs: [ref], voice }, key, corpus, l10n)
  if (isHidden)
    return l10n.t('The ellipsis hides “{0}” ({1}). Quote that too, or say it in your sentence.', words, place)
  return isBehind
    ? l10n.t('Quotation stops before “{0}” ({1}). Quote that too, or say it in your sentence.', words, place)
    : l10n.t('Quotation leaves out “{0}” before it ({1}). Quote that too, or say it in your sentence.', words, place)
}
