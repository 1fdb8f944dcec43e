import { takesArticle, tellsInstitution } from '../../../language/names/institutions.js'
import { personNouns } from '../../../language/reporting/personNouns.js'
import {
  behind,
  dated,
  type DateWords,
  located,
  type Occasion,
  type ProseWords,
  unitsFrom,
} from '../wordsOfLanguage.js'

const hasArticle = /^(?:the|a|an)\b/i
/** What somebody is, and not where: `Director for Waters, Hydrology Institute`. */
const office = new RegExp(
  String.raw`^(?:[\p{L}-]+ ){0,4}?(?:${personNouns}|fellow|analyst|researcher|scholar|lecturer|chair|manager|coordinator|counsel|(?:co-)?founder|partner|representative)(?![\p{L}’'])`,
  'iu',
)

const interview = ({ sourceKind }: Pick<Occasion, 'sourceKind'>): string =>
  sourceKind === 'notes' ? 'conversation' : 'interview'
const anInterview = (occasion: Pick<Occasion, 'sourceKind'>): string =>
  interview(occasion) === 'interview' ? 'an interview' : 'a conversation'

const units = unitsFrom(
  'article: article, articles; book: book, books; chapter: chapter, chapters; column: column, columns; ' +
    'figure: figure, figures; folio: folio, folios; number: number, numbers; line: line, lines; ' +
    'note: note, notes; opus: opus, opera; page: page, pages; paragraph: paragraph, paragraphs; ' +
    'part: part, parts; section: section, sections; sub-verbo: under, under; verse: verse, verses; ' +
    'volume: volume, volumes',
)

const speaksOn =
  /\b(?:he|she|they)\s+(?:\p{L}+ly\s+|also\s+|then\s+|further\s+|has\s+|have\s+|had\s+)*(?:add|admit|agree|argue|assess|believe|call|caution|claim|concede|conclude|consider|denied|denies|deny|describe|doubt|emphasi[sz]e|estimate|expect|explain|fear|find|found|forecast|foresee|foresaw|go(?:es)? on|held|hold|hope|insist|judge|maintain|note|observe|point|predict|propose|recommend|regard|remark|report|said|saw|say|see|speak|spoke|state|stress|suggest|suspect|tell|told|think|thought|urge|warn|worrie|worry|write|wrote)(?:e?s|e?d|ing)?\b|\baccording to (?:him|her|them)\b|\bin (?:his|her|their) (?:view|words|opinion|judgement|judgment|reading)\b/iu

/** `Head of the Quay Office`, and neither `Office of the President` nor `Officers’ Union`. */
function isOfficeFirst(affiliation: string): boolean {
  const [first = ''] = affiliation.split(/,| (?:of|for|on|in|at|to) /)
  return office.test(first) && !tellsInstitution(first)
}

/** Plain prose in English; `language` says which one, for dates and quotation marks. */
export const english = (language: string): ProseWords => {
  const at: DateWords = { day: 'on', month: 'in', year: 'in', days: ['between', 'and'], longer: ['between', 'and'] }
  const date = ({ dated: iso, isPublished }: Occasion): string =>
    iso ? `${isPublished ? ' published' : ''} ${dated(iso, at, language)}` : ''
  return {
    occasion: (occasion, who) => {
      const by = occasion.isOwn ? 'the author' : occasion.by
      if (occasion.terms === 'on record' && by)
        return who
          ? `in ${by}’s ${interview(occasion)}${behind(` with ${who}`, date(occasion))}`
          : `in ${anInterview(occasion)} with ${by}${date(occasion)}`
      if (occasion.terms === 'on record')
        return `in ${anInterview(occasion)}${behind(who && ` with ${who}`, date(occasion))}`
      const manner = occasion.terms === 'background' ? 'on background' : 'not for attribution'
      return `in a conversation ${manner}${who && ` with ${who}`}${occasion.dated ? `, ${occasion.dated}` : ''}`
    },
    knownOccasion: (occasion, who) =>
      `in the ${occasion.terms === 'on record' ? interview(occasion) : 'conversation'} with ${who}`,
    interviewWith: (who, occasion) => `${anInterview(occasion)}${behind(who && ` with ${who}`, date(occasion))}`,
    knownInterview: (who, occasion) => `the ${interview(occasion)}${who && ` with ${who}`}`,
    asking: (by, who) => `${by}, in a question${who && ` to ${who}`}`,
    around: (role, where) =>
      ({
        other: `another speaker in ${where}`,
        standfirst: `the introduction to ${where}`,
        editor: `an editor’s note in ${where}`,
      })[role],
    withAffiliation: (name, affiliation) => {
      const isOffice = /^\p{Ll}/u.test(affiliation) || isOfficeFirst(affiliation)
      if (isOffice && !hasArticle.test(affiliation)) return `${name}, ${affiliation}`
      return `${name} of ${takesArticle(affiliation) ? 'the ' : ''}${affiliation}`
    },
    locator: (label, value) => located(label, value, units, 'at'),
    andOthers: 'and others',
    editedBy: (who) => `edited by ${who}`,
    communication: 'personal communication',
    undated: 'undated',
    circa: (when) => `about ${when}`,
    beforeChrist: (year) => `${year} BC`,
    innerQuotes: ['‘', '’'],
    commasInQuotes: /^en-(?:US|CA)$/.test(language),
    speaksOn,
  }
}
