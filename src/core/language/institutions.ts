/** A word that an institution is called by; in German one that such a word ends. */
const institution =
  /(?<!\p{L})(?:academy|administration|agency|alliance|army|assembly|association|authority|bank|board|branch|bureau|cabinet|centre|center|chancellery|command|commission|committee|company|conference|congress|consortium|council|corporation|corps|council|court|delegation|department|desk|directorate|division|embassy|federation|foundation|forum|fund|gmbh|group|headquarters|holdings|house|inc|inspectorate|institute|institut|institution|laborator(?:y|ies)|league|llp|ltd|ministry|mission|network|office|organi[sz]ation|parliament|partners|party|plc|police|programme|program|project|registry|school|secretariat|section|senate|service|services|society|staff|task force|think tank|treasury|tribunal|trust|union|unit|university|stiftung|universität|zentrum|amt|bundesamt|ministère|université|ministerio|universidad|instituto|fundación|centro)(?!\p{L})|(?:ministerium|behörde|inspektion|direktion|verwaltung|agentur|kommission|gesellschaft)s?(?!\p{L})/iu

/** `Küsteninspektion`: one word that names an institution as well as several do. */
const compound =
  /^(?=\p{L}{10})\p{Lu}\p{L}+(?:ministerium|behörde|inspektion|direktion|verwaltung|agentur|kommission|gesellschaft|amt|gericht|institut)s?$/u

/** Whether a phrase has a word that institutions are called by. */
export function tellsInstitution(phrase: string): boolean {
  return institution.test(phrase)
}

/** Whether a single word names an institution. */
export function isInstitutionWord(word: string): boolean {
  return compound.test(word)
}
