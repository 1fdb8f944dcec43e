/**
 * As much of the text of a corpus file as tells whose interview it is: its front matter, title and voices, in a tenth of the time of all of it. What is
 * no interview is given whole, and so is one with two sides of a merge, which may be more than it seems.
 */
export function skimmed(text: string): string {
  if (!/^attache: *["']?interview\//m.test(text.slice(0, mostMatter)) || /^<<<<<<< /m.test(text)) return text
  const first = text.indexOf('\n## ')
  const voices = text.indexOf('\n## Voices')
  if (first < 0) return text
  const end = text.indexOf('\n## ', voices + 1)
  return text.slice(0, first) + (voices < 0 ? '' : text.slice(voices, end < 0 ? undefined : end)) + '\n'
}

/** Somewhere in the first so many characters the front matter says of what format a file is. */
const mostMatter = 2000
