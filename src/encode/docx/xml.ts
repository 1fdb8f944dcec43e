const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for XML, without the characters that it cannot hold. */
export function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"]/g, (sign) => references[sign] ?? sign)
}

/** Without control characters and signs that turn the direction of writing. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '')
}
