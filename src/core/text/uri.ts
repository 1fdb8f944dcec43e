/** The last parts of a uri as people write them: `corpus/small2010.md` of `file:///work/corpus/small2010.md`. */
export function endOfUri(uri: string, parts = 1): string {
  const name = uri.split('/').slice(-parts).join('/')
  try {
    return decodeURIComponent(name)
  } catch {
    return name // a stray % sign: no uri, but still a name
  }
}
