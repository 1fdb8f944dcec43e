/** The identifier that Pandoc makes of the words of a heading (manual, extension `auto_identifiers`). */
export function headingIdOf(words: string): string {
  const id = words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_.-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/^[^\p{L}]+/u, '')
  return id || 'section'
}
