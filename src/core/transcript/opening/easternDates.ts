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
export function easternDate(text: string): EasternDate | undefined {
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
