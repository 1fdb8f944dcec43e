import { type Inline, markupOf, plainOf } from './inline.js'
import { isEnglish, languageTag } from '../../core/bibliography/languages.js'
import { resolvedKey } from './bibStrings.js'
import { readLatex } from './latex.js'
import type { RawField } from './scan.js'
import { lostCapitals, toSentenceCase } from './sentenceCase.js'
import { splitList } from './split.js'

/** The fields of one entry, read in the ways that they are meant. All give an empty text for a field that is not there. */
export interface Fields {
  readonly has: (name: string) => boolean
  /** As it stands: addresses and keys are no LaTeX. */
  readonly verbatim: (name: string) => string
  readonly rich: (name: string) => string
  readonly plain: (name: string) => string
  /** ` and ` parts its items, which are joined by semicolons. Keys of BibLaTeX are what they stand for. */
  readonly list: (name: string) => string
  /** As `rich`, and in English without the capitals of a title. */
  readonly title: (name: string) => string
  /** The part of a title before its first colon outside of braces; the whole where there is none. */
  readonly shortened: (name: string) => string
  readonly language: string
  /** Whether `title` takes the capitals of titles away. */
  readonly isCased: boolean
  /** Words of a title that `title` makes small and that may be names. */
  readonly lostCapitals: (name: string) => readonly string[]
}

/** Entries whose titles are names, with the capitals of one: laws, treaties, judgments. */
const laws = ['legislation', 'legal', 'jurisdiction']

/** Of an entry of a type. `hides` names commands that show nothing. */
export function makeFields(
  type: string,
  fields: ReadonlyMap<string, RawField>,
  hides: ReadonlySet<string>,
  capitals: 'of a sentence' | 'as written' = 'of a sentence',
): Fields {
  const raw = (name: string): string => fields.get(name)?.value ?? ''
  const inlines = (name: string): readonly Inline[] => trimmed(readLatex(raw(name), hides))
  const [, variant] = /(?:^|,)\s*variant\s*=\s*(\w+)/.exec(raw('langidopts')) ?? []
  const language = languageTag(variant ?? plainOf(readLatex(raw('langid') || raw('hyphenation'))))
  const isCased = capitals === 'of a sentence' && !laws.includes(type) && isEnglish(language)
  const cased = (content: readonly Inline[]): string =>
    isCased ? markupOf(toSentenceCase(content), true) : markupOf(content, false)
  return {
    has: (name) => raw(name).trim() !== '',
    verbatim: (name) => unescaped(raw(name).trim()),
    rich: (name) => markupOf(inlines(name), false),
    plain: (name) => plainOf(inlines(name)),
    list: (name) => {
      const items = splitList(raw(name)).map((item) => resolvedKey(markupOf(trimmed(readLatex(item, hides)), false)))
      // Two houses with `and` between them are most often one, Taylor and Francis; whoever has two puts one in braces.
      return items.join(items.length === 2 && !isPlace(name) && !raw(name).includes('{') ? ' and ' : '; ')
    },
    title: (name) => cased(inlines(name)),
    shortened: (name) => cased(beforeColon(inlines(name))),
    language,
    isCased,
    lostCapitals: (name) => (isCased ? lostCapitals(inlines(name)) : []),
  }
}

function isPlace(name: string): boolean {
  return name === 'address' || name.endsWith('location')
}

/** Older programs escape what needs no escaping in an address. */
function unescaped(source: string): string {
  const address = /^\\url\{([^{}]*)\}$/.exec(source)?.[1] ?? source
  return address.replace(/\\([%&#_$~])/g, '$1').replace(/^\{([^{}]*)\}$/, '$1')
}

function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.length - 1
  return inlines.map((one, index) => {
    if (one.kind !== 'text') return one
    const start = index === 0 ? one.text.trimStart() : one.text
    return { ...one, text: index === last ? start.trimEnd() : start }
  })
}

function beforeColon(inlines: readonly Inline[]): readonly Inline[] {
  const colon = /:(?!\/\/)/
  const at = inlines.findIndex((one) => one.kind === 'text' && colon.test(one.text))
  const found = inlines[at]
  if (found?.kind !== 'text') return inlines
  return [...inlines.slice(0, at), { ...found, text: found.text.slice(0, found.text.search(colon)) }]
}
