import * as vscode from 'vscode'
import type { Services } from '../../editor/services.js'
import { registerAnswerHover } from './answerHover.js'
import { registerCheckActions } from './actions.js'
import { AiComparison } from './compare/aiComparison.js'
import { registerCheckAll } from './checkAll.js'
import { registerHandOver } from './handOver.js'
import { registerEvidence } from './evidence/index.js'
import { LiveChecks } from './liveChecks.js'
import { registerRewrites } from './rewrites.js'
import { registerThisMemo } from './thisMemo/index.js'

/** Checks open memos as they are written, offers what mends a problem, and shows what the memo rests on. */
export function registerChecks(services: Services): vscode.Disposable {
  const checks = new LiveChecks(services)
  const comparison = new AiComparison(services, checks)
  return vscode.Disposable.from(
    checks,
    comparison,
    registerCheckActions(services, checks),
    registerRewrites(services, checks),
    registerCheckAll(services, checks),
    registerHandOver(services, checks, comparison),
    registerAnswerHover(services, checks),
    registerThisMemo(services, checks),
    registerEvidence(services, checks, comparison),
  )
}
