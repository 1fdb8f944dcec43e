import { isOfMaking } from '../opening/introduction.js'
import type { Paragraph } from '../turns/paragraphs.js'
import { chancesOf, oddsOf, readWeights, type Weights } from '../weighed.js'
import type { AboveParagraph, AboveTalk } from './aboveTalk.js'
import { standfirstSigns } from './standfirstSigns.js'
import { standfirstWeights } from './standfirstWeights.js'

/** A paragraph above a talk with how likely it is a standfirst, from 0 to 1. */
export interface LikelyStandfirst {
  readonly paragraph: Paragraph
  readonly chance: number
  /** Whether a field has some of its words. */
  readonly isField: boolean
}

/** How likely a paragraph must be a standfirst to stand as one, and to be doubted where it is left out. */
export const least = { standfirst: 0.5, doubted: 0.15 }

let known: Weights | undefined

/** Whether a paragraph may introduce a talk: its title does not, nor what says how a page or a transcript was made. */
export const mayIntroduce = ({ taken, paragraph }: AboveParagraph): boolean =>
  taken !== 'field title' && !isOfMaking(paragraph.text)

/** How likely each paragraph above a talk introduces it. */
export function likelyStandfirsts(above: AboveTalk): readonly LikelyStandfirst[] {
  const weights = (known ??= readWeights(standfirstWeights))
  return above.paragraphs.map((one, at) => {
    const [likely = 0] = chancesOf([oddsOf(weights, standfirstSigns(one, at, above)), 0])
    const chance = mayIntroduce(one) ? likely : 0
    return { paragraph: one.paragraph, chance, isField: one.taken.startsWith('field ') }
  })
}
