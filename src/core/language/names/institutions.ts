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

/** English nouns that institutions are called by and that take an article where they are the head of a name; names of firms do not. */
const headNoun =
  /^(?:academy|administration|agency|alliance|army|assembly|association|authority|board|bureau|cent(?:er|re)|chamber|command|commission|committee|conference|congress|consortium|corporation|council|court|delegation|department|directorate|embassy|endowment|federation|forum|foundation|fund|government|initiative|inspectorate|institut(?:e|ion)|laboratory|league|library|ministry|mission|museum|navy|network|observatory|office|organi[sz]ation|parliament|party|police|program(?:me)?|project|registry|secretariat|senate|service|society|treasury|tribunal|union)s?$/i

/** Those that take one before `of` alone, as the University of Oslo and the Bank of England; a bank also where it is one of these. */
const headBeforeOf = /^(?:university|college|school|bank|house)$/i
const publicBank = /\b(?:world|central|national|state|reserve|development|investment|import) bank$/i

/**
 * Whether English running prose puts `the` before a name: `the Harbour Observatory`, `the Ministry of Ports`, and neither `Chatham House` nor
 * `Lloyd’s Register Foundation`, which begins with a possessive.
 */
export function takesArticle(name: string): boolean {
  const [plain = ''] = name.split(/,| \(/)
  if (/^(?:(?:the|an?)\b|\S+(?:[’']s|s[’']) )/i.test(plain) || /^(?:parliament|congress)$/i.test(plain)) return false
  const [head = ''] = plain.split(/ (?:of|for|on|in|at|to|against) /i)
  const words = head.split(' ')
  const noun = words.at(-1) ?? ''
  if (headNoun.test(noun) || headNoun.test(words[0] ?? '')) return true
  return publicBank.test(head) || (headBeforeOf.test(noun) && plain.startsWith(`${head} of `))
}

/** Two words or more with capitals, with small ones between them: `Directorate of Quays`. */
export const institutionNames =
  /\p{Lu}[\p{L}\p{N}’'&.-]*(?:(?:\s+(?:of|for|and|on|in|the|de|des|du|la|der|die|das|für|und|e|y|&)){0,3}\s+\p{Lu}[\p{L}\p{N}’'&.-]*)+/gu

/** One word with a capital or more, with small ones between them: `Ministry of Defence of Veldania`. */
export const capitalisedNames =
  /\p{Lu}[\p{L}\p{N}’'&.-]*(?:(?:\s+(?:of|for|and|on|in|the|de|des|du|la|der|die|das|für|und|y|&)){0,3}\s+\p{Lu}[\p{L}\p{N}’'&.-]*)*/gu

/** A line that tells an affiliation, or else a position, and its value. */
export const affiliationLabel =
  /^[\s*_•-]*(?:(affiliation|organi[sz]ation|institution|employer|company|agency|ministry|department|office|unit|organisation)|(position|function|role|rank|job title|occupation))[*_]*\s*[:：]\s*[*_]*\s*(.+?)[*_]*$/iu

/** Behind the name of an institution, before the place where it is. */
export const beforePlace =
  /(?:,|(?<=\p{L}) (?:of|for|in|at|to|de|du|des|del|della|di|do|da|der|von|van|für)(?: (?:the|la|les|los|las|der|den))?| d['’]) ?(?=\p{Lu})/gu
