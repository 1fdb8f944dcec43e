/** `AB` of `A. Brandt`; a single short word, as who gives initials writes it, as it is. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{M}]+/gu) ?? []
  const [only = ''] = words
  if (words.length === 1 && only.length <= 4) return only.toUpperCase()
  return words
    .slice(0, 8)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
