import { sharedTexts } from '../cited/texts.js'
import type { Corpus } from '../corpus/corpus.js'
import { namesOf } from '../corpus/entryNames.js'
import { isSameRef, type SourceText } from '../corpus/source/sourceText.js'
import { measures, scaleWords } from '../language/figures/numbers.js'
import { explains, isContentWord, isJoiningWord, saysMore, statesSomething, turnsSense } from '../language/brackets.js'
import { numbers } from '../language/meaning/guardedWords.js'
import { beginAlike, stemOf } from '../language/stem.js'
import { countWords } from '../language/words.js'
import type { Interview, PassageRef, Span } from '../model.js'
import { escapePattern } from '../text/escapePattern.js'
import { isProtected, termsOfPassage } from '../terms/terms.js'
import type { Change, QuotedPlace } from '../quotation/result.js'
import type { Checked } from '../cited/checked.js'
import type { Cited } from '../cited/sentences.js'
import { placesOfWords } from './verdict.js'

/** What a bracket of the memo says in the name of the source that an editor may not, or not without a look. */
export interface BracketChange {
  /** `bracket`: another word, name or number than the source's. `name`: a name for a word that the source does not have there, in answer or question. `clause`: a statement. */
  readonly touch: 'bracket' | 'name' | 'clause'
  /** The bracket in the quotation. */
  readonly at: Span
  /** What it holds. */
  readonly words: string
  /** The source's words in whose place it stands; empty for a statement, an ellipsis where they are protected. */
  readonly replaced: string
}

/** More words beside the source's at an edge of a quotation explain it. */
const mostAtEdge = 2

/** Whether a bracket makes the quotation another one. A name that the source does not have there may be right, and somebody has to look. */
export function isAlteration(change: BracketChange | undefined): boolean {
  return change !== undefined && change.touch !== 'name'
}

/** The gravest such bracket in words that are quoted from a source; undefined where they stand at some place without one. */
export function bracketChangeIn(text: string, one: Cited, checked: Checked): BracketChange | undefined {
  const places = placesOf(text, one, checked).map((brackets) => {
    const changes = brackets.flatMap(({ touch, ...bracket }) => (touch ? [{ touch, ...bracket }] : []))
    return changes.find(isAlteration) ?? changes[0]
  })
  if (!places.every((change) => change !== undefined)) return undefined
  return places.find((change) => !isAlteration(change)) ?? places[0]
}

/** The brackets in words that are quoted from a source that stand for others, with those. */
export function replacementsIn(text: string, one: Cited, checked: Checked): readonly Omit<BracketChange, 'touch'>[] {
  return placesOf(text, one, checked)[0]?.filter(({ replaced }) => replaced !== '') ?? []
}

type Bracket = Omit<BracketChange, 'touch'> & { readonly touch: BracketChange['touch'] | undefined }

/** The brackets of a quotation, at each place where its words stand. */
function placesOf(text: string, one: Cited, checked: Checked): readonly (readonly Bracket[])[] {
  return text.includes('[')
    ? placesOfWords(text, one, checked).map((place) => bracketsAt(place, text, one, checked))
    : []
}

function bracketsAt(
  { changes, refs, spans }: QuotedPlace,
  text: string,
  { interview }: Cited,
  checked: Checked,
): readonly Bracket[] {
  const shared = interview && sharedTexts(checked.corpus).sourceOf(interview.key)
  const isShown = interview?.passages
    .filter(({ ref }) => refs.some((one) => isSameRef(one, ref)))
    .every((passage) => !isProtected(termsOfPassage(interview, passage)))
  const source = shared ?? (interview && checked.protectedTexts?.get(interview.key))
  const around = interview && source ? { all: source.text, near: wordsNear(refs, interview, source) } : undefined
  return changes.flatMap((change): readonly Bracket[] => {
    const shown = (replaced: string): string => (replaced === '' || (shared && isShown) ? replaced : '…')
    if (change.kind === 'ellipsis') {
      const unit = unitLost(change, text)
      const words = text.slice(change.at.start, change.at.end)
      return unit === undefined ? [] : [{ touch: 'bracket', at: change.at, words, replaced: shown(unit) }]
    }
    if (change.kind !== 'insertion' && change.kind !== 'substitution') return []
    const { at } = change
    const words = change.text.replace(/^\[|\]$/g, '').trim()
    const isBeside = change.kind === 'insertion'
    const isStatement = (statesSomething.test(words) && !explains.test(words)) || (isBeside && turnsSense.test(words))
    if (isStatement) return [{ touch: 'clause', at, words, replaced: '' }]
    const replaced = isBeside ? besideEdge(at, words, text, spans, source?.text) : change.replaced
    const touch = touchOf(words, replaced, isBeside, around, checked)
    return [{ touch, at, words, replaced: shown(replaced) }]
  })
}

/** What an ellipsis behind a number leaves out and the number counts: `six […]` for “six per cent”. */
function unitLost({ at, omitted }: Extract<Change, { kind: 'ellipsis' }>, text: string): string | undefined {
  const [, number = ''] = /([\p{L}\p{N}.,]+)\s*$/u.exec(text.slice(0, at.start)) ?? []
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(number)
  if (isYear || !(/\p{N}/u.test(number) || numbers.has(number.toLowerCase()))) return undefined
  const [unit = ''] = /^(?:%|(?:per )?\p{Ll}+)/u.exec(omitted.trim()) ?? []
  const isPlural = isContentWord(unit) && /(?<!ou)s$/u.test(unit)
  return unit === 'per' || isPlural || measures.test(unit) || scaleWords.test(unit) ? unit : undefined
}

/** What the source says in the answers that are quoted, and in their questions. */
function wordsNear(refs: readonly PassageRef[], { passages }: Interview, { blocks, text }: SourceText): string {
  const asked = passages.flatMap(({ ref, question }) =>
    refs.some((one) => isSameRef(one, ref)) ? (question ?? []) : [],
  )
  const near = passages.filter(
    ({ ref, question }) =>
      refs.some((one) => isSameRef(one, ref)) ||
      (question !== undefined && asked.includes(question)) ||
      (ref.kind === 'question' && asked.includes(ref.number)),
  )
  return blocks
    .filter(({ ref }) => near.some((passage) => isSameRef(passage.ref, ref)))
    .map(({ span }) => text.slice(span.start, span.end))
    .join('\n')
}

/** Of a bracket at an edge of a quotation nobody can tell whether it stands beside the source's words or for them: the word that the source has there. */
function besideEdge(at: Span, words: string, text: string, spans: readonly Span[], source: string | undefined): string {
  const [first, last] = [spans[0], spans.at(-1)]
  if (!source || !first || !last || countWords(words) > mostAtEdge) return ''
  if (explains.test(words) && !isJoiningWord(words.toLowerCase())) return ''
  const hasLetter = (part: string): boolean => /\p{L}/u.test(part)
  const reach = 60
  if (!hasLetter(text.slice(at.end)))
    return /^ ?(\p{L}[\p{L}'’-]*)/u.exec(source.slice(last.end, last.end + reach))?.[1] ?? ''
  if (hasLetter(text.slice(0, at.start))) return ''
  return /(\p{L}[\p{L}'’-]*) ?$/u.exec(source.slice(Math.max(0, first.start - reach), first.start))?.[1] ?? ''
}

/** The texts beside which a bracket stands; none where the source is not here. */
interface Around {
  readonly all: string
  readonly near: string
}

/**
 * Whether a bracket puts another word: a name for a name, a word that those in whose place it stands do not have in any form, or one that only joins or counts.
 * Free are other forms of the same word, pronouns and articles, additions that replace nothing, and for a word that names nobody a name which answer or question has.
 */
function touchOf(
  words: string,
  replaced: string,
  isBeside: boolean,
  around: Around | undefined,
  { corpus, isEnglish }: Checked,
): 'bracket' | 'name' | undefined {
  const isName = (word: string): boolean =>
    corpus.entriesNamed(word).length > 0 ||
    // A word that the text has in small letters as well begins a sentence.
    (isEnglish &&
      /^\p{Lu}/u.test(word) &&
      word.length > 1 &&
      !hasWord(around?.all ?? '', word.toLowerCase()) &&
      isContentWord(word.toLowerCase()))
  const [own, theirs] = [wordsIn(words), wordsIn(replaced)]
  const [names, theirNames] = [own.filter(isName), theirs.filter(isName)]
  const others = theirNames.filter((name) => !names.some((one) => isSameName(one, name)))
  if (names.length && others.length) return isSameEntry(words, replaced, corpus) ? undefined : 'bracket'
  const isTold = (name: string): boolean =>
    hasWord(around?.near ?? '', name) || namesBeside(words, corpus).some((one) => hasWord(around?.near ?? '', one))
  const plain = (list: readonly string[]): readonly string[] =>
    list.filter((word) => !isName(word)).map((word) => word.toLowerCase())
  const [put, lost] = [without(plain(own), plain(theirs)), without(plain(theirs), plain(own))]
  const joins = (word: string): boolean => isEnglish && isJoiningWord(word)
  if (put.some(isContentWord) && lost.some(isContentWord)) return 'bracket'
  const keepsSome = put.length < own.length - names.length
  const tellsNothing = !names.length && put.every((word) => joins(word) || !isContentWord(word))
  // Beside the source's words a name or an article need not stand for any.
  if (lost.some(joins) && !keepsSome && (!isBeside || put.length > 0)) return 'bracket'
  if (replaced !== '' && put.some(joins) && tellsNothing && !keepsSome) return 'bracket'
  if (!isBeside && saysMore.test(replaced) && lost.some(isContentWord)) return 'bracket'
  const isNew =
    replaced !== '' && names.some((name) => !theirNames.some((one) => isSameName(one, name)) && !isTold(name))
  return around && isNew ? 'name' : undefined
}

/** Those words of which the others have no form. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  return words.filter((word) => !others.some((other) => isForm(word, other)))
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.map((word) => word.replace(/['’]s?$/u, '')) ?? []
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(word)}(?![\\p{L}\\p{N}])`, 'u').test(text)
}

/** Every name of what a bracket names. */
function namesBeside(words: string, corpus: Corpus): readonly string[] {
  return corpus.entriesNamed(bare(words)).flatMap(namesOf)
}

function isSameEntry(one: string, other: string, corpus: Corpus): boolean {
  const entries = corpus.entriesNamed(bare(other))
  return corpus.entriesNamed(bare(one)).some((entry) => entries.includes(entry))
}

function bare(words: string): string {
  return words.replace(/^(?:the|a|an) /i, '').replace(/['’]s?$/u, '')
}

function isForm(word: string, other: string): boolean {
  // `every` is no form of “everyone”.
  const mayBegin = !isJoiningWord(word) && !isJoiningWord(other)
  return stemOf(word) === stemOf(other) || (mayBegin && beginAlike(word, other, 3))
}

/** `Pakistan` and `Pakistani`; no two names that only begin alike. */
function isSameName(name: string, other: string): boolean {
  const [short = '', long = ''] = [name, other].map((one) => one.toLowerCase()).sort((a, b) => a.length - b.length)
  return long.startsWith(short) && long.length - short.length <= 3
}
