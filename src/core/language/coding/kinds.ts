import { monthNames } from '../figures/numbers.js'

/* English words that tell of what kind a claim is. */

/** Somebody calls for something. */
export const calls: readonly RegExp[] = [
  /\bI(?: would|[’']d)? (?:strongly )?(?:recommend|urge|advise)\b/iu,
  /\bmy (?:advice|recommendation) (?:is|would be)\b|\bit is (?:high )?time (?:that|for)\b/iu,
  /\bit would be (?:wise|better|best|prudent|a mistake|unwise|foolish) (?:for [\p{L} ]+ )?(?:not )?to\b/iu,
]

/** Something is to come. */
export const futures: readonly RegExp[] = [
  /\b(?:is|are)(?: not|n[’']t)? (?:also )?going to(?= (?!the\b|a\b)\p{Ll})/u,
  /\b(?:is|are) (?:(?:not|very|highly|most|almost) )*(?:likely|unlikely|certain|bound|set|about) to(?! (?:be|have)\b)/iu,
  /\bI(?: would|[’']d)? (?:(?:fully|do not|don[’']t) )?(?:expect|anticipate|predict|foresee)\b/iu,
  /\bnot be surprised (?:if|to see)\b|\b(?:may|might|could) yet\b|\bgood chance that\b/iu,
  /\b(?:seems|looks|appears) (?:very )?(?:likely|unlikely)\b/iu,
  /\b(?:expects|expect)(?= [\p{L} ]+ to \p{Ll})/u,
  /\b(?:is|are) (?:due|expected|scheduled|forecast) to\b/iu,
]

/** Something may be or come. */
export const possible = /\b(?:may|might|could)(?: (?:yet|still|well|easily|also))?(?= (?!not\b|have\b|only\b)\p{Ll})/u

/** Somebody judges. */
export const judgements: readonly RegExp[] = [
  /\bI (?:(?:do not|don[’']t) (?:think|believe)|think|believe|suspect|doubt|would (?:argue|say|not say|not go))\b/iu,
  /\bin (?:my|our) (?:view|opinion|judge?ment)\b|\bto my mind\b|\bI[’']d (?:say|argue)\b|\bI see (?:no|little) (?:sign|reason|point)\b/iu,
  /\bmy (?:sense|impression|feeling|view|guess|hunch|suspicion) is\b/iu,
  /\b(?:seems?|appears?)(?: to| that)\b|\blooks? (?:as if|as though|like)\b/iu,
  /\b(?:is|are) (?:probably|likely to be|unlikely to be)\b|\b(?:may|might) have (?:been )?\p{L}+(?:ed|en)\b|\bhardly\b/u,
  /\b(?:may|might|could) (?:very )?(?:well )?be\b(?! \p{L}+ed\b)/u,
  /\b(?:perhaps(?! I\b)|arguably|apparently)\b/iu,
  /\b(?:unclear|not clear)(?= (?:whether|if|how|what|when)\b)/iu,
  /\bthe (?:real|main|basic|underlying) (?:problem|issue|question|reason|danger) is\b/iu,
  /\b(?:is|are|was|were)(?: (?:not|an?|too|very|deeply|quite|rather|extremely|highly|increasingly|simply|far|dangerously|the|most))* (?:worrying|dangerous|crucial|vital|fragile|weak|flawed|surprising|remarkable|exaggerated|overstated|serious|important|unfair|fair|absurd|unwise|significant|damaging|precarious|unsustainable|divided)\b/iu,
  /\btoo (?:weak|high|low|slow|late|early|small|big|timid|soft|hard)\b/iu,
  /\bthere is (?:no|little) (?:political will|appetite|trust|doubt)\b/iu,
  /\b(?:sees?|views?|regards?) [\p{L} ]+ as\b/iu,
]

/** Verbs of what can be dated, in the past. */
export const event =
  /\b(?:signed|ratified|opened|closed|withdrew|withdrawn|published|installed|approved|elected|appointed|dismissed|founded|built|met|visited|arrived|left|cut|raised|doubled|halved|fell|rose|cost|paid|bought|sold|launched|tested|joined|agreed|announced|declared|banned|lifted|imposed|suspended|resumed|voted|passed|adopted|drafted|killed|arrested|seized|lost|won|died|resigned|delivered|dropped|began|started|ended|moved|sent|held|attacked|crossed|captured|expelled|recalled|refused)\b/iu

/** A day, a month, a year or a figure, with which what was done is told. */
export const dated = new RegExp(
  String.raw`\b(?:1[89]|20|21)\d\d\b|\b(?:in|on|since|until|last) (?:\d{1,2} )?(?:${monthNames.join('|')})\b|\blast (?:week|month|year|spring|summer|autumn|winter)\b|[$€£] ?\d|\b\d+(?:\.\d+)? ?(?:%|per ?cent|million|billion)`,
  'u',
)

/** Where one of these stands a clause tells more than what was done. */
export const notPlain =
  /\b(?:would|could|may|might|should|must|if|whether|planned|hoped|believed?|thinks?|thought|why|how|heard|speak)\b/u
