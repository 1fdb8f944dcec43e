import { strToU8, zipSync } from 'fflate'

/** A file of Word that holds some XML in its body, and takes far less room than that. */
export function packedWord(body: string): Uint8Array {
  const document = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`
  return zipSync({ 'word/document.xml': strToU8(document) }, { level: 9 })
}

const paragraph = '<w:p><w:r><w:t>a</w:t></w:r></w:p>'

/** A million and a half paragraphs in some 150 KB. */
export const manyParagraphs = (): Uint8Array => packedWord(paragraph.repeat(1_500_000))

/** Tables in tables, in some 10 KB. */
export const nestedTables = (): Uint8Array =>
  packedWord(`${'<w:tbl><w:tr><w:tc>'.repeat(100_000)}${paragraph}${'</w:tc></w:tr></w:tbl>'.repeat(100_000)}`)

/** A PDF in which every entry of the cross-reference table points beside what it is the place of. */
export function shiftedPdf(pdf: Buffer): Uint8Array {
  const text = pdf.toString('latin1')
  const shifted = text.replace(
    /^(\d{10}) (\d{5}) n/gm,
    (_, at: string, generation: string) => `${String(Number(at) + 7).padStart(10, '0')} ${generation} n`,
  )
  return Uint8Array.from(Buffer.from(shifted, 'latin1'))
}
