import type { MemoRuleId, Rule } from '../rule.js'
import { missingLocator } from './missing-locator.js'
import { quotationAltered } from './quotation-altered.js'
import { quotationMisplaced } from './quotation-misplaced.js'
import { quotationUnchecked } from './quotation-unchecked.js'
import { quotationUncited } from './quotation-uncited.js'
import { staleClaim } from './stale-claim.js'
import { switchBroken } from './switch-broken.js'
import { unknownLocator } from './unknown-locator.js'
import { unknownSource } from './unknown-source.js'

/** Every rule, one file each. A new one needs its file, a line here, its findings in `rule.ts` and its sentence. */
export const rules: readonly Rule<MemoRuleId>[] = [
  unknownSource,
  unknownLocator,
  missingLocator,
  quotationAltered,
  quotationMisplaced,
  quotationUncited,
  quotationUnchecked,
  staleClaim,
  switchBroken,
]
