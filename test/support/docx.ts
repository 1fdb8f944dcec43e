import { strFromU8, unzipSync } from 'fflate'

/** A file of Word, read back. */
export interface ReadDocx {
  readonly parts: ReadonlyMap<string, string>
  /** Every paragraph of the text with the name of its style, those in tables too. */
  readonly paragraphs: readonly { readonly style: string; readonly text: string; readonly xml: string }[]
  readonly footnotes: readonly string[]
  /** Rows of cells. */
  readonly tables: readonly (readonly (readonly string[])[])[]
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
  const document = parts.get('word/document.xml') ?? ''
  const names = new Map(
    Array.from(
      (parts.get('word/styles.xml') ?? '').matchAll(/w:styleId="([^"]*)"[^>]*>\s*<w:name w:val="([^"]*)"/g),
      ([, id = '', name = '']) => [id, name],
    ),
  )
  return {
    parts,
    paragraphs: pieces(document, 'w:p').map((xml) => ({
      style: names.get(/<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? '') ?? '',
      text: textOf(xml),
      xml,
    })),
    footnotes: pieces(parts.get('word/footnotes.xml') ?? '', 'w:footnote')
      .filter((xml) => !/^<w:footnote [^>]*w:type=/.test(xml))
      .map((xml) => textOf(xml).trim()),
    tables: pieces(document, 'w:tbl').map((table) =>
      pieces(table, 'w:tr').map((row) => pieces(row, 'w:tc').map(textOf)),
    ),
  }
}

function pieces(xml: string, tag: string): readonly string[] {
  return Array.from(xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>[^]*?</${tag}>`, 'g')), ([piece]) => piece)
}

/** Paragraphs as lines. */
function textOf(xml: string): string {
  return xml
    .replace(/<\/w:p>(?!$)|<w:br\/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .trim()
}
