import { pastReportingVerbs, reportingVerbs, speechNouns, viewNouns } from '../reporting/reportingVerbs.js'

/* English words by which a judgement is dated, or told as somebody’s. */

/** `Her figure is an estimate`: something of his, and not he. */
export const hisOwn = new RegExp(
  String.raw`\b(?:his|her|their) (?:own )?(?:figures?|numbers?|count|data|survey|study|${viewNouns}|${speechNouns})\b`,
  'iu',
)

/** Words that say when. */
export const datedWords =
  /\b(?:1[89]|20)\d\d\b|\b(?:then|at (?:the|that) time|in those days|back then|formerly|used to|ago|earlier|previously|historically|no longer)\b/iu

/** A past tense before the verb dates what follows: "Reed argued that …". */
export const past = new RegExp(
  String.raw`\b(?:was|were|had|did|found|knew|noted|saw|spoke|${pastReportingVerbs})\b`,
  'iu',
)

/** What stands in a text is told in the present too: "The introduction has Reed say …". */
export const textNouns =
  /\b(?:interview|introduction|standfirst|preface|transcript|question|answer|paragraph|passage|text|record|note)\b/iu

/** Somebody is said to think something, as `who`. */
export const thinkingWords = new RegExp(
  String.raw`\b(?<who>he|she|who|[Ii]t(?= is \p{Lu})|\p{Lu}[\p{L}’-]+) (?:\p{L}+ly )?(?:${reportingVerbs}|finds?|sees?|holds?|calls?|writes?|puts?|speaks?|is(?= \p{Lu}))\b`,
  'gu',
)

/** Before what is said: `The older point is that …`. */
export const leadIn =
  /^.*: (?=\P{L}*\p{L}+(?: \p{L}+){2})|^[^,;]{0,60}\b(?:point|fact|view|claim|argument|finding|idea|thought|observation|warning|lesson|conclusion|news|judge?ment)s?(?: \p{L}+){0,3} that\b/su
