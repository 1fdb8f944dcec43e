import { namedPeople, type NamedPeople } from './andOthers.js'
import { type CslItem, type CslName, plainText } from './item.js'

/** The people that an item is known by: its authors, else those who stand for them. */
export function peopleOfItem(item: CslItem): NamedPeople {
  const roles = [
    'author',
    'editor',
    'container-author',
    'collection-editor',
    'director',
    'translator',
    'interviewer',
  ] as const
  const role = roles.find((one) => item[one]?.length)
  return namedPeople((role && item[role]) ?? [])
}

/** Their names, as far as they have any. */
export function namesOfItem(item: CslItem): readonly string[] {
  return peopleOfItem(item)
    .people.map(familyNameOf)
    .filter((name) => name !== '')
}

/** `van der Berg`, or the name of an institution. */
export function familyNameOf({ family, literal, given, ...parts }: CslName): string {
  if (literal !== undefined) return plainText(literal)
  if (family === undefined) return given ?? ''
  const particles = [parts['dropping-particle'], parts['non-dropping-particle']].filter((one) => one !== undefined)
  return [...particles, family].join(' ').replace(/([’'-]) (?=\S)/g, '$1')
}

/** `2010`, `2010–2012`, or a date in words; undefined where there is none. */
export function yearOf({ issued }: CslItem): string | undefined {
  const [from, to] = (issued?.['date-parts'] ?? []).map(([year]) => year)
  if (!from) return issued?.literal
  const written = (year: number): string => (year < 0 ? `${-year} BC` : String(year))
  const range = to !== undefined && to !== from ? `${written(from)}–${to ? written(to) : ''}` : written(from)
  return issued?.circa ? `c. ${range}` : range
}
