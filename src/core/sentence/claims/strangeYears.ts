import { isOwnJudgement } from '../../certainty/ownJudgement.js'
import { passagesCited } from '../../citation/resolve.js'
import type { Span } from '../../model.js'
import { type Cited, isCitedAgainst } from '../../cited/cited.js'
import { sharedTexts } from '../../cited/texts.js'
import type { Checked } from '../../cited/checked.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import type { MemoSentence } from '../../cited/sentences.js'
import { beforeYear } from '../../language/figures/numbers.js'
import { citedClausesOf } from './citedClauses.js'
import { speaksOfYear, yearsIn } from '../evidence/years.js'

/** A year of the memo that stands nowhere in the interview with that key. */
export interface StrangeYear {
  readonly key: string
  readonly year: number
  readonly span: Span
  /** Whether it says when something was, beside a source whose whole text is here. */
  readonly isSure: boolean
}

/**
 * Years that stand nowhere in the interviews which their clause cites, before the citation. Behind it, and in a clause of its own, a year may be
 * the writer's, and so may be one beside a work that is no interview.
 */
export function strangeYearsIn(sentence: MemoSentence, checked: Checked): readonly StrangeYear[] {
  const { own } = wordsOfSentence(sentence, checked)
  if (own.trimEnd().endsWith('?') || isOwnJudgement(own)) return []
  return citedClausesOf(sentence, checked).flatMap(({ clause, ownWords, cited, isDirect }) => {
    const last = cited.at(-1)
    if (!last || !isDirect || cited.some(({ interview, item }) => !interview || isCitedAgainst(item))) return []
    const end = last.item.inText ? clause.end : Math.max(clause.start, last.citation.span.start)
    const words = ownWords.slice(0, end - clause.start)
    const isWhole = cited.every(({ interview }) => interview && sharedTexts(checked.corpus).sourceOf(interview.key))
    return yearsIn(words).flatMap(({ year, start }) => {
      if (sentence.cited.some((one) => isKnownTo(one, year, checked))) return []
      const isSure = isWhole && beforeYear.test(words.slice(0, start))
      return [
        { key: last.item.key, year, isSure, span: { start: clause.start + start, end: clause.start + start + 4 } },
      ]
    })
  })
}

function isKnownTo({ interview, item }: Cited, year: number, { corpus }: Checked): boolean {
  if (!interview) return true
  const refs = passagesCited(item, interview, corpus).map(({ ref }) => ref)
  return speaksOfYear(year, interview, refs, corpus)
}
