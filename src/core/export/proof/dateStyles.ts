import type { Document } from '../document.js'
import { linesOf, textOf } from '../textOf.js'

/** Forms in which a whole date is written. */
const forms = [
  String.raw`(?<![\p{L}\p{N}.,-])\d{1,2}\.?(?:er)? (?:de )?MONTH (?:de )?\d{4}(?![\p{L}\p{N}-])`,
  String.raw`(?<![\p{L}\p{N}])MONTH \d{1,2}, \d{4}(?![\p{L}\p{N}-])`,
  String.raw`(?<![\p{L}\p{N}/:.-])\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}/-])`,
  String.raw`(?<![\p{L}\p{N}/.-])\d{1,2}\.\d{1,2}\.\d{4}(?![\p{L}\p{N}/-])`,
  String.raw`(?<![\p{L}\p{N}/.-])\d{1,2}/\d{1,2}/\d{4}(?![\p{L}\p{N}/-])`,
] as const

/**
 * A date in the text, of those in the rarer style, and one in the style that is used most; alone where the date above the text is in another style. Undefined where
 * there is one style.
 */
export function datesOfTwoStyles(
  { date, blocks }: Pick<Document, 'date' | 'blocks'>,
  language: string,
): { readonly words: string; readonly other?: string } | undefined {
  const text = blocks
    .filter(({ kind }) => kind !== 'bibliography' && kind !== 'annex' && kind !== 'notice')
    .flatMap((block) => [...linesOf(block)].map((line) => textOf(line.filter(({ kind }) => kind !== 'cite'))))
    .join('\n')
  const months = monthsOf(language).join('|')
  const datesIn = (words: string): readonly (readonly string[])[] =>
    forms.map((form) =>
      Array.from(words.matchAll(new RegExp(form.replace('MONTH', `(?:${months})`), 'giu')), ([found]) => found),
    )
  const all = datesIn(text)
  const found = all.filter((dates) => dates.length).sort((a, b) => b.length - a.length)
  const [[most] = [], [least] = []] = [found[0], found.slice(1).at(-1)]
  if (most !== undefined && least !== undefined) return { words: least, other: most }
  const above = datesIn(date ?? '').findIndex((dates) => dates.length)
  return most === undefined || above < 0 || all[above]?.length ? undefined : { words: most }
}

/** In full, in the language of the document and in English. */
function monthsOf(language: string): readonly string[] {
  const tags = Intl.DateTimeFormat.supportedLocalesOf([/^[A-Za-z]{2,3}\b/.exec(language)?.[0] ?? 'en', 'en'])
  return tags.flatMap((tag) =>
    Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month, 15))),
    ),
  )
}
