import {
  behind,
  dated,
  type DateWords,
  located,
  type Occasion,
  type ProseWords,
  unitsFrom,
} from '../wordsOfLanguage.js'

const units = unitsFrom(
  'article: Artikel, Artikel; book: Buch, Bücher; chapter: Kapitel, Kapitel; column: Spalte, Spalten; ' +
    'figure: Abbildung, Abbildungen; folio: Blatt, Blätter; number: Nummer, Nummern; line: Zeile, Zeilen; ' +
    'note: Anmerkung, Anmerkungen; opus: Opus, Opera; page: Seite, Seiten; paragraph: Absatz, Absätze; ' +
    'part: Teil, Teile; section: Abschnitt, Abschnitte; sub-verbo: unter, unter; verse: Vers, Verse; ' +
    'volume: Band, Bände',
)

const verbs =
  'sagt(?:e|en)?|sagen|berichtet(?:e|en)?|berichten|mein(?:t|te|ten|en)|glaubt(?:e|en)?|glauben|hält|hielt(?:en)?|halten|erklärt(?:e|en)?|erklären|beton(?:t|te|ten|en)|warn(?:t|te|ten|en)|erwart(?:et|ete|eten|en)|füg(?:t|te|ten|en)|nenn(?:t|en)|nannten?|sieht|sah(?:en)?|sehen|rechn(?:et|ete|eten|en)|forder(?:t|te|ten|n)|empfiehlt|empfahl(?:en)?|empfehlen|schreib(?:t|en)|schrieb(?:en)?|spricht|sprach(?:en)?|sprechen|bemerk(?:t|te|ten|en)|schätz(?:t|te|ten|en)|vermut(?:et|ete|eten|en)|bezweifel(?:t|te|ten|n)|argumentier(?:t|te|ten|en)|urteil(?:t|te|ten|en)|räum(?:t|te|ten|en)'
const speaksOn = new RegExp(
  String.raw`(?<!\p{L})(?:(?:er|sie)\s+(?:${verbs})|(?:${verbs})\s+(?:er|sie)|nach (?:seinen|ihren) worten|seiner (?:ansicht|meinung) nach|ihrer (?:ansicht|meinung) nach|ihm zufolge|ihr zufolge)(?!\p{L})`,
  'iu',
)

const interview = ({ sourceKind }: Pick<Occasion, 'sourceKind'>): string =>
  sourceKind === 'notes' ? 'Gespräch' : 'Interview'

/** Plain prose in German. */
export const german = (language: string): ProseWords => {
  const at: DateWords = { day: 'am', month: 'im', year: '', days: ['vom', 'bis'], longer: ['von', 'bis'] }
  const of: DateWords = { day: 'vom', month: 'vom', year: 'aus dem Jahr', days: ['vom', 'bis'], longer: ['von', 'bis'] }
  const date = ({ dated: iso, isPublished }: Occasion): [before: string, after: string] => {
    if (!iso) return ['', '']
    return isPublished ? [`${dated(iso, at, language)} veröffentlichten `, ''] : ['', ` ${dated(iso, of, language)}`]
  }
  return {
    occasion: (occasion, who) => {
      const [before, after] = date(occasion)
      const whom = who && ` mit ${who}`
      if (occasion.terms === 'on record' && occasion.isOwn)
        return `in einem eigenen ${interview(occasion)}${behind(whom, after)}`
      if (occasion.terms === 'on record' && occasion.by)
        return `in einem von ${occasion.by} geführten ${interview(occasion)}${behind(whom, after)}`
      if (occasion.terms === 'on record') return `in einem ${before}${interview(occasion)}${behind(whom, after)}`
      const manner = occasion.terms === 'background' ? 'Hintergrundgespräch' : 'nicht zitierfähigen Gespräch'
      return `in einem ${manner}${whom}${occasion.dated ? `, ${occasion.dated}` : ''}`
    },
    knownOccasion: (occasion, who) =>
      `im ${occasion.terms === 'on record' ? interview(occasion) : 'Gespräch'} mit ${who}`,
    interviewWith: (who, occasion) => {
      const [before, after] = date(occasion)
      return `einem ${before}${interview(occasion)}${behind(who && ` mit ${who}`, after)}`
    },
    knownInterview: (who, occasion) => `dem ${interview(occasion)}${who && ` mit ${who}`}`,
    asking: (by, who) => `${by}, in einer Frage${who && ` an ${who}`}`,
    around: (role, where) =>
      ({
        other: `eine weitere Person in ${where}`,
        standfirst: `die Einleitung zu ${where}`,
        editor: `eine Anmerkung der Redaktion in ${where}`,
      })[role],
    withAffiliation: (name, affiliation) => `${name}, ${affiliation}`,
    locator: (label, value) => located(label, value, units, 'bei'),
    andOthers: 'und andere',
    editedBy: (who) => `herausgegeben von ${who}`,
    communication: 'persönliche Mitteilung',
    undated: 'ohne Datum',
    circa: (when) => `um ${when}`,
    beforeChrist: (year) => `${year} v. Chr.`,
    innerQuotes: ['‚', '‘'],
    commasInQuotes: false,
    speaksOn,
  }
}
