import type { Interview } from '../../model.js'
import { fnv1a } from '../../text/hash.js'
import { recalled } from '../../text/weakCache.js'
import { BesideInterview } from './besideInterview.js'
import { readSource, type SourceText } from './sourceText.js'

/** The words of a text were asked for that are not in memory. Once they have been read and put back, whoever asked can ask again. */
export class WordsAway extends Error {
  readonly source: SourceText

  constructor(source: SourceText) {
    super(`The words of ${source.uri} are not in memory.`)
    this.source = source
  }
}

interface Kept {
  readonly source: SourceText
  /** Of its words, in bytes. */
  readonly size: number
  /** In UTF-8; undefined while they are away. */
  words: Uint8Array | undefined
  /** What tells the words from others while they are away. */
  mark: string
  /** So many are at work with it. */
  holds: number
  /** Grows with every time that anybody asks for its words. */
  asked: number
  readonly letGo: () => void
}

const encoder = new TextEncoder()
// A byte order mark within is a letter of the text.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
let asks = 0

/**
 * The source texts of a corpus: each as one object for as long as its words are the same, with its lines and blocks. The words themselves are in
 * memory in UTF-8, or away where there are more of them than may stay: those of the texts that nobody holds and that were asked for longest ago.
 */
export class KeptTexts {
  /** Reads words that are away and puts them back, or into the corpus what is there instead. Never rejects. */
  bring: (source: SourceText) => Promise<void> = async () => undefined
  /** Gives whether words are to stay in memory as long as that is so. */
  pinned = (): ((source: SourceText) => boolean) => () => false
  readonly #sources = new BesideInterview<SourceText>()
  readonly #kept = new WeakMap<SourceText, Kept>()
  readonly #here = new Set<Kept>()
  readonly #coming = new Map<SourceText, Promise<void>>()
  readonly #beforeItGoes: (source: SourceText) => void
  #most = Infinity
  /** Room is made beyond so many bytes: more than may stay where some are pinned. */
  #enough = Infinity
  #bytes = 0

  /** `beforeItGoes` may ask a text for its words once more. */
  constructor(beforeItGoes: (source: SourceText) => void) {
    this.#beforeItGoes = beforeItGoes
  }

  /** How much of the words may stay in memory, in bytes. */
  set most(bytes: number) {
    this.#most = bytes
    this.#enough = bytes
    this.#makeRoom()
  }

  /** Of the words in memory. */
  get bytes(): number {
    return this.#bytes
  }

  /** Puts a text in the place of what was there. */
  set(given: SourceText): void {
    this.delete(given.uri)
    this.#sources.set(this.#keep(given))
    this.#makeRoom()
  }

  /** Whether there was one. */
  delete(uri: string): boolean {
    const source = this.#sources.delete(uri)
    const kept = source && this.#kept.get(source)
    if (kept && this.#here.delete(kept)) this.#bytes -= kept.size
    return source !== undefined
  }

  has(uri: string): boolean {
    return this.#sources.has(uri)
  }

  /** Those that belong to no interview as well. */
  uris(): readonly string[] {
    return this.#sources.uris()
  }

  at(uri: string): SourceText | undefined {
    return this.#sources.get(uri)
  }

  of(interview: Pick<Interview, 'uri' | 'key'>): SourceText | undefined {
    return this.#sources.of(interview)
  }

  /** Whether nobody can ask for the words: they have to be put back, or the corpus has another text by now. */
  isAway(source: SourceText): boolean {
    const kept = this.#kept.get(source)
    return kept !== undefined && !kept.words
  }

  /** Keeps the words in memory, or those that are put back, until the returned function is called. */
  hold(source: SourceText): () => void {
    const kept = this.#kept.get(source)
    if (!kept) return () => undefined
    kept.holds += 1
    return () => {
      kept.holds -= 1
      this.#makeRoom()
    }
  }

  /** The same with words that may be away: resolves when they are here, or the corpus has another text. */
  async have(source: SourceText): Promise<() => void> {
    const release = this.hold(source)
    if (this.isAway(source)) {
      const coming = this.#coming.get(source) ?? this.bring(source).finally(() => this.#coming.delete(source))
      this.#coming.set(source, coming)
      await coming
    }
    return release
  }

  /** Puts the words of a file back that are away, which changes nothing. False where these are other words, or none are away. */
  putBack(uri: string, text: string): boolean {
    const source = this.#sources.get(uri)
    const kept = source && this.#kept.get(source)
    if (!kept || kept.words) return false
    const read = readSource(uri, text)
    if (markOf(read.text) !== kept.mark) return false
    this.#take(kept, encoder.encode(read.text))
    this.#makeRoom()
    return true
  }

  /** Lets go of words beyond what may stay, and of a few texts more: not of many at once, for what is wrong in each is found before. */
  #makeRoom(): void {
    if (this.#bytes <= this.#enough) return
    const isPinned = this.pinned()
    let isHeld = false
    for (const kept of [...this.#here].sort((a, b) => a.asked - b.asked)) {
      if (this.#bytes <= this.#most * 0.98) break
      if (kept.holds) isHeld = true
      if (kept.holds || isPinned(kept.source)) continue
      this.#beforeItGoes(kept.source)
      kept.letGo()
      this.#here.delete(kept)
      this.#bytes -= kept.size
    }
    this.#enough = isHeld || this.#bytes <= this.#most ? this.#most : this.#bytes * 1.25
  }

  #keep(given: SourceText): SourceText {
    const words = encoder.encode(given.text)
    // Only a text that is being typed has half a letter, of which UTF-8 makes something else.
    if (!given.blocks.length || decoder.decode(words) !== given.text) return given
    const kept = makeKept(given, words)
    this.#kept.set(kept.source, kept)
    this.#take(kept, words)
    return kept.source
  }

  #take(kept: Kept, words: Uint8Array): void {
    kept.words = words
    kept.asked = ++asks
    this.#here.add(kept)
    this.#bytes += kept.size
  }
}

function makeKept({ uri, key, problems }: SourceText, words: Uint8Array): Kept {
  const read = (): SourceText => {
    if (!kept.words) throw new WordsAway(source)
    return readSource(uri, decoder.decode(kept.words))
  }
  let whole = recalled(read)
  let rest = new Uint8Array(0)
  // Written by `letGo`.
  const outline = recalled(() => JSON.parse(decoder.decode(rest)) as Pick<SourceText, 'lineStarts' | 'blocks'>)
  const source: SourceText = {
    uri,
    key,
    problems,
    get text() {
      kept.asked = ++asks
      return whole().text
    },
    get lineStarts() {
      return (kept.words ? whole() : outline()).lineStarts
    },
    get blocks() {
      return (kept.words ? whole() : outline()).blocks
    },
  }
  const kept: Kept = {
    source,
    size: words.length,
    words,
    mark: '',
    holds: 0,
    asked: 0,
    letGo() {
      const { text, lineStarts, blocks } = whole()
      kept.mark = markOf(text)
      rest = encoder.encode(JSON.stringify({ lineStarts, blocks }))
      kept.words = undefined
      whole = recalled(read)
    },
  }
  return kept
}

function markOf(text: string): string {
  return `${text.length} ${fnv1a(text)}`
}
