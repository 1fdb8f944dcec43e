import type { CorpusFile, Interview, Problem } from '../model.js'
import { compare } from '../text/prefixes.js'
import { folderOf } from '../text/uri.js'
import { checkSource } from './checkSource.js'
import type { SourceText } from './sourceText.js'

/** The source texts of a corpus, by uri. Each belongs to the interview of its key in the same folder, whether that is there yet or not. */
export class Sources {
  readonly #texts = new Map<string, SourceText>()
  /** By folder and key, as the interview asks for them. */
  readonly #byPlace = new Map<string, SourceText[]>()

  set(source: SourceText): void {
    this.delete(source.uri)
    this.#texts.set(source.uri, source)
    const place = placeOf(source)
    const all = [...(this.#byPlace.get(place) ?? []), source]
    this.#byPlace.set(
      place,
      all.sort((a, b) => compare(a.uri, b.uri)),
    )
  }

  delete(uri: string): boolean {
    const source = this.#texts.get(uri)
    if (!source) return false
    const rest = (this.#byPlace.get(placeOf(source)) ?? []).filter((one) => one !== source)
    if (rest.length) this.#byPlace.set(placeOf(source), rest)
    else this.#byPlace.delete(placeOf(source))
    return this.#texts.delete(uri)
  }

  has(uri: string): boolean {
    return this.#texts.has(uri)
  }

  uris(): readonly string[] {
    return [...this.#texts.keys()].sort(compare)
  }

  of(interview: Interview): SourceText | undefined {
    return this.#byPlace.get(placeOf(interview))?.[0]
  }

  /** What is wrong in the text of an interview, and in the interview as against its text; undefined where there is no text. */
  problemsOf(
    interview: Interview,
    file: CorpusFile,
  ): { readonly uri: string; readonly problems: readonly Problem[] } | undefined {
    const source = this.of(interview)
    return source && { uri: source.uri, problems: [...source.problems, ...checkSource(interview, file, source)] }
  }
}

function placeOf({ uri, key }: Pick<SourceText, 'uri' | 'key'>): string {
  return folderOf(uri) + key
}
