import type { Checked, Fix, Rule } from '../rule.js'
import { nearestKeys } from '../../query/nearestKeys.js'
import { type Switch, switchesOf } from '../switches.js'

/**
 * A check that was meant to be switched off without saying which, why, or by whom.
 *
 * Why: whoever signs the memo must be able to see what nobody checked, and ask somebody. What lacks a part switches nothing off.
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
      if ('lacks' in one) yield { span: one.span, data: { lacks: one.lacks, rules: ruleIds } }
      else if (!one.rules.every((rule) => ruleIds.includes(rule)))
        yield { span: one.span, data: { lacks: 'rule', rules: ruleIds }, fixes: nearestRules(one, memo, ruleIds) }
    }
  },
}

/** The rule that was meant, where one of those named is the only one that nobody knows. */
function nearestRules({ rules, span }: Switch, { text }: Checked['memo'], ruleIds: readonly string[]): readonly Fix[] {
  const [unknown, ...more] = rules.filter((rule) => !ruleIds.includes(rule))
  if (unknown === undefined || more.length) return []
  const start = span.start + text.slice(span.start, span.end).indexOf(unknown)
  return nearestKeys(unknown, ruleIds).map((term) => ({
    kind: 'use-term',
    edits: [{ replace: { start, end: start + unknown.length }, text: term }],
    data: { term },
  }))
}
