import { purpose } from '../../language/nameWordLists.js'
import type { Label } from '../labels/speakerLabel.js'
import { bareName, isSamePerson, isTitleAlone, nameWords } from './nameWords.js'
import { plainWords } from '../../language/foldName.js'

/**
 * All who have the title that a label has for a name, by a line or a sentence around the talk: `The Hon. I. B. OKAFOR AC, Commissioner` of
 * `COMMISSIONER:`, `Chair: Dame Ines Okafor` of `THE CHAIR`.
 */
export function titleHolders(
  labels: readonly Pick<Label, 'name' | 'form'>[],
  around: readonly string[],
  names: readonly string[],
): readonly string[] {
  const titles = [...new Set(labels.map(({ name }) => titleOf(name)))]
  const [title = ''] = titles
  if (titles.length !== 1 || title === '') return []
  const found = around.flatMap((text) => (text.length > longest ? [] : holdersIn(text, title, names)))
  return found
    .filter((one, at) => !found.some((other, index) => index !== at && isFuller(other, one, index < at)))
    .map(bareName)
}

/** Longer texts tell of more than one thing. */
const longest = 1000

const isFuller = (other: string, one: string, isEarlier: boolean): boolean =>
  isSamePerson(one, other) && (isEarlier || !isSamePerson(other, one))

/** A title without its article, the same for whichever word a chair is called by. */
const titleOf = (words: string): string =>
  plainWords(words.split(purpose)[0] ?? '')
    .replace(
      /^(?:(?:the|a|an|der|die|das|le|la|l|el|il|lo|o|os|as|de|den|het|mr|mme|m|madam|monsieur|madame|sr|sra|herr|frau) )+/,
      '',
    )
    .replace(/^(co |vice )?chair(?:man|woman|person|lady)$/, '$1chair')

/** What parts the things that a line tells of somebody: signs, a dash, a gap between columns. */
const between = /(?<=\p{Ll}{4})[.!?]\s+|\s*[,;:()[\]|•·、，：（）]\s*|\s+[-–—]+\s+|\t+|\s{3,}/gu

const isTitle = (words: string, title: string): boolean => titleOf(words) === title

/** Who stands beside the title in a text: behind it where the title leads, else before it. */
function holdersIn(text: string, title: string, names: readonly string[]): readonly string[] {
  const parts = text.split(between).map((part) => part.trim())
  const signs = [...text.matchAll(between)].map(([sign]) => sign.trim())
  const nameAt = (index: number): string | undefined => nameIn(parts[index] ?? '', names)
  const leads = isTitleAlone(parts[0] ?? '') || isTitle(parts[0] ?? '', title)
  return parts.flatMap((part, index) => {
    const called = isTitle(part, title) ? undefined : calledBy(part, title, names)
    if (called !== undefined) return [called]
    if (!isTitle(part, title)) return []
    if (/^[:：]$/.test(signs[index] ?? '')) return listFrom(parts, signs, index + 1, names)
    if (leads) return nameAt(index + 1) ?? []
    // One thing may stand between: `INES OKAFOR, Senate, Chairman`.
    const isAside = signs[index - 2] === ',' && signs[index - 1] === ',' && !isTitleAlone(parts[index - 1] ?? '')
    return nameAt(index - 1) ?? (isAside ? nameAt(index - 2) : undefined) ?? nameAt(index + 1) ?? []
  })
}

/** All who are named from a part on, up to where something else is led to by a colon. */
function listFrom(
  parts: readonly string[],
  signs: readonly string[],
  from: number,
  names: readonly string[],
): readonly string[] {
  const end = signs.findIndex((sign, at) => at >= from && /^[:：]$/.test(sign))
  return parts
    .slice(from, end < 0 ? parts.length : Math.max(end, from + 1))
    .flatMap((part) => nameIn(part, names) ?? [])
}

/** The name that a part of a line ends with or, a form of address before it aside, is. */
function nameIn(part: string, names: readonly string[]): string | undefined {
  const folded = plainWords(part)
  return [...names]
    .sort((a, b) => b.length - a.length)
    .find((name) => ` ${folded}`.endsWith(` ${plainWords(name)}`) && nameWords(name).length > 1)
}

/** `Commissioner Ines Okafor` and nothing more. */
function calledBy(part: string, title: string, names: readonly string[]): string | undefined {
  const name = nameIn(part, names)
  if (name === undefined) return undefined
  const before = plainWords(part)
    .slice(0, -plainWords(bareName(name)).length)
    .trim()
  return before !== '' && titleOf(before) === title ? bareName(name) : undefined
}
