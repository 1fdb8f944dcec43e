import { takesArticle } from '../../../language/names/institutions.js'
import {
  behind,
  dated,
  type DateWords,
  located,
  type Occasion,
  type ProseWords,
  type Units,
} from '../wordsOfLanguage.js'

const hasArticle = /^(?:the|a|an)\b/i

const englishUnits: Units = {
  book: ['book', 'books'],
  chapter: ['chapter', 'chapters'],
  column: ['column', 'columns'],
  figure: ['figure', 'figures'],
  folio: ['folio', 'folios'],
  number: ['number', 'numbers'],
  line: ['line', 'lines'],
  note: ['note', 'notes'],
  opus: ['opus', 'opera'],
  page: ['page', 'pages'],
  paragraph: ['paragraph', 'paragraphs'],
  part: ['part', 'parts'],
  section: ['section', 'sections'],
  'sub-verbo': ['under', 'under'],
  verse: ['verse', 'verses'],
  volume: ['volume', 'volumes'],
}

const speaksOn =
  /\b(?:he|she|they)\s+(?:\p{L}+ly\s+|also\s+|then\s+|further\s+|has\s+|have\s+|had\s+)*(?:add|admit|agree|argue|assess|believe|call|caution|claim|concede|conclude|consider|denied|denies|deny|describe|doubt|emphasi[sz]e|estimate|expect|explain|fear|find|found|forecast|foresee|foresaw|go(?:es)? on|held|hold|hope|insist|judge|maintain|note|observe|point|predict|propose|recommend|regard|remark|report|said|saw|say|see|speak|spoke|state|stress|suggest|suspect|tell|told|think|thought|urge|warn|worrie|worry|write|wrote)(?:e?s|e?d|ing)?\b|\baccording to (?:him|her|them)\b|\bin (?:his|her|their) (?:view|words|opinion|judgement|judgment|reading)\b/iu

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
          ? `in ${by}’s interview${behind(` with ${who}`, date(occasion))}`
          : `in an interview with ${by}${date(occasion)}`
      if (occasion.terms === 'on record') return `in an interview${behind(who && ` with ${who}`, date(occasion))}`
      const manner = occasion.terms === 'background' ? 'on background' : 'not for attribution'
      return `in a conversation ${manner}${who && ` with ${who}`}${occasion.dated ? `, ${occasion.dated}` : ''}`
    },
    knownOccasion: ({ terms }, who) => `in the ${terms === 'on record' ? 'interview' : 'conversation'} with ${who}`,
    interviewWith: (who, occasion) => `an interview${behind(who && ` with ${who}`, date(occasion))}`,
    knownInterview: (who) => `the interview${who && ` with ${who}`}`,
    asking: (by, who) => `${by}, in a question${who && ` to ${who}`}`,
    around: (role, interview) =>
      ({
        other: `another speaker in ${interview}`,
        standfirst: `the introduction to ${interview}`,
        editor: `an editor’s note in ${interview}`,
      })[role],
    withAffiliation: (name, affiliation) => {
      if (/^\p{Ll}/u.test(affiliation) && !hasArticle.test(affiliation)) return `${name}, ${affiliation}`
      return `${name} of ${takesArticle(affiliation) ? 'the ' : ''}${affiliation}`
    },
    locator: (label, value) => located(label, value, englishUnits, 'at'),
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
