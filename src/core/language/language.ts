import { languages } from './words/index.js'

const words = Object.entries(languages).flatMap(([language, { commonest }]) =>
  commonest === undefined ? [] : [[language, new Set(commonest.split(' '))] as const],
)

/** Enough to tell a language by. */
const longest = 6000

/** The language of a text, as `en`, where its commonest words tell it from others; undefined where they do not. */
export function languageOf(text: string): string | undefined {
  const { best, count, next } = commonestIn(text)
  return count > 1 && count >= 2 * next ? best : undefined
}

/** As many words of each half of a text, and as large a part of them, tell its language for certain: of Portuguese an eighth are Spanish words too. */
const enough = { words: 30, share: 0.17 }

/** The language of a text, as `de`, where it is certain: throughout, and no other that is alike; undefined else. */
export function certainLanguageOf(text: string): string | undefined {
  const middle = Math.ceil(text.length / 2)
  const [first, second] = [text.slice(0, middle), text.slice(middle)].map((half) => {
    const { best, count, next, words: all } = commonestIn(half)
    return all >= enough.words && count >= all * enough.share && count >= 3 * next ? best : undefined
  })
  return first === second ? first : undefined
}

function commonestIn(text: string): {
  readonly best: string | undefined
  readonly count: number
  /** Of the language that comes next. */
  readonly next: number
  readonly words: number
} {
  const tokens =
    text
      .slice(0, longest)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const [best, second] = words
    .map(([language, common]) => ({ language, count: tokens.filter((token) => common.has(token)).length }))
    .sort((a, b) => b.count - a.count)
  return { best: best?.language, count: best?.count ?? 0, next: second?.count ?? 0, words: tokens.length }
}
