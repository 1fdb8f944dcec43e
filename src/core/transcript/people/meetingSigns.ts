import { askingTrades } from './askingTrades.js'
import { honours, titles } from '../labels/lexicon.js'
import { foldLine } from '../lines/wording.js'

/** Somebody where a sentence names two who talked. */
export interface Mention {
  /** The sentence, a sign for each name. */
  readonly signs: string
  readonly sign: string
  /** Whether a sentence before has told something of that person. */
  readonly isDescribed: boolean
}

const asksForLiving = `(?:${askingTrades}|co-?hosts?|writer|podcaster|contributor|newsletter|redaktion|chefredakteur(?:in)?|chroniqueu(?:r|se)|журналист\\p{L}*|корреспондент\\p{L}*|обозревател\\p{L}+|редактор\\p{L}*|ведущ\\p{L}+|dziennikar\\p{L}+|redaktor\\p{L}*|redaktør|redaktör)`
const own =
  /(?<!\p{L})(?:our|unser(?:e[mnrs]?)?|notre|nos|nuestr[oa]s?|nostr[oa]|nosso|nossa|наш\p{L}*|nasz\p{L}*|onze|vår)(?!\p{L})/iu
/** `the Review’s` */
const belongs = /\p{L}['’]s\s(?:\p{L}+\s){0,3}$/u
const isAsker = new RegExp(`(?<!\\p{L})${asksForLiving}(?!\\p{L})`, 'iu')
const isAskerBehind = new RegExp(
  `^(?:,|\\s\\(|\\s[–—])\\s?(?:[^.;,()\\uE000-\\uE0FF]{0,50}[\\s’'-])?${asksForLiving}(?!\\p{L})`,
  'iu',
)
const house =
  '(?:review|journal|magazine|radio|news|newsroom|times|post|chronicle|tribune|quarterly|gazette|observer|herald|courier|monitor|weekly|daily|bulletin|podcast|revue|revista|rivista|zeitung|zeitschrift|rundschau|hefte|anzeiger|diario|giornale|gazeta|журнал\\p{L}*|газет\\p{L}+)'
const isOfHouse = new RegExp(
  `^(?:,|\\s\\(|\\s[–—]|\\s(?:of|from|for|von|vom|der|de|du|del|della|di|da|do))\\s?[^.;,()\\uE000-\\uE0FF]{0,40}(?<!\\p{L})${house}(?!\\p{L})`,
  'iu',
)
const isTold =
  /^(?:,\s(?!she\s|he\s|they\s|sie\s|er\s|elle\s|il\s|ella\s|él\s|lei\s|lui\s|ela\s|ele\s|она\s|он\s|and|und|et|y|e|и|i|en|och|og|who[\s,])[^\uE000-\uE0FF]|,?\s(?:who|whose|qui|que|che|den|dem)\s|\s\()/u

/** How much a sentence shows somebody to be one who asks, above zero, or who answers. */
export function evidenceOf({ signs, sign, isDescribed }: Mention): number {
  const at = signs.indexOf(sign)
  if (at < 0) return 0
  const before =
    /[^,;:.!?()–—\uE000-\uE0FF]{0,90}(?:,\s|\p{L}{1,4}\.\s)?$/u.exec(signs.slice(Math.max(0, at - 90), at))?.[0] ?? ''
  const behind = signs.slice(at + 1, at + 140)
  const asks = isAsker.test(before) || isAskerBehind.test(behind) || isOfHouse.test(behind)
  const words = before.trim().split(/\s+/)
  const isTitled = words.slice(-3).some((one) => titles.has(foldLine(one)) && !neverTitles.has(foldLine(one)))
  return (
    (own.test(before) || belongs.test(before) ? 2 : 0) +
    (asks ? 2 : 0) -
    ((isTitled || isCalled.test(before)) && !asks ? 1 : 0) -
    (isTold.test(behind) && !asks ? 1 : 0) -
    (isDescribed ? 1.5 : 0)
  )
}

/** `the hydrologist`, `die Ökonomin`: what somebody is who has to be introduced. */
const isCalled =
  /(?:^|\s)(?:(?:the|an?|der|die|dem|den|le|la|un|une|el|il|lo|o|a|os)\s|l['’])(?:\p{L}[\p{L}-]+,?\s){0,7}(?!(?:with|to|by|of|from|mit|von|avec|par|con|por|com|da|di|de|del|met|med|av|af)\s)\p{L}[\p{L}-]+,?\s$/iu

/** Words that stand before anybody. */
const neverTitles = new Set([
  'the',
  'host',
  'moderator',
  'reporter',
  'interviewer',
  'mr',
  'mrs',
  'ms',
  'under',
  'state',
  'he',
  'h',
  'members',
  'member',
  ...honours,
])
