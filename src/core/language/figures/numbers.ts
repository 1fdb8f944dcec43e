import { roughStemOf } from '../stem.js'

const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'

function numbered(rows: string): readonly (readonly [string, number])[] {
  return rows.split(', ').map((row) => [row.split(' ')[0] ?? '', Number(row.split(' ')[1])])
}

/** Numbers, ordinals and what stands for one: `third`, `twice`, `dozen`. */
export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ...small.split(' ').map((word, index) => [word, index + 1] as const),
  ...ordinals.split(' ').map((word, index) => [word, index + 1] as const),
  ...numbered(
    'thirtieth 30, fortieth 40, fiftieth 50, hundredth 100, once 1, twice 2, both 2, double 2, doubled 2, couple 2, ' +
      'fortnight 2, thrice 3, triple 3, dozen 12, score 20, decade 10, decades 10, year 12, century 100',
  ),
])

/** Parts of a whole, by what it is divided by. */
export const fractionWords: ReadonlyMap<string, number> = new Map(
  numbered(
    'half 2, halves 2, halved 2, third 3, thirds 3, quarter 4, quarters 4, fifth 5, fifths 5, sixth 6, eighth 8, ' +
      'tenth 10',
  ),
)

/** Words beside a number that somebody has reckoned. */
export const reckoningWords =
  /\b(?:together|total|altogether|in all|sum|combined|between (?:them|the two|\p{L}+ and)|difference|times|(?:rose|fell|up|down|rise|fall|dropped|increased|decreased) by|thrown in|all told|on top|would have been|works out|come(?:s|ing)? to|came to|amount(?:s|ed|ing)? to)\b/iu

/** Where years are told from another: `three years later`, `last autumn`, `the following spring`. */
export const relativeYears =
  /\b(?:years?|decades?) (?:ago|before|earlier|later|after|afterwards|from now|on)\b|\b(?:last|next|this|the following|the same|the previous|that|a) (?:year|spring|summer|autumn|fall|winter)\b/iu

/** Right before a number of which another is a part: `one in five`, `two out of three`. */
export const ratioBefore =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|\d+)[ -](?:\p{Ll}+ )?(?:in|out of|of)[ -]$/iu

/** Behind a number: what may be told in another unit. */
export const measures =
  /^[ -]?(?:nautical |metric |short |basis |square |cubic )?(?:km|kilomet|mile|met(?:er|re)|feet|foot|yard|hectare|acre|days?|hours?|weeks?|months?|knots?|pounds?|kilo|tons?\b|tonnes?|points?|barrels?|lit(?:er|re)|gallon|dollars?|euros?|per ?cent|%)/iu

/** Behind a number in words: what whoever writes counts himself. */
export const ownMeasure = /^(?:years?|decades?|months?|weeks?|words|times|reasons|points|ways|things)$/iu

/** Right before a number that it is not below, and that it is not above. */
export const atLeast =
  /(?:(?<!\bno(?:t)? )\b(?:more|longer|larger|higher|greater|older) than|\b(?:over|above|exceed\w*|at least|no (?:less|fewer) than|not (?:less|fewer) than|upwards of|minimum of)) (?:\p{L}+ )?[$€£]?$/iu
export const atMost =
  /(?:(?<!\bno(?:t)? )\b(?:less|fewer|shorter|smaller|lower|younger) than|\b(?:under|below|at most|up to|no (?:more|longer) than|not (?:more|longer) than|maximum of)) (?:\p{L}+ )?[$€£]?$/iu

/** Right before a number that it is not to the letter. */
export const roughly = /\b(?:about|around|some|roughly|approximately|nearly|almost|close to)\s*$/iu

/** Months and days of the week, in lower case. */
export const calendarWords =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?$/u

/** In the order of the year. */
export const monthNames = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** `6 July`, `6th of July` and `July 6`; a month alone where it says when: `in April`, `the end of June`, `by July 2010`. */
export const dayOrMonth = new RegExp(
  String.raw`(?<![\d.,–/-])(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${monthNames.join('|')})\b|\b(?<first>${monthNames.join('|')}) (?<second>\d{1,2})(?![\d–/-])|(?<=\b(?:[Ii]n|[Oo]f|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|[Ff]or|[Tt]his|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id)[ -])(?<alone>${monthNames.join('|')})\b`,
  'gu',
)

/** Where months are told from another: `two months later`, `the following month`. */
export const relativeMonths =
  /\b(?:months?|weeks?|days?) (?:ago|before|earlier|later|after|afterwards|from now|on)\b|\b(?:last|next|this|the following|the same|the previous|that) (?:month|week)\b/iu

/** Before a year that says when: `in 2014`, `by the spring of 2014`, but not `the treaty of 2014`. */
export const beforeYear =
  /\b(?:in|since|until|by|from|during|between|before|after|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)(?: of| early| late| mid)? $/iu

/** In a figure: it says itself how many thousands or millions it is. */
export const scaleWords = /\b(?:hundred|thousand|million|billion|trillion)/iu

/** Numbers and parts, as their stems: who tells a fifth does not tell a tenth. */
export const numeral =
  /^(?:\d[\d.,]*|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundre|thousa|dozen|half|third|fourth|fifth|sixth|sevent|eighth|ninth|tenth|quarte|doubl|tripl)$/

/** Whether a word, in whatever form, is a number or a part. */
export function isNumeral(word: string): boolean {
  return numeral.test(word) || numeral.test(roughStemOf(word))
}
