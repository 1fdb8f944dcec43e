/** Text from a corpus as it stands in a memo: what Markdown, Pandoc or HTML would take for markup is escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>^~$@|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^[#+=:-]/, '\\$&')
    .replace(/^(\d+)(?=[.)]\s)/, '$1\\')
}

/** In quotation marks; those inside become single ones. */
export function quote(text: string): string {
  return `“${escapeMarkdown(text).replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'")}”`
}
