import { documentWords } from '../documentWords.js'
import { gapRun } from '../gapRun.js'
import { joinRuns } from '../joinRuns.js'
import type { CitedMemo, CiteCluster, CiteItem, RenderedCitation, Run } from '../citedItem.js'
import type { CitationStyle, StyleOptions } from '../citationStyle.js'
import { asSentence, capitalised } from '../sentenceRuns.js'
import { Mentions } from './mentions.js'
import type { ProseContext, Worded } from './context.js'
import { nearestProse, proseWords } from './proseWords.js'
import { isSameSource, joinedVoices } from './joinedVoices.js'
import type { ProseWords } from './wordsOfLanguage.js'
import { attributionInProse } from './attributionInProse.js'
import { sourceInProse } from './sourceInProse.js'
import { wordedOnce } from './wordedOnce.js'

/**
 * Sources in plain words, for memos that carry no notes: at the first mention a parenthesis that says who said it and when, or what it is; later the
 * surname; and nothing where the sentence says so already. There is no bibliography.
 */
export function policyProse({ lang }: StyleOptions): CitationStyle {
  const language = nearestProse(lang)
  const words = proseWords(language)
  const document = documentWords(language)
  const reworded = wordedOnce()
  return {
    form: 'prose',
    language,
    render: (memo) => {
      const mentions = new Mentions(memo)
      const citations: RenderedCitation[] = memo.clusters.map(() => ({ text: [] }))
      for (const index of memo.readingOrder) {
        const cluster = memo.clusters[index]
        if (!cluster) continue
        const goesOn = speaksOn(memo, index, cluster, words)
        const context = { words, document, mentions, language, items: memo.items, authors: memo.authors }
        citations[index] = {
          text: reworded(cluster, goesOn, memo, mentions, () => clusterRuns(memo, cluster, goesOn, context)),
        }
      }
      return { citations, bibliography: [], hangingIndent: false }
    },
  }
}

/** Whether its sentence goes on with whom the citation before it named. */
function speaksOn(memo: CitedMemo, index: number, cluster: CiteCluster, words: ProseWords): boolean {
  const items = joinedVoices(cluster.items)
  const [first] = items
  if (!first || items.length > 1) return false
  const before = memo.clusters[index - 1]?.items.every((one) => isSameSource(one, first)) ?? false
  return before && cluster.continues && words.speaksOn.test(cluster.sentence)
}

type OfStyle = Omit<ProseContext, 'cluster' | 'isNamed' | 'isRepeated'>

/** Words before a citation that take it into the sentence. */
const leading = /(?:^|[\s[(])(?:see(?: also)?|compare|cf\.|vgl\.|siehe(?: auch)?|voir(?: aussi)?|véase(?: también)?)$/i

function clusterRuns(memo: CitedMemo, cluster: CiteCluster, goesOn: boolean, context: OfStyle): readonly Run[] {
  const items = joinedVoices(cluster.items)
  const [first] = items
  const isNamedFirst = cluster.inText && first?.gap === undefined
  const isNamed = isNamedFirst || goesOn
  let named: readonly Run[] = []
  const parts = items.flatMap((item, at) => {
    const last = items[at - 1]
    const worded = wordItem(memo, item, {
      ...context,
      cluster,
      isNamed: at === 0 && isNamed,
      isRepeated: last !== undefined && isSameSource(last, item),
    })
    if (isNamedFirst && at === 0) named = cluster.beginsSentence && item.said ? capitalised(worded.name) : worded.name
    if (cluster.isAlone && !cluster.inText && at === 0 && worded.rest.length === 0) return [worded.alone]
    const body = worded.rest.length || !(item.prefix.length || item.suffix.length) ? worded.rest : worded.short
    // In brackets of its own behind the key, a suffix has no sign of its own that parts it from the words before.
    const comma = cluster.inText && /^[\p{L}\p{N}]/u.test(item.suffix[0]?.text ?? '') ? [{ text: ', ' }] : []
    return body.length ? [joinRuns([...item.prefix, ...body, ...comma, ...item.suffix])] : []
  })
  const list = parts.flatMap((part, at) => (at > 0 ? [{ text: '; ' }, ...part] : part))
  if (list.length === 0) return named
  if (cluster.beginsNote && !cluster.inText) return asSentence(list, cluster.markAfter)
  if (!cluster.inText && leading.test(cluster.before)) return list
  const begun = cluster.isAlone && !cluster.inText ? capitalised(list) : list
  return joinRuns([...named, ...(named.length ? [{ text: ' ' }] : []), { text: '(' }, ...begun, { text: ')' }])
}

function wordItem(memo: CitedMemo, item: CiteItem, context: ProseContext): Worded {
  if (item.gap) {
    const gap = [gapRun(item, context.document)]
    return { name: gap, rest: gap, short: gap, alone: gap }
  }
  if (item.said) return attributionInProse(item, item.said, context)
  const source = memo.items.get(item.id)
  return source ? sourceInProse(item, source, context) : { name: [], rest: [], short: [], alone: [] }
}
