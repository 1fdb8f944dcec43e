import { formatKey } from '../../cite/citation.js'
import type { Memo } from '../../memo/memo.js'
import { frontMatter } from '../../memo/prose.js'
import { nearestKeys } from '../../query/nearestKeys.js'
import type { Rule } from '../rule.js'

/**
 * A citation key that no interview of the corpus has.
 *
 * Why: a key that points nowhere proves nothing, and Pandoc prints it in bold with question marks. Keys of other bibliographies are nobody's
 * mistake: where a memo names one, or cites no interview at all, only what looks like a slip of the pen is told.
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
  *check({ cited, corpus, memo }) {
    const keys = corpus.interviews().map(({ key }) => key)
    const citesOnlyInterviews = cited.some(({ interview }) => interview) && !namesBibliography(memo)
    for (const { item, interview } of cited) {
      if (interview) continue
      const nearest = nearestKeys(item.key, keys)
      if (!nearest.length && !citesOnlyInterviews) continue
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

/** Besides `references.json`, which holds the interviews themselves. */
function namesBibliography({ text }: Memo): boolean {
  const [front] = frontMatter(text)
  const named = /^(?:bibliography|references):(?<files>(?:.*(?:\r\n|\n|\r))(?:[ \t]*-.*(?:\r\n|\n|\r))*)/m
  const files = named.exec(text.slice(0, front?.end ?? 0))?.groups?.['files']
  return files !== undefined && /\S/.test(files.replace(/\breferences\.json\b|["'\s,[\]-]/g, ''))
}
