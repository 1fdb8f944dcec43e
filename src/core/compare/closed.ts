import { citedPlaceOf } from '../citation/resolve.js'
import type { Checked } from '../cited/checked.js'
import type { Cited } from '../cited/sentences.js'
import type { Corpus } from '../corpus/corpus.js'
import { openNames, uncitedSources } from '../disclosure/protectedNames.js'
import { protectedWordsIn } from '../disclosure/protectedWords.js'
import { plainWords } from '../language/foldName.js'
import { protectedWords } from '../terms/namesFile.js'
import { isProtected, isProtectedInterview, isUnderEmbargo, termsOfPassage } from '../terms/terms.js'

/**
 * Why nothing of a memo may be sent: it cites or has words of a protected source, or cites one under embargo, or may do so, for the names of a protected
 * source are not on this machine, or it cites or includes what is not here.
 */
export type Closed = 'protected' | 'embargo' | 'names' | 'unknown' | 'includes'

/** Undefined where sentences of the memo may be sent, each as far as its own sources allow. `today` is an ISO day. */
export function closedBy(checked: Checked, today: string): Closed | undefined {
  const { memo, corpus, cited } = checked
  // In comments and lists as well, of which nobody knows what they are for.
  const kept = corpus.interviews().filter((one) => isProtectedInterview(one) || isUnderEmbargo(one, today))
  const here = kept.filter(({ key }) => memo.written.includes(key))
  const isCited = here.some(isProtectedInterview) || cited.some((one) => isOfProtected(one, corpus))
  if (isCited || protectedWordsIn(checked).length) return 'protected'
  if (here.length) return 'embargo'
  if (uncitedSources(checked).some(({ isKnown }) => !isKnown)) return 'names'
  if (cited.some(({ interview, entry }) => !interview && !entry)) return 'unknown'
  // What was read of them stands in their place.
  return /\{\{<\s*include\b/.test(memo.text) ? 'includes' : undefined
}

/** Whether a citation of an interview on the record names a passage that is not. */
function isOfProtected({ interview, item }: Cited, corpus: Corpus): boolean {
  const place = interview && citedPlaceOf(corpus, interview, item.locator)
  if (!interview || place?.kind !== 'passages') return false
  return place.passages.some(({ passage }) => isProtected(termsOfPassage(interview, passage)))
}

/** What no question may tell, in any form: a memo, and an open interview, may name a protected source without citing it. */
export function secretsOf(checked: Checked): readonly string[] {
  const { corpus, names } = checked
  const parts = [...(names?.values() ?? [])].flatMap((one) =>
    protectedWords(one, corpus.interview(one.key)?.description),
  )
  const open = openNames(checked)
  const all = [...uncitedSources(checked).flatMap((one) => one.names), ...parts]
  return all.filter((name) => !open.has(plainWords(name)))
}
