import { writeHtml } from '../core/export/html/writeHtml.js'
import { formulasIn } from '../core/export/textOf.js'
import { writeMarkdown } from '../core/export/markdown/writeMarkdown.js'
import { makePdf } from '../core/export/pdf.js'
import type { Formulas, Pictures } from '../core/export/labels.js'
import { pictureSources } from '../core/export/pictures.js'
import { documentLabels } from '../words/export/document.js'
import { documentL10n } from '../words/export/documentL10n.js'
import { refusedFileSentence } from '../words/export/exportMemo.js'
import { missingPictureSentence } from '../words/export/leftOut.js'
import { plainEnglish } from '../words/l10n.js'
import { noPdfSentence } from '../words/export/pdf.js'
import type { ExportPlan } from '../words/export/planExport.js'
import { CannotRun, type Host } from './host.js'
import type { Options } from './options.js'
import type { NamedFiles } from './namedInMemo.js'

export const formats = ['docx', 'html', 'md', 'pdf'] as const
export type Format = (typeof formats)[number]

/** A document that is not made yet, with everything in it in which words can stand. */
export interface Draft {
  /** To be searched before anything is made of it: a PDF can be read by few machines, so what goes into it is looked at. */
  readonly texts: readonly string[]
  readonly make: () => Promise<Uint8Array>
}

/** What a document is made of. */
export interface ToMake {
  readonly format: Format
  readonly plan: Pick<ExportPlan, 'document' | 'wishes'>
  readonly pictures?: Pictures
  readonly formulas?: Formulas
  readonly isForReview?: boolean
}

/** The document of a memo in a format, up to the programs that make a PDF, which run once it was looked at. */
export async function draftDocument(
  host: Host,
  files: NamedFiles,
  { format, plan, pictures, formulas, isForReview = false }: ToMake,
  options: Options,
): Promise<Draft> {
  const { document, wishes } = plan
  const labels = documentLabels(documentL10n(document.language))
  // Its attributes hold what other formats have in places of their own, so that it is read whatever is to be made.
  const missing = pictures ? pictureSources(document.blocks).filter((source) => !pictures.has(source)) : []
  for (const source of missing) host.err(`${missingPictureSentence(source, plainEnglish)}\n`)
  const html = writeHtml(document, labels, pictures, formulas)
  // A formula is cut into letters there.
  const asWritten = formulasIn(document)
  if (format === 'md' || format === 'html') {
    const text = format === 'md' ? writeMarkdown(document, labels) : html
    return { texts: [text, html, ...asWritten], make: () => Promise.resolve(new TextEncoder().encode(text)) }
  }
  const { textsOfDocx, writeDocx } = await host.loadExport()
  const houseStyle = await houseStyleOf(host, files, wishes.referenceDocument, options)
  const docx = await writeDocx(document, {
    labels,
    paper: wishes.paper,
    ...(pictures ? { pictures } : {}),
    ...(houseStyle ? { houseStyle } : {}),
    isForReview,
  })
  const make = (): Promise<Uint8Array> => (format === 'docx' ? Promise.resolve(docx) : pdfOf(host, docx, html))
  return { texts: [html, ...asWritten, ...textsOfDocx(docx)], make }
}

async function pdfOf(host: Host, docx: Uint8Array, html: string): Promise<Uint8Array> {
  const pdf = await makePdf(host.machine, { docx, html })
  if (typeof pdf === 'string') throw new CannotRun(noPdfSentence(pdf, plainEnglish))
  return pdf
}

const largestReference = 50_000_000

/** Of the document that gives the house style, as the command line or the memo names it. */
export async function houseStylePath(
  files: NamedFiles,
  wished: string | undefined,
  { referenceDoc }: Options,
): Promise<string | undefined> {
  const path = referenceDoc ?? (wished === undefined ? undefined : await files.pathOf(wished))
  const why = path === undefined && wished !== undefined && files.refused.get(wished)
  if (why) throw new CannotRun(refusedFileSentence(wished, why, plainEnglish))
  return path
}

async function houseStyleOf(host: Host, files: NamedFiles, wished: string | undefined, options: Options) {
  const opened = await houseStylePath(files, wished, options)
  const path = opened ?? wished
  if (path === undefined) return undefined
  const bytes = opened === undefined ? undefined : await host.readBytes(opened, largestReference)
  if (bytes === undefined) throw new CannotRun(`${path} cannot be read.`)
  if (bytes === 'too-large') throw new CannotRun(`${path} is too large.`)
  const { readHouseStyle } = await host.loadExport()
  const style = readHouseStyle(bytes)
  if (!style) throw new CannotRun(`${path} is no document of Word; expected a .docx file behind --reference-doc.`)
  return style
}
