/** Words that deny what stands behind them in their clause, as `foldWord` gives them. */
export const negators: ReadonlySet<string> = new Set(
  (
    'not no never nobody none nothing nowhere neither nor cannot without hardly barely scarcely dont doesnt didnt isnt arent wasnt werent hasnt havent ' +
    'hadnt wont wouldnt cant couldnt shouldnt mustnt neednt'
  ).split(' '),
)

/** What stands before `not` where it denies a verb. */
export const auxiliaries: ReadonlySet<string> = new Set(
  'is are was were be been am do does did has have had will would can could shall should may might must need'.split(
    ' ',
  ),
)

/** Words that deny without a negation, or come near to it: where one stands, nobody can tell by counting. */
export const nearNegations: ReadonlySet<string> = new Set(
  (
    'deny denies denied denying refuse refuses refused refusing refusal reject rejects rejected fail fails failed failing failure lack lacks lacked lacking ' +
    'avoid avoids avoided prevent prevents prevented doubt doubts doubted doubtful rule ruled exclude excludes excluded decline declined ' +
    'unable instead rather absence absent too few little seldom rarely only except until but apart nor least stop stopped ' +
    'cease ceased abandon abandoned shelved shelve ignore ignored neglect omit omitted against contrary wrong ' +
    'false myth mistake mistaken empty exception ' +
    'unlike resist resisted oppose opposed opposes oppose ban banned forbid no-one withheld withhold silent spare spared ' +
    'yet far reluctant reluctance sceptical skeptical hesitate hesitated barred bar escape escaped'
  ).split(' '),
)

/** Where a negator denies nothing: `not only`, `if not`. */
export const beforeIdle: ReadonlySet<string> = new Set('if or why whether'.split(' '))
export const behindIdle: ReadonlySet<string> = new Set(
  'only just merely least so all every even necessarily'.split(' '),
)

/** Words at which the clause ends that a negation denies. */
export const endOfScope: ReadonlySet<string> = new Set(
  'but because although though while whereas if unless when which who whom and or so yet since than'.split(' '),
)

/** `unpaid`, `dishonest`, `insufficient`, but not `under` or `inspection`. */
export const deniedByPrefix =
  /^(?:un(?!der|ion|it|iver|til|ique|ani)\p{L}{4,}|dis(?!cuss|trict|play|tan|cover|tinc|patch|coun|put)\p{L}{4,}|(?:in(?:suffi|adequ|cap|abil|effic|effec|compat|curab|valid|complet|correct|accur|secure|visib|vulner|defin|direct|convenien|signif|toler)|im(?:poss|prob|perf|moral|patien|mun|prac))\p{L}+)/u

/** Words that deny. */
export const denies = /\b(?:not|no|never|nobody|nothing|none|neither|nor)\b|n[’']t\b/iu

/** Words that deny, or come near to it by doubt or dispute. */
export const deniesOrDoubts =
  /\b(?:not|no|never|nobody|nothing|neither|nor|cannot|hardly|less|few|little|doubt\w*|unlikely|contrary|wrong|disput\w+|deni\w+|den(?:y|ies))\b|n[’']t\b/iu

/** A negation contracted with the verb that it denies. */
export const contracted = /^(?<verb>ca|wo|is|are|was|were|has|have|had|do|does|did|could|should|would)n[’']t(?= )/iu
/** Verbs that are short there. */
export const shortened: Readonly<Record<string, string>> = { ca: 'can', wo: 'will' }

/** What stands before a word that a plain `not` between the two denies: who must not need not. */
export const beforeNot = /\b(?:is|are|was|were|will|would|can|could|has|have|had|should|may|might|do|does|did)(?= $)/u
