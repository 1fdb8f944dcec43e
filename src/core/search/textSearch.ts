import { resolveRef } from '../corpus/claimRef.js'
import type { Corpus } from '../corpus/corpus.js'
import { namesOf } from '../corpus/entryNames.js'
import { formatPassageRef } from '../corpus/read/values.js'
import { keyOfSource, type SourceText } from '../corpus/source/sourceText.js'
import { hiddenNames } from '../corpus/voiceNames.js'
import { wordsIn } from '../language/words.js'
import type { Interview } from '../model.js'
import { isProtected, termsOfVoice } from '../terms/terms.js'
import { hitsIn, type Sought, wordTest } from './sought.js'
import type { Scanned, ScannedPassage, ScannedText, ScanRequest } from './textScan.js'
import { readTextQuery } from './textQuery.js'
import { type PassageQuery, type RankedPassages, soughtBy, type UncodedPassage, uncodedIn } from './uncoded.js'
import { blockPart, claimPart, type Said, saidIn, type SearchedPart } from './whoSaid.js'

/** Who said what was sought: what has all of it first, then what has some. Each best first. */
export interface Found {
  readonly said: readonly Said[]
  /** Whether there are more that have all of it than are given. */
  readonly isCut: boolean
}

/** How a shell gives a search the texts. */
export interface TextAccess {
  /** Looks through the bytes of texts, wherever these are, with a `TextScan`. */
  readonly scan: (request: ScanRequest) => Promise<Scanned>
  /** Reads a file whole of which only the beginning was read, into the corpus. */
  readonly bring?: (uri: string) => Promise<void>
  /** Gives others a turn between two texts. */
  readonly turn?: () => Promise<unknown>
}

/** So many passages with some of the words are told where few have all. */
const mostWithSome = 20
/** More paragraphs are looked at than are wanted: some may not be shown. */
const spare = 20
/** What has nothing that must be met has to have so many of what is welcome. */
const fewestMet = 2

/** Finds words in the texts of a corpus. */
export class TextSearch {
  readonly #corpus: Corpus
  readonly #access: TextAccess

  constructor(corpus: Corpus, access: TextAccess) {
    this.#corpus = corpus
    this.#access = access
  }

  /**
   * Up to `limit` passages that have what was typed (see `readTextQuery`), and as many claims: those of interviews whose text is not here, or of all. A
   * word outside quotation marks that is a name of an entry is met by its other names too. Nothing off the record is among them, and no
   * question: an answer is found by it.
   */
  async search(typed: string, limit: number, claims: 'without text' | 'all' = 'without text'): Promise<Found> {
    const asked = readTextQuery(typed).map((one) => this.#withOtherNames(one))
    if (!asked.length) return { said: [], isCut: false }
    const scan = (sought: readonly Sought[]): Promise<Scanned> =>
      this.#scanFor({ sought, typed: sought.length, limit, texts: this.#texts(sought, claims) })
    const first = await scan(asked)
    const sought = asked.map((one, at) => (first.weights[at] ? one : [...one, ...one.flatMap(startOf)]))
    const isBegun = sought.some((one, at) => one.length > (asked[at]?.length ?? 0))
    const { passages } = isBegun ? await scan(sought) : first
    const metBy = wordTest(sought)
    const said: Said[] = []
    const counts = { passage: 0, claim: 0 }
    let isCut = false
    for (const scanned of passages) {
      if (!scanned.hasAll && said.length >= Math.min(limit, mostWithSome)) break
      const kind = scanned.label.startsWith('#') ? 'claim' : 'passage'
      if (counts[kind] === limit) isCut ||= scanned.hasAll
      if (counts[kind] === limit) continue
      const one = await this.#read(scanned, (interview, part) =>
        saidIn(this.#corpus, interview, part, { hits: hitsIn(part.text, sought, metBy), hasAll: scanned.hasAll }),
      )
      if (one) counts[kind] += 1
      if (one) said.push(one)
      await this.#access.turn?.()
    }
    return { said, isCut }
  }

  /**
   * Up to `limit` sentences of answers on the record that no claim rests on: those that have all that was typed, best first by what they
   * share with the sentence that is being written; with nothing typed those that share two telling words with it.
   */
  async rankUncoded({ typed, sentence, keys, beside = [] }: PassageQuery, limit: number): Promise<RankedPassages> {
    const all = readTextQuery(typed).map((one) => [...this.#withOtherNames(one), ...one.flatMap(startOf)])
    const sought = [...all, ...soughtBy(sentence).map((one) => this.#withOtherNames(one))]
    if (!sought.length) return { passages: [], scores: [] }
    const metBy = wordTest(sought)
    const texts = this.#texts(sought, 'none').filter(({ uri }) => !keys || keys.includes(keyOfSource(uri)))
    const { passages: found, weights } = await this.#scanFor({ sought, typed: all.length, texts, limit })
    const passages: UncodedPassage[] = []
    for (const scanned of found.filter(({ hasAll }) => hasAll || !all.length).sort((a, b) => b.worth - a.worth)) {
      if (passages.length === limit) break
      const one = await this.#read(scanned, (interview, part, source) => {
        const hits = hitsIn(part.text, sought, metBy)
        const met = new Set(hits.map((hit) => hit.sought))
        const isMet = all.length ? all.every((_, at) => met.has(at)) : met.size >= fewestMet
        if (!isMet || !source || part.kind !== 'block') return undefined
        return uncodedIn(this.#corpus, interview, source, part.block, { hits, score: scanned.worth })
      })
      if (one) passages.push(one)
    }
    const worthOf = (text: string): number =>
      [...new Set(hitsIn(text, sought, metBy).map((hit) => hit.sought))].reduce(
        (sum, at) => sum + (weights[at] ?? 0),
        0,
      )
    return { passages, scores: beside.map(worthOf) }
  }

  #scanFor(request: ScanRequest): Promise<Scanned> {
    return this.#access.scan({ ...request, limit: 2 * request.limit + spare })
  }

  /** The files to be looked through. */
  #texts(sought: readonly Sought[], claims: 'none' | 'without text' | 'all'): readonly ScannedText[] {
    const metBy = wordTest(sought)
    const metIn = (names: readonly string[]): readonly number[] => [
      ...new Set(names.flatMap((name) => [...wordsIn(name)].flatMap(({ folded }) => metBy(folded)))),
    ]
    return this.#corpus.interviews().flatMap((interview): readonly ScannedText[] => {
      const source = this.#corpus.sourceOf(interview.key)
      const names = { named: metIn(openNames(interview)), silent: metIn(hiddenNames(this.#corpus, interview)) }
      const isAsked = claims === 'all' || (claims === 'without text' && !source)
      return [
        ...(source ? [{ uri: source.uri, hasClaims: false, ...names }] : []),
        ...(isAsked ? [{ uri: interview.uri, hasClaims: true, ...names }] : []),
      ]
    })
  }

  /** Makes something of the words of what was found, if the corpus still has it. */
  async #read<T>(
    { uri, label }: ScannedPassage,
    make: (interview: Interview, part: SearchedPart, source: SourceText | undefined) => T | undefined,
  ): Promise<T | undefined> {
    const { texts } = this.#corpus
    await this.#access.bring?.(uri)
    const source = texts.at(uri)
    if (!source) {
      const document = this.#corpus.file(uri)?.document
      const claim = document?.kind === 'interview' && this.#corpus.claim(resolveRef(label.slice(1), document.key))
      return document?.kind === 'interview' && claim ? make(document, claimPart(claim), undefined) : undefined
    }
    await this.#access.bring?.(this.#corpus.interviewOfSource(uri)?.uri ?? uri)
    const interview = this.#corpus.interviewOfSource(uri)
    const release = await texts.have(source)
    try {
      const block = texts.isAway(source) ? undefined : source.blocks.find(({ ref }) => formatPassageRef(ref) === label)
      return block && interview && make(interview, blockPart(source, block), source)
    } finally {
      release()
    }
  }

  #withOtherNames(sought: Sought): Sought {
    const others = sought.flatMap((one) =>
      one.kind === 'word' ? this.#corpus.entriesNamed(one.word).flatMap(namesOf).map(phraseOf) : [],
    )
    return [...sought, ...others.filter(({ words }) => words.length > 0)]
  }
}

/** The names of those who were interviewed on the record. */
function openNames(interview: Interview): readonly string[] {
  const open = interview.voices.filter(
    (voice) => voice.role === 'interviewee' && !isProtected(termsOfVoice(interview, voice)),
  )
  return open.map(({ name }) => name)
}

/** A word that is being typed stands for all that it may become: a list that was empty once would not come back. */
function startOf(one: Sought[number]): Sought {
  return one.kind === 'word' && one.isBegun ? [{ kind: 'start', word: one.word }] : []
}

function phraseOf(name: string) {
  return { kind: 'phrase', words: [...wordsIn(name)].map(({ folded }) => folded) } as const
}
