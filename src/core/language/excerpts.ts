/** Up to so many words may stand between what governs and the words quoted, in one clause. */
const within = String.raw`(?:(?! (?:but|and|because|although|though|while|whereas)\b)[^,;:.!?–—]){0,60}$`
const negation = String.raw`(?:\b(?:not|never|no|nobody|none|nothing|neither|nor|cannot|without|hardly|scarcely)\b|n[’']t\b)`

/** A negation whose clause runs on to the words behind it: `I don't think that`, `No one`, `not because`. */
export const deniedBefore = new RegExp(
  String.raw`(?:\b(?:[Ii]t|[Tt]hey|[Ww]e|I|[Hh]e|[Ss]he|[Tt]hat|[Tt]here|[Yy]ou) )?(?:\b(?:is|are|was|were|do|does|did|has|have|had|would|could|can|will|should|wo|ca)(?: |(?=n[’'])))?${negation}(?: (?:because|that|as if)\b)?${within}|\b(?:rather than|instead of|far from)\b${within}`,
  'iu',
)

/** A condition under which alone the words are said: `if`, `unless`; not `if you ask me`, which asks nothing of anybody. */
export const conditionsBefore = new RegExp(
  String.raw`\b(?:if(?! (?:you (?:ask|like|will|want|please|prefer|wish)|I (?:may|might|recall|remember)|anything)\b)|unless|provided(?: that)?|assuming|whether|suppose|as long as|only when)\b${within}`,
  'iu',
)

/** Doubt whose scope reaches the words behind it: `perhaps`, `it may be that`; not `I think`, which says no more than whose view it is. */
export const hedgedBefore = new RegExp(
  String.raw`\b(?:perhaps|maybe|possibly|probably|presumably|apparently|may|might|it is (?:possible|likely)|I (?:suspect|doubt|guess|suppose))\b${within}`,
  'iu',
)

/** Somebody else, `who`, is said to say or think what follows: `officials will tell you that`. */
export const reportedBefore = new RegExp(
  String.raw`\b(?!(?:I|we|you|it|which|that|who|would|could|can|to)\b)(?<who>\p{L}{3,}) (?:will |like to |likes to |would )?(?:say|says|said|claims?|claimed|thinks?|thought|believes?|believed|argues?|argued|insists?|insisted|tell you|allege[sd]?)(?: that\b)?${within}`,
  'iu',
)

/** Right behind the words: what takes part of them back. */
export const limitsBehind =
  /^(?:,? (?:but (?:not|only|never)|unless|except|only if|provided|if|as long as|rather than|until)\b)[^;.!?–—]*/iu

/** Quoted words that deny something, so that what they deny it of belongs to them. */
export const deniedBehind = /(?:\b(?:nobody|no one|none|nothing|never)\b|n[’']t\b|\bnot\b)[^,;:.]{0,20}$/iu

const guards = {
  negation:
    /\b(?:not|never|no|nobody|none|nothing|neither|nor|cannot|without|hardly|scarcely|den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|doubt(?:s|ed)?|contradict(?:s|ed)?|disput(?:es|ed)|far from|rather than|(?:other|else) than|instead|ruled? out|rules out|wrong|untrue|false|little|few|short|lack\w*|scarce|absen\w+|missing|want of)\b|n[’']t\b/iu,
  condition:
    /\b(?:if|unless|provided|assuming|whether|suppos\w+|as long as|only|condition\w*|in case|should|would|could|might|may|depend\w*|hinge\w*)\b/iu,
  limit:
    /\b(?:but|not|unless|except|if|only|provided|until|as long as|rather|however|though|although|save|limit\w*|condition\w*|apart)\b/iu,
}

/** Whether a sentence names somebody who is said to say or think something, or says that it is a report. */
export function tellsReport(sentence: string, who: string): boolean {
  const stem = who.toLowerCase().slice(0, 6)
  return sentence.toLowerCase().includes(stem) || reporting.test(sentence)
}

const reporting =
  /\b(?:according to|report\w*|relay\w*|pass(?:es|ed) on|quot(?:es|ed|ing)|they|their|others?|some|critics|officials|so-called|view of|what \p{L}+ (?:say|call|claim)s?)\b/iu

/** Whether a sentence has words of its own that stand for what the marks leave out. */
export function guardsIn(sentence: string, kind: 'negation' | 'condition' | 'limit'): boolean {
  return guards[kind].test(sentence)
}
