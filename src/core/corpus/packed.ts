import { coverageOf } from './coverage.js'
import type { Claim, CorpusFile, Interview, Passage, Question, Topic } from '../model.js'
import { claimOfRow, passageOfRow, type Row, rowOfClaim, rowOfPassage } from './packedRows.js'
import { hashedPassages } from './source/hashes.js'
import type { SumsFile } from './source/checksums.js'
import { recalled } from '../text/weakCache.js'

/**
 * What was read of the file of an interview, in a tenth of the memory that objects take: rows of JSON in UTF-8, of which each claim is one, so
 * that a single claim can be read without the others.
 */
export interface Packed {
  readonly bytes: Uint8Array
  /** Where each row ends. */
  readonly ends: Uint32Array
}

/** The first rows; the claims come behind these. */
const rows = { head: 0, lines: 1, outline: 2, passages: 3, ids: 4, spoken: 5, claims: 6 } as const

interface Head extends Pick<CorpusFile, 'uri' | 'references' | 'unread' | 'problems'> {
  /** The rest of an interview is read when it is asked for. */
  readonly document: Omit<Interview, 'questions' | 'passages' | 'topics' | 'claims'>
}

/** A file with an interview, packed. */
export function pack({ uri, references, unread, problems, lineStarts }: CorpusFile, interview: Interview): Packed {
  const { questions, passages, topics, claims, ...document } = interview
  const head: Head = { uri, document, references, unread, problems }
  const all = [
    head,
    lineStarts.map((start, at) => start - (lineStarts[at - 1] ?? 0)),
    { questions, topics },
    passages.map(rowOfPassage),
    claims.map(({ id }) => id),
    rowOfSpoken(interview),
    ...claims.map(rowOfClaim),
  ].map((row) => JSON.stringify(row))
  const longest = all.reduce((sum, { length }) => sum + length * 3, 0)
  if (space.length < longest) space = new Uint8Array(longest)
  const ends = new Uint32Array(all.length)
  let end = 0
  all.forEach((row, at) => (ends[at] = end += encoder.encodeInto(row, space.subarray(end)).written))
  return { bytes: space.slice(0, end), ends }
}

const encoder = new TextEncoder()
/** For rows while they are written; a unit of a text takes at most three bytes. */
let space = new Uint8Array(0)

/** A packed file as if it had just been read, with the hashes that stand beside it. Its claims and passages are made when they are asked for. */
export function unpack(packed: Packed, sums?: SumsFile): CorpusFile {
  // Written by `pack` or `packFile`.
  if (packed.ends.length === 1)
    return { document: undefined, ...(rowAt(packed, rows.head) as Omit<CorpusFile, 'document'>) }
  const head = rowAt(packed, rows.head) as Head
  return fileOf(head, { packed, open: recalled(() => new OpenInterview(head.document, packed)) }, sums)
}

/** Files of one interview with other hashes have the same inside. */
function fileOf(head: Head, inside: Inside, sums: SumsFile | undefined): CorpusFile {
  const { uri, document, references, unread, problems } = head
  const interview: Interview = {
    ...document,
    get questions() {
      return inside.open().questions
    },
    get passages() {
      return inside.open().passagesWith(sums)
    },
    get topics() {
      return inside.open().topics
    },
    get claims() {
      return inside.open().claims
    },
  }
  insides.set(interview, { inside, head, sums })
  return {
    uri,
    document: interview,
    get lineStarts() {
      // Written by `pack`.
      const lengths = rowAt(inside.packed, rows.lines) as readonly number[]
      let start = 0
      return lengths.map((length) => (start += length))
    },
    references,
    unread,
    problems,
  }
}

/** Any file, packed: in one row where it has no interview. */
export function packFile(file: CorpusFile): Packed {
  const { document } = file
  if (document?.kind === 'interview') return packOf(document) ?? pack(file, document)
  const bytes = encoder.encode(JSON.stringify(file))
  return { bytes, ends: Uint32Array.of(bytes.length) }
}

/** A file as it is kept: that of an interview packed. */
export function packedFile(file: CorpusFile): CorpusFile {
  const { document } = file
  if (document?.kind !== 'interview' || insides.has(document)) return file
  return unpack(pack(file, document))
}

/** The rows of an interview that is kept so; undefined of any other. */
export function packOf(interview: Interview): Packed | undefined {
  return insides.get(interview)?.inside.packed
}

/** A packed file with other hashes beside it; the same where these are those that it has. */
export function withOtherSums(file: CorpusFile, sums: SumsFile | undefined): CorpusFile {
  const kept = file.document?.kind === 'interview' ? insides.get(file.document) : undefined
  if (!kept || kept.head.document.version === 1 || kept.sums === sums) return file
  return fileOf(kept.head, kept.inside, sums)
}

/** How many claims an interview has, without making them. */
export function claimCount(interview: Interview): number {
  const packed = packOf(interview)
  return packed ? packed.ends.length - rows.claims : interview.claims.length
}

/** One claim by its place in the file, from 0, without making the others. */
export function claimAt(interview: Interview, ordinal: number): Claim | undefined {
  const kept = insides.get(interview)
  return kept ? kept.inside.open().claimAt(ordinal) : interview.claims[ordinal]
}

/** The claim with this id, likewise. */
export function claimOf(interview: Interview, id: string): Claim | undefined {
  const kept = insides.get(interview)
  if (!kept) return interview.claims.find((claim) => claim.id === id)
  const open = kept.inside.open()
  const ordinal = open.ids.get(id)
  return ordinal === undefined ? undefined : open.claimAt(ordinal)
}

/** The claims and topics of an interview for one look at all of them, of which nothing is kept. */
export function lookThrough(interview: Interview): Pick<Interview, 'claims' | 'topics'> {
  const packed = packOf(interview)
  if (!packed) return interview
  const claims = Array.from({ length: claimCount(interview) }, (_, at) => claimIn(packed, interview.key, at))
  return { claims, topics: outlineIn(packed).topics }
}

/** What a tree of all interviews asks of the claims of each, in a hundredth of the time that it takes to make them. */
export interface Spoken {
  /** Whether claims rest on all answer paragraphs. */
  readonly isCoded: boolean
  /** By claim: the place of its voice among those of the interview. Null where not all claims are under the terms of the interview. */
  readonly speakers: readonly number[] | null
}

/** Makes no claim. */
export function spokenIn(interview: Interview): Spoken {
  const packed = packOf(interview)
  // Written by `pack`.
  return packed ? (rowAt(packed, rows.spoken) as Spoken) : rowOfSpoken(interview)
}

function rowOfSpoken(interview: Interview): Spoken {
  const { voices, passages, claims } = interview
  const places = new Map(voices.map(({ id }, at) => [id, at]))
  const isPlain = places.size === voices.length && ![...voices, ...passages].some(({ terms }) => terms)
  const speakers = claims.map(({ voice }) => places.get(voice) ?? -1)
  return {
    isCoded: coverageOf(interview).bare.length === 0,
    speakers: isPlain && !speakers.includes(-1) ? speakers : null,
  }
}

/** The topics of an interview, and the ids of its claims in order, likewise. */
export function outlineOf(interview: Interview): {
  readonly topics: readonly Topic[]
  readonly ids: readonly string[]
} {
  const packed = packOf(interview)
  if (!packed) return { topics: interview.topics, ids: interview.claims.map(({ id }) => id) }
  // Written by `pack`.
  return { topics: outlineIn(packed).topics, ids: rowAt(packed, rows.ids) as readonly string[] }
}

interface Kept {
  readonly inside: Inside
  readonly head: Head
  readonly sums: SumsFile | undefined
}

const insides = new WeakMap<Interview, Kept>()

/** The way into an interview, which stays open while anybody has a part of it, and for a while after it was asked for. */
interface Inside {
  readonly packed: Packed
  readonly open: () => OpenInterview
}

/** Holds an interview open while anybody has a part of it, so that the same part is always the same object. */
const holding = new WeakMap<object, OpenInterview>()

class OpenInterview {
  readonly #document: Head['document']
  readonly #packed: Packed
  readonly #made: (Claim | undefined)[] = []
  readonly #hashed = new WeakMap<SumsFile, readonly Passage[]>()
  #outline: Outline | undefined
  #passages: readonly Passage[] | undefined
  #claims: readonly Claim[] | undefined
  #ids: ReadonlyMap<string, number> | undefined

  constructor(document: Head['document'], packed: Packed) {
    this.#document = document
    this.#packed = packed
  }

  get questions(): readonly Question[] {
    return this.#readOutline().questions
  }

  get topics(): readonly Topic[] {
    return this.#readOutline().topics
  }

  passagesWith(sums: SumsFile | undefined): readonly Passage[] {
    // Written by `pack`.
    this.#passages ??= this.#heldAll((rowAt(this.#packed, rows.passages) as readonly Row[]).map(passageOfRow))
    if (!sums || this.#document.version === 1) return this.#passages
    const before = this.#hashed.get(sums)
    if (before) return before
    const hashed = this.#heldAll(hashedPassages(this.#passages, sums))
    this.#hashed.set(sums, hashed)
    return hashed
  }

  get claims(): readonly Claim[] {
    const count = this.#packed.ends.length - rows.claims
    return (this.#claims ??= Array.from({ length: count }, (_, at) => this.claimAt(at) ?? []).flat())
  }

  /** Of each id its place among the claims. */
  get ids(): ReadonlyMap<string, number> {
    // Written by `pack`.
    return (this.#ids ??= new Map((rowAt(this.#packed, rows.ids) as readonly string[]).map((id, at) => [id, at])))
  }

  claimAt(ordinal: number): Claim | undefined {
    const before = this.#made[ordinal]
    if (before || ordinal + rows.claims >= this.#packed.ends.length) return before
    const claim = claimIn(this.#packed, this.#document.key, ordinal)
    holding.set(claim, this)
    return (this.#made[ordinal] = claim)
  }

  #readOutline(): Outline {
    if (this.#outline) return this.#outline
    this.#outline = outlineIn(this.#packed)
    this.#heldAll(this.#outline.questions)
    this.#heldAll(this.#outline.topics)
    return this.#outline
  }

  #heldAll<T extends object>(parts: readonly T[]): readonly T[] {
    for (const part of parts) holding.set(part, this)
    return parts
  }
}

type Outline = Pick<Interview, 'questions' | 'topics'>

function outlineIn(packed: Packed): Outline {
  // Written by `pack`.
  return rowAt(packed, rows.outline) as Outline
}

function claimIn(packed: Packed, key: string, ordinal: number): Claim {
  // Written by `pack`.
  return claimOfRow(key, rowAt(packed, rows.claims + ordinal) as Row)
}

const decoder = new TextDecoder()

function rowAt({ bytes, ends }: Packed, at: number): unknown {
  return JSON.parse(decoder.decode(bytes.subarray(ends[at - 1] ?? 0, ends[at])))
}
