import type { Line } from './lines.js'

/** A sign before the words of a line, of whatever typography. */
export interface LineSign {
  /** What signs of one kind have in common: their signs, `#` for each number, the word before a number. */
  readonly shape: string
  readonly length: number
  /** The number by which it counts. */
  readonly number?: number
}

/** The shape of dashes of every length. */
export const dashes = '—'

const mark = '[^\\p{L}\\p{M}\\p{N}\\s"\'“”„«‘’‚‹›()\\[\\]{}<@¿¡…,.;:!?。、]'
/** The same sign once or several times, before a number or with a blank behind it; dashes and pictures stand close to the words too. */
/** Arabic writes a long stroke for a dash that is a letter elsewhere. */
const marks = new RegExp(`^(?:(${mark})\\1{0,2}|ー{2,3}|ـ{1,3}(?=\\s))`, 'u')
const isClose = /^[–—―─－ー\p{So}\p{Sm}=＝-]/u
/** `1.`, `1)`, `(1)`, `[1]`, `1/`, `1.-`, `1º`, `№ 1`, `1、` */
const number =
  /^[([]?(\d{1,3})(?:\s?[.)\]/:：、．°º]{1,2}(?:\s?[-–—])?|\s?[-–—])(?:\s+(?=\S)|$|(?=[\p{Lu}\p{Lo}¿«"“„]))/u
/** A number alone behind a sign or a word: `#1`, `Question 1`. */
const bareNumber = /^(\d{1,3})[.)/:：、．°º]{0,2}\s?[-–—]{0,1}(?:\s+|$)/u
const word = /^(\p{L}{1,12})\s?(?:n?[.°º]\s?|№\s?)?(?=\d)/iu

/** The sign with which a line begins, if it begins with one. */
export function signOf(text: string): LineSign | undefined {
  const start = text.slice(0, 40)
  const found = marks.exec(start)
  const before = found
    ? `${found[0]}${/^\s?/.exec(start.slice(found[0].length))?.[0] ?? ''}`
    : (word.exec(start)?.[0] ?? '')
  const rest = start.slice(before.length)
  const counted = number.exec(rest) ?? (before ? bareNumber.exec(rest) : null)
  if (counted)
    return {
      shape: `${shapeOf(before)}${counted[0].replace(/\d+/, '#').replace(/\s+/g, '')}`,
      length: before.length + counted[0].length,
      number: Number(counted[1]),
    }
  if (!found || !/^[^\s\p{P}\p{S}\d]|^["“„«¿¡([‘'…]/u.test(text.slice(before.length))) return undefined
  const isParted = before !== found[0]
  if (!isParted && !isClose.test(found[0])) return undefined
  return { shape: shapeOf(before), length: before.length }
}

const shapeOf = (before: string): string =>
  before
    .replace(/\s+/g, '')
    .replace(/^(?:[–—―─－ー]+|--+)$/u, dashes)
    .toLowerCase()

/** The lines that begin with a sign of one shape, by shape; captions and rows of tables have other signs. */
export function signsIn(lines: readonly Line[]): ReadonlyMap<string, ReadonlyMap<number, LineSign>> {
  const found = new Map<string, Map<number, LineSign>>()
  lines.forEach(({ text, block }, index) => {
    const sign = block.kind === 'cue' || block.kind === 'row' ? undefined : signOf(text)
    if (!sign) return
    const own = found.get(sign.shape)
    if (own) own.set(index, sign)
    else found.set(sign.shape, new Map([[index, sign]]))
  })
  return found
}
