import type { Span } from '../model.js'

const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt']

/** Where a text gives a day, `2022-05-05`, in words or figures; without a year too, for a reader knows which is meant. Of a month alone nothing is found. */
export function dayIn(text: string, iso: string): readonly Span[] {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? []
  if (!day) return []
  const names = languages.flatMap((language) => monthNames(language, Number(month)))
  const inWords = [...new Set(names)].join('|')
  const [d, m] = [`0?${Number(day)}`, `0?${Number(month)}`]
  const dayWords = String.raw`${d}(?:st|nd|rd|th|er|º|\.)?`
  const ofThisYear = String.raw`(?:,? (?:de |del )?${year}\b|(?!,? (?:de |del )?\d{4}\b))`
  const pattern = new RegExp(
    [
      String.raw`(?<!\d)${dayWords} (?:of |de )?(?:${inWords})\b\.?${ofThisYear}`,
      String.raw`\b(?:${inWords})\.? ${dayWords}(?!\d)${ofThisYear}`,
      String.raw`(?<!\d)${year}[-./]${m}[-./]${d}(?!\d)`,
      String.raw`(?<!\d)(?:${d}([./-])${m}\1|${m}([./-])${d}\2)${year}(?!\d)`,
    ].join('|'),
    'giu',
  )
  const even = text.replace(/\s/g, ' ')
  return Array.from(even.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length }))
}

function monthNames(language: string, month: number): readonly string[] {
  const first = new Date(Date.UTC(2000, month - 1, 1))
  return (['long', 'short'] as const).map((length) =>
    new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' }).format(first).replace(/\./g, ''),
  )
}
