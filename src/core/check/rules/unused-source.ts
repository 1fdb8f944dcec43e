import type { Memo } from '../../memo/memo.js'
import { takeOffList } from '../fixes/listFixes.js'
import { type NamedKey, nociteOf, referencesIn, sourcesIn } from '../../cited/header.js'
import type { Rule } from '../../cited/rule.js'

/**
 * An interview that the memo never cites, although the front matter names it under `sources:` or `interviews:`, or describes it under
 * `references:`. The first two take keys, in brackets or as a list, with or without `@`. Entries of a bibliography file and of `nocite:` may
 * stay uncited.
 *
 * Why: readers take the list for what the memo rests on.
 *
 * ok:
 *
 *     ---
 *     sources: [reed2021]
 *     ---
 *
 *     Velmark signed in 2019 [@reed2021, para. 1].
 *
 * not ok:
 *
 *     ---
 *     sources: [reed2021, ⟦moreau2021⟧]
 *     ---
 *
 *     Velmark signed in 2019 [@reed2021, para. 1].
 *
 * not ok:
 *
 *     ---
 *     references:
 *     - id: ⟦moreau2021⟧
 *       type: interview
 *     ---
 *
 *     Velmark signed in 2019 [@reed2021, para. 1].
 */
export const unusedSource: Rule<'unused-source'> = {
  id: 'unused-source',
  severity: 'warning',
  *check({ memo, corpus, cited }) {
    const used = new Set(cited.map(({ item }) => item.key))
    for (const { key, span } of namedIn(memo)) {
      if (corpus.interview(key) && !used.has(key)) yield { span, data: { key }, fixes: takeOffList(key, span, memo) }
    }
  },
}

function namedIn(memo: Memo): readonly NamedKey[] {
  const uncited = new Set(nociteOf(memo).map(({ key }) => key))
  if (uncited.has('*')) return []
  return [...referencesIn(memo.text), ...sourcesIn(memo)].filter(({ key }) => !uncited.has(key))
}
