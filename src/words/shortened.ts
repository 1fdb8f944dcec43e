const longest = 60

/** Words of a text in one line, as far as a row has room for them. */
export function shortened(words: string): string {
  const text = words.replace(/\s+/g, ' ')
  return text.length > longest ? `${text.slice(0, longest - 1).replace(/(?<=\S)\s+\S*$/, '')}…` : text
}
