import type { Memo } from '../../memo/memo.js'
import { frontMatter } from '../../memo/prose.js'
import type { Span } from '../../model.js'
import { takeOffList } from '../fixes/listFixes.js'
import { nociteOf, referencesIn } from '../header.js'
import type { Rule } from '../rule.js'

/**
 * An interview that the front matter names under `sources:` or `interviews:`, or describes under `references:`, and that the memo never cites.
 * The first two take keys, in brackets or as a list of items, with or without `@`. What a bibliography file holds may well go uncited, and so
 * may what `nocite:` names.
 *
 * Why: the reader takes the list for what the memo rests on.
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

const field = /^(?:sources|interviews):(?<keys>[^\r\n]*(?:(?:\r\n|\n|\r)(?:[ \t]+|-)[^\r\n]*)*)/gm

function namedIn(memo: Memo): readonly { readonly key: string; readonly span: Span }[] {
  const { text, language } = memo
  const [front] = language === 'plaintext' ? [] : frontMatter(text)
  const yaml = text.slice(0, front?.end ?? 0)
  const uncited = new Set(nociteOf(memo).map(({ key }) => key))
  if (uncited.has('*')) return []
  return [
    ...referencesIn(text).filter(({ key }) => !uncited.has(key)),
    ...[...yaml.matchAll(field)].flatMap(({ 0: whole, index, groups }) => {
      const keys = groups?.['keys'] ?? ''
      const from = index + whole.length - keys.length
      return [...keys.matchAll(/(?<![^\s[,"'@{])[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*/gu)].flatMap((found) => {
        const key = found[0].replace(/[.:]+$/, '')
        const span = { start: from + found.index, end: from + found.index + key.length }
        const isComment = /(?:^|\s)#[^\r\n]*$/.test(keys.slice(0, found.index))
        return isComment || uncited.has(key) ? [] : [{ key, span }]
      })
    }),
  ]
}
