import { MemoChecker } from '../../core/check/check.js'
import { applyEdits } from '../../core/check/safeFixes.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import { type Mask, maskOf } from '../../core/disclosure/maskNames.js'
import { languageOf } from '../../core/memo/fileLanguage.js'
import { type Memo, readMemo } from '../../core/memo/memo.js'
import type { Span } from '../../core/model.js'
import type { ReviewChange } from '../../core/review/change.js'
import {
  mostChanges,
  type ReviewedDocument,
  reviewedDocument,
  trackedChanges,
} from '../../core/review/documentBlocks.js'
import { changesSince, type ExportMap } from '../../core/review/exportMap.js'
import { type Review, reviewOf } from '../../core/review/review.js'
import { lineStartsOf, pointAt } from '../../core/text/lines.js'
import { unreadableDocument } from '../../words/documentCheck.js'
import { plainEnglish } from '../../words/l10n.js'
import { memoProblemSentence } from '../../words/problems/memoProblems.js'
import {
  againstSentence,
  lookSentence,
  reviewChangeSentence,
  reviewerOf,
  unusedSentence,
  withMarks,
} from '../../words/review.js'
import { findExport } from '../exportMaps.js'
import { CannotRun, exit, type Host } from '../host.js'
import { memoLibraries } from '../libraries.js'
import { loadCorpus, loadMemo } from '../load.js'
import { filesNamedIn, projectFolder } from '../namedInMemo.js'
import type { Options } from '../options.js'
import { projectOf } from '../profiles.js'
import { maskedFile } from '../report.js'
import { largestBytes } from '../transcripts.js'
import { finishBeside, textChange, write } from '../write.js'

/** Whether an address is that of an interview, or of its transcript. */
function isOfCorpus(uri: string, corpus: Corpus): boolean {
  const beside = (own: string, key: string): string => own.replace(/[^/]*$/, `${encodeURIComponent(key)}.txt`)
  return corpus.interviews().some(({ uri: own, key }) => uri === own || uri === beside(own, key))
}

/** A check of the whole memo for each. */
const mostChecked = 40

/** `attache review`: what somebody changed in a Word document, where it belongs in the memo; `--apply` makes what needs no look. */
export async function runReview(host: Host, options: Options): Promise<number> {
  const [file, ...more] = options.words
  if (file === undefined || more.length) throw new CannotRun('Expected one DOC.docx; see attache --help.')
  const document = await readReview(host, file)
  const { memo: path, exported, unused } = await findExport(host, document, options.memo)
  if (options.apply) {
    if (options.memo !== undefined && exported?.memo !== host.toUri(path)) await refuseElsewhere(host, path)
    await finishBeside(host, path)
  }
  const loaded = await loadMemo(host, path)
  const corpus = await loadCorpus(host, options.folders)
  if (isOfCorpus(host.toUri(path), corpus))
    throw new CannotRun(
      `${path} belongs to the corpus, and no review changes what a source says. Name a memo behind --memo.`,
    )
  const files = await filesNamedIn(host, path, options)
  const { profiles } = await projectOf(host, path, files)
  const asRead = (text: string): Memo => readMemo(text, languageOf(path), 'any', profiles, corpus.reviews.pinOf)
  const libraryOf = await memoLibraries(host, corpus, options.bibliography)
  const { library } = await libraryOf(path, asRead(loaded.text), files)
  const checker = new MemoChecker(corpus)
  const examine = (text: string) => checker.examine(asRead(text), { library, isOwnCorpus: true })
  const examined = examine(loaded.text)
  const review = reviewOf(examined.checked, document, exported?.blocks)
  const mask = maskOf(corpus, undefined)
  /** What a check finds once a change of a sentence that cites is made. */
  const foundWith = (change: ReviewChange): readonly string[] => {
    const known = new Set(examined.problems.map((one) => memoProblemSentence(one, corpus, plainEnglish)))
    return examine(applyEdits(loaded.text, change.edits))
      .problems.map((one) => memoProblemSentence(one, corpus, plainEnglish))
      .filter((sentence) => !known.has(sentence))
  }
  const checked = review.changes.filter(({ reasons, edits }) => edits.length && reasons.includes('cites'))
  const found = new Map(checked.slice(0, mostChecked).map((change) => [change, foundWith(change)]))
  const free = review.changes.filter(({ reasons, edits }) => edits.length && !reasons.length)
  if (unused.length) host.err(`${mask(unusedSentence(unused, plainEnglish))}\n`)
  report(host, options, { path, text: loaded.text, review, exported, found, mask })
  if (options.apply && free.length) {
    const text = applyEdits(
      loaded.text,
      free.flatMap(({ edits }) => edits),
    )
    const failure = await write(host, [textChange(path, loaded, text)])
    if (failure !== undefined) throw new CannotRun(failure)
  }
  const open = review.changes.filter(({ reasons }) => !reasons.includes('in memo')).length
  const left = open - (options.apply ? free.length : 0)
  const already = open < review.changes.length ? `Already in the memo: ${review.changes.length - open}. ` : ''
  if (!options.json)
    host.err(
      `Changes: ${review.changes.length}. ${options.apply ? 'Applied' : 'Need no look'}: ${free.length}. Need a look: ${open - free.length}. ${already}Comments: ${review.comments.length}.\n`,
    )
  return left || review.comments.length || unused.length || review.against === 'tracked' ? exit.problems : exit.clean
}

/** Of an export that is known the memo is; another that is named must lie where the program was called, for documents come from others. */
async function refuseElsewhere(host: Host, path: string): Promise<void> {
  const here = host.toPath(await projectFolder(host, host.join('.', 'memo.md')))
  const found = await host.projectFile(path, { folders: [here], stores: [host.store] })
  if (typeof found === 'string')
    throw new CannotRun(
      `${path} is no memo of this folder or its project, so nothing was applied. Run attache review where the memo is.`,
    )
}

async function readReview(host: Host, file: string): Promise<ReviewedDocument> {
  const bytes = await host.readBytes(file, largestBytes)
  if (bytes === undefined) throw new CannotRun(`${file} is not there, or cannot be read.`)
  const read =
    bytes === 'too-large' ? { unreadable: 'too large' as const } : await (await host.loadImport()).readWord(bytes)
  if ('unreadable' in read) throw new CannotRun(`${file}: ${unreadableDocument(read.unreadable, plainEnglish)}`)
  const document = reviewedDocument(read.stories)
  const count = trackedChanges(document)
  if (count > mostChanges)
    throw new CannotRun(
      `${file} has ${count} tracked changes, more than can be brought back; expected at most ${mostChanges}.`,
    )
  return document
}

interface Reported {
  readonly path: string
  readonly text: string
  readonly review: Review
  readonly exported: ExportMap | undefined
  readonly found: ReadonlyMap<ReviewChange, readonly string[]>
  readonly mask: Mask
}

function report(host: Host, options: Options, { path, text, review, exported, found, mask }: Reported): void {
  const starts = lineStartsOf(text)
  const placeOf = (place: Span | undefined) => (place ? { ...pointAt(starts, place.start) } : undefined)
  const since = exported && { day: exported.day, changes: changesSince(exported, text, languageOf(path)) }
  const file = maskedFile(path, mask)
  if (options.json) {
    const changes = review.changes.map((change) => {
      const { kind, date, edits, reasons, before, after, inMemo, citations, author, place } = change
      return {
        kind,
        date,
        ...(author !== undefined && { author: mask(author) }),
        before: mask(withMarks(before, plainEnglish)),
        after: mask(withMarks(after, plainEnglish)),
        ...(inMemo !== undefined && { inMemo: mask(inMemo) }),
        ...(citations && { citations: citations.map(mask) }),
        ...placeOf(place),
        reasons,
        isApplied: options.apply && edits.length > 0 && !reasons.length,
        canBeMade: edits.length > 0,
        found: (found.get(change) ?? []).map(mask),
      }
    })
    const comments = review.comments.map(({ place, id, author, date, replyTo, text: words }) => ({
      id,
      author,
      date,
      replyTo,
      text: mask(words),
      ...placeOf(place),
    }))
    const all = {
      schemaVersion: 1,
      memo: file,
      against: review.against,
      ...(since && { export: since }),
      changes,
      comments,
    }
    return host.out(`${JSON.stringify(all, undefined, 2)}\n`)
  }
  host.err(`${againstSentence(review.against, since, plainEnglish)}\n`)
  const line = (place: Span | undefined, by: string, words: readonly string[]): void => {
    const at = placeOf(place)
    const parts = [`${file}${at ? `:${at.line}:${at.column}` : ''}`, by && `${by}:`, ...words].filter(Boolean)
    host.out(`${mask(parts.join(' '))}\n`)
  }
  for (const change of review.changes) {
    const canBeMade = change.edits.length > 0
    const isFree = canBeMade && !change.reasons.length
    const state = isFree
      ? options.apply
        ? 'Applied.'
        : 'Needs no look.'
      : lookSentence(change.reasons, canBeMade, plainEnglish)
    line(change.place, reviewerOf(change), [
      reviewChangeSentence(change, plainEnglish),
      state,
      ...(found.get(change) ?? []),
    ])
  }
  for (const comment of review.comments)
    line(comment.place, reviewerOf(comment), [
      `${comment.replyTo === undefined ? 'Comment' : 'Reply'}: ${comment.text.replace(/\s+/g, ' ')}`,
    ])
}
