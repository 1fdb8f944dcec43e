import { sharedTexts } from '../cited/texts.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import { explains, isContentWord, statesSomething } from '../language/brackets.js'
import { beginAlike, stemOf } from '../language/stem.js'
import { countWords } from '../language/words.js'
import type { Span } from '../model.js'
import { isProtected, termsOfPassage } from '../terms/terms.js'
import type { QuotedPlace } from '../quotation/result.js'
import type { Checked } from '../cited/checked.js'
import type { Cited } from '../cited/sentences.js'
import { placesOfWords } from './verdict.js'

/** What a bracket of the memo says in the name of the source that an editor may not: another word than the source's, or a statement. */
export interface BracketChange {
  readonly touch: 'bracket' | 'clause'
  /** The bracket in the quotation. */
  readonly at: Span
  /** What it holds. */
  readonly words: string
  /** The source's words in whose place it stands; empty for a statement, an ellipsis where they are protected. */
  readonly replaced: string
}

/** More words beside the source's at an edge of a quotation explain it. */
const mostAtEdge = 2

/** The first such bracket in words that are quoted from a source; undefined where they stand at some place without one. */
export function bracketChangeIn(text: string, one: Cited, checked: Checked): BracketChange | undefined {
  if (!text.includes('[')) return undefined
  const places = placesOfWords(text, one, checked)
  const found = places.map((place) => bracketChangeAt(place, text, one, checked))
  return found.every((retold) => retold !== undefined) ? found[0] : undefined
}

function bracketChangeAt(
  { changes, refs, spans }: QuotedPlace,
  text: string,
  { interview }: Cited,
  checked: Checked,
): BracketChange | undefined {
  const source = interview && sharedTexts(checked.corpus).sourceOf(interview.key)
  const isShown = interview?.passages
    .filter(({ ref }) => refs.some((one) => isSameRef(one, ref)))
    .every((passage) => !isProtected(termsOfPassage(interview, passage)))
  const shared = isShown ? source?.text : undefined
  for (const change of changes) {
    if (change.kind !== 'insertion' && change.kind !== 'substitution') continue
    const { at } = change
    const words = change.text.replace(/^\[|\]$/g, '').trim()
    if (statesSomething.test(words) && !explains.test(words)) return { touch: 'clause', at, words, replaced: '' }
    const replaced = change.kind === 'substitution' ? change.replaced : besideEdge(at, words, text, spans, shared)
    if (isOther(words, replaced, checked)) return { touch: 'bracket', at, words, replaced: shared ? replaced : '…' }
  }
  return undefined
}

/** Of a bracket at an edge of a quotation nobody can tell whether it stands beside the source's words or for them: the word that the source has there. */
function besideEdge(at: Span, words: string, text: string, spans: readonly Span[], source: string | undefined): string {
  const [first, last] = [spans[0], spans.at(-1)]
  if (!source || !first || !last || countWords(words) > mostAtEdge || explains.test(words)) return ''
  const hasLetter = (part: string): boolean => /\p{L}/u.test(part)
  const reach = 60
  if (!hasLetter(text.slice(at.end)))
    return /^ (\p{L}[\p{L}'’-]*)/u.exec(source.slice(last.end, last.end + reach))?.[1] ?? ''
  if (hasLetter(text.slice(0, at.start))) return ''
  return /(\p{L}[\p{L}'’-]*) $/u.exec(source.slice(Math.max(0, first.start - reach), first.start))?.[1] ?? ''
}

/** Whether a bracket has a telling word that those in whose place it stands do not have in any form, nor they all of theirs in it. A name stands for what it names. */
function isOther(words: string, replaced: string, { isEnglish }: Checked): boolean {
  const contentWords = (text: string): readonly string[] =>
    (text.match(/\p{L}[\p{L}'’-]*/gu) ?? []).flatMap((word) => {
      const isName = isEnglish && /^\p{Lu}/u.test(word)
      return !isName && isContentWord(word.toLowerCase()) ? word.toLowerCase() : []
    })
  const [own, theirs] = [contentWords(words), contentWords(replaced)]
  return (
    own.some((word) => !theirs.some((other) => isForm(word, other))) &&
    theirs.some((word) => !own.some((other) => isForm(word, other)))
  )
}

function isForm(word: string, other: string): boolean {
  return stemOf(word) === stemOf(other) || beginAlike(word, other, 3)
}
