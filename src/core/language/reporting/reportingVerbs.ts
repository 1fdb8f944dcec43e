import { pastFormsOf, thirdOf } from '../verbForms.js'

/** Verbs of saying and thinking, as a dictionary has them, that leave open whether it is so. */
const opinionVerbs =
  'allege argue assert assume believe claim complain contend declare expect fear hope insist maintain predict reckon say suspect swear think warn'.split(
    ' ',
  )

/** Others by which somebody is said to say, think or expect something. */
const otherVerbs = (
  'accuse acknowledge add admit advise agree announce anticipate assess blame caution charge comment ' +
  'concede conclude confirm consider counsel credit criticise criticize deem demand deny describe disagree disclose dismiss ' +
  'dispute doubt emphasise emphasize estimate explain feel forecast foresee guess hear highlight hint imply indicate infer ' +
  'judge mention note object observe presume pronounce propose question rate reason recall recommend recount regard reject ' +
  'remark remember repeat reply report respond retort reveal state stress suggest suppose surmise tell underline underscore ' +
  'urge view wonder'
).split(' ')

const verbs = [...opinionVerbs, ...otherVerbs]

/** Verbs that tell what somebody thinks only with an object of a kind: `calls it`, but not `called on the minister`. */
const verbsWithObject = 'call find hold see write'.split(' ')
const object = String.raw`(?=(?: in (?:\p{Lu}\p{L}+ )?(?:19|20)\d\d)? (?:it|that|this|these|those|in (?:it|this|that)|nothing|no|little|few|much|some|every|each|both|neither|there|signs?|an?|the|its|their|his|her|\p{Lu}\p{L}*|\p{L}+ (?:\p{L}+ )?(?:of|in|to|as|more|less|too))\b)`

/** Turns of speech that do the same. */
const phrases = [
  String.raw`point(?:s|ed)? (?:out|to)`,
  String.raw`call(?:s|ed)? for`,
  String.raw`(?:speaks?|spoke) of`,
  String.raw`(?:has|had|puts?|saw|sees) (?:it|this|the (?:matter|odds|chances?|likelihood|risk))`,
  String.raw`(?:makes?|made) (?:the|a|this|his|her) (?:case|point|argument|claim)`,
  String.raw`(?:takes?|took|holds?|held) the (?:\p{L}+ )?(?:view|line|position)`,
  String.raw`(?:leaves?|left) (?:it )?open`,
  String.raw`(?:gives?|gave) (?:it|this|[\p{L} ]{0,30}) (?:an? |the |little |no |few )?(?:\p{L}+ ){0,3}(?:chances?|odds)`,
  String.raw`(?:is|was) quoted (?:as saying|to the effect)`,
  String.raw`(?:is|was|remains|remained)(?: not| far from| less than)? (?:convinced|certain|sure|confident|adamant|sceptical|skeptical|doubtful|cautious|(?:ready|prepared|willing|inclined|able) to (?:exclude|rule out|predict|say|bet|accept|believe|go))`,
  String.raw`(?:would|could|did|does) not (?:exclude|rule out|predict|think|believe|expect|bet|see|accept|say|claim)`,
  String.raw`(?:can|could|does|did|would)(?:not| not)? (?:yet )?(?:see|imagine|exclude|rule out)`,
  String.raw`refuse[sd] to (?:exclude|rule out|predict|say|call)`,
  String.raw`rule[sd] out`,
  String.raw`(?:has|had) no (?:such )?(?:doubts?|qualms|illusions)`,
  String.raw`puts? [^,;.]{1,40} first`,
  String.raw`(?:begins?|began|starts?|started|opens?|opened|ends?|ended|closes?|closed) by (?:saying|stating|noting|arguing|warning|recalling|telling|observing|explaining)`,
  String.raw`puts? [^,;.]{1,60} at(?= )`,
  String.raw`puts? [^,;.]{1,60} down to(?= )`,
  String.raw`(?:goes|went) (?:further|one better)`,
  String.raw`(?:is|was) (?:blunt|clear|frank|plain|emphatic|scathing|guarded|harsh|brief) (?:about|on|that|in (?:his|her))`,
  String.raw`(?:puts?|lays?|laid) (?:the |all |some |most of the )?blame`,
  String.raw`(?:has|had|leaves?|left|is in|was in) (?:no|little) doubt`,
  String.raw`(?:gives?|gave|names?|named) (?:the|an?) (?:\p{L}+ ){0,2}(?:date|year|figure|number|reason|example|cause)`,
]

/** All forms of verbs that tell what is said or was said, as the source of a pattern. */
export function formsOf(list: readonly string[]): string {
  const forms = list.flatMap((verb) => [verb, thirdOf(verb), ...pastFormsOf(verb)])
  // "Had seen the plan" is no view of it.
  return [...new Set(forms)].filter((form) => form !== 'seen').join('|')
}

/** What stands behind a name that is said to say something, as a pattern. */
export const attributionVerbs = [formsOf(verbs), ...phrases, `(?:${formsOf(verbsWithObject)})${object}`].join('|')

/** `says`, `argued`, where it may not be so; not `knows` or `shows`, which grant it. */
export const opinionVerbForms = formsOf(opinionVerbs)

/** `says`, `argued`, of anybody: the verbs alone. */
export const reportingVerbs = formsOf(verbs)

/** `said`, `has argued`, `wrote`, of anybody. */
export const pastReportingVerbs = [...new Set([...verbs, 'hold', 'write'].flatMap(pastFormsOf))].join('|')

const statement = formsOf('argue assert call claim say state suggest write'.split(' '))

/** Words that deny that anybody says what follows, as the source of a pattern; `more` are other verbs of which that holds. */
export function deniedReporting(more: string): string {
  return String.raw`\b(?:did|does|do|has|have|had)(?: not|n[’']t) (?:\p{L}+ )?(?:${statement}|${more}|go so far)\b|\b(?:never|nowhere|nobody|neither|no one) (?:${statement}|${more})\b`
}

/** `says`, `argued`: what stands before a name in `…, says Reed`. */
export const finiteReportingVerbs = [
  ...new Set([...verbs, 'write'].flatMap((verb) => [thirdOf(verb), ...pastFormsOf(verb)])),
].join('|')

/** `argued`, `seen`: what stands before `by Reed`. */
export const participles = [
  ...new Set([...verbs, ...verbsWithObject].flatMap((verb) => pastFormsOf(verb).at(-1) ?? [])),
  'given',
  'made',
  'put',
  'put forward',
].join('|')

/** What somebody has who thinks or says something: `Reed’s view`. */
export const viewNouns =
  'views?|opinions?|account|eyes|words|judge?ment|reading|estimate|telling|assessment|verdict|guess|count|phrase|interpretation|analysis|forecast|' +
  'expectation|argument|conclusion|warning|prediction|belief|conviction|contention|estimation|understanding|sense|hunch|impression|description'

/** The same, where what follows has to say that it is one: `Reed’s claim is that …`. */
export const speechNouns =
  'claim|case|point|thesis|position|answer|reply|response|remark|statement|comment|advice|recommendation|suggestion|proposal|complaint|concern|fear|hope|' +
  'suspicion|bet|finding|explanation|version|observation|demand|request|wish|priority'

/** `The bank says that …`, `according to the bank`, `… is what the bank says`, `… is the bank’s reading`. */
export const holderForms: readonly RegExp[] = [
  new RegExp(
    String.raw`^\s*(?<who>[^,;:.]{2,60}?) (?:${reportingVerbs}|would have it|puts?|tells? \p{Lu}\p{L}+)(?![\p{L}’'-])`,
    'u',
  ),
  /(?:^|,)\s*(?:according to|(?<=^\s*)to) (?<who>[^,;:.]{2,60}?)(?=[,;:.]|\s*$)/iu,
  new RegExp(
    String.raw`\b(?:is|was) (?:what |the (?:${viewNouns}|version|line|claim|story|position) of )(?<who>[^,;:.]{2,60}?)(?: says?| said)?\s*\.?\s*$`,
    'iu',
  ),
  /\b(?:comes?|came) from (?<who>[^,;:.]{2,60}?)\s*\.?\s*$/iu,
]

/** What is no name or office: `if the generals are to be`. */
export const holdsNothing = /\b(?:is|are|was|were|be|been|has|have|had|if|when|who|that|which)\b/iu
