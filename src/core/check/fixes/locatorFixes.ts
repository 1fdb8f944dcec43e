import { formatPlaces } from '../../citation/citation.js'
import type { Locator } from '../../memo/locator.js'
import type { PassageRef } from '../../model.js'
import { verifyQuotation } from '../../quotation/verify.js'
import { distinctRefs, refsOf } from '../../citation/locatorRefs.js'
import { isSameRef } from '../../corpus/source/sourceText.js'
import type { MemoQuotation } from '../../cited/quotations.js'
import type { Fix } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import type { Cited } from '../../cited/sentences.js'
import { countWords } from '../../language/words.js'
import { claimsFor } from './claimsFor.js'
import { replacePlaces } from './placesOfLocator.js'

const mostFixes = 3

/**
 * The paragraphs that a citation may mean: where the words stand that the sentence quotes, else where the interviewee says what is most like
 * the sentence. What the interviewer or an introduction says is not guessed.
 */
export function locatorFixes({ item, citation, interview }: Cited, checked: Checked): readonly Fix[] {
  const { sentences, quotations, corpus } = checked
  const sentence = sentences.find(({ cited }) => cited.some((one) => one.item === item))
  if (!interview || !sentence) return []
  const quoted = quotations
    .filter(({ cited }) => cited.some((one) => one.item === item))
    .flatMap(({ text }) => {
      const found = verifyQuotation(text, interview, corpus.sourceOf(interview.key))
      return found.kind === 'found' ? found.places.map(({ refs }) => refs) : []
    })
  const own = interview.claims.filter(({ voice }) => isInterviewee(voice, interview))
  const alike = claimsFor(
    sentence,
    own.map((claim) => ({ interview, claim })),
    checked,
  ).map(({ claim }) => claim.at.map(({ ref }) => ref))
  const places = quoted.length ? quoted : alike
  const isProved = quoted.length > 0 && checked.quotations.some((one) => stands(one, item))
  const kept = item.locator ? keptPlaces(item.locator, interview) : []
  if (!kept) return []
  // What is cited already is not what the number was meant for that the interview does not have.
  const meant = places.filter((refs) => !refs.every((ref) => kept.some((one) => isSameRef(one, ref))))
  const byLocator = new Map(
    meant.map((refs) => {
      const all = distinctRefs([...kept, ...refs])
      return [formatPlaces(interview, all).replace(/^, /, ''), all]
    }),
  )
  return [...byLocator].slice(0, mostFixes).map(([locator, refs]) => {
    const edit = item.locator
      ? replacePlaces(checked.memo.text, item.locator, refs, interview)
      : behindKey(locator, item, citation, checked)
    return { kind: 'add-locator', edits: [edit], data: isProved ? { locator, proof: 'quotation' } : { locator } }
  })
}

/** The passages of a locator that the interview has; undefined where it names other things besides, such as a page. */
function keptPlaces(
  locator: Locator,
  { passages }: NonNullable<Cited['interview']>,
): readonly PassageRef[] | undefined {
  const refs = refsOf(locator)
  if (!refs) return locator.parts.length > 1 ? undefined : []
  return refs.filter((ref) => passages.some((one) => isSameRef(one.ref, ref)))
}

/** Fewer words may stand somewhere by chance. */
const fewestWords = 4

/** Whether words that cite the item are enough to prove where they stand. */
function stands({ cited, text }: MemoQuotation, item: Cited['item']): boolean {
  return cited.some((one) => one.item === item) && countWords(text) >= fewestWords
}

/** In a bracket behind a comma; behind a key in the sentence in a bracket of its own, or first in the one that stands there. */
function behindKey(
  locator: string,
  { keySpan, inText }: Cited['item'],
  { span }: Cited['citation'],
  { memo }: Checked,
): Fix['edits'][number] {
  const end = keySpan.end + (memo.text[keySpan.end] === '}' ? 1 : 0)
  if (!inText) return { replace: { start: end, end }, text: `, ${locator}` }
  const open = span.end > end ? memo.text.indexOf('[', end) : -1
  if (open < 0) return { replace: { start: end, end }, text: ` [${locator}]` }
  const isKeyNext = /^\s*[^\]]*@/.test(memo.text.slice(open + 1, span.end))
  return { replace: { start: open + 1, end: open + 1 }, text: isKeyNext ? `${locator}; ` : `${locator}, ` }
}

function isInterviewee(voice: string, { voices }: NonNullable<Cited['interview']>): boolean {
  return voices.some(({ id, role }) => id === voice && role === 'interviewee')
}
