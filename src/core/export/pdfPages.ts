/** How many pages a PDF has, by the tree of its pages; undefined where that is packed. */
export function pagesOfPdf(bytes: Uint8Array): number | undefined {
  const text = lettersOf(bytes)
  const counts = Array.from(text.matchAll(/\/Type\s*\/Pages\b/g), ({ index }) => {
    const dictionary = text.slice(text.lastIndexOf('<<', index), text.indexOf('>>', index))
    return Number(/\/Count\s+(\d{1,6})\b/.exec(dictionary)?.[1] ?? 0)
  })
  // The root of the tree counts all that are below it.
  const most = Math.max(0, ...counts)
  return most || undefined
}

/** Each byte as a letter. */
function lettersOf(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}
