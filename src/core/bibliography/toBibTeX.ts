import type { CslDate, CslItem, CslName } from './item.js'
import { languageName } from './languages.js'
import { latexOf, latexOfPlainTitle, latexOfTitle } from './toLatex.js'

/**
 * Interviews as BibLaTeX, which has no type for them: `@misc` with `entrysubtype = {interview}`, read as interviews by us and as a miscellany by
 * others. The same items give the same text.
 */
export function formatBibTeX(items: readonly CslItem[]): string {
  return items.map(formatEntry).join('\n')
}

export function formatEntry(item: CslItem): string {
  const title = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : isEnglish(item.language) ? latexOfTitle(text) : latexOfPlainTitle(text)
  const plain = (text: string | undefined): string | undefined => (text === undefined ? undefined : latexOf(text))
  const fields: Readonly<Record<string, string | undefined>> = {
    entrysubtype: item.type === 'interview' ? 'interview' : undefined,
    author: namesOf(item.author),
    editora: namesOf(item.interviewer),
    editoratype: item.interviewer?.length ? 'interviewer' : undefined,
    title: title(item.title),
    shorttitle: title(item['title-short']),
    type: plain(item.genre),
    journaltitle: plain(item['container-title']),
    publisher: listed(item.publisher),
    ...datesOf(item.issued),
    url: item.URL?.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character)),
    langid: item.language && languageName(item.language),
    note: plain(item.note),
  }
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},\n`],
  )
  return `@misc{${item.id},\n${lines.join('')}}\n`
}

/** Whether titles in it have capitals that readers of BibLaTeX undo. */
function isEnglish(language: string | undefined): boolean {
  return language === undefined || /^en(?:$|[-_])/i.test(language)
}

/** A list in BibTeX is parted by “and”, which a publisher may have in his name. */
function listed(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  return /(?:^|\s)and(?:\s|$)|^others$/.test(text) ? `{${latexOf(text)}}` : latexOf(text)
}

function datesOf(date: CslDate | undefined): Readonly<Record<string, string>> {
  if (!date) return {}
  const [from, to] = date['date-parts'] ?? []
  if (!from) return date.literal === undefined ? {} : { year: latexOf(date.literal) }
  const season = date.season === undefined ? '' : `-${20 + date.season}`
  const circa = date.circa ? '~' : ''
  const written = (parts: readonly number[]): string => (parts[0] === 0 ? '' : `${isoOf(parts)}${circa}`)
  return { date: to ? `${written(from)}/${written(to)}` : `${isoOf(from)}${season}${circa}` }
}

function isoOf([year = 0, ...others]: readonly number[]): string {
  const counted = year < 0 ? -year - 1 : year
  const four = `${year < 0 ? '-' : ''}${String(counted).padStart(4, '0')}`
  return [four, ...others.map((part) => String(part).padStart(2, '0'))].join('-')
}

function namesOf(names: readonly CslName[] | undefined): string | undefined {
  return names?.length ? names.map(bibtexName).join(' and ') : undefined
}

function bibtexName(name: CslName): string {
  const { family = '', given = '', suffix, literal } = name
  if (literal !== undefined) return literal === 'others' ? literal : `{${latexOf(literal)}}`
  const dropping = name['dropping-particle']
  const isPlain = name['non-dropping-particle'] === undefined && given !== '' && isPlainFamily(family)
  if (!isPlain) return extendedName(name)
  const last = [dropping, family].flatMap((part) => (part === undefined ? [] : latexOf(part))).join(' ')
  return [last, ...(suffix === undefined ? [] : [latexOf(suffix)]), latexOf(given)].map(guarded).join(', ')
}

/** Begins with a capital, so that nothing in it is taken for a particle, and holds nothing that parts names. */
function isPlainFamily(family: string): boolean {
  return /^\p{Lu}[^,{}=]*$/u.test(family)
}

/** BibLaTeX’s extended format, for what the usual form cannot say. */
function extendedName(name: CslName): string {
  const particle = name['non-dropping-particle'] ?? name['dropping-particle']
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['family', name.family],
    ['given', name.given],
    ['suffix', name.suffix],
    ['prefix', particle],
  ]
  const written = parts.flatMap(([part, value]) => (value ? [`${part}={${latexOf(value)}}`] : []))
  const usesPrefix = name['non-dropping-particle'] === undefined ? [] : ['useprefix=true']
  return [...written, ...usesPrefix].join(', ')
}

function guarded(part: string): string {
  return /,|(?:^|\s)and(?:\s|$)/.test(part) ? `{${part}}` : part
}
