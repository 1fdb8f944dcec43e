import { documentWords } from '../documentWords.js'
import { gapRun } from '../gapRun.js'
import { joinRuns } from '../joinRuns.js'
import type { CitationStyle, CitedMemo, CiteCluster, CiteItem, RenderedCitation, Run, StyleOptions } from '../model.js'
import { asSentence } from '../sentenceRuns.js'
import { Mentions } from './mentions.js'
import type { ProseContext, Worded } from './context.js'
import { nearestProse, proseWords } from './proseWords.js'
import { saidInProse } from './saidInProse.js'
import { sourceInProse } from './sourceInProse.js'

/**
 * Sources in plain words, for memos that carry no notes: at the first mention a parenthesis that says who said it and when, or what it is; later the
 * surname; and nothing where the sentence says so already. There is no bibliography.
 */
export function policyProse({ lang }: StyleOptions): CitationStyle {
  const language = nearestProse(lang)
  const words = proseWords(language)
  const document = documentWords(language)
  return {
    form: 'prose',
    language,
    render: (memo) => {
      const mentions = new Mentions(memo)
      const citations: RenderedCitation[] = memo.clusters.map(() => ({ text: [] }))
      for (const index of memo.readingOrder) {
        const cluster = memo.clusters[index]
        if (cluster)
          citations[index] = {
            text: clusterRuns(memo, cluster, { words, document, mentions, language, items: memo.items }),
          }
      }
      return { citations, bibliography: [], hangingIndent: false }
    },
  }
}

function clusterRuns(
  memo: CitedMemo,
  cluster: CiteCluster,
  context: Omit<ProseContext, 'cluster' | 'isNamed'>,
): readonly Run[] {
  let named: readonly Run[] = []
  const parts = cluster.items.flatMap((item, index) => {
    const isFirstNamed = cluster.inText && index === 0 && !item.gap
    const worded = wordItem(memo, item, { ...context, cluster, isNamed: isFirstNamed || item.suppressAuthor })
    if (isFirstNamed) named = worded.name
    const body = worded.rest.length || !(item.prefix.length || item.suffix.length) ? worded.rest : worded.short
    return body.length ? [joinRuns([...item.prefix, ...body, ...item.suffix])] : []
  })
  const list = parts.flatMap((part, index) => (index > 0 ? [{ text: '; ' }, ...part] : part))
  if (list.length === 0) return named
  if (cluster.beginsNote && !cluster.inText) return asSentence(list, cluster.markAfter)
  return joinRuns([...named, ...(named.length ? [{ text: ' ' }] : []), { text: '(' }, ...list, { text: ')' }])
}

function wordItem(memo: CitedMemo, item: CiteItem, context: ProseContext): Worded {
  if (item.gap) {
    const gap = [gapRun(item, context.document)]
    return { name: gap, rest: gap, short: gap }
  }
  if (item.said) return saidInProse(item, item.said, context)
  const source = memo.items.get(item.id)
  return source ? sourceInProse(item, source, context) : { name: [], rest: [], short: [] }
}
