import { corpusToCsl, formatCslJson } from '../../core/bibliography/interviewToCsl.js'
import { mergeCslJson } from '../../core/bibliography/mergeCslJson.js'
import { CannotRun, type Host } from '../host.js'
import { loadCorpus, loadFile } from '../load.js'
import type { Options } from '../options.js'
import { endOf, problemsOf } from '../report.js'
import { finishBeside, textChange, write } from '../write.js'

/** `attache bibliography`: the interviews as CSL-JSON, for Pandoc, Quarto and reference managers. A file keeps what is not ours in it. */
export async function runBibliography(host: Host, { folders, out }: Options): Promise<number> {
  if (/\.(?:bib|bibtex|ris|ya?ml)$/i.test(out ?? ''))
    throw new CannotRun(`Expected a .json file behind --out, got ${out}.`)
  const corpus = await loadCorpus(host, folders)
  const items = corpusToCsl(corpus)
  if (out === undefined) {
    host.out(formatCslJson(items))
    return endOf(host, problemsOf(corpus).length)
  }
  await finishBeside(host, out)
  const before = (await host.isThere(out)) ? await loadFile(host, out) : undefined
  const merged = mergeCslJson(before?.text ?? '', items)
  if (merged === undefined) throw new CannotRun(`${out} is no CSL-JSON, so it was left as it is.`)
  const failure = await write(host, [textChange(out, before, merged.text)])
  if (failure !== undefined) throw new CannotRun(failure)
  for (const key of merged.taken) host.err(`${key} in ${out} is no interview, so it was left as it is.\n`)
  return endOf(host, problemsOf(corpus).length)
}
