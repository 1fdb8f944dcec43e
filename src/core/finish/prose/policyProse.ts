import { documentWords } from '../documentWords.js'
import { gapRun } from '../gapRun.js'
import { joinRuns } from '../joinRuns.js'
import type { CitationStyle, CitedMemo, CiteCluster, CiteItem, RenderedCitation, Run, StyleOptions } from '../model.js'
import { asSentence } from '../sentenceRuns.js'
import { Mentions } from './mentions.js'
import type { ProseContext, Worded } from './context.js'
import { nearestProse, proseWords } from './proseWords.js'
import { isSameSource, joinedVoices } from './joinedVoices.js'
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
            text: clusterRuns(memo, index, cluster, { words, document, mentions, language, items: memo.items }),
          }
      }
      return { citations, bibliography: [], hangingIndent: false }
    },
  }
}

type OfStyle = Omit<ProseContext, 'cluster' | 'isNamed' | 'isRepeated'>

/** Words before a citation that take it into the sentence. */
const leading = /(?:^|[\s[(])(?:see(?: also)?|compare|cf\.|vgl\.|siehe(?: auch)?|voir(?: aussi)?|véase(?: también)?)$/i

function clusterRuns(memo: CitedMemo, index: number, cluster: CiteCluster, context: OfStyle): readonly Run[] {
  const items = joinedVoices(cluster.items)
  const [first] = items
  const isNamedFirst = cluster.inText && first?.gap === undefined
  const before = memo.clusters[index - 1]
  const goesOn =
    first && items.length === 1 && before?.items.every((one) => isSameSource(one, first)) && cluster.continues
  const isNamed = isNamedFirst || (goesOn && context.words.speaksOn.test(cluster.sentence))
  let named: readonly Run[] = []
  const parts = items.flatMap((item, at) => {
    const last = items[at - 1]
    const worded = wordItem(memo, item, {
      ...context,
      cluster,
      isNamed: (at === 0 && isNamed === true) || item.suppressAuthor,
      isRepeated: last !== undefined && isSameSource(last, item),
    })
    if (isNamedFirst && at === 0) named = worded.name
    const body = worded.rest.length || !(item.prefix.length || item.suffix.length) ? worded.rest : worded.short
    return body.length ? [joinRuns([...item.prefix, ...body, ...item.suffix])] : []
  })
  const list = parts.flatMap((part, at) => (at > 0 ? [{ text: '; ' }, ...part] : part))
  if (list.length === 0) return named
  if (cluster.beginsNote && !cluster.inText) return asSentence(list, cluster.markAfter)
  if (!cluster.inText && leading.test(cluster.before)) return list
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
