import { namedPeople, type NamedPeople } from '../../bibliography/andOthers.js'
import type { CslItem, CslName } from '../../bibliography/item.js'
import { plainText } from '../../bibliography/item.js'

/** An author as prose names one, in full and later. */
export interface ProseAuthor {
  readonly whole: string
  readonly short: string
}

/** Who made a source: authors, else editors, else for what institutions publish the publisher. */
export function authorsOf(item: CslItem): readonly ProseAuthor[] {
  const { people } = makersOf(item)
  if (people.length) return people.map(authorOf)
  const isOfPublisher = ['report', 'dataset', 'webpage', 'document', 'pamphlet'].includes(item.type)
  const publisher = isOfPublisher ? plainText(item.publisher ?? '') : ''
  return publisher ? [{ whole: publisher, short: publisher }] : []
}

/** Whether there are more of them than the item names. */
export function hasOtherAuthors(item: CslItem): boolean {
  const { people, hasOthers } = makersOf(item)
  return hasOthers && people.length > 0
}

function makersOf({ author, editor }: CslItem): NamedPeople {
  return namedPeople(author?.length ? author : (editor ?? []))
}

function authorOf(name: CslName): ProseAuthor {
  const { literal, given, family, suffix } = name
  const particle = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' ')
  const surname = [name['non-dropping-particle'], family].filter(Boolean).join(' ')
  const whole = literal ?? [given, particle, family, suffix].filter(Boolean).join(' ')
  return { whole: plainText(whole), short: plainText(literal ?? (surname || whole)) }
}
