import type { CorpusFile, Interview, Passage } from '../model.js'
import { copyOf } from '../text/remember.js'
import { recalled } from '../text/weakCache.js'
import { largestFile, readCorpusFile } from './read/corpusFile.js'
import { beginningOf } from './read/skim.js'
import type { SumsFile } from './source/checksums.js'
import { hashedPassages } from './source/hashes.js'

/** Of an interview: what is read of its file when it is asked for, and the hashes that stand beside it. */
interface Kept {
  readonly head: Omit<Interview, 'questions' | 'passages' | 'topics' | 'claims'>
  readonly uri: string
  readonly inside: Inside
  readonly sums: SumsFile | undefined
}

/** The file of an interview, read as a whole. Files with other hashes beside them have the same inside. */
interface Inside {
  readonly open: () => Whole
  /** Whether a claim in it may point at another. */
  readonly mayPoint: boolean
  /** What all files are asked for at once, kept since the file was first read. */
  told: Told | undefined
}

type Told = Pick<CorpusFile, 'problems' | 'references' | 'unread'>

interface Whole {
  readonly file: CorpusFile
  readonly interview: Interview
  readonly hashed: Map<SumsFile, readonly Passage[]>
}

const kept = new WeakMap<Interview, Kept>()
/** Holds what was read while anybody has a part of it, so that the same part is always the same object. */
const holding = new WeakMap<object, Whole>()

const encoder = new TextEncoder()
// A byte order mark is the reader's to take off.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * A file of a corpus, read of its text as `readCorpusFile` does. Of an interview key, title, terms and voices are read now and the rest when it is asked
 * for, again and again if nobody holds it: meanwhile its text is kept, in UTF-8, which takes a tenth of the memory; `read` are the bytes of which it was
 * decoded. `guard` may make another file of it.
 */
export function lazyFile(
  uri: string,
  text: string,
  guard: (file: CorpusFile, text: string) => CorpusFile,
  read?: Uint8Array,
): CorpusFile {
  const beginning = text.length > largestFile ? undefined : beginningOf(text)
  const head = beginning === undefined ? undefined : readCorpusFile(uri, copyOf(beginning))
  // Only a file that is being typed has half a letter, of which UTF-8 makes something else.
  if (head?.document?.kind !== 'interview' || guard(head, text) !== head || !(read ?? isWritable(text)))
    return wholeFile(guard(readCorpusFile(uri, text), text))
  const bytes = read ?? encoder.encode(text)
  const open = recalled(() => {
    const made = whole(readCorpusFile(uri, decoder.decode(bytes)))
    inside.told ??= toldIn(made.file)
    return made
  })
  const isPointing = text.includes('\n- qualifies:') || text.includes('\n- contradicts:')
  const inside: Inside = { open, mayPoint: isPointing, told: undefined }
  return fileOf(uri, head.document, inside, undefined)
}

function isWritable(text: string): boolean {
  return !/[\uD800-\uDFFF]/.test(text) || decoder.decode(encoder.encode(text)) === text
}

/** A file that was read as a whole. */
export function wholeFile(file: CorpusFile): CorpusFile {
  if (file.document?.kind !== 'interview' || kept.has(file.document)) return file
  const read = whole(file)
  return fileOf(file.uri, file.document, { open: () => read, mayPoint: true, told: file }, undefined)
}

/** The file with other hashes beside it; the same where these are those that it has. */
export function withOtherSums(file: CorpusFile, sums: SumsFile | undefined): CorpusFile {
  const before = file.document?.kind === 'interview' ? kept.get(file.document) : undefined
  if (!before || before.head.version === 1 || before.sums === sums) return file
  return fileOf(before.uri, before.head, before.inside, sums)
}

/** Whether claims of an interview may point at others, without making them. */
export function mayPoint(interview: Interview): boolean {
  return kept.get(interview)?.inside.mayPoint ?? true
}

function whole(file: CorpusFile): Whole {
  const { document } = file
  if (document?.kind !== 'interview') throw new Error(`expected ${file.uri} to be an interview, as it began`)
  const read: Whole = { file, interview: document, hashed: new Map() }
  const { questions, passages, topics, claims } = document
  hold(read, [questions, passages, topics, claims, ...questions, ...passages, ...topics, ...claims])
  return read
}

function hold(read: Whole, parts: readonly object[]): void {
  for (const part of parts) holding.set(part, read)
}

function fileOf(uri: string, document: Kept['head'], inside: Inside, sums: SumsFile | undefined): CorpusFile {
  const { questions: _, passages: __, topics: ___, claims: ____, ...head } = document as Interview
  const interview: Interview = {
    ...head,
    get questions() {
      return inside.open().interview.questions
    },
    get passages() {
      return passagesWith(inside.open(), sums)
    },
    get topics() {
      return inside.open().interview.topics
    },
    get claims() {
      return inside.open().interview.claims
    },
  }
  kept.set(interview, { head, uri, inside, sums })
  return {
    uri,
    document: interview,
    get lineStarts() {
      return inside.open().file.lineStarts
    },
    get references() {
      return toldBy(inside).references
    },
    get unread() {
      return toldBy(inside).unread
    },
    get problems() {
      return toldBy(inside).problems
    },
  }
}

function toldBy({ told, open }: Inside): Told {
  return told ?? toldIn(open().file)
}

/** Of most files nothing is told, and all of these share that. */
function toldIn({ problems, references, unread }: CorpusFile): Told {
  return problems.length || references.length || unread.length ? { problems, references, unread } : nothing
}

const nothing: Told = { problems: [], references: [], unread: [] }

function passagesWith(read: Whole, sums: SumsFile | undefined): readonly Passage[] {
  const { passages, version } = read.interview
  if (!sums || version === 1) return passages
  const before = read.hashed.get(sums)
  if (before) return before
  const hashed = hashedPassages(passages, sums)
  read.hashed.set(sums, hashed)
  hold(read, [hashed, ...hashed])
  return hashed
}
