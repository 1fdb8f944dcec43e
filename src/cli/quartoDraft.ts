import type { Corpus } from '../core/corpus/corpus.js'
import type { CitedMemo } from '../core/export/citedItem.js'
import { readHeader } from '../core/export/draft/header.js'
import type { Memo } from '../core/memo/memo.js'
import { shippedStyles, styleForQuarto } from '../core/export/citationStyle.js'
import { type AlongForQuarto, quartoInput } from '../core/export/quarto/quartoInput.js'
import { type QuartoFormat, quartoFormats, renderWithQuarto } from '../core/export/quarto/renderWithQuarto.js'
import { CannotRun, type Host } from './host.js'
import { type Draft, type Format, houseStylePath } from './makeDocument.js'
import type { NamedFiles } from './namedInMemo.js'
import type { Options } from './options.js'

/** What Quarto can be asked for, with the options that a document of its making has no place for refused. */
export function quartoFormatOf(format: Format, { annex, annexFor }: Options): QuartoFormat {
  const found = quartoFormats.find((one) => one === format)
  if (!found) throw new CannotRun(`Expected ${quartoFormats.join(' or ')} behind --to with --quarto.`)
  if (annex || annexFor !== undefined) throw new CannotRun('Quarto sets no annex; export without --quarto for one.')
  return found
}

/** What Quarto is given. */
export interface ForQuarto {
  readonly format: QuartoFormat
  /** With the fields of its project. */
  readonly memo: Memo
  /** The same as its author has it: Quarto reads the project itself. */
  readonly written: Memo
  readonly cited: CitedMemo
  readonly corpus: Corpus
  readonly along: AlongForQuarto
}

/** The document that an installed Quarto makes of a memo; undefined where that is interrupted. */
export async function quartoDraft(
  host: Host,
  file: string,
  files: NamedFiles,
  { format, memo, written, cited, corpus, along }: ForQuarto,
  options: Options,
): Promise<Draft | undefined> {
  const program = await host.machine.find(['quarto'])
  if (program === undefined) throw new CannotRun('Quarto is not installed, or is not on the PATH.')
  const { style, referenceDocument } = readHeader(memo)
  const wished = styleForQuarto(options.style ?? style ?? 'policy-prose')
  const isShipped = shippedStyles.some((one) => one === wished)
  const own = options.style !== undefined || isShipped ? wished : await files.pathOf(wished)
  const stylePath = isShipped ? host.join(host.shippedStyles, `${wished}.csl`) : own
  const houseStyle = await houseStylePath(files, referenceDocument, options)
  // Quarto works in the memo's folder, not here.
  const whole = (path: string | undefined): string | undefined => path && host.beside('.', path)
  const job = {
    program,
    input: quartoInput(written, cited, corpus, along),
    folder: host.beside(file, '.'),
    name: file.split(/[\\/]/).at(-1) ?? file,
    format,
    style: whole(stylePath),
    referenceDocument: whole(houseStyle),
  }
  host.err('Quarto is rendering the memo.\n')
  const made = await renderWithQuarto(host.machine, job, host.interruption)
  if (made === 'cancelled') return undefined
  if (made === 'failed')
    throw new CannotRun('Quarto could not make the document. Run “quarto render” on the memo to see why.')
  if (!(made instanceof Uint8Array))
    throw new CannotRun(`${made.inTheWay} is in the way beside the memo: Quarto needs this name. Delete or rename it.`)
  const texts = format === 'html' ? [new TextDecoder().decode(made)] : (await host.loadExport()).textsOfDocx(made)
  return { texts, make: () => Promise.resolve(made) }
}
