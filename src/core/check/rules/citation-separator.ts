import { keyAt, type KeyInText } from '../../memo/citationKey.js'
import type { CitationItem } from '../../memo/citations.js'
import type { Rule } from '../../cited/rule.js'

/**
 * A comma between two keys of one citation, or nothing between two citations in brackets, where a semicolon is needed.
 *
 * Why: behind a comma Pandoc reads the second key as a comment on the first. Its work is not cited and vanishes from the bibliography. Of two brackets
 * side by side it prints the signs of the first.
 *
 * ok:
 *
 *     Velmark signed in 2019 [@reed2021, para. 1; @moreau2021, para. 1].
 *
 * not ok:
 *
 *     Velmark signed in 2019 [@reed2021, para. 1⟦, @moreau2021⟧, para. 1].
 *
 * not ok:
 *
 *     Velmark signed in 2019 [@reed2021, para. 1⟦][@moreau2021⟧, para. 1].
 */
export const citationSeparator: Rule<'citation-separator'> = {
  id: 'citation-separator',
  severity: 'error',
  *check({ memo: { citations, citingProse } }) {
    for (const item of citations.flatMap(({ items }) => items)) {
      const besides = besideTo(item, citingProse)
      for (const { from, key, kept } of [...joinedTo(item, citingProse), ...besides]) {
        const edits = [{ replace: { start: from, end: key.start }, text: `; ${kept}` }]
        const data = { key: item.key, other: key.key, ...(besides.length ? { isBeside: true as const } : {}) }
        yield {
          span: { start: from, end: key.end },
          data,
          fixes: [{ kind: 'separate-citations', edits, data: { key: key.key } }],
        }
      }
    }
  },
}

interface Joined {
  /** Where what joins them begins. */
  readonly from: number
  readonly key: KeyInText
  /** What stands before the key and stays. */
  readonly kept: string
}

/** The key of a bracket right behind that of a citation, which Pandoc takes for the two parts of a link and, where there is none, for neither. */
function besideTo({ keySpan, inText }: CitationItem, prose: string): readonly Joined[] {
  if (!inText || !/\[[^[\]\n]*$/.test(prose.slice(0, keySpan.start))) return []
  const found = /^([^[\]\n]*)\]\[[^[\]\n@]*@/.exec(prose.slice(keySpan.end))
  const key = found && keyAt(prose, keySpan.end + found[0].length - 1)
  if (found?.[1] === undefined || !key) return []
  const from = keySpan.end + found[1].length
  return [{ from, key, kept: prose.slice(from + ']['.length, key.start) }]
}

/** The keys behind commas in what a citation says of one work, but for those within brackets or quotation marks. */
function joinedTo({ keySpan, span, inText }: CitationItem, prose: string): readonly Joined[] {
  if (inText) return []
  const tail = prose.slice(keySpan.end, span.end)
  const outside = tail.replace(/\[[^[\]]*\]|"[^"]*"|“[^”]*”/g, (inner) => ' '.repeat(inner.length))
  return [...outside.matchAll(/,\s*-?@/g)].flatMap(({ 0: found, index }) => {
    const from = keySpan.end + index
    const key = keyAt(prose, from + found.length - 1)
    // An author who is left out has his sign before the key.
    return key ? [{ from, key, kept: found.includes('-') ? '-' : '' }] : []
  })
}
