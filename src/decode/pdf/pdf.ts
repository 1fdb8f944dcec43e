import { getDocumentProxy } from 'unpdf'
import type { Extract, FoundField } from '../../core/transcript/transcript.js'
import { Blocks } from '../blocks.js'
import { linesOfPage, type PdfItem } from './pdfLines.js'
import { Unreadable } from '../unreadable.js'

/** What the library gives of a run of signs. */
interface TextItem {
  readonly str: string
  /** The matrix that puts it on the page. */
  readonly transform: readonly number[]
  readonly width: number
  readonly hasEOL: boolean
  readonly fontName: string
}

/** What is used here of the library's document: its own types need another package. */
interface PdfDocument {
  readonly numPages: number
  getPageLabels(): Promise<readonly string[] | null>
  getMetadata(): Promise<{ readonly info: { readonly Title?: unknown } }>
  getPage(number: number): Promise<{
    readonly view: readonly number[]
    getTextContent(): Promise<{ readonly items: readonly TextItem[] }>
    cleanup(): void
  }>
  destroy(): Promise<void>
}

/**
 * A PDF file with text: its lines in reading order, with the labels of their pages.
 * @throws Unreadable for what needs a password, holds pictures alone, or is no PDF inside
 */
export async function decodePdf(bytes: Uint8Array): Promise<Extract> {
  const document = await open(bytes)
  try {
    const blocks = new Blocks()
    const labels = await document.getPageLabels().catch(() => null)
    const pages: Page[] = []
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readPage(document, number, (labels?.[number - 1] ?? '') || String(number)))
    const font = commonestFont(pages)
    for (const page of pages) addPage(blocks, page, font)
    if (blocks.length === 0) throw new Unreadable('scan')
    return blocks.toExtract('pdf', await propertiesOf(document))
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  } finally {
    await document.destroy()
  }
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // A copy, for the library takes the memory it is given. It runs no code of the file and says nothing on the console.
    const options = { verbosity: 0, isEvalSupported: false, stopAtErrors: false }
    const document: unknown = await getDocumentProxy(new Uint8Array(bytes), options)
    return document as PdfDocument // as the library documents it
  } catch (error) {
    throw new Unreadable(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged')
  }
}

/** A page as it was read. */
interface Page {
  readonly label: string
  readonly left: number
  readonly right: number
  readonly items: readonly PdfItem[]
}

async function readPage(document: PdfDocument, number: number, label: string): Promise<Page> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  const [left = 0, , right = 0] = page.view
  page.cleanup()
  return { label, left, right, items: items.map(itemOf) }
}

function addPage(blocks: Blocks, { items, label, left, right }: Page, font: string | undefined): void {
  linesOfPage(items, { left, right }, font).forEach(({ text, indent, isApart, lead }, index) => {
    const gap = index === 0 || isApart ? '\n\n' : '\n'
    blocks.add({ kind: 'line', text, page: label, lead }, gap + ' '.repeat(indent))
  })
}

function itemOf({ str, transform, width, hasEOL, fontName }: TextItem): PdfItem {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform
  return { text: str, x, y, width, size: Math.hypot(a, b), font: fontName, endsLine: hasEOL }
}

/** The font in which most signs of all pages are set. */
function commonestFont(pages: readonly Page[]): string | undefined {
  const signs = new Map<string, number>()
  for (const { items } of pages)
    for (const { font = '', text } of items) signs.set(font, (signs.get(font) ?? 0) + text.length)
  return [...signs].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** The title alone: when and by what the file was made says nothing of the talk. */
async function propertiesOf(document: PdfDocument): Promise<readonly FoundField[]> {
  const title = (await document.getMetadata().catch(() => undefined))?.info.Title
  const isTitle = typeof title === 'string' && title.trim() !== '' && !isFileName(title)
  return isTitle ? [{ field: 'title', value: title.trim(), from: 'file properties' }] : []
}

function isFileName(title: string): boolean {
  return /^microsoft word|^\(?untitled\b|^\(anonymous\)|\.(?:docx?|odt|indd|pdf|rtf|tex|dvi|pages|pptx?)$/i.test(
    title.trim(),
  )
}
