import { dated, type DateWords, type Occasion, plural, type ProseWords, type Units } from '../model.js'

const germanUnits: Units = {
  page: ['Seite', 'Seiten'],
  chapter: ['Kapitel', 'Kapitel'],
  section: ['Abschnitt', 'Abschnitte'],
  paragraph: ['Absatz', 'Absätze'],
  volume: ['Band', 'Bände'],
  part: ['Teil', 'Teile'],
  figure: ['Abbildung', 'Abbildungen'],
  note: ['Anmerkung', 'Anmerkungen'],
  line: ['Zeile', 'Zeilen'],
  column: ['Spalte', 'Spalten'],
}

/** Plain prose in German. */
export const german = (language: string): ProseWords => {
  const at: DateWords = { day: 'am', month: 'im', year: '', range: ['von', 'bis'] }
  const of: DateWords = { day: 'vom', month: 'vom', year: 'aus dem Jahr', range: ['von', 'bis'] }
  const date = ({ dated: iso, isPublished }: Occasion): [before: string, after: string] => {
    if (!iso) return ['', '']
    return isPublished ? [`${dated(iso, at, language)} veröffentlichten `, ''] : ['', ` ${dated(iso, of, language)}`]
  }
  return {
    occasion: (occasion) => {
      const [before, after] = date(occasion)
      if (occasion.terms === 'on record') return `in einem ${before}Interview${after}`
      const manner = occasion.terms === 'background' ? 'Hintergrundgespräch' : 'nicht zitierfähigen Gespräch'
      return `in einem ${manner}${occasion.dated ? `, ${occasion.dated}` : ''}`
    },
    interviewWith: (who, occasion) => {
      const [before, after] = date(occasion)
      return `einem ${before}Interview${who && ` mit ${who}`}${after}`
    },
    knownInterview: (who) => `dem Interview${who && ` mit ${who}`}`,
    asking: (by, who) => `${by}, in einer Frage${who && ` an ${who}`}`,
    around: (role, interview) =>
      role === 'standfirst' ? `die Einleitung zu ${interview}` : `eine Anmerkung der Redaktion in ${interview}`,
    withAffiliation: (name, affiliation) => `${name}, ${affiliation}`,
    locator: (label, value) => {
      if (label === 'timestamp') return `bei ${value}`
      const [one, several] = germanUnits[label] ?? ['', '']
      return `${plural(value, one, several)} ${value}`.trim()
    },
    andOthers: 'und andere',
  }
}
