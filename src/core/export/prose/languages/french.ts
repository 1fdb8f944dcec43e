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
  'article: article, articles; book: livre, livres; chapter: chapitre, chapitres; ' +
    'column: colonne, colonnes; figure: figure, figures; folio: folio, folios; number: numéro, numéros; ' +
    'line: ligne, lignes; note: note, notes; opus: opus, opus; page: page, pages; ' +
    'paragraph: paragraphe, paragraphes; part: partie, parties; section: section, sections; ' +
    'sub-verbo: à l’article, aux articles; verse: vers, vers; volume: volume, volumes',
)

const verbs =
  'dit|disait|affirme|ajoute|estime|juge|pense|croit|rapporte|explique|souligne|avertit|prévient|craint|doute|note|observe|prévoit|recommande|propose|suggère|soutient|déclare|écrit|décrit|évoque|parle|précise|conclut|considère|appelle|voit|attend|reconnaît|admet'
const speaksOn = new RegExp(
  String.raw`(?<!\p{L})(?:(?:il|elle)\s+(?:${verbs})|(?:${verbs})(?:-t)?-(?:il|elle)|(?:il|elle) a (?:aussi |également )?(?:dit|affirmé|ajouté|estimé|rapporté|expliqué|souligné|noté|déclaré|écrit|précisé|conclu)|selon (?:lui|elle)|à (?:son|ses) (?:avis|yeux))(?!\p{L})`,
  'iu',
)

const isTalk = ({ sourceKind }: Pick<Occasion, 'sourceKind'>): boolean => sourceKind === 'notes'
const anInterview = (occasion: Pick<Occasion, 'sourceKind'>): string =>
  isTalk(occasion) ? 'une conversation' : 'un entretien'

/** Plain prose in French. */
export const french = (language: string): ProseWords => {
  const at: DateWords = { day: 'le', month: 'en', year: 'en', days: ['du', 'au'], longer: ['de', 'à'] }
  const of: DateWords = { day: 'du', month: 'de', year: 'de', days: ['du', 'au'], longer: ['de', 'à'] }
  const date = ({ dated: iso, isPublished }: Occasion): string => {
    if (!iso) return ''
    const words = isPublished ? ` publié ${dated(iso, at, language)}` : ` ${dated(iso, of, language)}`
    return words.replace(/\bde (?=[ao])/g, 'd’')
  }
  return {
    occasion: (occasion, who) => {
      const by = occasion.isOwn ? 'l’auteur' : occasion.by
      if (occasion.terms === 'on record' && by)
        return `dans ${isTalk(occasion) ? 'une conversation menée' : 'un entretien mené'} par ${by}${behind(who && ` avec ${who}`, date(occasion))}`
      if (occasion.terms === 'on record')
        return `dans ${anInterview(occasion)}${behind(who && ` avec ${who}`, date(occasion))}`
      const manner = occasion.terms === 'background' ? 'à titre d’information' : 'sans attribution'
      return `dans une conversation ${manner}${who && ` avec ${who}`}${occasion.dated ? `, ${occasion.dated}` : ''}`
    },
    knownOccasion: (occasion, who) =>
      `dans ${occasion.terms === 'on record' && !isTalk(occasion) ? 'l’entretien' : 'la conversation'} avec ${who}`,
    interviewWith: (who, occasion) => `${anInterview(occasion)}${behind(who && ` avec ${who}`, date(occasion))}`,
    knownInterview: (who, occasion) =>
      `${isTalk(occasion) ? 'la conversation' : 'l’entretien'}${who && ` avec ${who}`}`,
    asking: (by, who) => `${by}, dans une question${who && ` à ${who}`}`,
    around: (role, where) =>
      ({
        other: `une autre personne dans ${where}`,
        standfirst: `l’introduction à ${where}`,
        editor: `une note de la rédaction dans ${where}`,
      })[role],
    withAffiliation: (name, affiliation) => `${name}, ${affiliation}`,
    locator: (label, value) => located(label, value, units, 'à'),
    andOthers: 'et autres',
    editedBy: (who) => `sous la direction de ${who}`.replace(/ de (?=[AEIOUYÉÈÊHaeiouyéèêh])/, ' d’'),
    communication: 'communication personnelle',
    undated: 'sans date',
    circa: (when) => `vers ${when}`,
    beforeChrist: (year) => `${year} av. J.-C.`,
    innerQuotes: ['“', '”'],
    commasInQuotes: false,
    speaksOn,
  }
}
