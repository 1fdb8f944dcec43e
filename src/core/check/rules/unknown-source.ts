import { formatKey } from '../../citation/citation.js'
import type { Memo } from '../../memo/memo.js'
import { frontMatter } from '../../memo/prose.js'
import { nearestKeys } from '../../citation/nearestKeys.js'
import { referencesIn } from '../../cited/header.js'
import type { CitationItem } from '../../memo/citations.js'
import type { Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'

/**
 * A citation key that no interview of the corpus has, and no entry of the memo’s bibliographies.
 *
 * Why: a key that points nowhere proves nothing, and Pandoc prints it in bold with question marks.
 *
 * Only likely typing errors are told where a bibliography cannot be read, or where none of the memo’s keys is known. `attache check` then
 * tells each key in a bracket, and each that ends in a year. Entries under `references:` in the front matter are known.
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
  *check(checked) {
    const { cited, library, memo } = checked
    const described = memo.language === 'plaintext' ? [] : referencesIn(memo.text).map(({ key }) => key)
    const keys = [...library.keys(), ...described]
    const isSure = surenessIn(checked)
    const where = library.bibliographies.length ? 'bibliographies' : 'interviews'
    for (const { item, interview, entry } of cited) {
      if ((interview ?? entry) || described.includes(item.key)) continue
      const nearest = nearestKeys(item.key, keys)
      if (!nearest.length && !isSure(item)) continue
      const fixes = nearest.map((key) => ({
        kind: 'use-key' as const,
        // A key in braces keeps them.
        edits: [{ replace: item.keySpan, text: key === formatKey(key) ? key : formatKey(key) }],
        data: { key },
      }))
      yield { span: item.keySpan, data: { key: item.key, nearest, where }, fixes }
    }
  },
}

/**
 * Whether a key that is near to none can be nothing but a mistake. Where nothing that the memo cites is known, `@somebody` in a sentence may be
 * a person's name somewhere, and Quarto's projects name their bibliographies elsewhere.
 */
function surenessIn({ cited, memo, library, isOwnCorpus }: Checked): (item: CitationItem) => boolean {
  if (!library.isComplete && namesBibliography(memo)) return () => false
  if (cited.some(({ interview, entry }) => interview ?? entry)) return () => true
  const namesAll = library.isComplete && library.bibliographies.length > 0
  return ({ inText, key }) =>
    (!inText || endsInYear.test(key)) && (namesAll || (isOwnCorpus && memo.language === 'markdown'))
}

/** As keys do, and names of people seldom: `reed2021`, `reed2021b`. */
const endsInYear = /(?<!\d)(?:1[6-9]|20)\d\d[a-z]?$/

/** Besides `references.json`, which holds the interviews themselves. */
function namesBibliography({ text }: Memo): boolean {
  const [front] = frontMatter(text)
  const named = /^bibliography:(?<files>(?:.*(?:\r\n|\n|\r))(?:[ \t]*-.*(?:\r\n|\n|\r))*)/m
  const files = named.exec(text.slice(0, front?.end ?? 0))?.groups?.['files']
  return files !== undefined && /\S/.test(files.replace(/\breferences\.json\b|["'\s,[\]-]/g, ''))
}
