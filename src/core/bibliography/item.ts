/** An entry of a bibliography in CSL-JSON (schema 1.0.2), the form that Pandoc, Quarto and reference managers share. */
export interface CslItem extends CslStrings, CslNames, CslDates {
  /** The citation key. */
  readonly id: string
  readonly type: CslType
  readonly categories?: readonly string[]
  /** What a reference manager keeps for itself. */
  readonly custom?: Readonly<Record<string, unknown>>
}

/** What an item can be. */
export const cslTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const
export type CslType = (typeof cslTypes)[number]

/** What names of another format are in CSL, from the names of each type. */
export function typesNamed(names: Readonly<Partial<Record<CslType, string>>>): ReadonlyMap<string, CslType> {
  return new Map(cslTypes.flatMap((type) => (names[type]?.split(' ') ?? []).map((name) => [name, type] as const)))
}

/**
 * Variables that are text, numbers as text included. They may hold the markup that CSL-JSON knows: `<i>`, `<b>`, `<sub>`, `<sup>`,
 * `<span style="font-variant:small-caps;">` and `<span class="nocase">`; `plainText` takes it out.
 */
export const cslStringVariables = [
  'abstract',
  'annote',
  'archive',
  'archive-place',
  'archive_collection',
  'archive_location',
  'authority',
  'call-number',
  'chapter-number',
  'citation-key',
  'citation-label',
  'citation-number',
  'collection-number',
  'collection-title',
  'container-title',
  'container-title-short',
  'dimensions',
  'division',
  'DOI',
  'edition',
  'event',
  'event-place',
  'event-title',
  'first-reference-note-number',
  'genre',
  'ISBN',
  'ISSN',
  'issue',
  'journalAbbreviation',
  'jurisdiction',
  'keyword',
  'language',
  'license',
  'locator',
  'medium',
  'note',
  'number',
  'number-of-pages',
  'number-of-volumes',
  'original-publisher',
  'original-publisher-place',
  'original-title',
  'page',
  'page-first',
  'part',
  'part-title',
  'PMCID',
  'PMID',
  'printing',
  'publisher',
  'publisher-place',
  'references',
  'reviewed-genre',
  'reviewed-title',
  'scale',
  'section',
  'shortTitle',
  'source',
  'status',
  'supplement',
  'title',
  'title-short',
  'URL',
  'version',
  'volume',
  'volume-title',
  'volume-title-short',
  'year-suffix',
] as const
export type CslStringVariable = (typeof cslStringVariables)[number]
export type CslStrings = { readonly [V in CslStringVariable]?: string }

/** Variables that are lists of names. */
export const cslNameVariables = [
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editorial-director',
  'editor-translator',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
] as const
export type CslNameVariable = (typeof cslNameVariables)[number]
export type CslNames = { readonly [V in CslNameVariable]?: readonly CslName[] }

/** A person, or with `literal` a name that is not split: an institution, a description. */
export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly 'dropping-particle'?: string
  readonly 'non-dropping-particle'?: string
  readonly suffix?: string
  readonly 'comma-suffix'?: boolean
  readonly 'static-ordering'?: boolean
  readonly literal?: string
}

/** Variables that are dates. */
export const cslDateVariables = [
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
] as const
export type CslDateVariable = (typeof cslDateVariables)[number]
export type CslDates = { readonly [V in CslDateVariable]?: CslDate }

/** A date or, with two parts, a range; a date that cannot be split is `literal`. */
export interface CslDate {
  /** Each part is year, month and day as far as they are known; years before our era are negative, and a range with `[0]` at its end is open. */
  readonly 'date-parts'?: readonly (readonly number[])[]
  /** 1 (spring) to 4. */
  readonly season?: number
  readonly circa?: boolean
  readonly literal?: string
}

/** A variable's text without CSL-JSON's markup. */
export function plainText(value: string): string {
  return value.replace(/<\/?(?:i|b|sc|sub|sup|span)(?: [^<>]*)?>/g, '')
}

/** Whether it is a resolution of the United Nations, which their symbols tell. */
export function isResolution({ type, number }: CslItem): boolean {
  return ['legislation', 'report', 'document'].includes(type) && (number?.includes('/RES/') ?? false)
}
