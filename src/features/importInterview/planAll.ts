import type { ImportTools } from '../../editor/bundles/loadImport.js'
import type { Services } from '../../editor/services.js'
import type { Decided } from './decided.js'
import { planUpdate, type PlannedUpdate } from './planUpdate.js'
import type { Planned } from './report.js'
import type { Folders, PlannedImport } from './targets.js'

/** What is to be written of the files that were decided about; undefined where a file cannot be read any more, which is told. */
export async function planAll(
  services: Services,
  tools: ImportTools,
  folders: Folders,
  files: readonly Decided[],
): Promise<Planned | undefined> {
  const updating = { services, tools, store: folders.store, pending: new Map<string, string>() }
  const imports: PlannedImport[] = []
  const updates: PlannedUpdate[] = []
  for (const { uri, name, transcript, kind, sharedIn, decision } of files) {
    if (decision.kind === 'import') {
      imports.push({ uri, name, transcript, sharedIn, plan: tools.planImport(transcript, decision.answers) })
      continue
    }
    const update = await planUpdate(updating, { uri, name, transcript, kind }, decision.known.interview, decision.names)
    if (!update) return undefined
    updates.push(update)
  }
  return { imports, updates }
}
