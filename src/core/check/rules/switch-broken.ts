import type { Fix, Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import { nearestKeys } from '../../citation/nearestKeys.js'
import { neverOff, type Switch, switchesOf } from '../../cited/switches.js'

/**
 * A check that was switched off without saying which one, why, or by whom, or that no memo can switch off: `attribution-breach`, `read-back-open`,
 * `under-embargo`.
 *
 * Why: whoever signs the memo must see what nobody checked, and whom to ask. An incomplete switch switches nothing off.
 *
 * ok:
 *
 *     <!-- attache-off quotation-altered: translated by us (A. Brandt) -->
 *     Reed calls it a “slow, slow bargain” [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Reed calls it a “slow-motion bargain” [@reed2021, para. 2]. <!-- attache-off ⟦quotation-altered: translated by us⟧ -->
 */
export const switchBroken: Rule<'switch-broken'> = {
  id: 'switch-broken',
  severity: 'warning',
  *check({ memo, ruleIds }) {
    for (const one of switchesOf(memo)) {
      if ('lacks' in one) yield { span: one.span, data: { lacks: one.lacks } }
      else {
        const fixed = neverOff.find((rule) => one.rules.includes(rule))
        if (fixed) yield { span: one.span, data: { lacks: 'right', unknown: fixed } }
        const [unknown, ...more] = one.rules.filter((rule) => !ruleIds.includes(rule) && !gone.includes(rule))
        if (unknown === undefined) continue
        const nearest = nearestKeys(unknown, ruleIds)
        const fixes = more.length ? [] : useRule(one, unknown, nearest, memo)
        yield { span: one.span, data: { lacks: 'rule', unknown, nearest }, fixes }
      }
    }
  },
}

/** Rules of earlier versions: a memo that switches one off still reads as it did. */
const gone: readonly string[] = ['not-found', 'not-in-source', 'undated-judgement']

/** The rules that were meant, where the name is the only one that nobody knows. */
function useRule(
  { span }: Switch,
  unknown: string,
  nearest: readonly string[],
  { text }: Checked['memo'],
): readonly Fix[] {
  const start = span.start + text.slice(span.start, span.end).indexOf(unknown)
  return nearest.map((term) => ({
    kind: 'use-term',
    edits: [{ replace: { start, end: start + unknown.length }, text: term }],
    data: { term },
  }))
}
