import type { Cancellation, Machine } from '../pdf.js'
import type { QuartoInput } from './quartoInput.js'

export const quartoFormats = ['docx', 'html'] as const
export type QuartoFormat = (typeof quartoFormats)[number]

/** What Quarto is to make of a memo. Paths are whole. */
export interface QuartoJob {
  readonly program: string
  readonly input: QuartoInput
  /** Of the memo: cells read files from there, so what Quarto reads is put beside it, and taken away again. */
  readonly folder: string
  /** Of the memo’s file. */
  readonly name: string
  readonly format: QuartoFormat
  /** Of CSL. */
  readonly style: string | undefined
  readonly referenceDocument: string | undefined
}

/** Why Quarto made no document; `in the way` is a file of the user’s where its own would have to stand. */
export type QuartoFailure = 'failed' | 'cancelled' | { readonly inTheWay: string }

/** The document that an installed Quarto makes of a memo, whose cells it runs for as long as they take. Nothing stays beside the memo. */
export async function renderWithQuarto(
  machine: Machine,
  { program, input, folder: path, name, format, style, referenceDocument }: QuartoJob,
  cancellation: Cancellation,
): Promise<Uint8Array | QuartoFailure> {
  const [, base = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? []
  const own = `${base}-for-quarto`
  // Quarto runs no cells of Markdown.
  const memo = own + (/^\.(?:qmd|rmd)$/i.test(ending) ? ending : '.qmd')
  const [references, output] = [`${own}.json`, `${own}.${format}`]
  const folder = machine.folderAt(path)
  // Figures and the like of cells stand in folders named after the memo.
  const ownNames = async (): Promise<readonly string[]> =>
    (await folder.names()).filter((one) => one.startsWith(`${own}.`) || one.startsWith(`${own}_`))
  const [inTheWay] = await ownNames()
  if (inTheWay !== undefined) return { inTheWay }
  const state = { isCancelled: false }
  const listening = cancellation.onCancellationRequested(() => (state.isCancelled = true))
  const parameters = [
    'render',
    memo,
    '--to',
    format,
    '--output',
    output,
    '--citeproc',
    `--bibliography=${references}`,
    ...(style === undefined ? [] : [`--csl=${style}`]),
    ...(referenceDocument === undefined || format !== 'docx' ? [] : [`--reference-doc=${referenceDocument}`]),
    // One file, as our own pages are.
    ...(format === 'html' ? ['--embed-resources'] : []),
  ]
  try {
    await folder.write(memo, new TextEncoder().encode(input.memo))
    await folder.write(references, new TextEncoder().encode(input.references))
    const isMade = await machine.run(program, parameters, path, cancellation)
    if (state.isCancelled) return 'cancelled'
    return (isMade ? await folder.read(output) : undefined) ?? 'failed'
  } catch {
    return 'failed' // nothing can be written there
  } finally {
    listening.dispose()
    for (const one of await ownNames()) await folder.remove(one)
  }
}
