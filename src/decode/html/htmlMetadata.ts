import type { FoundField, TranscriptField } from '../../core/transcript/transcript.js'

/** Names and properties of `<meta>` that state something of the page: Open Graph, Dublin Core and those that publishers use. */
const metaNames: Readonly<Record<string, TranscriptField>> = {
  'og:title': 'title',
  'dc.title': 'title',
  'dcterms.title': 'title',
  citation_title: 'title',
  'article:published_time': 'issued',
  'dc.date': 'issued',
  'dc.date.issued': 'issued',
  'dcterms.issued': 'issued',
  'dcterms.created': 'issued',
  'dcterms.date': 'issued',
  citation_publication_date: 'issued',
  citation_date: 'issued',
  publication_date: 'issued',
  pubdate: 'issued',
  date: 'issued',
  'og:site_name': 'publisher',
  'dc.publisher': 'publisher',
  'dcterms.publisher': 'publisher',
  citation_publisher: 'publisher',
  publisher: 'publisher',
  citation_journal_title: 'containerTitle',
  'og:url': 'url',
  'dc.language': 'language',
}

/** Gathers what a page states of itself, in the order of the page. */
export class PageFacts {
  readonly #fields: FoundField[] = []
  #title: string | undefined
  #json: string | undefined
  #isTitle = false

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'html') this.#add('language', attributes['lang'])
    if (name === 'meta') this.#meta(attributes)
    if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes['rel'] ?? ''))
      this.#add('url', attributes['href'])
    if (name === 'title' && this.#title === undefined) {
      this.#isTitle = true
      this.#title = ''
    }
    if (name === 'script' && attributes['type']?.toLowerCase() === 'application/ld+json') this.#json = ''
  }

  text(words: string): void {
    if (this.#isTitle) this.#title += words
    if (this.#json !== undefined) this.#json += words
  }

  close(name: string): void {
    if (name === 'title') this.#isTitle = false
    if (name !== 'script' || this.#json === undefined) return
    for (const [field, value] of statedIn(parsed(this.#json))) this.#add(field, value)
    this.#json = undefined
  }

  /** Browsers note the address in a page that they save. */
  comment(text: string): void {
    this.#add('url', /^\s*saved from url=\(\d+\)(\S+)/.exec(text)?.[1])
  }

  /** Each value once for a field. The page's `<title>` comes last, for it often names the site as well. */
  fields(): readonly FoundField[] {
    this.#add('title', this.#title)
    const seen = new Set<string>()
    return this.#fields.filter(({ field, value }) => {
      const isNew = !seen.has(`${field}\n${value}`)
      seen.add(`${field}\n${value}`)
      return isNew
    })
  }

  #meta({ name, property, itemprop, content }: Readonly<Record<string, string>>): void {
    const key = (property ?? name ?? itemprop ?? '').toLowerCase()
    const field = key === 'datepublished' ? 'issued' : metaNames[key]
    if (field) this.#add(field, content)
  }

  #add(field: TranscriptField, value: string | undefined): void {
    const words = value?.replace(/\s+/g, ' ').trim() ?? ''
    const stated = field === 'issued' ? isoDate(words) : words
    const isAddress = field !== 'url' || /^https?:\/\//.test(words)
    if (stated && isAddress) this.#fields.push({ field, value: stated, from: 'page metadata' })
  }
}

/** The day of an ISO date or time; `2023/10/17` as scholarly pages write it is one too. Anything else may be read in two ways. */
function isoDate(value: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:[-/](\d\d?))?(?:[-/](\d\d?))?(?:$|[T ])/.exec(value) ?? []
  if (!year) return undefined
  return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-')
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined // what a page's script holds is not for its reader
  }
}

/** What schema.org's articles state, at any depth of a list or graph. */
function* statedIn(value: unknown, depth = 0): Generator<readonly [TranscriptField, string]> {
  if (depth > 5 || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const one of value) yield* statedIn(one, depth + 1)
    return
  }
  // A JSON object has text keys.
  const entries = value as Readonly<Record<string, unknown>>
  yield* statedIn(entries['@graph'], depth + 1)
  if (!/Article|Posting|Report|Interview|Podcast|CreativeWork/.test(String(entries['@type']))) return
  const found: readonly (readonly [TranscriptField, unknown])[] = [
    ['title', entries['headline']],
    ['issued', entries['datePublished']],
    ['publisher', nameOfOrganisation(entries['publisher'])],
    ['url', entries['url']],
    ['language', entries['inLanguage']],
  ]
  for (const [field, text] of found) if (typeof text === 'string') yield [field, text]
}

function nameOfOrganisation(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : value
}
