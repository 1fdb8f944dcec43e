const joining = 'but|and|because|although|though|while|whereas'
/** Up to so many signs may stand between what governs and the words quoted, in one clause. */
const within = String.raw`(?:(?! (?:${joining})\b)[^,;:.!?–—]){0,60}$`

/** Where another clause begins. */
export const joiningWords = new RegExp(String.raw`\b(?:${joining})\b`, 'iu')
/** Words that begin one. */
export const joinedOn = new RegExp(String.raw`^(?:${joining}|so|or|yet)\b`, 'iu')
/** Where a negator denies nothing of what follows: `no doubt`, `not long after`, `not until 2004`, and the object of who or what a clause between tells of. */
const idle = String.raw`(?:no (?:doubt|question|wonder|matter|sooner)|not (?:only|just|merely|least|until|(?:\p{L}+ )?(?:long|far|much|many \p{L}+) (?:after|before|from|later)))\b`
const object = String.raw`(?<!\b(?:who|which|whose)\b[^,;:.!?–—]*)(?:nobody|none|nothing|no one)`
const negation = String.raw`(?:\b(?!${idle})(?:not|never|no(?! one)|${object}|neither|nor|cannot|without|hardly|scarcely)\b|n[’']t\b(?! (?:only|just|merely)\b))`

/** A negation whose clause runs on to the words behind it: `I don't think that`, `No one`, `not because`. */
export const deniedBefore = new RegExp(
  String.raw`(?:\b(?:[Ii]t|[Tt]hey|[Ww]e|I|[Hh]e|[Ss]he|[Tt]hat|[Tt]here|[Yy]ou) )?(?:\b(?:is|are|was|were|do|does|did|has|have|had|would|could|can|will|should|wo|ca)(?: |(?=n[’'])))?${negation}(?: (?:because|that|as if)\b)?${within}|\b(?:rather than|instead of|far from)\b${within}`,
  'iu',
)

/** Not `if you ask me`, `if we look at the map`, which ask nothing of anybody, nor `even if`. */
const manner = String.raw`(?:you (?:ask|like|will|want|please|prefer|wish)|(?:you|we|one) (?:look|read|take|compare|consider|think|count|add)|I (?:may|might|recall|remember|am)|anything|ever|any|at all|need be)`
const condition = String.raw`(?:(?<!\beven )if(?! ${manner}\b)|unless(?! I am\b)|provided(?: that)?|assuming|suppose|as long as|only when)`

/** A condition under which alone the words are said: `if`, `unless`. */
export const conditionsBefore = new RegExp(String.raw`\b(?:${condition}|whether)\b${within}`, 'iu')

/** The same where the whole condition stands in front of its sentence or clause: `If the winter is mild, `. */
export const conditionInFront = new RegExp(
  String.raw`(?<=^|[;:–—] |, (?:but|and|so) |^(?:but|and|so|then|well),? )${condition}\b[^;:.!?–—]*, (?:then )?$`,
  'iu',
)

/** A question that leaves open what follows, or answers it by being asked: `Is the port`, `Who would say that`; not what it takes for given. */
export const askedBefore = new RegExp(
  String.raw`(?<=^|[,;:–—] |\b(?:and|but|so|or|then),? )(?:(?:is|are|was|were|do|does|did|has|have|had|will|would|could|can|should|may|might)(?= )|(?:who|why|how) (?:on earth )?(?:would|could|should|can)\b)(?:(?! (?:when|after|before|since|because|who|which|although|though|while)\b)[^;:.!?–—])*$`,
  'iu',
)

/** `Isn’t the port`: who asks so takes it to be so. */
export const presumedBefore =
  /(?:^|[,;:–—] |\b(?:and|but|so|or),? )\p{L}+n[’']t (?:it |you |they |we |the )[^;:.!?–—]*$/iu

/** A question that only asks for consent: `…, isn’t it?` */
export const tagBehind = /,[^,.!?]{0,24}\?["'”’)\]]*\s*$/u

/** Words of a memo that say that somebody asks. */
export const asking =
  /\b(?:ask(?:s|ed|ing)?|question\w*|wonder\w*|whether|pos(?:es|ed)|rais(?:es|ed)|doubt\w*|open|unclear)\b/iu

/** Doubt whose scope reaches the words behind it: `perhaps`, `it may be that`, `the signs so far are that`; not `I think`, which says no more than whose view it is. */
export const hedgedBefore = new RegExp(
  String.raw`\b(?:perhaps|maybe|possibly|probably|presumably|apparently|(?:\p{L}+ ){1,4}so far (?:is|are|was|were) that|so far|until now|for now|may|might|it is (?:possible|likely)|I (?:suspect|doubt|guess|suppose))\b${within}`,
  'iu',
)

/** Right behind the words: what takes part of them back. */
export const limitsBehind = new RegExp(
  String.raw`^(?:(?:,? (?:but (?:not|only|never)|unless|except|only (?:if|when|where)|provided|if(?! ${manner}\b)|as long as|rather than|until)| only (?:on|in|for|as|with|at|to|by|after|under|during|within))\b)[^;.!?–—]*`,
  'iu',
)

/** The same at the end of their clause, or that it holds for a time. */
export const limitsAfter = new RegExp(
  String.raw`^(?:(?! (?:or|so|${joining})\b)[^,;:.!?–—]){0,60}?(?:,|(?<! (?:who|which|that)\b[^,]*)) (?:(?:unless|except(?: (?:for|if|when|where))?|only (?:if|when|where)|provided(?: that)?|as long as|(?<!\b(?:ask\w*|wonder\w*|see|knows?|tell|doubt\w*|decides?|check|as|even|what|only|and|or|is|matters?) )if(?! ${manner}\b))\b[^;.!?–—]*|(?:so far(?! as\b)|for now|for the moment|for the time being|as yet|until now)\b)`,
  'iu',
)

const unsure = String.raw`(?:(?:\bnot|n[’']t|\bnever|\bfar from|\bhardly)\b[^.!?]{0,20}\b(?:certain|sure|so|true|settled|given|guaranteed|clear|decided)\b|\b(?:(?:un)?likely|possible|probable|uncertain|doubtful|guess|open|unclear)\b(?=[,;.!?–—]| (?:at best|but|not|only|rather)\b))`

/** A sentence that says of the one before it that it is not sure, or holds on a condition: `That is likely, not certain.` */
export const takesBack = new RegExp(
  String.raw`^(?:(?:but|though|and),? )?(?:(?:that|this|it)(?:[’']s| is| was| may be| might be| would be| will be)?\b[^.!?]{0,40}?${unsure}|(?:that|this|it) (?:depends|hinges|assumes)\b|(?:perhaps|maybe|possibly|probably)(?: not)?[,.!?]|(?:unless|only if|provided)\b|I(?: doubt (?:it|that)|(?: am|[’']m) (?:not sure|guessing)|(?: may| might| could) be wrong|(?: would not| wouldn[’']t) (?:swear|bet))\b)`,
  'iu',
)

/** What sets a condition, which a sentence may say again in other words. */
export const conditional = /^,? ?(?:unless|except|only|provided|if|as long as|assuming|suppose)\b/iu

/** Quoted words that deny something, so that what they deny it of belongs to them. */
export const deniedBehind = /(?:\b(?:nobody|no one|none|nothing|never)\b|n[’']t\b|\bnot\b)[^,;:.]{0,20}$/iu

const guards = {
  negation:
    /\b(?:not|never|no|nobody|none|nothing|neither|nor|cannot|without|hardly|scarcely|den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|doubt(?:s|ed)?|contradict(?:s|ed)?|disput(?:es|ed)|far from|rather than|(?:other|else) than|instead|ruled? out|rules out|wrong|untrue|false|little|few|short|lack\w*|scarce|absen\w+|missing|want of)\b|n[’']t\b/iu,
  condition:
    /\b(?:if|unless|provided|assuming|whether|suppos\w+|as long as|only|condition\w*|in case|should|would|could|might|may|depend\w*|hinge\w*)\b/iu,
  limit:
    /\b(?:but|not|unless|except|if|only|provided|until|as long as|rather|however|though|although|save|limit\w*|condition\w*|apart|so far|to date|yet|now|still|alone|just)\b/iu,
}

/** Whether a sentence has words of its own that stand for what the marks leave out. */
export function guardsIn(sentence: string, kind: 'negation' | 'condition' | 'limit'): boolean {
  return guards[kind].test(sentence)
}
