import { ownIdentifyingIn } from '../../disclosure/identifying.js'
import type { IdentifyingKind, Rule } from '../../cited/rule.js'

/**
 * Words that may reveal a protected source without a full name. A first or short name, the position in any words, a relative in a quotation,
 * or the day of the interview is a warning. A country, place or institution beside the agreed description is a hint. So is a surname that is
 * an ordinary word.
 *
 * Why: whoever knows the field puts two such facts together. This tells you while there is time to rewrite. The export then lists the rest for
 * you to judge, such as places that the file of names does not tie to the source. Names, positions and days are known only if the store has
 * that file; without it the memo stays unchecked.
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
    for (const { kind, span } of ownIdentifyingIn(checked))
      yield { span, data: { kind }, severity: mild.includes(kind) ? 'hint' : undefined }
  },
}

/** Kinds that most often tell nobody anything: a person looks at them before an export. */
const mild: readonly IdentifyingKind[] = ['role', 'ordinary-name']
