import type { Interview } from '../../model.js'
import { compare } from '../../text/prefixes.js'
import { folderOf } from '../../text/uri.js'

/** A file that belongs to the interview of its key in the same folder. */
interface Beside {
  readonly uri: string
  readonly key: string
}

/** Files of one kind that stand beside interviews, source texts say, by uri; their interviews may be there yet or not. */
export class BesideInterview<T extends Beside> {
  readonly #files = new Map<string, T>()
  /** By folder and key, as the interview asks for them. */
  readonly #byPlace = new Map<string, T[]>()

  set(file: T): void {
    this.delete(file.uri)
    this.#files.set(file.uri, file)
    const place = folderAndKey(file)
    const all = [...(this.#byPlace.get(place) ?? []), file]
    this.#byPlace.set(
      place,
      all.sort((a, b) => compare(a.uri, b.uri)),
    )
  }

  /** Gives the file that was taken out. */
  delete(uri: string): T | undefined {
    const file = this.#files.get(uri)
    if (!file) return undefined
    const rest = (this.#byPlace.get(folderAndKey(file)) ?? []).filter((one) => one !== file)
    if (rest.length) this.#byPlace.set(folderAndKey(file), rest)
    else this.#byPlace.delete(folderAndKey(file))
    this.#files.delete(uri)
    return file
  }

  has(uri: string): boolean {
    return this.#files.has(uri)
  }

  get(uri: string): T | undefined {
    return this.#files.get(uri)
  }

  uris(): readonly string[] {
    return [...this.#files.keys()].sort(compare)
  }

  of(interview: Pick<Interview, 'uri' | 'key'>): T | undefined {
    return this.#byPlace.get(folderAndKey(interview))?.[0]
  }
}

/** Whether two files stand in one folder and have one key. */
export function areBeside(one: Beside, other: Beside): boolean {
  return folderAndKey(one) === folderAndKey(other)
}

function folderAndKey({ uri, key }: Beside): string {
  return folderOf(uri) + key
}
