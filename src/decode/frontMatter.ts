import { parseYaml } from '../core/text/yaml.js'
import type { FoundField, TranscriptField } from '../core/transcript/transcript.js'

/** What the front matter of a Markdown text states. */
export interface FrontMatter {
  readonly fields: readonly FoundField[]
  /** Lines of it that no field takes. */
  readonly rest: readonly string[]
  /** What it says of the text at some length, for lists of texts. */
  readonly summaries: readonly string[]
  /** The offset at which the text goes on. */
  readonly end: number
}

const names: Readonly<Record<string, TranscriptField>> = {
  title: 'title',
  date: 'issued',
  issued: 'issued',
  published: 'issued',
  publisher: 'publisher',
  podcast: 'publisher',
  show: 'publisher',
  site: 'containerTitle',
  journal: 'containerTitle',
  publication: 'containerTitle',
  series: 'containerTitle',
  url: 'url',
  link: 'url',
  source: 'url',
  permalink: 'url',
  canonical: 'url',
  lang: 'language',
  language: 'language',
  interviewee: 'interviewee',
  interviewees: 'interviewee',
  guest: 'interviewee',
  guests: 'interviewee',
  interviewer: 'interviewer',
  interviewers: 'interviewer',
  host: 'interviewer',
  hosts: 'interviewer',
  author: 'interviewer', // of a text that holds a talk
  authors: 'interviewer',
  autor: 'interviewer',
  autorin: 'interviewer',
  auteur: 'interviewer',
  affiliation: 'affiliation',
}

const summary = /^(?:excerpt|description|summary|subtitle|dek|deck|lead|lede|teaser|abstract|standfirst|intro)$/iu

/** The front matter at the very beginning of a text, between lines of three dashes. Without one, all is text. */
export function readFrontMatter(text: string): FrontMatter {
  const [whole, yaml = ''] = /^---[ \t]*\r?\n([^]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  const value = whole === undefined ? undefined : parsed(yaml)
  if (whole === undefined || value === undefined) return { fields: [], rest: [], summaries: [], end: 0 }
  const fields: FoundField[] = []
  const rest: string[] = []
  const summaries: string[] = []
  for (const [name, entry] of Object.entries(value)) {
    const texts = textsOf(entry)
    const field = names[name.toLowerCase()]
    const fits = field !== undefined && texts.length > 0 && texts.every((one) => accepts(field, one))
    if (fits) {
      fields.push(...texts.map((one): FoundField => ({ field, value: clean(field, one), from: 'front matter' })))
      if (isPerson(field))
        rest.push(...texts.filter((one) => clean(field, one) !== one).map((one) => `${name}: ${one}`))
    } else if (summary.test(name) && texts.length === 1 && /\s\S+\s.*[.!?…]\W*$/su.test(texts[0] ?? ''))
      summaries.push(...texts)
    else if (texts.length > 0) rest.push(`${name}: ${texts.join(', ')}`)
  }
  return { fields, rest, summaries, end: whole.length }
}

function accepts(field: TranscriptField, value: string): boolean {
  if (field === 'issued') return /^\d{4}(?:-\d\d){0,2}(?:[T ]|$)/.test(value)
  return field !== 'url' || /^https?:\/\//.test(value)
}

const isPerson = (field: TranscriptField): boolean => field === 'interviewee' || field === 'interviewer'

function clean(field: TranscriptField, value: string): string {
  if (isPerson(field)) return value.replace(/\s*(?:\(|\s\/\s).*$/su, '') || value
  return field === 'issued' ? value.slice(0, 10) : value
}

/** A mapping; undefined for anything else between the dashes, which then is text. */
function parsed(yaml: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const document = parseYaml(yaml)
    if (document.errors.length > 0) return undefined
    const value: unknown = document.toJS()
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isMapping ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf)
  // Notes link to one another, `[[Ines Okafor]]`, and pages to other pages.
  if (typeof value === 'string') {
    const words = value
      .replace(/^\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]$/, '$1')
      .replaceAll(/\[([^[\]]+)\]\([^()\s]*\)/g, '$1')
    return [words.trim()].filter(Boolean)
  }
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []
}
