const raisedSigns: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('0123456789+-−–ao', (sign, at) => [sign, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻ªº')[at] ?? sign]),
)

const asRaised = (words: string): string => Array.from(words, (sign) => raisedSigns[sign] ?? sign).join('')

const exponent = /^[-−–+]?\d{1,2}$/
const ofUnit = /(?:(?<![\p{L}'’])[kcdmµμnh]?m|(?<=\d\s?)(?:ft|in|yd|mi)|\/s|(?<![\p{L}\p{N}])[Rrxyzχσ])$/u
const ofMoney = /\p{Sc}\s?[\d.,]+\s?m$/u
const ofPower = /[×x·*]\s?10$/
const ofFraction = /^\s?[/⁄]\s?\d/
/** Of those isotopes of which people speak. */
const ofElement = /^(?:U|Pu|Cs|C|Sr|Th|He|Co)(?!\p{L})/u
/** A number, some of them, a sign or a letter, as notes are marked, in brackets too. */
const mark = /^(?:\[\^[^\]\s]+\]|[[(]?(?:\d{1,4}(?:\s?[,;–-]\s?\d{1,4})*|[*†‡§¶#]+|\p{L})[\])]?)$/u

/**
 * What raised words are: undefined for the mark of a note; else how they are written in a line, as the exponent in `m²` or the end of `3rd`.
 * `before` and `behind` are the words around them.
 */
export function raised(words: string, before: string, behind: string): string | undefined {
  const bare = words.trim()
  const isPower = /^[-−–]\d/.test(bare) || ofPower.test(before)
  const isOfUnit = /^[23]$/.test(bare) && ofUnit.test(before) && !ofMoney.test(before)
  const isFraction = /(?:^|[\d\s])$/.test(before) && ofFraction.test(behind)
  if (exponent.test(bare) && (isPower || isOfUnit || isFraction || bare === '0')) return asRaised(bare)
  if (/^\d{1,3}$/.test(bare) && /[\s(]$/.test(before) && ofElement.test(behind)) return asRaised(bare)
  // 1ª, 19e; Me, no. in French.
  if (/^[aeo]$/.test(bare) && /\d$/.test(before)) return asRaised(bare)
  if (/^\p{L}$/u.test(bare) && /(?<!\p{L})\p{L}$/u.test(before)) return words
  return mark.test(bare) ? undefined : words
}
