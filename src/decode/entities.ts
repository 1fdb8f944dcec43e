import { Parser } from 'htmlparser2'

/** A text without tags in which `&amp;` and the like stand for signs. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  let words = ''
  const parser = new Parser({ ontext: (part) => (words += part) }, { decodeEntities: true, xmlMode: false })
  parser.write(text.replaceAll('<', '&lt;'))
  parser.end()
  return words
}
