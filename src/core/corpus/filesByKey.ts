import { compareFiles } from '../text/uri.js'

/** Puts what a file says among what other files say of the same key, in the order of `compareFiles`. */
export function insert<T extends { readonly uri: string }>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(
    key,
    [...(map.get(key) ?? []), value].sort((a, b) => compareFiles(a.uri, b.uri)),
  )
}

/** Takes what a file says out again. */
export function take<T>(map: Map<string, T[]>, key: string, value: T): void {
  const rest = (map.get(key) ?? []).filter((one) => one !== value)
  if (rest.length) map.set(key, rest)
  else map.delete(key)
}
