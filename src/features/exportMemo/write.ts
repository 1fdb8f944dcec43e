import * as vscode from 'vscode'
import type { Document, Wishes } from '../../core/export/document.js'
import type { Memo } from '../../core/memo/memo.js'
import type { Thread } from '../../core/review/threads.js'
import type { Formulas, Pictures } from '../../core/export/labels.js'
import { loadExport } from '../../editor/bundles/loadExport.js'
import { loadImport } from '../../editor/bundles/loadImport.js'
import type { Tools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'
import { noPdfSentence } from '../../words/export/pdf.js'
import type { Format } from './choose.js'
import { readNamed } from '../../editor/memos/namedFiles.js'
import { refusedFileSentence } from '../../words/export/exportMemo.js'
import type { DisclosedPlace } from '../../core/export/disclosure/disclosedInDocument.js'
import type { Prepared } from './prepare.js'

const { l10n } = vscode

/** What is written, and with what. */
export interface ToWrite {
  readonly document: Document
  readonly wishes: Wishes
  /** Of the memo: paths in it start from its folder. */
  readonly memo: vscode.Uri
  readonly pictures: Pictures
  readonly formulas: Formulas
  readonly disclosuresIn: Prepared['disclosuresIn']
  readonly tools: Tools
  /** Whether a document of Word gets hidden numbers. */
  readonly isForReview: boolean
  /** Of a document for a review: comments that go along, on the words of their memo. */
  readonly comments?: { readonly threads: readonly Thread[]; readonly memo: Memo }
}

/** The document in a format; a sentence where that cannot be, and the places where it would tell a secret. */
export async function bytesOf(
  services: Services,
  format: Format,
  job: ToWrite,
): Promise<Uint8Array | string | readonly DisclosedPlace[]> {
  const { document, pictures, formulas, disclosuresIn, tools } = job
  const labels = tools.documentLabels(tools.documentL10n(document.language))
  const text =
    format === 'md' ? tools.writeMarkdown(document, labels) : tools.writeHtml(document, labels, pictures, formulas)
  // A formula is cut into letters there.
  const told = await disclosuresIn([text, ...tools.formulasIn(document)])
  if (told.length) return told
  if (format === 'md' || format === 'html') return new TextEncoder().encode(text)
  const docx = await docxOf(services, job)
  if (!(docx instanceof Uint8Array) || format === 'docx') return docx
  const machine = tools.machineHere()
  if (!machine) return noPdfSentence('browser', l10n)
  const pdf = await tools.makePdf(machine, { docx, html: text })
  return typeof pdf === 'string' ? noPdfSentence(pdf, l10n) : pdf
}

async function docxOf(
  services: Services,
  { document, wishes, memo, pictures, disclosuresIn, tools, isForReview, comments }: ToWrite,
): Promise<Uint8Array | string | readonly DisclosedPlace[]> {
  const { context, settings } = services
  const { readHouseStyle, textsOfDocx, withComments, writeDocx } = await loadExport(context)
  const labels = tools.documentLabels(tools.documentL10n(document.language))
  const options = { labels, pictures, paper: wishes.paper, isForReview }
  const wished = wishes.referenceDocument ?? settings.referenceDocumentOf(memo)
  const isUsers = wishes.referenceDocument === undefined && settings.isUsers('referenceDocument', memo)
  const bytes = wished ? await readNamed(services, memo, wished, isUsers) : undefined
  if (wished && typeof bytes === 'string') return refusedFileSentence(wished, bytes, l10n)
  const houseStyle = bytes instanceof Uint8Array ? readHouseStyle(bytes) : undefined
  if (wished && !bytes) return l10n.t('{0} cannot be read.', wished)
  if (wished && !houseStyle) return l10n.t('{0} is not a Word document. Choose a .docx file.', wished)
  const bare = await writeDocx(document, houseStyle ? { ...options, houseStyle } : options)
  const inComments = await toldInComments(comments?.threads ?? [], disclosuresIn)
  if (inComments.length) return inComments
  const docx = comments?.threads.length ? withComments(bare, await placed(services, bare, comments, tools)) : bare
  if (!docx) return l10n.t('{0} is built so that no comments can be added.', wished ?? '')
  const told = await disclosuresIn(textsOfDocx(docx))
  return told.length ? told : docx
}

/** Comments are looked at one by one, for a place can be named then. */
async function toldInComments(
  threads: readonly Thread[],
  disclosuresIn: ToWrite['disclosuresIn'],
): Promise<readonly DisclosedPlace[]> {
  const places: DisclosedPlace[] = []
  for (const { said, place: span } of threads) {
    const [told] = await disclosuresIn(said.map(({ author = '', text }) => `${author}\n${text}`))
    if (!told) continue
    const { isSaid } = told
    places.push({ place: { kind: 'review' }, words: '', ...(span && { span }), ...(isSaid && { isSaid }) })
  }
  return places
}

async function placed(
  { context }: Services,
  docx: Uint8Array,
  { threads, memo }: NonNullable<ToWrite['comments']>,
  tools: Tools,
): Promise<ReturnType<Tools['placedComments']>> {
  const read = await (await loadImport(context)).readWord(docx)
  const text = 'unreadable' in read ? undefined : tools.documentText(read.stories, '')
  return text ? tools.placedComments(threads, memo, text) : []
}
