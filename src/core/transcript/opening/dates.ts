import { months, ordinals } from '../../language/dateWords.js'
import type { Span } from '../../model.js'
import { foldText } from '../../language/fold.js'

/** A date as Chinese, Japanese and Korean write it. */
export interface EasternDate {
  readonly match: RegExpExecArray
  readonly year: number
  readonly month: number
  readonly date: number | undefined
}

/** The year before the first one of each era. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 }

const figure = '[\\d０-９〇零一二三四五六七八九十元]'
const eastern = new RegExp(
  `(${Object.keys(eras).join('|')})?\\s?(${figure}{1,4})\\s?[年년]\\s?(${figure}{1,3})\\s?[月월](?:\\s?(${figure}{1,3})\\s?[日일])?`,
  'u',
)
const signs = '〇一二三四五六七八九'

/** The first such date of a text: `2025年7月8日`, `二〇二五年七月八日`, `令和7年7月8日`. Without an era the year has four figures. */
function easternDate(text: string): EasternDate | undefined {
  const match = eastern.exec(text)
  if (!match) return undefined
  const [, era, year = '', month = '', date] = match
  if (era === undefined && year.length !== 4) return undefined
  return {
    match,
    year: numberOf(year) + (era === undefined ? 0 : (eras[era] ?? 0)),
    month: numberOf(month),
    date: date === undefined ? undefined : numberOf(date),
  }
}

/** `7`, `７`, `七`, `二十五`, `二〇二五`, and `元` for the first. */
function numberOf(words: string): number {
  const plain = words.normalize('NFKC').replaceAll('零', '〇').replaceAll('元', '一')
  const figures = plain.replace(/[〇一二三四五六七八九]/gu, (sign) => String(signs.indexOf(sign)))
  const [tens = '', ones = ''] = figures.split('十')
  return figures.includes('十') ? Number(tens || '1') * 10 + Number(ones || '0') : Number(figures)
}

/** A date found in a text. `iso` is missing where its figures can be read in two ways. */
export interface FoundDate {
  readonly iso?: string
  readonly span: Span
}

const inWords = new RegExp(`\\b(${[...ordinals].reverse().join('|')}) (?:of )?(\\p{L}{3,12}),? (\\d{4})(?!\\d)`, 'iu')
const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/
const dayFirst =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s+(?:of\s+|de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+|del\s+)?(\d{4})(?!\d)/u
const monthFirst = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u
const monthYear = /(?<!\p{L})(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u
const figures = /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d])/
const yearFirst = /(?<!\d)(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)/

const season =
  /(?<!\p{L})(?:spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno)(?:\s+(?:issue|\d{4}[/–-])?)?\s*(\d{4})(?!\d)/iu

/** Of two days, as `12 and 13 June`, neither is the date. */
const dayBefore = /\d{1,2}\.?\s?(?:and|und|et|y|e|и|&|to|bis|[–—-])\s?$/iu

/** The first date of a short text, in words or figures: English, German, French, Spanish, Italian, Portuguese, Russian, Chinese and others. */
export function findDate(text: string, offset = 0): FoundDate | undefined {
  const found = (match: RegExpExecArray, value: string | undefined): FoundDate => ({
    ...(value !== undefined && { iso: value }),
    span: { start: offset + match.index, end: offset + match.index + match[0].length },
  })
  const whole = iso.exec(text) ?? yearFirst.exec(text)
  if (whole) return checked(found(whole, day(whole[1], Number(whole[2]), Number(whole[3]))))
  const east = easternDate(text)
  if (east) return checked(found(east.match, day(String(east.year), east.month, east.date)))
  for (const [pattern, dayAt, monthAt] of [
    [dayFirst, 1, 2],
    [monthFirst, 2, 1],
  ] as const) {
    const match = pattern.exec(text)
    const month = monthOf(match?.[monthAt] ?? '')
    if (!match || !month) continue
    const isOneOfTwo = dayAt === 1 && dayBefore.test(text.slice(0, match.index))
    return checked(found(match, day(match[3], month, isOneOfTwo ? undefined : Number(match[dayAt]))))
  }
  const spelt = inWords.exec(text)
  const speltMonth = monthOf(spelt?.[2] ?? '')
  if (spelt && speltMonth)
    return checked(found(spelt, day(spelt[3], speltMonth, ordinals.indexOf((spelt[1] ?? '').toLowerCase()) + 1)))
  const inFigures = figures.exec(text)
  if (inFigures) return inFiguresOf(inFigures, found)
  const short = monthYear.exec(text)
  const month = monthOf(short?.[1] ?? '')
  if (short && month) return checked(found(short, day(short[2], month, undefined)))
  const inSeason = season.exec(text)
  return inSeason ? found(inSeason, inSeason[1]) : undefined
}

/** `31/12/2021` can be read in one way only, `03/04/2021` in two; with dots between, the day comes first. */
function inFiguresOf(
  match: RegExpExecArray,
  found: (match: RegExpExecArray, iso: string | undefined) => FoundDate,
): FoundDate | undefined {
  const [, first = '', sign, second = '', year] = match
  const [a, b] = [Number(first), Number(second)]
  if (sign === '.' || a > 12 || a === b) return checked(found(match, day(year, b, a)))
  if (b > 12) return checked(found(match, day(year, a, b)))
  return found(match, undefined)
}

const checked = (date: FoundDate & { readonly iso?: string | undefined }): FoundDate | undefined =>
  date.iso === undefined ? undefined : date

function monthOf(name: string): number | undefined {
  const folded = foldText(name)
  const at = months.findIndex((month) => month.test(folded))
  return at < 0 || !isMonthName(folded) ? undefined : at + 1
}

/** Words such as "Market 2024" begin like a month and are none. */
const isMonthName = (folded: string): boolean =>
  /^(?:jan(?:uary|uar|vier|eiro|\.)?|enero|ene|gennaio|genn?|january?|январ[ья]|янв|feb(?:ruary|ruar|brero|braio|rero)?|fev(?:rier|ereiro)?|феврал[ья]|фев|mar(?:ch|s|zo|co|z)?|maerz|marz|март[а]?|мар|mrt|maart|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|апрел[ья]|апр|may|mai|mayo|maggio|mag|maio|мая|маи|май|maj|mei|june?|juin|juni|junio|junho|giugno|giu|июн[ья]|июн|july?|juil(?:let)?|juli|julio|julho|luglio|lug|июл[ья]|июл|aug(?:ust|ustus)?|aout|ago(?:sto)?|август[а]?|авг|sept?(?:ember|embre|iembre)?|set(?:tembre|embro|iembre)?|сентябр[ья]|сен|oct(?:ober|obre|ubre)?|okt(?:ober)?|ott(?:obre)?|out(?:ubro)?|октябр[ья]|окт|nov(?:ember|embre|iembre|embro)?|ноябр[ья]|ноя|dec(?:ember|embre)?|dez(?:ember|embro)?|dic(?:iembre|embre)?|декабр[ья]|дек)$/.test(
    folded,
  )

function day(year: string | undefined, month: number, date: number | undefined): string | undefined {
  const value = Number(year)
  if (value < 1900 || value > 2100 || month < 1 || month > 12) return undefined
  const two = (number: number): string => String(number).padStart(2, '0')
  if (date === undefined) return `${value}-${two(month)}`
  const last = new Date(Date.UTC(value, month, 0)).getUTCDate()
  return date >= 1 && date <= last ? `${value}-${two(month)}-${two(date)}` : undefined
}
