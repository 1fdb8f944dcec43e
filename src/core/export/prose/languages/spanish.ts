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
  'article: artículo, artículos; book: libro, libros; chapter: capítulo, capítulos; ' +
    'column: columna, columnas; figure: figura, figuras; folio: folio, folios; number: número, números; ' +
    'line: línea, líneas; note: nota, notas; opus: opus, opus; page: página, páginas; ' +
    'paragraph: párrafo, párrafos; part: parte, partes; section: sección, secciones; ' +
    'sub-verbo: en la entrada, en las entradas; verse: verso, versos; volume: volumen, volúmenes',
)

const verbs =
  'dice|dijo|afirma|afirmó|añade|añadió|agrega|agregó|cree|creía|opina|opinó|estima|estimó|informa|informó|explica|explicó|subraya|subrayó|advierte|advirtió|teme|temía|duda|dudaba|señala|señaló|observa|observó|prevé|preveía|espera|esperaba|recomienda|recomendó|propone|propuso|sugiere|sugirió|sostiene|sostuvo|declara|declaró|escribe|escribió|describe|describió|habla|habló|precisa|precisó|concluye|concluyó|considera|consideró|llama|llamó|ve|reconoce|reconoció|admite|admitió'
// Spanish leaves the pronoun out: the verb opens the sentence.
const speaksOn = new RegExp(
  String.raw`^[«“"¿¡]?(?:(?:también|además|luego|después),?\s+)?(?:(?:él|ella)\s+)?(?:también\s+)?(?:${verbs})(?!\p{L})|(?<!\p{L})(?:según (?:él|ella)|(?:a|en) su (?:juicio|opinión|entender))(?!\p{L})`,
  'iu',
)

const interview = ({ sourceKind }: Pick<Occasion, 'sourceKind'>): string =>
  sourceKind === 'notes' ? 'conversación' : 'entrevista'

/** Plain prose in Spanish. */
export const spanish = (language: string): ProseWords => {
  const at: DateWords = { day: 'el', month: 'en', year: 'en', days: ['del', 'al'], longer: ['de', 'a'] }
  const of: DateWords = { day: 'del', month: 'de', year: 'de', days: ['del', 'al'], longer: ['de', 'a'] }
  const date = ({ dated: iso, isPublished }: Occasion): string => {
    if (!iso) return ''
    return isPublished ? ` publicada ${dated(iso, at, language)}` : ` ${dated(iso, of, language)}`
  }
  return {
    occasion: (occasion, who) => {
      const held = occasion.isOwn ? 'propia' : occasion.by && `realizada por ${occasion.by}`
      if (occasion.terms === 'on record' && held)
        return `en una ${interview(occasion)} ${held}${behind(who && ` con ${who}`, date(occasion))}`
      if (occasion.terms === 'on record')
        return `en una ${interview(occasion)}${behind(who && ` con ${who}`, date(occasion))}`
      const manner = occasion.terms === 'background' ? 'a título informativo' : 'sin atribución'
      return `en una conversación ${manner}${who && ` con ${who}`}${occasion.dated ? `, ${occasion.dated}` : ''}`
    },
    knownOccasion: (occasion, who) =>
      `en la ${occasion.terms === 'on record' ? interview(occasion) : 'conversación'} con ${who}`,
    interviewWith: (who, occasion) => `una ${interview(occasion)}${behind(who && ` con ${who}`, date(occasion))}`,
    knownInterview: (who, occasion) => `la ${interview(occasion)}${who && ` con ${who}`}`,
    asking: (by, who) => `${by}, en una pregunta${who && ` a ${who}`}`,
    around: (role, where) =>
      ({
        other: `otra persona en ${where}`,
        standfirst: `la introducción a ${where}`,
        editor: `una nota de la redacción en ${where}`,
      })[role],
    withAffiliation: (name, affiliation) => `${name}, ${affiliation}`,
    locator: (label, value) => located(label, value, units, 'en'),
    andOthers: 'y otros',
    editedBy: (who) => `edición de ${who}`,
    communication: 'comunicación personal',
    undated: 'sin fecha',
    circa: (when) => `hacia ${when}`,
    beforeChrist: (year) => `${year} a. C.`,
    innerQuotes: ['“', '”'],
    commasInQuotes: false,
    speaksOn,
  }
}
