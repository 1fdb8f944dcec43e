import type { CorpusFile, Interview, Span } from '../../model.js'
import { readBlocks } from './blocks.js'
import { findFrontMatter, parsedFrontMatter, readFrontMatter } from './frontMatter.js'
import { readGlossary } from './glossary.js'
import { readInterview } from './interview.js'
import { readOutline, type Written } from './outline.js'
import { lineStartsOf, placeOf } from '../../text/lines.js'
import { makeReporter, type Report } from './reporter.js'
import { allTopics } from './allTopics.js'

/** Of each kind of file, the newest version of the format that is understood. */
const newest = { interview: 3, glossary: 1 } as const
const kinds = ['interview', 'glossary'] as const
/** What the front matter of each kind of file says of it in that version. */
const formats = kinds.map((kind) => `${kind}/${newest[kind]}`)
/** The version in which interviews are written. */
export const interviewVersion = newest.interview
const expectedFormats = formats.map((format) => `attache: ${format}`)

/** In UTF-16 units. A transcript of an hour, fully coded, has about 200,000. */
export const largestFile = 8_000_000

/**
 * Reads one Markdown file of a corpus. Never throws: every mistake is one problem, and all that can be read is read. A file without
 * front matter that names a format of ours is no part of the corpus; only `README.md` may be so without a remark. A byte order mark is
 * not counted. Files are read by lines where these are as the format has them; with `byParsers` never.
 */
export function readCorpusFile(uri: string, text: string, way: Way = byLines): CorpusFile {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text
  const isReadable = bare.length <= largestFile && !bare.includes('\0')
  const lineStarts = isReadable ? lineStartsOf(bare) : [0]
  const { report, problems, references } = makeReporter(uri, lineStarts)
  const conflict = isReadable ? conflictIn(bare) : undefined
  if (conflict) {
    const { start, end } = placeOf(lineStarts, conflict)
    report('merge-conflict', conflict, { first: start.line, last: end.line })
  }
  // What else is wrong with it is of the conflict: both sides stand in it.
  const told = conflict ? silent : report
  const read = isOfCorpus(uri, bare, told) ? readDocument(uri, bare, told, way) : nothing
  return { uri, ...(conflict ? closed(read, bare) : read), lineStarts, references, problems }
}

const protecting = /\bterms["']?[ \t]*[:=][ \t]*["']?(?!["']?on record)\S/i

/** Between two sides of a merge the terms of a voice may be lost: where either side protects anybody, all is off the record until one is chosen. */
function closed(read: Read, text: string): Read {
  return read.document?.kind === 'interview' && protecting.test(text)
    ? { ...read, document: { ...read.document, terms: 'off record' } }
    : read
}

/** From the first mark that git puts around two sides of a merge to the last one that ends it. */
export function conflictIn(text: string): Span | undefined {
  const start = text.startsWith('<<<<<<< ') ? 0 : text.indexOf('\n<<<<<<< ') + 1
  const last = text.lastIndexOf('\n>>>>>>> ')
  if (last < start || !text.startsWith('<<<<<<< ', start)) return undefined
  const end = text.indexOf('\n', last + 1)
  return { start, end: end < 0 ? text.length : end }
}

/** How the two parts of a file are read. */
interface Way {
  readonly matter: typeof readFrontMatter
  readonly outline: typeof readOutline
}
const byLines: Way = { matter: readFrontMatter, outline: readOutline }

/** What reading by lines is held equal to. */
export const byParsers: Way = {
  matter: parsedFrontMatter,
  outline: (text, start, report) => readOutline(text, start, report, readBlocks),
}

type Read = Pick<CorpusFile, 'document' | 'unread'>
const nothing: Read = { document: undefined, unread: [] }

/** What stands for a file that could not be read as text. */
export function unreadableFile(uri: string, ruleId: 'file-unreadable' | 'file-too-large'): CorpusFile {
  const { report, problems } = makeReporter(uri, [0])
  report(ruleId, { start: 0, end: 0 }, { most: largestFile })
  return { uri, ...nothing, lineStarts: [0], references: [], problems }
}

/** Whether the text is worth reading; reports why not. */
function isOfCorpus(uri: string, text: string, report: Report): boolean {
  const start = { start: 0, end: 0 }
  const hasFrontMatter = /^---[ \t]*\r?\n/.test(text)
  if (text.length > largestFile) report('file-too-large', start, { most: largestFile })
  else if (text.includes('\0')) report('file-unreadable', start)
  else if (!hasFrontMatter && /(?:^|\/)readme\.md$/i.test(uri)) return false
  else if (!text.trim()) report('file-empty', start)
  else if (!hasFrontMatter) report('front-matter-missing', start, {}, expectedFormats)
  else return true
  return false
}

function readDocument(uri: string, text: string, report: Report, { matter: readMatter, outline }: Way): Read {
  const frontMatter = findFrontMatter(text)
  if (!frontMatter) {
    report('front-matter-invalid', { start: 0, end: 3 }, { text: '' }, ['---'])
    return nothing
  }
  const { span } = frontMatter
  const matter = readMatter(frontMatter.text, span, report)
  if (matter.isMissing('attache')) {
    report('front-matter-missing', span, {}, expectedFormats)
    return nothing
  }
  const format = formatOf(matter.value('attache'), report)
  const records = outline(text, text.indexOf('---', span.end) + 3, format ? report : silent)
  const document =
    format?.kind === 'interview'
      ? readInterview({ uri, version: format.version }, matter, span, records, report)
      : format && readGlossary(uri, matter, records, report)
  const read = new Set(idsOf(document))
  return { document, unread: records.flatMap(({ id }) => (id && !read.has(id.text) ? [id.text] : [])) }
}

/** What `interview/1` says; undefined, and reported, where the kind is not known or its version is newer. */
function formatOf(
  format: Written | undefined,
  report: Report,
): { readonly kind: 'interview' | 'glossary'; readonly version: Interview['version'] } | undefined {
  if (!format) return undefined // unreadable YAML, which is reported already
  const [, name = '', digits = ''] = /^([a-z]+)\/(\d+)$/.exec(format.text) ?? []
  const kind = kinds.find((one) => one === name)
  const version = ([1, 2, 3] as const).find((one) => one >= Number(digits))
  if (!kind) report('format-unknown', format.span, { text: format.text }, formats)
  else if (version && version <= newest[kind]) return { kind, version }
  else report('format-newer', format.span, { text: format.text, newest: newest[kind] }, formats)
  return undefined
}

/** For a file that is refused as a whole: one problem is enough. */
export const silent: Report = Object.assign(() => undefined, { points: () => undefined })

function idsOf(document: CorpusFile['document']): readonly string[] {
  if (document?.kind === 'glossary') return document.entries.map(({ id }) => id)
  return document ? [...document.claims, ...document.voices, ...allTopics(document.topics)].map(({ id }) => id) : []
}
