import { pinnedClaim, passagesCited } from '../citation/resolve.js'
import { formatPassageRef } from '../corpus/read/values.js'
import type { Review, ReviewKey } from '../corpus/reviews.js'
import { differingIn } from '../corpus/source/differing.js'
import { paragraphHash } from '../corpus/source/paragraphHash.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import type { Claim, Interview, Passage } from '../model.js'
import { isProtected, isProtectedInterview, termsOfClaim, termsOfPassage } from '../terms/terms.js'
import { remembered } from '../text/remember.js'
import type { Checked } from './checked.js'
import type { Cited } from './cited.js'
import { wordsOfSentence } from './sentenceWords.js'
import type { MemoSentence } from './sentences.js'

/** 64 bits: enough to tell the sentences of a lifetime apart, and short enough for a line. */
const digits = 16

const hash = remembered((text) => paragraphHash(text).slice(0, digits))

/**
 * What a review of a sentence with one of its citations is known by: the words of the sentence, the place cited, and what stands there: the claim that is
 * pinned, else the passages by their hashes in the corpus, so that those who have no text know it too. A text that differs from its hash is another one.
 *
 * By design no hash of a protected source's words stands in a corpus, for words can be guessed. There it is the wording of the claims, which stand in the
 * corpus themselves, and of the memo's sentence what is not quoted. Undefined where the corpus has no such interview.
 */
export function reviewKeyOf(
  sentence: MemoSentence,
  { item, interview }: Cited,
  checked: Checked,
): ReviewKey | undefined {
  if (!interview) return undefined
  const { corpus, memo } = checked
  const passages = passagesCited(item, interview, corpus)
  const pin = pinnedClaim(corpus, item)
  const claim = pin && pin.state !== 'gone' ? pin.claim : undefined
  const cited = { interview, claim, passages: passages.length || claim ? passages : interview.passages }
  const isClosed =
    isProtectedInterview(interview) ||
    cited.passages.some((passage) => isProtected(termsOfPassage(interview, passage))) ||
    (claim !== undefined && isProtected(termsOfClaim(interview, claim)))
  const { all, own } = wordsOfSentence(sentence, checked)
  const written = item.locator ? memo.text.slice(item.locator.span.start, item.locator.span.end) : ''
  const computed = computedIn(sentence, isClosed ? own : all, memo.text)
  const said = [item.prefix, item.suffix].filter((words) => /[\p{L}\p{N}]/u.test(words)).join(' ')
  const isUnknown = !isClosed && cited.passages.some((passage) => !isKnown(cited, passage, checked))
  const refs = passages.map(({ ref }) => formatPassageRef(ref)).join(' ')
  return {
    sentence: hash((isClosed ? own.replace(/x{2,}/g, 'x') : all).replace(/\s+(?=[.,;:!?])/g, '') + computed),
    citation: hash(`@${interview.key} ${refs || written}${said && `\n${said}`}`),
    source: hash([...(isClosed ? claimsOf(cited) : stateOf(cited, checked))].join('\n')),
    ...(isUnknown ? { isUnknown } : {}),
  }
}

/** Code, formulas and short codes of a sentence, which are none of its words and print some: `40` in code is a figure too. */
function computedIn({ span }: MemoSentence, words: string, text: string): string {
  const pieces = text.slice(span.start, span.end).matchAll(/`[^`]+`|\$[^$]+\$|\\\([^)]+\\\)|\{\{<[^}]+>\}\}/gu)
  return [...pieces].flatMap(({ 0: piece, index }) => (words[index] === ' ' ? `\n${piece}` : [])).join('')
}

interface CitedMatter {
  readonly interview: Interview
  readonly claim: Claim | undefined
  readonly passages: readonly Passage[]
}

/** What the place says: the passages by their hashes, those that were there when it was read, or, where a text is here that has other words, of that. */
function stateOf({ interview, claim, passages }: CitedMatter, { corpus }: Checked): readonly string[] {
  const source = corpus.sourceOf(interview.key)
  const differing = source ? differingIn(interview, source) : []
  const states = passages.map(({ ref, first, last, sha256: known }) => {
    const block = source?.blocks.find((one) => isSameRef(one.ref, ref))
    if (source && block && (known === undefined || differing.some((one) => isSameRef(one, ref))))
      return paragraphHash(source.text.slice(block.span.start, block.span.end))
    return known ?? `${first} ${last}`
  })
  return claim ? [wordsOfClaim(claim), ...states] : states
}

/** Whether there is a hash or a text to compare a passage with. */
function isKnown({ interview }: CitedMatter, { ref, sha256 }: Passage, { corpus }: Checked): boolean {
  const isThere = corpus.sourceOf(interview.key)?.blocks.some((one) => isSameRef(one.ref, ref))
  return sha256 !== undefined || isThere === true
}

function claimsOf({ interview, claim, passages }: CitedMatter): readonly string[] {
  if (claim) return [wordsOfClaim(claim)]
  const isHere = ({ at }: Claim): boolean =>
    at.some(({ ref }) => passages.some((passage) => isSameRef(passage.ref, ref)))
  return interview.claims.filter(isHere).map(wordsOfClaim)
}

/** All by which a claim may change under those who cite it. */
function wordsOfClaim({ id, wording, hedge = '', voice, holder = '' }: Claim): string {
  return JSON.stringify([id, wording, hedge, voice, holder])
}

/** What a person has said of a sentence with one of its citations; `lapsed` where its source was other then. */
export function reviewOf(sentence: MemoSentence, cited: Cited, checked: Checked): Review | 'lapsed' | undefined {
  const { reviews } = checked.corpus
  const key = reviews.areAny ? reviewKeyOf(sentence, cited, checked) : undefined
  return key && reviews.of(key)
}
