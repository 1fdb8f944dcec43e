import { formatKey } from '../../cite/citation.js'
import { nearestKeys } from '../../query/nearestKeys.js'
import type { Rule } from '../rule.js'

/**
 * A citation key that no interview of the corpus has.
 *
 * Why: a key that points nowhere proves nothing, and Pandoc prints it in bold with question marks.
 *
 * ok:
 *
 *     Velmark signed in 2019 [@reed2021, para. 1].
 *
 * not ok:
 *
 *     Velmark signed in 2019 [@⟦reed2012⟧, para. 1].
 */
export const unknownSource: Rule<'unknown-source'> = {
  id: 'unknown-source',
  severity: 'error',
  *check({ cited, corpus }) {
    const keys = corpus.interviews().map(({ key }) => key)
    for (const { item, interview } of cited) {
      if (interview) continue
      const nearest = nearestKeys(item.key, keys)
      const fixes = nearest.map((key) => ({
        kind: 'use-key' as const,
        // A key in braces keeps them.
        edits: [{ replace: item.keySpan, text: key === formatKey(key) ? key : formatKey(key) }],
        data: { key },
      }))
      yield { span: item.keySpan, data: { key: item.key, nearest }, fixes }
    }
  },
}
