import type { Corpus } from '../corpus/corpus.js'
import { namesOf } from '../corpus/entryNames.js'
import type { Interview } from '../model.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import { makeTextIndex, type Sought } from './textIndex.js'
import { readTextQuery } from './textQuery.js'
import { type PassageQuery, type RankedPassages, soughtBy, type UncodedPassage, uncodedIn } from './uncoded.js'
import { type Said, saidIn, searchedParts } from './whoSaid.js'
import { finished } from '../text/finished.js'
import { wordsIn } from '../language/words.js'

/** Who said what was sought, newest interview first and in the order of its text. */
export interface Found {
  readonly said: readonly Said[]
  /** Whether there are more than are given. */
  readonly isCut: boolean
}

/**
 * Finds words in the texts of a corpus, and in the claims whose text is not here. Holds nothing until it is first brought up to date; a
 * changed interview then costs the reading of that one alone.
 */
export class FullText {
  readonly #corpus: Corpus
  readonly #index = makeTextIndex()
  readonly #partsOf: typeof searchedParts
  readonly #read = new Map<string, { readonly interview: Interview; readonly source: SourceText | undefined }>()
  #version = -1

  /** With `searchedPassages` it leaves claims to others. */
  constructor(corpus: Corpus, partsOf = searchedParts) {
    this.#corpus = corpus
    this.#partsOf = partsOf
  }

  /** How many words it holds, and how many different ones. */
  get size(): { readonly words: number; readonly vocabulary: number } {
    return { words: this.#index.size, vocabulary: this.#index.vocabulary }
  }

  /** Whether it holds the corpus as it is now. */
  get isCurrent(): boolean {
    return this.#version === this.#corpus.version
  }

  /** Brings it up to date, one interview at a step, so that a shell can do something else in between, and gives the text that is read next. */
  *catchUp(): Generator<SourceText | undefined, void> {
    while (!this.isCurrent) {
      const version = this.#corpus.version
      const interviews = this.#corpus.interviews()
      for (const interview of interviews) {
        if (this.#isTaken(interview)) continue
        yield this.#corpus.sourceOf(interview.key)
        this.#take(interview)
      }
      const keys = new Set(interviews.map(({ key }) => key))
      for (const key of this.#read.keys()) if (!keys.has(key)) this.#drop(key)
      this.#version = version
    }
  }

  /**
   * Up to `limit` passages that have all that was typed (see `readTextQuery`). A word outside quotation marks that is a name of an entry
   * is met by its other names too. Nothing off the record is among them.
   */
  search(typed: string, limit: number): Found {
    return finished(this.searching(typed, limit))
  }

  /** The same in steps: gives each text whose words are shown next. One that is still away is left out. */
  *searching(typed: string, limit: number): Generator<SourceText | undefined, Found> {
    const sought = readTextQuery(typed).map((one) => this.#withOtherNames(one))
    const search = this.#index.search(sought)
    const said: Said[] = []
    for (const { id, part } of search.find(this.#corpus.interviews().map(({ key }) => key))) {
      const read = this.#read.get(id)
      yield read?.source
      if (this.#isAway(read?.source)) continue
      const found = read && this.#partsOf(read.interview, read.source)[part]
      const one = read && found && saidIn(this.#corpus, read.interview, found, search)
      if (!one) continue
      if (said.length === limit) return { said, isCut: true }
      said.push(one)
    }
    return { said, isCut: false }
  }

  /**
   * Up to `limit` sentences of answers on the record that no claim rests on: those that have all that was typed, best first by what they
   * share with the sentence that is being written; with nothing typed those that share two telling words with it.
   */
  rankUncoded(query: PassageQuery, limit: number): RankedPassages {
    return finished(this.ranking(query, limit))
  }

  /** The same in steps, as `searching`. */
  *ranking(
    { typed, sentence, keys, beside = [] }: PassageQuery,
    limit: number,
  ): Generator<SourceText | undefined, RankedPassages> {
    const all = readTextQuery(typed).map((one) => [...this.#withOtherNames(one), ...one.flatMap(startOf)])
    const some = soughtBy(sentence).map((one) => this.#withOtherNames(one))
    const { parts, scoreOf } = this.#index.rank(all, some, keys)
    const search = this.#index.search([...all, ...some])
    const passages: UncodedPassage[] = []
    for (const { id, part, score } of parts) {
      if (passages.length === limit) break
      const { interview, source } = this.#read.get(id) ?? {}
      yield source
      if (this.#isAway(source)) continue
      const found = interview && this.#partsOf(interview, source)[part]
      if (!interview || !source || found?.kind !== 'block') continue
      const one = uncodedIn(this.#corpus, interview, source, found.block, { hits: search.hitsIn(found.text), score })
      if (one) passages.push(one)
    }
    const scores = beside.map((text) => scoreOf(new Set(search.hitsIn(text).map(({ sought: one }) => one))))
    return { passages, scores }
  }

  #isAway(source: SourceText | undefined): boolean {
    return source !== undefined && this.#corpus.texts.isAway(source)
  }

  #isTaken(interview: Interview): boolean {
    const before = this.#read.get(interview.key)
    return before?.interview === interview && before.source === this.#corpus.sourceOf(interview.key)
  }

  #take(interview: Interview): void {
    const source = this.#corpus.sourceOf(interview.key)
    this.#index.set(
      interview.key,
      this.#partsOf(interview, source).map(({ text }) => text),
    )
    this.#read.set(interview.key, { interview, source })
  }

  #drop(key: string): void {
    this.#index.delete(key)
    this.#read.delete(key)
  }

  #withOtherNames(sought: Sought): Sought {
    const others = sought.flatMap((one) =>
      one.kind === 'word' ? this.#corpus.entriesNamed(one.word).flatMap(namesOf).map(phraseOf) : [],
    )
    return [...sought, ...others.filter(({ words }) => words.length > 0)]
  }
}

/** A word that is being typed stands for all that it may become: a list that was empty once would not come back. */
function startOf(one: Sought[number]): Sought {
  return one.kind === 'word' && one.isBegun ? [{ kind: 'start', word: one.word }] : []
}

function phraseOf(name: string) {
  return { kind: 'phrase', words: [...wordsIn(name)].map(({ folded }) => folded) } as const
}
