import { corpusToCsl, formatCslJson } from '../../core/bibliography/interviewToCsl.js'
import type { CslItem } from '../../core/bibliography/item.js'
import { mergeBibTeX } from '../../core/bibliography/mergeBibTeX.js'
import { mergeCslJson, type MergedCslJson } from '../../core/bibliography/mergeCslJson.js'
import { formatBibTeX } from '../../core/bibliography/toBibTeX.js'
import { CannotRun, type Host } from '../host.js'
import { loadCorpus, loadFile } from '../load.js'
import type { Options } from '../options.js'
import { endOf, problemsOf } from '../report.js'
import { finishBeside, textChange, write } from '../write.js'

const formats = ['csl-json', 'bibtex'] as const
type Format = (typeof formats)[number]

/**
 * `attache bibliography`: the interviews as CSL-JSON or BibLaTeX, for Pandoc, Quarto and reference managers. A file keeps what is not ours in it.
 * Without `--format` the name of the file tells which.
 */
export async function runBibliography(host: Host, { folders, out, format }: Options): Promise<number> {
  const wanted = formatOf(format, out)
  const corpus = await loadCorpus(host, folders)
  const items = corpusToCsl(corpus)
  if (out === undefined) {
    host.out(wanted === 'bibtex' ? formatBibTeX(items) : formatCslJson(items))
    return endOf(host, problemsOf(corpus).length)
  }
  await finishBeside(host, out)
  const before = (await host.isThere(out)) ? await loadFile(host, out) : undefined
  const merged = await merge(host, wanted, before?.text ?? '', items)
  if (merged === undefined) throw new CannotRun(`${out} is no CSL-JSON, so it was left as it is.`)
  if (typeof merged === 'string') throw new CannotRun(`${out} ${merged}`)
  const failure = await write(host, [textChange(out, before, merged.text)])
  if (failure !== undefined) throw new CannotRun(failure)
  for (const key of merged.taken) host.err(`${key} in ${out} is no interview, so it was left as it is.\n`)
  return endOf(host, problemsOf(corpus).length)
}

/** A sentence’s end where the file cannot be added to. */
async function merge(
  host: Host,
  format: Format,
  before: string,
  items: readonly CslItem[],
): Promise<MergedCslJson | string | undefined> {
  if (format === 'csl-json') return mergeCslJson(before, items)
  const { readBibTeX } = await host.loadBibliography()
  const slices = readBibTeX('', before, 'biblatex')
  for (;;) {
    const { done, value } = slices.next()
    if (!done) continue
    const broken = value.problems.find(({ ruleId }) => ruleId === 'entry-malformed')
    if (broken) return `cannot be read in line ${broken.place.start.line}, so it was left as it is.`
    return mergeBibTeX(before, value, items)
  }
}

function formatOf(format: string | undefined, out: string | undefined): Format {
  if (format === undefined) return /\.(?:bib|bibtex)$/i.test(out ?? '') ? 'bibtex' : 'csl-json'
  const found = formats.find((one) => one === format)
  if (!found) throw new CannotRun(`Expected one of ${formats.join(', ')} behind --format.`)
  return found
}
