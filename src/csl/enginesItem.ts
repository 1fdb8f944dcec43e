import { namedPeople } from '../core/bibliography/andOthers.js'
import { type CslItem, type CslName, type CslType, cslNameVariables, isResolution } from '../core/bibliography/item.js'

/** What stands for the people whom a list does not name; the engine takes it for one name more, as Pandoc does. */
export const others: CslName = { literal: 'others' }

const titles = ['title', 'title-short', 'shortTitle', 'container-title', 'collection-title'] as const

/**
 * An item in the ways of saying things that the engine understands: lists of names that go on, quotation marks within titles, and names of sites.
 * `isOwnStyle` tells a style of ours from one that somebody else wrote, which gets numbers as they are.
 */
export function enginesItem(item: CslItem, isOwnStyle: boolean): CslItem {
  const hosts = isOwnStyle && isPodcast(item) ? item.author : undefined
  const given: CslItem = hosts && !item.host ? { ...item, host: hosts } : isOwnStyle ? typed(item) : item
  const lists = cslNameVariables.flatMap((variable): readonly (readonly [string, Names])[] => {
    const { people, hasOthers } = namedPeople(given[variable] ?? [])
    // A list of nothing else says nothing.
    return hasOthers ? [[variable, people.length ? [...people, others] : undefined]] : []
  })
  const quoted = titles.flatMap((variable) => {
    const title = item[variable]
    const plain = title && withSites(withPlainQuotes(title))
    return plain && plain !== title ? [[variable, plain] as const] : []
  })
  const isForeign = item.language === undefined && looksForeign(item.title ?? '')
  const changed = [...eventNames(item), ...(isOwnStyle ? plainNumbers(given) : [])]
  if (lists.length === 0 && quoted.length === 0 && !isForeign && changed.length === 0) return given
  return {
    ...given,
    ...Object.fromEntries<string>(changed),
    ...(isForeign ? { language: 'und' } : {}),
    ...Object.fromEntries<Names>(lists),
    ...Object.fromEntries<string>(quoted),
  }
}

const legal: readonly CslType[] = ['legislation', 'bill', 'regulation', 'treaty', 'hearing', 'legal_case']

/**
 * What our styles write of numbers: that of a law is no range, so that its hyphen stays one, that of a public law says so, and they put “version” before a version themselves.
 */
function plainNumbers(item: CslItem): readonly (readonly [string, string])[] {
  const version = item.version?.replace(/^(?:v(?:ersion|\.)?\s*)(?=\d)/i, '')
  const numbers = legal.includes(item.type) ? (['number', 'page', 'section'] as const) : []
  return [
    ...numbers.flatMap((name) => {
      const written = item[name] ?? ''
      // Of a public law of the United States: its Congress, and its place among the laws of that.
      const isPublicLaw = item.type === 'legislation' && name === 'number' && /^\d{2,3}-\d{1,4}$/.test(written)
      const number = (isPublicLaw ? `Pub. L. No. ${written}` : written).replaceAll('-', '\\-')
      return number === written ? [] : [[name, number] as const]
    }),
    ...(version === undefined || version === item.version ? [] : [['version', version] as const]),
  ]
}

/** Whoever speaks first in a podcast is its host, whom reference managers keep as its author. */
function isPodcast({ type, genre = '', medium = '' }: CslItem): boolean {
  return type === 'broadcast' && /podcast/i.test(`${genre} ${medium}`)
}

/**
 * An item as what it is, whatever a reference manager takes it for: a resolution of the United Nations stands as a law does, by the body that passed it and
 * with its day, and an article in something as one of a journal.
 */
function typed(item: CslItem): CslItem {
  const { type, author, authority, publisher } = item
  if (type === 'article' && item['container-title'] !== undefined) return { ...item, type: 'article-journal' }
  if (!isResolution(item)) return item
  const body = authority ?? publisher
  const isTold = author !== undefined || body === undefined
  return { ...item, type: 'legislation', ...(isTold ? {} : { author: [{ literal: body }], authority: '' }) }
}

/** An event has two names, of which a style asks for one. */
function eventNames(item: CslItem): readonly (readonly [string, string])[] {
  const event = item['event-title'] ?? item.event
  return event === undefined || (item.event !== undefined && item['event-title'] !== undefined)
    ? []
    : [
        ['event', event],
        ['event-title', event],
      ]
}

/** Words of other languages that no English title has and no name. */
const foreignWords =
  /(?<![\p{L}'’-])(?:und|ist|nicht|für|wird|sind|eine|einen|zum|auf|est|dans|avec|les|sont|una|por|los|las)(?![\p{L}'’-])/u
/** Small words that English alone has: a title with one of them is English, whatever names in it are called. */
const englishWords =
  /(?<![\p{L}'’-])(?:the|of|and|from|with|through|between|its|their|how|why|what|toward|towards)(?![\p{L}'’-])/iu
const lentWords =
  /^(?:caf[ée]s?|na[ïi]ve|façades?|clichés?|résumés?|déjà|à|vis-à-vis|coup|détentes?|élites?|régimes?)$/u

/**
 * Whether a title is in another language than English, so that its words keep their case, where nothing says in which it is: by its marks, by a small word
 * with letters that English does not have, by words of other languages.
 */
function looksForeign(title: string): boolean {
  if (/[„«»¿¡]/u.test(title) || foreignWords.test(title)) return true
  if (englishWords.test(title)) return false
  const small = title.match(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]*/gu) ?? []
  return small.some((word) => /[^\p{ASCII}’]/u.test(word) && !lentWords.test(word))
}

type Names = readonly CslName[] | undefined

/** `portnews.com`, `OpenSilt.org`, `ggplot2`: in a title in capitals the engine would give them one, each part its own. */
function withSites(title: string): string {
  return title.replace(
    /(?<![\p{L}\p{N}.@/"-])(?:\p{L}[\p{L}\p{N}-]*(?:\.\p{Ll}[\p{L}\p{N}-]+)+|\p{Ll}+\p{N}+(?![\p{L}\p{N}.-]))/gu,
    '<span class="nocase">$&</span>',
  )
}

const innerQuotes = /(?<![\p{L}\p{N}])[‘'](?=\S)((?:[^‘’'"]|(?<=\p{L})[’'](?=\p{L}))*?[^\s‘’'"])[’'](?![\p{L}\p{N}])/gu

/**
 * The engine turns plain marks into those of the language and of the depth at which they stand; other marks it leaves, and takes the case of a word
 * behind a single one for meant. Single marks are inner ones only where double marks stand around them.
 */
function withPlainQuotes(title: string): string {
  // `„so“` stays as it is, as for Pandoc: the closing mark of German opens elsewhere.
  const plain = title.replace(/„[^„“”]*[“”]|[“”]/g, (found) => (found.startsWith('„') ? found : '"'))
  const parts = plain.split('"')
  // Within double marks the parts are odd, as long as each mark has its other.
  const isPaired = parts.length % 2 === 1
  const marked = (part: string, index: number): string =>
    part.replace(innerQuotes, isPaired && index % 2 === 1 ? "'$1'" : '"$1"')
  return parts.map(marked).join('"')
}
