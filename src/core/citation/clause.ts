import { namesOf } from '../corpus/entryNames.js'
import type { Claim, Interview } from '../model.js'
import { interviewees, type Lookup } from '../corpus/voiceNames.js'
import { escapePattern } from '../text/escapePattern.js'

/** Words that may begin a sentence in a capital and are no names, even where a name follows them. */
const functionWords = new Set(
  (
    'a about above across after against all along although amid among an and another any around as at because ' +
    'before behind below beneath beside besides between beyond both but by despite during each either even every ' +
    'except few five for former four from given he her his how however i if in inside into it its like many more ' +
    'most much near neither no none nor not of off on once one only onto or other others our out outside over per ' +
    'several she since so some such than that the their these they this those though three through throughout to ' +
    'too toward towards two under unless until up upon via we what when where whether which while who whom whose ' +
    'why with within without'
  ).split(' '),
)

/** A claim's wording as it stands after "that": without the full stop, and in lower case unless a name stands first. */
export function clauseOf(corpus: Lookup, interview: Interview, { wording }: Claim): string {
  const text = withoutStop(wording)
  return beginsWithName(corpus, interview, text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1)
}

/** The wording without its full stop; `U.S.` keeps its own. */
export function withoutStop(wording: string): string {
  return /(?:^|[\s.(])\p{Lu}\.$/u.test(wording) ? wording : wording.replace(/\.$/, '')
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
  if (functionWords.has(first.toLowerCase())) return false
  return /^\p{Lu}/u.test(words[1] ?? '') || isCapitalisedWithin(interview, first)
}

/** Whether an entry has exactly this name, with the capital; punctuation and a possessive at the end do not count. */
function isName(corpus: Lookup, words: string): boolean {
  const forms = [words, words.replace(/[^\p{L}\p{N}]+$/u, ''), words.replace(/['’]s?[^\p{L}\p{N}]*$/u, '')]
  return forms.some((form) => corpus.entriesNamed(form).some((entry) => namesOf(entry).includes(form)))
}

/** Whether the word is a voice's name, or stands in a capital inside a sentence of the same interview's claims. */
function isCapitalisedWithin(interview: Interview, word: string): boolean {
  if (interviewees(interview).some(({ name }) => name.split(' ').includes(word))) return true
  return interview.claims.some(({ wording }) =>
    [...wording.matchAll(/(?<=[\p{L}\p{N},;] )[\p{L}\p{N}-]+/gu)].some(([found]) => found === word),
  )
}

/** Verbs and nouns that tell what somebody thinks, wants or says. */
const holding =
  '(?:believe|think|thought|expect|see|saw|hope|fear|regard|consider|judge|want|wish|hold|held|say|said|argue|view|doubt|assume|intend|' +
  'deem|worr(?:y|ie)|claim|reckon|feel|felt|maintain|call|describe|find|found|miss|take|took|prefer|object|know|knew|insist|trust|distrust|write|wrote)(?:s|es|ed|d)?'
const between =
  '(?:(?:often|generally|usually|now|still|also|long|never|not|always|has|have|had|is|are|was|were|does|do|did|been|seems?|seemed|' +
  'appears?|appeared|to|quite|openly|clearly|privately|in|private|so|far|some|may|might|no|longer|both|come|came) ){0,5}'

/**
 * Whether the wording itself says that the holder holds it: `Beijing expects little pushback`, held by Beijing. A wording that only
 * mentions the holder does not: there the form has to say whose view it is.
 */
export function tellsHolding(wording: string, holder: string): boolean {
  const name = escapePattern(holder.replace(/^the /i, ''))
  const active = new RegExp(String.raw`(?<![\p{L}\p{N}])${name} ${between}${holding}(?![\p{L}\p{N}])`, 'iu')
  const passive = new RegExp(String.raw`(?<![\p{L}\p{N}])${holding} by (?:the )?${name}(?![\p{L}\p{N}])`, 'iu')
  return active.test(wording) || passive.test(wording)
}
