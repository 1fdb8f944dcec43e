import { corpusToCsl, formatCslJson } from '../../core/bibliography/csl.js'
import { mergeCslJson } from '../../core/bibliography/mergeCslJson.js'
import { CannotRun, type Host } from '../host.js'
import { loadCorpus, loadText } from '../load.js'
import type { Options } from '../options.js'
import { endOf } from '../report.js'

/** `attache bibliography`: the interviews as CSL-JSON, for Pandoc, Quarto and reference managers. A file keeps what is not ours in it. */
export async function runBibliography(host: Host, { folders, out }: Options): Promise<number> {
  const corpus = await loadCorpus(host, folders)
  const items = corpusToCsl(corpus)
  if (out === undefined) {
    host.out(formatCslJson(items))
    return endOf(host, corpus)
  }
  const before = (await host.readBytes(out)) === undefined ? '' : await loadText(host, out)
  const merged = mergeCslJson(before, items)
  if (merged === undefined) throw new CannotRun(`${out} is no CSL-JSON, so it was left as it is.`)
  if (!(await host.writeText(out, merged.text))) throw new CannotRun(`${out} cannot be written.`)
  for (const key of merged.taken) host.err(`${key} in ${out} is no interview, so it was left as it is.\n`)
  return endOf(host, corpus)
}
