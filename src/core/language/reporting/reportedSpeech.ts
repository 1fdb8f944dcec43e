import { personNouns } from './personNouns.js'
import { opinionVerbForms } from './reportingVerbs.js'

/** A verb by which somebody is said to say or think what may not be so. */
const verb =
  String.raw`(?:${opinionVerbForms}|calls?|called|` +
  String.raw`(?:tells?|told) (?:me|us|you|him|her|them|everybody|everyone|people|the \p{Ll}+|\p{Lu}[\p{L}’'-]+)|(?:says?|said) to (?:me|us|him|her|them)|` +
  String.raw`(?:is|are|was|were) (?:\p{L}+ly )?(?:convinced|certain|sure|confident|persuaded|adamant|afraid|of the (?:view|opinion)))`
const viewNoun =
  '(?:view|views|eyes|opinion|words|telling|reading|judge?ment|account|argument|line|claim|position|version|story|contention|belief|theory|case)'

/** What stands between who and the verb. */
const helping = String.raw`(?:(?:also|always|still|now|often|usually|once|then|ever|even|himself|herself|themselves|will|would|has|have|had|used to|likes? to|keeps?|kept|(?!family|ally|assembly|italy|only|early)\p{L}+ly) )*`
/** Behind the verb what is no view of anything. */
const notView = String.raw`(?! (?:to|for|about|of|in|on|at|with|from|by|as|so|nothing|little|much|otherwise|off|upon|up|back|goodbye|yes|no|is|are|was|were)\b|[.;?!]|$)`
const begins = String.raw`(?<=^["“]?|[,;:–—] |[.!?]["”]? |\b(?:and|but|because|while|whereas|though|although|when|so|since|that|then|where),? )`
const notFirst = String.raw`(?!(?:as|what|whatever|if|whether|unless|like|let[’']s|I|we|you|it|there|which|who|that|this|nobody|one)\b)`
const notWithin = String.raw`(?!(?:\p{L}+n[’']t|not|never|nobody|none|no|neither|nor|I|we|who|which|to|that|if|than)\b)`
/** What says what holds, and not what it thinks. */
const norms =
  '(?:conventions?|treaty|treaties|laws?|texts?|clauses?|articles?|statutes?|charter|constitution|contracts?|agreements?|accord|annex|rules?|data|figures?|numbers?|maps?|evidence|history|experience)'
const notLast = String.raw`(?!\p{L}+[’']s? |(?:it|you|there|one|this|what|the|an?|my|our|his|their|its|these|those|such|is|are|was|were|be|been|being|would|could|can|should|may|might|must|do|does|did|${norms})\b)`

/** A verb by which somebody may be said to say or think what follows. */
const reportVerb = new RegExp(
  String.raw`(?<= )${verb}(?![\p{L}’'-])(?: in the \p{L}+(?= that\b))?${notView}(?:,? and I (?:wrote|noted|took) [^,;:]*)?[:,]?(?: that\b)?`,
  'giu',
)
/** Who that is, right before the verb: up to nine words of the clause, of which the last is no pronoun that may be the speaker’s, nor an article. */
const reporterBefore = new RegExp(
  String.raw`${begins}${notFirst}(?<who>(?:${notWithin}[\p{L}\d’'.-]+ ){0,8}?${notWithin}${notLast}[\p{L}\d’'.-]*[\p{L}\d]) ${helping}$`,
  'iu',
)
/** The same without such a verb: `according to critics,`, `in the ministry’s view`. */
const reportPhrases: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:according to|in the ${viewNoun} of) (?!(?:me|us|my|our|plan|law)\b)(?<who>[^,;:.!?]{3,60}),(?: that\b)?`,
    'giu',
  ),
  new RegExp(String.raw`\bin (?!(?:my|our|whose)\b)(?<who>[^,;:.!?]{2,50}[’']s?|his|her|their) ${viewNoun}\b,?`, 'giu'),
  new RegExp(
    String.raw`${begins}(?!(?:my|our|whose)\b)(?<who>[^,;:.!?]{2,50}[’']s?|his|her|their) (?:\p{L}+ )?${viewNoun} (?:is|was)\b(?: that\b|:)?`,
    'giu',
  ),
]

/** The same of what stands before: `…, says the ministry`, `…," she told me`. Its `who` ends the clause. */
export const reportBehind: readonly RegExp[] = [
  new RegExp(
    String.raw`^,?["”]?,? (?:${opinionVerbForms}|according to) (?!(?:I|we|me|us|my)\b)(?<who>[^,;:.!?]{3,60})`,
    'iu',
  ),
  new RegExp(
    String.raw`^,?["”]?,? (?!(?:I|we|you|it|which|who|that|as|and|but|what|whatever|if|like|when|while|because)\b)(?<who>[\p{L}\d’'.-]+(?: [\p{L}\d’'.-]+){0,6}?) ${helping}(?:${opinionVerbForms}|(?:tells?|told) (?:me|us|you|him|her|them))(?=[.,;:!?]|$)`,
    'iu',
  ),
]

/** A speaker who takes up in the same sentence what somebody says: `as Tan rightly says`, `and she is right`. */
export const endorsed =
  /\b(?:rightly|correctly|justly|with (?:good )?reason|(?:is|are|was|were|’s|'s|’re|'re) (?:\p{L}+ly |quite |of course )?(?:right|correct|true|not wrong)|(?:has|have) a point|I (?:\p{L}+ly |quite )?(?:agree|concur|share|second)|(?:so|as) do I|I (?:think|believe) so too)\b/iu

/** The same in the sentence behind it: `I agree.`, `It was, by far.` */
export const endorsing =
  /^(?:(?:and|but|well|yes|no doubt|of course|there),? )?(?:(?:he|she|they|that|it|this)(?: is| are| was| were|[’']s|[’']re) (?:\p{L}+ly |quite |all |of course )?(?:right|true|correct|so|not wrong)\b|I (?:\p{L}+ly |quite |do |would |can )?(?:agree|concur|share|second|think so|believe (?:it|that|him|her|them|so)|say the same|confirm|subscribe)\b|(?:he|she|they|that|it) (?:is|are|was|were|did|does|do|has|have|had)[,.!]|so (?:do|did|am|would) I\b|quite (?:so|right)\b|(?:and )?rightly\b|true\b|exactly\b|correct\b|indeed\b)/iu

/** Verbs by which somebody passes on what others say. */
export const relaying =
  /\b(?:hears?|heard|recount(?:s|ed)?|relay(?:s|ed)?|quot(?:es|ed)|cit(?:es|ed)|repeat(?:s|ed)?)$/iu

const reportCues =
  /\b(?:according to|report(?:s|ed|edly)|relay\w*|pass(?:es|ed) on|quot(?:es|ed|ing)|hear[sd]?|heard|told (?:her|him|them|by)|tells? (?:her|him|them)|others?|some|many|critics|officials|observers|people|so-called|alleg\w*|supposed\w*|said to be|view of|version|belief|complain\w*|what \p{L}+ (?:say|call|claim)s?|from)\b/iu

/** Whether a sentence names whom a source reports, `who`, or tells that it is a report. */
export function marksReport(sentence: string, reporter: string): boolean {
  if (reportingIn(sentence).some(({ who }) => !/^s?he$/iu.test(who))) return true
  const lower = sentence.toLowerCase()
  const names = reporter.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return reportCues.test(sentence) || names.some((name) => !idle.has(name) && lower.includes(name.slice(0, 6)))
}

const idle = new Set(
  'the and for from with who whom that this his her their its our was were has have had not but she they said told mrs'.split(
    ' ',
  ),
)

const persons = new RegExp(String.raw`\b${personNouns}\b`, 'giu')

/** Of the words before a pronoun those that may tell whom it means: names and what people are, else all. */
export function personsIn(before: string): string {
  const named = before.match(/(?<=\p{L},? )\p{Lu}\p{L}+/gu) ?? []
  const people = before.match(persons) ?? []
  return [...named, ...people].join(' ') || before
}

/** Where some words say that somebody says or thinks what follows. */
interface Frame {
  readonly start: number
  readonly end: number
  readonly who: string
}

/** So far before its verb somebody is named. */
const reach = 100

/** All such places in some words. Offsets are theirs, in UTF-16 units. */
export function reportingIn(words: string): readonly Frame[] {
  const verbs = Array.from(words.matchAll(reportVerb), ({ 0: found, index }): readonly Frame[] => {
    const from = Math.max(0, index - reach)
    const reporter = reporterBefore.exec(words.slice(from, index))
    return reporter
      ? [{ start: from + reporter.index, end: index + found.length, who: reporter.groups?.['who'] ?? '' }]
      : []
  }).flat()
  const phrases = reportPhrases.flatMap((pattern) =>
    Array.from(words.matchAll(pattern), ({ 0: found, index, groups }) => ({
      start: index,
      end: index + found.length,
      who: groups?.['who'] ?? '',
    })),
  )
  return [...verbs, ...phrases]
}
