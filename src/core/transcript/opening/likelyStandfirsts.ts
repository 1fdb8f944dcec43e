import type { Doubt, Dropped, Extract } from '../transcript.js'
import { readAbove } from '../standfirsts/aboveTalk.js'
import { least, likelyStandfirsts } from '../standfirsts/chooseStandfirsts.js'
import { assemble, type Recognised } from '../assemble.js'
import { dropsOf, outside, spanOf } from '../spans.js'

/**
 * Takes what is likely to introduce the talk for standfirsts in place of what rules took for them, and doubts what is left out and may be one.
 */
export function withLikelyStandfirsts(extract: Extract, found: Recognised): Recognised {
  const likely = likelyStandfirsts(readAbove(assemble(extract, found), found.paragraphs))
  const chosen = likely.flatMap(({ paragraph, chance }) => (chance >= least.standfirst ? [paragraph] : []))
  const weighed = new Set(likely.map(({ paragraph }) => paragraph))
  const gone = found.standfirsts.filter((paragraph) => weighed.has(paragraph) && !chosen.includes(paragraph))
  const taken = chosen.flatMap(({ pieces }) => pieces)
  const left = found.dropped.flatMap(({ span, why }) =>
    outside(span, taken).map((rest): Dropped => ({ span: rest, why })),
  )
  const starts = new Set(likely.map(({ paragraph }) => spanOf(paragraph).start))
  const isOfRules = ({ code, span }: Doubt): boolean => code === 'furniture-guessed' && starts.has(span.start)
  const doubted = likely.filter(
    ({ chance, isField }) => !isField && chance >= least.doubted && chance < least.standfirst,
  )
  return {
    ...found,
    // What stands too far above the talk to be weighed is left to the rules.
    standfirsts: [...found.standfirsts.filter((paragraph) => !weighed.has(paragraph)), ...chosen],
    ...(gone.length > 0 && { givenUpStandfirsts: gone.map(({ text }) => text) }),
    dropped: [...left, ...gone.flatMap((paragraph) => dropsOf(paragraph, 'boilerplate'))],
    doubts: [
      ...found.doubts.filter((doubt) => !isOfRules(doubt)),
      ...doubted.map(({ paragraph }): Doubt => ({
        code: 'furniture-guessed',
        span: spanOf(paragraph),
        data: { why: 'boilerplate' },
      })),
    ],
  }
}
