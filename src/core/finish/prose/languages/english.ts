import { dated, type DateWords, type Occasion, plural, type ProseWords } from '../model.js'

/** Nouns that English puts an article before where they are part of an institution's name. */
const withArticle =
  /\b(?:Fund|Council|Institut(?:e|ion)|Cent(?:er|re)|Ministry|Department|Bank|Agency|Union|Commission|Foundation|Organi[sz]ation|Office|Bureau|Association|Society|Embassy|Academy|Endowment|Corporation|Initiative|Program(?:me)?|Project|Network|Forum|Committee|Board|Service|Secretariat|Federation|Army|Navy|Government|Party)\b|^University of/
const hasArticle = /^(?:the|a|an)\b/i

/** Plain prose in English; `language` says which one, for dates. */
export const english = (language: string): ProseWords => {
  const at: DateWords = { day: 'on', month: 'in', year: 'in', range: [`from`, 'to'] }
  const of: DateWords = { day: 'of', month: 'of', year: 'of', range: ['of', 'to'] }
  const date = ({ dated: iso, isPublished }: Occasion): string => {
    if (!iso) return ''
    return isPublished ? ` published ${dated(iso, at, language)}` : ` ${dated(iso, of, language)}`
  }
  const units: Readonly<Record<string, string>> = { timestamp: 'at', folio: 'folio', verse: 'verse' }
  return {
    occasion: (occasion) => {
      if (occasion.terms === 'on record') return `in an interview${date(occasion)}`
      const manner = occasion.terms === 'background' ? 'on background' : 'not for attribution'
      return ['in a conversation', ` ${manner}`, occasion.dated ? `, ${occasion.dated}` : ''].join('')
    },
    interviewWith: (who, occasion) => `an interview${who && ` with ${who}`}${date(occasion)}`,
    knownInterview: (who) => `the interview${who && ` with ${who}`}`,
    asking: (by, who) => `${by}, in a question${who && ` to ${who}`}`,
    around: (role, interview) =>
      role === 'standfirst' ? `the introduction to ${interview}` : `an editor’s note in ${interview}`,
    withAffiliation: (name, affiliation) => {
      if (/^\p{Ll}/u.test(affiliation) && !hasArticle.test(affiliation)) return `${name}, ${affiliation}`
      return `${name} of ${withArticle.test(affiliation) && !hasArticle.test(affiliation) ? 'the ' : ''}${affiliation}`
    },
    locator: (label, value) => `${units[label] ?? plural(value, label, `${label}s`)} ${value}`,
    andOthers: 'and others',
  }
}
