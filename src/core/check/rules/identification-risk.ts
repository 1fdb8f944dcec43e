import { tellingIn } from '../../protection/identifying.js'
import type { IdentifyingKind, Rule } from '../input/rule.js'

/**
 * What may tell who a protected source is without naming anybody: a given or short name alone, the position in its own or in other words, a
 * relative in a quotation, the day of the talk; and, as a hint, a country, place or institution of the source’s own work beside its
 * agreed description, or a surname that is an ordinary word.
 *
 * Why: whoever knows the field puts two such things together. What an export lists for its sender to judge is told here while there is time to
 * write it differently, but for places and days that the file of names does not tie to the source. Names, positions and days are known where the store has the file of names; without it the memo stays unchecked.
 *
 * ok:
 *
 *     A senior Velmark water official said that the cabinet had no plan for a second dry year [@official2020, para. 1].
 *
 * ok:
 *
 *     In the words of my brother Anton, Velmark signed in 2019 [@reed2021, para. 1].
 *
 * not ok:
 *
 *     He says “⟦my brother⟧ saw the plan” [@official2020, para. 1].
 *
 * not ok:
 *
 *     A water official says that “they still ⟦call me Big Henk⟧ there” [@official2020, para. 1].
 */
export const identificationRisk: Rule<'identification-risk'> = {
  id: 'identification-risk',
  severity: 'warning',
  *check(checked) {
    for (const { kind, span } of tellingIn(checked))
      yield { span, data: { told: kind }, severity: mild.includes(kind) ? 'hint' : undefined }
  },
}

/** Kinds that most often tell nobody anything: a person looks at them before an export. */
const mild: readonly IdentifyingKind[] = ['role', 'ordinary-name']
