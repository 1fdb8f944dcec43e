/* English words that leave something open. */

/** What is neither said to be likely nor to be so. */
export const possible: readonly RegExp[] = [
  /\b(?:perhaps|possibly|conceivably|maybe|arguably)\b/giu,
  /(?<![\p{L}’'])(?:may|might)\b(?! \d| (?:very )?well\b)/gu,
  /\bcould\b(?! (?:not|n[’']t|(?:very )?well)\b)/giu,
  /\b(?:cannot|can[’']t|could not|couldn[’']t|can not|does not|do not|did not|doesn[’']t|would not|nobody can|no one can|not) (?:yet )?(?:entirely |altogether |quite |wholly |be |to be )*(?:rul(?:e|ed|ing) out|exclud(?:e|ed)|discount(?:ed)?|dismiss(?:ed)?)\b/giu,
  /\b(?:not|n[’']t) (?:impossible|inconceivable|excluded|out of the question)\b/giu,
  /\b(?:is|are|be|was|were|remains?|seems?|as|quite|only|also|it) possible\b|\bpossibility\b|\bopen question\b|\bimaginable\b/giu,
  /\b(?:even|fifty-fifty|50[-–/]50) (?:chances?|odds)\b|\btoss-up\b|\bcoin[- ]toss\b|\brealistic possibility\b/giu,
  /\bun(?:clear|certain|sure|known|decided)\b|\b(?:not|n[’']t|far from|no|nothing|hardly|never|less than|less|least|anything but) (?:yet |at all |so |entirely |quite |wholly |in any way )?(?:clear|certain|sure|inevitable|settled|decided|proven|bound|confirmed|established|convinced|persuaded|foregone|a foregone|guaranteed|certainty|assured)\b/giu,
  /(?<!\b(?:no|little) )\b(?:risk|danger|chance|chances|scope|prospect|threat|hope|fear|room)s? (?:of|that|for)\b/giu,
  /\b(?:if|unless|whether|provided|assuming|in case|should it|were it|depends?|depending|hinges?|conditional|(?:decides?|determines?) (?:the|whether|when|how|if))\b|^\s*(?:Should|Were|Had)\b(?=[^?]*,)/giu,
  /\bcan (?:still |also )?(?=\p{Ll})/gu,
]

/** What speaks for something without its being stated. */
export const leaning: readonly RegExp[] = [
  /\b(?:is|are|was|were|be|been) (?:said|reported|alleged|rumou?red|held) to\b/giu,
  /\bit (?:is|was|has been) (?:\p{L}+ly )?(?:said|reported|alleged|rumou?red)\b(?! by)/giu,
  /(?<![\p{L}’'])(?:may|might|could) (?:very )?well\b/gu,
  /\b(?:indications?|signs?|signals?|hints?|evidence|pointers?)(?: so far| to date| now| are| is| still)* ?(?:(?:suggests?|points?|pointed|that|of|to|so far|is|are)\b|$)|\bindications\b|\b(?:signs|hints|pointers)\b(?= (?:in|from|by|at)\b)|\bso far\b/giu,
  /\b(?:seem|appear|suggest|indicate|hint|imply|tend|look)(?:s|ed|ing)?\b|\bseeming\b|\b(?:implies|implied|implying|indicated|indicating)\b/giu,
  /\b(?:talk|word|rumou?rs?|reports|speculation|whispers|hearsay|suggestions?|story) (?:of|that|has it)\b/giu,
  /\b(?:apparently|seemingly|presumably|evidently|reportedly|supposedly|allegedly|ostensibly|doubtful|in all likelihood|in all probability|on balance|by all accounts|potentially|tentatively|provisionally|hearsay|second-hand|anecdotal(?:ly)?|unconfirmed|without confirmation|to be seen|hear|hears|heard)\b/giu,
  /(?<!\b(?:no|without|without a|without any|beyond|beyond any) )\b(?:projected|fear|fears|feared|fearing|doubt|doubts|doubted|hope|hopes|hoped|hoping|sense|guess|guesses|expectation|expectations|understanding|understands|understood|bet|bets|hunch|suspicion|impression|opinion|view|belief|would|wouldn[’']t|ought|supposes?|supposed)\b/giu,
  /\b(?:[Ii]n|[Oo]n|[Tt]o) (?:his|her|their|\p{Lu}[\p{L}’']+) (?:[\p{L}\p{N}]+ )?(?:view|judge?ment|opinion|reading|estimate|assessment|eyes|mind)\b/gu,
  /\b(?:more likely|more probable|less likely|most likely|not unlikely|good chance|odds|chances are|inclined|prone|liable)\b/giu,
  /\b(?:plan|intend|aim|want|wish|seek|sought|try|tries|tried|offer|threaten|promise|prepare|propose|hesitat|consider|mean|willing|ready|prepared|minded|keen|eager|reluctant|loath|able|unable|free)(?:s|ed|ing|ning|ned|e|es|ding)? to\b|\b(?:due|scheduled|supposed|meant|set|about|likely) to\b/giu,
]

/** What somebody takes for so. */
export const thought: readonly RegExp[] = [
  /\b(?:expect|anticipat|believ|suspect|judg|assum|predict|forecast|foresee|foresaw|foreseen|reckon|guess|estimat|envisag|regard|consider|view|perceiv)(?:e|es|ed|s|ing|ation|ations)?\b(?! with\b)/giu,
  /(?<!\b(?:no|without|beyond) )\b(?:think|thinks|thought|thinking|feel|feels|felt)\b/giu,
]

/** Turns of speech that mean `almost certain` or `almost no chance`, and are as sure. */
export const almostCertain =
  /\b(?:virtual|near|practical|almost an?|all but an?) certainty\b|\b(?:as good as|practically|near[- ]) ?(?:certain|sure|inevitable)\b|\bnear[- ]certain\b|\b(?:next to|virtually|practically) no (?:chance|prospect|risk|danger)\b/giu

/** Those that mean `very likely` or `very unlikely`. */
export const veryLikely =
  /\b(?:strong|high|every) (?:chance|likelihood|probability|prospect|expectation)\b|\bodds-on\b|\b(?:slim|slender|small|slight|little|hardly any|scant|minimal|very low|low) (?:chance|prospect|likelihood|probability|risk|danger)s?\b/giu
