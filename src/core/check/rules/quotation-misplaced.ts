import { type CitationPart, citationOfWords, formatParts } from '../../citation/citation.js'
import type { Edit } from '../../citation/insert.js'
import { attributionsIn } from '../../sentence/attribution/attributions.js'
import { isGiven } from '../../quoted/fewWords.js'
import { addPlaces } from '../fixes/placesOfLocator.js'
import type { MemoQuotation } from '../../cited/quotations.js'
import type { Fix, Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import type { Cited } from '../../cited/sentences.js'
import { countWords } from '../../language/words.js'
import { verdictOf } from '../../quoted/verdict.js'

/**
 * Exact words that are not where the citation says: they are in another paragraph or another interview.
 *
 * Why: readers who look them up do not find them, and take the memo for careless or worse.
 *
 * Only a hint for a single word, and for two that nobody is said to have said. They may be your own irony.
 *
 * ok:
 *
 *     Reed calls it a “slow-motion bargain” [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Reed calls it a “⟦slow-motion bargain⟧” [@reed2021, para. 4].
 *
 * not ok:
 *
 *     Reed said in 2021 that it is a bargain between “⟦unequal partners⟧” [@reed2021, para. 3].
 */
export const quotationMisplaced: Rule<'quotation-misplaced'> = {
  id: 'quotation-misplaced',
  severity: 'error',
  *check(checked) {
    const { corpus } = checked
    for (const quotation of checked.quotations) {
      const verdict = verdictOf(quotation, checked)
      if (verdict?.kind !== 'misplaced') continue
      const { key, cited, places } = verdict
      const [only] = quotation.cited
      const fixes = places.flatMap((place): readonly Fix[] => {
        const interview = corpus.interview(place.key)
        if (!interview || !only || quotation.cited.length > 1 || !isInBracket(only, checked)) return []
        const part = citationOfWords(interview, place.voice, place.refs)
        const edit = isNeeded(only, quotation, checked) ? citeToo(only, part, checked) : citeInstead(only, part)
        return [{ kind: 'cite-place', edits: [edit], data: { citation: formatParts([part], []) } }]
      })
      const doubt = isFew(quotation, checked) ? 'few-quoted' : undefined
      yield { span: quotation.span, data: { key, cited, places }, fixes: distinct(fixes), doubt }
    }
  },
}

/** Whether what is cited stands for more than these words: it names several places, or other words are quoted from it. */
function isNeeded({ item }: Cited, quotation: MemoQuotation, checked: Checked): boolean {
  const { parts = [] } = item.locator ?? {}
  if (parts.length > 1 || parts.some(({ numbers }) => numbers.length > 1)) return true
  const others = checked.quotations.filter((one) => one !== quotation && one.cited.some((cited) => cited.item === item))
  return others.some((one) => verdictOf(one, checked)?.kind !== 'misplaced')
}

function citeInstead({ item }: Cited, part: CitationPart): Edit {
  return { replace: item.span, text: formatParts([part], []) }
}

/** Beside the place that stands there where it has the same author, else in a part of its own, behind all others as their pins have an order. */
function citeToo({ item, citation, interview }: Cited, part: CitationPart, { memo }: Checked): Edit {
  if (interview && item.locator && part.key === item.key && part.suppressAuthor === item.suppressAuthor)
    return addPlaces(memo.text, item.locator, part.refs, interview)
  const end = citation.items.at(-1)?.span.end ?? item.span.end
  return { replace: { start: end, end }, text: `; ${formatParts([part], citation.items)}` }
}

/** Whether words are so few that they stand somewhere in a text by chance: “working”, “weak point”. “Tit-for-tat” is three. */
function isFew(quotation: MemoQuotation, checked: Checked): boolean {
  const { kind, text, sentence } = quotation
  const words = countWords(text.replace(/(?<=\p{L})-(?=\p{L})/gu, ' '))
  if (kind !== 'marks' || words > 2) return false
  return words < 2 || !(attributionsIn(sentence, checked).length || isGiven(quotation, checked))
}

/** Whether the key stands in a bracket of its own memo; as part of a sentence it may do so in a note. */
function isInBracket({ item }: Cited, { cited }: Checked): boolean {
  return cited.some((one) => one.item.keySpan.start === item.keySpan.start && !one.item.inText)
}

function distinct(fixes: readonly Fix[]): readonly Fix[] {
  return fixes.filter((fix, index) => fixes.findIndex((one) => one.data['citation'] === fix.data['citation']) === index)
}
