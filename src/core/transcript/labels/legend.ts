import type { Label } from './speakerLabel.js'
import { nameSource } from '../personNames/nameForm.js'
import { bareName, isTitleAlone, looksLikeName } from '../personNames/nameWords.js'
import { plainWords } from '../../language/foldName.js'

/** Who stands for a label, with what is said of them. */
export interface LegendEntry {
  /** The label's words, folded. */
  readonly key: string
  readonly name: string
  readonly affiliation?: string
}

const name = `(${nameSource})`
const labelFirst = new RegExp(
  `(?<!\\p{L})(\\p{Lu}{1,4}\\d{0,2}|\\p{Lu}\\p{Ll}{2,20})\\.?\\s{0,3}(?:[:：=]|\\s[–—-])\\s{0,3}${name}(?:\\s?\\(([^)]{2,80})\\)|,\\s([^;\\n]{3,100}))?`,
  'gu',
)
const nameFirst = new RegExp(`${name}(?:\\s\\(|,\\s)([^(),;]{1,40}?)(?=[),;.]|$)`, 'gu')
/** `G: Görüşmeci (Nazlıcan Tepe)`, `I = Interlocutor, Sr. Tomé Brandão`: letters, in a word or two what part they stand for, and who has it. */
const partFirst = new RegExp(
  `(?<!\\p{L})(\\p{Lu}{1,4}\\d{0,2})\\.?\\s{0,3}(?:[:：=]|\\s[–—-])\\s{0,3}\\p{L}{4,20}(?:\\s\\p{L}{2,20})?(?:\\s\\(|,\\s|\\s[–—-]\\s)(?:\\p{Lu}\\p{Ll}{0,4}\\.\\s)?${name}(?=$|[),;.\\s])`,
  'gu',
)
/** `Interviewerin (I): Ines Okafor`: a word for the part, and the letters for it before who has it. */
const partWithLetters = new RegExp(
  `(?<!\\p{L})\\p{L}{4,20}(?:\\s\\p{L}{2,20})?\\s?\\((\\p{Lu}{1,4}\\d{0,2})\\)\\s{0,3}(?:[:：=]|\\s[–—-])\\s{0,3}(?:\\p{Lu}\\p{Ll}{0,4}\\.\\s)?${name}(?=$|[),;.\\s])`,
  'gu',
)
/** `Ines (name changed), midwife – I4`: a line that ends in the letters. */
const labelLast = new RegExp(
  `^(${nameSource}|\\p{Lu}\\p{Ll}+)(?:\\s\\([^)]{2,60}\\))?(?:,\\s([^–—:=;]{2,60}?))?\\s?(?:[:：=]|\\s[–—-])\\s?(\\p{Lu}{1,4}\\d{0,2})$`,
  'u',
)
/** `R stands for the evaluator, Ines Okafor, and K for Mr Brandt`. */
const standsFor = new RegExp(
  `(?<!\\p{L})(\\p{Lu}{1,3})\\s(?:(?:(?:stands?|is|are)\\s)?for|steht für|désigne|significa)\\s(?:\\p{Ll}[^.;:\\n]{0,40}?,?\\s)??${name}`,
  'gu',
)
/** `Respondent 1 (R1)`: those whom a study keeps apart by number. */
const numbered = /(?<!\p{L})(\p{Lu}\p{Ll}+ \d{1,2}) \((\p{Lu}{1,2}\d{1,2})\)/gu

/**
 * What a line before the talk explains of labels: `IO: Ines Okafor, director`, `IO = Ines Okafor`, `Ines Okafor (IO)`,
 * `URSULA PENN, Chair`. `hasLabel` tells whether such a label stands in the talk, for anybody or for a `part` in it alone. `explains` says whether the line is there for that alone.
 */
export function legendIn(
  text: string,
  hasLabel: (key: string, stands?: 'part') => boolean,
): { readonly entries: readonly LegendEntry[]; readonly explains: boolean } {
  if (text.length > 1000 || /[?？]\W{0,3}$/.test(text)) return { entries: [], explains: false }
  const named = [...text.matchAll(partFirst), ...text.matchAll(partWithLetters)].flatMap(
    ([, key = '', who = '']): LegendEntry[] =>
      hasLabel(plainWords(key)) && looksLikeName(who) && who.includes(' ') ? [{ key: plainWords(key), name: who }] : [],
  )
  const standing = [...text.matchAll(standsFor)].flatMap(([, key = '', who = '']): LegendEntry[] =>
    hasLabel(plainWords(key)) && looksLikeName(who) ? [{ key: plainWords(key), name: bareName(who) }] : [],
  )
  const first = [...text.matchAll(labelFirst)].flatMap(([, key = '', who = '', inside, behind]): LegendEntry[] => {
    if (!hasLabel(plainWords(key)) || !isSomebody(who) || named.some((one) => one.key === plainWords(key))) return []
    const affiliation = (inside ?? behind)?.trim().replace(/\.$/, '')
    return [{ key: plainWords(key), name: who, ...(affiliation && { affiliation }) }]
  })
  const second = [...text.matchAll(nameFirst)].flatMap(([, who = '', key = '']): LegendEntry[] => {
    const found = [plainWords(key), `the ${plainWords(key)}`].find((one) => hasLabel(one, 'part'))
    return found === undefined || !isSomebody(who) ? [] : [{ key: found, name: who }]
  })
  const third = [...text.matchAll(numbered)].flatMap(([, who = '', key = '']): LegendEntry[] =>
    hasLabel(plainWords(key)) ? [{ key: plainWords(key), name: who }] : [],
  )
  const fourth = [labelLastIn(text, hasLabel)].flatMap((entry) => entry ?? [])
  return {
    entries: [...named, ...standing, ...first, ...second, ...third, ...fourth],
    explains:
      named.length > 0 ||
      fourth.length > 0 ||
      third.length > 0 ||
      first.length > 0 ||
      (second.length > 0 && !/[.!?]$/.test(text)),
  }
}

/** `P1 – Deputy Director, Parks`: an office alone is nobody's name. */
const isSomebody = (who: string): boolean => looksLikeName(who) && !isTitleAlone(who)

/** Who a line is about that ends in a label: `Ines (name changed), midwife – I4`. */
function labelLastIn(text: string, hasLabel: (key: string) => boolean): LegendEntry | undefined {
  const [, who = '', does, letters = ''] = labelLast.exec(text.slice(0, 200)) ?? []
  if (!looksLikeName(who) || !hasLabel(plainWords(letters))) return undefined
  return { key: plainWords(letters), name: who, ...(does && { affiliation: does }) }
}

/** What remains of paragraphs without those that end in a label of the talk: none of them is a title. */
export const withoutLabelLast = <Text extends { readonly text: string }>(
  paragraphs: readonly Text[],
  labels: { readonly has: (key: string) => boolean },
): readonly Text[] => paragraphs.filter(({ text }) => labelLastIn(text, (key) => labels.has(key)) === undefined)

/** Whether a line may explain a label: one that is no name already, where words stand for it. */
export const mayBeExplained = (label: Label | undefined, stands: 'part' | undefined): boolean =>
  label !== undefined &&
  (stands === undefined ||
    ((label.form !== 'name' || isTitleAlone(label.name)) && !/^(?:un|speaker)/i.test(label.name)))
