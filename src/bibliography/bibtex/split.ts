/** Parts of a LaTeX text between separators that stand outside of braces. The pattern needs the flag `y` and must not match nothing. */
export function splitOutsideBraces(source: string, separator: RegExp): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < source.length; at++) {
    const character = source[at]
    if (character === '\\') {
      at += 1
      continue
    }
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
    if (depth > 0) continue
    separator.lastIndex = at
    const found = separator.exec(source)?.[0]
    if (!found) continue
    parts.push(source.slice(start, at))
    start = at + found.length
    at = start - 1
  }
  return [...parts, source.slice(start)]
}

/** A list of names or places: ` and ` parts its items. */
export function splitList(source: string): readonly string[] {
  return splitOutsideBraces(` ${source} `, /\sand(?=\s)/y)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
