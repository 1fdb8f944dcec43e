import { strToU8, zipSync } from 'fflate'

/** A Word file with a body and, if wanted, further parts. */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = { 'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`, ...parts }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])))
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const paragraph = (runs: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`

/** What a program for text documents needs besides to open the file. */
export const wordTypes: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
    '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/_rels/document.xml.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A whole document, with footnotes by number, as other programs open it. */
export function wordDocument(
  body: string,
  footnotes: readonly string[] = [],
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const notes = footnotes.map((text, index) => `<w:footnote w:id="${index + 1}">${paragraph(run(text))}</w:footnote>`)
  return wordFile('', {
    ...wordTypes,
    'word/document.xml': `<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`,
    'word/footnotes.xml': `<w:footnotes xmlns:w="${namespace}">${notes.join('')}</w:footnotes>`,
    ...parts,
  })
}

/** The mark of a footnote. */
export const noteMark = (number: number): string => `<w:r><w:footnoteReference w:id="${number}"/></w:r>`
