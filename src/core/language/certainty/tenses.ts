import { irregularPasts, thirdOf } from '../verbForms.js'

/* English words by which a clause tells what was done or how things are. */

/** What may stand between an auxiliary and its verb. */
export const adverbs = String.raw`(?:(?:since|then|now|already|also|indeed|duly|in fact|never|not|\p{L}+ly) )*`

/** Auxiliaries of the past. */
export const aux = String.raw`(?:has|have|had)(?: ${adverbs}been)?|was|were`

const anyIrregular = [...new Set([...irregularPasts.values()].flatMap((forms) => forms[0] ?? []))]
  .filter((form) => !/^(?:was|had|did|cut|hit|set)$/.test(form))
  .join('|')

const participles = [...new Set([...irregularPasts.values()].flat())].join('|')

/** Verbs of saying, thinking and finding, with which a memo reports. */
export const reporting =
  /^(?:rul|exclud|said|stated|told|thought|held|saw|argu|not|believ|judg|report|wrot|describ|call|spok|put|gav|found|expect|predict|warn|add|explain|suggest|claim|insist|conclud|observ|point|discuss|mention|ask|answer|voic|interview|publish|nam|consider|regard|view|term|doubt|felt|knew|heard|follow|bas|rest|remain|need|lik|plan|schedul|intend|announc|propos|promis|pledg|threaten|prepar|aim|want|hop|fear|decid|resolv|determin|commit|convinc|meant|calculat|comput|guess|assess|swor|recount|recall|accus|stress|was|were)/i

/** What stands before a participle that tells no past: `the signed treaty`, `should be closed`. */
export const notPast =
  /\b(?:the|a|an|its|his|her|their|our|this|that|these|those|who|which|of|by|and|or|as|when|while|after|before|since|once|be|is|are|being|been|to|newly|so-called|if) $/iu

/** A verb in the past or as done. */
export const anyPast = new RegExp(
  String.raw`\b(?:never |duly |indeed )?(?:(?:${aux}) ${adverbs}(?:\p{L}{3,}ed|${participles})|said|told|thought|saw|spoke|felt|knew|heard|meant|did(?= (?:well|badly|better|worse|so|little|much|nothing)\b)|${anyIrregular}|\p{L}{2,}ed|there (?:was|were)(?= (?:no|an?)\b))\b`,
  'giu',
)

/** Verbs of being so, which tell no event. */
export const stative = /^(?:lack|need|own|contain|seem|appear|matter|belong|depend|look)/i

/** `that Reed had been warning of`: what is told of the noun before is not told of the clause. */
export const inRelative = /\b(?:that|which|whom|what|as)\s+(?:he|she|they|\p{Lu}[\p{L}’-]+)(?: \p{Lu}[\p{L}’-]+)? $/u

const states =
  'remain|want|seek|rely|need|prefer|trust|distrust|lack|depend|support|back|oppose|refuse|resist|treat|regard|view|see|consider|think|believe|' +
  'expect|fear|hope|plan|intend|aim|hold|keep|favour|favor|worry|doubt|help|share|play|work|tolerate|fund|control|dominate|serve|lean|turn|look|mean|' +
  'pose|enjoy|give|push|press|know|feel|find|get|make|take|cooperate|call|cost|seem|appear|choose|like|miss|guard|accept|face|stand|lie|lack|hinge|rest|run|show|carry|threaten'

const notVerb = String.raw`(?<![\p{L}’'])(?<![’']s? )(?<!\b(?:to|not|will|would|can|could|may|might|must|should|cannot|did|and|or|an?|the|its|their|his|her|our|my|no|any|some|of|for|in|on|at|by|with|from|this|that|more|little|much|half|equal|full|two|three) )`

/** What may be the subject of `want`, and so tells the verb from the noun: `the two states want`, `Kardia and Velmora still want`. */
const pluralBefore = String.raw`(?<=(?:\b(?:they|these|those|people|police|both|many|most|several|others|all|few|who|which|two|three|men|women|children|\p{Lu}\p{Ll}+ese)|\band \p{Lu}[\p{L}’-]+|\b(?!(?:its|his|this|is|was|has|does|as|us|plus|thus|less|towards|perhaps|always|sometimes)\b)\p{L}{2,}[^s\P{L}]s)(?: (?:\p{L}+ly|still|also|now|both|all))? )`

/** `is`, `wants`, `rely on` where it is no infinitive and does not follow a modal. */
export const present = new RegExp(
  String.raw`${notVerb}(?:is(?! concerned)|are(?! concerned)|isn[’']t|aren[’']t|(?:does|do)(?:n[’']t| not) \p{L}+|cannot(?= be \p{L}+(?:ed|en|t)\b)|can(?:not)?(?= (?!be\b|not\b|say\b|see\b)\p{Ll})|ha(?:s|ve)(?! (?:\p{L}+ly |not |never |also |already |now |since |been )*(?:\p{L}+ed|been|${participles})\b)|(?:${states
    .split('|')
    .map(thirdOf)
    .join(
      '|',
    )})|${pluralBefore}(?!back(?! \p{L})|back (?:to|in|into|from|home|over|up|down)\b)(?:${states}))(?![\p{L}’'-])`,
  'gu',
)

/** What makes `is` tell something: `is not very willing`, but of `is a bargain` the verb alone. */
export const completion =
  /^ (?!(?:an?|the|that|almost|nearly|very|in|on|at|of|for|by|with|from|its|their|his|her)\b)(?:(?:not|no|never|also|still|now|very|quite|too|\p{L}+ly) )*(?:\p{L}[\p{L}’-]*)/u
