import { openNames, protectedSources, uncitedSources } from '../../disclosure/protectedNames.js'
import type { Checked } from '../../cited/checked.js'
import { overBreaks } from '../../disclosure/disclosedAsRead.js'
import { disclosedIn } from '../../disclosure/disclosedIn.js'
import { plainWords } from '../../language/foldName.js'

/**
 * Names and affiliations that nothing made of a memo may hold: those of the protected interviews that it cites. A key that nothing is known of may be
 * a slip for any of them.
 */
export function secretsOf(checked: Checked): readonly string[] {
  const open = openNames(checked)
  const hasUnknown = checked.cited.some(({ interview, entry }) => !interview && !entry)
  const all = [...protectedSources(checked), ...(hasUnknown ? uncitedSources(checked) : [])].flatMap(
    ({ names }) => names,
  )
  return [...new Set(all)].filter((name) => !open.has(plainWords(name)))
}

/**
 * Whether a text discloses one of the secrets: the last look at what was made, whatever made it. A text with markup is read with its tags and without, since a
 * name may stand in an attribute, and may be cut by a change of typography.
 */
export function disclosesSecret(whole: string, secrets: readonly string[]): boolean {
  if (secrets.length === 0) return false
  const text = whole
    // Pictures are no words, and long; the rules of a style sheet are ours.
    .replace(/data:image\/[a-z]+;base64,[A-Za-z0-9+/=]+/g, '')
    .replace(/<style\b[^>]*>[^<]*<\/style>/g, '')
  const bare = text
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:apos|#39|#x27);/g, "'")
    .replace(/&(?:amp|lt|gt|quot);/g, ' ')
  const parted = text.replace(/<\/(?:w:p|p|td|th|li|h\d)>/g, '\n').replace(/<[^>]*>/g, '')
  const said = Array.from(text.matchAll(forReaders), ([, words = '']) => words).join('\n')
  return (
    disclosedIn(text, secrets, true).length > 0 ||
    [bare, parted, said, overBreaks(text).replace(/<[^>]*>/g, '')].some((one) => disclosedIn(one, secrets).length > 0)
  )
}

/** Attributes that hold words for a reader, and names that somebody gave. */
const forReaders = /(?<![\p{L}-])(?:alt|title|id|name|content|descr|aria-label|href|src|Target)="([^"]*)"/gu
