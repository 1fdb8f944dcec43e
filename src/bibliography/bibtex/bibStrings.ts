/** Keys that BibLaTeX prints in the language of the document (manual, section 4.9.2), as far as fields hold them. */
const strings: Readonly<Record<string, string>> = {
  countryde: 'Germany',
  countryep: 'European Union',
  countryeu: 'European Union',
  countryfr: 'France',
  countryuk: 'United Kingdom',
  countryus: 'United States of America',
  newseries: 'New series',
  oldseries: 'Old series',
}

/** What a key of BibLaTeX stands for; anything else as it is. */
export function resolvedKey(written: string): string {
  return Object.hasOwn(strings, written) ? (strings[written] ?? written) : written
}

/** `series` of a journal where it is a key or a whole number, which is an ordinal one (BibLaTeX, section 2.3.7); else nothing. */
export function seriesOf(written: string): string {
  if (!/^\d+$/.test(written)) return strings[written] ?? ''
  const isTeen = /1\d$/.test(written)
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][Number(written.slice(-1))] ?? 'th')
  return `${written}${ending} series`
}
