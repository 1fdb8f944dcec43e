import type { Findings } from '../../core/cited/rule.js'
import type { Lookup } from '../../core/corpus/voiceNames.js'
import type { PassageKind } from '../../core/model.js'
import type { L10n } from '../l10n.js'

/** A paragraph, question, page or time that an interview does not have, and which there are. */
export function unknownLocator(
  { key, locator, missing }: Findings['unknown-locator'],
  corpus: Lookup,
  l10n: L10n,
): string {
  if (!missing?.range && !corpus.interview(key)?.passages.some(({ ref }) => ref.kind === 'paragraph'))
    return l10n.t('{0} has no “{1}”: its file lists no paragraphs to cite.', key, locator)
  if (!missing?.range) return l10n.t('{0} has no “{1}”. Cite a paragraph, such as para. 1.', key, locator)
  const [first, last] = missing.range
  const lacks = l10n.t('{0} has no {1} {2}.', key, kindWord(missing.kind, l10n), missing.numbers.join(', '))
  return `${lacks} ${l10n.t('It has {0} to {1}.', first, last)}`
}

function kindWord(kind: PassageKind, l10n: L10n): string {
  const words = { paragraph: l10n.t('paragraph'), question: l10n.t('question'), standfirst: l10n.t('standfirst') }
  return words[kind]
}
