import { dated, type DateWords, type Occasion, plural, type ProseWords, type Units } from '../model.js'

const spanishUnits: Units = {
  page: ['página', 'páginas'],
  chapter: ['capítulo', 'capítulos'],
  section: ['sección', 'secciones'],
  paragraph: ['párrafo', 'párrafos'],
  volume: ['volumen', 'volúmenes'],
  part: ['parte', 'partes'],
  figure: ['figura', 'figuras'],
  note: ['nota', 'notas'],
  line: ['línea', 'líneas'],
  column: ['columna', 'columnas'],
}

/** Plain prose in Spanish. */
export const spanish = (language: string): ProseWords => {
  const at: DateWords = { day: 'el', month: 'en', year: 'en', range: ['del', 'al'] }
  const of: DateWords = { day: 'del', month: 'de', year: 'de', range: ['del', 'al'] }
  const date = ({ dated: iso, isPublished }: Occasion): string => {
    if (!iso) return ''
    return isPublished ? ` publicada ${dated(iso, at, language)}` : ` ${dated(iso, of, language)}`
  }
  return {
    occasion: (occasion) => {
      if (occasion.terms === 'on record') return `en una entrevista${date(occasion)}`
      const manner = occasion.terms === 'background' ? 'a título informativo' : 'sin atribución'
      return `en una conversación ${manner}${occasion.dated ? `, ${occasion.dated}` : ''}`
    },
    interviewWith: (who, occasion) => `una entrevista${who && ` con ${who}`}${date(occasion)}`,
    knownInterview: (who) => `la entrevista${who && ` con ${who}`}`,
    asking: (by, who) => `${by}, en una pregunta${who && ` a ${who}`}`,
    around: (role, interview) =>
      role === 'standfirst' ? `la introducción a ${interview}` : `una nota de la redacción en ${interview}`,
    withAffiliation: (name, affiliation) => `${name}, ${affiliation}`,
    locator: (label, value) => {
      if (label === 'timestamp') return `en ${value}`
      const [one, several] = spanishUnits[label] ?? ['', '']
      return `${plural(value, one, several)} ${value}`.trim()
    },
    andOthers: 'y otros',
  }
}
