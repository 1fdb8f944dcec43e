import { type ClaimIndex, makeClaimIndex } from './claimIndex.js'
import type { ClaimRef } from './claimRef.js'
import { isProtectedInterview } from '../terms/terms.js'
import { crossCheck } from './crossCheck.js'
import { EntryIndex } from './entryIndex.js'
import { insert, take } from './filesByKey.js'
import { lazyFile, wholeFile, withOtherSums } from './lazyFile.js'
import { isReviewsUri, readReviews, Reviews } from './reviews.js'
import type { Matcher } from '../names/matcher.js'
import type { Claim, CorpusFile, Entry, Interview, Problem } from '../model.js'
import { areBeside, BesideInterview } from './source/besideInterview.js'
import { checkSource, isSourceChecked } from './source/checkSource.js'
import { checkSums } from './source/hashes.js'
import { keptSums } from './source/keptBeside.js'
import { KeptTexts } from './source/keptTexts.js'
import { isSourceUri, keyOfSource, readSource, type SourceText } from './source/sourceText.js'
import { isSumsUri, readSums, type SumsFile } from './source/checksums.js'
import { buildPrefixList, compare, type PrefixList } from '../text/prefixes.js'
import { foldText } from '../language/fold.js'
import { folderOf } from '../text/uri.js'

/**
 * All files that make up what the user can cite, by uri. What it holds is a function of the texts alone, not of the order in which
 * they came: one edited file costs the reading of that file, and the result equals a corpus built anew.
 */
export class Corpus {
  readonly #files = new Map<string, CorpusFile>()
  readonly #interviews = new Map<string, Interview[]>()
  readonly #entries = new EntryIndex()
  readonly #claims = makeClaimIndex()
  /** The source texts, whose words may be away. What is wrong in one is found before they go. */
  readonly texts = new KeptTexts((source) => {
    for (const one of this.#interviews.get(source.key) ?? [])
      if (this.texts.of(one) === source) this.#besideProblems(one)
  })
  readonly #sums = new BesideInterview<SumsFile>()
  readonly #listeners = new Set<() => void>()
  /** What people have reviewed of memos. Only the last step of a check rests on it, so that a review makes no other answer stale. */
  readonly reviews = new Reviews(this.#listeners)
  #sorted: readonly Interview[] | undefined
  #interviewStarts: PrefixList | undefined
  #version = 0
  /** Every file goes through it, with its text, before anything of it is known. */
  guard = (file: CorpusFile, _text: string): CorpusFile => file

  /** Grows with every change; answers computed at another version are stale. */
  get version(): number {
    return this.#version
  }

  /** Reads the text, of a `KEY.sums` as hashes, and puts it in the place of what was there; `read` are the bytes of which it was decoded. */
  set(uri: string, text: string, read?: Uint8Array): void {
    if (isSumsUri(uri)) this.setSums(readSums(uri, text))
    else if (isReviewsUri(uri)) this.reviews.set(readReviews(uri, text))
    else this.#put(lazyFile(uri, text, this.guard, read))
  }

  /** Puts a file, such as one that cannot be read, in the place of what was there; nothing is kept out of it. */
  setFile(bare: CorpusFile): void {
    this.#put(wholeFile(bare))
  }

  #put(bare: CorpusFile): void {
    const file = this.#withHashes(bare)
    this.#remove(file.uri)
    this.#files.set(file.uri, file)
    this.#add(file)
    this.#changed()
  }

  /** Puts hashes that were read already in the place of those that were there. */
  setSums(sums: SumsFile): void {
    const kept = keptSums(sums)
    this.#sums.set(kept)
    this.#hashAgain(kept)
    this.#changed()
  }

  /** A file with the hashes that stand beside it. */
  #withHashes(file: CorpusFile): CorpusFile {
    const { document } = file
    if (document?.kind !== 'interview') return file
    // By design nothing of a protected interview stands in a corpus by which its words could be guessed.
    return withOtherSums(file, isProtectedInterview(document) ? undefined : this.#sums.of(document))
  }

  /** Reads the text of a `KEY.txt`, the literal words of the interview with that key beside it, and puts it in the place of what was there. */
  setSource(uri: string, text: string): void {
    if (!this.texts.putBack(uri, text)) this.setSourceText(readSource(uri, text))
  }

  /** Puts a source text that was read already in the place of what was there. */
  setSourceText(source: SourceText): void {
    this.texts.set(source)
    this.#changed()
  }

  /** Takes a file out, a source text or hashes as well. */
  delete(uri: string): void {
    if (this.reviews.delete(uri)) return
    const sums = this.#sums.delete(uri)
    if (sums) this.#hashAgain(sums)
    if (sums || this.texts.delete(uri) || this.#remove(uri)) this.#changed()
  }

  has(uri: string): boolean {
    return this.#files.has(uri) || this.texts.has(uri) || this.#sums.has(uri) || this.reviews.has(uri)
  }

  /** The file with the hashes of an interview. */
  sumsOf(interview: Pick<Interview, 'uri' | 'key'>): SumsFile | undefined {
    return this.#sums.of(interview)
  }

  /** The source text of an interview, where it is here. */
  sourceOf(key: string): SourceText | undefined {
    const interview = this.interview(key)
    return interview && this.texts.of(interview)
  }

  /** The interview whose source text a file is by its name and folder, whether that has been read or not. */
  interviewOfSource(uri: string): Interview | undefined {
    const interview = this.interview(keyOfSource(uri))
    return interview && isSourceUri(uri) && folderOf(interview.uri) === folderOf(uri) ? interview : undefined
  }

  /** The uris of all files that were read, of whatever kind. */
  uris(): readonly string[] {
    const files = [...this.#files.values(), ...this.reviews.files()]
    return [...files.map(({ uri }) => uri), ...this.texts.uris(), ...this.#sums.uris()]
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
    return this.#entries.all()
  }

  entry(id: string): Entry | undefined {
    return this.#entries.get(id)
  }

  /** The names that a glossary says are not to be asked for. */
  ignoredNames(): ReadonlySet<string> {
    return new Set(this.files().flatMap(({ document }) => (document?.kind === 'glossary' ? document.ignoredNames : [])))
  }

  /** What each file says of one entry, by uri. */
  entryParts(id: string): readonly Entry[] {
    return this.#entries.parts(id)
  }

  /** The entries that have exactly this name or alias, in whatever case. */
  entriesNamed(name: string): readonly Entry[] {
    return this.#entries.named(name)
  }

  /** Up to `limit` entries of which a name, or a word within a name, begins like this. `start` is as `foldText` gives it. */
  entriesStarting(start: string, limit: number): readonly Entry[] {
    return this.#entries.starting(start, limit)
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
    return (this.interview(key)?.claims ?? []).filter(({ at }) =>
      at.some((anchor) => anchor.ref.kind === ref.kind && anchor.ref.number === ref.number),
    )
  }

  /** Finds the names of all entries in a text. */
  get matcher(): Matcher {
    return this.#entries.matcher
  }

  /** Finds claims by their words. */
  get claims(): ClaimIndex {
    return this.#claims
  }

  /** All mistakes by file: those of each file, and those between files. */
  problems(): ReadonlyMap<string, readonly Problem[]> {
    const files = [...this.reviews.files(), ...this.files()]
    const all = new Map<string, Problem[]>(files.map(({ uri, problems }) => [uri, [...problems]]))
    for (const problem of crossCheck(this)) all.get(problem.uri)?.push(problem)
    for (const interview of this.interviews()) {
      const [source, sums] = [this.texts.of(interview), this.#sums.of(interview)]
      for (const { uri } of [source ?? [], sums ?? []].flat()) all.set(uri, [])
      for (const problem of this.#besideProblems(interview)) all.get(problem.uri)?.push(problem)
    }
    return all
  }

  /** Does part of what `problems` has to do at every step, for others to have a turn in between, and gives the text, if any, that is looked into next. */
  *prepareProblems(): Generator<SourceText | undefined, void> {
    for (const interview of this.interviews()) {
      const source = this.texts.of(interview)
      yield source && !isSourceChecked(interview, source) ? source : undefined
      this.#besideProblems(interview)
    }
  }

  /** What is wrong in the text and the hashes of an interview, and in the interview as against them. */
  #besideProblems(interview: Interview): readonly Problem[] {
    const [file, source] = [this.#files.get(interview.uri), this.texts.of(interview)]
    const inSums = file ? checkSums(interview, file, this.#sums.of(interview)) : []
    return file && source ? [...inSums, ...source.problems, ...checkSource(interview, file, source)] : inSums
  }

  /** Calls back after every change until the returned function is called. */
  onDidChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Only the interview beside a file of hashes changes, and of it nothing that is looked up: neither claims nor names. */
  #hashAgain(sums: SumsFile): void {
    for (const before of (this.#interviews.get(sums.key) ?? []).filter((one) => areBeside(one, sums))) {
      const file = this.#files.get(before.uri)
      const after = file && this.#withHashes(file)
      if (!after || after === file || after.document?.kind !== 'interview') continue
      this.#files.set(after.uri, after)
      take(this.#interviews, before.key, before)
      insert(this.#interviews, before.key, after.document)
      this.#sorted = undefined
    }
  }

  #add({ document }: CorpusFile): void {
    if (document?.kind === 'interview') {
      const before = this.interview(document.key)
      insert(this.#interviews, document.key, document)
      this.#replaceClaims(before, this.interview(document.key))
    }
    for (const entry of document?.kind === 'glossary' ? document.entries : []) this.#entries.add(entry)
  }

  #remove(uri: string): boolean {
    const document = this.#files.get(uri)?.document
    if (document?.kind === 'interview') {
      const before = this.interview(document.key)
      take(this.#interviews, document.key, document)
      this.#replaceClaims(before, this.interview(document.key))
    }
    for (const entry of document?.kind === 'glossary' ? document.entries : []) this.#entries.remove(entry)
    return this.#files.delete(uri)
  }

  #replaceClaims(before: Interview | undefined, after: Interview | undefined): void {
    if (before === after) return
    this.#sorted = undefined
    this.#interviewStarts = undefined
    if (before) this.#claims.remove(before)
    if (after) this.#claims.add(after)
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
