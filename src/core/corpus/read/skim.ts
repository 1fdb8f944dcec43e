/**
 * The beginning of the text of an interview's file, as far as it tells key, title, terms and voices: to read that takes a fifth of the time of all of it.
 * Undefined where only the whole text tells them: of a glossary, where two sides of a merge stand in it, or where something may begin that ends further on.
 */
export function beginningOf(text: string): string | undefined {
  const first = text.indexOf('\n## ')
  const end = text.indexOf('\n## ', first + 1)
  if (first < 0 || end < 0 || text.slice(first, first + voices.length) !== voices) return undefined
  const beginning = text.slice(0, end + 1)
  const isPlain = !/<|^ {0,3}(?:```|~~~)|^(?: {4}|\t)|^[ \t]*>|\0/m.test(beginning)
  const isWhole = isPlain && /^\uFEFF?---\r?\n(?:.*\n)*?attache: *interview\//.test(beginning)
  const isElse = text.includes('\n<<<<<<< ') || /\n##[ \t]+Voices/.test(text.slice(end))
  return isWhole && !isElse ? beginning : undefined
}

const voices = '\n## Voices'
