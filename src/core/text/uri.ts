import { compare } from './prefixes.js'

/** The last parts of a uri as people write them: `corpus/small2010.md` of `file:///memos/corpus/small2010.md`. */
export function endOfUri(uri: string, parts = 1): string {
  const name = uri.split('/').slice(-parts).join('/')
  try {
    return decodeURIComponent(name)
  } catch {
    return name // a stray % sign: no uri, but still a name
  }
}

/** A uri up to its last slash, that included. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1)
}

/** The end of a uri that tells it from another: two parts, or as many as that takes. */
export function endApartFrom(uri: string, other: string): string {
  const most = uri.split('/').length
  let parts = 2
  while (parts < most && endOfUri(uri, parts) === endOfUri(other, parts)) parts += 1
  return endOfUri(uri, parts)
}

/**
 * The order of files of one kind by their addresses. `KEY.md` comes before `KEY (conflicted copy).md`, `KEY-LAPTOP.md` and `KEY 2.md`, which programs
 * that share a folder leave beside it where two people saved at once.
 */
export function compareFiles(a: string, b: string): number {
  return compare(withoutEnding(a), withoutEnding(b)) || compare(a, b)
}

function withoutEnding(uri: string): string {
  return uri.replace(/\.\w+$/, '')
}
