import { openNames, protectedSources, uncitedSources } from '../../disclosure/protectedNames.js'
import type { Checked } from '../../cited/checked.js'
import { overBreaks } from '../../disclosure/disclosedAsRead.js'
import { disclosedIn } from '../../disclosure/disclosedIn.js'
import { strayWords } from '../../disclosure/strayWords.js'
import { plainWords } from '../../language/foldName.js'

/**
 * Names and affiliations that nothing made of a memo may hold: those of the protected interviews that it cites. A key that nothing is known of may be
 * a slip for any of them.
 */
export function secretsOf(checked: Checked): readonly string[] {
  const hasUnknown = checked.cited.some(({ interview, entry }) => !interview && !entry)
  const all = [...protectedSources(checked), ...(hasUnknown ? uncitedSources(checked) : [])].flatMap(({ names }) => {
    const open = openNames(checked, names)
    return names.filter((name) => !open.has(plainWords(name)))
  })
  return [...new Set(all)]
}

/**
 * Whether a text discloses one of the secrets: the last look at what was made, whatever made it. A text with markup is read with its tags and without, since a
 * name may stand in an attribute, and may be cut by a change of typography.
 */
export function disclosesSecret(whole: string, secrets: readonly string[]): boolean {
  if (secrets.length === 0) return false
  const text = worded(whole)
  const bare = text
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:apos|#39|#x27);/g, "'")
    .replace(/&(?:amp|lt|gt|quot);/g, ' ')
  return (
    disclosedIn(text, secrets, true).length > 0 ||
    [bare, ...partsOf(text), overBreaks(text).replace(/<[^>]*>/g, '')].some(
      (one) => disclosedIn(one, secrets).length > 0,
    )
  )
}

/** Whether a text, as it was made, has words of a protected source that the memo does not quote and cite. */
export function disclosesWords(whole: string, checked: Checked): boolean {
  return partsOf(worded(whole)).some((one) => strayWords(one, checked).length > 0)
}

/** Pictures are no words, and long; the rules of a style sheet are ours. */
function worded(text: string): string {
  return text.replace(/data:image\/[a-z]+;base64,[A-Za-z0-9+/=]+/g, '').replace(/<style\b[^>]*>[^<]*<\/style>/g, '')
}

/** What a reader sees of a text with markup, and what its attributes say. */
function partsOf(text: string): readonly string[] {
  return [
    text.replace(/<\/(?:w:p|p|td|th|li|h\d)>/g, '\n').replace(/<[^>]*>/g, ''),
    Array.from(text.matchAll(forReaders), ([, words = '']) => words).join('\n'),
  ]
}

/** Attributes that hold words for a reader, and names that somebody gave. */
const forReaders = /(?<![\p{L}-])(?:alt|title|id|name|content|descr|aria-label|href|src|Target)="([^"]*)"/gu
