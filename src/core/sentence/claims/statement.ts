import { isOwnJudgement } from '../../certainty/ownJudgement.js'
import { indirectQuestion, unrecorded } from '../../language/reporting/attributionForms.js'
import { deniesWhatFollows } from '../../language/reporting/denied.js'
import type { Rendering } from './renderings.js'

/** Whether a clause states anything of its source: it does not where it asks, denies, gives the analyst's own judgement, or rests on others too. */
export function isStatement({ words, ownWords, citesOthers }: Rendering): boolean {
  return (
    !citesOthers &&
    !words.trimEnd().endsWith('?') &&
    !isOwnJudgement(ownWords) &&
    !unrecorded.test(ownWords) &&
    !indirectQuestion.test(ownWords) &&
    !deniesWhatFollows(ownWords)
  )
}
