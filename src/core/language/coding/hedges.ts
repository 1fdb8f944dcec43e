/* English words of doubt as a voice puts them, of which a hedge or a caveat is coded. */

/** What a voice says of its own knowledge, always in the first person. */
export const caveats: readonly RegExp[] = [
  /\bmy (?:own )?understanding is\b|\bas I understand it\b|\b(?:people|colleagues|friends) (?:tell|have told) me\b|\bthis is (?:second-hand|hearsay)\b/iu,
  /\b(?:so|as) far as I(?: a|[’'])m aware\b/iu,
  /\b(?:so|as) far as I (?:know|can tell|can see|understand|remember)\b/iu,
  /\bto (?:the best of )?my knowledge\b/iu,
  /\bfrom what I(?: have|[’']ve)? (?:hear|heard|know|see|seen|understand|gather|read)\b/iu,
  /\bI(?: a|[’'])m told\b|\bI (?:was|have been) told\b|\bI[’']ve been told\b/iu,
  /\bI(?: have|[’']ve) heard(?= that\b)|\bI hear(?= that\b)/iu,
  /\bI (?:gather|understand)(?= that\b)/iu,
  /\bI (?:may|might|could) be wrong\b/iu,
  /\bif (?:I (?:remember|recall) (?:correctly|rightly|well)|memory serves|I(?: a|[’'])m not mistaken)\b/iu,
  /\bI (?:do not|don[’']t) know(?= (?:whether|if|how many|how much|for certain|for sure)\b)/iu,
  /\bI (?:have not|haven[’']t) (?:seen|read) the \w+\b/iu,
  /\bI (?:cannot|can[’']t) (?:confirm|verify)\b/iu,
  /\bI was(?: not|n[’']t) (?:there|in the room)\b/iu,
]

/** Words of doubt, those that say most first. */
export const hedges: readonly RegExp[] = [
  /\b(?:the )?indications (?:so far|to date)\b|\bindications are\b|\b(?:the )?early signs\b/iu,
  /\b(?:cannot|can[’']t|could not|couldn[’']t|would not|wouldn[’']t) (?:be ruled|rule) out\b/iu,
  /\bI would expect\b|\bI[’']d expect\b|\b(?:is|are) expected to\b|\b(?:would not|wouldn[’']t) be surprised\b|\bgood chance\b|\blooks? as (?:if|though)\b/iu,
  /\bmore likely than not\b|\bmost (?:likely|probably)\b|\bin all (?:likelihood|probability)\b|\bnot unlikely\b/iu,
  /\bmy (?:guess|hunch|sense|suspicion) is\b|\bI (?:suspect|guess)\b/iu,
  /\btoo early to (?:say|tell|judge)\b|\bremains to be seen\b|\b(?:unclear|not clear)(?= (?:whether|if|how|what|who|when)\b)/iu,
  /\b(?:probably|unlikely|likely)\b(?<!\b(?:more|less|as|how|the|a|an) \w+)/iu,
  /\b(?:would seem|seems?|appears?|seemed|appeared) to\b(?! me\b)/iu,
  /\bit (?<seem>seems|appears)\b|\b(?:seems|seem)\b(?= (?:likely|that|to me)\b)/iu,
  /\bmay well(?: be)?\b|\bmight well(?: be)?\b|\bcould well(?: be)?\b/iu,
  /\b(?:perhaps(?! I\b)|possibly|presumably|apparently|arguably|supposedly|reportedly|conceivably)\b/iu,
]

/** Modals have more than one meaning: `may` is a month and a permission, `might` is strength, `could` is what was possible once. */
export const may = /(?<![\p{L}’'])(?:may|might)(?= (?:not |yet |also |soon |still |even )?\p{Ll})/u

/** `may` and `might` that permit or are something else. */
export const noMay =
  /\b(?:you|one) (?:may|might)\b|\bmay (?:be \p{L}+ )?only\b|\b(?:may|might) (?:only|as well|I|we|apply)\b|\b(?:the|military|his|their|its) might\b|\bsell only\b/iu

/** `could`, of what may come. */
export const could =
  /\bcould(?= (?:yet |still |easily |soon |also )?(?!not\b|have\b|hardly\b|no\b|only\b|see\b|hear\b|feel\b|afford\b|reach\b)\p{Ll})/u

/** Names a time that is still to come. */
export const futureTime =
  /\b(?:within (?:a|the next|\w+) (?:days?|weeks?|months?|years?|decades?|generations?|lifetime)|(?:over|in) the (?:next|coming) \w+|next (?:week|month|year|spring|summer|autumn|fall|winter|decade|time|January|February|March|April|May|June|July|August|September|October|November|December)|by (?:next|the end of)|before long|one day|sooner or later|in the (?:near |long )?future|eventually|soon|again)\b/iu
