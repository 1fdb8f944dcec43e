/* English words that tell what somebody thinks, says or wants, and whose view a sentence gives. */

/** Beginnings of words that tell what somebody thinks, says or wants. */
const beginnings = (
  'accus admiss admit agree alarm alleg anger angry announc annoy argu assert assum attitude belief believ blam ' +
  'calculat claim complacen complain conced concern consider contend convict convinc credit criti declar ' +
  'describ disappoint disput dissatisf distrust doubt estimat expect favor favour fear feel forecast frustrat ' +
  'guess hold impatien insist interest judg maintain mention object oppos perceiv percept pleas pledg ' +
  'praise predict prefer promis reason reckon regard reject report resent satisf sceptic skeptic support ' +
  'suspect suspic talk think treat trust underst uneas unhapp voic wager want warn welcom wish worr writ'
).split(' ')

/** Whole words that tell it. */
const whole = (
  'according account answered argument aware bet bets call called calls certain comfortable confident counted counts denied denies deny ' +
  'confidence eyes felt figure figures find finds found happy held hope hoped hopes hoping impression impressions knew ' +
  'know knowing known knows line mind minds miss missed misses mood opinion opinions put puts reading relaxed said saw say saying ' +
  'says see seen sees shared shares speak speaks spoke story sure take taken takes tell tells thought told verdict verdicts promise promised charge ' +
  'took version view viewed views wary word wrote calling finding putting saying seeing speaking taking telling'
).split(' ')

/** A word that tells what somebody thinks, says or wants. */
export const attitude = new RegExp(String.raw`\b(?:(?:${beginnings.join('|')})\w*|${whole.join('|')}|at ease)\b`, 'giu')

/** What leaves a view with somebody, though without a name. */
export const unnamed =
  /\b(?:reportedly|allegedly|supposedly|purportedly|said to|(?:is|are|was|were) (?:widely |often |generally |sometimes )?(?:seen|viewed|thought|believed|considered|regarded|perceived|held|feared|expected|called|described)|so-called|some|many|both|neither|capitals?|the two|critics|observers|analysts|officials|others|people say)\b/iu

/** `They feared`: the holder was named before. */
export const pronoun = /\b(?:they|he|she|it|who|which|there)\b/iu

/** Where the voice itself is named, `he` is the voice. */
export const pronounBesideVoice = /\b(?:they|it|who|which|there)\b/iu

/** `To Beijing, …`, `for the Chinese, …`. */
export const forWhom =
  /(?:^\s*|, |; )(?:to|for|with) (?:the )?\p{Lu}[\p{L} ]{0,30},|\b(?:looked|seemed|appeared) to (?:the )?\p{Lu}/iu

/** To whom or for whom something is so, at the beginning of a clause, or where a taste is somebody’s. */
export const adverbial =
  /(?:^\s*|[,;:] (?:and |but |while )?)(?:to|for|with|among) ([^,;:]{2,60})|\b(?:for|to) (\p{Lu}\p{L}+ (?:tastes?|eyes|ears|minds?))\b/giu
