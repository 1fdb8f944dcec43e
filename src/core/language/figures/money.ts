/** What money is counted in, the first of a row standing for all. */
const rows = (
  'dollar $, euro €, pound sterling £, crown krona krone kroner kronor koruna, yuan renminbi, rouble ruble, rupee, ' +
  'franc, yen, zloty, forint, lira, peso, hryvnia, dinar, dirham'
).split(', ')
const currencies = new Map(rows.flatMap((row) => row.split(' ').map((word, _, [first = '']) => [word, first] as const)))

/** The currency that a sum begins or ends with; undefined where it has none that is known. */
export function currencyOf(sum: string): string | undefined {
  const last = /\p{L}+$/u.exec(sum)?.[0].toLowerCase() ?? ''
  return currencies.get(sum.slice(0, 1)) ?? currencies.get(last) ?? currencies.get(last.replace(/s$/, ''))
}

const period =
  /^(?: (?!and |or |but |for )[\p{L}-]+){0,2}? (?:an?|per|each|every) (hour|day|week|month|quarter|year|annum)(?!\p{L})(?! (?:later|ago|earlier|before|after|or))/u

/** The time for which a figure is told right behind it, `a year`, and how far that goes. */
export function periodBehind(words: string): { readonly name: string; readonly length: number } | undefined {
  const [found, name] = period.exec(words) ?? []
  return found === undefined || name === undefined
    ? undefined
    : { name: name === 'annum' ? 'year' : name, length: found.length }
}
