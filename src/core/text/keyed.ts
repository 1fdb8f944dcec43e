/** A table of words as data, `key: words; other: more words`. */
export function keyed(written: string): ReadonlyMap<string, string> {
  return new Map(
    written.split('; ').map((row) => {
      const [key = '', words = ''] = row.split(': ')
      return [key, words] as const
    }),
  )
}
