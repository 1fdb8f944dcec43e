import { keyAt, type KeyInText } from '../../memo/citationKey.js'
import type { CitationItem } from '../../memo/citations.js'
import type { Rule } from '../../cited/rule.js'

/**
 * A comma between two keys of one citation, where a semicolon is needed.
 *
 * Why: Pandoc reads the second key as a comment on the first. Its work is not cited and vanishes from the bibliography.
 *
 * ok:
 *
 *     Velmark signed in 2019 [@reed2021, para. 1; @moreau2021, para. 1].
 *
 * not ok:
 *
 *     Velmark signed in 2019 [@reed2021, para. 1⟦, @moreau2021⟧, para. 1].
 */
export const citationSeparator: Rule<'citation-separator'> = {
  id: 'citation-separator',
  severity: 'error',
  *check({ memo: { citations, citingProse } }) {
    for (const item of citations.flatMap(({ items }) => items)) {
      for (const { comma, key } of joinedTo(item, citingProse)) {
        // An author who is left out has his sign before the key.
        const sign = citingProse.slice(comma, key.start).endsWith('-') ? '-' : ''
        const edits = [{ replace: { start: comma, end: key.start }, text: `; ${sign}` }]
        yield {
          span: { start: comma, end: key.end },
          data: { key: item.key, other: key.key },
          fixes: [{ kind: 'separate-citations', edits, data: { key: key.key } }],
        }
      }
    }
  },
}

/** The keys behind commas in what a citation says of one work, but for those within brackets or quotation marks. */
function joinedTo(
  { keySpan, span, inText }: CitationItem,
  prose: string,
): readonly { readonly comma: number; readonly key: KeyInText }[] {
  if (inText) return []
  const tail = prose.slice(keySpan.end, span.end)
  const outside = tail.replace(/\[[^[\]]*\]|"[^"]*"|“[^”]*”/g, (inner) => ' '.repeat(inner.length))
  return [...outside.matchAll(/,\s*-?@/g)].flatMap(({ 0: found, index }) => {
    const comma = keySpan.end + index
    const key = keyAt(prose, comma + found.length - 1)
    return key ? [{ comma, key }] : []
  })
}
