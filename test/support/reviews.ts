import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Numbers from 0 to 1, the same for a seed whenever it is asked (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let next = Math.imul(state ^ (state >>> 15), 1 | state)
    next = (next + Math.imul(next ^ (next >>> 7), 61 | next)) ^ next
    return ((next ^ (next >>> 14)) >>> 0) / 4294967296
  }
}

/** What a reviewer does to the words `from` of the n-th paragraph that has them, from an offset on. */
export interface WordOp {
  readonly paragraph: number
  /** In the text of the paragraph. */
  readonly start: number
  readonly end: number
  readonly words: string
}

const comments = 'word/comments.xml'
const by = 'w:author="A. Chief" w:date="2026-12-04T10:00:00Z"'
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const plain = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** A document as pieces of XML around its paragraphs, to be changed as a reviewer does. */
export class EditedWord {
  readonly #parts: Record<string, Uint8Array>
  /** What stands between paragraphs at even places, paragraphs at odd ones. */
  readonly pieces: string[]

  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes)
    this.pieces = strFromU8(this.#parts['word/document.xml'] ?? new Uint8Array()).split(
      /(<w:p(?: [^>]*)?>[^]*?<\/w:p>)/,
    )
  }

  /** Places of the paragraphs with words. */
  get paragraphs(): readonly number[] {
    return this.pieces.flatMap((_, index) => (index % 2 && this.textOf(index) ? index : []))
  }

  textOf(index: number): string {
    return Array.from((this.pieces[index] ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text = '']) =>
      plain(text),
    ).join('')
  }

  /** Puts words in the place of others, tracked or not. The edits of a paragraph have to come from its end on. */
  replace(index: number, { start, end, words }: Omit<WordOp, 'paragraph'>, isTracked: boolean): void {
    let at = 0
    let isIn = false
    this.pieces[index] = (this.pieces[index] ?? '').replace(
      /<w:r(?: [^>]*)?>((?:<w:rPr>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>)?)<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/g,
      (run, properties: string, inside: string) => {
        const text = plain(inside)
        const from = at
        at += text.length
        const [a, b] = [Math.max(start - from, 0), Math.min(end - from, text.length)]
        if (b < a || (a === b && (isIn || start < end || start > at))) return run
        const made = (one: string, tag = 'w:t'): string =>
          one ? `<w:r>${properties}<${tag} xml:space="preserve">${escaped(one)}</${tag}></w:r>` : ''
        const removed = made(text.slice(a, b), isTracked ? 'w:delText' : 'w:t')
        const added = isIn ? '' : made(words)
        isIn = true
        const change = isTracked
          ? (removed && `<w:del w:id="901" ${by}>${removed}</w:del>`) +
            (added && `<w:ins w:id="902" ${by}>${added}</w:ins>`)
          : added
        return made(text.slice(0, a)) + change + made(text.slice(b))
      },
    )
  }

  /** Puts a further part into the file. */
  add(name: string, xml: string): void {
    this.#parts[name] = strToU8(xml)
  }

  /** Puts a comment of the same reviewer on a paragraph, beside those that the file has. */
  comment(index: number, words: string): void {
    const known = strFromU8(this.#parts[comments] ?? new Uint8Array())
    const id = 700 + known.split('<w:comment ').length
    this.pieces[index] = (this.pieces[index] ?? '')
      .replace('<w:r>', `<w:commentRangeStart w:id="${id}"/><w:r>`)
      .replace(/<\/w:p>$/, `<w:commentRangeEnd w:id="${id}"/></w:p>`)
    const listed = known.includes('<w:comment ') ? known.replace(/^[^]*?<w:comments[^>]*>|<\/w:comments>$/g, '') : ''
    const own = `<w:comment w:id="${id}" ${by}><w:p><w:r><w:t>${escaped(words)}</w:t></w:r></w:p></w:comment>`
    this.add(comments, `<w:comments xmlns:w="w">${listed}${own}</w:comments>`)
  }

  withoutBookmarks(): void {
    for (const [index, piece] of this.pieces.entries())
      this.pieces[index] = piece.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '')
  }

  bytes(): Uint8Array {
    return zipSync({ ...this.#parts, 'word/document.xml': strToU8(this.pieces.join('')) })
  }
}
