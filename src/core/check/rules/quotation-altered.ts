import { escapeMarkdown } from '../../text/escapeMarkdown.js'
import type { Nearest } from '../../quotation/result.js'
import { verifyQuotation } from '../../quotation/verify.js'
import { isCutShort, wholePhrase } from '../../quotation/wholePhrase.js'
import { namedAs } from '../../language/titles.js'
import { attributionsIn } from '../../sentence/attribution/attributions.js'
import { type FewWords, fewWordsMissed } from '../../quoted/fewWords.js'
import { withoutMarks } from '../fixes/withoutMarks.js'
import type { MemoQuotation } from '../../cited/quotations.js'
import type { Fix, Found, Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import { isLedIn, isTitleCase } from '../../quoted/titles.js'
import { countWords } from '../../language/words.js'
import { isLike, verdictOf } from '../../quoted/verdict.js'

/**
 * Words in quotation marks that the cited interview does not have in this form. Brackets, ellipses and typography may differ, as print allows.
 *
 * Why: a near match is the worst kind of mistake. “May” for “will” is one word and another policy.
 *
 * Only a hint where the source has nothing similar and nobody is said to have said it: a slogan, a term, your own name for something. Also a
 * hint for a word or two that the paragraph does not have, unless a number in them is wrong or the paragraph denies them.
 *
 * ok:
 *
 *     Reed calls it a “slow-motion bargain” [@reed2021, para. 2].
 *
 * not ok:
 *
 *     She says the treaty is “⟦a slow-motion bargain between equal partners⟧” [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Her phrase for it is “⟦slow bargain⟧” [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Reed said in 2021 that the dam could fail within “⟦twelve years⟧” [@reed2021, para. 3].
 *
 * not ok:
 *
 *     Reed called the dam “⟦rusty⟧” in 2021 [@reed2021, para. 3].
 */
export const quotationAltered: Rule<'quotation-altered'> = {
  id: 'quotation-altered',
  severity: 'error',
  *check(checked) {
    for (const quotation of checked.quotations) {
      const verdict = verdictOf(quotation, checked)
      const few = fewWordsMissed(quotation, checked)
      if (few) {
        yield { ...finding(quotation, few, checked), doubt: few.isSure ? undefined : 'few-quoted' }
        continue
      }
      if (verdict?.kind !== 'altered') continue
      const { key, nearest } = verdict
      if (!nearest || !isLike(nearest)) {
        const doubt = isSurelyQuoted(quotation, checked) ? undefined : 'nobody-quoted'
        yield { span: quotation.span, data: { key }, fixes: withoutMarks(quotation), doubt }
        continue
      }
      yield finding(quotation, { key, nearest }, checked)
    }
  },
}

/** With what the source has instead, where there is anything alike. */
function finding(
  quotation: MemoQuotation,
  { key, nearest }: Pick<FewWords, 'key' | 'nearest'>,
  checked: Checked,
): Found<'quotation-altered'> {
  const own = withoutMarks(quotation)
  if (!nearest) return { span: quotation.span, data: { key }, fixes: own }
  const { ref, voice, diff } = nearest
  const fixes = [...fixesFrom(quotation, nearest, key, checked), ...own]
  return { span: quotation.span, data: { key, nearest: { ref, voice, diff } }, fixes }
}

/** More words are no slogan and no name of a thing. */
const longestLabel = 7

/**
 * Whether words of which nothing alike stands in the source are given as its words all the same: a block, a whole sentence, or what somebody is
 * said to say. A slogan, what others call a thing and the memo's own irony stand in quotation marks too.
 */
function isSurelyQuoted({ kind, text, whole, sentence }: MemoQuotation, checked: Checked): boolean {
  if (kind === 'block' || countWords(text) > longestLabel) return true
  const { own } = wordsOfSentence(sentence, checked)
  const before = own.slice(0, whole.start - sentence.span.start)
  if (isTitleCase(text) && !isLedIn(before)) return false
  return attributionsIn(sentence, checked).length > 0 && !namedAs.test(before)
}

function fixesFrom(
  { span, text: quoted }: MemoQuotation,
  nearest: Nearest,
  key: string,
  { corpus }: Checked,
): readonly Fix[] {
  const interview = corpus.interview(key)
  const source = corpus.sourceOf(key)
  // “a week” for “a week or two” would be as wrong as what stands there now, and everything would vouch for it.
  const phrase = source && wholePhrase(source, nearest.span)
  if (!source || !phrase) return []
  const words = source.text.slice(phrase.start, phrase.end).replace(/\s+/g, ' ')
  const candidates: readonly (readonly [Fix['kind'], string])[] = [
    ['use-source-words', escapeMarkdown(words) + closingOf(quoted, words)],
    ...(isCutShort(source, nearest.span) ? [] : [['bracket-changes', bracketed(nearest)] as const]),
  ]
  return candidates.flatMap(([kind, text]): readonly Fix[] => {
    // What a fix makes must itself stand the test.
    const isRight = interview && verifyQuotation(text, interview, source).kind === 'found'
    return isRight ? [{ kind, edits: [{ replace: span, text }], data: { words: text } }] : []
  })
}

/** The full stop with which the memo closes the quotation, where the source's words have none. */
function closingOf(quoted: string, words: string): string {
  return /[.!?]$/.test(words) ? '' : (/[.!?]$/.exec(quoted)?.[0] ?? '')
}

/** The memo's words with what it adds in brackets, and an ellipsis for what it leaves out. */
function bracketed({ diff }: Nearest): string {
  const parts = diff.map(({ kind, text }, index) => {
    if (kind === 'added') return `[${text.trim()}]`
    const isReplaced = diff[index + 1]?.kind === 'added' || diff[index - 1]?.kind === 'added'
    if (kind === 'missing') return isReplaced ? '' : '[…]'
    return escapeMarkdown(text.trim())
  })
  return parts.filter(Boolean).join(' ')
}
