import { plainWords } from '../../language/foldName.js'
import { functionWords } from '../../language/commonWords.js'
import { disclosedIn } from '../../disclosure/disclosedIn.js'
import { mayDisclose } from '../../disclosure/maskNames.js'
import { officesAmong } from '../../language/offices.js'
import type { Transcript } from '../../transcript/transcript.js'
import { type Forms, protectedNameWords } from '../../terms/namesFile.js'

/** Which words of a protected transcript an anchor may not hold. */
export interface Hidden {
  /** Of names that are known to be protected. */
  readonly forms: Forms
  /** Words that stand somewhere as a name does: whoever they name, they are kept out, however they are written elsewhere. */
  readonly names: ReadonlySet<string>
  /** Words that stand in lower case somewhere, so that a capital at a sentence's beginning makes no name of them. */
  readonly ordinary: ReadonlySet<string>
}

/** What anchors of a transcript may not hold, besides the `forms` of known names. */
export function hiddenWords({ extract, fields, dropped, speakers, passages }: Transcript, forms: Forms): Hidden {
  const spoken = passages.map(({ text }) => text)
  // Titles, bylines and labels name people above all, and need not have been understood.
  const heads = [
    ...fields.map(({ value }) => value),
    ...dropped.map(({ span }) => extract.text.slice(span.start, span.end)),
    ...speakers.flatMap(({ labels }) => labels),
    ...spoken.flatMap((text) => /^\s*(\p{Lu}[^:：.!?]{0,40})[:：]/u.exec(text)?.[1] ?? []),
  ]
  return hiddenIn(spoken, heads, forms)
}

/** The same of passages alone, and of other lines that may name people. */
export function hiddenIn(spoken: readonly string[], heads: readonly string[], forms: Forms): Hidden {
  const names = [...heads.flatMap(capitals), ...spoken.flatMap(namesWithin)]
  return { forms, names: new Set(names), ordinary: ordinaryWords(spoken) }
}

/** Whether each of the words of a passage may tell somebody, so that it stays out of an anchor. */
export function hiddenAmong(words: readonly string[], { forms, names, ordinary }: Hidden): readonly boolean[] {
  const [tells, disclosed, offices] = [
    protectedNameWords(words, forms),
    disclosedAmong(words, forms),
    officesAmong(words),
  ]
  // Where somebody wrote no capitals, nothing shows which word is a name.
  const hasCapitals = words.some((word) => /\p{Lu}/u.test(word) && !isPronoun(word))
  return words.map((word, index) => {
    const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    const isName = partsOf(bare).some((part) => names.has(part))
    const isUnknown = /\p{Lu}/u.test(bare) && !isPronoun(bare) && !ordinary.has(plainWords(bare))
    // In a script without capitals, or that sets none before names, nothing shows which word is one.
    const isCaseless = /[\p{Lo}\p{Script=Georgian}]/u.test(bare)
    // A number may tell a date; what looks like an address, or like letters for a name, tells more.
    const isUnmarked = !hasCapitals && /\p{L}/u.test(bare)
    return (
      tells[index] === true ||
      disclosed[index] === true ||
      offices[index] === true ||
      isName ||
      isUnknown ||
      isCaseless ||
      isUnmarked ||
      /\p{N}/u.test(bare) ||
      isAddress(word)
    )
  })
}

/** By what stops an export, which finds a name within a word as well: `SUSE` in openSUSE. */
function disclosedAmong(words: readonly string[], forms: Forms): readonly boolean[] {
  const names = forms.map((form) => form.join(' '))
  const text = words.join(' ')
  const spans = mayDisclose(text, names) ? disclosedIn(text, names) : []
  let end = -1
  return words.map((word) => {
    const start = end + 1
    end = start + word.length
    return spans.some((span) => span.start < end && start < span.end)
  })
}

function isAddress(word: string): boolean {
  return /@|:\/\/|\p{L}\.\p{L}/u.test(word)
}

function isPronoun(word: string): boolean {
  return /^I(?:$|[’'])/.test(word)
}

function partsOf(word: string): readonly string[] {
  return plainWords(word).split(' ').filter(Boolean)
}

/** Words with a capital that are not mere grammar. */
function capitals(text: string): readonly string[] {
  const words = text.match(/\p{Lu}[\p{L}\p{M}’'-]*/gu) ?? []
  return words.flatMap(partsOf).filter((word) => word.length > 1 && !functionWords.has(word))
}

/** Words with a capital where no sentence begins. */
function namesWithin(text: string): readonly string[] {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return words.flatMap((word, index) => {
    const before = words[index - 1]
    const begins = before === undefined || endsSentence(before) || (/[,:]$/.test(before) && /^[“"‘'„«]/.test(word))
    return begins || isPronoun(word) ? [] : capitals(word)
  })
}

/** A short word with a capital and a stop is an abbreviation, `Mr.`, or an initial. */
function endsSentence(word: string): boolean {
  return /[.!?…:;][”"’')\]»]*$/u.test(word) && !/^\p{Lu}\p{L}{0,3}\.$/u.test(word)
}

/** The words of a text that stand in it in lower case, as words: parts of addresses are none. */
function ordinaryWords(texts: readonly string[]): ReadonlySet<string> {
  const words = texts.flatMap((text) => text.split(/\s+/)).filter((word) => !isAddress(word))
  const lower = words.flatMap((word) => word.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}’']*/gu) ?? [])
  return new Set(lower.map(plainWords))
}
