const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text without what XML cannot hold, and what turns its direction unseen. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
}

/** Text for an element or for the value of an attribute, in which nothing is markup. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (sign) => references[sign] ?? sign)
}
