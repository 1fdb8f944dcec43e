/** Keeps the source text of an interview out of git, in the `.gitignore` of its own folder. */
export function ignoreLine(key: string): string {
  return `/${key}.txt`
}

/**
 * An `.ignore` beside a `.gitignore` that was just changed: the editor’s search goes by both, and finds by it the texts that git is not to have.
 * Only for the lines that were added.
 */
export function withSearched(ignore: string, before: string, after: string): string {
  const linesOf = (text: string): readonly string[] => text.split(/\r?\n/).map((line) => line.trim())
  const known = new Set([...linesOf(before), ...linesOf(ignore)])
  const added = linesOf(after).filter(
    (line) => /^\/[^/]+\.txt$/i.test(line) && !known.has(line) && !known.has(`!${line}`),
  )
  if (!added.length) return ignore
  const start = ignore && !ignore.endsWith('\n') ? `${ignore}\n` : ignore
  return `${start}${added.map((line) => `!${line}\n`).join('')}`
}
