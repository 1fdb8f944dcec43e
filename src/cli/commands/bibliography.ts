import { corpusToCsl, formatCslJson } from '../../core/bibliography/csl.js'
import { exit, type Host } from '../host.js'
import { loadCorpus } from '../load.js'
import type { Options } from '../options.js'

/** `attache bibliography`: the interviews as CSL-JSON, for Pandoc, Quarto and reference managers. */
export async function runBibliography(host: Host, { folders }: Options): Promise<number> {
  const corpus = await loadCorpus(host, folders)
  host.out(formatCslJson(corpusToCsl(corpus)))
  return exit.clean
}
