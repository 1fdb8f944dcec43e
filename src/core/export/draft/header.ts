import { keyPattern } from '../../memo/citationKey.js'
import type { Memo } from '../../memo/memo.js'
import { frontMatter } from '../../memo/prose.js'
import type { Wishes } from '../document.js'
import { parseYaml } from '../../text/yaml.js'
import { isFields } from '../../memo/conditions.js'

/** What the front matter says of a finished document, as it is written. */
export interface Header extends Wishes {
  readonly title: string
  readonly subtitle: string
  readonly authors: readonly string[]
  readonly date: string
  readonly abstract: string
  readonly language: string
  readonly keywords: readonly string[]
  /** It is there and is no YAML. */
  readonly isBroken: boolean
}

/** The front matter of a memo in Pandoc's words. What is not there is empty; what is of another kind than expected counts as not there. */
export function readHeader({ text, language }: Memo): Header {
  const [span] = language === 'plaintext' ? [] : frontMatter(text)
  const yaml = text.slice(0, span?.end ?? 0).replace(/^---.*|(?:---|\.\.\.)[ \t]*$/g, '')
  const { values, isBroken } = parse(yaml)
  const bibliographyTitle = word(values['reference-section-title'])
  const referenceDocument = word(values['reference-doc'])
  const style = word(values['attache-style']) || word(values['csl'])
  return {
    title: word(values['title']),
    subtitle: word(values['subtitle']),
    authors: people(values['author']),
    date: word(values['date']),
    abstract: word(values['abstract']),
    language: word(values['lang']),
    keywords: words(values['keywords']),
    ...(bibliographyTitle ? { bibliographyTitle } : {}),
    ...(referenceDocument ? { referenceDocument } : {}),
    ...(style ? { style } : {}),
    withoutBibliography: values['suppress-bibliography'] === true,
    linkCitations: values['link-citations'] === true,
    nocite: keysIn(values['nocite']),
    paper: /letter/i.test(word(values['papersize'])) ? 'letter' : 'a4',
    sharesReview: values['attache-share-review'] === true,
    isBroken,
  }
}

function parse(yaml: string): { readonly values: Readonly<Record<string, unknown>>; readonly isBroken: boolean } {
  try {
    // In YAML's core schema a date stays text, whatever it looks like.
    const document = parseYaml(yaml)
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    if (isFields(value)) return { values: value, isBroken: document.errors.length > 0 }
    return { values: {}, isBroken: document.errors.length > 0 || (value !== null && value !== undefined) }
  } catch {
    return { values: {}, isBroken: true } // aliases that multiply without end
  }
}

function word(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

function words(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : word(value).split(',')
  return all.map(word).filter(Boolean)
}

const cited = new RegExp(`@(\\*|${keyPattern})`, 'gu')

/** `@a, @b` or `[@a; @b]`, as text or as a list of such; `@*` is all. */
function keysIn(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.flatMap((one) => Array.from(word(one).matchAll(cited), ([, key = '']) => key.replace(/^\{|\}$/g, '')))
}

/** Names, or maps with a name as Quarto and Pandoc's templates have them. */
function people(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  const names = all.map((one) => (isFields(one) ? word(one['name']) || word(one['literal']) : word(one)))
  // A name stands in properties as well, where no note can be.
  return names.map((name) => name.replace(/\^\[[^\]]*\]|\[\^[^\]\s]+\]/g, '').trim()).filter(Boolean)
}
