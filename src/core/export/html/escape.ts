const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for an element or for the value of an attribute, in which nothing is markup. What XML cannot hold goes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[&<>"']/g, (sign) => references[sign] ?? sign)
}
