import { unnamedSources } from './personNouns.js'
import {
  participles,
  reportingVerbs,
  finiteReportingVerbs,
  deniedReporting,
  attributionVerbs,
  speechNouns,
  viewNouns,
} from './reportingVerbs.js'

/* English words around a name that say of its bearer that he says, thinks or expects something. */

const adverb = String.raw`has|have|had|also|then|later|once|still|now|himself|herself|rightly|openly|already|here|duly|never|long|often|always|again|twice|first|since|even|only|just|both|too|further|rather|(?!family|ally|assembly|italy)\p{L}+ly|in (?:\p{Lu}\p{L}+ )?(?:19|20)\d\d`

const adverbs = String.raw`(?:\s+(?:${adverb}))*`

/** `went on to argue`, `seems to think`, `did say`. */
const helping = String.raw`(?:\s+(?:(?:goes|went) on to|(?:goes|went) (?:so|as) far as to|(?:seems|seemed|appears|appeared) to|does|did)(?= ))?`

const aside = String.raw`(?:\s*\([^()]{0,40}\)|,[^,;:.]{1,60},| and \p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)?|,? who)?`

/** Behind a name: `argued`, `went on to argue`. */
export const reportingBehind = new RegExp(
  String.raw`^${aside}${adverbs}${helping}\s+(?:${attributionVerbs})(?![\p{L}’'])`,
  'u',
)

const described = String.raw`(?:[\p{Ll}\d-]+ ){0,2}`

const isThat = String.raw`(?:,? (?:is|was|remains|has been))?,? that\b`

/** Behind a name: `’s view`; of what is a speech as well as a thing only where a sentence follows. */
export const viewBehind = new RegExp(
  String.raw`^[’']s?\s+${described}(?:(?:${viewNouns})\b|(?:${speechNouns})(?=${isThat})|(?:first|main|chief|biggest|foremost|prime) (?:${speechNouns})(?=(?: in \d{4})? (?:is|was)\b))`,
  'iu',
)

/** `was Reed’s first demand`. */
export const speechBehind = new RegExp(String.raw`^[’']s?\s+${described}(?:${speechNouns})\b`, 'iu')

/** Before such a name. */
export const copulaBefore = /\b(?:is|was)\s+$/iu

/** Before a name: `according to `, `in the view of `, `as argued by `, `, says `. */
export const attributionBefore = new RegExp(
  String.raw`(?:\b(?:according to|to quote|to follow|following|quoting|to cite|(?:in|by|on|to|from) the (?:${viewNouns}) of|as (?:\p{L}+ )?(?:${participles}) by|(?:${participles}) (?:in \d{4} |\p{L}+ly )?by)\s+|^to\s+|[,x]\s+(?:${finiteReportingVerbs})\s+)$`,
  'iu',
)

/** `the view of Reed is that …`, `for Reed, …`: what stands behind the name has to tell. */
export const viewOfBefore: readonly (readonly [RegExp, RegExp])[] = [
  [
    new RegExp(String.raw`\b(?:the|a|an) ${described}(?:${viewNouns}|${speechNouns}) (?:of|from|by)\s+$`, 'iu'),
    new RegExp(String.raw`^${isThat}|^ (?:is|was):`, 'u'),
  ],
  [/(?:^|, )for\s+$/iu, /^,/u],
]

/** A surname that is a word as well, before what may be a participle: `Long thought dead, …`, `Long said to be dead, …`. */
export const participleBehind =
  /^\s+(?:thought|said|held|seen|considered|expected|believed|feared|known|found|called)(?:,|\s+(?:to be|as|by)\b|\s+\p{Ll}+(?: \p{Ll}+)?,)/u

/** Before what may be a noun: `Small states keep quiet`. */
export const nounBehind =
  /^\s+(?:states|notes|reports|claims|forecasts|doubts|fears|estimates|calls|finds|points|stresses|views|judges|rates|comments|demands|questions|charges|objects|reasons|advances)\b(?! (?:that|it|the|an?|this|these|its|their|his|her|no|any|whether|if|how)\b)|^\s+wonder\b/u

/** What he agreed to, or told of himself, is no view: `Reed agreed to speak on the record`, `Reed told us that she would call`. */
export const noViewBehind =
  /^.{0,80}?\b(?:agree[ds]?|expect(?:s|ed)?|propose[ds]?) to (?:speak|talk|meet|answer|be (?:named|quoted|interviewed)|see us|go on)\b|^.{0,40}?\b(?:told|tells) (?:us|me|this (?:desk|office|unit)) that (?:he|she|they)\b/u

/** Two who were interviewed together, without their names. */
export const bothSpeakers =
  /\b(?:both|the two|the pair)(?: of them)?(?: (?:experts?|interviewees|speakers|analysts|scholars|guests|voices|witnesses))?(?: (?:who were )?(?:interviewed|asked|heard)(?: in (?:\p{Lu}\p{L}+ )?\d{4})?)?(?= )/giu

/** `never called it likely`: nobody says what follows. */
export const deniedAttribution = new RegExp(deniedReporting('put'), 'iu')

/** Words that hold what one says against what another does: what is said of two may be either's. */
export const comparing =
  /\b(?:unlike|contrary|confirm\w*|den(?:y|ies|ied)|disput\w+|disagree\w*|contradict\w*|question\w*|echo\w*|share[sd]?|agree[sd]?)\b/iu

/** Before a name that is said to say something which is no view given to its bearer: `why Reed thought so`. */
export const noViewBefore =
  /\b(?:why|how|whether|if|where|when|what|because|since|as|than|before|after|until|that|readers?|goes beyond|beyond) $/iu

/** `Some Western experts say that …`, `diplomats in Belgrove insist that …`. */
export const unnamedAttribution = new RegExp(
  String.raw`^(?:[\p{L}-]+ ){0,4}?${unnamedSources}(?: (?:in|at|from|of|close to|near) (?:the )?[\p{L} ’-]{2,40}?)?(?: (?:also|now|still|often|widely|generally|long|have|had|\p{L}+ly))* (?:${reportingVerbs}),? that\b`,
  'iu',
)

/** `asked in 2010 which`, `left open whether`: what is asked is not said. */
export const indirectQuestion =
  /\b(?:ask(?:s|ed|ing)?|question(?:s|ed)?|wonder(?:s|ed)?|inquire[sd]?|enquire[sd]?) (?:[\p{L}\p{N}’']+ ){0,4}(?:whether|if|which|what|how|why|when|who|where)\b/iu

/** `There is no record that …`: that something is not known is the memo's own finding. */
export const unrecorded =
  /\b(?:there (?:is|was|has been)|(?:we|I) (?:have|had|found|find|know of|see|saw)) (?:as yet |so far |still )?no (?:\p{L}+ )?(?:record|evidence|report|word|indication|proof|confirmation|trace)\b|\bnothing (?:in|here|we have)\b[^.]{0,40}\b(?:shows|says|suggests|confirms)\b/iu
