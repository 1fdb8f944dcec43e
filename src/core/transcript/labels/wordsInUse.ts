import type { Group } from './labelGroups.js'
import { particles } from './lexicon.js'
import type { Line } from '../lines/lines.js'
import { foldLine, isCaseless } from '../lines/wording.js'

/** Which of the labels' words the text also uses otherwise: in small letters they are words, with a capital somebody's name. */
export class WordsInUse {
  readonly #lower = new Set<string>()
  readonly #capital = new Set<string>()

  constructor(lines: readonly Line[], groups: readonly Group[]) {
    const wanted = new Set(groups.flatMap(({ key }) => key.split(' ')))
    for (const { text } of lines) {
      for (const match of text.matchAll(
        /(?<=[\p{L},;'’“"] ?)(?<![\p{L}])\p{L}[\p{L}\p{M}]*(?![\p{L}\p{M}]*\s*[:：])/gu,
      )) {
        const word = foldLine(match[0])
        if (!wanted.has(word)) continue
        if (/^\p{Ll}/u.test(match[0])) this.#lower.add(word)
        else if (/^\p{Lu}/u.test(match[0])) this.#capital.add(word)
      }
    }
  }

  /** Every word of the label is a word of the language. */
  isCommon({ first, key }: Group): boolean {
    const words = key.split(' ')
    return !isCaseless(first.name) && words.every((word) => this.#lower.has(word) || particles.has(word))
  }

  /** Some word of the label is a word of the language. */
  isPartlyCommon(key: string): boolean {
    return key.split(' ').some((word) => this.#lower.has(word) && !particles.has(word))
  }

  isMentioned(key: string): boolean {
    return key.split(' ').every((word) => this.#capital.has(word))
  }
}
