/** A PDF with these lines on its pages, in one type; an empty line parts paragraphs. Latin letters alone. */
export function madePdf(pages: readonly (readonly string[])[]): Uint8Array {
  const escaped = (line: string): string => line.replace(/[\\()]/g, '\\$&')
  const contents = pages.map((lines) => {
    const shown = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n')
    return `BT /F1 11 Tf 14 TL 72 760 Td\n${shown}\nET`
  })
  const pageAt = (index: number): number => 4 + index * 2
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageAt(index)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...contents.flatMap((stream, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${pageAt(index) + 1} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(text, 'latin1'))
}
