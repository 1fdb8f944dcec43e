import { formOf } from './labelForm.js'
import type { NameAndRole } from '../personNames/nameAndRole.js'
import { isInstitution } from '../opening/openingForms.js'
import { looksLikeName, nameWords } from '../personNames/people.js'
import { isCapitals } from '../lines/wording.js'

const pronoun =
  '(?:she|her|hers|he|him|his|they|them|theirs|ze|zir|xe|xem|sie|ihr|er|ihm|ihn|elle|il|iel|lui|ella|él|elles|ela|dela|ele|dele|lei|zij|haar|hij|hem|hen|hun|hon|henne|han|honom|hun|hende|ona|jej|on|jego|она|её|ее|он|его)'
/** `(she/her)`, `[er]`, ` – elle/elle`: pronouns that people give with their names. */
const pronouns = new RegExp(
  `\\s*[([]\\s*${pronoun}(?:\\s*[/|,]\\s*${pronoun})*\\s*[)\\]]|\\s*[-–—|,·]?\\s+${pronoun}(?:\\s?/\\s?${pronoun})+\\s*$`,
  'giu',
)
/** What somebody speaks through, where it stands for nobody: `Ines Okafor’s iPhone`. */
const device = /['’]s\s(?:i?phone|i?pad|i?mac|macbook|laptop|galaxy|tablet|computer)\b.*$/iu
const signs = /\s+[-–—/|·•@]+\s+|\s*\|\s*|\s*[:：]\s+|_/u

/**
 * Reads the name that somebody has in a meeting, with what stands beside it: `Moderator - Ines Okafor`, `Ines Okafor | Harbour Institute`,
 * `[Guest] Ines Okafor`, `Ines Okafor (she/her)`. Undefined where it is nothing but a name, or no part of it is one.
 */
export function readDisplayName(words: string): NameAndRole | undefined {
  const bare = withoutPronouns(words).replace(device, '')
  const bracketed = /^[([]([^()[\]]{1,30})[)\]]\s*(.+)$/u.exec(bare)
  const parts = bracketed
    ? [bracketed[1] ?? '', bracketed[2] ?? '']
    : bare
        .split(signs)
        .map((part) => part.trim())
        .filter(Boolean)
  const names = parts.filter(isName)
  if (parts.length === 1) return bare !== words && names[0] !== undefined ? { name: names[0] } : undefined
  const isJoined = /^\p{L}+_\p{L}+$/u.test(bare) && names.length === 2
  if (isJoined) return { name: names.join(' ') }
  const [name] = [
    ...names.filter((one) => nameWords(one).length > 1),
    ...names.filter((one) => !isCapitals(one)),
    ...names,
  ]
  if (name === undefined) return undefined
  const rest = parts.filter((part) => part !== name).join(', ')
  return { name, ...(rest && { affiliation: rest }) }
}

/** Without the pronouns that stand with a name. */
export const withoutPronouns = (words: string): string => words.replace(pronouns, ' ').replace(/\s+/g, ' ').trim()

const isName = (text: string): boolean =>
  text.length > 1 && formOf(text) === 'name' && looksLikeName(text) && !isInstitution(text)
