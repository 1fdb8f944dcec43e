import { dated, type DateWords, type Occasion, plural, type ProseWords, type Units } from '../model.js'

const frenchUnits: Units = {
  page: ['page', 'pages'],
  chapter: ['chapitre', 'chapitres'],
  section: ['section', 'sections'],
  paragraph: ['paragraphe', 'paragraphes'],
  volume: ['volume', 'volumes'],
  part: ['partie', 'parties'],
  figure: ['figure', 'figures'],
  note: ['note', 'notes'],
  line: ['ligne', 'lignes'],
  column: ['colonne', 'colonnes'],
}

/** Plain prose in French. */
export const french = (language: string): ProseWords => {
  const at: DateWords = { day: 'le', month: 'en', year: 'en', range: ['du', 'au'] }
  const of: DateWords = { day: 'du', month: 'de', year: 'de', range: ['du', 'au'] }
  const date = ({ dated: iso, isPublished }: Occasion): string => {
    if (!iso) return ''
    return isPublished ? ` publié ${dated(iso, at, language)}` : ` ${dated(iso, of, language)}`
  }
  return {
    occasion: (occasion) => {
      if (occasion.terms === 'on record') return `dans un entretien${date(occasion)}`
      const manner = occasion.terms === 'background' ? 'à titre d’information' : 'sans attribution'
      return `dans une conversation ${manner}${occasion.dated ? `, ${occasion.dated}` : ''}`
    },
    interviewWith: (who, occasion) => `un entretien${who && ` avec ${who}`}${date(occasion)}`,
    knownInterview: (who) => `l’entretien${who && ` avec ${who}`}`,
    asking: (by, who) => `${by}, dans une question${who && ` à ${who}`}`,
    around: (role, interview) =>
      role === 'standfirst' ? `l’introduction à ${interview}` : `une note de la rédaction dans ${interview}`,
    withAffiliation: (name, affiliation) => `${name}, ${affiliation}`,
    locator: (label, value) => {
      if (label === 'timestamp') return `à ${value}`
      const [one, several] = frenchUnits[label] ?? ['', '']
      return `${plural(value, one, several)} ${value}`.trim()
    },
    andOthers: 'et autres',
  }
}
