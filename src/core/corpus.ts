import { type ClaimIndex, makeClaimIndex } from './claimIndex.js'
import type { ClaimRef } from './claimRef.js'
import { crossCheck } from './crossCheck.js'
import { namesOf } from './entryNames.js'
import { buildMatcher, type Matcher } from './mentions/matcher.js'
import { mergeEntries } from './mergeEntries.js'
import type { Claim, CorpusFile, Entry, Interview, Problem } from './model.js'
import { readCorpusFile } from './read/corpusFile.js'
import { Sources } from './source/sources.js'
import { isSourceUri, keyOfSource, readSource, type SourceText } from './source/sourceText.js'
import { buildPrefixList, compare, fromEachWord, type PrefixList } from './text/prefixes.js'
import { foldText } from './text/terms.js'
import { folderOf } from './text/uri.js'

/**
 * All files that make up what the user can cite, by uri. What it holds is a function of the texts alone, not of the order in which
 * they came: one edited file costs the reading of that file, and the result equals a corpus built anew.
 */
export class Corpus {
  readonly #files = new Map<string, CorpusFile>()
  readonly #interviews = new Map<string, Interview[]>()
  readonly #entries = new Map<string, Entry[]>()
  readonly #merged = new Map<string, Entry>()
  /** By name or alias in lower case: the ids of the entries that have it. */
  readonly #names = new Map<string, Set<string>>()
  readonly #matcher = buildMatcher([])
  readonly #claims = makeClaimIndex()
  readonly #sources = new Sources()
  readonly #listeners = new Set<() => void>()
  #sorted: readonly Interview[] | undefined
  #entryStarts: PrefixList | undefined
  #interviewStarts: PrefixList | undefined
  #version = 0

  /** Grows with every change; answers computed at another version are stale. */
  get version(): number {
    return this.#version
  }

  /** Reads the text and puts it in the place of what was there. */
  set(uri: string, text: string): void {
    this.setFile(readCorpusFile(uri, text))
  }

  /** Puts a file that was read already in the place of what was there. */
  setFile(file: CorpusFile): void {
    this.#remove(file.uri)
    this.#files.set(file.uri, file)
    this.#add(file)
    this.#changed()
  }

  /** Reads the text of a `KEY.txt`, the literal words of the interview with that key beside it, and puts it in the place of what was there. */
  setSource(uri: string, text: string): void {
    this.setSourceText(readSource(uri, text))
  }

  /** Puts a source text that was read already in the place of what was there. */
  setSourceText(source: SourceText): void {
    this.#sources.set(source)
    this.#changed()
  }

  /** Takes a file out, a source text as well. */
  delete(uri: string): void {
    if (this.#sources.delete(uri) || this.#remove(uri)) this.#changed()
  }

  has(uri: string): boolean {
    return this.#files.has(uri) || this.#sources.has(uri)
  }

  /** The source text of an interview, where it is here. */
  sourceOf(key: string): SourceText | undefined {
    const interview = this.interview(key)
    return interview && this.#sources.of(interview)
  }

  /** The interview whose source text a file is by its name and folder, whether that has been read or not. */
  interviewOfSource(uri: string): Interview | undefined {
    const interview = this.interview(keyOfSource(uri))
    return interview && isSourceUri(uri) && folderOf(interview.uri) === folderOf(uri) ? interview : undefined
  }

  /** The uris of all source texts, with those that belong to no interview. */
  sourceUris(): readonly string[] {
    return this.#sources.uris()
  }

  file(uri: string): CorpusFile | undefined {
    return this.#files.get(uri)
  }

  files(): readonly CorpusFile[] {
    return [...this.#files.values()].sort((a, b) => compare(a.uri, b.uri))
  }

  /** Newest first, undated last, then by key. Of two files with one key only the first by uri is used. */
  interviews(): readonly Interview[] {
    this.#sorted ??= [...this.#interviews.values()]
      .flatMap(([first]) => (first ? [first] : []))
      .sort((a, b) => compare(b.issued ?? '', a.issued ?? '') || compare(a.key, b.key))
    return this.#sorted
  }

  interview(key: string): Interview | undefined {
    return this.#interviews.get(key)?.[0]
  }

  /** Every entry once, by name; entries of one id are merged. */
  entries(): readonly Entry[] {
    return [...this.#entries.keys()]
      .flatMap((id) => this.entry(id) ?? [])
      .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
  }

  entry(id: string): Entry | undefined {
    const parts = this.#entries.get(id)
    if (!parts) return undefined
    const merged = this.#merged.get(id) ?? mergeEntries(parts)
    this.#merged.set(id, merged)
    return merged
  }

  /** The names that a glossary says are not to be asked for. */
  ignoredNames(): ReadonlySet<string> {
    return new Set(this.files().flatMap(({ document }) => (document?.kind === 'glossary' ? document.ignoredNames : [])))
  }

  /** What each file says of one entry, by uri. */
  entryParts(id: string): readonly Entry[] {
    return this.#entries.get(id) ?? []
  }

  /** The entries that have exactly this name or alias, in whatever case. */
  entriesNamed(name: string): readonly Entry[] {
    return [...(this.#names.get(name.toLowerCase()) ?? [])].sort(compare).flatMap((id) => this.entry(id) ?? [])
  }

  /** Up to `limit` entries of which a name, or a word within a name, begins like this. `start` is as `foldText` gives it. */
  entriesStarting(start: string, limit: number): readonly Entry[] {
    this.#entryStarts ??= buildPrefixList(
      [...this.#names].flatMap(([name, ids]) =>
        fromEachWord(foldText(name)).flatMap((text) => [...ids].map((id) => ({ text, id }))),
      ),
    )
    return this.#entryStarts.find(start, limit).flatMap((id) => this.entry(id) ?? [])
  }

  /** Up to `limit` interviews whose key, title or, unless protected, author begins like this. `start` is as `foldText` gives it. */
  interviewsStarting(start: string, limit: number): readonly Interview[] {
    this.#interviewStarts ??= buildPrefixList(
      this.interviews().flatMap((interview) =>
        namesOfSource(interview).map((name) => ({ text: foldText(name), id: interview.key })),
      ),
    )
    return this.#interviewStarts.find(start, limit).flatMap((key) => this.interview(key) ?? [])
  }

  claim(ref: ClaimRef): Claim | undefined {
    return this.#claims.get(ref)
  }

  /** The claims that rest on one passage, in the order of the file. */
  claimsAt(key: string, ref: Interview['passages'][number]['ref']): readonly Claim[] {
    const claims = this.interview(key)?.claims ?? []
    return claims.filter(({ at }) =>
      at.some((anchor) => anchor.ref.kind === ref.kind && anchor.ref.number === ref.number),
    )
  }

  /** Finds the names of all entries in a text. */
  get matcher(): Matcher {
    return this.#matcher
  }

  /** Finds claims by their words. */
  get claims(): ClaimIndex {
    return this.#claims
  }

  /** All mistakes by file: those of each file, and those between files. */
  problems(): ReadonlyMap<string, readonly Problem[]> {
    const all = new Map<string, Problem[]>()
    for (const file of this.files()) all.set(file.uri, [...file.problems])
    for (const problem of crossCheck(this)) all.get(problem.uri)?.push(problem)
    for (const interview of this.interviews()) {
      const file = this.#files.get(interview.uri)
      const source = file && this.#sources.problemsOf(interview, file)
      if (source) all.set(source.uri, [])
      for (const problem of source?.problems ?? []) all.get(problem.uri)?.push(problem)
    }
    return all
  }

  /** Does part of what `problems` has to do at every step, so that a shell can give others a turn in between. What was found is kept. */
  *prepareProblems(): Generator<void> {
    for (const interview of this.interviews()) {
      const file = this.#files.get(interview.uri)
      if (file) this.#sources.problemsOf(interview, file)
      yield
    }
  }

  /** Calls back after every change until the returned function is called. */
  onDidChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #add({ document }: CorpusFile): void {
    if (document?.kind === 'interview') {
      const { key } = document
      const before = this.interview(key)
      insert(this.#interviews, key, document)
      this.#replaceClaims(before, this.interview(key))
    }
    for (const entry of document?.kind === 'glossary' ? document.entries : []) {
      this.#changeEntry(entry.id, () => insert(this.#entries, entry.id, entry))
    }
  }

  #remove(uri: string): boolean {
    const document = this.#files.get(uri)?.document
    if (document?.kind === 'interview') {
      const before = this.interview(document.key)
      take(this.#interviews, document.key, document)
      this.#replaceClaims(before, this.interview(document.key))
    }
    for (const entry of document?.kind === 'glossary' ? document.entries : []) {
      this.#changeEntry(entry.id, () => take(this.#entries, entry.id, entry))
    }
    return this.#files.delete(uri)
  }

  #replaceClaims(before: Interview | undefined, after: Interview | undefined): void {
    if (before === after) return
    this.#sorted = undefined
    this.#interviewStarts = undefined
    if (before) this.#claims.remove(before)
    if (after) this.#claims.add(after)
  }

  #changeEntry(id: string, change: () => void): void {
    const before = this.entry(id)
    change()
    this.#merged.delete(id)
    const after = this.entry(id)
    if (before) this.#forgetEntry(before)
    if (after) this.#learnEntry(after)
  }

  #learnEntry(entry: Entry): void {
    this.#entryStarts = undefined
    this.#matcher.add(entry)
    for (const name of namesOf(entry)) {
      const key = name.toLowerCase()
      const ids = this.#names.get(key)
      if (ids) ids.add(entry.id)
      else this.#names.set(key, new Set([entry.id]))
    }
  }

  #forgetEntry(entry: Entry): void {
    this.#entryStarts = undefined
    this.#matcher.remove(entry)
    for (const name of namesOf(entry)) {
      const ids = this.#names.get(name.toLowerCase())
      ids?.delete(entry.id)
      if (!ids?.size) this.#names.delete(name.toLowerCase())
    }
  }

  #changed(): void {
    this.#version += 1
    for (const listener of this.#listeners) listener()
  }
}

/** What an interview is looked for by: its key and title and, where the terms allow, who was interviewed. */
function namesOfSource({ key, title, authors, terms }: Interview): readonly string[] {
  const people = terms === 'on record' ? authors : []
  return [key, title, ...people.flatMap(({ family, literal }) => family ?? literal ?? [])]
}

function insert<T extends { readonly uri: string }>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(
    key,
    [...(map.get(key) ?? []), value].sort((a, b) => compare(a.uri, b.uri)),
  )
}

function take<T>(map: Map<string, T[]>, key: string, value: T): void {
  const rest = (map.get(key) ?? []).filter((one) => one !== value)
  if (rest.length) map.set(key, rest)
  else map.delete(key)
}
