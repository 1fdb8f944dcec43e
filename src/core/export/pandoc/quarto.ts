import type { Machine } from '../pdf.js'
import type { PandocInput } from './pandocInput.js'

/** Where the memo lies, and its project: cells read files from there, so what Quarto reads is put beside it, and taken away again. */
export interface BesideMemo {
  readonly path: string
  /** All or none; undefined takes a file away. False where that could not be done. */
  readonly change: (files: ReadonlyMap<string, string | undefined>) => Promise<boolean>
  /** Undefined where there is no such file. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>
}

/** What Quarto is to make of a memo. */
export interface QuartoJob {
  readonly program: string
  readonly input: PandocInput
  /** Of the memo's file. */
  readonly name: string
  readonly format: 'docx' | 'html'
  /** Of a style of CSL, by its full path. */
  readonly style: string | undefined
}

/** The document that an installed Quarto makes of a memo, whose cells it runs; undefined where it makes none. Nothing stays beside the memo. */
export async function renderWithQuarto(
  machine: Machine,
  beside: BesideMemo,
  { program, input, name, format, style }: QuartoJob,
): Promise<Uint8Array | undefined> {
  const [, base = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? []
  // Quarto runs no cells of Markdown.
  const memo = `${base}-for-quarto${/^\.(?:qmd|rmd)$/i.test(ending) ? ending : '.qmd'}`
  const [references, output] = [`${base}-for-quarto.json`, `${base}-for-quarto.${format}`]
  if ((await beside.read(output)) !== undefined) return undefined
  const written = await beside.change(
    new Map([
      [memo, input.memo],
      [references, input.references],
    ]),
  )
  if (!written) return undefined
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
    // One file, as our own pages are.
    ...(format === 'html' ? ['--embed-resources'] : []),
  ]
  const isMade = await machine.run(program, parameters, beside.path)
  const made = await beside.read(output)
  const left = [memo, references, ...(made === undefined ? [] : [output])]
  await beside.change(new Map(left.map((one) => [one, undefined])))
  return isMade ? made : undefined
}
