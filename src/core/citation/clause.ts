import { isNoName } from '../language/commonWords.js'
import { holding, between } from '../language/reporting/viewWords.js'
import { wordsOfProperName } from '../language/names/properNames.js'
import { namesOf } from '../corpus/entryNames.js'
import type { Claim, Interview } from '../model.js'
import { interviewees, type Lookup } from '../corpus/voiceNames.js'
import { escapePattern } from '../text/escapePattern.js'

/** A claim's wording as it stands after "that": without the full stop, and in lower case unless a name stands first. */
export function clauseOf(corpus: Lookup, interview: Interview, { wording }: Claim): string {
  const text = withoutStop(wording)
  return beginsWithName(corpus, interview, text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1)
}

/** The wording without its full stop, or the comma that a selection ended with; `U.S.` keeps its own. */
export function withoutStop(wording: string): string {
  const text = wording.replace(/[\s,;:]+$/, '')
  return /(?:^|[\s.(])\p{Lu}\.$/u.test(text) ? text : text.replace(/\.$/, '')
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** How many words a name may have that is looked up. */
const longestName = 8

function beginsWithName(corpus: Lookup, interview: Interview, text: string): boolean {
  const words = text.split(/\s+/).slice(0, longestName)
  const first = words[0]?.replace(/[^\p{L}\p{N}.-]+.*$/u, '') ?? ''
  if (/^(?:I$|\p{Ll})|\p{Lu}[^-]*\p{Lu}|\d/u.test(first)) return true
  // "Sino-Velmarker", but "anti-Velmarker".
  if (/-\p{Lu}/u.test(first)) return !/^(?:anti|ex|mid|non|post|pre|pro)-/i.test(first)
  if (words.some((_, index) => isName(corpus, words.slice(0, index + 1).join(' ')))) return true
  if (isNoName(first.toLowerCase())) return false
  if (wordsOfProperName(words.join(' ').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) > 0) return true
  return /^\p{Lu}/u.test(words[1] ?? '') || isCapitalisedWithin(corpus, interview, first)
}

/** Whether an entry has exactly this name, with the capital; punctuation and a possessive at the end do not count. */
function isName(corpus: Lookup, words: string): boolean {
  const forms = [words, words.replace(/[^\p{L}\p{N}]+$/u, ''), words.replace(/['’]s?[^\p{L}\p{N}]*$/u, '')]
  return forms.some((form) => corpus.entriesNamed(form).some((entry) => namesOf(entry).includes(form)))
}

/** Whether the word is a voice's name, or stands in a capital inside a sentence of the same interview or its claims. */
function isCapitalisedWithin(corpus: Lookup, interview: Interview, word: string): boolean {
  if (interviewees(interview).some(({ name }) => name.split(' ').includes(word))) return true
  const within = new RegExp(String.raw`[\p{L}\p{N},;] ${escapePattern(word)}(?![\p{L}\p{N}-])`, 'u')
  const texts = [corpus.sourceOf(interview.key)?.text ?? '', ...interview.claims.map(({ wording }) => wording)]
  return texts.some((text) => within.test(text))
}

/**
 * Whether the wording itself says that the holder holds it: `Beijing expects little pushback`, held by Beijing. A wording that only
 * mentions the holder does not: there the form has to say whose view it is.
 */
export function expressesHolder(wording: string, holder: string): boolean {
  const name = escapePattern(holder.replace(/^the /i, ''))
  const active = new RegExp(String.raw`(?<![\p{L}\p{N}])${name} ${between}${holding}(?![\p{L}\p{N}])`, 'iu')
  const passive = new RegExp(String.raw`(?<![\p{L}\p{N}])${holding} by (?:the )?${name}(?![\p{L}\p{N}])`, 'iu')
  return active.test(wording) || passive.test(wording)
}
