// A talk as it is taken from mark-up, how much of it a file keeps, and the truth that is written beside it.

/** Text of XML or HTML without tags and entities. */
export const textOf = (xml) =>
  xml
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(
      /&(amp|lt|gt|quot|apos|nbsp);/g,
      (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? ' ',
    )

/** The value of an attribute in a tag. */
export const attribute = (tag, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]

/** All places that a pattern matches. */
export const all = (text, pattern) => [...text.matchAll(pattern)]

export const squeeze = (text) => text.replace(/[\s ]+/gu, ' ').trim()

export const countWords = (text) =>
  (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}’'-]+/gu) ?? []).length

/** Speakers by a key, in the order in which they are first asked for. */
export class Speakers {
  #keys = new Map()
  list = []

  /** The index of the one with this key; `make` describes who is new. */
  of(key, make) {
    if (!this.#keys.has(key)) {
      this.#keys.set(key, this.list.length)
      this.list.push(make())
    }
    return this.#keys.get(key)
  }
}

/** The beginning of a talk, up to so many words: what a reader copies of a record that goes on all day. */
export function beginning(turns, most = 3500) {
  let words = 0
  return turns.filter(({ paragraphs }, at) => {
    words += countWords(paragraphs.join(' '))
    return words <= most || at === 0
  })
}

/** Turns with those of one voice that follow each other as one. */
export function joined(turns) {
  const merged = []
  for (const { speaker, paragraphs } of turns) {
    if (speaker !== undefined && merged.at(-1)?.speaker === speaker) merged.at(-1).paragraphs.push(...paragraphs)
    else merged.push({ speaker, paragraphs: [...paragraphs] })
  }
  return merged
}

/** Whether a talk can be scored: its voice changes often enough, and its words are neither too few nor too many. */
export function isTalk({ turns }) {
  const words = countWords(turns.flatMap(({ paragraphs }) => paragraphs).join(' '))
  return joined(turns).length >= 8 && words >= 300 && words <= 9000
}

const isoMonths = 'January February March April May June July August September October November December'.split(' ')

/** `2022-01-07` as `January 7, 2022`. */
export const longDate = (iso) => {
  const [year, month, day] = iso.split('-').map(Number)
  return `${isoMonths[month - 1]} ${day}, ${year}`
}
