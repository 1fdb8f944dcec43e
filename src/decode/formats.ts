import type { Extract, TrackedChanges, TranscriptFormat, UnreadableReason } from '../core/transcript/transcript.js'
import { fieldsOfFileName } from '../core/transcript/fileName.js'
import { decodeCsv } from './csv.js'
import { decodeCues } from './captions.js'
import { decodeDocx } from './docx/docx.js'
import { decodeEmail } from './email.js'
import { readWordFile, type WordFile } from './docx/word.js'
import { charsetOf, decodeHtml } from './html/html.js'
import { decodeMarkdown } from './markdown.js'
import { decodeOdt } from './odt/odt.js'
import { decodePdf } from './pdf/pdf.js'
import { decodePlainText } from './plainText.js'
import { type ReadText, readText } from './readText.js'
import { decodeSpeech } from './speechJson.js'
import { Unreadable } from './unreadable.js'
import { withoutControls } from './withoutControls.js'

/** Why nothing could be taken from a file. */
export interface UnreadableFile {
  readonly unreadable: UnreadableReason
  /** How many tracked changes there are, where nobody has said which of their words count. */
  readonly count?: number
}

const largestText = 50 * 1024 * 1024 // UTF-16 units
const largestFile = largestText * 4 // bytes

const formats: Readonly<Record<string, TranscriptFormat>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
  vtt: 'vtt',
  srt: 'srt',
  csv: 'csv',
  tsv: 'csv',
  odt: 'odt',
  json: 'json',
  json3: 'json',
  eml: 'eml',
}

const ofText: Readonly<Record<Exclude<TranscriptFormat, 'docx' | 'odt' | 'pdf' | 'eml'>, (text: ReadText) => Extract>> =
  {
    txt: decodePlainText,
    md: decodeMarkdown,
    html: decodeHtml,
    vtt: (text) => decodeCues(text, 'vtt'),
    srt: (text) => decodeCues(text, 'srt'),
    csv: decodeCsv,
    json: decodeSpeech,
  }

/**
 * What a file holds, by its bytes and, where they leave it open, by the ending of its name. Text that is damaged in places is read as far
 * as it goes; a file of which nothing can be read gives the reason, and so does one with tracked changes as long as `changes` does not say which words
 * count: what an editor struck out or put in may be the speaker's or not. Nothing is loaded from anywhere else, and nothing in the file is run.
 */
export async function decode(
  bytes: Uint8Array,
  name: string,
  changes?: TrackedChanges,
): Promise<Extract | UnreadableFile> {
  return orUnreadable(bytes, async () => {
    const format = formatOf(bytes, name)
    if (format === undefined) return { unreadable: 'unknown format' }
    const extract = withoutControls(await decodeAs(format, bytes, changes))
    if (extract.text.length > largestText) return { unreadable: 'too large' }
    const metadata = [...extract.metadata, ...fieldsOfFileName(name)]
    return extract.text.trim() ? { ...extract, metadata } : { unreadable: 'empty' }
  })
}

/** The paragraphs, notes and comments of a Word file, with its tracked changes, or why there are none. Nothing is loaded from anywhere else. */
export async function readWord(bytes: Uint8Array): Promise<WordFile | UnreadableFile> {
  return orUnreadable(bytes, async () =>
    formatOf(bytes, '') === 'docx' ? readWordFile(bytes) : { unreadable: 'unknown format' },
  )
}

async function orUnreadable<T>(
  bytes: Uint8Array,
  read: () => Promise<T | UnreadableFile>,
): Promise<T | UnreadableFile> {
  if (bytes.length === 0) return { unreadable: 'empty' }
  if (bytes.length > largestFile) return { unreadable: 'too large' }
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { unreadable: error.reason, ...(error.count !== undefined && { count: error.count }) }
  }
}

/** How files of Microsoft's compound file format begin: Word files with a password, and those of before 2007. */
const compoundFile = '\u00d0\u00cf\u0011\u00e0'

/** MS-OFFCRYPTO, section 2.3.4.4: the stream that holds an encrypted document has this name, in UTF-16. */
function isEncryptedWord(bytes: Uint8Array): boolean {
  const name = 'EncryptedPackage'.replaceAll(/(.)/g, '$1\0')
  return new TextDecoder('latin1').decode(bytes).includes(name)
}

/** Office and PDF files are known by how they begin; another name does not make them text. The first part of an ODF file says what it is (part 2, 3.3). */
function formatOf(bytes: Uint8Array, name: string): TranscriptFormat | undefined {
  const format = formats[/\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '']
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004'))
    return head.includes('application/vnd.oasis.opendocument.text') ? 'odt' : 'docx'
  if (head.startsWith(compoundFile)) throw new Unreadable(isEncryptedWord(bytes) ? 'encrypted' : 'unknown format')
  return format
}

async function decodeAs(format: TranscriptFormat, bytes: Uint8Array, changes?: TrackedChanges): Promise<Extract> {
  if (format === 'pdf') return decodePdf(bytes)
  if (format === 'docx') return decodeDocx(bytes, changes)
  if (format === 'odt') return decodeOdt(bytes, changes)
  if (format === 'eml') return decodeEmail(bytes)
  const text = readText(bytes, format === 'html' ? charsetOf(bytes) : undefined)
  if (text === undefined) throw new Unreadable('binary')
  if (text.text.length > largestText) throw new Unreadable('too large')
  return ofText[format](text)
}
