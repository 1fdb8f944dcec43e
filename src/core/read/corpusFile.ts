import type { CorpusFile } from '../model.js'
import { readFrontMatter } from './frontMatter.js'
import { readGlossary } from './glossary.js'
import { readInterview } from './interview.js'
import { readOutline } from './outline.js'
import { lineStartsOf } from '../text/lines.js'
import { makeReporter, type Report } from './reporter.js'

/** Of each kind of file, the newest version of the format that is understood. */
const newest: ReadonlyMap<string, number> = new Map([
  ['interview', 1],
  ['glossary', 1],
])
const formats = [...newest].map(([kind, version]) => `${kind}/${version}`)
const expectedFormats = formats.map((format) => `attache: ${format}`)

/** In UTF-16 units. A transcript of an hour, fully coded, has about 200,000. */
export const largestFile = 8_000_000

/**
 * Reads one Markdown file of a corpus. Never throws: every mistake is one problem, and all that can be read is read. A file without
 * front matter that names a format of ours is no part of the corpus; only `README.md` may be so without a remark.
 */
export function readCorpusFile(uri: string, text: string): CorpusFile {
  const isReadable = text.length <= largestFile && !text.includes('\0')
  const lineStarts = isReadable ? lineStartsOf(text) : [0]
  const { report, problems } = makeReporter(uri, lineStarts)
  const document = isOfCorpus(uri, text, report) ? readDocument(uri, text, report) : undefined
  return { uri, document, lineStarts, problems }
}

/** What stands for a file that could not be read as text. */
export function unreadableFile(uri: string, ruleId: 'file-unreadable' | 'file-too-large'): CorpusFile {
  const { report, problems } = makeReporter(uri, [0])
  report(ruleId, { start: 0, end: 0 }, { most: largestFile })
  return { uri, document: undefined, lineStarts: [0], problems }
}

/** Whether the text is worth reading; reports why not. */
function isOfCorpus(uri: string, text: string, report: Report): boolean {
  const start = { start: 0, end: 0 }
  const hasFrontMatter = /^---[ \t]*\r?\n/.test(text)
  if (text.length > largestFile) report('file-too-large', start, { length: text.length, most: largestFile })
  else if (text.includes('\0')) report('file-unreadable', start)
  else if (!hasFrontMatter && /\/readme\.md$/i.test(uri)) return false
  else if (!text.trim()) report('file-empty', start)
  else if (!hasFrontMatter) report('front-matter-missing', start, {}, expectedFormats)
  else return true
  return false
}

function readDocument(uri: string, text: string, report: Report): CorpusFile['document'] {
  const { frontMatter, records } = readOutline(text, report)
  if (!frontMatter) {
    report('front-matter-invalid', { start: 0, end: 3 }, { text: '' }, ['---'])
    return undefined
  }
  const matter = readFrontMatter(frontMatter.text, frontMatter.span, report)
  const format = matter.value('attache')
  if (!format) {
    report('front-matter-missing', frontMatter.span, {}, expectedFormats)
    return undefined
  }
  const [, kind = '', digits = ''] = /^([a-z]+)\/(\d+)$/.exec(format.text) ?? []
  const version = newest.get(kind)
  if (version === undefined) report('format-unknown', format.span, { text: format.text }, formats)
  else if (Number(digits) > version)
    report('format-newer', format.span, { text: format.text, newest: version }, formats)
  else if (kind === 'interview') return readInterview(uri, matter, frontMatter.span, records, report)
  else return readGlossary(uri, matter, records, report)
  return undefined
}
