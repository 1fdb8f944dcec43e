import { namedPeople, type NamedPeople } from '../../bibliography/andOthers.js'
import type { CslItem, CslName } from '../../bibliography/item.js'
import { plainText } from '../../bibliography/item.js'

/** An author as prose names one, in full and later. */
export interface ProseAuthor {
  readonly whole: string
  readonly short: string
}

const ofPublishers = new Set(['report', 'dataset', 'webpage', 'document', 'pamphlet'])

/** Who made a source: authors, else editors, else for what institutions publish the publisher. */
export function authorsOf(item: CslItem): readonly ProseAuthor[] {
  const { people } = makersOf(item)
  if (people.length) return people.map(authorOf)
  const publisher = ofPublishers.has(item.type) ? plainText(item.publisher ?? '') : ''
  return publisher ? [{ whole: publisher, short: publisher }] : []
}

/** Whether those are its editors. */
export function isOfEditors({ author, editor }: CslItem): boolean {
  return !author?.length && Boolean(editor?.length)
}

/** Whether there are more of them than the item names. */
export function hasOtherAuthors(item: CslItem): boolean {
  const { people, hasOthers } = makersOf(item)
  return hasOthers && people.length > 0
}

function makersOf({ author, editor }: CslItem): NamedPeople {
  return namedPeople(author?.length ? author : (editor ?? []))
}

/** As prose names whoever made a source. */
export function authorOf(name: CslName): ProseAuthor {
  const { literal, given, family, suffix } = name
  const particle = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' ')
  const surname = [name['non-dropping-particle'], family].filter(Boolean).join(' ')
  const whole = literal ?? [given, particle, family, suffix].filter(Boolean).join(' ')
  return { whole: plainText(whole), short: plainText(literal ?? (surname || whole)) }
}
